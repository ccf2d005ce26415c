"""The assignment, held to an oracle that tries every set of links."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from readout_cli.matching.assignment import assign

if TYPE_CHECKING:
    from collections.abc import Iterable

Matrix = list[list[float]]

THRESHOLD, EXTRA = 0.35, 0.15
CELLS = st.integers(min_value=0, max_value=100).map(lambda hundredths: hundredths / 100)


@st.composite
def matrices(draw: st.DrawFn, *, most: int) -> Matrix:
    """Return a matrix of scores with two decimals, of any shape up to `most` cells a side."""
    rows, columns = draw(st.integers(1, most)), draw(st.integers(1, most))
    return [[draw(CELLS) for _ in range(columns)] for _ in range(rows)]


def gain(scores: Matrix, links: Iterable[tuple[int, int]], threshold: float, extra: float) -> int:
    """Return the gain of a set of links in hundredths, as the module defines it."""
    links = list(links)
    won = sum(round(scores[i][j] * 100) - round(threshold * 100) for i, j in links)
    ends = [("row", i) for i, _ in links] + [("column", j) for _, j in links]
    return won - round(extra * 100) * (len(ends) - len(set(ends)))


def best_gain(scores: Matrix, threshold: float, extra: float) -> int:
    """Return the greatest gain of any set of links above the threshold, by trying them all."""
    cells = [(i, j) for i, line in enumerate(scores) for j, score in enumerate(line) if score > threshold]
    sets = (chosen for size in range(len(cells) + 1) for chosen in combinations(cells, size))
    return max(gain(scores, chosen, threshold, extra) for chosen in sets)


@given(matrices(most=3), CELLS, CELLS)
def test_gain_is_the_best_there_is(scores: Matrix, threshold: float, extra: float) -> None:
    """No set of links gains more than the one returned."""
    found = assign(scores, threshold=threshold, extra=extra)
    assert gain(scores, found, threshold, extra) == best_gain(scores, threshold, extra)


@given(matrices(most=7), CELLS, CELLS)
def test_no_link_at_or_under_the_threshold(scores: Matrix, threshold: float, extra: float) -> None:
    """Only pairs above the threshold are linked, each once, in order."""
    found = assign(scores, threshold=threshold, extra=extra)
    assert all(scores[i][j] > threshold for i, j in found)
    assert found == sorted(set(found))


@given(matrices(most=6))
def test_gain_is_the_same_from_the_other_side(scores: Matrix) -> None:
    """The transposed matrix gains as much."""
    turned = [list(column) for column in zip(*scores, strict=True)]
    gains = [gain(m, assign(m, threshold=THRESHOLD, extra=EXTRA), THRESHOLD, EXTRA) for m in (scores, turned)]
    assert gains[0] == gains[1]


@given(matrices(most=6))
def test_free_further_links_take_every_pair(scores: Matrix) -> None:
    """When a further link costs nothing, every pair above the threshold is linked."""
    every = [(i, j) for i, line in enumerate(scores) for j, score in enumerate(line) if score > THRESHOLD]
    assert assign(scores, threshold=THRESHOLD, extra=0.0) == every


def test_one_point_may_answer_several_for_good_evidence() -> None:
    """A second link is taken when it gains more than it costs, else not."""
    assert assign([[0.9, 0.6]], threshold=THRESHOLD, extra=EXTRA) == [(0, 0), (0, 1)]
    assert assign([[0.9, 0.45]], threshold=THRESHOLD, extra=EXTRA) == [(0, 0)]


def test_total_counts_not_the_single_best() -> None:
    """The best pair yields where two good ones gain more."""
    assert assign([[0.9, 0.8], [0.8, 0.0]], threshold=THRESHOLD, extra=1.0) == [(0, 1), (1, 0)]


def test_nothing_to_link() -> None:
    """Without rows or columns there are no links."""
    assert assign([], threshold=THRESHOLD, extra=EXTRA) == []
    assert assign([[], []], threshold=THRESHOLD, extra=EXTRA) == []
