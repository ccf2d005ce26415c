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
        ("나은호 외교부 장관은 오늘(4.7, 월) 오다 겐지 일본 외무대신과 통화했다.", ("XXXX-04-07", "call", None)),
        ("나은호 외교부 장관은 오늘(4.7) 오다 겐지 일본 외무대신을 초치하였다.", ("XXXX-04-07", "meeting", None)),
        (
            "도쿄를 방문 중인 나은호 외교부 장관은 4월 7일 오후 오다 겐지 일본 외무대신과 회담을 가졌다.",
            ("XXXX-04-07", "meeting", None),
        ),
        (
            "나은호 외교부 장관은 4월 7일(월) 서울 중구 남산 회관에서 오다 겐지 외무대신과 만나 의견을 교환하였다.",
            ("XXXX-04-07", "meeting", "서울 중구 남산 회관"),
        ),
        (
            "나은호 외교부 장관은 4월 7일 오다 겐지 일본 외무대신과 전화통화로 현안을 논의하였다.",
            ("XXXX-04-07", "call", None),
        ),
        (
            "외교부는 나은호 장관이 4월 7일 오다 겐지 일본 외무대신과 만나 ‘항로 회의’를 했다고 밝혔다.",
            ("XXXX-04-07", "meeting", None),
        ),
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


@pytest.mark.parametrize(
    ("printed", "expected"), [("2031-04-09", "2031-04-07"), ("2031. 4. 7.", "2031-04-07"), ("2031-04-02", None)]
)
def test_day_without_its_month_is_completed_from_the_page(printed: str, expected: str | None) -> None:
    """A day of the month alone is of the month in which the page was printed, if it had come by then."""
    whole = f"한일 통화\n\n{printed}\n\n나은호 외교부 장관은 7일 오후 오다 겐지 일본 외무대신과 통화했다.\n"
    frame = load(whole).frame
    actual = frame.date.value if frame.date and frame.date.value != "2031-04-02" else None
    assert expected == actual


def test_half_an_hour_may_be_parted_by_a_space() -> None:
    """The half behind an hour counts."""
    frame = load("나은호 외교부 장관은 오다 겐지 일본 외무대신과 약 1시간 반 동안 회담을 가졌다.\n").frame
    expected = 90
    actual = frame.duration_minutes.value if frame.duration_minutes else None
    assert expected == actual


def test_title_is_the_heading_that_names_the_event() -> None:
    """Of several headings that which names the event is the title, without what introduces it."""
    frame = load(f"외교부 소식\n\n제목 : 한일 외교장관 통화\n\n{HEADER}\n").frame
    expected = "한일 외교장관 통화"
    actual = frame.title.value if frame.title else None
    assert expected == actual


@pytest.mark.parametrize(
    "sentence",
    [
        "나 장관이 도쿄를 찾은 것은 10년 만입니다.",
        "한일 외교장관 회담은 지난해 4월 이후 1년 만이다.",
        "오다 대신은 회의 참석차 방한 중이다.",
    ],
)
def test_note_on_the_occasion_is_frame(sentence: str) -> None:
    """How long it has been since, and why somebody is here, is nobody's position."""
    expected = "frame"
    actual = read(sentence).points[-1].role
    assert expected == actual


def test_sentence_of_the_site_is_furniture() -> None:
    """What the site says of itself in a whole sentence is furniture."""
    expected = "furniture"
    actual = load(f"이 누리집은 공식 전자정부 누리집입니다.\n\n{HEADER}\n").points[0].role
    assert expected == actual


def test_year_is_that_of_a_page_printed_soon_after() -> None:
    """A day without its year is of the year in which the page was printed within a month."""
    frame = load(f"한일 통화\n\n2031-04-09\n\n{HEADER.replace('2031.', '')}\n").frame
    expected = "2031-04-07"
    actual = frame.date.value if frame.date else None
    assert expected == actual
