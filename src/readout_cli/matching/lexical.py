"""Lexical similarity: several pieces of evidence, combined by a small logistic model into a probability."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from readout_cli.matching.similarity import Scored

if TYPE_CHECKING:
    from readout_cli.matching.features import Features

WEIGHTS = Path(__file__).with_name("lexical.json")
# Evidence about who speaks and how: left out when the contents alone are compared.
MANNER = frozenset({"speaker", "act"})
# What stands in many points of both accounts is the theme of the event, and tells no claim from another: a shared
# stem or concept weighs its rarity times (points of a x points of b that hold it) to this power.
THEME = -0.25


class Model(msgspec.Struct, frozen=True):
    """Weights of the evidence: probability = logistic(bias + sum of weight x value)."""

    bias: float
    weights: dict[str, float]


class Lexical:
    """The matcher that needs nothing but words."""

    name = "lexical"

    def __init__(self, model: Model | None = None) -> None:
        self.model = model or msgspec.json.decode(WEIGHTS.read_bytes(), type=Model)

    def score(self, a: list[Features], b: list[Features]) -> list[list[Scored]]:
        """Return a len(a) x len(b) matrix of scored pairs."""
        table = evidence(a, b)
        return [[self._scored(values) for values in line] for line in table]

    def _scored(self, values: dict[str, float]) -> Scored:
        weights = self.model.weights
        total = self.model.bias + sum(weights[name] * value for name, value in values.items())
        # the contents alone: as if speakers and acts agreed
        content = total + sum(weights[name] * (1.0 - values[name]) for name in MANNER)
        return Scored(round(_logistic(total), 2), round(_logistic(content), 2), values)


def _logistic(value: float) -> float:
    return 1.0 / (1.0 + math.exp(-value)) if value > -500 else 0.0  # noqa: PLR2004 - exp overflows beyond


def evidence(a: list[Features], b: list[Features]) -> list[list[dict[str, float]]]:
    """Return the evidence of every pair, each value in 0..1.

    rarest      weight of the rarest stem or concept that both hold
    concepts    share of concepts in common (Dice), each weighed by 1 / sqrt(points of a x points of b that name it)
    fuzzy       rapidfuzz token-set ratio of the contents
    quantities  1 when a number or date is shared
    topics      share of topics in common (Dice)
    speaker     1 equal, 0.5 one set holds the other, 0 disjoint (or unknown)
    act         1 less a quarter of the gap in force
    """
    # cdist would import numpy, which costs more than it saves on two pages
    from rapidfuzz import fuzz

    counts = [_counts(points) for points in (a, b)]
    out = []
    for x in a:
        line = []
        for y in b:
            common = [
                min(weight, y.weights[key]) * (counts[0][key] * counts[1][key]) ** THEME
                for key, weight in x.weights.items()
                if key in y.weights
            ]
            line.append(
                {
                    "rarest": round(max(common, default=0.0), 3),
                    "concepts": round(_weighed_dice(x.concepts, y.concepts, counts), 3),
                    "fuzzy": round(max(0.0, fuzz.token_set_ratio(x.content, y.content) - 30.0) / 70.0, 3),
                    "quantities": float(bool(x.quantities & y.quantities)),
                    "topics": round(_dice(x.topics, y.topics), 3),
                    "speaker": _speaker(x.sides, y.sides),
                    "act": 1.0 - abs(x.force - y.force) / 4.0,
                }
            )
        out.append(line)
    return out


def _counts(points: list[Features]) -> dict[str, int]:
    """Return in how many points of one account each stem and concept stands."""
    counts: dict[str, int] = {}
    for point in points:
        for key in point.weights:
            counts[key] = counts.get(key, 0) + 1
    return counts


def _weighed_dice(x: frozenset[str], y: frozenset[str], counts: list[dict[str, int]]) -> float:
    def weight(concepts: frozenset[str]) -> float:
        shares = (counts[0].get(f"={c}", 1) * counts[1].get(f"={c}", 1) for c in sorted(concepts))
        return sum(1 / math.sqrt(share) for share in shares)

    return 2 * weight(x & y) / (weight(x) + weight(y)) if x and y else 0.0


def _dice(x: frozenset[str], y: frozenset[str]) -> float:
    return 2 * len(x & y) / (len(x) + len(y)) if x and y else 0.0


def _speaker(x: frozenset[str], y: frozenset[str]) -> float:
    if x and x == y:
        return 1.0
    return 0.5 if x and y and (x < y or y < x) else 0.0
