"""Whose position each point of a Russian account is."""

from __future__ import annotations

import pytest
from russian_texts import positions, read, speakers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("О.Берген отметил пользу парома.", "NO"),
        ("Берген отметил пользу парома.", "NO"),
        ("Норвежский министр отметил пользу парома.", "NO"),
        ("Глава норвежского внешнеполитического ведомства отметил пользу парома.", "NO"),
        ("Глава МИД Норвегии отметил пользу парома.", "NO"),
        ("Норвежская сторона проинформировала о пароме.", "NO"),
        ("С норвежской стороны подчёркнута польза парома.", "NO"),
        ("Норвежской стороной подчёркнута польза парома.", "NO"),
        ("Норвежской стороной было отмечено значение парома.", "NO"),
        ("С норвежской стороны выражена озабоченность ценами.", "NO"),
        ("Выражена норвежской стороной озабоченность ценами.", "NO"),
        ("Президентом Норвегии было отмечено, что паром нужен.", "NO"),
        ("Главой МИД Норвегии выражена признательность за помощь.", "NO"),
        ("Главой норвежского внешнеполитического ведомства подчёркнута польза парома.", "NO"),
        ("Представителями Норвегии было отмечено значение парома.", "NO"),
        ("Норвегией было отмечено значение парома.", "NO"),
        ("Со стороны О.Бергена была выражена признательность.", "NO"),
        ("От имени Норвегии выражена признательность.", "NO"),
        ("Министром было подчёркнуто, что паром нужен.", "PT"),
        ("При этом О.Берген обратил внимание на рост цен.", "NO"),
        ("Отмечена поддержка со стороны Норвегии.", "both"),
        ("Отмечена роль парома, построенного Норвегией.", "both"),
        ("По словам О.Бергена, паром полезен.", "NO"),
        ("Как отметил О.Берген, паром полезен.", "NO"),
        ("«Паром полезен», – подчеркнул О.Берген.", "NO"),
        ("Министр отметил пользу парома.", "PT"),
        ("В ходе беседы с О.Бергеном Р.Фалькан отметил пользу парома.", "PT"),
        ("Министры отметили пользу парома.", "both"),
        ("Р.Фалькан и О.Берген отметили пользу парома.", "both"),
        ("Собеседники высказались за паром.", "both"),
        ("Обсудили паром.", "both"),
        ("Подтверждён настрой на строительство парома.", "both"),
        ("Отмечено, что паром полезен.", "both"),
        ("Состоялся обмен мнениями о пароме.", "both"),
        ("Уточняется, что норвежская сторона выразила благодарность за паром.", "NO"),
        ("Отмечается, что норвежская сторона выразила благодарность за паром.", "NO"),
        ("Сообщается, что норвежская сторона поддержала ремонт.", "NO"),
        ("Подчёркнуто, что норвежская сторона поддержала ремонт.", "NO"),
        ("Указано, что норвежская сторона поддержала ремонт.", "NO"),
        ("Подчёркнуто, что паром поддержал торговлю.", "both"),
        ("Господин Берген отметил пользу парома.", "NO"),
        ("Уважаемый Олав Берген отметил пользу парома.", "NO"),
        ("Министр Норвегии уважаемый О.Берген отметил пользу парома.", "NO"),
        ("О.Берген, в свою очередь, подчеркнув рост цен, в частности отметил, что паром нужен.", "NO"),
    ],
)
def test_the_subject_has_the_floor(sentence: str, expected: str) -> None:
    """Names in any case, offices, sides, agents and impersonal reports give the speaker."""
    actual = speakers(sentence)
    assert [expected] == actual


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("О.Берген отметил рост цен. Ларс Хансен поддержал ремонт.", ["NO", "?"]),
        ("О.Берген отметил рост цен. Министр обороны Дании Ларс Хансен поддержал ремонт.", ["NO", "DK"]),
        ("О.Берген отметил рост цен. Пресс-секретарь Президента Жуан Пинту сообщил о планах.", ["NO", "PT"]),
    ],
)
def test_who_was_not_introduced_is_not_the_last_speaker(text: str, expected: list[str]) -> None:
    """A stranger is of the side that the office tells, of the issuer's if it tells none, else of no known side."""
    actual = speakers(text)
    assert expected == actual


@pytest.mark.parametrize(
    "sentence",
    [
        "Стороны обсудили паром, сообщает пресс-служба МИД Португалии.",
        "«Стороны обсудили паром», – отметили в министерстве.",
        '"Стороны обсудили паром", - говорится в сообщении.',
        "Как сообщили в МИД Португалии, стороны обсудили паром.",
        "Стороны, как говорится на сайте министерства, обсудили паром.",
        "По данным пресс-службы Президента, стороны обсудили паром.",
        "В министерстве отметили, что стороны обсудили паром.",
        "Стоит отметить, что стороны обсудили паром.",
        "Уточняется, что стороны обсудили паром.",
    ],
)
def test_who_is_cited_by_the_account_does_not_speak(sentence: str) -> None:
    """Ministries, press services and agencies that tell of the talk have no say in it."""
    point = positions(sentence)[0]
    assert point.speaker is not None
    assert point.act is not None
    expected = (("PT", "NO"), "discuss", 1)
    actual = (point.speaker.sides, point.act.type, len(positions(sentence)))
    assert expected == actual


def test_a_speech_of_several_sentences_is_of_who_is_named_behind_it() -> None:
    """The first sentence of a quotation has the speaker, and the act, that are told at its end."""
    points = positions("Р.Фалькан отметил рост цен. «Мы ждём паром. Мы построим маяк», – подчеркнул О.Берген.")
    expected = [("PT", "note"), ("NO", "stress"), ("NO", "stress")]
    actual = [(point.speaker.sides[0], point.act.type) for point in points if point.speaker and point.act]
    assert expected == actual


def test_his_words_are_of_the_last_person() -> None:
    """Whoever is named behind "по его словам" is spoken of."""
    expected = ["NO", "NO"]
    actual = speakers("О.Берген отметил рост цен. По его словам, решение Р.Фалькана полезно.")
    assert expected == actual


def test_how_the_talk_went_is_said_by_both() -> None:
    """A sentence on the tone behind the positions of one side is no claim of that side."""
    expected = ["NO", "both"]
    actual = speakers("О.Берген отметил рост цен. Беседа прошла в тёплой атмосфере.")
    assert expected == actual


def test_an_opening_participle_has_the_subject_of_its_clause() -> None:
    """What "Подчеркнув ..., министры ..." tells is what the ministers stressed."""
    expected = ["NO", "both", "both"]
    actual = speakers("О.Берген отметил рост цен. Подчеркнув, что паром нужен, министры условились о ремонте.")
    assert expected == actual


def test_an_office_that_one_person_has_is_that_person() -> None:
    """Of two ministers the state secretary is the one who was introduced so, whoever wrote the account."""
    header = (
        "3 марта состоялась встреча Министра иностранных дел Португалии Р.Фалькана с Государственным секретарём США "
        "О.Бергеном."
    )
    speaker = read("Государственный секретарь отметил рост цен.", header=header).points[1].speaker
    expected = ("US",)
    actual = None if speaker is None else speaker.sides
    assert expected == actual


def test_a_letter_is_of_its_sender() -> None:
    """What a letter tells without a subject is no joint position."""
    header = "Президент Португалии Р.Фалькан направил послание Президенту Норвегии О.Бергену."
    points = read("В послании отмечается, что паром полезен.", header=header).points
    expected = ("PT",)
    actual = points[1].speaker.sides if points[1].speaker else None
    assert expected == actual


def test_a_pronoun_and_an_omitted_subject_go_on_with_who_spoke() -> None:
    """He and a verb in the singular without a subject are the last person's."""
    expected = ["NO", "NO", "NO"]
    actual = speakers("О.Берген отметил пользу парома. Он призвал открыть порт. Указал на цены.")
    assert expected == actual


def test_a_passive_without_an_agent_is_joint_after_one_side_spoke() -> None:
    """An agreement is what both did, whoever spoke before."""
    expected = ["NO", "both"]
    actual = speakers("О.Берген отметил пользу парома. Условлено открыть порт.")
    assert expected == actual


@pytest.mark.parametrize(
    "sentence",
    [
        "Состоялся обмен мнениями о маяке.",
        "Были обсуждены цены на сельдь.",
        "В ходе встречи были также обсуждены цены на сельдь.",
        "Обсуждены цены на сельдь.",
        "Произошёл обмен мнениями о маяке.",
    ],
)
def test_the_talk_itself_is_of_both_after_one_side_spoke(sentence: str) -> None:
    """What took place or was discussed is no claim of who spoke last."""
    expected = ["NO", "both"]
    actual = speakers(f"О.Берген отметил пользу парома. {sentence}")
    assert expected == actual


def test_the_other_side_answers_inside_a_sentence() -> None:
    """A clause with a subject of its own changes the speaker."""
    expected = ["NO", "PT"]
    actual = speakers("О.Берген предложил открыть порт, а Р.Фалькан поддержал эту идею.")
    assert expected == actual
