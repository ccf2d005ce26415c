"""Who takes the floor without having been introduced: a name, or an office with one, before a verb of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.russian import names, offices

if TYPE_CHECKING:
    from readout_cli.reading.russian.words import Words

# A single capitalised word may be anything; a name without an office has two or more.
FULL = 2


class Stranger(NamedTuple):
    """A person at units first..last-1, with or without an office, and the side that its country tells."""

    first: int
    last: int
    name: str
    office: bool
    side: str | None


def speaking(words: Words, first: int, verb: int) -> Stranger | None:
    """Return the person who stands as the subject of the predicate `verb`, from `first` on."""
    at = words.skip(first)
    title = next((title for title in offices.titles(words) if title.first == at), None)
    start = at if title is None else names.skip_honorifics(words, title.last)
    found = names.name_at(words, start)
    if found is None or words.skip(found[1]) != verb or (title is None and found[1] - found[0] < FULL):
        return None
    if title is not None and not offices.in_nominative(words, title):
        return None
    name = names.nominative(words, found, oblique=False, dative=False)
    return Stranger(at, found[1], name, title is not None, None if title is None else title.side)
