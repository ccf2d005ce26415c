"""Links -> rows: groups of linked points in the first account's order, and the points that stand alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.model import KINDS, STANDINGS, Counts, Decision, Row, SideCount

if TYPE_CHECKING:
    from readout_cli.model import Account, Kind, Link, Point, Standing

KIND_ORDER: tuple[Kind, ...] = ("flipped", "partial", "shared")


class Alone(NamedTuple):
    """How sure it is that a point has no counterpart, the points elsewhere on its issue, and which came nearest.

    `told` says that a person has decided it.
    """

    score: float
    related: tuple[str, ...]
    runner_up: str | None = None
    runner_up_score: float | None = None
    told: bool = False


def standing(account: Account, point: Point, table: frozenset[str]) -> Standing:
    """Return the standing of a point in its account; `table` is the sides at the table."""
    sides = set(point.speaker.sides) if point.speaker else set()
    if not sides:
        return "unknown"
    if sides == {account.issuer}:
        return "own"
    if account.issuer in sides:
        return "joint"
    return "attributed" if sides <= table else "third"


def group(
    accounts: tuple[Account, ...], links: tuple[Link, ...], alone: dict[str, Alone], table: frozenset[str]
) -> tuple[Row, ...]:
    """Return the rows of a comparison: every position of every account stands in exactly one."""
    owner = {point.id: account for account in accounts for point in account.positions()}
    groups = _components(owner, links)
    order = ordered(accounts, groups)
    rows: list[Row] = []
    row_of: dict[str, str] = {}
    for number, members in enumerate(order, 1):
        for member in members:
            row_of[member] = f"r{number}"
    points = {point.id: point for account in accounts for point in account.positions()}
    for number, members in enumerate(order, 1):
        inside = set(members)
        held = [link for link in links if set(link.points) <= inside]
        by_key = {account.key: tuple(m for m in members if owner[m] is account) for account in accounts}
        absent = tuple(key for key, ids in by_key.items() if not ids)
        if held:
            kind: Kind = _kind([link.kind for link in held])
            rows.append(
                Row(
                    id=f"r{number}",
                    kind=kind,
                    score=max(link.score for link in held),
                    points=by_key,
                    links=tuple(link.id for link in held),
                    absent=absent,
                    decided_by=_decided([link.decided_by for link in held]),
                )
            )
            continue
        point = points[members[0]]
        found = alone[point.id]
        related = sorted({row_of[i] for i in found.related}, key=lambda row: int(row[1:]))
        rows.append(
            Row(
                id=f"r{number}",
                kind="only",
                standing=standing(owner[point.id], point, table),
                score=found.score,
                points=by_key,
                absent=absent,
                related=tuple(related),
                runner_up=found.runner_up,
                runner_up_score=found.runner_up_score,
                decided_by=Decision(kind="person") if found.told else Decision(),
            )
        )
    return tuple(rows)


def _decided(by: list[Decision]) -> Decision:
    """Return who made a row: a person, where all of its links are a person's."""
    return by[0] if all(one.kind == "person" for one in by) else Decision()


def _kind(kinds: list[str]) -> Kind:
    """Return a row's kind: partial when its links differ in kind, unless all say flipped."""
    distinct = set(kinds)
    if len(distinct) == 1:
        return next(kind for kind in KIND_ORDER if kind in distinct)
    return "partial"


def _components(owner: dict[str, Account], links: tuple[Link, ...]) -> list[list[str]]:
    parent = {point: point for point in owner}

    def root(point: str) -> str:
        while parent[point] != point:
            parent[point] = parent[parent[point]]
            point = parent[point]
        return point

    for link in links:
        a, b = link.points
        parent[root(a)] = root(b)
    groups: dict[str, list[str]] = {}
    for point in owner:
        groups.setdefault(root(point), []).append(point)
    return list(groups.values())


def ordered(accounts: tuple[Account, ...], groups: list[list[str]]) -> list[list[str]]:
    """Order groups of point ids by the first account; those it lacks stand where their own account has them.

    A group of another account stands after the row of its predecessor there, before the row of its successor when
    it has no placed predecessor, and at the end when none of its account's points has a place.
    """
    of_point = {point: index for index, members in enumerate(groups) for point in members}
    placed: list[int] = []
    for account in accounts:
        order = list(dict.fromkeys(of_point[point.id] for point in account.positions() if point.id in of_point))
        waiting: list[int] = []
        after: int | None = None
        for index in order:
            if index in placed:
                at = placed.index(index)
                placed[at:at] = waiting
                after, waiting = placed.index(index), []
            elif after is None:
                waiting.append(index)
            else:
                after += 1
                placed.insert(after, index)
        placed += waiting
    rank = {account.key: number for number, account in enumerate(accounts)}
    positions = {
        point.id: (rank[account.key], number)
        for account in accounts
        for number, point in enumerate(account.positions())
    }
    return [sorted(groups[index], key=positions.__getitem__) for index in placed]


def counts(accounts: tuple[Account, ...], rows: tuple[Row, ...]) -> Counts:
    """Count rows by kind and standing, and positions by account."""
    by_kind: dict[str, int] = dict.fromkeys(KINDS, 0)
    by_standing: dict[str, int] = dict.fromkeys(STANDINGS, 0)
    sides: dict[str, dict[str, int]] = {account.key: dict.fromkeys(KINDS, 0) for account in accounts}
    for row in rows:
        by_kind[row.kind] += 1
        if row.standing is not None:
            by_standing[row.standing] += 1
        for key, ids in row.points.items():
            sides[key][row.kind] += len(ids)
    by_side = {a.key: SideCount(positions=len(a.positions()), **sides[a.key]) for a in accounts}
    return Counts(by_kind=by_kind, by_standing=by_standing, by_side=by_side)
