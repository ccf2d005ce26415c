"""The names of the people and governments at the table, which stand in every point and tell none from another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.language import units
from readout_cli.lexicon.phrases import PhraseTable
from readout_cli.matching.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readout_cli.language.units import Unit
    from readout_cli.lexicon import Lexicon
    from readout_cli.model import Account, Span


class Parties:
    """The parties' names in one language: word by word where words are parted by spaces, else as phrases."""

    def __init__(self, accounts: Sequence[Account], lexicon: Lexicon, language: str) -> None:
        self.sides = {person.side for account in accounts for person in account.participants if person.side}
        self.sides |= {account.issuer for account in accounts}
        known = vocabulary(lexicon, language)
        names = [keys for keys, code in known.governments if code in self.sides]
        names += [
            known.keys(person.name)
            for account in accounts
            for person in account.participants
            if person.name is not None
        ]
        if language in units.CHARACTERS:
            self._phrases: PhraseTable[bool] = PhraseTable([(keys, True) for keys in names if keys])
        else:
            self._phrases = PhraseTable([((key,), True) for keys in names for key in keys])

    def spans(self, found: Sequence[Unit]) -> Iterator[Span]:
        """Yield the spans of names among the units of a text."""
        for first, last, _ in self._phrases.find([unit.key for unit in found]):
            yield found[first].start, found[last - 1].end
