"""The date of the event: as the account tells it, with the year or month that it leaves to the page's own date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Fact
from readout_cli.reading import dating, facts
from readout_cli.reading.eastasian import days
from readout_cli.reading.japanese import frame

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.model import Span
    from readout_cli.reading.japanese.tables import Tables

DATED, YEAR_OPEN, COMPLETED = 0.97, 0.85, 0.8


def of_event(tables: Tables, folded: str, telling: list[Span], headings: list[Span], page: list[Span]) -> Fact | None:
    """Return the first date that the event's own sentences tell, else one of a heading.

    What it lacks is taken from a date elsewhere on the page (`page` are its headings and furniture), of a day soon
    after: a page dated or printed long after the event tells nothing of its year.
    """
    dated = [fact for span in page for fact in _dates(tables, folded, span)]
    first = facts.first(fact for span in telling for fact in _dates(tables, folded, span))
    bare = facts.first(fact for span in telling for fact in _of_month(tables, folded, span, dated))
    if bare is not None and (first is None or (bare.span or (0, 0)) < (first.span or (0, 0))):
        return bare
    found = first or facts.first(fact for span in headings for fact in _dates(tables, folded, span))
    return None if found is None else dating.completed(found, dated)


def _dates(tables: Tables, folded: str, span: Span) -> Iterator[Fact]:
    for found in frame.numbers(tables, folded, span):
        value = str(found.value)
        if found.unit == "date" and len(value) == len(dating.FULL):
            score = YEAR_OPEN if value.startswith(dating.YEARLESS) else DATED
            yield Fact(value=value, origin="text", span=found.span, score=score)


def _of_month(tables: Tables, folded: str, span: Span, printed: list[Fact]) -> Iterator[Fact]:
    """Yield the days told without their month (本30日午後, 30日、): of the page's month or the one before."""
    for day in days.bare(folded, span, tables.grammar):
        if not folded.startswith(tables.grammar.behind_days, day.span[1]):
            continue
        happened = dating.in_month(day.number, printed)
        if happened is not None:
            yield Fact(value=happened.isoformat(), origin="text", span=day.span, score=COMPLETED)
