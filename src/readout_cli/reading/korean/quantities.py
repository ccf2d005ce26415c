"""Dates, lengths of time, shares and amounts in Korean; besides what East Asian languages share, 2.3.(목) and 1.30."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Quantity
from readout_cli.reading.eastasian import quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.lexicon.grammars import KoreanGrammar
    from readout_cli.model import Span

MONTHS, DAYS = 12, 31
FIGURES = 2
# A date of which this is a part ends at most so far before.
NEAR = 4


def find(text: str, span: Span, grammar: KoreanGrammar) -> tuple[Quantity, ...]:
    """Return the quantities of text[span], in text order."""
    out: list[Quantity] = []
    at = begin = span[0]
    while at < span[1]:
        found = short_date(text, at, span[1], grammar) if text[at].isdigit() else None
        if found is None:
            at += 1
            continue
        out.extend(_others(text, (begin, at), grammar))
        out.append(found)
        at = begin = found.span[1]
    out.extend(_others(text, (begin, span[1]), grammar))
    return tuple(out)


def _others(text: str, span: Span, grammar: KoreanGrammar) -> Iterator[Quantity]:
    """Yield what all East Asian languages write alike, where a figure stands: 천 and 만 also begin other words."""
    first, last = span
    while first < last and not text[first].isdigit():
        first += 1
    first = max(span[0], first - 1)  # 제 stands before its figure
    for found in quantities.find(text[first:last], (0, last - first), grammar):
        begin, end = found.span[0] + first, found.span[1] + first
        if any(char.isdigit() for char in text[begin:end]):
            yield Quantity(value=found.value, unit=found.unit, span=(begin, end))


def short_date(text: str, at: int, stop: int, grammar: KoreanGrammar) -> Quantity | None:
    """Return the date without a year at an offset: 2.3.(목), 12.24(화), 1.30. behind which no number goes on."""
    before = text[max(0, at - NEAR) : at].rstrip(" ")[-2:]
    if text[at - 1 : at].isdigit() or before[-1:] == "," or (before[-1:] == "." and before[:1].isdigit()):
        return None
    month, place = _number(text, at, stop)
    if month is None or text[place : place + 1] != ".":
        return None
    day, end = _number(text, _space(text, place + 1, stop), stop)
    if day is None or not (1 <= month <= MONTHS and 1 <= day <= DAYS):
        return None
    dotted = text[end : end + 1] == "." and not text[end + 1 : end + 2].isdigit()
    after = end + dotted
    weekday = text[after : after + 1] == "(" and text[after + 1 : after + 2] in grammar.weekdays
    if not (dotted or weekday or _in_brackets(text, at, end, stop, grammar)):
        return None
    return Quantity(value=f"XXXX-{month:02d}-{day:02d}", unit="date", span=(at, after))


def _in_brackets(text: str, at: int, end: int, stop: int, grammar: KoreanGrammar) -> bool:
    """Tell a date that brackets hold: 오늘(10.2, 수), 이날(10.2)."""
    if text[at - 1 : at] != "(":
        return False
    if text[end : end + 1] == ")":
        return text[: at - 1].endswith(grammar.same_day)
    after = _space(text, end + (text[end : end + 1] == ","), stop)
    return text[after : after + 1] in grammar.weekdays and text[after + 1 : after + 2] == ")"


def bare_day(text: str, start: int, stop: int, grammar: KoreanGrammar) -> tuple[int, Span] | None:
    """Return the day that a word names without its month: 31일, 오늘(10일)."""
    at = start
    while at < stop and not text[at].isdigit():
        at += 1
    if at == stop or text[max(0, at - NEAR) : at].rstrip().endswith((*grammar.months, ".", "-", "~")):
        return None
    day, end = _number(text, at, stop)
    sign = next((sign for sign in grammar.days if text.startswith(sign, end)), None)
    if day is None or sign is None or not 1 <= day <= DAYS:
        return None
    last = end + len(sign)
    return (day, (at, last)) if last == stop or not text[last].isalnum() else None


def _number(text: str, at: int, stop: int) -> tuple[int | None, int]:
    end = at
    while end < stop and text[end].isascii() and text[end].isdigit():
        end += 1
    return (int(text[at:end]), end) if 0 < end - at <= FIGURES else (None, end)


def _space(text: str, at: int, stop: int) -> int:
    while at < stop and text[at] == " ":
        at += 1
    return at
