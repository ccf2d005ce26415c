"""Who sits at the table, which government wrote the account, and where the event is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from readout_cli.reading import issuer
from readout_cli.reading.governments import ORGANISATIONS
from readout_cli.reading.people import participants as seated
from readout_cli.reading.russian import frame, header, offices, people, sources
from readout_cli.reading.russian.conjugation import folded
from readout_cli.reading.russian.outline import HEADER_SENTENCES, Sentence

if TYPE_CHECKING:
    from readout_cli.model import Fact, Participant
    from readout_cli.reading.people import Person
    from readout_cli.reading.russian.words import Words

# Of more governments nobody without a country is taken for one's.
PAIR = 2
# What a government counts for that is named as a side, not as a place.
AS_SIDE = 4


class Table:
    """The people and sides of an account, by the words that name them."""

    def __init__(
        self,
        participants: tuple[Participant, ...],
        issuer: str | None,
        sides: tuple[str, ...],
        sender: Participant | None = None,
    ) -> None:
        """Take the people and sides; `sender` has sent the letter or telegram that the account tells of."""
        self.people = participants
        self.sender = sender
        self.issuer = issuer
        self.sides = sides
        self.names = [
            (folded(person.name.replace(".", " ").replace("-", " ")).split(), person)
            for person in participants
            if person.name
        ]

    def own_person(self) -> Participant | None:
        """Return the first person of the issuer's side."""
        return next((person for person in self.people if person.side == self.issuer), None)

    def of_side(self, side: str, rank: str | None = None) -> Participant | None:
        """Return the first person of a side, of the rank given where there is one."""
        own = [person for person in self.people if person.side == side]
        return next((person for person in own if person.rank == rank), own[0] if own else None)


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
    listed = next((codes for words in (*told, *headings) if (codes := _listed(words))), ())
    found, nameless = people.named(told)
    if len(found) <= 1:
        found, nameless = people.named([*told, *headings])
    if not found and len(listed) <= PAIR:
        found, nameless = people.named(prose[:HEADER_SENTENCES])
    found = people.introduced(found, prose)
    if len(found) > 1:
        nameless = []
    counts = _mentioned([sentence.words for sentence in body if sentence.kind != "furniture"])
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


def _mentioned(body: list[Words]) -> dict[str, int]:
    """Return how often each government is named, by code, over the given sentences; as a side it counts for more."""
    counts: dict[str, int] = {}
    for words in body:
        at = 0
        while at < len(words):
            found = offices.government_at(words, at, adjectives=True)
            if found is None:
                at += 1
                continue
            if found[1] in ORGANISATIONS and offices.is_venue(words, at):
                at = found[0]
                continue
            counts[found[1]] = counts.get(found[1], 0) + (AS_SIDE if _as_side(words, at, found[0]) else 1)
            at = found[0]
    return counts


def _as_side(words: Words, first: int, last: int) -> bool:
    """Tell "российская сторона", "Президент России": a government that speaks or acts."""
    grammar = words.tables.grammar
    if words.is_adjective(first):
        return words.norm(last) in grammar.side_nouns | grammar.sides or words.norm(last) in grammar.side_phrases
    return any(title.first < first < title.last for title in offices.titles(words))


def _listed(words: Words) -> tuple[str, ...]:
    """Return the governments behind an office in the plural: "министров иностранных дел Ирана, Ирака и Омана"."""
    for first in range(len(words)):
        office = words.tables.offices.match(words.keys, first)
        joint = words.match_norm(words.tables.joint, first)
        if joint is None and (office is None or offices.office_at(words, first) is not None):
            continue
        behind = max(office[0] if office is not None else 0, joint[0] if joint is not None else 0)
        codes = offices.governments_at(words, behind)[1]
        if len(codes) > 1:
            return codes
    return ()
