"""A sentence with what is looked up in it, and what stands right before or behind a place."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from readout_cli.reading.passage import Passage
from readout_cli.reading.simple.tables import lowered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from readout_cli.lexicon.phrases import PhraseTable
    from readout_cli.model import Span
    from readout_cli.reading.people import Title
    from readout_cli.reading.simple.mentions import Mention
    from readout_cli.reading.simple.tables import Tables

_start = attrgetter("start")
# What may stand between two words that belong together: "l'Ukraine", "al-Sisi".
JOINTS = " \t\n\r\u00a0\u202f'’‘-‑"


# What opens a quotation, and what closes it.
QUOTES = {"“": "”", "„": "“", "«": "»", "»": "«", '"': '"', "「": "」"}


class Words(Passage):
    """text[start:end] as units, with the text in lower case at the same offsets; `tables` are of its language."""

    def __init__(self, text: str, start: int, end: int, tables: Tables) -> None:
        super().__init__(text, start, end, tables.language)
        self.tables = tables
        self.lower = lowered(text[start:end])
        self.printed = [self.lower[unit.start - start : unit.end - start] for unit in self.units]
        self.found_titles: list[Title] | None = None
        self.found_mentions: list[Mention] | None = None
        self._quotations: list[Span] | None = None

    def at(self, place: int) -> int:
        """Return the index of the first unit that begins at a place or behind it."""
        return bisect_left(self.units, place, key=_start)

    def phrases(self, table: PhraseTable[bool]) -> Iterator[Span]:
        """Yield the spans of the longest phrases of a table, as printed, none overlapping."""
        for first, last, _ in table.find(self.printed):
            yield self.units[first].start, self.units[last - 1].end

    def before(self, place: int, words: Iterable[str]) -> int | None:
        """Return where one of the words begins that ends right before a place; None when none does."""
        end = place - self.start
        while end > 0 and self.lower[end - 1] in JOINTS:
            end -= 1
        begins = [
            end - len(word)
            for word in words
            if self.lower.endswith(word, 0, end) and self._parted(end - len(word), word[0])
        ]
        return self.start + min(begins) if begins else None

    def behind(self, place: int, words: Iterable[str]) -> int | None:
        """Return where one of the words ends that begins right behind a place; None when none does."""
        begin = place - self.start
        while begin < len(self.lower) and self.lower[begin] in JOINTS:
            begin += 1
        ends = [
            begin + len(word)
            for word in words
            if self.lower.startswith(word, begin) and self._parted(begin + len(word), word[-1])
        ]
        return self.start + max(ends) if ends else None

    def is_word(self, start: int, end: int) -> bool:
        """Tell whether text[start:end] neither begins nor ends inside a word."""
        begin, stop = start - self.start, end - self.start
        return self._parted(begin, self.lower[begin]) and self._parted(stop, self.lower[stop - 1])

    def quoted(self, place: int) -> bool:
        """Tell whether a place is inside a quotation that ends within the sentence."""
        if self._quotations is None:
            self._quotations = quotations(self.text, self.start, self.end)
        return any(start <= place < end for start, end in self._quotations)

    def _parted(self, offset: int, char: str) -> bool:
        """Tell whether a word whose outer character is `char` may end or begin at an offset."""
        if not self.tables.spaced or not char.isalnum():
            return True
        around = self.lower[max(offset - 1, 0) : offset + 1]
        return offset <= 0 or offset >= len(self.lower) or not around.isalnum()


def quotations(text: str, start: int, end: int) -> list[Span]:
    """Return the spans of the quotations of text[start:end] that end there, wherever they begin."""
    out: list[Span] = []
    opened: list[tuple[int, str]] = [(start, mark) for mark in "”»"]
    for at in range(start, end):
        char = text[at]
        if any(char == mark for _, mark in opened):
            out.append((max(begin for begin, mark in opened if mark == char), at + 1))
            opened = []
        elif char in QUOTES:
            opened = [(at, QUOTES[char])]
    return out


def cased(text: str) -> bool:
    """Tell whether a text begins with a letter of a script that has capitals."""
    return re.match(r"[^\W\d_]", text) is not None and text[0].lower() != text[0].upper()
