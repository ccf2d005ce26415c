"""Third parties, people without a government at first mention, offices written onto names, and the North's style."""

from __future__ import annotations

import pytest
from korean_texts import load, read, speakers


@pytest.mark.parametrize(
    "subject", ["주한 아세안대사들은", "방한 의원들은", "중남미 대사들은", "아세안측은", "아세안 측은"]
)
def test_people_besides_the_table_are_nobody_of_it(subject: str) -> None:
    """Several people who are not the two of the table do not speak for the one who had the floor."""
    expected = ["KR", ""]
    actual = speakers(f"나 장관은 항로의 안전을 강조하였습니다. {subject} 항로 개설을 환영하였습니다.")
    assert expected == actual


def test_two_governments_talked_about_do_not_speak() -> None:
    """Both countries as the subject of what one says leave the floor where it was."""
    expected = ["KR", "KR", "KR"]
    actual = speakers(
        "나 장관은 먼저 취임을 축하했습니다. 이어 한국과 일본은 이웃이라고 하면서, 항로를 함께 열자고 했습니다."
    )
    assert expected == actual


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("나세윤 대통령은 오늘 프레스턴 대통령과 통화했습니다.", [("나세윤", "KR"), ("프레스턴", "US")]),
        (
            "방한 중인 룬드 그란홀름 장관은 나은호 외교부 장관과 회담을 가졌습니다.",
            [("룬드 그란홀름", "US"), ("나은호", "KR")],
        ),
        (
            "나은호 외교부 장관은 방한 중인 룬드 그란홀름 노르웨이 총리와 회담을 가졌습니다.",
            [("나은호", "KR"), ("룬드 그란홀름", "NO")],
        ),
        (
            "나은호 외교부 장관은 오다 겐지 신임 일본 외무대신과 회담을 가졌습니다.",
            [("나은호", "KR"), ("오다 겐지", "JP")],
        ),
        (
            "나은호 지식경제부 장관은 오다 겐지 일본 해운수산성 대신과 회담을 가졌습니다.",
            [("나은호", "KR"), ("오다 겐지", "JP")],
        ),
        ("엄차관은 룬드(Lund) 노르웨이 외교차관과 회담을 가졌습니다.", [("룬드", "NO")]),
    ],
)
def test_people_of_the_event(header: str, expected: list[tuple[str, str]]) -> None:
    """Names are read whole, and somebody with a foreign name sits across the table."""
    found = load(f"한미 정상 통화\n\n{header}\n\n양측은 항로를 열기로 하였다.\n").participants
    actual = [(person.name, person.side) for person in found if person.name]
    assert expected == actual


def test_office_on_a_name_speaks() -> None:
    """A family name with its office in one word is somebody known."""
    expected = ["KR"]
    actual = speakers("나장관은 항로의 안전을 강조하였습니다.")
    assert expected == actual


def test_governments_on_a_joint_subject_speak_together() -> None:
    """Both sides may be written onto the word for both: 한일양측은."""
    expected = ["KR+JP"]
    actual = speakers("한일양측은 항로를 열기로 하였다.")
    assert expected == actual


def test_impersonal_talk_is_of_both() -> None:
    """What was talked about in the call, of nobody in particular, is of both."""
    expected = ["JP", "KR+JP"]
    actual = speakers("오다 대신은 항로의 안전을 강조하였습니다.", "이날 통화에서는 등대에 대한 논의가 있었습니다.")
    assert expected == actual


def test_northern_account() -> None:
    """Honorific verbs, northern endings and names with an honorific are read."""
    reading = load(
        "경애하는 최고령도자 라명희동지께서는 4월 7일 노르웨이 외무상 룬드동지를 접견하시였다.\n\n"
        "최고령도자동지께서는 항로의 안전을 강조하시였다. 룬드동지는 이에 사의를 표시하였다.\n\n"
        "접견은 친선적인 분위기속에서 진행되였다.\n",
        issuer=None,
    )
    expected = ["frame", "KP stress", "NO thank", "frame"]
    actual = [
        f"{'+'.join(point.speaker.sides)} {point.act.type}" if point.speaker and point.act else point.role
        for point in reading.points
    ]
    assert expected == actual


def test_request_of_a_stranger_is_of_the_other_side() -> None:
    """An event at the request of somebody not named in full was wished for across the table."""
    frame = read(
        "양측은 항로를 열기로 하였다.",
        header="나은호 외교부 장관은 오다 대신의 요청으로 오늘 통화를 했습니다.\n\n한일 통화",
    ).frame
    expected = "JP"
    actual = frame.initiator.value if frame.initiator else None
    assert expected == actual


def test_people_of_a_side_speak_for_it() -> None:
    """Several people with their side before them are of that side."""
    expected = ["JP"]
    actual = speakers("일측 참석자들은 항로 개설을 환영하였습니다.")
    assert expected == actual


def test_person_spoken_about_in_a_claim_that_goes_on() -> None:
    """A claim that goes on without a comma keeps its speaker, whoever it is about."""
    expected = ["KR", "KR"]
    actual = speakers("나 장관은 항로의 안전을 강조하고 이런 때에도 오다 대신은 믿을 만한 벗이라고 평가하였습니다.")
    assert expected == actual


def test_foreign_name_with_its_office_is_followed() -> None:
    """A country may be written onto an office, and the office onto a name known from before."""
    points = load(
        "나세윤 대통령은 4월 1일 룬드 노르웨이총리와 정상회담을 가졌습니다.\n\n룬드총리는 항로의 안전을 강조했습니다.\n"
    ).points
    expected = ("NO",)
    speaker = points[-1].speaker
    actual = speaker.sides if speaker else None
    assert expected == actual
