"""Whose position each point of a Russian account is."""

from __future__ import annotations

import pytest
from russian_texts import speakers


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
    ],
)
def test_the_subject_has_the_floor(sentence: str, expected: str) -> None:
    """Names in any case, offices, sides, agents and impersonal reports give the speaker."""
    actual = speakers(sentence)
    assert [expected] == actual


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


def test_the_other_side_answers_inside_a_sentence() -> None:
    """A clause with a subject of its own changes the speaker."""
    expected = ["NO", "PT"]
    actual = speakers("О.Берген предложил открыть порт, а Р.Фалькан поддержал эту идею.")
    assert expected == actual
