"""An account's text with its look-ups: what every step of reading works on."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, TypeVar

from readout_cli.language.han import fold
from readout_cli.reading.chinese import offices
from readout_cli.reading.chinese.sentences import Marks
from readout_cli.reading.chinese.tables import LANGUAGE, Tables
from readout_cli.reading.passage import Passage

if TYPE_CHECKING:
    from readout_cli.lexicon.phrases import PhraseTable
    from readout_cli.lexicon.schema import Office
    from readout_cli.model import Span

V = TypeVar("V")
NOWHERE = -1


class Page:
    """The account text[start:]; `folded` is the text in simplified characters, of the same length."""

    def __init__(self, text: str, start: int, tables: Tables) -> None:
        self.text = text
        self.start = start
        self.end = len(text)
        self.folded = fold(text)
        self.tables = tables
        self.grammar = tables.grammar
        self.passage = Passage(text, start, len(text), LANGUAGE)
        self.marks = Marks(text, start, len(text))
        self._ends = [unit.end for unit in self.passage.units]
        self._units = _places(text, self.passage)
        self._composed: dict[int, tuple[int, Office]] = {}
        self._composed = offices.composed(self)

    def at(self, table: PhraseTable[V], place: int, stop: int | None = None) -> tuple[int, V] | None:
        """Return (end, value) of the longest name of a table at `place`, or behind white space, that ends by `stop`."""
        first = self._units[place] if place < self.end else NOWHERE
        if first == NOWHERE:
            return None
        last = len(self._ends) if stop is None else bisect_right(self._ends, stop)
        found = table.match(self.passage.keys, first, last) if first < last else None
        return None if found is None else (self._ends[found[0] - 1], found[1])

    def office(self, place: int, stop: int | None = None) -> tuple[int, Office] | None:
        """Return (end, office) of an office at `place`, unless it is part of a meeting's name (外长会)."""
        whole = self._composed.get(place)
        if whole is not None and (stop is None or whole[0] <= stop):
            return whole
        found = self.at(self.tables.offices, place, stop)
        return None if found is None or self._names_meeting(found[0]) else found

    def offices(self, span: Span) -> list[tuple[int, int, Office]]:
        """Return (start, end, office) of the offices in a stretch of text."""
        whole = [(at, *self._composed[at]) for at in range(*span) if at in self._composed]
        out = [found for found in whole if found[1] <= span[1]]
        taken = {place for first, last, _ in out for place in range(first, last)}
        for start, end, office in self.passage.find(self.tables.offices, span):
            if taken.isdisjoint(range(start, end)) and not self._names_meeting(end):
                out.append((start, end, office))
        return sorted(out, key=itemgetter(0))

    def _names_meeting(self, end: int) -> bool:
        """Tell whether what follows an office makes of it the name of a meeting: 会议, but not 会见."""
        tail = self.at(self.tables.no_offices, end)
        met = self.at(self.tables.event_verbs, end) if tail is not None else None
        return tail is not None and (met is None or met[0] <= tail[0])

    def past(self, table: PhraseTable[V], place: int, stop: int) -> int:
        """Return the offset behind all names of a table that stand one after the other at `place`."""
        while (found := self.at(table, place, stop)) is not None:
            place = found[0]
        return place

    def find(self, table: PhraseTable[V], span: Span) -> list[tuple[int, int, V]]:
        """Return (start, end, value) of the names of a table in a stretch of text, none overlapping."""
        return list(self.passage.find(table, span))

    def has(self, table: PhraseTable[V], span: Span) -> bool:
        """Tell whether a stretch of text holds a name of a table."""
        return next(self.passage.find(table, span), None) is not None

    def ends(self, table: PhraseTable[V], span: Span) -> bool:
        """Tell whether a stretch of text ends in a name of a table."""
        return any(
            (found := self.at(table, place, span[1])) is not None and found[0] == span[1]
            for place in range(max(span[0], span[1] - 8), span[1])
        )

    def tight(self, span: Span) -> Span:
        """Return a span without white space at its ends."""
        start, end = span
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return start, end


def _places(text: str, passage: Passage) -> list[int]:
    """Return for each offset the number of the unit that begins there, or behind white space there."""
    out = [NOWHERE] * (len(text) + 1)
    for number, unit in enumerate(passage.units):
        at = unit.start
        out[at] = number
        while at > 0 and text[at - 1].isspace() and out[at - 1] == NOWHERE:
            at -= 1
            out[at] = number
    return out
