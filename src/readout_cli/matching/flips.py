"""Contents that the accounts give to different speakers: what may be linked although no speaker is shared.

Opposing stances of two ministers on one dispute look alike and are no flip, so likeness of content is not enough.
Either both points report a step that one of the two took (a proposal, an offer, a request) or both the answer to
one, each the other's best counterpart; or they say the same in nearly the same words with nearly the same force.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.matching.evidence import overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readout_cli.matching.features import Features
    from readout_cli.matching.similarity import Scored
    from readout_cli.model import Account, Point

# Who took a step is a fact, on which two accounts can contradict each other; so is who answered.
STEPS = frozenset({"invite", "offer", "propose", "request", "strongly_request"})
# Share of words in common, weighed by rarity, from which two points are in nearly the same words, if they have a few.
VERBATIM = 0.7
FEWEST = 4


class Pair(NamedTuple):
    """Two accounts in the order in which they are scored, with the features of their positions."""

    accounts: tuple[Account, Account]
    features: tuple[list[Features], list[Features]]


def disjoint(x: frozenset[str], y: frozenset[str]) -> bool:
    """Tell whether both speakers are known and none is the other's."""
    return bool(x) and bool(y) and x.isdisjoint(y)


def apart(a: Sequence[Features], b: Sequence[Features]) -> list[list[bool]]:
    """Return which pairs have no speaker in common."""
    return [[disjoint(x.sides, y.sides) for y in b] for x in a]


def chances(pair: Pair, matrix: Sequence[Sequence[Scored]], *, threshold: float) -> list[list[float]]:
    """Return the probability of every pair: that of its contents where it can be a flip, 0 where it cannot.

    `matrix` is what `combination.score` returns for the pair. A flip is the best that either point can have, and
    its contents come up to `threshold`.
    """
    ours, theirs = (
        list(zip(account.positions(), features, strict=True)) for account, features in zip(*pair, strict=True)
    )
    contents = [
        [_content(x, y, cell, threshold) for y, cell in zip(theirs, line, strict=True)]
        for x, line in zip(ours, matrix, strict=True)
    ]
    best = [max(line, default=0.0) for line in contents]
    best_theirs = [max(column) for column in zip(*contents, strict=True)]
    table = []
    for (_, x), line, cells, most in zip(ours, contents, matrix, best, strict=True):
        row = []
        for (_, y), content, cell, most_theirs in zip(theirs, line, cells, best_theirs, strict=True):
            if disjoint(x.sides, y.sides):
                row.append(content if content >= max(most, most_theirs) else 0.0)
            else:
                row.append(cell.score if content else 0.0)
        table.append(row)
    return table


def _content(one: tuple[Point, Features], other: tuple[Point, Features], cell: Scored, threshold: float) -> float:
    """Return how likely the contents are one, 0 where the two points cannot be linked."""
    (a, x), (b, y) = one, other
    if disjoint(x.sides, y.sides):
        # what is too unlike need not be looked at
        return cell.content if cell.content >= threshold and _one_deed(a, b, x, y) else 0.0
    # who accepts a proposal did not make it
    return 0.0 if (_answers(a) and _steps(b)) or (_steps(a) and _answers(b)) else cell.content


def _one_deed(a: Point, b: Point, x: Features, y: Features) -> bool:
    """Tell whether two points can report one thing said, whoever said it."""
    if a.act is None or b.act is None or a.negated != b.negated:
        return False
    if _answers(a) or _answers(b):
        return _answers(a) and _answers(b)
    if _steps(a) and _steps(b):
        return True
    enough = min(len(x.weights), len(y.weights)) >= FEWEST
    return enough and abs(a.act.force - b.act.force) <= 1 and overlap(x.weights, y.weights) >= VERBATIM


def _steps(point: Point) -> bool:
    return point.act is not None and point.act.type in STEPS


def _answers(point: Point) -> bool:
    """Tell whether a point does nothing but take up what the other said."""
    return bool(point.replies_to) or (point.act is not None and point.act.type == "accept")
