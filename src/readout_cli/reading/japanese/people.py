"""The people a text names, and the sides they stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.language.han import HAN, fold
from readout_cli.language.units import KATAKANA
from readout_cli.model import Participant
from readout_cli.reading.governments import likeliest
from readout_cli.reading.japanese import naming
from readout_cli.reading.people import ORGANISATION, Person, Title, participants

if TYPE_CHECKING:
    from readout_cli.reading.japanese.naming import Named
    from readout_cli.reading.japanese.tables import Tables
    from readout_cli.reading.passage import Passage

PEEK, PORTFOLIO = 3, 10
PAIR = 2
FOREIGN = re.compile(f"[{KATAKANA}・＝=]+")
RUN = re.compile(f"[{HAN}{KATAKANA}・]+")


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
            out.append(naming.read(tables, passage, (start, end), tuple(offices)))
    return out


def people(found: list[Named]) -> tuple[list[Person], list[Title]]:
    """Return those with a name, each once, and those without."""
    persons: list[Person] = []
    titles: list[Title] = []
    for hit in found:
        span = (hit.start, hit.end)
        if hit.name and not any(same(person.name, hit.name) for person in persons):
            rank, side = hit.offices[0].rank, hit.side()
            # an organisation is nobody's own government, even where its office alone tells it
            qualified = hit.country is not None or (rank == ORGANISATION and side is not None)
            persons.append(Person(hit.name, hit.printed, rank, side, qualified, span))
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
    persons: list[Person], titles: list[Title], issuer: str | None, counts: dict[str, int], header: Header, *, home: str
) -> tuple[Participant, ...]:
    """Return the people with their sides; what Japanese order does not tell is decided as in all languages."""
    placed = _placed(persons, issuer, counts, header, home=home)
    guests = [
        Participant(name=None, office=title.printed, rank=ORGANISATION, side=_given(title), span=title.span)
        for title in titles
        if title.offices[0].rank == ORGANISATION and len(persons) < PAIR
    ]
    own = [title for title in titles if title.offices[0].rank != ORGANISATION]
    return (*participants(placed, own, issuer, counts, []), *guests[:1])


def _placed(
    persons: list[Person], issuer: str | None, counts: dict[str, int], header: Header, *, home: str
) -> list[Person]:
    """Return the people, with a side those to whom the header's sentence gives one.

    An office without a country is the issuer's when it is named before the first subject marker or in brackets (who
    else was there); one after that goes with the person before it. Of two who are all that is named and share the
    subject (A大臣とB外相が) the second is the other side's, and nobody of the government that writes in Japanese
    (`home`) has a name in katakana.
    """
    sides = [person.side for person in persons if person.rank != ORGANISATION] + likeliest(counts)
    other = next((side for side in sides if side and side != issuer), None)
    table = [person for person in persons if not header.inside(person.span[0])]
    out: list[Person] = []
    for person in sorted(persons, key=lambda person: person.span):
        at, side = person.span[0], person.side
        told = issuer in {placed.side for placed in out}
        if side is not None or person.rank == ORGANISATION:
            pass
        elif (len(table) == PAIR and at in header.facing and told) or (
            issuer == home and FOREIGN.fullmatch(person.name)
        ):
            side = other
        elif at < header.turn or header.inside(at):
            side = issuer
        elif told:
            before = (placed.side for placed in reversed(out) if placed.rank != ORGANISATION)
            side = next((code for code in before if code and code != issuer), other)
        out.append(person._replace(side=side, qualified=side is not None))
    return out


def _given(title: Title) -> str | None:
    return title.side or (title.giveaway[0] if len(title.giveaway) == 1 else None)


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
    return (
        folded.startswith(tables.grammar.concurrent)
        and len(between) <= PORTFOLIO
        and RUN.fullmatch(between) is not None
    )
