"""Stub replies, tied to what they answer."""

from __future__ import annotations

import pytest

from texts import positions

CLAIM = "Minister Falcao proposed a summit in June."


@pytest.mark.parametrize(
    "reply",
    [
        "Minister Lund expressed the same view.",
        "Minister Lund agreed.",
        "Minister Lund gave her consent.",
        "Minister Lund took a positive view.",
        "Minister Lund concurred.",
        "Minister Lund shared this view.",
        "Minister Lund responded positively.",
        "Minister Lund agreed to the proposal.",
    ],
)
def test_stub_answers_the_point_before(reply: str) -> None:
    """A reply without a content of its own names the point that it answers."""
    claim, stub = positions(f"{CLAIM} {reply}")
    assert stub.replies_to == (claim.id,)


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister Lund agreed to open the harbour in May.",
        "Minister Lund agreed that trade should grow.",
        "Minister Lund expressed support for the fishermen of the north.",
        "Minister Lund praised the crews.",
    ],
)
def test_reply_with_content_is_no_stub(sentence: str) -> None:
    """What says something of its own answers nothing."""
    assert positions(f"{CLAIM} {sentence}")[1].replies_to == ()


def test_stub_inside_a_sentence() -> None:
    """A reply in the same sentence answers the clause before it."""
    claim, stub = positions("Minister Falcao asked for patience, to which Minister Lund gave her consent.")
    assert stub.replies_to == (claim.id,)


def test_nothing_before_is_nothing_answered() -> None:
    """The first position of an account answers nothing."""
    assert positions("The two ministers agreed.")[0].replies_to == ()
