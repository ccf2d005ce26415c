"""The day of the event: full dates, and such as a dateline completes (本月26日, 今(5)日, 23日)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Fact
from readout_cli.reading import dating, facts
from readout_cli.reading.chinese.quantities import amounts
from readout_cli.reading.eastasian import days, numerals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from readout_cli.model import Span
    from readout_cli.reading.chinese.page import Page

DATED, COMPLETED = 0.95, 0.85
MOST_DAYS, MOST_MONTHS = 31, 12
OPENING, CLOSING = "(（", ")）"


def find(page: Page, span: Span) -> Fact | None:
    """Return the first full date of a stretch of text (with its day), rather than that of its dateline."""
    told = [
        Fact(value=str(one.value), origin="text", span=one.span, score=DATED)
        for one in amounts(page, span)
        if one.unit == "date" and len(str(one.value)) == len(dating.FULL)
    ]
    later = [fact for fact in told if fact.span is not None and page.at(page.tables.wired, fact.span[1]) is None]
    return next(iter(later or told), None)


def of_event(page: Page, told: Iterable[Span], datelines: Iterable[Span]) -> Fact | None:
    """Return the date of the event; what it lacks is taken from a dateline of the days about it."""
    spans = list(told)
    published = [fact for span in (*datelines, *spans) if (fact := find(page, span)) is not None]
    bare = facts.first(fact for span in spans for fact in _of_month(page, span, published))
    dated = facts.first(fact for span in spans if (fact := find(page, span)) is not None)
    if bare is not None and (dated is None or (bare.span or (0, 0)) < (dated.span or (0, 0))):
        return bare
    found = _relative(page, spans, published) or next(
        (fact for span in (*spans, *datelines) if (fact := find(page, span)) is not None), None
    )
    return None if found is None else dating.completed(found, published)


def _relative(page: Page, spans: list[Span], published: list[Fact]) -> Fact | None:
    """Return a day told by 今(5)日, 本(6)月26日 or 本月26日, with year and month of a dateline."""
    for span in spans:
        for start, end, _ in page.find(page.tables.this, span):
            month, at = _bracketed(page, end, MOST_MONTHS)
            named = page.at(page.tables.this_month, start)
            if named is not None:
                at = named[0]
            elif month is not None and page.folded[at : at + 1] in page.grammar.months:
                at += 1
            else:
                found = _today(page, start, end, published)
                if found is not None:
                    return found
                continue
            day = numerals.read(page.folded, at, span[1], page.grammar)
            if day is None or not 1 <= day.value <= MOST_DAYS or page.folded[day.end] not in page.grammar.days:
                continue
            around = next((str(fact.value) for fact in published), f"{dating.YEARLESS}-XX")
            told = f"{month:02d}" if month is not None else around[5:7]
            if told != "XX":
                value = f"{around[:4]}-{told}-{int(day.value):02d}"
                return Fact(value=value, origin="text", span=(start, day.end + 1), score=COMPLETED)
    return None


def _of_month(page: Page, span: Span, published: list[Fact]) -> Iterator[Fact]:
    """Yield the days told without their month (23日会见): of the page's month or the one before."""
    for day in days.bare(page.folded, span, page.grammar):
        begin, end = day.span
        bracketed = begin > span[0] and page.folded[begin - 1] in OPENING
        side = page.at(page.tables.sides, end - 1)  # 3日本届会议 tells no day of Japan's
        if bracketed or (side is not None and side[1]):
            continue
        happened = dating.in_month(day.number, published)
        if happened is not None:
            yield Fact(value=happened.isoformat(), origin="text", span=day.span, score=COMPLETED)


def _today(page: Page, start: int, end: int, published: list[Fact]) -> Fact | None:
    """Return the day told by 今(5)日: that of a dateline of the same day of the month, or its month's."""
    day, at = _bracketed(page, end, MOST_DAYS)
    if day is None or page.folded[at : at + 1] not in page.grammar.days:
        return None
    same = (fact for fact in published if int(str(fact.value)[8:10]) == day)
    fact = next(same, next(iter(published), None))
    if fact is None:
        return None
    return Fact(value=f"{str(fact.value)[:8]}{day:02d}", origin="text", span=(start, at + 1), score=COMPLETED)


def _bracketed(page: Page, at: int, most: int) -> tuple[int | None, int]:
    """Return the number in brackets at `at`, and the offset behind them."""
    if page.text[at : at + 1] not in OPENING or at >= page.end:
        return None, at
    number = numerals.read(page.folded, at + 1, page.end, page.grammar)
    if number is None or page.text[number.end : number.end + 1] not in CLOSING or not 1 <= number.value <= most:
        return None, at
    return int(number.value), number.end + 1
