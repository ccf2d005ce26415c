"""A stretch of text as units, and what stands in it by look-up: for languages that are read by names and cues."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from readout_cli.language.units import units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.lexicon.phrases import PhraseTable
    from readout_cli.model import Span

V = TypeVar("V")
_start = attrgetter("start")


class Passage:
    """text[start:end] in a language; all offsets are into `text`."""

    def __init__(self, text: str, start: int, end: int, language: str) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.units = units(text, language, start, end)
        self.keys = [unit.key for unit in self.units]

    def find(self, table: PhraseTable[V], span: Span | None = None) -> Iterator[tuple[int, int, V]]:
        """Yield (start, end, value) of the longest names of a table, from left to right, none overlapping.

        Only where a name may begin and end: not inside a word of katakana or hangul.
        """
        first, last = self._within(span)
        at = first
        while at < last:
            found = table.match(self.keys, at, last) if self.units[at].opens else None
            if found is None or not self.units[found[0] - 1].closes:
                at += 1
                continue
            yield self.units[at].start, self.units[found[0] - 1].end, found[1]
            at = found[0]

    def match(self, table: PhraseTable[V], place: int) -> tuple[int, V] | None:
        """Return (end, value) of the longest name that starts at offset `place`, or behind white space there."""
        at = bisect_left(self.units, place, key=_start)
        if at == len(self.units) or self.text[place : self.units[at].start].strip():
            return None
        found = table.match(self.keys, at)
        return None if found is None else (self.units[found[0] - 1].end, found[1])

    def _within(self, span: Span | None) -> tuple[int, int]:
        if span is None:
            return 0, len(self.units)
        return bisect_left(self.units, span[0], key=_start), bisect_left(self.units, span[1], key=_start)
