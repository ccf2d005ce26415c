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
        (
            "Состоялся телефонный разговор премьер-министров России и Норвегии Павла Иванова и Олава Бергена.",
            [("Павел Иванов", "RU"), ("Олав Берген", "NO")],
        ),
        (
            "Премьер-министр России П.Иванов встретился с Премьер-министром Норвегии адмиралом Олавом Бергеном.",
            [("П.Иванов", "RU"), ("Олав Берген", "NO")],
        ),
        (
            "Президент России П.Иванов принял норвежского лидера Олава Бергена.",
            [("П.Иванов", "RU"), ("Олав Берген", "NO")],
        ),
        (
            "Лидер нации, Президент Португалии уважаемый Руй Фалькан принял Посла Норвегии уважаемого Олава Бергена.",
            [("Руй Фалькан", "PT"), ("Олав Берген", "NO")],
        ),
        (
            "Президент Португалии Его Превосходительство г-н Руй Фалькан принял Посла Норвегии г-на Олава Бергена.",
            [("Руй Фалькан", "PT"), ("Олав Берген", "NO")],
        ),
        (
            "П.Иванов встретился с Президентом Норвегии Олавом Бергеном и главой МИД Ларсом Хансеном.",
            [("П.Иванов", "RU"), ("Олав Берген", "NO"), ("Ларс Хансен", "NO")],
        ),
        (
            "Президент России П.Иванов позвонил Президенту Республики Корея Ли Ён Хо.",
            [("П.Иванов", "RU"), ("Ли Ён Хо", "KR")],
        ),
    ],
)
def test_headers_of_many_styles_name_their_people(header: str, expected: list[tuple[str, str]]) -> None:
    """Names without offices, ambassadors, several ministers of one office, and several offices of one person."""
    people = read("Стороны обсудили паром.", header=header, issuer="RU").participants
    actual = [(person.name, person.side) for person in people]
    assert expected == actual


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("П.Иванов встретился с Послом Норвегии в Москве О.Бергеном.", "Посол Норвегии в Москве"),
        ("П.Иванов встретился со своим норвежским коллегой О.Бергеном.", "коллега"),
        (
            "П.Иванов встретился со своим коллегой – министром финансов Норвегии О.Бергеном.",
            "Министр финансов Норвегии",
        ),
    ],
)
def test_offices_are_printed_in_the_nominative(header: str, expected: str) -> None:
    """Stems that change, adjectives in other cases and words that only point to an office."""
    actual = read("Стороны обсудили паром.", header=header, issuer="RU").participants[1].office
    assert expected == actual


def test_a_heading_introduces_people() -> None:
    """Where the text begins at once, the heading tells who met."""
    people = read(
        "Министр осудил запрет.", header="Р.Фалькан принял Министра рыболовства Норвегии О.Бергена"
    ).participants
    expected = ["Р.Фалькан", "О.Берген"]
    actual = [person.name for person in people]
    assert expected == actual


def test_an_office_told_further_on_gives_the_side() -> None:
    """A bare name takes the office and the country that stand by it later."""
    first = "О.Берген отметил рост цен. Министр обороны Норвегии О.Берген осудил запрет."
    people = read(first, header="О ценах", issuer=None).participants
    expected = [("О.Берген", "NO")]
    actual = [(person.name, person.side) for person in people]
    assert expected == actual


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("в Москве", "Москва"),
        ("в Тегеране", "Тегеран"),
        ("в г.Ташкенте", "Ташкент"),
        ("в Нижнем Новгороде", "Нижний Новгород"),
        ("в Курске", "Курск"),
        ("в Норвегии", None),
    ],
)
def test_the_place_is_a_town_in_the_nominative(place: str, expected: str | None) -> None:
    """Known towns in any case, others by their endings; a country is no place."""
    header = f"3 марта {place} состоялась встреча Министра обороны Португалии Р.Фалькана с Послом Дании О.Бергеном."
    fact = read("Стороны обсудили паром.", header=header).frame.place
    actual = None if fact is None else fact.value
    assert expected == actual


@pytest.mark.parametrize(
    "venue",
    [
        "на полях 76-й сессии Генеральной Ассамблеи ООН",
        "на полях сессии Генассамблеи ООН",
        "в штаб-квартире ООН",
        "на площадке ООН",
        "на площадке ОБСЕ",
    ],
)
def test_an_organisation_where_one_meets_is_no_side(venue: str) -> None:
    """A venue gives neither the issuer nor the side of a minister without a country."""
    header = f"Министр обороны Р.Фалькан встретился с главой МИД {venue}. Переговоры состоялись {venue}."
    reading = read("Норвегия отметила рост цен. Стороны обсудили паром.", header=header, issuer=None)
    sides = {side for point in reading.points if point.speaker for side in point.speaker.sides}
    issuer = reading.frame.issuer
    expected = (False, False)
    actual = ("UN" in sides, issuer is not None and issuer.value == "UN")
    assert expected == actual


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Министр обороны Португалии провёл беседу с Послом Норвегии", "call"),
        ("Министр обороны Португалии провёл переговоры с Послом Норвегии", "call"),
        ("Состоялась встреча с Послом Норвегии", "meeting"),
    ],
)
def test_a_talk_in_the_headline_gives_way_to_a_call_in_the_body(headline: str, expected: str) -> None:
    """Words for talks of any form are less than "по телефону", words for meetings are not."""
    told = "Министр обороны Португалии Р.Фалькан провёл разговор по телефону с Послом Норвегии О.Бергеном."
    form = read(told, "Стороны обсудили паром.", header=f"{headline}.").frame.form
    actual = None if form is None else form.value
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
        ("Других подробностей не приводится.", ["frame"]),
        ("Встреча прошла 4 марта на полях форума.", ["frame"]),
        ("Стоит отметить, что разговор состоялся по запросу Норвегии.", ["frame"]),
        ("ЛИССАБОН, 3 марта.", ["frame"]),
        ("Что обсудили?", ["frame"]),
        ("Фото: пресс-служба", ["furniture"]),
        ("/МАЯК-ПРЕСС/.", ["furniture"]),
        ("Обсуждены цены. /МАЯК-ПРЕСС/.", ["position", "furniture"]),
        ("МАЯКПРЕСС", ["furniture"]),
        ("Обсуждены цены. ЛИССАБОН, 3 марта. /МАЯК/.", ["position", "frame", "furniture"]),
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


@pytest.mark.parametrize(
    "sentence",
    [
        "Стороны обсудили паром, сообщили в МИД Дании.",
        "Об этом сообщили в МИД Дании.",
        "Как сообщает МИД Дании, стороны обсудили паром.",
    ],
)
def test_the_government_that_is_cited_wrote_the_account(sentence: str) -> None:
    """Where nothing surer tells the issuer, the ministry that is cited does."""
    issuer = read(sentence, issuer=None, header="О пароме").frame.issuer
    expected = "DK"
    actual = None if issuer is None else issuer.value
    assert expected == actual


def test_a_side_counts_for_more_than_a_place() -> None:
    """Of several countries the one that acts as a side is the issuer of a person without a country."""
    issuer = read(
        "Обсуждены поставки в Исландию и цены в Исландии. С датской стороны выражена озабоченность.",
        issuer=None,
        header="Состоялся телефонный разговор Р.Фалькана с Министром обороны Норвегии О.Бергеном.",
    ).frame.issuer
    expected = "DK"
    actual = None if issuer is None else issuer.value
    assert expected == actual


def test_governments_listed_in_the_header_are_all_at_the_table() -> None:
    """Without names the plural office tells who met."""
    header = "В Осло состоялась встреча министров обороны Норвегии, Дании и Исландии."
    points = read("Министры обсудили паром.", header=header, issuer="NO").points
    expected = ("NO", "DK", "IS")
    actual = points[1].speaker.sides if points[1].speaker else None
    assert expected == actual


def test_the_issuer_is_the_government_named_first() -> None:
    """Without other evidence the account is of the side whose person stands first."""
    issuer = read("Министры обсудили паром.", issuer=None).frame.issuer
    assert issuer is not None
    expected = "PT"
    actual = issuer.value
    assert expected == actual
