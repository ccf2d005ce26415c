"""Who speaks in Korean accounts."""

from __future__ import annotations

import pytest
from korean_texts import read, speakers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("나 장관은 항로의 안전을 강조하였습니다.", ["KR"]),
        ("오다 대신은 항로의 안전을 강조하였습니다.", ["JP"]),
        ("이에 대해 일측은 조속한 검토를 약속하였습니다.", ["JP"]),
        ("우리측은 조속한 검토를 요청하였습니다.", ["KR"]),
        ("양 장관은 항로를 열기로 하였습니다.", ["KR+JP"]),
        ("양측은 항로의 의의에 인식을 같이하였습니다.", ["KR+JP"]),
        ("나 장관과 오다 대신은 항로를 열기로 하였습니다.", ["KR+JP"]),
        ("오다 대신 또한 항로의 의의를 평가하였습니다.", ["JP"]),
    ],
)
def test_subject_speaks(sentence: str, expected: list[str]) -> None:
    """The person or side with a subject's particle has the floor."""
    actual = speakers(sentence)
    assert expected == actual


def test_dropped_subject_goes_on() -> None:
    """A bullet without a subject continues with who had the floor."""
    expected = ["JP", "JP", "KR"]
    actual = speakers(
        "□ 오다 대신은 항로의 조속한 재개를 희망하였습니다.\nㅇ 또한 등대의 보수를 촉구하였습니다.",
        "□ 나 장관은 이를 검토하겠다고 하였습니다.",
    )
    assert expected == actual


def test_government_talked_about_does_not_speak() -> None:
    """A government that is the subject of what is said leaves the floor where it was."""
    expected = ["KR", "KR"]
    actual = speakers("나 장관은 항로의 안전을 강조하였습니다. 또한 일본 정부는 등대를 보수해야 한다고 지적하였습니다.")
    assert expected == actual


def test_spokesperson_passes_on() -> None:
    """What a ministry says was agreed is a position of those who agreed it."""
    expected = ["KR+JP"]
    actual = speakers("양 장관은 항로를 열기로 합의했다고 외교부는 밝혔다.")
    assert expected == actual


def test_person_is_followed_by_surname() -> None:
    """A surname with an office names the person of the header."""
    expected = "오다 겐지"
    point = read("오다 대신은 항로의 안전을 강조하였습니다.").points[-1]
    actual = point.speaker.name if point.speaker else None
    assert expected == actual
