"""Dates, durations, shares and amounts in Chinese, Japanese and Korean, with exact spans and one normal form each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from readout_cli.language.han import fold
from readout_cli.model import Quantity
from readout_cli.reading.eastasian import numerals

if TYPE_CHECKING:
    from readout_cli.lexicon.grammars.eastasian import EastAsianGrammar
    from readout_cli.model import Span

HOUR = 60
FIRST_YEAR, LAST_YEAR = 1800, 2200
# Years of an era that stand without its name (114年4月18日).
BARE_YEARS = range(80, 200)
MONTHS, DAYS = 12, 31
# Numbers are looked for where such a character stands; 一 alone is more often a word than a number.
FEWEST = 2
# An era's first year is no number.
FIRST = "元"
SPACES = " \u3000"


class Part(NamedTuple):
    """A part of a date: its number and where its sign ends."""

    value: int
    end: int


def find(text: str, span: Span, grammar: EastAsianGrammar) -> tuple[Quantity, ...]:
    """Return the quantities of text[span].

    Dates (ISO; EDTF without a year), durations in minutes, percentages, years, ordinals and counted things.
    """
    # what stands just before tells whether a number goes on
    offset = max(0, span[0] - 1)
    folded = fold(text[offset : span[1]])
    out: list[Quantity] = []
    at, stop = span[0] - offset, len(folded)
    while at < stop:
        clock = _clock(folded, at, stop, grammar)
        if clock is not None:
            at = clock
            continue
        found = (
            date(folded, at, stop, grammar) or _ordinal(folded, at, stop, grammar) or _amount(folded, at, stop, grammar)
        )
        if found is None:
            at += 1
        else:
            first, at = found.span
            out.append(msgspec.structs.replace(found, span=(offset + first, offset + at)))
    return tuple(out)


def date(folded: str, at: int, stop: int, grammar: EastAsianGrammar) -> Quantity | None:
    """Return the date or year that begins at `at`: 2021年4月5日, 令和3年4月, 4月5日, 2022.2.3."""
    dotted = _dotted(folded, at, stop)
    if dotted is not None:
        return dotted
    era = next((name for name in grammar.eras if folded.startswith(name, at)), "")
    year = _signed(folded, at + len(era), stop, grammar.years, grammar) or _first(folded, at + len(era), era, grammar)
    if era and year is None:
        return None
    if year is not None:
        value = year.value + grammar.eras[era] if era else year.value
        if not era and value in BARE_YEARS and _month(folded, _skip(folded, year.end), stop, grammar) is not None:
            value += grammar.bare_era
        if not FIRST_YEAR <= value <= LAST_YEAR:
            return None
        month = _month(folded, _skip(folded, year.end), stop, grammar)
        if month is None:
            return Quantity(value=value, unit="year", span=(at, year.end))
        day = _day(folded, _skip(folded, month.end), stop, grammar)
        told = f"{value:04d}-{month.value:02d}" + (f"-{day.value:02d}" if day else "")
        return Quantity(value=told, unit="date", span=(at, day.end if day else month.end))
    month = _month(folded, at, stop, grammar)
    if month is None or _continues(folded, at):
        return None
    day = _day(folded, _skip(folded, month.end), stop, grammar)
    return Quantity(value=f"XXXX-{month.value:02d}-{day.value:02d}", unit="date", span=(at, day.end)) if day else None


def duration(folded: str, at: int, stop: int, grammar: EastAsianGrammar) -> tuple[int, int] | None:
    """Return (minutes, end) of a length of time at `at`: 90分, 一个半小时, 1時間20分, 1시간 30분."""
    first = _timed(folded, at, stop, grammar)
    if first is None:
        return None
    minutes, end, factor = first
    more = _timed(folded, _skip(folded, end), stop, grammar)
    if more is not None and more[2] < factor:
        minutes, end = minutes + more[0], more[1]
    return round(minutes), end


def _timed(folded: str, at: int, stop: int, grammar: EastAsianGrammar) -> tuple[float, int, int] | None:
    """Return (minutes, end, minutes of the unit) of one amount with its unit."""
    number = numerals.read(folded, at, stop, grammar)
    amount, after = (0.0, at) if number is None else (number.value, number.end)
    half = next((word for word in grammar.half_before if folded.startswith(word, after)), "")
    if number is None and not half:
        return None
    after = _skip(folded, after + len(half))
    unit = _longest(folded, after, grammar.duration_units)
    if unit is None:
        return None
    factor, end = grammar.duration_units[unit], after + len(unit)
    tail = next((word for word in grammar.halves if folded.startswith(word, end)), "")
    return (amount + (0.5 if half or tail else 0.0)) * factor, end + len(tail), factor


def _clock(folded: str, at: int, stop: int, grammar: EastAsianGrammar) -> int | None:
    """Return where a time of day ends that begins at `at` (午前10時15分), which is no length of time."""
    if _continues(folded, at):
        return None
    hour = numerals.read(folded, at, stop, grammar)
    if hour is None or duration(folded, at, stop, grammar) is not None:
        return None
    sign = _longest(folded, hour.end, grammar.clocks)
    if sign is None:
        return None
    end = hour.end + len(sign)
    minutes = duration(folded, _skip(folded, end), stop, grammar)
    return end if minutes is None or minutes[0] >= HOUR else minutes[1]


def _ordinal(folded: str, at: int, stop: int, grammar: EastAsianGrammar) -> Quantity | None:
    sign = next((word for word in grammar.ordinal_before if folded.startswith(word, at)), None)
    if sign is None:
        return None
    number = numerals.read(folded, at + len(sign), stop, grammar)
    if number is None:
        return None
    return Quantity(value=number.value, unit="ordinal", span=(at, number.end))


def _amount(folded: str, at: int, stop: int, grammar: EastAsianGrammar) -> Quantity | None:
    before = next((word for word in grammar.percent_before if folded.startswith(word, at)), None)
    if before is not None:
        share = numerals.read(folded, at + len(before), stop, grammar)
        return None if share is None else Quantity(value=share.value, unit="percent", span=(at, share.end))
    if _continues(folded, at):
        return None
    timed = duration(folded, at, stop, grammar)
    if timed is not None and timed[0] > 0:
        return Quantity(value=timed[0], unit="minutes", span=(at, timed[1]))
    number = numerals.read(folded, at, stop, grammar)
    if number is None:
        return None
    end = _skip(folded, number.end)
    mark = _longest(folded, end, grammar.percent)
    if mark is not None:
        return Quantity(value=number.value, unit="percent", span=(at, end + len(mark)))
    mark = _longest(folded, end, grammar.tenths)
    if mark is not None:
        return Quantity(value=number.value * 10, unit="percent", span=(at, end + len(mark)))
    counter = _longest(folded, end, grammar.counters)
    if counter is None or (not number.plain and number.end - at < FEWEST and number.value < FEWEST):
        return None
    return Quantity(value=number.value, unit=grammar.counters[counter], span=(at, end + len(counter)))


def _dotted(folded: str, at: int, stop: int) -> Quantity | None:
    """Read 2022.2.3. and 2022-02-03."""
    if _continues(folded, at) or not folded[at : at + 4].isdecimal():
        return None
    for mark in ".-/":
        parts: list[str] = []
        end = at
        while end < stop and len(parts) < 3:  # noqa: PLR2004 - year, month, day
            first = end
            while end < stop and folded[end].isdecimal():
                end += 1
            parts.append(folded[first:end])
            if len(parts) < 3 and folded[end : end + 1] == mark:  # noqa: PLR2004
                end = _skip(folded, end + 1)
            else:
                break
        if len(parts) == 3 and all(parts) and len(parts[0]) == 4:  # noqa: PLR2004
            year, month, day = (int(part) for part in parts)
            if FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= MONTHS and 1 <= day <= DAYS:
                end += folded[end : end + 1] == "." and mark == "."
                return Quantity(value=f"{year:04d}-{month:02d}-{day:02d}", unit="date", span=(at, end))
    return None


def _first(folded: str, at: int, era: str, grammar: EastAsianGrammar) -> Part | None:
    """Return the first year of an era (令和元年)."""
    sign = next((sign for sign in grammar.years if era and folded.startswith(FIRST + sign, at)), None)
    return None if sign is None else Part(1, at + len(FIRST + sign))


def _signed(folded: str, at: int, stop: int, signs: tuple[str, ...], grammar: EastAsianGrammar) -> Part | None:
    """Return a whole number with one of the signs behind it; 元 is the first year of an era."""
    number = numerals.read(folded, at, stop, grammar)
    if number is None or number.value != int(number.value):
        return None
    end = _skip(folded, number.end)
    sign = next((sign for sign in signs if folded.startswith(sign, end)), None)
    return None if sign is None else Part(int(number.value), end + len(sign))


def _month(folded: str, at: int, stop: int, grammar: EastAsianGrammar) -> Part | None:
    found = _signed(folded, at, stop, grammar.months, grammar)
    return found if found is not None and 1 <= found.value <= MONTHS else None


def _day(folded: str, at: int, stop: int, grammar: EastAsianGrammar) -> Part | None:
    found = _signed(folded, at, stop, grammar.days, grammar)
    return found if found is not None and 1 <= found.value <= DAYS else None


def _skip(folded: str, at: int) -> int:
    while folded[at : at + 1] and folded[at] in SPACES:
        at += 1
    return at


def _longest(folded: str, at: int, words: dict[str, int] | dict[str, str] | tuple[str, ...]) -> str | None:
    return max((word for word in words if folded.startswith(word, at)), key=len, default=None)


def _continues(folded: str, at: int) -> bool:
    """Tell whether a number began before `at`."""
    return at > 0 and (folded[at - 1].isdecimal() or folded[at - 1] in ".,") and folded[at : at + 1].isdecimal()
