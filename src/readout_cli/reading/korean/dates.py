"""The date of the event: as the account tells it, with the year or month that it leaves to the page's own date."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from readout_cli.model import Fact
from readout_cli.reading import facts
from readout_cli.reading.korean import quantities

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.model import Span
    from readout_cli.reading.korean.words import Words

NO_YEAR, FULL, MONTH = "XXXX", "2021-04-05", "2021-04"
DATED, COMPLETED = 0.97, 0.8
# A page is printed at most so many days after the event that it tells.
SOON = 31


class Day(NamedTuple):
    """A day of the month without its month: 31일 오후, 오늘(10일)."""

    value: int
    span: Span


def of_event(frames: list[Words], headings: list[Words], page: list[Words]) -> Fact | None:
    """Return the first date told; year and month that it lacks are those of a date elsewhere on the page."""
    printed = [fact for words in page for fact in _dates(words) if not str(fact.value).startswith(NO_YEAR)]
    days = [fact for fact in printed if len(str(fact.value)) == len(FULL)]
    found = facts.first(fact for words in frames for fact in _days(words))
    bare = next((day for words in frames if (day := _bare(words)) is not None), None)
    if bare is not None and days and (found is None or found.span is None or bare.span < found.span):
        found = _in_month(bare, days[0]) or found
    found = found or facts.first(fact for words in headings for fact in _days(words))
    if found is None or not str(found.value).startswith(NO_YEAR):
        return found
    lacking = str(found.value)[len(NO_YEAR) :]
    same = (fact for fact in days if str(fact.value).endswith(lacking))
    return facts.first([*same, *(_in_year(found, fact) for fact in printed), found])


def _dates(words: Words) -> list[Fact]:
    """Return the dates of a passage, those without a day too."""
    return [
        Fact(value=str(found.value), origin="text", span=found.span, score=DATED)
        for found in quantities.find(words.text, (words.start, words.end), words.tables.grammar)
        if found.unit == "date"
    ]


def _days(words: Words) -> Iterable[Fact]:
    return (fact for fact in _dates(words) if len(str(fact.value)) == len(FULL))


def _bare(words: Words) -> Day | None:
    found = (quantities.bare_day(words.text, word.start, word.end, words.tables.grammar) for word in words.words)
    return next((Day(*day) for day in found if day is not None), None)


def _in_month(day: Day, printed: Fact) -> Fact | None:
    """Return a day of the month in which the page was printed."""
    value = str(printed.value)
    if day.value > int(value[-2:]):
        return None
    return Fact(value=f"{value[:-2]}{day.value:02d}", origin="text", span=day.span, score=COMPLETED)


def _in_year(found: Fact, printed: Fact) -> Fact | None:
    """Return a day with the year in which the page was printed soon after it, or in that month."""
    value, day = str(printed.value), str(found.value)[len(NO_YEAR) :]
    if len(value) == len(MONTH):
        years = [int(value[: len(NO_YEAR)])] if day.startswith(value[len(NO_YEAR) :]) else []
    else:
        last = _day(value)
        years = [] if last is None else [last.year, last.year - 1]
        dated = {year: _day(f"{year:04d}{day}") for year in years}
        years = [year for year in years if _soon(dated[year], last)]
    if not years:
        return None
    return msgspec.structs.replace(found, value=f"{years[0]:04d}{day}", score=COMPLETED)


def _soon(first: dt.date | None, last: dt.date | None) -> bool:
    return first is not None and last is not None and 0 <= (last - first).days <= SOON


def _day(value: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return None
