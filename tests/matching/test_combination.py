"""From evidence to probabilities: held to a slow reading of the same definition."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_cli.matching import combination
from readout_cli.matching.combination import Alone, Rivals, Weights

WEIGHTS = Weights(
    bias=-3.0,
    evidence={"rarest": 2.0, "speaker": 1.5, "act": 0.5},
    rivals=Rivals(bias=-0.5, claim=0.9, rank=1.0, crowd=0.6),
    alone=Alone(bias=0.1, free=0.9),
    threshold=0.2,
    further=0.1,
)
CELLS = st.fixed_dictionaries(
    {
        "rarest": st.floats(0, 1).map(lambda x: round(x, 3)),
        "speaker": st.sampled_from([0.0, 0.5, 1.0]),
        "act": st.just(1.0),
    }
)


@st.composite
def tables(draw: st.DrawFn) -> list[list[dict[str, float]]]:
    """Return the evidence for every pair of a few points."""
    columns = draw(st.integers(1, 4))
    return draw(st.lists(st.lists(CELLS, min_size=columns, max_size=columns), min_size=1, max_size=4))


def slowly(table: list[list[dict[str, float]]], i: int, j: int) -> float:
    """Return the probability of one pair, straight from the definition."""

    def claim(row: int, column: int) -> float:
        values = table[row][column]
        return round(-3.0 + 2.0 * values["rarest"] + 1.5 * values["speaker"] + 0.5 * values["act"], 9)

    own = claim(i, j)
    row = [claim(i, column) for column in range(len(table[0])) if column != j]
    column = [claim(other, j) for other in range(len(table)) if other != i]
    rank = sum(1 / (1 + sum(rival > own for rival in rivals)) for rivals in (row, column)) / 2
    crowd = max(-3.0, sum(-math.log(1 + sum(math.exp(rival) for rival in rivals)) for rivals in (row, column)) / 2)
    return 1 / (1 + math.exp(0.5 - 0.9 * own - 1.0 * rank - 0.6 * crowd))


@given(tables())
def test_probability_follows_the_definition(table: list[list[dict[str, float]]]) -> None:
    """Every score is the logistic of claim, rank and crowd, to two decimals."""
    scored = combination.score(table, [[False] * len(line) for line in table], WEIGHTS)
    assert all(
        abs(cell.score - slowly(table, i, j)) <= 0.0051 for i, line in enumerate(scored) for j, cell in enumerate(line)
    )


@given(tables())
def test_turning_the_table_turns_the_scores(table: list[list[dict[str, float]]]) -> None:
    """Which account is first does not matter to a score."""
    turned = [list(column) for column in zip(*table, strict=True)]
    forth = combination.score(table, [[False] * len(line) for line in table], WEIGHTS)
    back = combination.score(turned, [[False] * len(line) for line in turned], WEIGHTS)
    assert [[cell.score for cell in line] for line in forth] == [
        [back[j][i].score for j in range(len(turned))] for i in range(len(table))
    ]


@given(tables(), st.floats(0, 1))
def test_more_evidence_makes_no_link_less_likely(table: list[list[dict[str, float]]], more: float) -> None:
    """Adding evidence to a pair never lowers its score."""
    apart = [[False] * len(line) for line in table]
    before = combination.score(table, apart, WEIGHTS)[0][0].score
    table[0][0] = table[0][0] | {"rarest": max(table[0][0]["rarest"], round(more, 3))}
    assert combination.score(table, apart, WEIGHTS)[0][0].score >= before


def test_pair_without_a_common_speaker_is_no_rival() -> None:
    """Its score is 0, its content is scored all the same, and others are scored as if it were not there."""
    near, far = {"rarest": 1.0, "speaker": 0.0, "act": 1.0}, {"rarest": 0.5, "speaker": 1.0, "act": 1.0}
    ((parted, other),) = combination.score([[near, far]], [[True, False]], WEIGHTS)
    ((alone,),) = combination.score([[far]], [[False]], WEIGHTS)
    assert (parted.score, parted.content > 0.3, other.score) == (0.0, True, alone.score)


def test_content_takes_speaker_and_act_as_agreed() -> None:
    """The content of a pair whose manner agrees is its score."""
    ((cell,),) = combination.score([[{"rarest": 0.7, "speaker": 1.0, "act": 1.0}]], [[False]], WEIGHTS)
    assert cell.content == cell.score


@pytest.mark.parametrize(("chances", "expected"), [([], 0.99), ([0.0, 0.0], 0.99), ([0.5], 0.52), ([0.9, 0.9], 0.02)])
def test_point_left_alone(chances: list[float], expected: float) -> None:
    """The more likely its links, the less likely has a point no counterpart."""
    assert combination.alone(chances, Alone(bias=0.1, free=0.9)) == expected


def test_stored_weights_are_never_below_zero() -> None:
    """More evidence never makes a link less likely, for either matcher, within a language and across."""
    found = combination.stored()
    every = [weights for fitted in found.values() for weights in (fitted.within, fitted.across)]
    assert sorted(found) == ["lexical", "semantic"]
    assert all(min(*w.evidence.values(), w.rivals.claim, w.rivals.rank, w.rivals.crowd) >= 0 for w in every)


def test_repeating_both_accounts_leaves_links_standing() -> None:
    """A great crowd of equal rivals lowers a score only so far."""
    table = [[{"rarest": 1.0, "speaker": 1.0, "act": 1.0}] * 200 for _ in range(200)]
    scored = combination.score(table, [[False] * 200] * 200, WEIGHTS)
    assert scored[0][0].score > 0.1
