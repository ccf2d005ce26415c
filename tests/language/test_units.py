"""Units by which names are looked up, and words for weighing, in scripts with and without spaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_cli.language import units

LANGUAGES = st.sampled_from(["zh", "ja", "ko", "th", "ru", "de", "ar", "und"])


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("釣魚島", "zh", ["钓", "鱼", "岛"]),
        ("２０２５年、ＡＳＥＡＮ", "zh", ["2025", "年", ",", "asean"]),
        ("북한 핵", "ko", ["북", "한", "핵"]),
        ("Корейском полуострове", "ru", ["корейск", "полуостров"]),
        ("Жёлтого", "ru", ["желт"]),
        ("der Minister", "de", ["der", "minist"]),
        ("ngo ngọc", "vi", ["ngo", "ngọc"]),
    ],
)
def test_units(text: str, language: str, expected: list[str]) -> None:
    """Characters where words are not parted by spaces, folded; elsewhere stems, or words as they are."""
    assert [unit.key for unit in units.units(text, language)] == expected


def test_names_begin_with_words_of_hangul_and_end_with_words_of_katakana() -> None:
    """Inside such a word no name begins (hangul) or begins and ends (katakana)."""
    hangul = [(unit.opens, unit.closes) for unit in units.units("남북", "ko")]
    katakana = [(unit.opens, unit.closes) for unit in units.units("イラン", "ja")]
    assert (hangul, katakana) == ([(True, True), (False, True)], [(True, False), (False, False), (False, True)])


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("周边海域的", "zh", ["周边", "边海", "海域", "域的"]),
        ("周辺海域でのイラン30%", "ja", ["周边", "边海", "海域", "イラン", "30"]),
        ("한반도", "ko", ["한반", "반도"]),
        ("стратегической стабильности", "ru", ["стратегическ", "стабильн"]),
    ],
)
def test_words(text: str, language: str, expected: list[str]) -> None:
    """Pairs of neighbouring characters in runs of Han and hangul, katakana words whole, stems elsewhere."""
    assert [word.key for word in units.words(text, language)] == expected


@given(st.text(), LANGUAGES)
def test_units_hold_all_but_white_space_in_order(text: str, language: str) -> None:
    """No character is lost: between units stands white space only (and, in spaced scripts, an underscore)."""
    found = units.units(text, language)
    kept = "".join(text[unit.start : unit.end] for unit in found)
    assert "".join(kept.split()).replace("_", "") == "".join(text.split()).replace("_", "")
