"""A Korean account, read: a list of small steps from text to annotated points."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading import issuer
from readout_cli.reading.assembly import Assembly, Claim
from readout_cli.reading.known import Known, Reading
from readout_cli.reading.korean import (
    acts,
    clauses,
    countries,
    events,
    frame,
    furniture,
    layout,
    lists,
    parties,
    people,
    quantities,
    replies,
    voices,
)
from readout_cli.reading.korean.clauses import Piece
from readout_cli.reading.korean.referents import Table, between
from readout_cli.reading.korean.speakers import Reader
from readout_cli.reading.korean.splitting import split
from readout_cli.reading.korean.tables import tables
from readout_cli.reading.people import participants as seated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readout_cli.lexicon import Lexicon
    from readout_cli.model import Act, Span, Speaker
    from readout_cli.reading.korean.layout import Sentence
    from readout_cli.reading.korean.referents import Referent
    from readout_cli.reading.korean.words import Words

# The event is told in the first sentences, or not at all.
HEADER_SENTENCES = 4
# So many lines make up one sentence at most.
LINES = 8


def read(text: str, *, start: int, known: Known, lexicon: Lexicon, key: str) -> Reading:
    """Return the reading of text[start:]; point ids are `key-1`, `key-2`, ... in text order."""
    look_up = tables(lexicon)
    sentences = layout.read(text, start, look_up)
    every = [sentence.words for sentence in sentences]
    prose = [sentence.words for sentence in sentences if sentence.kind == "prose"]
    told = [words for words in prose[:HEADER_SENTENCES] if events.event_end(words) is not None]
    told = told[: 1 if told and len(people.known(told[:1], event=True)) > 1 else None]
    telling = [*(sentence.words for sentence in sentences if sentence.kind == "heading"), *told]
    found = people.known(told, event=True) or people.known(prose[:HEADER_SENTENCES])
    nameless = [title for words in told or prose[:1] for title in people.titles(words)]
    counts = parties.counted(countries.counts(every), telling)
    issued = (
        known.issuer
        or parties.own(every, look_up)
        or parties.found(issuer.find(found, nameless, counts), found, look_up)
    )
    own = str(issued.value) if issued else None
    elsewhere = [title for words in every for title in people.titles(words)]
    participants = seated(parties.settled(found, own, look_up), nameless, own, counts, elsewhere)
    bloc = parties.with_bloc(telling, participants, own)
    partners = {} if bloc else {code: n for code, n in counts.items() if code not in look_up.grammar.spoken_about}
    sides = issuer.sides(participants, own, partners)
    everybody = parties.everybody(participants, people.known(prose), own, look_up)
    points = _Points(Assembly(text, key), Reader(Table(everybody, own, sides)))
    points.read(sentences)
    return Reading(
        frame=frame.of_event(sentences, points.frames, participants, issued, sides),
        participants=participants,
        points=tuple(points.out.points),
    )


class _Points:
    """Collects the points of an account, carrying speaker and act from sentence to sentence."""

    def __init__(self, out: Assembly, speakers: Reader) -> None:
        self.out = out
        self.speakers = speakers
        self.frames: list[Words] = []
        self.header_open = True
        self.running_act: Act | None = None

    def read(self, sentences: list[Sentence]) -> None:
        """Read all sentences, in order."""
        told = 0
        for number, sentence in enumerate(sentences):
            words = sentence.words
            told += sentence.kind == "prose"
            opens = told <= HEADER_SENTENCES and bool(people.persons(words))
            header_open = opens or (self.header_open and not (self.frames and events.says_first(words)))
            if sentence.kind != "prose":
                self.out.aside(
                    "furniture" if sentence.kind == "furniture" else "frame",
                    (words.start, words.end),
                    sentence.paragraph,
                )
            elif events.is_frame(words, header_open=header_open):
                self.frames.append(words)
                self._header_sentence(sentence)
            else:
                self._sentence(sentence, 0, () if not clauses.goes_on(words) else sentences[number + 1 :])

    def _header_sentence(self, sentence: Sentence) -> None:
        """Add a sentence that tells the event, and as positions what it goes on to report."""
        words = sentence.words
        end = events.event_end(words)
        named = self.speakers.referents(words)
        pieces = split(words, self.speakers.subjects(named, words))
        rest = [
            piece
            for piece in pieces
            if end is not None
            and piece.predicate is not None
            and piece.predicate.at >= end
            and piece.predicate.act.type not in words.tables.grammar.event_acts
            and not voices.says_so(words, end, piece.predicate)
        ]
        if not rest or end is None:
            self.out.aside("frame", (words.start, words.end), sentence.paragraph)
            return
        first = max(rest[0].first, end)
        self.out.aside("frame", (words.start, words.words[first - 1].last), sentence.paragraph)
        self._sentence(sentence, first)

    def _sentence(self, sentence: Sentence, first: int, later: Sequence[Sentence] = ()) -> None:
        """Add the positions of a sentence from a word on; one of those `later` may govern it."""
        words = sentence.words
        named = self.speakers.referents(words)
        pieces = split(words, self.speakers.subjects(named, words))
        governed = _governed(later) if pieces[-1].predicate is None else None
        if pieces[-1].predicate is None and governed is None and not furniture.is_finished(words):
            self.out.aside("frame", (words.start, words.end), sentence.paragraph)
            return
        self.header_open = False
        speaker: Speaker | None = None
        if first:
            opening = Piece(0, first, pieces[-1].predicate)
            speaker = self.speakers.find(words, opening, named, None)
        act = governed
        inherited = None if furniture.is_finished(words) else self.running_act
        for piece in pieces:
            if piece.last <= first:
                continue
            own = piece._replace(first=max(first, piece.first))
            speaker = self.speakers.find(words, own, named, speaker)
            act = acts.find(words, own.first, own.predicate, act or inherited)
            self._piece(sentence, own, named, speaker, act)
        self.running_act = act

    def _piece(self, sentence: Sentence, piece: Piece, named: list[Referent], speaker: Speaker, act: Act) -> None:
        words = sentence.words
        subject = next((r for r in between(named, piece.first, piece.last) if r.span == speaker.span), None)
        parts = lists.members(words, piece, subject.last if subject else piece.first)
        for index, (first, last) in enumerate(parts):
            closing = index == len(parts) - 1
            head: Span | None = None
            if not closing:
                head = words.span(
                    parts[-1][1] - 1 if piece.predicate is None else piece.predicate.act.first, piece.last
                )
            elif index and subject is not None:
                head = subject.span
            if head is None and piece.predicate is not None and piece.predicate.at >= piece.last:
                head = words.span(piece.predicate.act.first, piece.predicate.at + 1)
            start = words.start if first == 0 else words.words[first].first
            end = words.end if last == len(words) else words.words[last - 1].last
            self._position(sentence, (start, end), Claimed(speaker, act, head, piece, subject, first, last))

    def _position(self, sentence: Sentence, span: Span, found: Claimed) -> None:
        words = sentence.words
        look_up = words.tables
        mentions = look_up.mentions(words.passage, span)
        subject = range(found.subject.first, found.subject.last) if found.subject else range(0)
        claim = Claim(
            speaker=found.speaker,
            act=found.act,
            topics=look_up.topics(words.passage, span, mentions),
            mentions=mentions,
            quantities=quantities.find(words.text, span, look_up.grammar),
            head=found.head,
            negated=_negated(words, found.first, found.last),
            stub=replies.is_stub(words, found.first, found.last, found.piece.predicate, subject),
        )
        self.out.position(span, sentence.paragraph, claim)


class Claimed(NamedTuple):
    """What was found of words first..last-1 of a piece."""

    speaker: Speaker
    act: Act
    head: Span | None
    piece: Piece
    subject: Referent | None
    first: int
    last: int


def _governed(later: Sequence[Sentence]) -> Act | None:
    """Return the act of the line that ends what several lines report: A를 활성화하고, / B를 늘려 나가기로 하다."""
    for sentence in later[:LINES]:
        words = sentence.words
        piece = split(words, ())[0] if sentence.kind == "prose" else None
        if piece is not None and piece.predicate is not None:
            return acts.find(words, piece.first, piece.predicate, None)
        if piece is None or not clauses.goes_on(words):
            return None
    return None


def _negated(words: Words, first: int, last: int) -> bool:
    return any(words.cores[at].startswith(words.tables.grammar.negations) for at in range(first, last))
