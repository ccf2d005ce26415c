"""What a date of an event lacks, from the dates that stand on its page: a page is dated soon after what it tells."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.model import Fact

YEARLESS = "XXXX"
FULL = "XXXX-04-21"
# A page is dated at most so many days after the event; one day before it where the clocks of two places differ.
SOON, BEFORE = 31, 1
# A day is told without its month only where the page is dated so soon after.
VERY_SOON = 10


def day(value: str) -> dt.date | None:
    """Return a date told in full, or None."""
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return None


def is_soon(happened: dt.date | None, printed: dt.date | None, *, within: int = SOON) -> bool:
    """Tell whether a page of one day may tell of an event on the other, `within` so many days before."""
    return happened is not None and printed is not None and -BEFORE <= (printed - happened).days <= within


def in_month(number: int, printed: Iterable[Fact]) -> dt.date | None:
    """Return a day told by its number alone: of a page's month or the one before it, soon before the page's day."""
    for fact in printed:
        when = day(str(fact.value))
        for month in () if when is None else (when, when.replace(day=1) - dt.timedelta(days=1)):
            happened = day(f"{month.year:04d}-{month.month:02d}-{number:02d}")
            if is_soon(happened, when, within=VERY_SOON):
                return happened
    return None


def completed(found: Fact, printed: Iterable[Fact]) -> Fact:
    """Return a date with the year of a date on its page: of the same day or month first, then of a day soon after.

    Of that date the day may be missing (`2021-04`).
    """
    value = str(found.value)
    if not value.startswith(YEARLESS) or len(value) != len(FULL):
        return found
    told = [str(fact.value) for fact in printed if not str(fact.value).startswith(YEARLESS)]
    same = [date for date in told if value[4:].startswith(date[4:])]
    for date in (*same, *told):
        when = day(date)
        for year in (int(date[:4]),) if when is None else (when.year, when.year - 1):
            happened = day(f"{year:04d}{value[4:]}")
            if happened is not None and (date in same if when is None else is_soon(happened, when)):
                return msgspec.structs.replace(found, value=happened.isoformat())
    return found
