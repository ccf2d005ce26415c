"""Numbered notes: where each quotation stands, one note a paragraph of an account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import wording

if TYPE_CHECKING:
    from readout_cli.model import Account, Point


class Citations:
    """Gives out the numbers, in the order in which they are asked for."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, int], int] = {}
        self.notes: list[tuple[str, str | None]] = []

    def number(self, point: Point, account: Account) -> int:
        """Return the number of the note for a point."""
        place = (account.key, point.paragraph)
        if place not in self._numbers:
            self.notes.append((wording.citation(point, account), account.url))
            self._numbers[place] = len(self.notes)
        return self._numbers[place]
