"""Numbers, dates and durations, with exact spans and one normal form each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Quantity

if TYPE_CHECKING:
    from readout_cli.reading.russian.words import Words

FIRST_YEAR, LAST_YEAR = 1800, 2200
MONTHS, DAYS = 12, 31
# More digits are an identifier, not an amount.
LONGEST_NUMBER = 15
# A noun stands at most so many adjectives behind its number.
COUNTED = 3
HOUR = 60


def find(words: Words, first: int, last: int) -> tuple[Quantity, ...]:
    """Return the quantities of units first..last-1.

    Dates (ISO; EDTF without a year), durations in minutes, percentages, years, ordinals, and counted nouns.
    """
    out: list[Quantity] = []
    at = first
    while at < last:
        found = date(words, at, last) or _number(words, at, last)
        if found is None:
            at += 1
            continue
        out.append(found[0])
        at = found[1]
    return tuple(out)


def date(words: Words, at: int, last: int) -> tuple[Quantity, int] | None:
    """Return the date at `at` and its end: "18 сентября 2023 года", "18–19 сентября", "18.09.2023", "2023-09-18"."""
    figures = _figures(words, at)
    if figures is not None:
        return figures
    day = _whole(words.norm(at))
    if day is None or not 1 <= day <= DAYS:
        return None
    named = at + 1
    if (
        words.norm(named) in {"-", "–", "—", *words.tables.grammar.conjunctions}
        and _whole(words.norm(named + 1)) is not None
    ):
        named += 2
    if words.norm(named) not in words.tables.grammar.months:
        return None
    month = words.tables.grammar.months.index(words.norm(named)) + 1
    year = _whole(words.norm(named + 1))
    end = named + 1
    if year is not None and FIRST_YEAR <= year <= LAST_YEAR:
        end += 1
        end += words.norm(end) in words.tables.grammar.years
    else:
        year = None
    value = f"{year:04d}" if year else "XXXX"
    return _quantity(words, f"{value}-{month:02d}-{day:02d}", "date", at, min(end, last))


def duration(words: Words, at: int, last: int) -> tuple[int, int] | None:
    """Return (minutes, end) of a length of time at `at`: "полтора часа", "40 минут", "час и 20 минут"."""
    first = _timed(words, at, last)
    if first is None:
        return None
    minutes, end, factor = first
    grammar = words.tables.grammar
    follow = end + (words.norm(end) in grammar.conjunctions)
    more = _timed(words, follow, last) if follow < last else None
    if more is not None and more[2] < factor:
        return round(minutes + more[0]), more[1]
    return round(minutes), end


def number(word: str, words: Words) -> float | None:
    """Return the cardinal that a word is, in digits or letters."""
    if word in words.tables.grammar.numbers:
        return words.tables.grammar.numbers[word]
    bare = word.replace(",", ".")
    if not bare[:1].isdecimal() or len(bare) > LONGEST_NUMBER or bare.count(".") > 1:
        return None
    return float(bare)


def _whole(word: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) <= LONGEST_NUMBER else None


def _quantity(words: Words, value: float | str, unit: str, first: int, end: int) -> tuple[Quantity, int]:
    return Quantity(value=value, unit=unit, span=words.span(first, end)), end


def _figures(words: Words, at: int) -> tuple[Quantity, int] | None:
    """Read a date all in figures: "18.09.2023", "18-09-2023", "2023-09-18"."""
    parts, end = words.norm(at).split("."), at + 1
    if words.norm(at + 1) == words.norm(at + 3) == "-":
        parts, end = [words.norm(at), words.norm(at + 2), words.norm(at + 4)], at + 5
    if len(parts) != 3:  # noqa: PLR2004 - day, month, year
        return None
    if end > at + 1 and _whole(parts[0]) in range(FIRST_YEAR, LAST_YEAR):
        parts.reverse()
    day, month, year = (_whole(part) or 0 for part in parts)
    if not (1 <= day <= DAYS and 1 <= month <= MONTHS and FIRST_YEAR <= year <= LAST_YEAR):
        return None
    return _quantity(words, f"{year:04d}-{month:02d}-{day:02d}", "date", at, end)


def _timed(words: Words, at: int, last: int) -> tuple[float, int, int] | None:
    """Return (minutes, end, minutes of the unit) of one amount with its unit."""
    grammar = words.tables.grammar
    word = words.norm(at)
    units = grammar.duration_units
    half = grammar.halves.get(word)
    if half is not None and word in units:
        return half * units[word], at + 1, units[word]
    amount = half if half is not None else number(word, words)
    end = at + 1
    if amount is None:
        if units.get(word) == HOUR and words.norm(at + 1) in grammar.conjunctions:
            return 1.0 * HOUR, at + 1, HOUR
        return None
    found = words.match_norm(words.tables.half, end)
    if found is not None:
        amount, end = amount + 0.5, found[0]
    if words.norm(end) == "-":
        end += 1
    factor = units.get(words.norm(end)) if end < last else None
    return None if factor is None else (amount * factor, end + 1, factor)


def _number(words: Words, at: int, last: int) -> tuple[Quantity, int] | None:
    timed = duration(words, at, last)
    if timed is not None:
        return _quantity(words, timed[0], "minutes", at, timed[1])
    grammar = words.tables.grammar
    word = words.norm(at)
    year = _whole(word)
    if year is not None and FIRST_YEAR <= year <= LAST_YEAR and words.norm(at + 1) in grammar.years:
        return _quantity(words, year, "year", at, min(at + 2, last))
    ordinal = _ordinal(words, at, last)
    if ordinal is not None:
        return ordinal
    value = number(word, words)
    if value is None or (word in grammar.numbers and value == 1):
        return None
    end = at + 1
    while words.norm(end) in grammar.magnitudes or (
        words.norm(end) == "." and words.norm(end - 1) in grammar.magnitudes
    ):
        value *= grammar.magnitudes.get(words.norm(end), 1)
        end += 1
    if end >= last + 1:
        return None
    if words.norm(end) in grammar.percent:
        return _quantity(words, value, "percent", at, min(end + 1, last))
    unit = _counted(words, end, last)
    return None if unit is None else _quantity(words, value, unit, at, min(end, last))


def _ordinal(words: Words, at: int, last: int) -> tuple[Quantity, int] | None:
    """Read "80-летие" and "75-я годовщина"."""
    value = _whole(words.norm(at))
    hyphened = words.norm(at + 1) == "-" and words.norm(at + 2) in words.tables.grammar.ordinal_endings
    if value is None or not hyphened or at + 3 > last:
        return None
    return _quantity(words, value, "ordinal", at, at + 3)


def _counted(words: Words, at: int, last: int) -> str | None:
    """Return what a number counts: the English stem of the first noun known behind it."""
    for index in range(at, min(at + COUNTED, last)):
        unit = words.tables.counters.get(words.keys[index])
        if unit is not None:
            return unit
        if not words.is_adjective(index):
            return None
    return None
