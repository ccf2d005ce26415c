"""Numbers, dates and lengths of time as Chinese, Japanese and Korean write them."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_cli import lexicon
from readout_cli.lexicon.grammars import GRAMMARS
from readout_cli.lexicon.grammars.eastasian import EastAsianGrammar
from readout_cli.reading.eastasian import quantities

LANGUAGES = ("zh", "ja", "ko")


@cache
def grammar(language: str) -> EastAsianGrammar:
    """Return the grammar of a language."""
    found = lexicon.load().part(language, GRAMMARS[language]).grammar
    assert isinstance(found, EastAsianGrammar)
    return found


def found(text: str, language: str) -> list[tuple[str, float | str, str]]:
    """Return unit, value and words of each quantity."""
    every = quantities.find(text, (0, len(text)), grammar(language))
    return [(quantity.unit, quantity.value, text[slice(*quantity.span)]) for quantity in every]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "2023年9月18日举行", [("date", "2023-09-18", "2023年9月18日")]),
        ("zh", "二〇二一年四月五日", [("date", "2021-04-05", "二〇二一年四月五日")]),
        ("zh", "4月5日通话", [("date", "XXXX-04-05", "4月5日")]),
        ("zh", "通话持续约七十分钟", [("minutes", 70, "七十分钟")]),
        ("zh", "一个半小时", [("minutes", 90, "一个半小时")]),
        ("zh", "增长近四成", [("percent", 40.0, "四成")]),
        ("zh", "百分之三十", [("percent", 30.0, "百分之三十")]),
        ("zh", "一千五百五十億美元", [("dollar", 155e9, "一千五百五十億美元")]),
        ("zh", "一个中国", []),
        ("ja", "令和3年4月5日", [("date", "2021-04-05", "令和3年4月5日")]),
        ("ja", "令和元年５月１日", [("date", "2019-05-01", "令和元年５月１日")]),
        ("ja", "午後6時15分頃から約1時間20分", [("minutes", 80, "1時間20分")]),
        ("ja", "２時間半", [("minutes", 150, "２時間半")]),
        ("ja", "約３０％", [("percent", 30.0, "３０％")]),
        ("ko", "2022년 2월 3일", [("date", "2022-02-03", "2022년 2월 3일")]),
        ("ko", "2022.2.3.(목)", [("date", "2022-02-03", "2022.2.3.")]),
        ("ko", "약 1시간 30분간", [("minutes", 90, "1시간 30분")]),
    ],
)
def test_quantities(language: str, text: str, expected: list[tuple[str, float | str, str]]) -> None:
    """Each has one normal form and its exact place; a time of day is no length of time."""
    assert [(unit, value) for unit, value, _ in found(text, language)] == [(u, v) for u, v, _ in expected]
    assert all(
        words.startswith(told) for (_, _, words), (_, _, told) in zip(found(text, language), expected, strict=True)
    )


@given(st.text(alphabet="0123456789０９一二十百千万亿億年月日時分半％.-/約第令和 つ개시간"), st.sampled_from(LANGUAGES))
def test_anything_like_a_number_is_read_or_passed_over(text: str, language: str) -> None:
    """Quantities stand in text order inside the text, and no run of signs is an error."""
    spans = [quantity.span for quantity in quantities.find(text, (0, len(text)), grammar(language))]
    assert all(start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
