"""Whose account it is, and who sits at the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Fact
from readout_cli.reading import issuer
from readout_cli.reading.korean import people
from readout_cli.reading.people import participants as seated

if TYPE_CHECKING:
    from readout_cli.model import Participant
    from readout_cli.reading.korean.tables import Tables
    from readout_cli.reading.korean.words import Words
    from readout_cli.reading.people import Person

OWN_WORDS = 0.9


def own(body: list[Words], look_up: Tables) -> Fact | None:
    """Return the government whose own words (우리측) the text uses."""
    for code, own_words in look_up.grammar.own_words.items():
        for words in body:
            for at, core in enumerate(words.cores):
                if core.endswith(own_words):
                    return Fact(value=code, origin="text", span=words.span(at, at + 1), score=OWN_WORDS)
    return None


def settled(named: list[Person], own: str | None) -> list[Person]:
    """Return the people, those without a government beside their office and of no other one given to the issuer."""
    if own is None:
        return named
    return [
        person
        if person.qualified or (person.side is not None and person.side != own)
        else person._replace(side=own, qualified=True)
        for person in named
    ]


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


def everybody(participants: tuple[Participant, ...], named: list[Person], own: str | None) -> tuple[Participant, ...]:
    """Return the people at the table, and then those that the text names besides."""
    more = [person for person in named if not any(p.name and people.same(person.name, p.name) for p in participants)]
    return (
        *participants,
        *(participants[0:0] if not more else seated(settled(more, own), [], own, {}, [])),
    )
