"""What a date of an event lacks is taken from the dates on its page."""

from __future__ import annotations

import pytest

from readout_cli.model import Fact
from readout_cli.reading import dating


@pytest.mark.parametrize(
    ("told", "printed", "expected"),
    [
        ("XXXX-04-05", ["2031-04-06"], "2031-04-05"),
        ("XXXX-12-30", ["2032-01-03"], "2031-12-30"),
        ("XXXX-04-05", ["2031-04-04"], "2031-04-05"),
        ("XXXX-04-05", ["2031-09-01"], "XXXX-04-05"),
        ("XXXX-04-05", ["2031-05-01", "2030-04-05"], "2030-04-05"),
        ("XXXX-04-05", ["2031-04"], "2031-04-05"),
        ("XXXX-02-29", ["2031-03-01"], "XXXX-02-29"),
        ("2030-04-05", ["2031-04-06"], "2030-04-05"),
    ],
)
def test_year_is_that_of_a_page_dated_soon_after(told: str, printed: list[str], expected: str) -> None:
    """A year is completed from a date of the same day or month, or of a day soon after, and from no other."""
    page = [Fact(value=value, origin="text") for value in printed]
    assert expected == dating.completed(Fact(value=told, origin="text"), page).value


@pytest.mark.parametrize(
    ("number", "printed", "expected"),
    [
        (7, "2031-04-09", "2031-04-07"),
        (30, "2031-05-01", "2031-04-30"),
        (7, "2031-04-02", None),
        (31, "2031-03-01", None),
    ],
)
def test_day_alone_is_of_the_page_s_month_or_the_one_before(number: int, printed: str, expected: str | None) -> None:
    """A day told by its number is completed where the page is dated very soon after."""
    found = dating.in_month(number, [Fact(value=printed, origin="text")])
    assert expected == (found and found.isoformat())
