"""A stretch of Korean text as words: what stands between spaces, with its brackets, commas and quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.passage import Passage

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.korean.countries import Named
    from readout_cli.reading.korean.people import Holder
    from readout_cli.reading.korean.predicates import Predicate
    from readout_cli.reading.korean.tables import Tables

BRACKETS = {"(": ")", "[": "]", "（": "）", "〔": "〕", "【": "】"}
QUOTES = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉", "«": "»", "｢": "｣", '"': '"'}
COMMAS = ",、;；，"
# What may stand inside a word beside letters and figures.
INNER = "·․‧ㆍ・∙•-–./:%&’'~"
# Apostrophes stand in names in Latin letters alone; elsewhere they close a quotation.
APOSTROPHES = dict.fromkeys(map(ord, "’'"))
_start = attrgetter("start")
# Brackets and quotation marks that are not closed within so many characters are taken for mistakes.
LONGEST_BRACKET, LONGEST_QUOTE = 120, 2000


class Word(NamedTuple):
    """A word text[start:end]; `core` is it without brackets and marks, text[first:last] it without marks around it.

    `comma` tells that a comma follows, `inside` that it ends within a quotation, `quoted` that it begins in one,
    `spoken` what is written onto the mark that closes one (”며), `colon` that it ends with a colon.
    """

    start: int
    end: int
    first: int
    last: int
    core: str
    comma: bool
    inside: bool
    quoted: bool
    spoken: str | None
    colon: bool
    bracket: Span | None


class Bound(NamedTuple):
    """Where a word stands between white space, and within which marks."""

    start: int
    end: int
    inside: bool
    quoted: bool
    closes: int | None
    bracket: Span | None


class Words:
    """text[start:end] as words, with the tables they are looked up in.

    Whom and what it names is asked again and again: `held` keeps the offices found in it, `reports` its reporting
    verbs, `governments` the government that begins at a word. They are filled by the modules that find them.
    """

    def __init__(self, text: str, start: int, end: int, tables: Tables) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.tables = tables
        self.words = _words(text, start, end)
        self.cores = [word.core for word in self.words]
        self.held: list[Holder] | None = None
        self.reports: list[Predicate] | None = None
        self.governments: dict[int, Named | None] = {}

    @cached_property
    def passage(self) -> Passage:
        """The same stretch, for looking up names in it."""
        return Passage(self.text, self.start, self.end, self.tables.language)

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """Return where words first..last-1 stand, marks around them left out."""
        return self.words[first].first, self.words[last - 1].last

    def at(self, place: int) -> int:
        """Return the word that holds an offset."""
        return max(0, bisect_right(self.words, place, key=_start) - 1)

    def tail(self, place: int) -> str:
        """Return what follows an offset in its word, brackets left out."""
        word = self.words[self.at(place - 1)]
        return _bare(self.text, place, word.end)


def pairs(text: str, start: int, end: int) -> dict[int, int]:
    """Return where each bracket and quotation mark of text[start:end] that is closed closes."""
    out: dict[int, int] = {}
    open_marks: list[tuple[str, int]] = []
    for at in range(start, end):
        char = text[at]
        closes = next((n for n in range(len(open_marks) - 1, -1, -1) if open_marks[n][0] == char), None)
        if closes is not None:
            begin = open_marks[closes][1]
            del open_marks[closes:]
            limit = LONGEST_BRACKET if text[begin] in BRACKETS else LONGEST_QUOTE
            if at - begin <= limit:
                out[begin] = at
        elif char in BRACKETS:
            open_marks.append((BRACKETS[char], at))
        elif char in QUOTES:
            open_marks.append((QUOTES[char], at))
    return out


def _words(text: str, start: int, end: int) -> list[Word]:
    closed = pairs(text, start, end)
    bounds: list[Bound] = []
    at, quotes = start, [mark for mark in closed if text[mark] in QUOTES]
    while at < end:
        if text[at].isspace():
            at += 1
            continue
        begin, bracket = at, None
        while at < end and not text[at].isspace():
            if text[at] in BRACKETS and at in closed:
                bracket = (at + 1, closed[at])
                at = closed[at]
            at += 1
        bounds.append(
            Bound(
                begin,
                at,
                inside=any(mark < at <= closed[mark] for mark in quotes),
                quoted=any(mark < begin <= closed[mark] for mark in quotes),
                closes=max((closed[mark] for mark in quotes if mark < at and begin <= closed[mark] < at), default=None),
                bracket=bracket,
            )
        )
    return [_word(text, bound) for bound in bounds]


def _word(text: str, bound: Bound) -> Word:
    begin, end = first, last = bound.start, bound.end
    while first < end and not (text[first].isalnum() or text[first] in BRACKETS):
        first += 1
    while last > first and not (text[last - 1].isalnum() or text[last - 1] in BRACKETS.values()):
        last -= 1
    if first == last:
        first, last = begin, end
    after = text[last:end]
    core = _bare(text, first, last)
    spoken = None if bound.closes is None else text[bound.closes + 1 : end].rstrip(COMMAS + ".")
    return Word(
        start=begin,
        end=end,
        first=first,
        last=last,
        core=core,
        comma=any(mark in after for mark in COMMAS),
        inside=bound.inside,
        quoted=bound.quoted,
        spoken=spoken,
        colon=after.endswith(":"),
        bracket=bound.bracket,
    )


def _bare(text: str, begin: int, end: int) -> str:
    """Return text[begin:end] without brackets and what they hold, and without marks."""
    out, depth = [], 0
    for char in text[begin:end]:
        if char in BRACKETS:
            depth += 1
        elif depth and char in BRACKETS.values():
            depth -= 1
        elif not depth and (char.isalnum() or char in INNER):
            out.append(char)
    bare = "".join(out).strip(INNER)
    return bare if bare.isascii() else bare.translate(APOSTROPHES)
