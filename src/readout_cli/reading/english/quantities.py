"""Numbers, dates and durations, with exact spans and one normal form each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Quantity

if TYPE_CHECKING:
    from readout_cli.reading.english.words import Words

FIRST_YEAR, LAST_YEAR = 1800, 2200
MAX_DAY = 31
HUNDRED = 100
# More digits are an identifier, not an amount.
LONGEST_NUMBER = 15


def find(words: Words, first: int, last: int) -> tuple[Quantity, ...]:
    """Return the quantities of tokens first..last-1.

    Dates (ISO; EDTF without a year), durations in minutes, percentages, years, ordinals, and counted nouns (the
    unit is the noun's stem).
    """
    out: list[Quantity] = []
    at = first
    while at < last:
        found = _date(words, at, last) or _number(words, at, last)
        if found is None:
            at += 1
            continue
        quantity, at = found
        out.append(quantity)
    return tuple(out)


def date_at(words: Words, at: int, last: int) -> tuple[str, int, int] | None:
    """Return (ISO or EDTF date, first, end) of a date that starts at token `at`, or None."""
    found = _date(words, at, last)
    if found is None:
        return None
    quantity, end = found
    return str(quantity.value), at, end


def month(words: Words, at: int) -> int | None:
    """Return the number of the month named at `at`."""
    grammar = words.tables.grammar
    word = words.norm(at)
    if not words.tokens[at].text[:1].isupper():
        return None
    if word in grammar.months:
        # "May" and "March" are verbs too: a month has a number beside it, or a preposition before
        return grammar.months.index(word) + 1
    short = word[:3] if word == "sept" else word
    if short in grammar.month_abbreviations:
        return grammar.month_abbreviations.index(short) + 1
    return None


def number(words: Words, at: int) -> float | None:
    """Return the cardinal at `at`, in digits or letters."""
    word = words.norm(at).replace(",", "")
    if word in words.tables.grammar.numbers:
        return float(words.tables.grammar.numbers[word])
    first = word.split("-")[0]
    if len(first) > LONGEST_NUMBER:
        return None
    try:
        return float(first) if first and (first[0].isdecimal()) else None
    except ValueError:
        return None


def _day(words: Words, at: int) -> int | None:
    word = words.norm(at)
    digits = word.rstrip("stndrh")
    if digits.isdecimal() and len(word) <= 4 and 1 <= int(digits) <= MAX_DAY:  # noqa: PLR2004 - "31st"
        return int(digits)
    return None


def _year(words: Words, at: int) -> int | None:
    word = words.norm(at)
    return (
        int(word) if word.isdecimal() and len(word) <= LONGEST_NUMBER and FIRST_YEAR <= int(word) <= LAST_YEAR else None
    )


def _iso(year: int | None, month_number: int, day: int | None) -> str:
    text = f"{year:04d}" if year else "XXXX"
    text += f"-{month_number:02d}"
    return text + (f"-{day:02d}" if day else "")


def _date(words: Words, at: int, last: int) -> tuple[Quantity, int] | None:
    """Read "April 5, 2021", "5 April 2021", "May 26 and 27", "April 2021", "2021-04-05"."""
    iso = _iso_date(words, at, last)
    if iso is not None:
        return iso
    if at >= last:
        return None
    named = month(words, at)
    if named is not None:
        after = at + 2 if words.norm(at + 1) == "." and words.norm(at) not in words.tables.grammar.months else at + 1
        day = _day(words, after) if after < last else None
        end = after + 1 if day else after
        comma = end + 1 if words.norm(end) == "," else end
        year = _year(words, comma) if comma < last else None
        if day is None and year is None:
            return None
        return _dated(words, at, comma + 1 if year else end, _iso(year, named, day))
    day = _day(words, at)
    after = at + 2 if words.norm(at + 1) == "of" else at + 1
    if day is not None and after < last:
        named = month(words, after)
        if named is not None:
            end = after + 1
            comma = end + 1 if words.norm(end) == "," else end
            year = _year(words, comma) if comma < last else None
            return _dated(words, at, comma + 1 if year else end, _iso(year, named, day))
    return None


def _iso_date(words: Words, at: int, last: int) -> tuple[Quantity, int] | None:
    parts = words.norm(at).split("-")
    if at < last and len(parts) == 3 and [len(p) for p in parts] == [4, 2, 2] and all(p.isdecimal() for p in parts):  # noqa: PLR2004
        return _dated(words, at, at + 1, words.norm(at))
    return None


def _dated(words: Words, first: int, end: int, value: str) -> tuple[Quantity, int]:
    return Quantity(value=value, unit="date", span=words.span(first, end)), end


def duration(words: Words, at: int, last: int) -> tuple[int, int] | None:
    """Return (minutes, end) of a duration at `at`: "90 minutes", "an hour and a half", "20-minute"."""
    grammar = words.tables.grammar
    unit = words.norm(at).partition("-")[2]
    if unit in grammar.duration_units and (amount := number(words, at)) is not None:
        return round(amount * grammar.duration_units[unit]), at + 1
    first = _timed(words, at, last)
    if first is None:
        return None
    minutes, end, factor = first
    if words.norm(end) == "and" and end + 1 < last:
        if words.norm(end + 1) == "a" and words.norm(end + 2) in grammar.half_words:
            return round(minutes + factor * grammar.half_words[words.norm(end + 2)]), end + 3
        more = _timed(words, end + 1, last)
        if more is not None and more[2] < factor:
            return round(minutes + more[0]), more[1]
    return round(minutes), end


def _timed(words: Words, at: int, last: int) -> tuple[float, int, int] | None:
    """Return (minutes, end, minutes of the unit) of one amount with its unit."""
    grammar = words.tables.grammar
    word = words.norm(at)
    if word in {"a", "an"}:
        amount, end = 1.0, at + 1
    elif word == "half" and words.norm(at + 1) in {"an", "a"}:
        amount, end = 0.5, at + 2
    else:
        value = number(words, at)
        if value is None:
            return None
        amount, end = value, at + 1
        if (words.norm(end), words.norm(end + 1), words.norm(end + 2)) == ("and", "a", "half"):
            amount, end = amount + 0.5, end + 3
    factor = grammar.duration_units.get(words.norm(end)) if end < last else None
    return None if factor is None else (amount * factor, end + 1, factor)


def _number(words: Words, at: int, last: int) -> tuple[Quantity, int] | None:
    timed = duration(words, at, last)
    if timed is not None:
        return Quantity(value=timed[0], unit="minutes", span=words.span(at, timed[1])), timed[1]
    grammar = words.tables.grammar
    word = words.norm(at)
    if word in grammar.ordinals or _ordinal(word) is not None:
        value = grammar.ordinals.get(word) or _ordinal(word)
        assert value is not None
        if value > 3 or words.norm(at + 1) in grammar.ordinal_nouns:  # noqa: PLR2004 - "first", "second" are mostly adverbs
            return Quantity(value=value, unit="ordinal", span=words.span(at, at + 1)), at + 1
        return None
    year = _year(words, at)
    if year is not None and words.norm(at - 1) in {
        "in",
        "since",
        "by",
        "of",
        "from",
        "until",
        "for",
        ",",
        "year",
    }:
        return Quantity(value=year, unit="year", span=words.span(at, at + 1)), at + 1
    value_at = number(words, at)
    if value_at is None or word == "one":
        return None
    amount, end = value_at, at + 1
    while end < last and words.norm(end) in grammar.numbers and grammar.numbers[words.norm(end)] >= HUNDRED:
        amount *= grammar.numbers[words.norm(end)]
        end += 1
    if words.norm(end) in {"%", "percent"} or (words.norm(end), words.norm(end + 1)) == ("per", "cent"):
        end += 1 if words.norm(end) != "per" else 2
        return Quantity(value=amount, unit="percent", span=words.span(at, min(end, last))), end
    unit = _counted(words, end, last)
    if unit is None:
        return None
    return Quantity(value=amount, unit=unit, span=words.span(at, end)), end


def _ordinal(word: str) -> int | None:
    digits = word[:-2]
    short = digits.isdecimal() and len(digits) <= LONGEST_NUMBER
    return int(digits) if short and word.endswith(("st", "nd", "rd", "th")) else None


def _counted(words: Words, at: int, last: int) -> str | None:
    """Return the stem of the noun that a number counts: the first plural within three words."""
    for index in range(at, min(at + 4, last)):
        word = words.norm(index)
        if not words.is_word(index) or words.is_preposition(index):
            return None
        if word.endswith("s") and not word.endswith("ss"):
            return None if word in words.tables.grammar.uncounted else words.stems[index]
    return None
