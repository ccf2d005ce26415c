"""Quotations -> places in an account, and points -> quotations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from readout_cli.review.decisions import Place

if TYPE_CHECKING:
    from readout_cli.model import Account, Point, Span

# A point is meant by a quotation that holds at least this much of the shorter of the two.
SHARE = 0.5
SPACE = r"\s+"


def quoted(point: Point, account: Account) -> Place:
    """Return the quotation of a point."""
    return at(point.span, account)


def at(span: Span, account: Account) -> Place:
    """Return the quotation of a stretch: its text with white space as single spaces, and which occurrence it is."""
    text = " ".join(account.text[slice(*span)].split())
    starts = [start for start, _ in _all_of(text, account.text)]
    return Place(account=account.key, text=text, occurrence=starts.index(span[0]) + 1)


def find(place: Place, account: Account) -> Span | None:
    """Return where a quotation stands in its account, or None."""
    return find_in(place.text, account.text, place.occurrence)


def find_in(quote: str, text: str, occurrence: int = 1) -> Span | None:
    """Return the place of an occurrence of a quotation in a text, or None."""
    found = _all_of(quote, text)
    return found[occurrence - 1] if occurrence <= len(found) else None


def meant(span: Span, account: Account) -> tuple[Point, ...]:
    """Return the points of an account that a place covers, or the one that it is a part of."""
    return tuple(point for point in account.points if _overlap(span, point.span) >= SHARE * _shorter(span, point.span))


def _all_of(quote: str, text: str) -> list[Span]:
    """Return all places of a quotation, those that overlap too."""
    words = quote.split()
    if not words:
        return []
    pattern = re.compile(rf"(?=({SPACE.join(map(re.escape, words))}))")
    return [match.span(1) for match in pattern.finditer(text)]


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _shorter(one: Span, other: Span) -> int:
    return min(one[1] - one[0], other[1] - other[0])
