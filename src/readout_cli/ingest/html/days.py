"""The day that a line of a page tells, in figures or with the name of a month, in any language of the CLDR."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from functools import lru_cache

from readout_cli import lexicon

ISO = re.compile(r"(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})(?!\d)")
# Japanese eras and the year before their first (Japan's imperial calendar).
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
ERA = re.compile(rf"({'|'.join(ERAS)})(\d{{1,2}}|元)年(\d{{1,2}})月(\d{{1,2}})日")


def find(text: str) -> str | None:
    """Return the first day in a text, in ISO form, or None."""
    plain = unicodedata.normalize("NFKC", text).lower()
    era = ERA.search(plain)
    if era is not None:
        return _iso(ERAS[era[1]] + (1 if era[2] == "元" else int(era[2])), int(era[3]), int(era[4]))
    figures = ISO.search(plain)
    if figures is not None:
        return _iso(*map(int, figures.groups()))
    names, day_first, month_first = _named()
    match = day_first.search(plain)
    if match is not None:
        return _iso(int(match[3]), names[match[2]], int(match[1]))
    match = month_first.search(plain)
    return None if match is None else _iso(int(match[3]), names[match[1]], int(match[2]))


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


@lru_cache(maxsize=1)
def _named() -> tuple[dict[str, int], re.Pattern[str], re.Pattern[str]]:
    """Return months by name, and what a day with one looks like: 3 March 2026, 3 de marzo de 2026, March 3, 2026."""
    names: dict[str, int] = {}
    for language in lexicon.load().months.values():
        for number, told in enumerate(language, 1):
            for name in told:
                names.setdefault(name, number)
    month = "(" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + r")\b\.?"
    link = r"(?:st|nd|rd|th|er|º|\.|,)?\s*(?:de\s+|of\s+)?"
    return (
        names,
        re.compile(rf"\b(\d{{1,2}}){link}{month},?\s*(?:de\s+)?(\d{{4}})\b"),
        re.compile(rf"\b{month}\s*(\d{{1,2}}){link},?\s*(\d{{4}})\b"),
    )
