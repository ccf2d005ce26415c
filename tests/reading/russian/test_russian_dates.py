"""Which of the dates on a page is that of the event."""

from __future__ import annotations

import pytest
from russian_texts import read

EVENT = (
    "{}состоялся телефонный разговор Министра иностранных дел Португалии Р.Фалькана "
    "с Министром иностранных дел Норвегии О.Бергеном."
)


@pytest.mark.parametrize(
    ("above", "day", "below", "expected"),
    [
        ("Опубликовано 5 марта 2021 года", "4 марта ", "", "2021-03-04"),
        ("05.03.2021 15:40", "4 марта ", "", "2021-03-04"),
        ("123-05-03-2021", "4 марта ", "", "2021-03-04"),
        ("1 января 2021, 10:00", "30 декабря ", "", "2020-12-30"),
        ("Лиссабон, 5 марта 2021 года.", "4 марта ", "Распечатано 7 июля 2024 года", "2021-03-04"),
        ("7 июля 2024 года", "4 марта 2021 г. ", "", "2021-03-04"),
        ("7 июля 2024 года", "4 марта ", "", "XXXX-03-04"),
        ("", "4 марта ", "Дата публикации: 5 марта 2021 года, 17:45", "2021-03-04"),
        ("2021-03-05", "", "", "2021-03-05"),
        ("", "date 2021-03-05 4 марта ", "", "2021-03-04"),
        ("", "ЛИССАБОН, 5 марта 2021 года /МАЯК/. 4 марта ", "", "2021-03-04"),
        ("", "ЛИССАБОН, 5 марта 2021 года – 4 марта ", "", "2021-03-04"),
        ("", "", "Распечатано 7 июля 2024 года", None),
    ],
)
def test_the_event_keeps_its_day_and_takes_the_year_of_a_page_dated_soon_after(
    above: str, day: str, below: str, expected: str | None
) -> None:
    """The page's own date gives the year of a day up to a month before it, and the day only where none is told."""
    header = "\n\n".join(part for part in (above, EVENT.format(day)) if part)
    date = read("О.Берген отметил рост цен.", *filter(None, [below]), header=header).frame.date
    actual = None if date is None else date.value
    assert expected == actual
