"""Whom a stretch of words names as its subject: a person, a side, both, or a pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.people import ORGANISATION
from readout_cli.reading.russian import names, offices
from readout_cli.reading.russian.conjugation import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.reading.russian.parties import Table
    from readout_cli.reading.russian.words import Words

# "глава российского внешнеполитического ведомства": an adjective of nationality stands this far behind its noun.
REACH = 2


class Referent(NamedTuple):
    """Who stands at units first..last-1: `kind` is person, side, joint, he, latter or other.

    `subject` tells that it stands in the nominative, with no preposition before it.
    """

    first: int
    last: int
    kind: str
    sides: tuple[str, ...]
    name: str | None
    subject: bool


def referents(words: Words, first: int, last: int, table: Table) -> Iterator[Referent]:
    """Yield who is named within units first..last-1, from left to right; two joined by "и" are one."""
    pending: Referent | None = None
    at = first
    while at < last:
        found = referent_at(words, at, table)
        if found is None or found.last > last:
            at += 1
            continue
        joins = pending is not None and _joins(words, pending.last, found.first)
        if pending is not None and joins and found.kind in {"person", "side"} and pending.kind in {"person", "side"}:
            union = tuple(dict.fromkeys((*pending.sides, *found.sides)))
            sides = union if len(union) > 1 else table.sides
            pending = Referent(pending.first, found.last, "joint", sides, None, pending.subject)
        else:
            if pending is not None:
                yield pending
            pending = found
        at = found.last
    if pending is not None:
        yield pending


def referent_at(words: Words, at: int, table: Table) -> Referent | None:
    """Return who is named from unit `at` on, or None."""
    return (
        _pronoun(words, at, table)
        or _joint(words, at, table)
        or _side(words, at, table)
        or _person(words, at, table)
        or _country(words, at)
    )


def is_subject(words: Words, at: int) -> bool:
    """Tell whether no preposition governs the word at `at`; that of "при этом" governs nothing more."""
    if at and words.connected(at - 1):
        return True
    before = at - 1
    while before >= 0 and (
        (words.is_adjective(before) and not words.is_capital(before)) or words.norm(before) in {"«", "("}
    ):
        before -= 1
    return before < 0 or not words.is_preposition(before)


def _joins(words: Words, first: int, last: int) -> bool:
    """Tell whether only a coordinator stands in units first..last-1."""
    start = first + 1 if words.norm(first) == "," else first
    added = words.match_norm(words.tables.additions, start)
    return (added is not None and added[0] == last) or (
        last == first + 1 and words.norm(first) in words.tables.grammar.conjunctions
    )


def _pronoun(words: Words, at: int, table: Table) -> Referent | None:
    grammar, word = words.tables.grammar, words.norm(at)
    if word in grammar.singular_subjects:
        return Referent(at, at + 1, "he", (), None, subject=True)
    if word in grammar.plural_subjects:
        return Referent(at, at + 1, "joint", table.sides, None, subject=True)
    if word in grammar.latter and (at == 0 or words.norm(at - 1) in {",", ";", *words.tables.grammar.breaks}):
        return Referent(at, at + 1, "latter", (), None, subject=True)
    return None


def _joint(words: Words, at: int, table: Table) -> Referent | None:
    found = words.match_norm(words.tables.joint, at)
    if found is None or offices.government_at(words, at - 1, adjectives=True) is not None:
        return None
    end, named = offices.governments_at(words, found[0])
    sides = named if len(named) > 1 else table.sides
    more = _names_behind(words, end, table)
    if more is not None:
        end, sides = more
    return Referent(at, end, "joint", sides, None, subject=is_subject(words, at))


def _names_behind(words: Words, at: int, table: Table) -> tuple[int, tuple[str, ...]] | None:
    """Return (end, sides) of the people in "министры А.Б. и В.Г."."""
    sides: list[str] = []
    end = at
    while (found := _named(words, at, table)) is not None:
        sides.extend(found.sides)
        at = end = found.last
        while words.norm(at) in {",", *words.tables.grammar.conjunctions}:
            at += 1
    union = tuple(dict.fromkeys(sides))
    return (end, union) if len(union) > 1 else None


def _side(words: Words, at: int, table: Table) -> Referent | None:
    """Read "российская сторона", "китайские представители", "наша делегация", "другая сторона"."""
    grammar = words.tables.grammar
    oblique = {*grammar.side_phrases, *grammar.sides}
    noun = at + 1
    found = offices.government_at(words, at, adjectives=True)
    if found is not None and words.is_adjective(at):
        sides: tuple[str, ...] = (found[1],)
        noun = found[0]
        while words.is_adjective(noun) and words.norm(noun) not in oblique:
            noun += 1
    elif words.norm(at) in grammar.own and table.issuer is not None:
        sides = (table.issuer,)
    elif words.norm(at) in grammar.other:
        return (
            Referent(at, at + 2, "latter", (), None, subject=True) if words.norm(noun) in grammar.side_nouns else None
        )
    else:
        return None
    if words.norm(noun) in grammar.side_nouns:
        return Referent(at, noun + 1, "side", sides, None, subject=is_subject(words, at))
    if words.norm(noun) in oblique:
        return Referent(at, noun + 1, "side", sides, None, subject=False)
    return None


def _country(words: Words, at: int) -> Referent | None:
    """Read a government's name, or its capital, in the nominative."""
    found = words.tables.governments.match(words.keys, at) if words.is_capital(at) else None
    if found is None or (offices.government_at(words, at, adjectives=True) is None and words.is_adjective(at)):
        return None
    if words.printed(at).isupper() and len(words.printed(at)) <= REACH and offices.government_at(words, at) is None:
        return None
    bare = is_subject(words, at) and (
        at == 0
        or not words.is_word(at - 1)
        or words.norm(at - 1) in {*words.tables.grammar.breaks, *words.tables.grammar.what}
    )
    return Referent(at, found[0], "side", (found[1],), None, subject=bare)


def _person(words: Words, at: int, table: Table) -> Referent | None:
    named = _named(words, at, table)
    if named is not None:
        return named
    return _office(words, at, table) or _noun(words, at, table)


def _named(words: Words, at: int, table: Table) -> Referent | None:
    """Read a surname of somebody at the table, with what stands before it."""
    name = names.name_at(words, at)
    if name is None:
        return None
    found = [(*ends, person) for known, person in table.names if (ends := names.of_known(words, name, known))]
    if not found:
        return None
    end, nominative, person = min(found, key=lambda one: one[0])
    sides = (person.side,) if person.side else ()
    return Referent(at, end, "person", sides, person.name, subject=nominative and is_subject(words, at))


def _office(words: Words, at: int, table: Table) -> Referent | None:
    """Read an office: with a country or a name it is that person, without one the issuer's own."""
    title = next((title for title in offices.titles(words) if title.first == at), None)
    if title is None:
        return None
    named = _named(words, names.skip_honorifics(words, title.last), table)
    if named is not None:
        subject = named.subject and is_subject(words, at) and offices.in_nominative(words, title)
        return Referent(at, named.last, "person", named.sides, named.name, subject=subject)
    if names.name_at(words, title.last) is not None:
        return None  # somebody else
    rank = title.offices[0].rank
    name: str | None
    sides: tuple[str, ...]
    if title.side is not None:
        person = table.of_side(title.side, rank)
        name, sides = (person.name if person else None), (title.side,)
    elif rank == ORGANISATION:
        guests = [person for person in table.people if person.rank == rank]
        if len(guests) != 1:
            return None
        name, sides = guests[0].name, (guests[0].side,) if guests[0].side else ()
    else:
        ranked = [person for person in table.people if person.rank == rank and person.side]
        own = [person for person in table.people if person.side == table.issuer and person.rank in {rank, None}]
        alike = [person for person in ranked if folded(title.printed) in folded(person.office or "")]
        other = len(alike) == 1 and all(person.office for person in own)
        ranked = alike if other else own[:1] or ranked
        chosen = ranked[0] if len(ranked) == 1 else None
        if chosen is None or chosen.side is None:
            return None
        name, sides = chosen.name, (chosen.side,)
    subject = is_subject(words, at) and offices.in_nominative(words, title)
    return Referent(at, title.last, "person", sides, name, subject=subject)


def _noun(words: Words, at: int, table: Table) -> Referent | None:
    """Read "российский лидер", "глава российского внешнеполитического ведомства", "китайский дипломат"."""
    found = offices.government_at(words, at, adjectives=True)
    noun = found[0] if found is not None else at
    while found is not None and words.is_adjective(noun) and not words.is_capital(noun):
        noun += 1
    if words.keys[noun : noun + 1] and words.keys[noun] in words.tables.person_stems:
        side = found[1] if found is not None and words.is_adjective(at) else None
        end = noun + 1
        while side is None and end <= noun + REACH:
            behind = offices.government_at(words, end, adjectives=True)
            if behind is not None:
                side, end = behind[1], behind[0]
                break
            if not words.is_adjective(end) and words.norm(end) not in words.tables.grammar.ministries:
                return None
            end += 1
        if side is None:
            return None
        while words.is_adjective(end):
            end += 1
        person = table.of_side(side)
        nominative = words.norm(noun) in words.tables.grammar.person_nouns and is_subject(words, at)
        return Referent(at, end, "person", (side,), person.name if person else None, subject=nominative)
    return None
