"""Semantic evidence: what sentence embeddings say about two points being one claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.matching.features import across

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
# Points whose words are compared at once with all words of the other account.
AT_ONCE = 64
# A stem lighter than this is not worth a vector.
LIGHT = 0.05


def semantic(a: list[Features], b: list[Features], encoder: Encoder) -> dict[str, Matrix]:
    """Return a len(a) x len(b) matrix for each kind of evidence.

    meaning  cosine of the claims, corrected for hubs: twice the cosine less the mean of each point's ten nearest others
             (CSLS: Conneau et al., Word Translation Without Parallel Data, 2018)
    context  cosine of the sentences that the points stand in
    inside   of accounts in different languages, which cut their points unlike: cosine of one's claim with the other's
             sentence, the greater of both ways
    covered  how much of one claim the other's words cover, word by nearest word, weighed by rarity (BERTScore:
             Zhang et al., 2020, with a vector a word); of both directions the greater, for a short claim may be
             part of a long one
    """
    import numpy as np

    claims = [encoder.vectors([point.claim for point in points]) for points in (a, b)]
    contexts = [encoder.vectors([point.sentence for point in points]) for points in (a, b)]
    found = {
        "meaning": _csls(claims[0] @ claims[1].T),
        "context": contexts[0] @ contexts[1].T,
        "covered": _covered(a, b, encoder),
    }
    if across(a, b):
        found["inside"] = np.maximum(claims[0] @ contexts[1].T, contexts[0] @ claims[1].T)
    return found


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
    """Return twice the cosine less the mean of each point's nearest others, of all others where there are fewer."""
    corrected: Matrix = 2 * cosines - _nearest_others(cosines) - _nearest_others(cosines.T).T
    return corrected


def _nearest_others(cosines: Matrix) -> Matrix:
    """Return for each pair the mean over its row of the nearest, itself left out; 0 where there is no other."""
    import numpy as np

    others = min(NEIGHBOURS, cosines.shape[1] - 1)
    if others < 1 or not len(cosines):
        return np.zeros_like(cosines)
    nearest = np.sort(cosines, axis=1)[:, ::-1][:, : others + 1]
    last = nearest[:, -1:]
    # the sum of one more than wanted, less the pair itself or, where that is not among them, less the last
    mean: Matrix = (nearest.sum(axis=1, keepdims=True) - np.maximum(cosines, last)) / others
    return mean


def _covered(a: list[Features], b: list[Features], encoder: Encoder) -> Matrix:
    import numpy as np

    found = np.zeros((len(a), len(b)), dtype=np.float32)
    kept = [[index for index, point in enumerate(points) if _weighty(point)] for points in (a, b)]
    if not all(kept):
        return found
    other = _bags([b[index] for index in kept[1]], encoder)
    # some points at a time: the table of all words by all words does not fit for long accounts
    for first in range(0, len(kept[0]), AT_ONCE):
        rows = kept[0][first : first + AT_ONCE]
        one = _bags([a[index] for index in rows], encoder)
        near = np.clip((one.vectors @ other.vectors.T - CHANCE) / (1 - CHANCE), 0, 1)
        found[np.ix_(rows, kept[1])] = np.maximum(_cover(near, one, other), _cover(near.T, other, one).T)
    return found


class _Bags(NamedTuple):
    """The words of some points, one after the other: their vectors, weights, and where each point's begin."""

    vectors: Matrix
    weights: Matrix
    starts: NDArray[np.int64]


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
