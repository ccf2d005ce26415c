"""Dates and amounts of Korean accounts."""

from __future__ import annotations

import pytest
from korean_texts import positions


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("1.30. 발생한 사고를", [("XXXX-01-30", "date")]),
        ("2031. 1. 30. 발생한 사고를", [("2031-01-30", "date")]),
        ("1월 30일 사고를", [("XXXX-01-30", "date")]),
        ("수교 40주년을", [(40.0, "anniversari")]),
        ("선원 2만 명의 안전을", [(20000.0, "person")]),
        ("3억 달러의 지원을", [(300000000.0, "dollar")]),
        ("12% 인상을", [(12.0, "percent")]),
        ("국제사회의 지원을", []),
    ],
)
def test_quantities_have_one_form(phrase: str, expected: list[tuple[float | str, str]]) -> None:
    """Dates and counted things are found with their values, and none where no figure stands."""
    (point,) = positions(f"나 장관은 {phrase} 언급하였습니다.")
    actual = [(found.value, found.unit) for found in point.quantities]
    assert expected == actual
