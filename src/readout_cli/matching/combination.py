"""From evidence to a calibrated probability: a small logistic model in two steps, its weights in a data file.

First each pair by itself: claim = bias + sum of weight x evidence. Then among its rivals, for a counterpart that
suits another point better does not vouch for this one (competitive linking: Melamed, Models of Translational
Equivalence among Words, Computational Linguistics 26, 2000): probability =
logistic(bias + claim x claim + rank x rank + crowd x crowd). All weights are zero or more, so that more evidence
never makes a link less likely. benchmarks/fit_matching.py fits them.
"""

from __future__ import annotations

import math
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from readout_cli.matching.similarity import Scored

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from readout_cli.matching.similarity import Evidence

FILE = Path(__file__).with_name("weights.json")
# Evidence about who speaks and how: as if it agreed, when the contents alone are compared.
MANNER = ("speaker", "act")
# Of the pairs of the annotated events not one in a hundred stands in a greater crowd: beyond, nothing was learned.
CROWDED = -3.0
Table = list[list[float]]


class Rivals(msgspec.Struct, frozen=True):
    """Weights of the second step."""

    bias: float
    claim: float
    rank: float
    crowd: float


class Alone(msgspec.Struct, frozen=True):
    """Weights of the probability that a point left alone has no counterpart, from the links that it might have."""

    bias: float
    free: float


class Weights(msgspec.Struct, frozen=True):
    """All that was fitted for one matcher.

    A link is worth its probability less `threshold`; each further link at a point costs `further`.
    """

    bias: float
    evidence: dict[str, float]
    rivals: Rivals
    alone: Alone
    threshold: float
    further: float


class Fitted(msgspec.Struct, frozen=True):
    """One matcher's weights, for two accounts in one language and for two in different ones."""

    within: Weights
    across: Weights

    def of(self, languages: Collection[str]) -> Weights:
        """Return the weights for accounts in these languages."""
        return self.within if len(set(languages)) == 1 else self.across


@lru_cache(maxsize=1)
def stored() -> dict[str, Fitted]:
    """Return the fitted weights by the matcher's name."""
    return msgspec.json.decode(FILE.read_bytes(), type=dict[str, Fitted])


def score(
    evidence: Sequence[Sequence[Evidence]], apart: Sequence[Sequence[bool]], weights: Weights
) -> list[list[Scored]]:
    """Return a matrix of scored pairs; `apart` tells which pairs have no speaker in common, and so no score.

    The content of a pair is scored among all pairs, its score among those that have a speaker in common.
    """
    claims = [[_claim(values, weights) for values in line] for line in evidence]
    manner = {name: weights.evidence[name] for name in MANNER}
    alike = [
        [
            round(claim + math.fsum([weight * (1.0 - values[name]) for name, weight in manner.items()]), 9)
            for claim, values in zip(*line, strict=True)
        ]
        for line in zip(claims, evidence, strict=True)
    ]
    together = [
        [-math.inf if parted else claim for claim, parted in zip(line, marks, strict=True)]
        for line, marks in zip(claims, apart, strict=True)
    ]
    scores, contents = (_among_rivals(table, weights.rivals) for table in (together, alike))
    return [
        [
            Scored(round(chance, 2), round(content, 2), values | {"rank": round(rank, 3), "crowd": round(crowd, 3)})
            for (chance, rank, crowd), (content, _, _), values in zip(*line, strict=True)
        ]
        for line in zip(scores, contents, evidence, strict=True)
    ]


def parts(evidence: Evidence, matcher: str, languages: Collection[str]) -> dict[str, float]:
    """Return what each piece of a link's evidence adds to the log odds, greatest first; empty for unknown evidence.

    `languages` are those of the two accounts.
    """
    fitted = stored().get(matcher)
    if fitted is None:
        return {}
    weights = fitted.of(languages)
    factors = {name: weight * weights.rivals.claim for name, weight in weights.evidence.items()}
    factors |= {"rank": weights.rivals.rank, "crowd": weights.rivals.crowd}
    found = {name: factors[name] * value for name, value in evidence.items() if name in factors}
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def alone(chances: Sequence[float], weights: Alone) -> float:
    """Return the probability that a point left alone has no counterpart, given the probability of each link."""
    return round(logistic(weights.bias + weights.free * free(chances)), 2)


def free(chances: Sequence[float]) -> float:
    """Return the log odds that none of some links holds, if they were independent."""
    none = math.prod(1.0 - chance for chance in chances)
    # scores have two decimals: what is beyond 0.995 is not known
    none = min(max(none, 0.005), 0.995)
    return math.log(none / (1.0 - none))


def logistic(value: float) -> float:
    """Return 1 / (1 + exp(-value)), also where exp overflows."""
    return 1.0 / (1.0 + math.exp(-value)) if value > -500 else 0.0  # noqa: PLR2004 - exp overflows beyond


def rivalry(claims: Table) -> list[list[tuple[float, float]]]:
    """Return for each pair its rank and its crowd, both symmetric in the two accounts.

    rank   mean over the pair's row and column of 1 / (1 + pairs there with a greater claim)
    crowd  mean over row and column of -log(1 + summed odds of the other pairs there), not below CROWDED
    """
    odds = [[math.exp(min(claim, 30.0)) for claim in line] for line in claims]
    rows, columns = [math.fsum(line) for line in odds], [math.fsum(column) for column in zip(*odds, strict=True)]
    across = [_places(column) for column in zip(*claims, strict=True)]
    out = []
    for line, chances, summed in zip(claims, odds, rows, strict=True):
        places = _places(line)
        out.append(
            [
                (
                    (1 / places[claim] + 1 / theirs[claim]) / 2,
                    max(CROWDED, -(math.log1p(max(0.0, summed - odd)) + math.log1p(max(0.0, others - odd))) / 2),
                )
                for claim, odd, theirs, others in zip(line, chances, across, columns, strict=True)
            ]
        )
    return out


def _places(claims: Sequence[float]) -> dict[float, int]:
    """Return the place of each claim when the greatest is first; equals share the best of their places."""
    places: dict[float, int] = {}
    for place, claim in enumerate(sorted(claims, reverse=True), 1):
        places.setdefault(claim, place)
    return places


def _claim(values: Evidence, weights: Weights) -> float:
    # rounded, so that equals rank as equals whatever the last digit
    return round(weights.bias + math.fsum([weight * values[name] for name, weight in weights.evidence.items()]), 9)


def _among_rivals(claims: Table, weights: Rivals) -> list[list[tuple[float, float, float]]]:
    """Return probability, rank and crowd of each pair; a claim of minus infinity is no pair and no rival."""
    return [
        [
            (
                0.0
                if claim == -math.inf
                else logistic(weights.bias + weights.claim * claim + weights.rank * rank + weights.crowd * crowd),
                rank,
                crowd,
            )
            for claim, (rank, crowd) in zip(line, near, strict=True)
        ]
        for line, near in zip(claims, rivalry(claims), strict=True)
    ]
