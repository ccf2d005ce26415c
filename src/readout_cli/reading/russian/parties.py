"""Who sits at the table, which government wrote the account, and where the event is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from readout_cli.reading import issuer
from readout_cli.reading.people import participants as seated
from readout_cli.reading.russian import frame, header, offices, people, sides, sources
from readout_cli.reading.russian.outline import HEADER_SENTENCES, Sentence
from readout_cli.reading.russian.table import Table

if TYPE_CHECKING:
    from readout_cli.model import Fact, Participant
    from readout_cli.reading.people import Person
    from readout_cli.reading.russian.words import Words

# Of more governments nobody without a country is taken for one's.
PAIR = 2


class Parties(NamedTuple):
    """The issuer, the participants, the words that name them, and the sentences that tell the event."""

    issuer: Fact | None
    participants: tuple[Participant, ...]
    table: Table
    told: list[Words]


def find(body: list[Sentence], known: Fact | None) -> Parties:
    """Return the parties of an account; `known` is its issuer where that need not be found."""
    prose = [sentence.words for sentence in body if sentence.kind == "prose"]
    headings = [sentence.words for sentence in body if sentence.kind == "heading"][:HEADER_SENTENCES]
    told = [words for words in prose[:HEADER_SENTENCES] if frame.tells_event(words)]
    told = told or [words for words in headings if frame.tells_event(words)]
    listed = next((codes for words in (*told, *headings) if (codes := sides.listed(words))), ())
    found, nameless = people.named(told)
    if len(found) <= 1:
        found, nameless = people.named([*told, *headings])
    if not found and len(listed) <= PAIR:
        found, nameless = people.named(prose[:HEADER_SENTENCES])
    found = people.introduced(found, prose)
    if len(found) > 1:
        nameless = []
    counts = sides.mentioned([sentence.words for sentence in body if sentence.kind != "furniture"])
    issued = known or _issuer(prose, issuer.find(found, nameless, counts), found)
    own = str(issued.value) if issued else None
    elsewhere = [title for words in prose for title in offices.titles(words)]
    participants = tuple(
        person if person.office else msgspec.structs.replace(person, office=None, rank=None)
        for person in seated(found, nameless, own, counts, elsewhere)
    )
    at_table = _sides(participants, own, listed) or issuer.sides(participants, own, counts)
    sent = any(header.is_sent(words) for words in told)
    table = Table(participants, own, at_table, participants[0] if sent and participants else None)
    return Parties(issued, participants, table, told)


def _sides(participants: tuple[Participant, ...], own: str | None, listed: tuple[str, ...]) -> tuple[str, ...]:
    """Return the governments that the header lists and those of the people, the issuer's first; nothing for no list."""
    if not listed:
        return ()
    codes = (own, *(person.side for person in participants), *listed)
    return tuple(dict.fromkeys(code for code in codes if code is not None))


def _issuer(prose: list[Words], found: Fact | None, named: list[Person]) -> Fact | None:
    """Return the issuer that was found where that is sure, else the government that the account cites.

    Where somebody without a country speaks with the only side known, that side is no guess.
    """
    if found is not None and found.score > issuer.FIRST_NAMED:
        return found
    cited = next((fact for words in prose if (fact := sources.government(words)) is not None), None)
    qualified = {person.side for person in named if person.qualified}
    sideless = any(person.side is None for person in named)
    return cited or (None if found is not None and sideless and found.value in qualified else found)
