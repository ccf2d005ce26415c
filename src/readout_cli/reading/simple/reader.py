"""An account at simple depth, read: paragraphs, sentences, header, then each sentence's speaker and act."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.model import Fact, Frame, Role
from readout_cli.reading import facts, issuer
from readout_cli.reading.assembly import Assembly, Claim
from readout_cli.reading.blocks import TERMINAL, Block, blocks
from readout_cli.reading.governments import ORGANISATIONS
from readout_cli.reading.known import Known, Reading
from readout_cli.reading.language import detect
from readout_cli.reading.people import participants as seated
from readout_cli.reading.simple import acts, header, layout, people, quantities
from readout_cli.reading.simple.mentions import Table
from readout_cli.reading.simple.sentences import sentences
from readout_cli.reading.simple.speakers import Reader
from readout_cli.reading.simple.tables import Tables, tables
from readout_cli.reading.simple.words import QUOTES, Words

if TYPE_CHECKING:
    from readout_cli.lexicon import Lexicon
    from readout_cli.reading.people import Person, Title

# The event is told in the first sentences, or not at all.
HEADER_SENTENCES = 4
# What the language says of who wrote in it: enough where little else does.
BY_LANGUAGE = 0.6
# A title has more words.
FEWEST_WORDS = 3
# A quotation runs over so many sentences at most.
LONGEST_QUOTATION = 12
# "3. März", "3 Mayıs" at the start of a paragraph looks like an item of a list.
DAY_BEFORE = re.compile(r"\d{1,2}\.?\s+$")


class Sentence(NamedTuple):
    """A sentence, or a whole heading, in its paragraph; `opens` it is the first of its paragraph."""

    words: Words
    paragraph: int
    kind: str
    opens: bool


def read(text: str, *, start: int, known: Known, lexicon: Lexicon, key: str) -> Reading:
    """Return the reading of text[start:]; point ids are `key-1`, `key-2`, ... in text order."""
    language = str(known.language.value) if known.language is not None else detect(text, start, lexicon)
    look_up = tables(lexicon, language)
    body = _sentences(text, start, look_up)
    prose = [sentence.words for sentence in body if sentence.kind == "prose"]
    told = [words for words in prose[:HEADER_SENTENCES] if header.tells_event(words)]
    head = [words for words in prose[:HEADER_SENTENCES] if words in told or words is prose[0] or not told]
    found, nameless = people.named(head)
    # who is named where the event is told counts twice
    counts = people.mentioned_sides([*(sentence.words for sentence in body), *head])
    issued = known.issuer or _issuer(found, nameless, counts, look_up)
    own = str(issued.value) if issued else None
    elsewhere = people.elsewhere(sentence.words for sentence in body)
    participants = seated(found, nameless, own, counts, elsewhere)
    table = Table(participants, own, issuer.sides(participants, own, counts))
    points = _Points(Assembly(text, key), Reader(table))
    points.read(body)
    return Reading(
        frame=_frame(body, told, points.frames, table, issued),
        participants=participants,
        points=tuple(points.out.points),
    )


def _issuer(found: list[Person], nameless: list[Title], counts: dict[str, int], look_up: Tables) -> Fact | None:
    """Return the issuer: by an office that only one government has, else by the language; None where neither tells.

    Where several governments write in a language, it is one of them only if the account leaves out whose its own
    minister is, and if it names, or has an office of, that one rather than another that might be meant. What is named
    most decides nothing by itself: an account of a visit, or of a war, names others more often than its own.
    """
    by_text = issuer.find(found, nameless, counts)
    if by_text is not None and by_text.score >= issuer.GIVEAWAY:
        return by_text
    home = look_up.grammar.home
    if len(home) == 1:
        likeliest = home[0] if home[0] in counts else None
    else:
        qualified = {person.side for person in found if person.qualified}
        rest = {code: count for code, count in counts.items() if code not in qualified | ORGANISATIONS}
        offices = {code for title in nameless for code in title.giveaway if title.side is None}
        own = [code for code in home if code not in qualified and (code in offices or code in rest)]
        likeliest = next((code for code in own if code in offices or rest[code] == max(rest.values())), None)
    return None if likeliest is None else Fact(value=likeliest, origin="text", score=BY_LANGUAGE)


def _sentences(text: str, start: int, look_up: Tables) -> list[Sentence]:
    out: list[Sentence] = []
    paragraphs = blocks(text, start)
    closed = any(TERMINAL.search(text, block.start, block.end) for block in paragraphs)
    for number, block in enumerate(paragraphs, 1):
        begin = _with_day(text, block, start, look_up)
        whole = Words(text, begin, block.end, look_up)
        marked = block.marked and begin == block.start
        kind = layout.kind(whole, first=not out, marked=marked, closed=closed)
        spans = sentences(text, begin, block.end, look_up.grammar) if kind == "prose" else [(begin, block.end)]
        for index, (first, last) in enumerate(spans):
            words = whole if len(spans) == 1 else Words(text, first, last, look_up)
            out.append(Sentence(words, number, kind, opens=index == 0))
    return out


def _with_day(text: str, block: Block, start: int, look_up: Tables) -> int:
    """Return where a paragraph starts that begins with a date whose day was taken for an item's number."""
    if not block.marked or not quantities.begins_date(text, block.start, look_up):
        return block.start
    line = text.rfind("\n", start, block.start) + 1 or start
    day = DAY_BEFORE.search(text, max(line, start), block.start)
    return day.start() if day else block.start


class _Points:
    """Collects the points of an account."""

    def __init__(self, out: Assembly, speakers: Reader) -> None:
        self.out = out
        self.speakers = speakers
        self.frames: list[Words] = []
        self.header_open = True
        self.told = False

    def read(self, body: list[Sentence]) -> None:
        """Add all sentences, in order."""
        for index, sentence in enumerate(body):
            if sentence.kind == "prose":
                self._prose(sentence, _closing(body, index))
            else:
                role: Role = "furniture" if sentence.kind == "furniture" else "frame"
                self.out.aside(role, (sentence.words.start, sentence.words.end), sentence.paragraph)

    def _prose(self, sentence: Sentence, closing: Words | None) -> None:
        """Add a sentence as frame or position; `closing` is the later one in which its quotation ends."""
        words = sentence.words
        span = words.start, words.end
        cue = self.speakers.cue(words)
        if header.is_frame(words, cue, self.speakers.table, header_open=self.header_open, told=self.told):
            self.told = True
            self.frames.append(words)
            self.speakers.event(words)
            self.out.aside("frame", span, sentence.paragraph)
            return
        self.header_open = False
        opens = sentence.opens
        if closing is not None:
            self.speakers.quotation(closing)
            opens = False
        named = words.tables.mentions(words, span)
        claim = Claim(
            speaker=self.speakers.sentence(words, cue, opens_paragraph=opens),
            act=acts.act(words, cue),
            topics=words.tables.topics(words, span, named),
            mentions=named,
            quantities=quantities.find(words, span),
            negated=next(words.phrases(words.tables.negations), None) is not None,
        )
        self.out.position(span, sentence.paragraph, claim)


def _closing(body: list[Sentence], index: int) -> Words | None:
    """Return the sentence of the paragraph that closes a quotation which the one at `index` opens."""
    opened = body[index].words
    if opened.text[opened.start] not in QUOTES or any(mark in QUOTES.values() for mark in _text(opened)[1:]):
        return None
    mark = QUOTES[opened.text[opened.start]]
    later = body[index + 1 : index + 1 + LONGEST_QUOTATION]
    same = (sentence.words for sentence in later if sentence.paragraph == body[index].paragraph)
    return next((words for words in same if mark in _text(words)), None)


def _text(words: Words) -> str:
    return words.text[words.start : words.end]


def _frame(body: list[Sentence], told: list[Words], frames: list[Words], table: Table, issued: Fact | None) -> Frame:
    """Gather the facts of the frame from the sentences that tell the event first, then from headings."""
    headings = [sentence.words for sentence in body if sentence.kind == "heading"]
    event = [*told, *(words for words in frames if words not in told)]
    titles = [words for words in headings if not layout.is_stamp(words) and _long(words)]
    title = next((Fact(value=w.text[w.start : w.end], origin="text", span=(w.start, w.end)) for w in titles), None)
    form = facts.first(header.form(words) for words in (*event, *headings))
    return Frame(
        issuer=issued,
        title=title,
        date=header.date([*event, *headings], form) or header.date(_else_dated(body), form),
        form=form,
        duration_minutes=facts.first(header.duration(words) for words in event),
        initiator=facts.first(header.initiator(words, table) for words in event),
        tone=facts.distinct(fact for words in event for fact in header.tone(words)),
    )


def _else_dated(body: list[Sentence]) -> list[Words]:
    """Return where a date is looked for that neither event nor headings tell: page furniture, and first sentences."""
    aside = [sentence.words for sentence in body if sentence.kind == "furniture"]
    return aside + [sentence.words for sentence in body if sentence.kind == "prose"][:2]


def _long(words: Words) -> bool:
    return sum(unit.key.isalpha() for unit in words.units) > FEWEST_WORDS
