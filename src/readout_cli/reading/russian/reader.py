"""A Russian account, read: a list of small steps from text to annotated points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.assembly import Assembly, Claim
from readout_cli.reading.blocks import Block, blocks
from readout_cli.reading.known import Known, Reading
from readout_cli.reading.russian import acts, frame, furniture, quantities
from readout_cli.reading.russian.outline import Sentence, gathered
from readout_cli.reading.russian.parties import find
from readout_cli.reading.russian.sentences import sentences
from readout_cli.reading.russian.speakers import Reader
from readout_cli.reading.russian.splitting import Cut, split
from readout_cli.reading.russian.tables import Tables, tables
from readout_cli.reading.russian.words import COMMAS, Words

if TYPE_CHECKING:
    from readout_cli.lexicon import Lexicon
    from readout_cli.model import Act, Speaker
    from readout_cli.reading.russian.parties import Table

# A quotation is looked through for its end within so many sentences.
LONGEST_SPEECH = 9


def read(text: str, *, start: int, known: Known, lexicon: Lexicon, key: str) -> Reading:
    """Return the reading of text[start:]; point ids are `key-1`, `key-2`, ... in text order."""
    body = _sentences(text, blocks(text, start), tables(lexicon))
    parties = find(body, known.issuer)
    points = _Points(Assembly(text, key), parties.table)
    points.read(body)
    return Reading(
        frame=gathered(body, parties.told, points.frames, parties.table, parties.issuer),
        participants=parties.participants,
        points=tuple(points.out.points),
    )


def _sentences(text: str, paragraphs: list[Block], look_up: Tables) -> list[Sentence]:
    out: list[Sentence] = []
    for number, block in enumerate(paragraphs, 1):
        begin = furniture.stamp_end(text, block.start, block.end, look_up.grammar)
        if begin > block.start:
            out.append(Sentence(Words(text, block.start, begin, look_up), number, "furniture"))
        begin += len(text[begin : block.end]) - len(text[begin : block.end].lstrip())
        whole = Words(text, begin, block.end, look_up)
        kind = furniture.kind(whole) if len(whole) else "furniture"
        if kind != "prose":
            out.append(Sentence(whole, number, kind))
            continue
        spans = sentences(text, begin, block.end, look_up.grammar)
        for first, last in spans:
            words = whole if len(spans) == 1 else Words(text, first, last, look_up)
            told = len(words) and not furniture.is_agency(words)
            out.append(Sentence(words, number, kind if told else "furniture"))
    return _signed(out)


def _signed(body: list[Sentence]) -> list[Sentence]:
    """Return the sentences; a last line of one word in capitals is an agency's signature."""
    last = body[-1] if len(body) > 1 else None
    if last is None or last.kind != "heading" or not last.words.text[last.words.start : last.words.end].isupper():
        return body
    return [*body[:-1], last._replace(kind="furniture")] if len(last.words) == 1 else body


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
            stub=acts.is_stub(words, cut.first, cut.last),
        )
        self.out.position(span, sentence.paragraph, claim)


def _begin(words: Words, cut: Cut) -> int:
    """Return the first unit of a point that follows another one, a bare "и" between the two left out."""
    bare = words.norm(cut.first) in words.tables.grammar.conjunctions and not words.is_capital(cut.first)
    if not bare or not words.is_word(cut.first - 1):
        return cut.first
    behind = cut.first + 1 + (cut.first + 1 in words.parentheses)
    return behind if behind < cut.last else cut.first


def _end(words: Words, cut: Cut) -> int:
    """Return where a point ends that another one follows, its last comma left out."""
    last = cut.last
    while last > cut.first + 1 and words.norm(last - 1) in COMMAS:
        last -= 1
    return words.units[last - 1].end
