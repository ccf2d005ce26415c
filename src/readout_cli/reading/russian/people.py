"""The people that a Russian account names, with their offices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.people import HEADS, Person, Title
from readout_cli.reading.russian import names
from readout_cli.reading.russian.conjugation import folded
from readout_cli.reading.russian.offices import REST, government_at, in_nominative, office_at, stressed, titles

if TYPE_CHECKING:
    from readout_cli.reading.russian.words import Words

# Two capitals in a row are a person's first name and surname.
FULL = 2


def named(sentences: list[Words]) -> tuple[list[Person], list[Title]]:
    """Return the people that the sentences name, in order, and the offices that stand without a name."""
    found: list[Person] = []
    nameless: list[Title] = []
    for words in sentences:
        taken: set[int] = set()
        for title in titles(words):
            name = _name_of(words, title)
            if name is None:
                if title.side is not None or words.is_capital(title.first):
                    nameless.append(title)
                continue
            taken.update(range(*name))
            _add(found, words, *name, _with_head(found, words, title))
        _listed(found, words, taken)
        _bare(found, words, taken)
    return sorted(found, key=lambda person: person.span), nameless


def _name_of(words: Words, title: Title) -> tuple[int, int] | None:
    """Return the units of the name behind an office, also in brackets or behind a comma, or before it."""
    after = names.skip_honorifics(words, title.last)
    follows = names.name_at(words, after)
    if follows is not None:
        return follows
    if words.norm(title.last) in words.tables.grammar.competence:
        # "спецпредставителя ... по Ближнему Востоку А.Б.Иванова"
        for at in range(title.last + 2, min(len(words) - 1, title.last + REST)):
            initialled = len(words.printed(at)) == 1 and words.norm(at + 1) == "."
            full = words.is_capital(at) and words.is_capital(at + 1)
            if (initialled or full) and (found := names.name_at(words, at)) is not None:
                return found
            if not words.is_word(at) or words.is_narrated(at):
                break
    if words.norm(title.first - 1) in {",", "–", "—", "-"}:
        before = names.name_until(words, title.first - 1)
        if before is not None:
            return before
    return None


def _with_head(found: list[Person], words: Words, title: Title) -> Title:
    """Return an office; that of who stands behind a head of state ("Президент Дании А.Б. и глава МИД") is theirs."""
    if title.side is not None or title.giveaway or words.norm(title.first - 1) not in words.tables.grammar.conjunctions:
        return title
    end = words.units[title.first - 2].end if title.first > 1 else -1
    head = next((person for person in found if person.span[1] == end and person.rank in HEADS), None)
    return title if head is None or title.offices[0].rank in HEADS else title._replace(side=head.side)


def introduced(found: list[Person], sentences: list[Words]) -> list[Person]:
    """Return the people, those without an office with the one that stands by their name further on."""
    out = list(found)
    for index, person in enumerate(out):
        if person.office:
            continue
        for words in sentences:
            later: list[Person] = []
            for title in titles(words):
                name = _name_of(words, title)
                if name is not None and title.side is not None and _is(person, words, name):
                    _add(later, words, *name, title)
            if later:
                out[index] = later[0]._replace(name=person.name, span=person.span)
                break
    return out


def _is(person: Person, words: Words, name: tuple[int, int]) -> bool:
    """Tell whether a name is this person's, by its first word and its last."""
    first, known = words.norm(name[0]), folded(person.name.replace(".", " ").split()[0])
    alike = names.same(first, known, words.tables) or (min(len(first), len(known)) == 1 and first[0] == known[0])
    return alike and _known([person], words, name)


def _listed(found: list[Person], words: Words, taken: set[int]) -> None:
    """Add the people of one office in the plural, beside their countries or behind them in the same order.

    "министрами иностранных дел Ирана А.Б. и Турции В.Г.", "премьер-министров Ирана и Турции А.Б. и В.Г.".
    """
    for first in range(len(words)):
        office = words.tables.offices.match(words.keys, first)
        if office is None or office_at(words, first) is not None:
            continue
        sides, people = list[str](), list[tuple[int, int]]()
        at = office[0]
        while True:
            side, name = government_at(words, at), names.name_at(words, at)
            if side is not None:
                sides.append(side[1])
                at = side[0]
            elif name is not None:
                people.append(name)
                at = name[1]
            else:
                break
            while words.norm(at) in {",", *words.tables.grammar.conjunctions}:
                at += 1
        if not people or len(sides) != len(people):
            continue
        oblique = not words.norm(stressed(words, first)).endswith(words.tables.grammar.plural_nominative)
        for side_code, name in zip(sides, people, strict=True):
            taken.update(range(*name))
            if not _known(found, words, name):
                printed = names.nominative(words, name, oblique=oblique, dative=False)
                span = words.span(*name)
                found.append(Person(printed, office[1].forms[0], office[1].rank, side_code, qualified=True, span=span))


def _bare(found: list[Person], words: Words, taken: set[int]) -> None:
    """Add people that a header names without an office: "В.В.Путин", "Владимир Путин провёл ..."."""
    at = 0
    while at < len(words):
        name = names.name_at(words, at) if at not in taken else None
        if name is None:
            at += 1
            continue
        initials = words.norm(name[0] + 1) == "." and len(words.printed(name[0])) <= FULL
        placed = (
            at == 0
            or words.norm(at - 1) in words.tables.grammar.companions
            or words.keys[at - 1] in words.tables.event_stems
        )
        placed = placed or (
            words.norm(at - 1) in words.tables.grammar.conjunctions
            and any(person.span[1] == words.units[at - 2].end for person in found)
        )
        full = name[1] - name[0] >= FULL and placed
        if (initials or full) and not taken & set(range(*name)):
            span = words.span(*name)
            if not _known(found, words, name):
                printed = names.nominative(words, name, oblique=at > 0 and not _followed(words, name[1]), dative=False)
                found.append(Person(printed, "", "", None, qualified=False, span=span))
        at = name[1]


def _followed(words: Words, at: int) -> bool:
    """Tell whether a finite verb stands at `at`: a name before it is its subject."""
    return words.kind(words.skip(at)) in {"past", "present"} if at < len(words) else False


def _known(found: list[Person], words: Words, name: tuple[int, int]) -> bool:
    surname = words.norm(name[1] - 1)
    return any(names.same(surname, folded(person.name.replace(".", " ").split()[-1]), words.tables) for person in found)


def _add(found: list[Person], words: Words, first: int, last: int, title: Title) -> None:
    if _known(found, words, (first, last)):
        return
    oblique = not in_nominative(words, title) or words.is_preposition(title.first - 1)
    side = title.side
    found.append(
        Person(
            name=names.nominative(
                words,
                (first, last),
                oblique=oblique,
                dative=words.norm(title.first).endswith(words.tables.grammar.dative),
            ),
            office=title.printed,
            rank=title.offices[0].rank,
            side=side or (title.giveaway[0] if len(title.giveaway) == 1 else None),
            qualified=side is not None,
            span=words.span(first, last),
        )
    )
