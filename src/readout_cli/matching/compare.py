"""Accounts -> links and rows."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from readout_cli.errors import UsageError
from readout_cli.matching import assignment, differences, frames, kinds, rows
from readout_cli.matching.features import Features, Weigher, party_names
from readout_cli.matching.lexical import Lexical
from readout_cli.model import Link

if TYPE_CHECKING:
    from readout_cli.lexicon import Lexicon
    from readout_cli.matching.similarity import Scored, Similarity
    from readout_cli.model import Account, FrameDifference, Point, Row

MATCHERS = ("lexical",)
# Swept on the development set, leave one event out (benchmarks/fit_lexical.py): flat between 0.15 and 0.25, and for a
# further link between 0.05 and 0.3.
THRESHOLD = 0.2
EXTRA_LINK = 0.1
# Opposite stances of two ministers look alike: without a common speaker the contents must be nearly the same.
FLIPPED_CONTENT = 0.85
# A point elsewhere is on the same issue when it shares a concept and comes at least this near.
RELATED = 0.02


class Alignment(NamedTuple):
    """The result of matching: links are the truth, rows are for reading."""

    links: tuple[Link, ...]
    rows: tuple[Row, ...]
    frame_differences: tuple[FrameDifference, ...]


def compare(accounts: tuple[Account, ...], *, matcher: str, lexicon: Lexicon) -> Alignment:
    """Align two or more accounts of one event; the order in which they are given changes no link."""
    similarity = _similarity(matcher)
    names = party_names(accounts, lexicon)
    weigher = Weigher(lexicon)
    features = {account.key: weigher.features(account, names) for account in accounts}
    found: list[Link] = []
    near: dict[str, list[tuple[float, str, bool]]] = {p.id: [] for a in accounts for p in a.positions()}
    for a, b in combinations(accounts, 2):
        first, second = sorted((a, b), key=lambda account: (account.issuer, account.sha256, account.key))
        matrix = similarity.score(features[first.key], features[second.key])
        found += _links(first, second, matrix, swap=first is not a)
        _note_neighbours(near, (first, second), features, matrix)
    links = tuple(_numbered(accounts, found))
    linked = {point for link in links for point in link.points}
    alone = {
        point: rows.Alone(
            score=round(1.0 - max((score for score, _, _ in others), default=0.0), 2),
            related=tuple(other for _, other, same_issue in others if same_issue and other not in linked),
        )
        for point, others in near.items()
    }
    table = frozenset(s for account in accounts for p in account.participants if (s := p.side)) | {
        account.issuer for account in accounts
    }
    return Alignment(links, rows.group(accounts, links, alone, table), frames.find(accounts))


def _similarity(matcher: str) -> Similarity:
    if matcher != "lexical":
        raise UsageError(f"unknown matcher {matcher!r}", where="--matcher", mend="use " + " or ".join(MATCHERS))
    return Lexical()


def _links(a: Account, b: Account, matrix: list[list[Scored]], *, swap: bool) -> list[Link]:
    ours, theirs = a.positions(), b.positions()
    scores = [[_linkable(x, y, matrix[i][j]) for j, y in enumerate(theirs)] for i, x in enumerate(ours)]
    chosen = assignment.assign(scores, threshold=THRESHOLD, extra=EXTRA_LINK)
    out = []
    for i, j in chosen:
        x, y = ours[i], theirs[j]
        ends = ((b, y), (a, x)) if swap else ((a, x), (b, y))
        (left, p), (right, q) = ends
        found = differences.find(p, q, (left.key, right.key))
        out.append(
            Link(
                id="",
                points=(p.id, q.id),
                kind=kinds.decide(p, q, matrix[i][j], found),
                score=matrix[i][j].score,
                differences=found,
                evidence=matrix[i][j].evidence,
                runner_up=_runner_up(i, j, scores, (ours, theirs)),
            )
        )
    return out


def _linkable(x: Point, y: Point, scored: Scored) -> float:
    """Return the score that the assignment sees: disjoint speakers need contents that are nearly the same."""
    if kinds.disjoint(x, y) and (scored.content < FLIPPED_CONTENT or not kinds.one_act(x, y)):
        return 0.0
    return scored.score


def _runner_up(i: int, j: int, scores: list[list[float]], points: tuple[tuple[Point, ...], ...]) -> str | None:
    """Return the next best counterpart of either end."""
    rivals = [(-scores[i][k], 1, k) for k in range(len(points[1])) if k != j and scores[i][k] > 0]
    rivals += [(-scores[k][j], 0, k) for k in range(len(points[0])) if k != i and scores[k][j] > 0]
    if not rivals:
        return None
    _, side, index = min(rivals)
    return points[side][index].id


def _note_neighbours(
    near: dict[str, list[tuple[float, str, bool]]],
    pair: tuple[Account, Account],
    features: dict[str, list[Features]],
    matrix: list[list[Scored]],
) -> None:
    """Record for each point how near the other account's points come, and which are on the same issue."""
    a, b = pair
    for i, x in enumerate(a.positions()):
        for j, y in enumerate(b.positions()):
            scored = matrix[i][j]
            shared = features[a.key][i].concepts & features[b.key][j].concepts
            issue = bool(shared) and scored.content >= RELATED
            near[x.id].append((scored.score, y.id, issue))
            near[y.id].append((scored.score, x.id, issue))


def _numbered(accounts: tuple[Account, ...], links: list[Link]) -> list[Link]:
    """Return the links numbered in the order of their points in the accounts given."""
    place = {
        point.id: (number, index)
        for number, account in enumerate(accounts)
        for index, point in enumerate(account.points)
    }
    ordered = sorted(links, key=lambda link: [place[point] for point in link.points])
    return [msgspec.structs.replace(link, id=f"l{number}") for number, link in enumerate(ordered, 1)]
