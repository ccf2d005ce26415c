"""Semantic evidence: what sentence embeddings say about two points being one claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from readout_cli.matching.encoder import Encoder
    from readout_cli.matching.features import Features

    Matrix = NDArray[np.float32]

# Neighbours that tell how crowded a point's surroundings are.
NEIGHBOURS = 10
# Two words of one topic reach this cosine without meaning the same.
CHANCE = 0.3
# A stem lighter than this is not worth a vector.
LIGHT = 0.05


def semantic(a: list[Features], b: list[Features], encoder: Encoder) -> dict[str, Matrix]:
    """Return a len(a) x len(b) matrix for each kind of evidence.

    meaning  cosine of the claims, corrected for hubs: twice the cosine less the mean of each point's ten nearest
             (CSLS: Conneau et al., Word Translation Without Parallel Data, 2018)
    context  cosine of the sentences that the points stand in
    covered  how much of one claim the other's words cover, word by nearest word, weighed by rarity (BERTScore:
             Zhang et al., 2020, with a vector a word); of both directions the greater, for a short claim may be
             part of a long one
    """
    claims = [encoder.vectors([point.claim for point in points]) for points in (a, b)]
    contexts = [encoder.vectors([point.sentence for point in points]) for points in (a, b)]
    return {
        "meaning": _csls(claims[0] @ claims[1].T),
        "context": contexts[0] @ contexts[1].T,
        "covered": _covered(a, b, encoder),
    }


def texts(points: Sequence[Features]) -> set[str]:
    """Return all that has to be encoded for some points."""
    found = {text for point in points for text in (point.claim, point.sentence)}
    return found | {word for point in points for word in _weighty(point)}


def _weighty(point: Features) -> dict[str, float]:
    """Return the words of a point that are worth a vector, with their weights."""
    return {
        printed: point.weights[stem] for stem, printed in point.words.items() if point.weights.get(stem, 0.0) > LIGHT
    }


def _csls(cosines: Matrix) -> Matrix:
    import numpy as np

    if not cosines.size:
        return cosines
    ours = np.sort(cosines, axis=1)[:, -NEIGHBOURS:].mean(axis=1, keepdims=True)
    theirs = np.sort(cosines, axis=0)[-NEIGHBOURS:].mean(axis=0, keepdims=True)
    corrected: Matrix = 2 * cosines - ours - theirs
    return corrected


class _Bags(NamedTuple):
    """The words of some points, one after the other: their vectors, weights, and where each point's begin."""

    vectors: Matrix
    weights: Matrix
    starts: NDArray[np.int64]


def _covered(a: list[Features], b: list[Features], encoder: Encoder) -> Matrix:
    import numpy as np

    found = np.zeros((len(a), len(b)), dtype=np.float32)
    kept = [[index for index, point in enumerate(points) if _weighty(point)] for points in (a, b)]
    if all(kept):
        one, other = (
            _bags([points[index] for index in indices], encoder) for points, indices in zip((a, b), kept, strict=True)
        )
        near = np.clip((one.vectors @ other.vectors.T - CHANCE) / (1 - CHANCE), 0, 1)
        both = np.maximum(_cover(near, one, other), _cover(near.T, other, one).T)
        found[np.ix_(*kept)] = both
    return found


def _bags(points: list[Features], encoder: Encoder) -> _Bags:
    import numpy as np

    bags = [_weighty(point) for point in points]
    sizes = [len(bag) for bag in bags]
    return _Bags(
        encoder.vectors([word for bag in bags for word in bag]),
        np.array([weight for bag in bags for weight in bag.values()], dtype=np.float32),
        np.cumsum([0, *sizes[:-1]]),
    )


def _cover(near: Matrix, one: _Bags, other: _Bags) -> Matrix:
    """Return the share of each point of `one`, by weight, that the words of each point of `other` cover."""
    import numpy as np

    best = np.maximum.reduceat(near, other.starts, axis=1) * one.weights[:, None]
    covered = np.add.reduceat(best, one.starts, axis=0) / np.add.reduceat(one.weights, one.starts)[:, None]
    return covered.astype(np.float32)
