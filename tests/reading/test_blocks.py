"""Paragraphs: blank lines, lines wrapped by hand, list markers, line ends of every system."""

from __future__ import annotations

import pytest

from readout_cli.reading.blocks import blocks

WRAPPED = (
    "The two ministers spoke for an hour about fisheries in the north and about\n"
    "the harbour that both governments want to widen before the next season, and\n"
    "they agreed to meet again."
)


def texts(text: str, start: int = 0) -> list[str]:
    """Return the text of each block."""
    return [text[block.start : block.end] for block in blocks(text, start)]


def test_blank_lines_part_paragraphs() -> None:
    """What stands between blank lines is a paragraph."""
    assert texts("One spoke.\n\nTwo spoke.\n \nThree spoke.") == ["One spoke.", "Two spoke.", "Three spoke."]


def test_lines_wrapped_by_hand_are_joined() -> None:
    """A sentence that goes on in the next line stays in its paragraph."""
    assert texts(WRAPPED) == [WRAPPED]


def test_wrapped_lines_are_joined_with_windows_line_ends() -> None:
    """Carriage returns change nothing about paragraphs."""
    text = WRAPPED.replace("\n", "\r\n") + "\r\n\r\nNext."
    assert texts(text) == [WRAPPED.replace("\n", "\r\n"), "Next."]


def test_old_mac_line_ends() -> None:
    """A lone carriage return ends a line."""
    assert texts("One spoke.\r\rTwo spoke.") == ["One spoke.", "Two spoke."]


def test_titles_on_adjacent_lines_stay_apart() -> None:
    """Title and subtitle are paragraphs of their own, without a blank line."""
    assert texts("Minister Lund Calls Minister Falcao\nOslo, March 3, 2021") == [
        "Minister Lund Calls Minister Falcao",
        "Oslo, March 3, 2021",
    ]


def test_long_lines_are_paragraphs_each() -> None:
    """Where no line was wrapped by hand, every line is a paragraph."""
    first, second = "He said that " + "trade grows " * 12 + "well.", "She said that she agreed."
    assert texts(f"{first}\n{second}") == [first, second]


@pytest.mark.parametrize(
    "marker", ["1. ", "(1) ", "1) ", "2 ", "- ", "• ", "* ", "– ", "(ii) ", "a) ", "# ", "## ", "> ", "12. "]
)
def test_list_markers_are_no_text(marker: str) -> None:
    """A marker is set aside, and the block says that it had one."""
    text = f"{marker}Both sides agreed."
    found = blocks(text)
    assert [(text[block.start : block.end], block.marked) for block in found] == [("Both sides agreed.", True)]


def test_items_on_adjacent_lines_stay_apart() -> None:
    """Each item of a list is a paragraph."""
    assert texts("- They spoke of trade.\n- They spoke of fish.\n- They spoke of ships.") == [
        "They spoke of trade.",
        "They spoke of fish.",
        "They spoke of ships.",
    ]


@pytest.mark.parametrize("text", ["2021 was a good year.", "A week later they met.", "I agree.", "3.5 million came."])
def test_words_and_numbers_are_no_markers(text: str) -> None:
    """A year, an article or a pronoun at the start of a line belongs to the text."""
    assert texts(text) == [text]


def test_start_leaves_out_what_stands_before() -> None:
    """Blocks begin at the offset given, front matter left out."""
    text = "---\nissuer: PT\n---\n\nThey spoke."
    assert texts(text, text.index("\nThey")) == ["They spoke."]


@pytest.mark.parametrize("text", ["", "\n\n", " \t\r\n", "\u2028"])
def test_white_space_has_no_blocks(text: str) -> None:
    """Where there is no text there is no paragraph."""
    assert texts(text) == []
