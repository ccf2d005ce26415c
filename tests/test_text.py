"""Display width, wrapping, and making text safe to print."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_cli.reports.text import UNPRINTABLE, clean, display_width, printable, wrap
from strategies import PROSE


def squeezed(text: str) -> str:
    """Return text without white space."""
    return "".join(text.split())


@given(PROSE, st.integers(min_value=1, max_value=300))
def test_wrap_keeps_every_character_in_order(text: str, width: int) -> None:
    """Wrapping loses and moves nothing but white space, at any width."""
    assert squeezed(text) == squeezed("".join(wrap(text, width)))


@given(PROSE, st.integers(min_value=2, max_value=300))
def test_wrap_keeps_to_the_width(text: str, width: int) -> None:
    """No line is wider than asked for."""
    assert all(display_width(line) <= width for line in wrap(text, width))


@given(st.lists(st.text(alphabet="外交部長は一致した", min_size=1), min_size=1), st.integers(4, 60))
def test_closing_punctuation_does_not_start_a_line(clauses: list[str], width: int) -> None:
    """East Asian closing punctuation stays with what it closes, as far as the width allows."""
    lines = wrap("、".join(clauses) + "。", width)
    assert not any(line[0] in "、。" for line in lines)


def test_wrap_breaks_between_east_asian_characters() -> None:
    """A Japanese sentence fills its lines, and the full stop is not left alone."""
    assert wrap("茂木大臣から懸念を伝達した。", 12) == ["茂木大臣から", "懸念を伝達し", "た。"]


def test_wrap_takes_back_a_character_for_a_closing_mark() -> None:
    """A line ends a character early rather than let the next one start with a full stop."""
    assert wrap("深刻な懸念。", 10) == ["深刻な懸", "念。"]


def test_opening_bracket_does_not_end_a_line() -> None:
    """An opening bracket goes to the next line with what it opens."""
    assert wrap("協議を「加速」", 8) == ["協議を", "「加速」"]


def test_korean_breaks_at_its_spaces() -> None:
    """Hangul is wide but written in words, which are kept whole."""
    assert wrap("양국 장관은 합의하였다", 12) == ["양국 장관은", "합의하였다"]


def test_long_words_are_split_not_cut() -> None:
    """A word longer than the line goes on in the next."""
    assert wrap("a counterrevolutionary act", 10) == ["a", "counterrev", "olutionary", "act"]


def test_white_space_runs_become_one_space() -> None:
    """Line breaks and tabs of the source are shown as a space."""
    assert wrap("one\n\t two\u3000three", 40) == ["one two three"]


def test_nothing_is_one_empty_line() -> None:
    """Empty text still makes a line."""
    assert wrap(" \n", 10) == [""]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\u202eb", "a\\u202eb"),
        ("a\u200bb\ufeff", "a\\u200bb\\ufeff"),
        ("\ud800", "\\ud800"),
        ("\x9b", "\\x9b"),
        ("\u061c\u200e\u2066", "\\u061c\\u200e\\u2066"),
        ("\U000e0041", "\\U000e0041"),
    ],
)
def test_what_a_terminal_acts_on_is_shown_as_an_escape(text: str, shown: str) -> None:
    """Controls, bidirectional and zero-width characters and lone surrogates are made visible."""
    assert printable(text) == shown


@given(st.text())
def test_clean_text_is_printable_and_on_one_line(text: str) -> None:
    """Whatever comes in, nothing that a terminal might act on comes out."""
    assert all(char.isprintable() or char == " " or not char.isspace() for char in clean(text))
    assert clean(text) == printable(clean(text))
    assert len(clean(text).splitlines()) <= 1


def test_display_width_counts_columns() -> None:
    """Wide characters take two columns, combining ones none."""
    assert display_width("中a\u0301") == 3


def test_every_character_that_acts_is_unprintable() -> None:
    """The pattern holds all controls, formats, surrogates and separators of Unicode as this Python knows it."""
    acting = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    every = (chr(code) for code in range(sys.maxunicode + 1))
    assert [char for char in every if unicodedata.category(char) in acting and not UNPRINTABLE.match(char)] == []
