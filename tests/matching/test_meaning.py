"""Semantic evidence, held to slow readings of its definitions with made-up vectors."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np
import pytest

from readout_cli.matching import meaning
from readout_cli.matching.encoder import Encoder
from readout_cli.matching.features import Features

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


class Dice(Encoder):
    """Gives each text a vector of its own, without a model."""

    def __init__(self) -> None:
        """Load nothing."""

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return a unit vector for each text, drawn by its digest."""
        rows = []
        for text in texts:
            seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")
            row = np.random.default_rng(seed).normal(size=8)
            rows.append(row / np.linalg.norm(row))
        return np.array(rows, dtype=np.float32).reshape(len(texts), 8)


def features(claim: str, **weights: float) -> Features:
    """Return the features of a claim whose words have these weights."""
    nothing: frozenset[str] = frozenset()
    words = {word: word for word in weights}
    return Features("en", weights, words, claim, claim, claim, weights, nothing, nothing, nothing, 2, {})


OURS = [features("lift the ban", lift=0.5, ban=0.9), features("free the crew", free=0.7, crew=0.8), features("it")]
THEIRS = [features("a ban on herring", ban=0.9, herring=1.0), features("thanks", thanks=0.4)]


def test_cover_is_the_greater_share_of_nearest_words() -> None:
    """Each word counts with its nearest word of the other claim; a claim without words covers nothing."""
    dice = Dice()

    def share(one: Features, other: Features) -> float:
        total = 0.0
        for word, weight in one.weights.items():
            (vector,) = dice.vectors([word])
            near = max((float(vector @ dice.vectors([rival])[0]) for rival in other.weights), default=0.0)
            total += weight * min(1.0, max(0.0, (near - meaning.CHANCE) / (1 - meaning.CHANCE)))
        return total / sum(one.weights.values()) if one.weights and other.weights else 0.0

    found = meaning.semantic(OURS, THEIRS, dice)["covered"]
    expected = [[max(share(x, y), share(y, x)) for y in THEIRS] for x in OURS]
    assert found.tolist() == [pytest.approx(line, abs=1e-5) for line in expected]


def test_meaning_is_corrected_for_hubs() -> None:
    """Twice the cosine less the mean of the ten nearest others on either side."""
    dice = Dice()
    ours, theirs = ([features(f"{side} {number}") for number in range(13)] for side in "ab")
    cosines = (dice.vectors([p.claim for p in ours]) @ dice.vectors([p.claim for p in theirs]).T).tolist()

    def nearest(others: list[float]) -> float:
        return sum(sorted(others)[-10:]) / 10

    expected = [
        [
            2 * cosines[i][j]
            - nearest([cosines[i][k] for k in range(13) if k != j])
            - nearest([cosines[k][j] for k in range(13) if k != i])
            for j in range(13)
        ]
        for i in range(13)
    ]
    assert meaning.semantic(ours, theirs, dice)["meaning"].tolist() == [
        pytest.approx(line, abs=1e-5) for line in expected
    ]


def test_no_points_give_no_evidence() -> None:
    """An account without positions is compared without complaint."""
    assert {matrix.shape for matrix in meaning.semantic([], THEIRS, Dice()).values()} == {(0, 2)}


@pytest.mark.parametrize("size", [1, 2, 15])
def test_likeness_tells_also_among_few(size: int) -> None:
    """A claim beside itself means more than one beside another, however few points there are."""
    ours = [features(f"claim {number}", ban=0.9) for number in range(size)]
    theirs = [features("claim 0", ban=0.9), *(features(f"other {number}", ban=0.9) for number in range(size - 1))]
    found = meaning.semantic(ours, theirs, Dice())["meaning"]
    unlike = meaning.semantic([features("quite another", ban=0.9)], theirs[:1], Dice())["meaning"]
    assert float(found[0, 0]) == pytest.approx(float(found.max()))
    assert float(found[0, 0]) > float(unlike[0, 0])


def test_words_are_compared_some_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cutting long accounts into portions changes no cover."""
    whole = meaning.semantic(OURS, THEIRS, Dice())["covered"].tolist()
    monkeypatch.setattr(meaning, "AT_ONCE", 1)
    assert meaning.semantic(OURS, THEIRS, Dice())["covered"].tolist() == [pytest.approx(line) for line in whole]
