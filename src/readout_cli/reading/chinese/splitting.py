"""Which clauses of a sentence make a point, and which lists name separate issues."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.chinese.clauses import COLONS, SEMICOLONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readout_cli.model import Span
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
# What stands behind the last member of a list, up to the word that closes it (等重大原则问题).
TAIL = 16
# A list's head stands at most so far before its first enumerator.
MEMBER = 34
FEWEST = 2


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


# -- lists -----------------------------------------------------------------------------------------------------


class Item(NamedTuple):
    """A member of a list of issues, from `start`; `head` governs it."""

    start: int
    end: int
    head: Span | None


def items(page: Page, clause: Clause) -> list[Item]:
    """Return the issues that a clause lists, with what stands before and behind the list; or the clause whole."""
    whole = [Item(clause.start, clause.end, None)]
    marks = [
        at
        for at in range(clause.start, clause.end)
        if page.at(page.tables.enumerators, at, clause.end) is not None
        and page.text[at : at + 1].strip()
        and not page.marks.within(at)
    ]
    if not marks:
        return whole
    head = _head(page, clause, marks[0])
    tail = _tail_of_list(page, marks[-1] + 1, clause.end)
    if tail is None or (head is None and not tail[1]):
        return whole
    if head is None:
        head = clause.core if clause.subject is None else clause.start
        if clause.verb is not None or marks[0] - head > MEMBER // 3:
            return whole
    if head == clause.end or not _issues(page, clause, head, marks):
        return whole
    cuts = [mark + 1 for mark in marks]
    last = _conjoined(page, marks[-1] + 1, tail[0])
    ends = list(marks)
    if last is not None:
        ends.append(last[0])
        cuts.append(last[1])
    governing = (clause.start, head) if head > clause.start else None
    starts = [clause.start, *cuts]
    return [
        Item(start, end, governing if number else None)
        for number, (start, end) in enumerate(zip(starts, [*ends, clause.end], strict=True))
    ]


def _head(page: Page, clause: Clause, first: int) -> int | None:
    """Return where the words end that govern a list: 就 in 就A、B阐明立场."""
    heads = [end for start, end, _ in page.find(page.tables.list_heads, (clause.start, first)) if end < first]
    near = [end for end in heads if first - end <= MEMBER]
    return near[0] if near else None


def _tail_of_list(page: Page, at: int, stop: int) -> tuple[int, bool] | None:
    """Return where a list of issues ends behind its last enumerator, and whether 问题 says that they are issues."""
    for start, end, _ in page.find(page.tables.list_ends, (at, min(stop, at + MEMBER))):
        behind = min(stop, end + TAIL)
        fields = [first for first, _, _ in page.find(page.tables.fields, (start, behind))]
        nouns = [last for first, last, _ in page.find(page.tables.list_ends, (end, behind)) if last - first > 1]
        if fields and (not nouns or fields[0] < nouns[0]):
            return None
        return (end, end - start > 1 or bool(nouns))
    return None


def _issues(page: Page, clause: Clause, head: int, marks: list[int]) -> bool:
    """Tell whether what is listed are things (no adjectives) and a verb takes such a list."""
    edges = [head, *(mark + 1 for mark in marks)]
    if any(stop - start < FEWEST for start, stop in zip(edges, marks, strict=False)):
        return False
    if any(page.ends(page.tables.attributive, (start, stop)) for start, stop in zip(edges, marks, strict=False)):
        return False
    return page.has(page.tables.parted_verbs, (clause.start, clause.end)) or clause.verb is None


def _conjoined(page: Page, at: int, stop: int) -> Span | None:
    """Return the conjunction before the last member, if it is none inside a set phrase (国际和地区问题)."""
    formulas = [(start, end) for start, end, _ in page.find(page.tables.formulas, (at, stop))]
    for start, end, _ in page.find(page.tables.conjoiners, (at, stop)):
        inside = any(first <= start < last for first, last in formulas)
        if not inside and start - at >= FEWEST and stop - end >= FEWEST:
            return start, end
    return None
