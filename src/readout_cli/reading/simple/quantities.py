"""Dates, durations, shares and amounts, in the digits of any script, with exact spans and one normal form each."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from readout_cli.language.units import WORD, stem
from readout_cli.model import Quantity

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.simple.tables import Tables
    from readout_cli.reading.simple.words import Words

FIRST_YEAR, LAST_YEAR = 1800, 2200
MONTHS, DAYS = 12, 31
SHORT_YEAR = 100
# More digits are an identifier, not an amount.
LONGEST_NUMBER = 15
# "2nd" and the like: a lower ordinal is mostly no number.
LEAST_ORDINAL = 3
_DIGITS = re.compile(r"\d")
_GAP = r"[\s\u00a0\u202f]"
_SHORT = rf"(?:[^\W\d_]{{1,4}}\.?{_GAP}+|d['’])?"
_NUMBER = r"\d{1,3}(?:[.,\u00a0\u202f'’ ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"


def ascii_digits(text: str) -> str:
    """Return a text of the same length in which the digits of all scripts are ASCII's."""
    return text if text.isascii() else _DIGITS.sub(lambda match: str(unicodedata.decimal(match.group())), text)


def find(words: Words, span: Span) -> tuple[Quantity, ...]:
    """Return the quantities of text[span].

    Dates (ISO; EDTF without a year), durations in minutes, percentages, years, ordinals and counted nouns.
    """
    start, end = span
    text = ascii_digits(words.lower[start - words.start : end - words.start])
    patterns = _patterns(words.tables)
    out: list[Quantity] = []
    for match in patterns.anything.finditer(text):
        found = _date(match, words.tables) or _amount(match, text, words.tables)
        if found is not None:
            value, unit, last = found
            out.append(Quantity(value=value, unit=unit, span=(start + match.start(), start + last)))
    return tuple(out)


def duration(words: Words) -> Quantity | None:
    """Return the first length of time in hours or minutes that the sentence tells."""
    return next((q for q in find(words, (words.start, words.end)) if q.unit == "minutes"), None)


def begins_date(text: str, place: int, tables: Tables) -> bool:
    """Tell whether a month's name stands at a place, so that a number before it is a day."""
    return re.match(rf"(?:{_SHORT})(?:{tables.month})\b", text[place : place + 40].lower()) is not None


class _Patterns:
    """The patterns of a language: a date in one of its orders, or a number with what follows."""

    def __init__(self, tables: Tables) -> None:
        month, gap = rf"(?:{tables.month})(?![^\W\d_])\.?", _GAP
        several = rf"(?:{tables.month})(?:{gap}*[/،]{gap}*(?:{tables.month}))?(?![^\W\d_])\.?"
        day = r"(?P<{}>\d{{1,2}})(?:\.|º|°|ª|er|st|nd|rd|th|-?го)?"
        year = r"(?P<{}>\d{{4}})"
        dates = (
            r"(?P<iy>\d{4})-(?P<im>\d{2})-(?P<id>\d{2})(?!\d)",
            r"(?P<nd>\d{1,2})\s?(?P<mark>[./-])\s?(?P<nm>\d{1,2})\s?(?P=mark)\s?(?P<ny>\d{4}|\d{2})(?!\d|[.,/-]\d)",
            r"(?P<sy>\d{4})[./](?P<sm>\d{1,2})[./](?P<sd>\d{1,2})(?!\d)",
            rf"{year.format('by')}\.?{gap}*{_SHORT}(?P<bm>{month}){gap}*{day.format('bd')}(?!\d)",
            rf"{day.format('dd')}{gap}*{_SHORT}(?P<dm>{several})(?:,?{gap}*{_SHORT}{year.format('dy')})?(?!\d)",
            rf"(?P<mm>{month}){gap}+{day.format('md')}(?:,?{gap}*{year.format('my')})?(?!\d)",
            rf"(?P<om>{month}),?{gap}+{_SHORT}{year.format('oy')}(?!\d)",
        )
        number = rf"(?P<number>{_NUMBER})|(?<![^\W\d_])(?P<word>{tables.number})(?![^\W\d_])"
        self.anything = re.compile(rf"(?<![\d.,/-])(?<![^\W\d_])(?:{'|'.join(dates)})|(?<!\d)(?<!\d[.,/])(?:{number})")
        self.timed = re.compile(rf"{gap}*-?(?P<unit>{tables.unit})(?![^\W\d_])")
        self.scale = re.compile(rf"{gap}*(?P<scale>{tables.scale})(?![^\W\d_])\.?")
        self.percent = re.compile(rf"{gap}*(?:{tables.percent})(?![^\W\d_])")
        self.percent_before = re.compile(rf"(?:{tables.percent}){gap}*$")
        self.ordinal = re.compile(rf"(?:º|ª|°|(?:er|ère|e|ème|os|ος)(?![^\W\d_])|\.(?={gap}+[^\W\d_]))")
        self.noun = re.compile(rf"{gap}+(?:(?:de|d['’]|di|do|da){gap}*)?(?P<noun>{WORD})")


@lru_cache(maxsize=64)
def _patterns(tables: Tables) -> _Patterns:
    return _Patterns(tables)


def _date(match: re.Match[str], tables: Tables) -> tuple[str, str, int] | None:
    """Return (date, `date`, end) of a match of one of the orders in which dates are written."""
    for order in "insbdmo":
        named = {part: match.groupdict().get(order + part) for part in "ymd"}
        if not named["m"]:
            continue
        month = int(named["m"]) if named["m"].isdecimal() else _month(named["m"], tables)
        year = None if named["y"] is None else _year(int(named["y"]), tables)
        day = int(named["d"]) if named["d"] else None
        if month is None or not 1 <= month <= MONTHS or (day is not None and not 1 <= day <= DAYS):
            return None
        if (named["y"] and year is None) or (year is None and day is None):
            return None
        value = (f"{year:04d}" if year else "XXXX") + f"-{month:02d}" + (f"-{day:02d}" if day else "")
        return value, "date", match.end()
    return None


def _month(name: str, tables: Tables) -> int | None:
    first = re.split(r"[/،]", name)[0].strip().rstrip(".")
    return tables.months.get(first) or tables.months.get(name.rstrip("."))


def _year(number: int, tables: Tables) -> int | None:
    if number < SHORT_YEAR:
        number += 2000
    if tables.grammar.year_offset and number - tables.grammar.year_offset >= FIRST_YEAR:
        number -= tables.grammar.year_offset
    return number if FIRST_YEAR <= number <= LAST_YEAR else None


def _amount(match: re.Match[str], text: str, tables: Tables) -> tuple[float, str, int] | None:
    """Return (value, unit, end) of a number with what follows it."""
    patterns = _patterns(tables)
    printed, end = match.group("number"), match.end()
    if printed is None and match.group("word") is None:
        return None
    value = float(tables.numbers[match.group("word")]) if printed is None else _value(printed)
    if value is None:
        return None
    timed = patterns.timed.match(text, end)
    if timed is not None:
        return round(value * tables.units[timed["unit"]]), "minutes", timed.end()
    scale = patterns.scale.match(text, end)
    if scale is not None:
        value, end = value * tables.scales[scale["scale"]], scale.end()
    percent = patterns.percent.match(text, end)
    if percent is not None:
        return value, "percent", percent.end()
    if patterns.percent_before.search(text, max(0, match.start() - 12), match.start()):
        return value, "percent", end
    ordinal = patterns.ordinal.match(text, end) if scale is None and printed is not None else None
    if ordinal is not None:
        return (value, "ordinal", ordinal.end()) if value > LEAST_ORDINAL else None
    year = _year(int(value), tables) if printed is not None and len(printed) == 4 and printed.isdecimal() else None  # noqa: PLR2004
    if year is not None:
        return year, "year", end
    noun = patterns.noun.match(text, end)
    if noun is None or noun["noun"] in tables.plain:
        return None
    return value, stem(noun["noun"], tables.language), end


def _value(printed: str) -> float | None:
    """Return the value of a number: a mark before three digits parts thousands, any other parts the fraction."""
    whole = re.sub(r"[.,\u00a0\u202f'’ ](?=\d{3}(?!\d))", "", printed)
    if len(whole) > LONGEST_NUMBER:
        return None
    return float(whole.replace(",", "."))
