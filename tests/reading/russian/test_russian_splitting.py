"""Where Russian sentences are split into points."""

from __future__ import annotations

import pytest
from russian_texts import pieces


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "О.Берген отметил рост улова, подчеркнул пользу парома и выразил надежду на открытие порта.",
            ["О.Берген отметил рост улова", "подчеркнул пользу парома", "выразил надежду на открытие порта."],
        ),
        (
            "О.Берген изложил позицию по сельди, высоко отозвавшись о работе парома.",
            ["О.Берген изложил позицию по сельди", "высоко отозвавшись о работе парома."],
        ),
        (
            "Стороны обсудили улов сельди, обсудив также квоты.",
            ["Стороны обсудили улов сельди, обсудив также квоты."],
        ),
        (
            "Стороны выразили озабоченность запретом на треску, а также ростом цен.",
            ["Стороны выразили озабоченность запретом на треску", "а также ростом цен."],
        ),
        (
            "Р.Фалькан сообщил, что паром готов, и что порт открыт.",
            ["Р.Фалькан сообщил, что паром готов", "и что порт открыт."],
        ),
        (
            "Стороны договорились открыть порт, построить маяк и расширить улов.",
            ["Стороны договорились открыть порт", "построить маяк", "расширить улов."],
        ),
        (
            "О.Берген предложил открыть порт, а Р.Фалькан поддержал эту идею.",
            ["О.Берген предложил открыть порт", "а Р.Фалькан поддержал эту идею."],
        ),
        (
            "О.Берген поблагодарил за помощь рыбакам и за ремонт парома.",
            ["О.Берген поблагодарил за помощь рыбакам", "за ремонт парома."],
        ),
        (
            "О.Берген предложил построить маяк, что было поддержано португальской стороной.",
            ["О.Берген предложил построить маяк", "что было поддержано португальской стороной."],
        ),
        (
            "О.Берген похвалил капитана, который привёл паром и отметил праздник.",
            ["О.Берген похвалил капитана, который привёл паром и отметил праздник."],
        ),
        (
            "О.Берген отметил, что паром нужен, чтобы возить сельдь и треску.",
            ["О.Берген отметил, что паром нужен, чтобы возить сельдь и треску."],
        ),
        (
            "О.Берген предложил расширять и углублять лов сельди.",
            ["О.Берген предложил расширять и углублять лов сельди."],
        ),
        (
            "Стороны отметили важность и необходимость ремонта парома.",
            ["Стороны отметили важность и необходимость ремонта парома."],
        ),
        (
            "Р.Фалькан отметил, что Португалия, Норвегия и Дания поддержали ремонт.",
            ["Р.Фалькан отметил, что Португалия, Норвегия и Дания поддержали ремонт."],
        ),
        (
            "Стороны обсудили маяк, где О.Берген побывал в порту и в музее.",
            ["Стороны обсудили маяк, где О.Берген побывал в порту и в музее."],
        ),
        (
            "Подчёркнут рост улова, отмечен спрос на сельдь.",
            ["Подчёркнут рост улова", "отмечен спрос на сельдь."],
        ),
        (
            "О.Берген изложил подходы Осло; при этом выразил озабоченность ценами.",
            ["О.Берген изложил подходы Осло", "при этом выразил озабоченность ценами."],
        ),
        (
            "Отмечена важность региональных и международных вопросов.",
            ["Отмечена важность региональных и международных вопросов."],
        ),
    ],
)
def test_a_sentence_is_split_where_it_makes_another_claim(sentence: str, expected: list[str]) -> None:
    """Predicates, reporting participles, claims and turns are points; relative and purpose clauses are not."""
    actual = pieces(sentence)
    assert expected == actual


@pytest.mark.parametrize(
    "sentence",
    [
        "О.Берген, в свою очередь, особо подчеркнув пользу парома, в частности отметил: «Порт открыт».",
        "О.Берген, в свою очередь, подчеркнув пользу парома, в частности, отметил, что порт открыт.",
        "О.Берген, подчеркнув, что улов растёт, отметил, что порт открыт.",
    ],
)
def test_a_participle_between_a_subject_and_its_predicate_is_no_point(sentence: str) -> None:
    """An aside of the subject, parentheses and connectives go with the predicate."""
    expected = [sentence]
    actual = pieces(sentence)
    assert expected == actual


def test_a_participle_behind_the_subject_of_a_later_clause_goes_with_it() -> None:
    """The point is cut where the other one takes the floor."""
    expected = ["О.Берген отметил рост цен", "в свою очередь Р.Фалькан, подчеркнув пользу парома, поддержал ремонт."]
    actual = pieces("О.Берген отметил рост цен, в свою очередь Р.Фалькан, подчеркнув пользу парома, поддержал ремонт.")
    assert expected == actual


def test_two_acts_of_one_verb_are_two_points() -> None:
    """What a side expressed twice, reported by the account, is cut before the second verb."""
    expected = [
        "Уточняется, что норвежская сторона выразила благодарность за ремонт",
        "выразила готовность открыть порт.",
    ]
    actual = pieces(
        "Уточняется, что норвежская сторона выразила благодарность за ремонт и выразила готовность открыть порт."
    )
    assert expected == actual


def test_members_of_a_list_of_issues_are_points() -> None:
    """What was discussed is parted at its commas and before the last "и"."""
    expected = ["Стороны обсудили улов сельди", "цены на треску", "расписание парома."]
    actual = pieces("Стороны обсудили улов сельди, цены на треску и расписание парома.")
    assert expected == actual


@pytest.mark.parametrize("aside", ["в частности", "прежде всего", "в первую очередь", "в том числе", "например"])
def test_a_parenthesis_is_no_point(aside: str) -> None:
    """What stands between commas without a claim belongs to the claim behind it."""
    expected = [f"Стороны обсудили, {aside}, ремонт парома", "улов сельди", "цены на треску."]
    actual = pieces(f"Стороны обсудили, {aside}, ремонт парома, улов сельди и цены на треску.")
    assert expected == actual


def test_a_parenthesis_behind_a_coordinator_opens_no_empty_point() -> None:
    """The comma behind "и" ends nothing."""
    expected = ["О.Берген, в частности, отметил рост цен", "в первую очередь, поддержал ремонт."]
    actual = pieces("О.Берген, в частности, отметил рост цен и, в первую очередь, поддержал ремонт.")
    assert expected == actual


@pytest.mark.parametrize(
    "sentence",
    [
        "О.Берген поблагодарил, в частности, за ремонт парома.",
        "О.Берген поделился оценками хода переговоров с Данией по мирному разрешению спора и нормализации связей.",
        "Обсуждены итоги встречи и договорённость о запрете на лов у портов Португалии и Норвегии сроком на 30 суток.",
        "Стороны обсудили соблюдение прав рыбаков, капитанов и матросов.",
        "Стороны обсудили развитие и расширение сотрудничества портов.",
        "Стороны обсудили рыбную инициативу, которая была согласована в Осло, но так и не была реализована.",
        "Стороны обсудили рыбную инициативу, которая была согласована в Осло, но не принесла успеха.",
        "Стороны обсудили перспективы работы порта, закрытого недавно из-за шторма.",
        "Стороны обсудили перспективы работы гавани, закрытой некоторое время назад из-за шторма.",
        "О.Берген поздравил коллегу с проведением выборов, по итогам которых победили рыбаки.",
    ],
)
def test_a_noun_phrase_is_one_issue(sentence: str) -> None:
    """Nouns joined inside one issue, and a relative clause that goes on, are not parted."""
    expected = [sentence]
    actual = pieces(sentence)
    assert expected == actual


def test_nouns_joined_inside_a_member_of_a_list_go_with_it() -> None:
    """A noun in the case of the one before it, not of the list, is no member; an action shares its object."""
    expected = ["Стороны обсудили безопасность судов, портов и маяков", "развитие и расширение связей", "а также улов."]
    actual = pieces("Стороны обсудили безопасность судов, портов и маяков, развитие и расширение связей, а также улов.")
    assert expected == actual


def test_a_list_of_adjectives_with_nouns_has_no_participle() -> None:
    """A member that opens with "-енный" and a noun is a member; a participle goes on with the noun before it."""
    expected = ["Стороны обсудили улов сельди", "умеренные цены", "ремонт судов, построенных на верфи."]
    actual = pieces("Стороны обсудили улов сельди, умеренные цены, ремонт судов, построенных на верфи.")
    assert expected == actual


def test_a_bare_coordinator_stands_between_two_points() -> None:
    """A coordinator without a comma belongs to neither point; behind a comma it opens the later one."""
    expected = ["О.Берген осудил запрет", "призвал открыть порт", "и пригласил гостей."]
    actual = pieces("О.Берген осудил запрет и призвал открыть порт, и пригласил гостей.")
    assert expected == actual


def test_a_quotation_of_several_sentences_is_read_sentence_by_sentence() -> None:
    """A speech is no single point."""
    expected = ["«Мы ждём паром.", "Мы построим маяк», – подчеркнул О.Берген."]
    actual = pieces("«Мы ждём паром. Мы построим маяк», – подчеркнул О.Берген.")
    assert expected == actual


@pytest.mark.parametrize(
    "sentence",
    [
        "О.Берген напомнил о визите Президента Португалии А.Б.Соузы в Осло в 2019 г. и о планах на 2022 г.",
        "О.Берген отметил, что улов достиг 5 млн т и 3 млрд долл. США.",
        "О.Берген отметил, что порт им. Нансена открыт.",
    ],
)
def test_abbreviations_and_initials_end_no_sentence(sentence: str) -> None:
    """Full stops behind initials, "г.", "им." and "млн" stand inside a sentence where it goes on."""
    expected = sentence
    actual = " ".join(pieces(sentence))
    assert expected == actual
