"""The day of the event, also where a dateline must complete it."""

from __future__ import annotations

import pytest
from chinese_texts import read_text

SAYS = "\n\n法尔康表示，港口将扩建。\n"
CALL = "外交部长法尔康{day}同挪威外交大臣伦德通电话。"
CASES = {
    "year of the dateline": ("2021-03-04 09:30\n\n", CALL.format(day="3月3日"), "2021-03-03"),
    "year before the dateline's": ("2021-01-02\n\n", CALL.format(day="12月30日"), "2020-12-30"),
    "no year from a far dateline": ("2021-07-20\n\n", CALL.format(day="3月3日"), "XXXX-03-03"),
    "this month, numbered": ("2021-03-04\n\n", CALL.format(day="于本(3)月2日"), "2021-03-02"),
    "this month": ("2021-03-04\n\n", CALL.format(day="于本月2日"), "2021-03-02"),
    "today, numbered": ("2021-03-04\n\n", CALL.format(day="今（4）日上午"), "2021-03-04"),
    "era without its name": ("110年03月04日\n\n", CALL.format(day="今(4)日"), "2021-03-04"),
    "era with its name": ("", CALL.format(day="民国110年3月4日"), "2021-03-04"),
    "not the agency's day": ("", "新华社里斯本3月5日电 3月3日，" + CALL.format(day=""), "XXXX-03-03"),
    "a bare day of the page's month": ("时间：2021-03-04 09:30\n\n", CALL.format(day="3日"), "2021-03-03"),
    "a bare day of the month before": ("2021-03-01 09:30\n\n", CALL.format(day="27日"), "2021-02-27"),
    "the agency's day alone": ("", "新华社里斯本3月5日电 " + CALL.format(day=""), "XXXX-03-05"),
}


@pytest.mark.parametrize(("dateline", "header", "expected"), CASES.values(), ids=CASES)
def test_day(dateline: str, header: str, expected: str) -> None:
    """A day without year or month takes them from a dateline of the days about it."""
    found = read_text(dateline + header + SAYS).frame.date
    assert found is not None
    assert found.value == expected
