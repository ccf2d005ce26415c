"""The people and sides of an account, by the words that name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.russian.conjugation import folded

if TYPE_CHECKING:
    from readout_cli.model import Participant


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
