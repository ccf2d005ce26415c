"""Speech acts, quantities and replies in Russian points."""

from __future__ import annotations

import pytest
from russian_texts import positions


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("О.Берген отметил пользу парома.", ("note", 1)),
        ("О.Берген подчеркнул пользу парома.", ("stress", 3)),
        ("О.Берген выразил озабоченность ценами.", ("concern", 3)),
        ("О.Берген выразил серьёзную озабоченность ценами.", ("serious_concern", 4)),
        ("Выражена озабоченность ценами.", ("concern", 3)),
        ("О.Берген решительно осудил запрет.", ("condemn", 5)),
        ("О.Берген призвал снять запрет.", ("call_on", 3)),
        ("О.Берген настоятельно призвал снять запрет.", ("urge", 5)),
        ("О.Берген потребовал снять запрет.", ("demand", 5)),
        ("О.Берген заявил решительный протест.", ("protest", 5)),
        ("О.Берген высоко оценил работу парома.", ("praise", 2)),
        ("Стороны с удовлетворением констатировали рост улова.", ("welcome", 2)),
        ("Стороны подтвердили приверженность дружбе.", ("reaffirm", 3)),
        ("Достигнута договорённость открыть порт.", ("agree", 2)),
        ("Особое внимание уделено парому.", ("discuss", 1)),
        ("О.Берген высказался за открытие порта.", ("support", 3)),
        ("О.Берген выступил против запрета.", ("oppose", 4)),
        ("О.Берген выразил соболезнования рыбакам.", ("sympathise", 2)),
        ("О.Берген пригласил Р.Фалькана в Осло.", ("invite", 2)),
    ],
)
def test_the_predicate_gives_the_act(sentence: str, expected: tuple[str, int]) -> None:
    """Verbs and phrases in any form give type and force; an adverb moves the force by one."""
    (point,) = positions(sentence)
    assert point.act is not None
    actual = (point.act.type, point.act.force)
    assert expected == actual


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("О.Берген сообщил о визите 5 апреля 2022 года.", [("2022-04-05", "date")]),
        ("О.Берген сообщил о визите 5 апреля.", [("XXXX-04-05", "date")]),
        ("О.Берген сообщил о визите 05.04.2022.", [("2022-04-05", "date")]),
        ("О.Берген сообщил о планах на 2025 год.", [(2025, "year")]),
        ("О.Берген сообщил, что улов вырос на 32 процента.", [(32.0, "percent")]),
        ("О.Берген сообщил, что улов вырос на 12,5%.", [(12.5, "percent")]),
        ("О.Берген сообщил о торговле на 155 млрд долларов.", [(155e9, "dollar")]),
        ("О.Берген сообщил о покупке шести новых кораблей.", [(6.0, "ship")]),
        ("О.Берген сообщил, что паром идёт полтора часа.", [(90, "minutes")]),
        ("О.Берген сообщил о 80-летии порта.", [(80, "ordinal")]),
    ],
)
def test_quantities_have_one_normal_form(sentence: str, expected: list[tuple[float | str, str]]) -> None:
    """Dates, years, shares, amounts and durations are read with their units."""
    (point,) = positions(sentence)
    actual = [(quantity.value, quantity.unit) for quantity in point.quantities]
    assert expected == actual


def test_a_stub_reply_answers_the_point_before() -> None:
    """A reply without a content of its own is tied to what it answers."""
    first, second = positions("О.Берген предложил построить маяк. Р.Фалькан согласился с этим.")
    expected = (first.id,)
    actual = second.replies_to
    assert expected == actual


def test_a_member_of_a_list_carries_its_head() -> None:
    """The governing words stand in `head`, outside the member's own text."""
    reading = positions("Стороны выразили озабоченность запретом на треску, а также ростом цен.")
    expected = (reading[0].span[0], reading[0].text.index(" запретом") + reading[0].span[0])
    actual = reading[1].head
    assert expected == actual
