"""Date, form, length, wish, place, tone and people of Korean accounts, and their furniture."""

from __future__ import annotations

import pytest
from korean_texts import HEADER, load, read


def test_header_tells_the_event() -> None:
    """Date, form and length stand in the first sentence."""
    frame = read("나 장관은 항로의 안전을 강조하였습니다.").frame
    expected = ["2031-04-07", "call", 25]
    actual = [fact.value if fact else None for fact in (frame.date, frame.form, frame.duration_minutes)]
    assert expected == actual


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (
            "나은호 외교부 장관은 4.7.(월) 서울에서 오다 겐지 일본 외무대신과 회담을 갖고",
            ("XXXX-04-07", "meeting", "서울"),
        ),
        ("나은호 외교부 장관은 4월 7일 오다 겐지 일본 외무대신과 화상회담을 가졌다.", ("XXXX-04-07", "video", None)),
        ("나은호 외교부 장관은 4.7(월) 오다 겐지 일본 외무대신을 접견하였다.", ("XXXX-04-07", "meeting", None)),
    ],
)
def test_forms_and_dates(header: str, expected: tuple[str, str, str | None]) -> None:
    """Dates come with dots or signs, events in several forms."""
    sentence = header if header.endswith(".") else f"{header}, 항로의 안전을 강조하였다."
    frame = load(f"{sentence}\n\n오다 대신은 등대의 보수를 요청하였다.\n").frame
    actual = tuple(fact.value if fact else None for fact in (frame.date, frame.form, frame.place))
    assert expected == actual


@pytest.mark.parametrize(
    ("wish", "expected"), [("일측 요청으로", "JP"), ("우리측 제의에 따라", "KR"), ("오다 대신의 요청에 따라", "JP")]
)
def test_wish_of_a_side(wish: str, expected: str) -> None:
    """A request names the side that asked for the event."""
    frame = read("나 장관은 항로의 안전을 강조하였습니다.", f"이번 통화는 {wish} 이루어졌습니다.").frame
    actual = frame.initiator.value if frame.initiator else None
    assert expected == actual


def test_tone_stands_by_a_noun_for_the_talk() -> None:
    """Words for how the talk went are told in English."""
    tone = read("양 장관은 솔직하고 심도 있는 의견을 교환하였습니다.").frame.tone
    expected = ["candid", "in-depth"]
    actual = [fact.value for fact in tone]
    assert expected == actual


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (HEADER, [("나은호", "KR"), ("오다 겐지", "JP")]),
        (
            "마유진 외교부 제1차관은 4.7.(월) 아스트리드 룬드(Astrid Lund) 노르웨이 외교부 차관과 면담을 가졌다.",
            [("마유진", "KR"), ("아스트리드 룬드", "NO")],
        ),
        (
            "나세윤 대통령은 오늘 응우옌 반 하이 베트남 국가주석과 정상회담을 가졌습니다.",
            [("나세윤", "KR"), ("응우옌 반 하이", "VN")],
        ),
        ("나세윤 대통령은 오늘 미국 대통령 프레스턴과 통화했습니다.", [("나세윤", "KR"), ("프레스턴", "US")]),
    ],
)
def test_people_stand_by_their_offices(header: str, expected: list[tuple[str, str]]) -> None:
    """Names stand before government and office, or behind them."""
    people = read("양측은 항로를 열기로 하였다.", header=header).participants
    actual = [(person.name, person.side) for person in people]
    assert expected == actual


def test_north_korean_style_names_people_behind_their_offices() -> None:
    """A name with its honorific follows the office, and tells whose account it is."""
    reading = load(
        "조선민주주의인민공화국 외무상 라명희동지가 노르웨이 외무상 룬드와 회담을 진행하였다.\n\n"
        "라명희동지는 항로의 안전이 중요하다고 강조하였다.\n",
        issuer=None,
    )
    expected = ("KP", "라명희")
    point = reading.points[-1]
    actual = (reading.frame.issuer and reading.frame.issuer.value, point.speaker and point.speaker.name)
    assert expected == actual


def test_page_is_told_from_account() -> None:
    """The press office's block, attachments and buttons are furniture; titles and notes on the event are frame."""
    page = (
        "보도자료\n\n담당 부서 동북아국 (02-1234-5678)\n\n한일 외교장관 통화\n\n"
        f"{HEADER}\n\n□ 나 장관은 항로의 안전을 강조하였습니다.\n\n붙임 : 사진. 끝.\n\n목록\n"
    )
    expected = ["furniture", "furniture", "frame", "frame", "position", "furniture", "furniture"]
    actual = [point.role for point in load(page).points]
    assert expected == actual
