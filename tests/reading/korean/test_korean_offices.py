"""Heads of organisations, and those who stand in for the holder of an office."""

from __future__ import annotations

import pytest
from korean_texts import load, read, speakers


@pytest.mark.parametrize(
    ("office", "side"),
    [
        ("유엔 사무총장", "UN"),
        ("유럽연합 사무총장", "EU"),
        ("유럽연합 고위대표", "EU"),
        ("나토 사무총장", None),
        ("아세안 사무총장", None),
        ("IAEA 사무총장", None),
        ("국제해사기구(IMO) 사무총장", None),
    ],
)
def test_head_of_organisation_takes_part(office: str, side: str | None) -> None:
    """Who heads an organisation sits at the table for it, and for no government."""
    expected = ("알로 벤투리", side)
    person = load(f"나은호 외교부 장관은 2031.4.7. 오전 알로 벤투리 {office}과 전화 통화를 가졌습니다.\n").participants[
        -1
    ]
    actual = (person.name, person.side)
    assert expected == actual


def test_head_of_organisation_keeps_the_floor() -> None:
    """A surname with the office names the head of an organisation again, and the next sentence is theirs."""
    expected = ["알로 벤투리", "알로 벤투리"]
    account = read(
        "벤투리 사무총장은 등대의 의의를 강조하였습니다. 또한 항로의 안전을 약속하였습니다.",
        header="나은호 외교부 장관은 2031.4.7. 오전 알로 벤투리 나토 사무총장과 전화 통화를 가졌습니다.",
    )
    actual = [point.speaker.name for point in account.points if point.speaker]
    assert expected == actual


@pytest.mark.parametrize("acting", ["직무대행", "직무대리", "권한대행"])
def test_acting_belongs_to_the_office(acting: str) -> None:
    """Who stands in holds the office as printed."""
    expected = ("나은호", f"해양부장관 {acting}", "KR")
    header = f"나은호 해양부장관 {acting}은 2031.4.7. 오전 오다 겐지 일본 외무대신과 통화를 가졌습니다."
    person = read("양측은 항로를 열기로 하였습니다.", header=header).participants[0]
    actual = (person.name, person.office, person.side)
    assert expected == actual


def test_acting_alone_names_the_same_person() -> None:
    """A name with nothing but 'acting' behind it is the person of the header."""
    expected = ["KR", "JP"]
    actual = speakers(
        "나은호 직무대행은 항로의 안전을 강조하였습니다. 오다 대신은 조속한 검토를 약속하였습니다.",
        header="나은호 국방부장관 직무대행은 2031.4.7. 오전 오다 겐지 일본 외무대신과 통화를 가졌습니다.",
    )
    assert expected == actual
