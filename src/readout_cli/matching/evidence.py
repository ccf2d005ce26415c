"""Lexical evidence: what the words, concepts, speakers and acts of two points say about their being one claim."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from readout_cli.matching.features import across

if TYPE_CHECKING:
    from readout_cli.matching.features import Features
    from readout_cli.matching.similarity import Evidence

# What stands in many points of both accounts is the theme of the event, and tells no claim from another: a shared
# stem or concept weighs its rarity times (points of a x points of b that hold it) to this power.
THEME = -0.25
# A token-set ratio under this is what any two English sentences reach.
CHANCE = 30.0


def lexical(a: list[Features], b: list[Features], *, fuzzy: bool = True) -> list[list[Evidence]]:
    """Return the evidence of every pair, a len(a) x len(b) matrix, each value in 0..1.

    rarest      weight of the rarest stem or concept that both hold
    concepts    share of concepts in common (Dice), each weighed by 1 / sqrt(points of a x points of b that name it)
    topics      share of topics in common (Dice)
    sentence    share of stems in common (Dice, weighed by rarity) of the sentences that the points stand in
    speaker     1 equal, 0.5 one set holds the other, 0 disjoint (or unknown)
    act         1 less a quarter of the gap in force
    fuzzy       rapidfuzz token-set ratio of the contents, if asked for
    """
    a, b = _comparable(a, b)
    counts = (_counts(a), _counts(b))
    around: dict[tuple[int, int], float] = {}
    out = []
    for x in a:
        line = []
        for y in b:
            key = id(x.sentence_weights), id(y.sentence_weights)
            if key not in around:
                around[key] = round(overlap(x.sentence_weights, y.sentence_weights), 3)
            line.append(
                {
                    "rarest": round(_rarest(x.weights, y.weights, counts), 3),
                    "concepts": round(_weighed_dice(x.concepts, y.concepts, counts), 3),
                    "topics": round(_dice(x.topics, y.topics), 3),
                    "sentence": around[key],
                    "speaker": speaker(x.sides, y.sides),
                    "act": 1.0 - abs(x.force - y.force) / 4.0,
                }
            )
        out.append(line)
    if fuzzy:
        _add_fuzzy(out, a, b)
    return out


def _comparable(a: list[Features], b: list[Features]) -> tuple[list[Features], list[Features]]:
    """Return the points with what means the same in both languages, where they are in different ones."""
    if not across(a, b):
        return a, b
    one, other = ([x._replace(weights=x.weights | x.anchors) for x in points] for points in (a, b))
    return one, other


def _add_fuzzy(table: list[list[Evidence]], a: list[Features], b: list[Features]) -> None:
    # cdist would import numpy, which costs more than it saves on two pages
    from rapidfuzz import fuzz

    for line, x in zip(table, a, strict=True):
        for cell, y in zip(line, b, strict=True):
            ratio = fuzz.token_set_ratio(x.content, y.content)
            cell["fuzzy"] = round(max(0.0, ratio - CHANCE) / (100.0 - CHANCE), 3)


def speaker(x: frozenset[str], y: frozenset[str]) -> float:
    """Return 1 for equal sets of sides, 0.5 where one holds the other, 0 where disjoint or unknown."""
    if x and x == y:
        return 1.0
    return 0.5 if x and y and (x < y or y < x) else 0.0


def overlap(x: dict[str, float], y: dict[str, float]) -> float:
    """Return the share of words in common, weighed (Dice)."""
    total = math.fsum(x.values()) + math.fsum(y.values())
    return 2 * math.fsum([min(weight, y[key]) for key, weight in x.items() if key in y]) / total if total else 0.0


def _counts(points: list[Features]) -> dict[str, int]:
    """Return in how many points of one account each stem and concept stands."""
    counts: dict[str, int] = {}
    for point in points:
        for key in point.weights:
            counts[key] = counts.get(key, 0) + 1
    return counts


def _rarest(x: dict[str, float], y: dict[str, float], counts: tuple[dict[str, int], dict[str, int]]) -> float:
    ours, theirs = counts
    common = x.keys() & y.keys()
    if not common:
        return 0.0
    return max([min(x[key], y[key]) * math.pow(ours[key] * theirs[key], THEME) for key in common])


def _weighed_dice(x: frozenset[str], y: frozenset[str], counts: tuple[dict[str, int], dict[str, int]]) -> float:
    if x.isdisjoint(y):
        return 0.0
    ours, theirs = counts

    def weight(concepts: frozenset[str]) -> float:
        return math.fsum(1 / math.sqrt(ours.get(f"={c}", 1) * theirs.get(f"={c}", 1)) for c in concepts)

    return 2 * weight(x & y) / (weight(x) + weight(y))


def _dice(x: frozenset[str], y: frozenset[str]) -> float:
    return 2 * len(x & y) / (len(x) + len(y)) if x and y else 0.0
