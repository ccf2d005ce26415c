"""How sure a figure is: the percentile bootstrap over events.

Pairs of one event tell of one meeting and are no independent witnesses, so events are drawn, with all their pairs.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, TypeVar

from readout_cli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")

LEVEL = 0.95
RESAMPLES = 1000
# Any number will do; this one is fixed, so that the same input gives the same interval.
SEED = 1993
# One replicate in so many is cut off at either end.
_CUT = 40
FEWEST, MOST = _CUT - 1, 100_000


def check(resamples: int) -> None:
    """Raise UsageError for a number of resamples that gives no interval, or none in a lifetime."""
    if resamples and not FEWEST <= resamples <= MOST:
        raise UsageError(
            f"{resamples} resamples give no 95 % interval",
            where="--resamples",
            mend=f"give {FEWEST} to {MOST}, or 0 for no intervals",
        )


def intervals(
    sample: Sequence[T], figures: Callable[[Sequence[T]], Sequence[float]], *, resamples: int
) -> tuple[tuple[float, float], ...] | None:
    """Return the 95 % interval of each figure of a sample; None for a sample of one, or without resamples.

    Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13: as many items as there are are drawn
    with replacement, `resamples` times; the figures of the draws are put in order, and the interval goes from the
    k-th smallest to the k-th largest, k = ⌊(resamples + 1) · 0.025⌋ (p. 160).
    """
    size = len(sample)
    if size < 2 or not resamples:  # noqa: PLR2004 - one item can only be drawn again
        return None
    # Not for secrets. `random()` is the one source that Python keeps the same from version to version.
    draw = random.Random(SEED).random  # noqa: S311
    replicates = [figures([sample[int(draw() * size)] for _ in range(size)]) for _ in range(resamples)]
    cut = (resamples + 1) // _CUT
    ordered = [sorted(values) for values in zip(*replicates, strict=True)]
    return tuple((values[cut - 1], values[-cut]) for values in ordered)
