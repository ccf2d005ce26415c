"""Whether two accounts name one person, in whatever scripts."""

from __future__ import annotations

import pytest

from builders import account
from readout_cli.matching import people
from readout_cli.model import Participant

SPAN = (0, 1)


def person(name: str | None, side: str = "JP", rank: str | None = "minister") -> Participant:
    """Return a participant."""
    return Participant(name=name, side=side, rank=rank, span=SPAN)


CASES: dict[str, tuple[Participant, Participant, bool]] = {
    "order and case": (person("MOTEGI Toshimitsu"), person("Motegi Toshimitsu"), True),
    "forms of one character": (person("茂木敏充"), person("茂木敏充"), True),
    "traditional and simplified": (person("習近平", "CN"), person("习近平", "CN"), True),
    "short form of a transliteration": (person("安东尼·布林肯", "US"), person("布林肯", "US"), True),
    "kana and Latin": (person("アントニー・ブリンケン", "US"), person("Antony Blinken", "US"), True),
    "hangul and Latin": (person("조태열", "KR"), person("Cho Tae-yul", "KR"), True),
    "Cyrillic and katakana": (person("С.В.Лавров", "RU"), person("セルゲイ・ラヴロフ", "RU"), True),
    "Han and Latin of one rank": (person("茂木敏充"), person("Motegi Toshimitsu"), True),
    "Han and Latin of two ranks": (person("茂木敏充"), person("Abe Shinzo", rank="head-of-government"), False),
    "two people in Latin letters": (person("Kamikawa Yoko"), person("Motegi Toshimitsu"), False),
    "two people in Han characters": (person("林芳正"), person("茂木敏充"), False),
    "two sides": (person("Lee", "KR"), person("Lee", "SG"), False),
    "an office alone": (person(None), person("Motegi Toshimitsu"), True),
}


@pytest.mark.parametrize("case", CASES)
def test_same(case: str) -> None:
    """People of one side are the same when a part of their names is, as far as the scripts allow to tell."""
    one, other, expected = CASES[case]
    accounts = (account("x"), account("y"))
    assert people.same(one, other, accounts) is expected


def test_a_reading_in_brackets_counts_as_the_name() -> None:
    """Where an account gives a name twice, either form will do."""
    named = account(
        "kr",
        {
            "text": "하야시 요시마사(林芳正) 일본 외무대신",
            "role": "frame",
            "speaker": None,
            "act": None,
            "topics": (),
            "head": None,
        },
    )
    assert people.same(person("하야시 요시마사"), person("林芳正"), (named, account("jp")))
