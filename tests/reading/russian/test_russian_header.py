"""The frame of Russian accounts: facts, people, frame sentences and furniture."""

from __future__ import annotations

import pytest
from russian_texts import HEADER, read, roles


def test_the_header_tells_date_form_and_initiator() -> None:
    """The first sentence gives the facts of the frame."""
    frame = read(
        "Министры обсудили паром.",
        header="3 марта по инициативе норвежской стороны состоялся телефонный разговор Министра иностранных дел "
        "Португалии Р.Фалькана с Министром иностранных дел Норвегии О.Бергеном.",
    ).frame
    assert frame.date is not None
    assert frame.form is not None
    assert frame.initiator is not None
    expected = ("XXXX-03-03", "call", "NO")
    actual = (frame.date.value, frame.form.value, frame.initiator.value)
    assert expected == actual


def test_people_are_named_in_the_nominative_with_their_sides() -> None:
    """Initials, surnames in other cases and indeclinable names stand beside their offices."""
    people = read("Министры обсудили паром.").participants
    expected = [("Р.Фалькан", "minister", "PT"), ("О.Берген", "minister", "NO")]
    actual = [(person.name, person.rank, person.side) for person in people]
    assert expected == actual


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (
            "Владимир Иванов провёл телефонный разговор с Президентом Норвегии Олавом Бергеном.",
            [("Владимир Иванов", "RU"), ("Олав Берген", "NO")],
        ),
        (
            (
                "Состоялась встреча заместителя Министра иностранных дел России И.П.Соколова с Послом Норвегии "
                "в Москве О.Бергеном."
            ),
            [("И.П.Соколов", "RU"), ("О.Берген", "NO")],
        ),
        (
            (
                "Министр иностранных дел России П.Иванов встретился с министрами иностранных дел Норвегии О.Бергеном и "
                "Португалии Р.Фальканом."
            ),
            [("П.Иванов", "RU"), ("О.Берген", "NO"), ("Р.Фалькан", "PT")],
        ),
        (
            (
                "Министр иностранных дел России П.Иванов провёл переговоры с членом Политбюро ЦК КПК, Министром "
                "иностранных дел КНР Лю И."
            ),
            [("П.Иванов", "RU"), ("Лю И", "CN")],
        ),
    ],
)
def test_headers_of_many_styles_name_their_people(header: str, expected: list[tuple[str, str]]) -> None:
    """Names without offices, ambassadors, several ministers of one office, and several offices of one person."""
    people = read("Стороны обсудили паром.", header=header, issuer="RU").participants
    actual = [(person.name, person.side) for person in people]
    assert expected == actual


def test_tone_and_length_are_told_by_frame_sentences() -> None:
    """How the talk went and how long it took are frame."""
    reading = read("Разговор прошёл в доверительном ключе. Беседа продолжалась полтора часа.", "Обсуждён паром.")
    assert reading.frame.duration_minutes is not None
    expected = (["trusting"], 90, ["frame", "frame", "frame", "position"])
    actual = (
        [fact.value for fact in reading.frame.tone],
        reading.frame.duration_minutes.value,
        [point.role for point in reading.points],
    )
    assert expected == actual


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Во встрече приняли участие послы.", ["frame"]),
        ("Стороны условились о следующем:", ["frame"]),
        ("Об этом сообщила пресс-служба министерства.", ["frame"]),
        ("Поделиться ссылкой:", ["furniture"]),
        ("Версия для печати", ["furniture"]),
        ("Главная > Новости > Пресс-релизы", ["furniture"]),
        ("© Министерство иностранных дел", ["furniture"]),
        ("О беседе министров", ["frame"]),
        ("Обсуждены цены.", ["position"]),
    ],
)
def test_frame_and_furniture_are_no_positions(paragraph: str, expected: list[str]) -> None:
    """Attendance, announcements, sources, headings and buttons are told from reports."""
    actual = roles(paragraph)
    assert expected == actual


def test_a_header_goes_over_to_what_was_said() -> None:
    """Behind "в ходе которого" a header sentence reports."""
    header = HEADER.removesuffix(".") + ", в ходе которого обсуждены цены на сельдь."
    expected = ["frame", "position"]
    actual = [point.role for point in read(header=header).points]
    assert expected == actual


def test_the_issuer_is_the_government_named_first() -> None:
    """Without other evidence the account is of the side whose person stands first."""
    issuer = read("Министры обсудили паром.", issuer=None).frame.issuer
    assert issuer is not None
    expected = "PT"
    actual = issuer.value
    assert expected == actual
