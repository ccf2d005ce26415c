"""The rows of a comparison in the order and the groups in which people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import sample
from readout_cli import filters
from readout_cli.errors import UsageError
from readout_cli.reports import arrange, render
from strategies import comparisons

if TYPE_CHECKING:
    from readout_cli.model import Comparison
    from readout_cli.reports import By


@given(comparisons(), st.sampled_from(["order", "topic", "speaker", "kind"]))
def test_every_row_stands_in_one_group(held: Comparison, by: By) -> None:
    """Whatever the grouping and the order, no row is lost and none is told twice."""
    for order in (None, held.accounts[-1].key):
        shown = [row.id for group in arrange.groups(held, by, order) for row in group.rows]
        assert sorted(shown) == sorted(row.id for row in held.rows)


@given(comparisons())
def test_rows_follow_the_chosen_account(held: Comparison) -> None:
    """The rows of the chosen account stand in its order."""
    for account in held.accounts:
        place = {point.id: number for number, point in enumerate(account.positions())}
        rows = arrange.in_order(held, account.key)
        firsts = [min(place[point] for point in row.points[account.key]) for row in rows if row.points[account.key]]
        assert firsts == sorted(firsts)


def test_the_longest_account_gives_the_order() -> None:
    """Unless told, the account with most positions leads; the first of equals."""
    held = sample()
    lengths = [len(account.positions()) for account in held.accounts]
    assert arrange.longest(held) == held.accounts[lengths.index(max(lengths))].key


def test_groups_have_headings() -> None:
    """Kinds stand from shared to one-sided, and the rows without a topic last."""
    kinds = [group.title for group in arrange.groups(sample(), "kind")]
    assert kinds == sorted(kinds, key=lambda name: (name.startswith("only"), name != "partial"))
    assert arrange.groups(sample(), "topic")[-1].title == arrange.NO_TOPIC
    assert "topic  no topic" in render(sample(), format="plain", by="topic")
    assert "no topic\n" in render(sample(), format="table", by="topic", width=60)


def test_an_account_is_named_by_key_or_issuer() -> None:
    """--order takes what --only takes, in either case, and refuses a stranger."""
    assert filters.account(sample(), "JP", option="--order") == "jp"
    with pytest.raises(UsageError, match="--order"):
        filters.account(sample(), "FR", option="--order")
