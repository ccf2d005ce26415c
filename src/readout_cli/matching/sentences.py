"""Which positions stand in one sentence: a point split off from a list is understood by what stands around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.model import Account, Point, Span

# What ends a sentence, in any script, with the quotation marks and brackets that may close behind it. A line break
# does not: a page may be wrapped anywhere.
_END = re.compile(r"[.!?][\"”’')\]]*(?=\s)|[。！？][」』”）]*")


def of(account: Account) -> Iterator[tuple[Span, list[Point]]]:
    """Yield the sentences that hold positions, with the positions of each, in text order.

    A sentence's span runs from the first position's head, or its start, to the last position's end. A head over a
    list belongs to the first of its items.
    """
    members: list[Point] = []
    before = 0
    for point in account.positions():
        if members and _apart(account.text, members[-1], point):
            yield _span(members, before), members
            before, members = members[-1].span[1], []
        members.append(point)
    if members:
        yield _span(members, before), members


def _apart(text: str, one: Point, other: Point) -> bool:
    """Tell whether a sentence ends between two points; a full stop may be the last character of the first."""
    if one.paragraph != other.paragraph:
        return True
    return _END.search(text, max(one.span[0], one.span[1] - 1), other.span[0]) is not None


def _span(members: list[Point], before: int) -> Span:
    first = members[0]
    start = min(first.span[0], first.head[0]) if first.head and first.head[0] >= before else first.span[0]
    return start, members[-1].span[1]
