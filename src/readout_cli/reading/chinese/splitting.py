"""Which clauses of a sentence make a point, and which lists name separate issues."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.chinese.clauses import COLONS, SEMICOLONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readout_cli.reading.chinese.clauses import Clause
    from readout_cli.reading.chinese.page import Page

# Shorter clauses (求同存异) are no claims of their own.
SHORTEST = 11
# A clause with a subject of its own is parted from one before it when both are at least so long; what comes of the
# clause before (使…) when it is that long itself.
SUBJECT, PURPOSE = 12, 15
# A measure that is a claim of its own, and what stands before it.
MEASURE, BEFORE = 7, 8
# A clause that a verb of saying opens.
SAYING = 6


class Piece(NamedTuple):
    """Clauses first..last-1 of a sentence: a point."""

    first: int
    last: int


def pieces(page: Page, found: Sequence[Clause], turns: Sequence[bool]) -> list[Piece]:
    """Return the points of a sentence; `turns` tells which clauses bring in a speaker."""
    starts = [0]
    for index in range(1, len(found)):
        if _forced(page, found, turns, starts[-1], index) or _claims(page, found, turns, starts[-1], index):
            starts.append(index)
    return [Piece(first, last) for first, last in zip(starts, [*starts[1:], len(found)], strict=True)]


def _waits(clause: Clause) -> bool:
    """Tell a clause that goes with the next: an adverbial, a condition, the opening of a speech."""
    return clause.opens or clause.setting or clause.waiting or clause.closer in COLONS


def _forced(page: Page, found: Sequence[Clause], turns: Sequence[bool], start: int, index: int) -> bool:
    """Tell whether a clause begins a point whatever its length: another speaks, or another verb reports."""
    clause = found[index]
    if found[index - 1].closer in SEMICOLONS:
        return True
    if all(_waits(before) for before in found[start:index]):
        return False
    if clause.marked:
        return any(before.marked for before in found[:index])
    if turns[index] or clause.opens:
        return True
    if clause.verb is None or clause.subject is not None or _elaborates(page, found[index - 1], clause):
        return False
    return _says(page, clause)


def _says(page: Page, clause: Clause) -> bool:
    assert clause.verb is not None
    return clause.end - clause.core >= SAYING and page.at(page.tables.saying, clause.verb.start) is not None


def _elaborates(page: Page, before: Clause, clause: Clause) -> bool:
    """Tell whether a clause reports what the clause before announced: 阐明立场，指出…."""
    if before.verb is None or page.at(page.tables.elaborated, before.verb.start) is None:
        return False
    return clause.subject is None and page.at(page.tables.elaborating, clause.core) is not None


def _claims(page: Page, found: Sequence[Clause], turns: Sequence[bool], start: int, index: int) -> bool:
    """Tell whether a clause says enough to begin a point, and so does what stands before it."""
    clause = found[index]
    if _waits(found[index - 1]) or page.at(page.tables.followers, clause.start) is not None:
        return False
    if _elaborates(page, found[index - 1], clause):
        return False
    if page.at(page.tables.pairs, found[index - 1].core) is not None or _conditional(page, found, start, index):
        return False
    before = sum(_length(page, found[at]) for at in range(start, index) if not _waits(found[at]))
    size = 0
    for at in range(index, len(found)):
        if at > index and _forced(page, found, turns, start, at):
            break
        size += 0 if _waits(found[at]) else _length(page, found[at])
    if page.at(page.tables.purposes, clause.start) is not None:
        return _length(page, clause) >= PURPOSE and before >= SHORTEST
    least = SUBJECT if clause.subject is not None else SHORTEST
    if clause.subject is None and before >= BEFORE and _measure(page, clause) and _length(page, clause) >= MEASURE:
        return True
    return before >= least and size >= least


def _measure(page: Page, clause: Clause) -> bool:
    """Tell whether a clause opens with a verb of what is to be done: 妥善管控分歧."""
    place = page.past(page.tables.adverbs, clause.core, clause.end)
    return page.at(page.tables.measures, clause.core) is not None or page.at(page.tables.measures, place) is not None


def _conditional(page: Page, found: Sequence[Clause], start: int, index: int) -> bool:
    """Tell whether a clause goes on with a condition or answers it: 如愿意合作，共享红利，中方的大门敞开."""
    held = [at for at in range(start, index) if page.at(page.tables.conditions, found[at].core) is not None]
    return bool(held) and (index - held[-1] == 1 or all(found[at].subject is None for at in range(held[-1] + 1, index)))


def _length(page: Page, clause: Clause) -> int:
    return sum(char.isalnum() for char in page.text[clause.body : clause.end])
