"""Whose account it is, and who sits at the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Fact
from readout_cli.reading import issuer
from readout_cli.reading.korean import countries, frame, people
from readout_cli.reading.people import participants as seated

if TYPE_CHECKING:
    from readout_cli.model import Participant
    from readout_cli.reading.korean.tables import Tables
    from readout_cli.reading.korean.words import Words
    from readout_cli.reading.people import Person

OWN_WORDS = 0.9
# What most Korean names are long.
SYLLABLES = 3
# So often counts a government that is named with another one by its abbreviation where the event is told.
NAMED_TOGETHER = 10


def own(body: list[Words], look_up: Tables) -> Fact | None:
    """Return the government whose own words (우리측) the text uses."""
    for code, own_words in look_up.grammar.own_words.items():
        for words in body:
            for at, core in enumerate(words.cores):
                if core.endswith(own_words):
                    return Fact(value=code, origin="text", span=words.span(at, at + 1), score=OWN_WORDS)
    return None


def settled(named: list[Person], own: str | None, look_up: Tables) -> list[Person]:
    """Return the people, those without a government beside their office and of no other one given to the issuer.

    Somebody with a foreign name stands across the table, where another person without a government is the issuer's;
    and somebody with a Korean name is Korean, whoever wrote the account.
    """
    if own is None:
        return named
    open_sided = [person for person in named if not person.qualified]
    korean = (person for person in open_sided if person.name.startswith(look_up.grammar.family_names))
    first = next(korean, open_sided[0] if open_sided else None)
    return [person if person.qualified else _settled(person, own, look_up, first=person is first) for person in named]


def _settled(person: Person, own: str, look_up: Tables, *, first: bool) -> Person:
    grammar = look_up.grammar
    if person.side is not None and person.side != own:
        return person._replace(qualified=True)
    if own not in {grammar.home, *grammar.own_words} and _is_korean(person.name, grammar.family_names):
        return person._replace(side=grammar.home, qualified=True)
    if not first and not person.name.startswith(grammar.family_names):
        return person
    return person._replace(side=own, qualified=True)


def found(told: Fact | None, named: list[Person], look_up: Tables) -> Fact | None:
    """Return what an office gives away, else the government whose language this is."""
    if told is not None and told.score >= issuer.GIVEAWAY:
        return told
    home = look_up.grammar.home
    unqualified = next((person for person in named if not person.qualified), None)
    if unqualified is not None:
        return Fact(value=home, origin="text", span=unqualified.span, score=issuer.UNQUALIFIED)
    own = next((person for person in named if person.side == home), None)
    if own is not None or told is None:
        return Fact(value=home, origin="text", span=own.span if own else None, score=issuer.FIRST_NAMED)
    return told


def counted(counts: dict[str, int], telling: list[Words]) -> dict[str, int]:
    """Return how often governments are named, where those whose talks a passage names (한미 정상 통화) weigh most."""
    out = dict(counts)
    for words in telling:
        if frame.form(words) is None:
            continue
        for at in range(len(words)):
            for code in countries.together(words, at, whole=False):
                out[code] = out.get(code, 0) + NAMED_TOGETHER
    return out


def with_bloc(telling: list[Words], participants: tuple[Participant, ...], own: str | None) -> bool:
    """Tell talks with a group of states, which is no government: 한-아세안 대화."""
    if any(person.side not in {None, own} for person in participants):
        return False
    return any(core.startswith(words.tables.grammar.blocs) for words in telling for core in words.cores)


def _is_korean(name: str, families: tuple[str, ...]) -> bool:
    return len(name) == SYLLABLES and name.startswith(families)


def everybody(
    participants: tuple[Participant, ...], named: list[Person], own: str | None, look_up: Tables
) -> tuple[Participant, ...]:
    """Return the people at the table, and then those that the text names besides."""
    more = [person for person in named if not any(p.name and people.same(person.name, p.name) for p in participants)]
    return (
        *participants,
        *seated(settled(more, own, look_up), [], own, {}, []),
    )
