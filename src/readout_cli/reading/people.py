"""Who sits at the table: the people and offices an account names, and the sides they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.model import Participant
from readout_cli.reading.governments import likeliest

if TYPE_CHECKING:
    from readout_cli.lexicon.schema import Office

# "Prime Minister and President Biden" are two people; "State Councilor and Foreign Minister" is one.
HEADS = frozenset({"head-of-state", "head-of-government", "royal"})
# The rank of who speaks for an international organisation.
ORGANISATION = "organisation"


class Person(NamedTuple):
    """A person named in the header; `qualified` when a country stands by the office ("Japanese Foreign Minister")."""

    name: str
    office: str
    rank: str
    side: str | None
    qualified: bool
    span: tuple[int, int]


class Title(NamedTuple):
    """An office named in a sentence: token span with its country, and the side it gives (None: unqualified)."""

    first: int
    last: int
    offices: tuple[Office, ...]
    side: str | None
    giveaway: tuple[str, ...]
    span: tuple[int, int]
    printed: str


def participants(
    found: list[Person],
    nameless: list[Title],
    issuer: str | None,
    counts: dict[str, int],
    elsewhere: list[Title],
) -> tuple[Participant, ...]:
    """Return the people with their sides.

    An office without a country belongs to the issuer's own government, one person at most: of several, the first
    keeps it, and the next ones take the country that the text gives their office elsewhere ("the President of the
    United States"), or else the other government that the text names most. Who speaks for an international
    organisation has its side, or none: never that of a government; and an office that only the issuer's government
    has is the issuer's, whoever else of it is there.
    """
    sides: list[str | None] = [person.side if person.qualified else None for person in found]
    taken = {side for side in sides if side}
    own = next((title for title in nameless if title.side in {None, issuer}), None)
    if issuer is not None and own is not None and _hosts(own, found):
        taken.add(issuer)
    for index, person in enumerate(found):
        if person.qualified:
            continue
        if person.rank == ORGANISATION or (issuer is not None and person.side == issuer):
            sides[index] = person.side
            taken.update([person.side] if person.side else [])
            continue
        options = [
            person.side,
            issuer if issuer not in taken else None,
            _office_elsewhere(person, elsewhere, taken),
        ]
        options += likeliest(counts)
        if issuer is not None and person.side != issuer and issuer not in taken:
            options.insert(0, issuer)
        side = next((code for code in options if code is not None and code not in taken), issuer)
        sides[index] = side
        taken.add(str(side))
    named_people = [
        Participant(name=p.name, office=p.office, rank=p.rank, side=side, span=p.span)
        for p, side in zip(found, sides, strict=True)
    ]
    if issuer is None or issuer in sides:
        return tuple(named_people)
    if own is None:
        return tuple(named_people)
    # "The Prime Minister held a call with ...": the issuer's own, without a name
    office = Participant(name=None, office=own.printed, rank=own.offices[0].rank, side=issuer, span=own.span)
    return (office, *named_people)


def _hosts(own: Title, found: list[Person]) -> bool:
    """Tell "The Prime Minister spoke to President B": an office without a name stands first, and is nobody's here."""
    return (
        len(found) == 1
        and not found[0].qualified
        and own.span[1] < found[0].span[0]
        and own.printed.lower() not in found[0].office.lower()
    )


def _office_elsewhere(person: Person, elsewhere: list[Title], taken: set[str]) -> str | None:
    """Return the country that the text gives an office of this rank elsewhere."""
    for title in elsewhere:
        if title.side is not None and title.side not in taken and title.offices[0].rank == person.rank:
            return title.side
    return None
