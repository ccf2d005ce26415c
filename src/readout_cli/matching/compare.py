"""Accounts -> links and rows."""

from __future__ import annotations

from itertools import combinations
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from readout_cli.errors import InputError
from readout_cli.matching import assignment, combination, differences, flips, frames, kinds, rows
from readout_cli.matching.differences import Side
from readout_cli.matching.features import common
from readout_cli.matching.features import features as found_in
from readout_cli.matching.flips import Pair
from readout_cli.matching.told import NOTHING, Told
from readout_cli.model import Decision, Link

if TYPE_CHECKING:
    from readout_cli.lexicon import Lexicon
    from readout_cli.matching.combination import Weights
    from readout_cli.matching.similarity import Matcher, Scored
    from readout_cli.model import Account, FrameDifference, Point, Row

# A point elsewhere is on the same issue when it shares a concept and comes at least this near.
RELATED = 0.02


class Alignment(NamedTuple):
    """The result of matching: links are the truth, rows are for reading."""

    links: tuple[Link, ...]
    rows: tuple[Row, ...]
    frame_differences: tuple[FrameDifference, ...]


def compare(
    accounts: tuple[Account, ...], *, matcher: Matcher, lexicon: Lexicon, most: int, told: Told = NOTHING
) -> Alignment:
    """Align two or more accounts of one event; the order in which they are given changes no link.

    What a person has `told` of links holds, and the rest is aligned around it.

    Raises InputError for accounts with more than `most` pairs of positions, which would take long and much memory.
    """
    event = common(accounts, lexicon)
    ordered = sorted(accounts, key=lambda account: (account.issuer, account.sha256, account.key))
    features = {account.key: found_in(account, event, lexicon) for account in ordered}
    matcher.prepare(list(features.values()))
    found: list[Link] = []
    near: dict[str, list[tuple[float, str, bool]]] = {p.id: [] for a in accounts for p in a.positions()}
    rank = {account.key: number for number, account in enumerate(accounts)}
    for a, b in combinations(ordered, 2):
        _check_size(a, b, most)
        pair = Pair((a, b), (features[a.key], features[b.key]))
        weights = matcher.weights.of([a.language, b.language])
        matrix = combination.score(matcher.evidence(*pair.features), flips.apart(*pair.features), weights)
        chances = _as_told(pair, flips.chances(pair, matrix, threshold=weights.threshold), told)
        found += _links(pair, matrix, chances, weights, told, lexicon=lexicon, swap=rank[a.key] > rank[b.key])
        _note_neighbours(near, pair, matrix, chances)
    links = tuple(_numbered(accounts, found))
    linked = {point for link in links for point in link.points}
    weights = matcher.weights.of([account.language for account in accounts])
    alone = {point: _alone(others, linked, weights, told=point in told.alone) for point, others in near.items()}
    table = frozenset(s for account in accounts for p in account.participants if (s := p.side)) | {
        account.issuer for account in accounts
    }
    return Alignment(links, rows.group(accounts, links, alone, table), frames.find(accounts, lexicon))


def _check_size(a: Account, b: Account, most: int) -> None:
    sizes = [len(account.positions()) for account in (a, b)]
    if sizes[0] * sizes[1] > most:
        raise InputError(
            f"have {sizes[0]} and {sizes[1]} positions, more than {most} pairs to compare",
            where=f"{a.source} and {b.source}",
            mend="an account has some dozens; lift the limit with --max-bytes if these really have so many",
        )


def _links(
    pair: Pair,
    matrix: list[list[Scored]],
    table: list[list[float]],
    weights: Weights,
    told: Told,
    *,
    lexicon: Lexicon,
    swap: bool,
) -> list[Link]:
    (a, b), (ours, theirs) = pair.accounts, (account.positions() for account in pair.accounts)
    chosen = set(assignment.assign(table, threshold=weights.threshold, extra=weights.further))
    if told.links:
        chosen.update((i, j) for i, x in enumerate(ours) for j, y in enumerate(theirs) if told.linked(x.id, y.id))
    out = []
    for i, j in sorted(chosen):
        x, y = ours[i], theirs[j]
        ends = ((b, y), (a, x)) if swap else ((a, x), (b, y))
        (left, p), (right, q) = ends
        sides = Side(left.key, left.language, left.issuer), Side(right.key, right.language, right.issuer)
        differing = differences.find(p, q, sides, lexicon)
        runner_up, runner_up_score = _runner_up(i, j, table, (ours, theirs))
        said = told.links.get(frozenset({p.id, q.id}))
        found = kinds.decide(p, q, matrix[i][j], differing)
        out.append(
            Link(
                id="",
                points=(p.id, q.id),
                kind=found if said is None or said.kind == "none" else said.kind,
                score=table[i][j],
                differences=differing,
                evidence=matrix[i][j].evidence,
                runner_up=runner_up,
                runner_up_score=runner_up_score,
                decided_by=Decision(kind="person", annotator=said.annotator) if said else Decision(),
            )
        )
    return out


def _as_told(pair: Pair, table: list[list[float]], told: Told) -> list[list[float]]:
    """Return the scores of pairs, 1 where a person has linked them and 0 where a person has not."""
    if not (told.links or told.alone):
        return table
    ours, theirs = (account.positions() for account in pair.accounts)

    def score(x: Point, y: Point, found: float) -> float:
        if told.linked(x.id, y.id):
            return 1.0
        return 0.0 if told.forbidden(x.id, y.id) else found

    return [
        [score(x, y, cell) for y, cell in zip(theirs, line, strict=True)] for x, line in zip(ours, table, strict=True)
    ]


def _alone(others: list[tuple[float, str, bool]], linked: set[str], weights: Weights, *, told: bool) -> rows.Alone:
    """Return what is said of a point that is left alone; `others` are the points elsewhere with their scores."""
    score, nearest, _ = max(others, key=itemgetter(0), default=(0.0, None, False))
    return rows.Alone(
        score=1.0 if told else combination.alone([score for score, _, _ in others], weights.alone),
        related=tuple(other for _, other, same_issue in others if same_issue and other not in linked),
        runner_up=nearest if score else None,
        runner_up_score=score or None,
        told=told,
    )


def _runner_up(
    i: int,
    j: int,
    table: list[list[float]],
    points: tuple[tuple[Point, ...], ...],
) -> tuple[str | None, float | None]:
    """Return the next best counterpart of either end, with its score."""
    rivals = [(-table[i][k], 1, k) for k in range(len(points[1])) if k != j and table[i][k] > 0]
    rivals += [(-table[k][j], 0, k) for k in range(len(points[0])) if k != i and table[k][j] > 0]
    if not rivals:
        return None, None
    score, side, index = min(rivals)
    return points[side][index].id, -score


def _note_neighbours(
    near: dict[str, list[tuple[float, str, bool]]],
    pair: Pair,
    matrix: list[list[Scored]],
    table: list[list[float]],
) -> None:
    """Record for each point how near the other account's points come, and which are on the same issue."""
    ours, theirs = (account.positions() for account in pair.accounts)
    for i, x in enumerate(ours):
        for j, y in enumerate(theirs):
            shared = pair.features[0][i].concepts & pair.features[1][j].concepts
            issue = bool(shared) and matrix[i][j].content >= RELATED
            near[x.id].append((table[i][j], y.id, issue))
            near[y.id].append((table[i][j], x.id, issue))


def _numbered(accounts: tuple[Account, ...], links: list[Link]) -> list[Link]:
    """Return the links numbered in the order of their points in the accounts given."""
    place = {
        point.id: (number, index)
        for number, account in enumerate(accounts)
        for index, point in enumerate(account.points)
    }
    ordered = sorted(links, key=lambda link: [place[point] for point in link.points])
    return [msgspec.structs.replace(link, id=f"l{number}") for number, link in enumerate(ordered, 1)]
