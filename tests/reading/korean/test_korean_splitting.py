"""Korean sentences into points."""

from __future__ import annotations

import pytest
from korean_texts import pieces, positions


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "나 장관은 항로 개설을 환영하고, 어업협정의 이행을 당부하였습니다.",
            ["나 장관은 항로 개설을 환영하고", "어업협정의 이행을 당부하였습니다."],
        ),
        (
            "나 장관은 항로 개설을 제안하였으며, 오다 대신은 이를 검토하겠다고 하였습니다.",
            ["나 장관은 항로 개설을 제안하였으며", "오다 대신은 이를 검토하겠다고 하였습니다."],
        ),
        (
            "양 장관은 항만 사고에 우려를 표명하는 한편, 공동 조사를 실시하기로 하였습니다.",
            ["양 장관은 항만 사고에 우려를 표명하는 한편", "공동 조사를 실시하기로 하였습니다."],
        ),
        (
            "오다 대신이 등대의 보수가 필요하다고 언급한 데 대해, 나 장관은 예산 상황을 설명하였습니다.",
            ["오다 대신이 등대의 보수가 필요하다고 언급한 데 대해", "나 장관은 예산 상황을 설명하였습니다."],
        ),
    ],
)
def test_each_reporting_verb_ends_a_point(sentence: str, expected: list[str]) -> None:
    """Verbs of saying in a chain part a sentence into their claims."""
    actual = pieces(sentence)
    assert expected == actual


@pytest.mark.parametrize(
    "sentence",
    [
        "나 장관은 항로 폐쇄에 깊은 실망을 표하고 강력히 항의하였습니다.",
        "나 장관은 어선을 보호하고 어민을 지원하는 일이 중요하다고 강조하였습니다.",
        "나 장관은 사고를 막기 위해 지지한다고 밝힌 등대 계획이 조속히 이행되도록 협조를 요청하였습니다.",
    ],
)
def test_what_shares_an_object_or_is_said_stays_whole(sentence: str) -> None:
    """Verbs without an object of their own, purposes and what is said part nothing."""
    expected = [sentence]
    actual = pieces(sentence)
    assert expected == actual


def test_issues_of_one_kind_under_one_verb_are_parted() -> None:
    """Each issue of a list is a point; the first carries the verb that governs it as its head."""
    sentence = "나 장관은 북항 매립 문제와 남항 준설 문제에 대해 우려를 표명하였습니다."
    expected = [
        ("나 장관은 북항 매립 문제와", "우려를 표명하였습니다"),
        ("남항 준설 문제에 대해 우려를 표명하였습니다.", "나 장관은"),
    ]
    first, second = positions(sentence)
    begin = first.span[0]
    actual = [
        (point.text, sentence[point.head[0] - begin : point.head[1] - begin]) for point in (first, second) if point.head
    ]
    assert expected == actual


def test_dates_end_no_sentence() -> None:
    """Full stops behind figures and initials stand within a sentence."""
    sentence = "나 장관은 3.9. 발생한 사고와 관련 J. Berg 선장의 2031.4.2.(수) 보고를 언급하였습니다."
    expected = [sentence]
    actual = pieces(sentence)
    assert expected == actual


def test_nominal_style_is_read() -> None:
    """Notes that end in nouns are split like sentences."""
    expected = ["양 장관은 항로 개설의 의의에 공감하고", "실무협의를 개최하기로 함."]
    actual = pieces("ㅇ 양 장관은 항로 개설의 의의에 공감하고, 실무협의를 개최하기로 함.")
    assert expected == actual
