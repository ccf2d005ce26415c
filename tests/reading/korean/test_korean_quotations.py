"""Direct speech, quotations in a row, and accounts that a spokesperson or a ministry passes on."""

from __future__ import annotations

import pytest
from korean_texts import load, pieces, positions, speakers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "나 장관은 “항로는 두 나라를 잇는 다리”라며 “등대를 함께 고치자”고 말했다.",
            ["나 장관은 “항로는 두 나라를 잇는 다리", "등대를 함께 고치자”고 말했다."],
        ),
        (
            "나 장관은 “항로는 다리와 같다”면서 어민에 대한 관심을 당부했다.",
            ["나 장관은 “항로는 다리와 같다", "어민에 대한 관심을 당부했다."],
        ),
        (
            "오다 대신은 “항로를 열어야 한다. 또 등대도 고쳐야 한다”고 밝혔다.",
            ["오다 대신은 “항로를 열어야 한다", "또 등대도 고쳐야 한다”고 밝혔다."],
        ),
    ],
)
def test_quotations_in_a_row_are_claims(sentence: str, expected: list[str]) -> None:
    """Each quotation is a claim, and so is each sentence within one."""
    found = pieces(sentence)
    actual = [claim.removesuffix("”라며").removesuffix("”면서") for claim in found]
    assert expected == actual


def test_person_before_a_quotation_speaks() -> None:
    """A subject with -이 that its own words follow has the floor."""
    expected = ["JP", "KR"]
    actual = speakers("오다 대신은 항로의 안전을 강조하였습니다.", "나 장관이 “등대를 고치자”고 제안했습니다.")
    assert expected == actual


def test_person_named_after_a_source_speaks() -> None:
    """According to the ministry the minister said so: the minister speaks."""
    expected = ["KR"]
    actual = speakers("외교부에 따르면, 나 장관은 오다 대신에게 “등대를 고치자”고 말했다.")
    assert expected == actual


def test_ministry_passes_on_what_was_agreed() -> None:
    """The ministry's own words before its quotation are frame, and what it quotes is of both."""
    points = load(
        "나은호 국방부 장관은 4.7.(월) 오다 겐지 일본 방위대신과 회담을 가졌다.\n\n"
        "국방부는 보도자료를 통해 “양 장관은 공동 훈련의 의의를 확인했다”라고 밝혔다.\n"
    ).points
    expected = [("frame", ()), ("frame", ()), ("position", ("KR", "JP"))]
    actual = [(point.role, point.speaker.sides if point.speaker else ()) for point in points]
    assert expected == actual


def test_hearsay_keeps_its_act() -> None:
    """What is said to have been done (항의한 것으로 전해졌다) is the act that was done."""
    (point,) = positions("나 장관은 항로 폐쇄에 대해 항의한 것으로 전해졌다.")
    expected = "protest"
    actual = point.act.type if point.act else None
    assert expected == actual
