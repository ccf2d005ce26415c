"""Names in Latin letters, and what is left of them after transliteration."""

from __future__ import annotations

import pytest

from readout_cli.language.latin import latin, skeleton


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("もてぎ", "motegi"),
        ("アントニー", "antoni"),
        ("Сергей", "sergey"),
        ("하야시", "hayasi"),
        ("Łukasz Ørsted", "łukasz ørsted"),
        ("José", "jose"),
        ("王毅", None),
        ("林 Yoshimasa", None),
    ],
)
def test_latin(name: str, expected: str | None) -> None:
    """Kana, Cyrillic, hangul and letters with accents are told in plain letters; Han characters cannot be."""
    assert latin(name) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("burinken", "blinken"), ("rabrofu", "lavrov"), ("shorutsu", "scholz"), ("jeong", "chung")],
)
def test_skeletons_of_transliterations_are_near(one: str, other: str) -> None:
    """Two spellings of a name keep most of their consonants in common."""
    common = [char for char in skeleton(one) if char in skeleton(other)]
    assert len(common) >= len(skeleton(other)) - 1
