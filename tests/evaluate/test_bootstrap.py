"""The bootstrap: the percentile interval of what is resampled, the same each time."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

import pytest

from readout_cli.errors import UsageError
from readout_cli.evaluate import bootstrap

if TYPE_CHECKING:
    from collections.abc import Sequence

SAMPLE = [1.0, 4.0, 2.0, 8.0, 5.0, 7.0]


def mean(drawn: Sequence[float]) -> tuple[float]:
    """Return the one figure of these tests."""
    return (statistics.fmean(drawn),)


def test_interval_is_the_same_each_time() -> None:
    """The seed is fixed: the same sample gives the same interval."""
    first, second = (bootstrap.intervals(SAMPLE, mean, resamples=1000) for _ in range(2))
    assert first == second


def test_interval_is_where_theory_has_it() -> None:
    """For a mean the interval is close to that of the normal approximation."""
    (interval,) = bootstrap.intervals(SAMPLE, mean, resamples=5000) or ()
    error = 1.96 * statistics.pstdev(SAMPLE) / len(SAMPLE) ** 0.5
    middle = statistics.fmean(SAMPLE)
    assert interval == pytest.approx((middle - error, middle + error), abs=0.15)


def test_interval_cuts_one_in_forty_from_either_end() -> None:
    """Of 79 replicates in order, the 2nd and the 78th are the ends."""
    seen: list[float] = []

    def noted(drawn: Sequence[float]) -> tuple[float]:
        seen.append(statistics.fmean(drawn))
        return (seen[-1],)

    found = bootstrap.intervals(SAMPLE, noted, resamples=79)
    assert len(seen) == 79
    assert found == ((sorted(seen)[1], sorted(seen)[77]),)


@pytest.mark.parametrize(("sample", "resamples"), [([1.0], 1000), (SAMPLE, 0)])
def test_nothing_to_resample_gives_no_interval(sample: list[float], resamples: int) -> None:
    """One item alone tells nothing of how items differ, and 0 resamples ask for no interval."""
    assert bootstrap.intervals(sample, mean, resamples=resamples) is None


@pytest.mark.parametrize("resamples", [-1, 1, bootstrap.FEWEST - 1, bootstrap.MOST + 1])
def test_number_of_resamples_has_bounds(resamples: int) -> None:
    """Too few resamples have no percentile to cut off, and too many have no end."""
    with pytest.raises(UsageError, match=r"--resamples: .* 39 to 100000, or 0"):
        bootstrap.check(resamples)


@pytest.mark.parametrize("resamples", [0, bootstrap.FEWEST, bootstrap.MOST])
def test_number_of_resamples_within_bounds(resamples: int) -> None:
    """None at all, and all from the fewest to the most, are taken."""
    bootstrap.check(resamples)
