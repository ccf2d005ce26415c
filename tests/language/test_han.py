"""Han characters folded to one form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_cli.language.han import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("釣魚島", "钓鱼岛"),
        ("尖閣諸島", "尖阁诸岛"),
        ("経済協力", "经济协力"),
        ("國際關係", "国际关系"),
        ("会談 關於", "会谈 关于"),
        ("価値", "价值"),
        ("什么 著名 沈阳", "什么 著名 沈阳"),
    ],
)
def test_forms_of_one_character_look_the_same(text: str, expected: str) -> None:
    """Traditional and Japanese forms fold to the simplified one; what is its own form stays."""
    assert fold(text) == expected


@given(st.text())
def test_folding_keeps_offsets_and_happens_once(text: str) -> None:
    """A folded text is as long as the text, and folding it again changes nothing."""
    folded = fold(text)
    assert (len(folded), fold(folded)) == (len(text), folded)
