"""The date of the event: as the account tells it, with the year or month that it leaves to the page's own date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Fact
from readout_cli.reading import dating, facts
from readout_cli.reading.korean import quantities

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.reading.korean.words import Words

DATED, COMPLETED = 0.97, 0.8


def of_event(frames: list[Words], headings: list[Words], page: list[Words]) -> Fact | None:
    """Return the first date told; year and month that it lacks are those of a date elsewhere on the page."""
    printed = [fact for words in page for fact in _dates(words)]
    found = facts.first(fact for words in frames for fact in _days(words))
    bare = facts.first(_bare(words, printed) for words in frames)
    if bare is not None and bare.span is not None and (found is None or found.span is None or bare.span < found.span):
        return bare
    found = found or facts.first(fact for words in headings for fact in _days(words))
    return None if found is None else dating.completed(found, printed)


def _dates(words: Words) -> list[Fact]:
    """Return the dates of a passage, those without a day too."""
    return [
        Fact(value=str(found.value), origin="text", span=found.span, score=DATED)
        for found in quantities.find(words.text, (words.start, words.end), words.tables.grammar)
        if found.unit == "date"
    ]


def _days(words: Words) -> Iterable[Fact]:
    return (fact for fact in _dates(words) if len(str(fact.value)) == len(dating.FULL))


def _bare(words: Words, printed: list[Fact]) -> Fact | None:
    """Return a day of the month without its month: 31일 오후, 오늘(10일)."""
    for word in words.words:
        told = quantities.bare_day(words.text, word.start, word.end, words.tables.grammar)
        happened = None if told is None else dating.in_month(told[0], printed)
        if told is not None and happened is not None:
            return Fact(value=happened.isoformat(), origin="text", span=told[1], score=COMPLETED)
    return None
