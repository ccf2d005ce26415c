"""An office with the name and the country that stand by it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.language.han import HAN, fold
from readout_cli.language.units import HIRAGANA, KATAKANA
from readout_cli.reading.japanese.tables import ending

if TYPE_CHECKING:
    from readout_cli.lexicon.schema import Office
    from readout_cli.model import Span
    from readout_cli.reading.japanese.tables import Tables
    from readout_cli.reading.passage import Passage

NAME = re.compile(rf"[{HAN}{KATAKANA}・＝=A-Za-zＡ-Ｚａ-ｚ.．\-ヶヵ]+$")
# A family name in hiragana, alone, before a given name, or with one: あべ大臣, あべ俊子, あべ・としこ
BEFORE_NAME = r"(?:^|(?<=[\s\u3000、。，,（(「○●・:：及びと]))"
KANA_NAME = re.compile(rf"{BEFORE_NAME}([{HIRAGANA}]{{2,5}})(?:・[{HIRAGANA}]{{2,6}})?$")
READING = re.compile(r"[（(][^（）()]{1,60}[）)]$")
JOINS = "・＝=.．- "
LONGEST, NAMED, SHORTEST = 40, 20, 2
# What a minister is in charge of: 漁業, 食料・農業
PORTFOLIO = re.compile(f"[{HAN}・]{{2,12}}")
KANA_AND_PORTFOLIO = re.compile(f"([{KATAKANA}・＝=]{{2,}})[{HAN}][{HAN}・]{{1,11}}")
KANA = re.compile(f"[{KATAKANA}]")


class Named(NamedTuple):
    """An office at text[start:end] with the name before it, if any, and the government that stands by it."""

    start: int
    end: int
    name: str
    offices: tuple[Office, ...]
    printed: str
    country: str | None
    reading: str = ""

    def side(self) -> str | None:
        """Return the government that the country or the office itself gives."""
        if self.country is not None:
            return self.country
        given = [office.countries[0] for office in self.offices if len(office.countries) == 1]
        return given[0] if given else None


def read(tables: Tables, passage: Passage, office: Span, offices: tuple[Office, ...]) -> Named:
    """Return an office at a span with what stands by it."""
    text, start = passage.text, office[0]
    country: str | None = None
    begin = start
    kana = ""
    for _ in range(2):
        reading = READING.search(text, max(passage.start, begin - 2 * LONGEST), begin)
        if reading is not None and reading.start() > passage.start:
            begin = reading.start()
            kana = reading.group()[1:-1]
        run = NAME.search(text, max(passage.start, begin - LONGEST), begin)
        name, first = (run.group(), run.start()) if run else ("", begin)
        if ending(fold(name), 0, len(name), tables.several) is not None:
            # 「日・ノルウェー両大臣」 are several
            return Named(start, office[1], "", offices, text[start : office[1]], None)
        kana_name = _kana(tables, passage, first)
        name, first, before, country_found = _parted(tables, passage, name, first)
        if kana_name and not before:
            name, first = kana_name + name, first - len(kana_name)
        country = country or country_found
        if name or not before:
            break
        begin = first
    if country is None and text[first - 1 : first] == tables.grammar.possessive:
        country = _owner(tables, passage, first - 1)
    if name.isascii() and (name.isupper() or len(name) == 1):
        name = ""
    return Named(
        first if name else start, office[1], name, offices, text[start : office[1]], country, kana if name else ""
    )


def _kana(tables: Tables, passage: Passage, end: int) -> str:
    """Return a name in hiragana that ends at an offset, if any."""
    found = KANA_NAME.search(passage.text[max(passage.start, end - NAMED) : end])
    return "" if found is None or found.group(1).startswith(tables.grammar.not_kana_names) else found.group()


def _owner(tables: Tables, passage: Passage, end: int) -> str | None:
    """Return the government named right before an offset, its ministry aside (日本外務省の, 米国の)."""
    folded = fold(passage.text[max(passage.start, end - NAMED) : end])
    ministry = ending(folded, 0, len(folded), tables.grammar.ministries) or ""
    last = end - len(ministry)
    found = passage.find(tables.countries, (max(passage.start, last - NAMED), last))
    return next((code for _, stop, code in found if stop == last), None)


def _parted(tables: Tables, passage: Passage, run: str, first: int) -> tuple[str, int, bool, str | None]:
    """Return (name, its offset, whether a country stood behind it, country) of the run before an office."""
    country: str | None = None
    behind = False
    name, stripped = run, None
    while name and name != stripped:
        stripped = name
        found, first, name = _without_country(tables, passage, first, name)
        country, behind = country or found or None, behind or found is not None
        first, name = _without_words(tables, first, name)
        first, name = _without_unit(tables, passage, first, name)
    named = KANA_AND_PORTFOLIO.fullmatch(name)
    name = named.group(1) if named else name
    bare = name.strip(JOINS)
    return bare, first + len(name) - len(name.lstrip(JOINS)), behind, country


def _without_country(tables: Tables, passage: Passage, first: int, name: str) -> tuple[str | None, int, str]:
    """Return (country, first, name) of a run without the government's name at either end."""
    end = first + len(name)
    for start, stop, code in passage.find(tables.countries, (first, end)):
        if stop == end:
            rest = passage.text[first:start]
            sent = fold(rest[-1:]) in tables.grammar.posted
            # 「駐日本大使」 is not Japan's
            return ("", first, rest[:-1]) if sent else (code, first, rest)
        if start == first:
            return code, stop, passage.text[stop:end]
        # 「ベル・カナダ漁業大臣」
        if start > first and passage.text[start - 1] in JOINS and PORTFOLIO.fullmatch(passage.text[stop:end]):
            return code, first, passage.text[first:start]
    last = fold(name[-1:])
    if last in tables.grammar.abbreviations and (len(name) == 1 or (KANA.match(name[-2]) and not KANA.match(last))):
        return tables.grammar.abbreviations[last], first, name[:-1]
    return None, first, name


def _without_words(tables: Tables, first: int, name: str) -> tuple[int, str]:
    """Return (first, name) of a run without words at its ends that belong to no name."""
    folded = fold(name)
    if len(name) > SHORTEST and folded.endswith(tables.grammar.newly):
        return first, name[:-1]
    for word in tables.not_names:
        if folded == word:
            return first + len(name), ""
        if len(word) > 1 and folded.startswith(word):
            return first + len(word), name[len(word) :]
        if len(word) > 1 and folded.endswith(word):
            return first, name[: -len(word)]
    return first, name


def _without_unit(tables: Tables, passage: Passage, first: int, name: str) -> tuple[int, str]:
    """Return (first, name) of a run without the unit of a number before it (3日高梨大臣)."""
    if first == passage.start or not passage.text[first - 1].isdecimal():
        return first, name
    unit = next((word for word in tables.after_numbers if fold(name).startswith(word)), "")
    return first + len(unit), name[len(unit) :]
