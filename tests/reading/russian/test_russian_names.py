"""People who were introduced, by the short and foreign names that an account goes on with."""

from __future__ import annotations

import pytest
from russian_texts import read

HEADER = "3 марта 2021 года состоялась встреча Министра иностранных дел Португалии Р.Фалькана с {}."


@pytest.mark.parametrize(
    ("guest", "sentence", "expected"),
    [
        ("Министром иностранных дел Китая Ван Бо", "Ван отметил рост цен.", ("CN", "Ван Бо")),
        ("Министром обороны Китая Ян И", "Ян И отметил рост цен.", ("CN", "Ян И")),
        ("Премьером Государственного совета КНР Ли Дэном", "Ли отметил рост цен.", ("CN", "Ли Дэн")),
        ("Президентом Республики Корея Ким Хо Ёном", "Ким отметил рост цен.", ("KR", "Ким Хо Ён")),
        ("Президентом Республики Корея Ким Хо Ёном", "Президент Ким отметил рост цен.", ("KR", "Ким Хо Ён")),
        ("Министром обороны Республики Корея Ко Ёном", "Министр Ко Ён отметил рост цен.", ("KR", "Ко Ён")),
        ("Президентом Сирии Ахмедом Шарбаа", "Ахмед Шарбаа отметил рост цен.", ("SY", "Ахмед Шарбаа")),
        (
            "Эмиром Катара Омаром Бен Халидом Аль Насером",
            "Омар Бен Халид отметил рост.",
            ("QA", "Омар Бен Халид Аль Насер"),
        ),
        ("Министром обороны Китая Ван И", "В беседе с Ван И Р.Фалькан отметил рост цен.", ("PT", "Р.Фалькан")),
    ],
)
def test_a_short_or_undeclined_name_is_that_of_who_was_introduced(
    guest: str, sentence: str, expected: tuple[str, str]
) -> None:
    """A surname that stands first, a name's beginning, and a name without cases lead to the person of the header."""
    speaker = read(sentence, header=HEADER.format(guest)).points[1].speaker
    actual = None if speaker is None else (*speaker.sides, speaker.name)
    assert expected == actual


@pytest.mark.parametrize(
    ("guest", "office", "side"),
    [
        ("Генеральным секретарём ООН О.Бергеном", "Генеральный секретарь ООН", "UN"),
        ("Генеральным секретарём НАТО О.Бергеном", "Генеральный секретарь НАТО", None),
        ("Генсекретарём ОБСЕ О.Бергеном", "Генсекретарь ОБСЕ", None),
        ("Генеральным секретарём Шанхайской организации сотрудничества О.Бергеном", None, None),
        ("главой МАГАТЭ О.Бергеном", "глава МАГАТЭ", None),
        ("Исполнительным секретарём СНГ О.Бергеном", "Исполнительный секретарь СНГ", None),
        ("главой Еврокомиссии О.Бергеном", "глава Еврокомиссии", "EU"),
    ],
)
def test_who_speaks_for_an_organisation_has_its_side_or_none(guest: str, office: str | None, side: str | None) -> None:
    """The head of an organisation is nobody's minister, and has the floor under the office alone."""
    found = read("Министр отметил рост цен. Генеральный секретарь призвал Данию к миру.", header=HEADER.format(guest))
    person = found.participants[1]
    expected = ("О.Берген", office or "Генеральный секретарь Шанхайской организации сотрудничества", side)
    actual = (person.name, person.office, person.side)
    assert expected == actual


def test_the_office_of_an_organisation_has_the_floor() -> None:
    """An office as "Генеральный секретарь" goes by no government, and is not the one who spoke before."""
    header = HEADER.format("Генеральным секретарём ОБСЕ О.Бергеном")
    speaker = read("Р.Фалькан отметил рост цен. Генеральный секретарь призвал к миру.", header=header).points[2].speaker
    expected = ((), "О.Берген")
    actual = None if speaker is None else (speaker.sides, speaker.name)
    assert expected == actual
