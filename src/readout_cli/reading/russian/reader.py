"""A Russian account, read: a list of small steps from text to annotated points."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from readout_cli.model import Act, Fact, Frame, Speaker
from readout_cli.reading import issuer
from readout_cli.reading.assembly import Assembly, Claim
from readout_cli.reading.blocks import Block, blocks
from readout_cli.reading.known import Known, Reading
from readout_cli.reading.people import participants as seated
from readout_cli.reading.russian import acts, frame, furniture, header, offices, people, quantities, replies, sources
from readout_cli.reading.russian.sentences import sentences
from readout_cli.reading.russian.speakers import Reader
from readout_cli.reading.russian.splitting import Cut, split
from readout_cli.reading.russian.table import Table
from readout_cli.reading.russian.tables import Tables, tables
from readout_cli.reading.russian.words import COMMAS, Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.lexicon import Lexicon
    from readout_cli.model import Participant
    from readout_cli.reading.people import Person

# The event is told in the first sentences, or not at all.
HEADER_SENTENCES = 3
PAIR = 2
# A quotation is looked through for its end within so many sentences.
LONGEST_SPEECH = 9


class Sentence(NamedTuple):
    """A sentence, or a whole heading, in its paragraph; `kind` is prose, heading or furniture."""

    words: Words
    paragraph: int
    kind: str


def read(text: str, *, start: int, known: Known, lexicon: Lexicon, key: str) -> Reading:
    """Return the reading of text[start:]; point ids are `key-1`, `key-2`, ... in text order."""
    body = _sentences(text, blocks(text, start), tables(lexicon))
    prose = [sentence.words for sentence in body if sentence.kind == "prose"]
    headings = [sentence.words for sentence in body if sentence.kind == "heading"][:HEADER_SENTENCES]
    told = [words for words in prose[:HEADER_SENTENCES] if frame.tells_event(words)]
    told = told or [words for words in headings if frame.tells_event(words)]
    listed = next((codes for words in (*told, *headings) if (codes := offices.listed_sides(words))), ())
    found, nameless = people.named(told)
    if len(found) <= 1:
        found, nameless = people.named([*told, *headings])
    if not found and len(listed) <= PAIR:
        found, nameless = people.named(prose[:HEADER_SENTENCES])
    found = people.introduced(found, prose)
    if len(found) > 1:
        nameless = []
    counts = offices.mentioned_sides([sentence.words for sentence in body if sentence.kind != "furniture"])
    guessed = issuer.find(found, nameless, counts)
    issued = known.issuer or _issuer(prose, guessed, found)
    own = str(issued.value) if issued else None
    elsewhere = [title for words in prose for title in offices.titles(words)]
    participants = tuple(
        person if person.office else msgspec.structs.replace(person, office=None, rank=None)
        for person in seated(found, nameless, own, counts, elsewhere)
    )
    sides = _sides(participants, own, listed) or issuer.sides(participants, own, counts)
    table = Table(participants, own, sides)
    points = _Points(Assembly(text, key), table)
    points.read(body)
    return Reading(
        frame=_frame(body, told, points.frames, table, issued),
        participants=participants,
        points=tuple(points.out.points),
    )


def _sides(participants: tuple[Participant, ...], own: str | None, listed: tuple[str, ...]) -> tuple[str, ...]:
    """Return the governments that the header lists and those of the people, the issuer's first; nothing for no list."""
    if not listed:
        return ()
    codes = (own, *(person.side for person in participants), *listed)
    return tuple(dict.fromkeys(code for code in codes if code is not None))


def _issuer(prose: list[Words], found: Fact | None, named: list[Person]) -> Fact | None:
    """Return the issuer that was found where that is sure, else the government that the account cites.

    Where somebody without a country speaks with the only side known, that side is no guess.
    """
    if found is not None and found.score > issuer.FIRST_NAMED:
        return found
    cited = next((fact for words in prose if (fact := sources.government(words)) is not None), None)
    qualified = {person.side for person in named if person.qualified}
    sideless = any(person.side is None for person in named)
    return cited or (None if found is not None and sideless and found.value in qualified else found)


def _sentences(text: str, paragraphs: list[Block], look_up: Tables) -> list[Sentence]:
    out: list[Sentence] = []
    for number, block in enumerate(paragraphs, 1):
        whole = Words(text, block.start, block.end, look_up)
        kind = furniture.kind(whole) if len(whole) else "furniture"
        if kind != "prose":
            out.append(Sentence(whole, number, kind))
            continue
        spans = sentences(text, block.start, block.end, look_up.grammar)
        for first, last in spans:
            words = whole if len(spans) == 1 else Words(text, first, last, look_up)
            out.append(Sentence(words, number, kind if len(words) else "furniture"))
    return out


class _Points:
    """Collects the points of an account, carrying speaker and act from sentence to sentence."""

    def __init__(self, out: Assembly, table: Table) -> None:
        self.out = out
        self.table = table
        self.speakers = Reader(table)
        self.frames: list[Words] = []
        self.header_open = True
        self.running: Act | None = None
        self.speech: tuple[Speaker, Act, int] | None = None

    def read(self, body: list[Sentence]) -> None:
        """Read all sentences, in order."""
        for at, sentence in enumerate(body):
            words = sentence.words
            self._speech(body, at)
            if sentence.kind != "prose":
                role = "furniture" if sentence.kind == "furniture" else "frame"
                self.out.aside(
                    "furniture" if role == "furniture" else "frame", (words.start, words.end), sentence.paragraph
                )
            elif frame.is_frame(words, self.table, header_open=self.header_open):
                self.frames.append(words)
                self._header_sentence(sentence)
            else:
                self.header_open = False
                self._positions(sentence, split(words, self.table))

    def _speech(self, body: list[Sentence], at: int) -> None:
        """Find who speaks where a quotation of several sentences begins: that is told behind its end."""
        words, paragraph = body[at].words, body[at].paragraph
        if self.speech is not None and self.speech[2] <= words.start:
            self.speech = None
        if self.speech is not None or not words.unclosed or body[at].kind != "prose":
            return
        for sentence in body[at + 1 : at + 1 + LONGEST_SPEECH]:
            last, close = sentence.words, sentence.words.closing
            if sentence.paragraph != paragraph:
                return
            if close is not None:
                speaker = self.speakers.behind(last, close + 1) if last.cited == len(last) else None
                if speaker is not None:
                    self.speech = (speaker, acts.find(last, close + 1, len(last), None, own=True), last.end)
                return

    def _header_sentence(self, sentence: Sentence) -> None:
        """Add a sentence that tells the event, and as positions what it goes on to report."""
        words = sentence.words
        cuts = split(words, self.table) if self.header_open else []
        rest = next((number for number, cut in enumerate(cuts) if number and cut.kind != "member"), None)
        if rest is None:
            self.out.aside("frame", (words.start, words.end), sentence.paragraph)
            return
        before = cuts[rest].first
        while before > 1 and words.norm(before - 1) in {*COMMAS, *words.tables.grammar.conjunctions}:
            before -= 1
        self.out.aside("frame", (words.start, words.units[before - 1].end), sentence.paragraph)
        self.header_open = False
        self._positions(sentence, cuts[rest:])

    def _positions(self, sentence: Sentence, cuts: list[Cut]) -> None:
        words = sentence.words
        speaker = self._opening(sentence, cuts)
        act = None if self.speech is None else self.speech[1]
        for index, cut in enumerate(cuts):
            if index and cut.kind == "clause" and self.speech is None:
                speaker = self.speakers.chained(words, cut.first, cut.last, speaker)
            carried = None if index == 0 and frame.tells_talk(words) else act or self.running
            act = acts.find(words, cut.first, cut.last, carried, own=cut.kind != "member")
            if index == 0:
                self.running = act
            self._position(sentence, cut, speaker, act)

    def _opening(self, sentence: Sentence, cuts: list[Cut]) -> Speaker:
        """Return the speaker of a sentence's first point; of an opening participle, that of the clause behind it."""
        if self.speech is not None:
            return self.speech[0]
        words = sentence.words
        first, last = cuts[0].first, cuts[0].last
        if len(cuts) > 1 and words.kind(words.skip(first)) == "gerund":
            later = next((cut for cut in cuts[1:] if cut.kind != "member"), cuts[-1])
            first, last = later.first, later.last
        return self.speakers.sentence(words, first, last)

    def _position(self, sentence: Sentence, cut: Cut, speaker: Speaker, act: Act) -> None:
        words = sentence.words
        begin = words.start if cut.first == 0 else words.units[_begin(words, cut)].start
        end = words.end if cut.last == len(words) else _end(words, cut)
        span = (begin, end)
        named = words.tables.mentions(words, span)
        claim = Claim(
            speaker=speaker,
            act=act,
            topics=words.tables.topics(words, span, named),
            mentions=named,
            quantities=quantities.find(words, cut.first, cut.last),
            head=cut.head,
            negated=any(words.norm(at) in words.tables.grammar.negations for at in range(cut.first, cut.last)),
            stub=replies.is_stub(words, cut.first, cut.last),
        )
        self.out.position(span, sentence.paragraph, claim)


def _begin(words: Words, cut: Cut) -> int:
    """Return the first unit of a point that follows another one, a bare "и" between the two left out."""
    bare = words.norm(cut.first) in words.tables.grammar.conjunctions and words.is_word(cut.first - 1)
    return cut.first + 1 if bare and cut.first + 1 < cut.last else cut.first


def _end(words: Words, cut: Cut) -> int:
    """Return where a point ends that another one follows, its last comma left out."""
    last = cut.last
    while last > cut.first + 1 and words.norm(last - 1) in COMMAS:
        last -= 1
    return words.units[last - 1].end


def _frame(body: list[Sentence], told: list[Words], frames: list[Words], table: Table, issued: Fact | None) -> Frame:
    """Gather the facts of the frame from the header first, then from other frame sentences and headings."""
    headings = [sentence.words for sentence in body if sentence.kind == "heading"]
    first = [*told, *(words for words in frames if words not in told)]
    everywhere = [*first, *headings]
    stamps = [sentence.words for sentence in body[:HEADER_SENTENCES] if sentence.kind == "furniture"]
    first_prose = next((sentence.words.start for sentence in body if sentence.kind == "prose"), 0)
    above = [words for words in headings if words.start < first_prose]
    title = next((Fact(value=w.text[w.start : w.end], origin="text", span=(w.start, w.end)) for w in above), None)
    form = _first(header.form(words) for words in everywhere)
    met = form is not None and form.value in {"meeting", "visit"}
    return Frame(
        issuer=issued,
        title=title,
        date=_date([*everywhere, *stamps]),
        form=form,
        duration_minutes=_first(header.duration(words) for words in first),
        initiator=_first(header.initiator(words, table) for words in first),
        place=_first(header.place(words) for words in told) if met else None,
        tone=_distinct(fact for s in body if s.kind == "prose" for fact in header.tone(s.words)),
    )


def _date(everywhere: list[Words]) -> Fact | None:
    """Return the first date told; a year that it lacks is taken from another date of the same day."""
    told = [fact for words in everywhere if (fact := header.date(words)) is not None]
    if not told:
        return None
    first = str(told[0].value)
    if first.startswith("XXXX"):
        return next((f for f in told if str(f.value)[4:] == first[4:] and f.value != first), told[0])
    return told[0]


def _first(facts: Iterable[Fact | None]) -> Fact | None:
    return next((fact for fact in facts if fact is not None), None)


def _distinct(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    seen: dict[str | int, Fact] = {}
    for fact in facts:
        seen.setdefault(fact.value, fact)
    return tuple(seen.values())
