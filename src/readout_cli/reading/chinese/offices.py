"""Offices that no list holds: a minister for whatever it may be, and who leads an international organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from readout_cli.reading.chinese.names import name_after
from readout_cli.reading.people import ORGANISATION

if TYPE_CHECKING:
    from readout_cli.lexicon.schema import Office
    from readout_cli.reading.chinese.page import Page

# What an office is for has so many characters (外交、国际合作和侨民事务).
SHORTEST, LONGEST = 2, 14
# No country's name has more characters.
COUNTRY = 16


def composed(page: Page) -> dict[int, tuple[int, Office]]:
    """Return where offices begin that are read by their parts, each with its end: 欧洲事务部长, 世界粮食组织主席.

    Ministries are too many to be listed: whatever stands between a government, or what no office holds, and a
    minister's title is what he is for.
    """
    out: dict[int, tuple[int, Office]] = {}
    before = page.start
    for start, end, office in page.offices((page.start, page.end)):
        begin = _begin(page, start, end, before) if page.ends(page.tables.portfolio_heads, (start, end)) else start
        if begin < start:
            out[begin] = (end, office)
        before = end
    for start, end, _ in page.find(page.tables.organisations, (page.start, page.end)):
        led = page.office(end)
        if led is not None:
            out[start] = (led[0], msgspec.structs.replace(led[1], rank=ORGANISATION))
    return out


def _begin(page: Page, start: int, end: int, before: int) -> int:
    """Return where the office begins whose title is text[start:end]; the office before it ends at `before`."""
    first = _edge(page, start, before)
    country = _country(page, start, first)
    stops = [last for _, last, stop in page.find(page.tables.portfolio_stops, (first, start)) if stop]
    begin = max([first, *stops, country])
    if begin == country:
        return begin if _portfolio(page, begin, start, end, named=True) else start
    if begin == first and start - first == LONGEST:
        return start  # who knows where it begins
    joints = [last for _, last, _ in page.find(page.tables.conjoiners, (begin, start))]
    joints += [last for _, last, _ in page.find(page.tables.enumerators, (begin, start))]
    begin = max([begin, *joints])  # 甲和渔业部长乙
    return begin if _portfolio(page, begin, start, end, named=False) else start


def _edge(page: Page, start: int, before: int) -> int:
    """Return where the phrase begins that an office closes, as far as it may reach."""
    first = start
    while first > max(before, start - LONGEST) and (
        page.text[first - 1].isalpha() or page.at(page.tables.enumerators, first - 1) is not None
    ):
        first -= 1
    return first


def _country(page: Page, start: int, first: int) -> int:
    """Return where the government ends that stands before an office, with what tells whose it is now; or -1."""
    for begin in range(start - 1, max(page.start, first - COUNTRY) - 1, -1):
        found = page.at(page.tables.sides, begin, start)
        if found is not None and found[1] and found[0] >= first:
            return page.past(page.tables.styles, found[0], start)  # 日本前
    return -1


def _portfolio(page: Page, begin: int, start: int, end: int, *, named: bool) -> bool:
    """Tell whether text[begin:start] is what an office is for, and no name: 渔业, but not 林 of 林部长.

    `named` tells that a government stands before it: then whoever has a name behind the office needs none before.
    """
    if start - begin < SHORTEST or not page.text[begin].isalpha():
        return False
    if page.at(page.tables.conjoiners, begin) is not None:
        return False
    ends = page.ends(page.tables.portfolios, (begin, start))
    return ends or (named and name_after(page, end, page.end) is not None)
