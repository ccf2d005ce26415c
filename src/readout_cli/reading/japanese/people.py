"""The people a text names: a name with an office behind it, a country before or between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.language.han import HAN, fold
from readout_cli.language.units import HIRAGANA, KATAKANA
from readout_cli.model import Participant
from readout_cli.reading.japanese.tables import ending
from readout_cli.reading.people import Person, Title

if TYPE_CHECKING:
    from readout_cli.lexicon.schema import Office
    from readout_cli.model import Span
    from readout_cli.reading.japanese.tables import Tables
    from readout_cli.reading.passage import Passage

NAME = re.compile(rf"[{HAN}{KATAKANA}・＝=A-Za-zＡ-Ｚａ-ｚ.．\-ヶヵ]+$")
# A family name in hiragana, alone, before a given name, or with one: あべ大臣, あべ俊子, あべ・としこ
KANA_NAME = re.compile(rf"(?:^|(?<=[\s\u3000、。，,（(「○●・:：及びと]))([{HIRAGANA}]{{2,5}})(?:・[{HIRAGANA}]{{2,6}})?$")
READING = re.compile(r"[（(][^（）()]{1,60}[）)]$")
JOINS = "・＝=.．- "
PLAIN = re.compile(f"[{HAN}{KATAKANA}・]+")
LONGEST, NAMED, PEEK, PORTFOLIO = 40, 20, 3, 10
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


PAIR, ORGANISATION = 2, "organisation"


class Header(NamedTuple):
    """The sentence that tells the event: where its first subject ends, and which offsets of it stand in brackets.

    `facing` are the offsets behind a word that stands between the two who met (A大臣とB外相が).
    """

    start: int
    turn: int
    depth: list[int]
    facing: frozenset[int] = frozenset()

    def inside(self, at: int) -> bool:
        """Tell whether an offset stands in brackets."""
        return 0 <= at - self.start < len(self.depth) and self.depth[at - self.start] > 0


def named(tables: Tables, passage: Passage) -> list[Named]:
    """Return the offices that a passage names, in order, with their people."""
    hits = list(passage.find(tables.offices))
    out = []
    at = 0
    while at < len(hits):
        start, end, office = hits[at]
        offices = [office]
        while at + 1 < len(hits) and _same_person(tables, passage.text[end : hits[at + 1][0]]):
            at += 1
            end = hits[at][1]
            offices.append(hits[at][2])
        at += 1
        if not any(fold(passage.text[end : end + PEEK]).startswith(word) for word in tables.grammar.not_after):
            out.append(_read(tables, passage, (start, end), tuple(offices)))
    return out


def people(found: list[Named]) -> tuple[list[Person], list[Title]]:
    """Return those with a name, each once, and those without."""
    persons: list[Person] = []
    titles: list[Title] = []
    for hit in found:
        span = (hit.start, hit.end)
        if hit.name and not any(same(person.name, hit.name) for person in persons):
            persons.append(
                Person(hit.name, hit.printed, hit.offices[0].rank, hit.side(), hit.country is not None, span)
            )
        elif hit.name:
            index = next(i for i, person in enumerate(persons) if same(person.name, hit.name))
            if len(hit.name) > len(persons[index].name):
                persons[index] = persons[index]._replace(name=hit.name, office=hit.printed, span=span)
        else:
            titles.append(
                Title(hit.start, hit.end, hit.offices, hit.country, hit.offices[0].countries, span, hit.printed)
            )
    return persons, titles


def seated(
    persons: list[Person], titles: list[Title], issuer: str | None, counts: dict[str, int], header: Header
) -> tuple[Participant, ...]:
    """Return the people with their sides.

    An office without a country is the issuer's when it is named before the first subject marker, in brackets (who
    else was there), or first; one after that goes with the person before it. Of two who are all that is named and
    share the subject (A大臣とB外相が) the second is the other side's. Who stands for an organisation has no side.
    """
    others = [code for _, code in sorted((-count, code) for code, count in counts.items()) if code != issuer]
    qualified = [person.side for person in persons if person.side and person.side != issuer]
    other = next(iter([*qualified, *others]), None)
    out: list[Participant] = []
    table = [person for person in persons if not header.inside(person.span[0])]
    for person in sorted(persons, key=lambda person: person.span):
        told = issuer in {participant.side for participant in out}
        if person.rank == ORGANISATION:
            side = None
        elif len(table) == PAIR and person.span[0] in header.facing and told:
            side = other
        elif person.span[0] < header.turn or header.inside(person.span[0]) or not told:
            side = issuer
        else:
            side = next((p.side for p in reversed(out) if p.side != issuer), other)
        out.append(
            Participant(
                name=person.name, office=person.office, rank=person.rank, side=person.side or side, span=person.span
            )
        )
    if issuer is not None and all(participant.side != issuer for participant in out):
        mine = next((title for title in titles if title.side in {None, issuer}), None)
        if mine is not None:
            office = mine.offices[0]
            out.insert(0, Participant(name=None, office=mine.printed, rank=office.rank, side=issuer, span=mine.span))
    return tuple(out)


def matches(name: str, full: str | None) -> bool:
    """Tell whether a short name (王, ブリンケン) is that of a person whose full name is given."""
    if not full:
        return False
    short, long = fold(name), fold(full)
    return long.startswith(short) or long.endswith(short) or short in re.split("[・＝=]", long)


def same(one: str, other: str) -> bool:
    """Tell whether one of two names is the other in short."""
    return matches(one, other) or matches(other, one)


def _same_person(tables: Tables, between: str) -> bool:
    """Tell whether two offices are one person's: 国務委員兼外交部長."""
    folded = fold(between)
    if between in ("", "・") or folded in tables.grammar.concurrent:
        return True
    # 「財務大臣兼金融担当大臣」
    return folded.startswith(tables.grammar.concurrent) and len(between) <= PORTFOLIO and PLAIN.fullmatch(between) is not None


def _read(tables: Tables, passage: Passage, office: Span, offices: tuple[Office, ...]) -> Named:
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
        kana_name = _kana(tables, passage, first)
        name, first, before, country_found = _parted(tables, passage, name, first)
        if kana_name and not before:
            name, first = kana_name + name, first - len(kana_name)
        country = country or country_found
        if name or not before:
            break
        begin = first
    if country is None and text[first - 1 : first] == "の":
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
    last = fold(name[-1:])
    if last in tables.grammar.abbreviations and (len(name) == 1 or (KANA.match(name[-2]) and not KANA.match(last))):
        return tables.grammar.abbreviations[last], first, name[:-1]
    return None, first, name


def _without_words(tables: Tables, first: int, name: str) -> tuple[int, str]:
    """Return (first, name) of a run without words at its ends that belong to no name."""
    folded = fold(name)
    for word in tables.not_names:
        if folded == word:
            return first + len(name), ""
        if len(word) > 1 and folded.startswith(word):
            return first + len(word), name[len(word) :]
        if len(word) > 1 and folded.endswith(word):
            return first, name[: -len(word)]
    return first, name
