"""Choosing rows."""

from __future__ import annotations

from typing import Any

import pytest

from builders import account, comparison, point, sample
from readout_cli import filters
from readout_cli.errors import UsageError
from readout_cli.filters import Filters


@pytest.mark.parametrize(
    ("chosen", "rows"),
    [
        (Filters(), ["r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8"]),
        (Filters(only=("JP",)), ["r8"]),
        (Filters(only=("jp",)), ["r8"]),
        (Filters(kind=("Partial", "flipped")), ["r1", "r2"]),
        (Filters(standing=("ATTRIBUTED",)), ["r4"]),
        (Filters(speaker=("jp",)), ["r2", "r4", "r8"]),
        (Filters(speaker=("both",)), ["r5"]),
        (Filters(speaker=("unknown",)), ["r7"]),
        (Filters(topic=("health",)), ["r1", "r3"]),
        (Filters(min_score=0.85), ["r3", "r4", "r5", "r6", "r7", "r8"]),
        (Filters(only=("cn",), topic=("trade",)), ["r7"]),
    ],
)
def test_rows_that_pass(chosen: Filters, rows: list[str]) -> None:
    """Values of a filter are alternatives, filters add up, codes may be in any case."""
    assert [row.id for row in filters.apply(sample(), chosen).rows] == rows


def test_only_the_rows_change() -> None:
    """Accounts, links and counts stay those of the whole, and the filters are stated."""
    before = sample()
    after = filters.apply(before, Filters(only=("CN",), min_score=0.5))
    assert after.filters == {"only": ["cn"], "min_score": 0.5}
    assert (after.accounts, after.links, after.summary) == (before.accounts, before.links, before.summary)


def test_an_issuer_means_all_its_accounts() -> None:
    """With two versions of one issuer's account, its code stands for either, a key for one."""
    held = comparison(tuple(account(key, point("x", "CN"), issuer="CN") for key in ("cn.zh", "cn.en")))
    assert filters.apply(held, Filters(only=("cn",))).filters == {"only": ["cn.zh", "cn.en"]}
    assert [row.id for row in filters.apply(held, Filters(only=("cn.en",))).rows] == ["r2"]


@pytest.mark.parametrize(
    ("chosen", "message"),
    [
        ({"only": ("US",)}, "--only: nothing is called 'US' here; valid: cn, jp"),
        ({"kind": ("x",)}, "--kind: nothing is called 'x' here; valid: shared, partial, flipped, only"),
        (
            {"standing": ("x",)},
            "--standing: nothing is called 'x' here; valid: own, attributed, joint, third, unknown",
        ),
        ({"speaker": ("x",)}, "--speaker: nothing is called 'x' here; valid: CN, JP, KR, both, unknown"),
        ({"topic": ("x",)}, "--topic: nothing is called 'x' here; valid: bilateral, health, maritime, trade"),
    ],
)
def test_a_stranger_is_an_error_that_lists_what_is_valid(chosen: dict[str, Any], message: str) -> None:
    """An unknown value is wrong usage, not an empty result."""
    with pytest.raises(UsageError) as caught:
        filters.apply(sample(), Filters(**chosen))
    assert str(caught.value) == message


def test_topics_of_the_codebook_are_valid_though_absent() -> None:
    """A topic that no point has keeps no row, when the codebook knows it."""
    assert filters.apply(sample(), Filters(topic=("climate",)), topics={"climate"}).rows == ()
