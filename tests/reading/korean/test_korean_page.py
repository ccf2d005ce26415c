"""What a news page prints around an account."""

from __future__ import annotations

import pytest
from korean_texts import HEADER, acts, load


@pytest.mark.parametrize(
    "line",
    [
        "이 기사를 공유합니다",
        "승인 2031.04.09 10:20",
        "입력 : 2031-04-09 10:20",
        "최종수정 2031.04.09",
        "저작권자 © 등대일보",
        "“이 자료는 해양부의 보도자료를 전재하여 제공함을 알려드립니다.”",
    ],
)
def test_page_line_is_furniture(line: str) -> None:
    """Buttons, stamps and notes on the source are furniture."""
    expected = "furniture"
    points = load(f"{HEADER}\n\n양측은 항로를 열기로 하였습니다.\n\n{line}\n").points
    actual = points[-1].role
    assert expected == actual


def test_stamp_does_not_date_the_event() -> None:
    """An event told as recent is not dated by the page's stamp."""
    expected = None
    header = "나은호 외교부 장관은 최근 오다 겐지 일본 외무대신과 회담을 가졌다."
    actual = load(f"등대 보수 논의\n\n승인 2031.04.09 10:20\n\n{header}\n\n양측은 항로를 열기로 했다.\n").frame.date
    assert expected == actual


def test_sentence_does_not_take_the_act_before() -> None:
    """A plan or a visit is told with its own act, not with that of the sentence before."""
    expected = [("stress", 3), ("discuss", 1), ("state", 2)]
    actual = acts(
        "나 장관은 항로의 안전을 강조하였습니다. 양 장관은 내달 등대 보수를 논의할 예정입니다.",
        "양 장관은 등대를 둘러보았습니다.",
    )
    assert expected == actual
