"""Clauses under one verb, lines that one verb governs, and lines wrapped by hand."""

from __future__ import annotations

import pytest
from korean_texts import load, pieces, positions


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "양 장관은 항로를 넓히고, 어업협정을 손질하기로 하였습니다.",
            ["양 장관은 항로를 넓히고", "어업협정을 손질하기로 하였습니다."],
        ),
        (
            "양 장관은 항로를 지켜 가면서, 조속히 만나 협정을 다듬기로 하였습니다.",
            ["양 장관은 항로를 지켜 가면서", "조속히 만나 협정을 다듬기로 하였습니다."],
        ),
        (
            "양 장관은 잇단 해상 사고, 어선 나포를 막기로 하였습니다.",
            ["양 장관은 잇단 해상 사고, 어선 나포를 막기로 하였습니다."],
        ),
        (
            "나 장관은 항로의 안전을 강조하고 있으며, 등대의 보수를 요청하였습니다.",
            ["나 장관은 항로의 안전을 강조하고 있으며", "등대의 보수를 요청하였습니다."],
        ),
        (
            "오다 대신은 개항을 환영한다, 등대도 고치고 싶다고 말했다.",
            ["오다 대신은 개항을 환영한다", "등대도 고치고 싶다고 말했다."],
        ),
        (
            "양 장관은 북항문제, 남항 매립 문제 등에 대해 의견을 나누었습니다.",
            ["양 장관은 북항문제", "남항 매립 문제 등에 대해 의견을 나누었습니다."],
        ),
    ],
)
def test_clauses_under_one_verb_are_claims(sentence: str, expected: list[str]) -> None:
    """A comma behind a clause parts what one verb governs; a noun that ends alike parts nothing."""
    actual = pieces(sentence)
    assert expected == actual


def test_part_before_its_verb_carries_the_verb_as_head() -> None:
    """A clause whose verb of saying stands in the next point tells where that stands."""
    text = "양 장관은 항로를 넓히고, 어업협정을 손질하기로 하였습니다."
    first = positions(text)[0]
    whole = load(f"{text}\n").points[0].head
    expected = text.index("손질하기로"), text.index(".")
    actual = whole
    assert first.head is not None
    assert expected == actual


def test_bullets_that_one_verb_governs_are_positions() -> None:
    """Lines that stop behind a clause are of the speaker and the act of the line that ends them."""
    found = positions(
        "□ 양 장관은 교류 계획을 세우기로 하였습니다.\nㅇ 이를 위해 등대지기의 상호 방문을 늘리고,\n"
        "ㅇ 합동 훈련을 다시 시작하며,\nㅇ 어민의 교류를 넓히기로 하였습니다."
    )
    expected = [("KR+JP", "agree")] * 4
    actual = [("+".join(point.speaker.sides), point.act.type) for point in found if point.speaker and point.act]
    assert expected == actual


def test_line_wrapped_by_hand_goes_on() -> None:
    """A bullet goes on in the next line, however short its lines are, unless that has a marker of its own."""
    expected = [
        "나 장관은 남항에 있는 오래된 등대의\n보수를 위한 협조를 당부하였습니다.",
        "또한 항로의 안전을 강조하였습니다.",
    ]
    actual = pieces(
        "□ 나 장관은 남항에 있는 오래된 등대의\n보수를 위한 협조를 당부하였습니다.\n"
        "o 또한 항로의 안전을 강조하였습니다."
    )
    assert expected == actual


def test_title_is_not_joined_to_what_follows() -> None:
    """A title that ends with a noun stays a line of its own."""
    whole = "한일 외교장관 통화 결과\n나은호 외교부 장관은 4.7.(월) 오다 겐지 일본 외무대신과 통화하였다.\n"
    expected = "한일 외교장관 통화 결과"
    actual = load(whole).points[0].text
    assert expected == actual
