"""The rows of a comparison in the order and the groups in which people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli import wording
from readout_cli.lookup import Lookup
from readout_cli.matching.rows import ordered

if TYPE_CHECKING:
    from collections.abc import Callable

    from readout_cli.model import Comparison, Row
    from readout_cli.reports.options import By

NO_TOPIC = "no topic"
_KINDS = ("shared", "partial", "flipped")


class Group(NamedTuple):
    """Rows under a heading; the heading is empty where rows are not grouped."""

    title: str
    rows: tuple[Row, ...]


def groups(comparison: Comparison, by: By = "order", order: str | None = None) -> tuple[Group, ...]:
    """Return the rows in groups; `order` is the key of the account whose order they follow, or None for the longest.

    Groups of topics and speakers stand in the order of their first rows, kinds from shared to one-sided.
    """
    rows = in_order(comparison, order)
    if by == "order":
        return (Group("", rows),) if rows else ()
    lookup = Lookup(comparison)
    title: Callable[[Row, Lookup], str] = {"topic": _topic, "speaker": _speaker, "kind": wording.kind}[by]
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(title(row, lookup), []).append(row)
    told = sorted(found, key=_rank) if by == "kind" else sorted(found, key=lambda name: name == NO_TOPIC)
    return tuple(Group(name, tuple(found[name])) for name in told)


def in_order(comparison: Comparison, order: str | None = None) -> tuple[Row, ...]:
    """Return the rows in the order of an account: the one named, else the one with most positions."""
    first = order or longest(comparison)
    accounts = sorted(comparison.accounts, key=lambda account: account.key != first)
    of_row = [[point for ids in row.points.values() for point in ids] for row in comparison.rows]
    row_of = {point: row for row, points in zip(comparison.rows, of_row, strict=True) for point in points}
    return tuple(row_of[members[0]] for members in ordered(tuple(accounts), of_row))


def longest(comparison: Comparison) -> str:
    """Return the key of the account with most positions, the first of them where several have as many."""
    return max(comparison.accounts, key=lambda account: len(account.positions())).key


def _rank(name: str) -> int:
    return _KINDS.index(name) if name in _KINDS else len(_KINDS)


def _topic(row: Row, lookup: Lookup) -> str:
    points = [point for key in lookup.accounts for point in lookup.points_of(row, key)]
    found = (topic.code for point in points for topic in point.topics if topic.score >= wording.OWN_TOPIC)
    return next(found, NO_TOPIC)


def _speaker(row: Row, lookup: Lookup) -> str:
    points = [point for key in lookup.accounts for point in lookup.points_of(row, key)]
    told = dict.fromkeys(wording.sides(point.speaker.sides if point.speaker else ()) for point in points)
    return " / ".join(told)
