"""Paragraphs longer than people write are cut, so that no text takes for ever to read."""

from __future__ import annotations

import pytest

from readout_cli.reading.blocks import LONGEST, blocks

SENTENCE = "Minister Marlo said that trade, and what comes of it, matters. "


@pytest.mark.parametrize(
    ("unit", "closing"),
    [(SENTENCE, "matters."), ("marlo, ", ","), ("marlo ", "marlo"), ("马洛表示重视贸易。", "。"), ("a", "a")],
)
def test_long_paragraph_is_cut_where_it_can_be(unit: str, closing: str) -> None:
    """Behind a sentence, else behind a comma, else at a space, else anywhere; nothing but white space is left out."""
    text = unit * (3 * LONGEST // len(unit))
    found = blocks(text)
    parts = [text[block.start : block.end] for block in found]
    assert all(len(part) <= LONGEST for part in parts)
    assert all(part.endswith(closing) for part in parts)
    assert "".join(text.split()) == "".join("".join(parts).split())


def test_paragraph_that_people_write_is_one() -> None:
    """A long but real paragraph stays whole."""
    text = SENTENCE * (LONGEST // len(SENTENCE) - 1)
    assert len(blocks(text)) == 1
