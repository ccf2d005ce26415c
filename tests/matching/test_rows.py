"""Rows: every position in exactly one, in the first account's order."""

from __future__ import annotations

import pytest

from builders import account, link, point
from readout_cli.matching.rows import Alone, counts, group, standing
from readout_cli.model import Account, Link, Row, SideCount

TABLE = frozenset({"PT", "NO"})


def held(key: str, count: int, *sides: str) -> Account:
    """Return an account with so many positions."""
    return account(key, *(point(f"{key} {number}", *(sides or (key.upper(),))) for number in range(count)))


def rows_of(accounts: tuple[Account, ...], *links: Link, related: tuple[str, ...] = ()) -> tuple[Row, ...]:
    """Return the rows of accounts with these links."""
    every = [item.id for one in accounts for item in one.positions()]
    return group(accounts, links, {i: Alone(score=0.9, related=related) for i in every}, TABLE)


def ids(rows: tuple[Row, ...]) -> list[list[str]]:
    """Return the points of each row, account by account."""
    return [[identifier for points in row.points.values() for identifier in points] for row in rows]


def test_linked_points_share_a_row_and_others_stand_alone() -> None:
    """A link makes a row of two; what has no link is a row of its own."""
    rows = rows_of((held("pt", 2), held("no", 2)), link(1, "pt-1", "no-2"))
    assert sorted(map(sorted, ids(rows))) == [["no-1"], ["no-2", "pt-1"], ["pt-2"]]


def test_many_to_many_is_one_row() -> None:
    """Points joined by a chain of links stand in one row with all its links."""
    rows = rows_of((held("pt", 2), held("no", 2)), link(1, "pt-1", "no-1"), link(2, "pt-2", "no-1"))
    assert [(row.points, row.links, row.absent) for row in rows if row.links] == [
        ({"pt": ("pt-1", "pt-2"), "no": ("no-1",)}, ("l1", "l2"), ())
    ]


def test_rows_follow_the_first_account() -> None:
    """The first account's points come in their order, with the other's leftovers behind their predecessors."""
    rows = rows_of((held("pt", 3), held("no", 3)), link(1, "pt-2", "no-1"))
    assert ids(rows) == [["pt-1"], ["pt-2", "no-1"], ["no-2"], ["no-3"], ["pt-3"]]


def test_row_with_two_points_of_the_first_account_keeps_the_order() -> None:
    """A row stands where its first point stands; what follows is not moved."""
    rows = rows_of((held("pt", 4), held("no", 1)), link(1, "pt-1", "no-1"), link(2, "pt-3", "no-1"))
    assert ids(rows) == [["pt-1", "pt-3", "no-1"], ["pt-2"], ["pt-4"]]


def test_ids_are_numbers_in_order() -> None:
    """Rows are called r1, r2, ... from the top."""
    rows = rows_of((held("pt", 2), held("no", 1)))
    assert [row.id for row in rows] == ["r1", "r2", "r3"]


def test_only_rows_name_who_is_silent() -> None:
    """With three accounts, a one-sided row is absent from two and a linked one from one."""
    rows = rows_of((held("pt", 1), held("no", 1), held("fi", 1)), link(1, "pt-1", "fi-1"))
    assert {tuple(sum(row.points.values(), ())): row.absent for row in rows} == {
        ("pt-1", "fi-1"): ("no",),
        ("no-1",): ("pt", "fi"),
    }


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [(("shared", "shared"), "shared"), (("shared", "flipped"), "partial"), (("flipped", "flipped"), "flipped")],
)
def test_kind_of_a_row(kinds: tuple[str, str], expected: str) -> None:
    """A row has the kind of its links, or is partial where they differ."""
    links = tuple(link(n, f"pt-{n}", "no-1", kind) for n, kind in enumerate(kinds, 1))  # type: ignore[arg-type]
    (row,) = rows_of((held("pt", 2), held("no", 1)), *links)
    assert row.kind == expected


@pytest.mark.parametrize(
    ("sides", "expected"),
    [
        (("PT",), "own"),
        (("NO",), "attributed"),
        (("PT", "NO"), "joint"),
        (("PT", "FI"), "joint"),
        (("FI",), "third"),
        ((), "unknown"),
    ],
)
def test_standing(sides: tuple[str, ...], expected: str) -> None:
    """Own words, words attributed to the other, joint words, a third party's, or nobody's known."""
    one = account("pt", point("x", *sides))
    assert standing(one, one.positions()[0], TABLE) == expected


def test_related_names_rows() -> None:
    """A one-sided row points to rows on the same issue by their ids."""
    rows = rows_of((held("pt", 1), held("no", 1)), related=("no-1",))
    row_of = {tuple(sum(row.points.values(), ())): row for row in rows}
    assert row_of[("pt-1",)].related == (row_of[("no-1",)].id,)


def test_counts_are_of_rows_and_positions() -> None:
    """Rows are counted by kind and standing, positions by account."""
    accounts = (held("pt", 2), held("no", 1))
    found = counts(accounts, rows_of(accounts, link(1, "pt-1", "no-1")))
    assert (found.by_kind, found.by_standing, found.by_side) == (
        {"shared": 1, "partial": 0, "flipped": 0, "only": 1},
        {"own": 1, "attributed": 0, "joint": 0, "third": 0, "unknown": 0},
        {"pt": SideCount(positions=2, only=1, shared=1), "no": SideCount(positions=1, only=0, shared=1)},
    )
