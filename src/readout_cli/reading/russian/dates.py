"""The date of the event: as the account tells it, with the year that it leaves to the page's own date."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from readout_cli.model import Fact
from readout_cli.reading import facts
from readout_cli.reading.russian import header

if TYPE_CHECKING:
    from readout_cli.reading.russian.words import Words

YEARLESS = "XXXX"
# A page is dated at most so many days after the event that it tells.
SOON = 31


def of_event(telling: list[Words], stamps: list[Words]) -> Fact | None:
    """Return the first date told; `telling` tell of the event, the event's own sentences first.

    A year that it lacks is that of any of the page's dates on the same day or soon after (`stamps` are lines of
    furniture): a page printed long after the event tells nothing of its year.
    """
    found = facts.first(header.date(words) for words in telling)
    if found is None or not str(found.value).startswith(YEARLESS):
        return found
    printed = (header.date(words) for words in (*telling, *stamps))
    days = (_day(str(fact.value)) for fact in printed if fact is not None)
    return facts.first([*(_in_year(found, day) for day in days if day is not None), found])


def _in_year(found: Fact, printed: dt.date) -> Fact | None:
    """Return a date with the year in which it was at most a month before the page's."""
    for year in (printed.year, printed.year - 1):
        happened = _day(f"{year:04d}{str(found.value)[len(YEARLESS) :]}")
        if happened is not None and 0 <= (printed - happened).days <= SOON:
            return Fact(value=happened.isoformat(), origin="text", span=found.span, score=found.score)
    return None


def _day(value: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return None
