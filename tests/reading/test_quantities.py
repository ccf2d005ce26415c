"""Numbers, dates and durations inside positions."""

from __future__ import annotations

import pytest

from readout_cli import lexicon
from readout_cli.reading.english import quantities
from readout_cli.reading.english.tables import tables
from readout_cli.reading.english.words import Words


def found(text: str) -> list[tuple[float | str, str, str]]:
    """Return value, unit and words of each quantity in a text."""
    words = Words(text, 0, len(text), tables(lexicon.load()))
    return [(q.value, q.unit, text[slice(*q.span)]) for q in quantities.find(words, 0, len(words))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on April 5, 2021 they", ("2021-04-05", "date", "April 5, 2021")),
        ("on 5 April 2021 they", ("2021-04-05", "date", "5 April 2021")),
        ("on 5 April they", ("XXXX-04-05", "date", "5 April")),
        ("in April 2021 they", ("2021-04", "date", "April 2021")),
        ("on 2021-04-05 they", ("2021-04-05", "date", "2021-04-05")),
        ("on Sept. 5 they", ("XXXX-09-05", "date", "Sept. 5")),
        ("since 1972 they", (1972, "year", "1972")),
        ("by 12 percent a year", (12.0, "percent", "12 percent")),
        ("by 3.5% a year", (3.5, "percent", "3.5%")),
        ("by 12 per cent a year", (12.0, "percent", "12 per cent")),
        ("for 90 minutes they", (90, "minutes", "90 minutes")),
        ("for two hours they", (120, "minutes", "two hours")),
        ("the 50th anniversary of", (50, "ordinal", "50th")),
        ("the fortieth anniversary of", (40, "ordinal", "fortieth")),
    ],
)
def test_quantity(text: str, expected: tuple[float | str, str, str]) -> None:
    """Each quantity has one normal form and the span of its words."""
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("they sent 1,000 masks north", 1000.0, "1,000"),
        ("they sent two million masks north", 2000000.0, "two million"),
        ("they sent three red masks north", 3.0, "three"),
        ("they sent 2.5 million masks north", 2500000.0, "2.5 million"),
    ],
)
def test_counted_nouns(text: str, value: float, words: str) -> None:
    """A number counts the noun behind it, known by its stem."""
    assert found(text) == [(value, "mask", words)]


@pytest.mark.parametrize(
    "text",
    [
        "the two sides agreed",
        "the two countries agreed",
        "the two ministers agreed",
        "one should wait",
        "first they met",
        "they may march on",
        "in May they met",
        "COVID-19 spread",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    """Joint subjects, adverbs and names are no quantities."""
    assert found(text) == []
