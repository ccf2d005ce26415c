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

    words       cosine of the stems' weights
    rarest      weight of the rarest shared stem
    concepts    share of concepts in common (Dice), damped when few
    fuzzy       rapidfuzz token-set ratio of the contents
    quantities  1 when a number or date is shared
    topics      share of topics in common (Dice)
    speaker     1 equal, 0.5 one set holds the other, 0 disjoint (or unknown)
    act         1 less a quarter of the gap in force
    stands_out  how far `words` stands above the means of its row and column (hubness, after CSLS)
    """
    # cdist would import numpy, which costs more than it saves on two pages
    from rapidfuzz import fuzz  # noqa: PLC0415 - 15 ms that only comparing needs

    cosines = [[_cosine(x, y) for y in b] for x in a]
    rows = [_mean_of_best(line) for line in cosines]
    columns = [_mean_of_best([line[j] for line in cosines]) for j in range(len(b))]
    out = []
    for i, x in enumerate(a):
        line = []
        for j, y in enumerate(b):
            cosine = cosines[i][j]
            line.append(
                {
                    "words": round(cosine, 3),
                    "rarest": round(max((min(w, y.weights[s]) for s, w in x.weights.items() if s in y.weights), default=0.0), 3),
                    "concepts": round(_dice(x.concepts, y.concepts), 3),
                    "fuzzy": round(max(0.0, fuzz.token_set_ratio(x.content, y.content) - 30.0) / 70.0, 3),
                    "quantities": float(bool(x.quantities & y.quantities)),
                    "topics": round(_dice(x.topics, y.topics), 3),
                    "speaker": _speaker(x.sides, y.sides),
                    "act": 1.0 - abs(x.force - y.force) / 4.0,
                    "stands_out": round(max(0.0, 2 * cosine - rows[i] - columns[j]), 3),
                }
            )
        out.append(line)
    return out


def _cosine(x: Features, y: Features) -> float:
    if not x.weights or not y.weights:
        return 0.0
    dot = sum(weight * y.weights[word] for word, weight in x.weights.items() if word in y.weights)
    norm = math.sqrt(sum(w * w for w in x.weights.values()) * sum(w * w for w in y.weights.values()))
    return dot / norm if norm else 0.0


def _mean_of_best(values: list[float], k: int = 3) -> float:
    best = sorted(values, reverse=True)[:k]
    return sum(best) / len(best) if best else 0.0


def _dice(x: frozenset[str], y: frozenset[str]) -> float:
    return 2 * len(x & y) / (len(x) + len(y)) if x and y else 0.0


def _speaker(x: frozenset[str], y: frozenset[str]) -> float:
    if x and x == y:
        return 1.0
    return 0.5 if x and y and (x < y or y < x) else 0.0
