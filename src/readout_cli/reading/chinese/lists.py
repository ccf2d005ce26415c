"""Which lists name separate issues, each a claim of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.chinese.clauses import Clause
    from readout_cli.reading.chinese.page import Page

# What stands behind the last member of a list, up to the word that closes it (等重大原则问题).
TAIL = 16
# A list's head stands at most so far before its first enumerator.
MEMBER = 34
FEWEST = 2
# Two events under one verb (举行甲对话和乙磋商) have at least so many signs each.
TWIN = 5


class Item(NamedTuple):
    """A member of a list of issues, from `start`; `head` governs it."""

    start: int
    end: int
    head: Span | None


def items(page: Page, clause: Clause) -> list[Item]:
    """Return the issues that a clause lists, with what stands before and behind the list; or the clause whole."""
    whole = [Item(clause.start, clause.end, None)]
    adverbial = page.at(page.tables.settings, clause.core) is not None and page.ends(
        page.tables.setting_ends, (clause.core, clause.end)
    )
    if (adverbial or clause.setting) and page.at(page.tables.topical, clause.core) is None:
        return whole
    twins = _twins(page, clause)
    if twins:
        return twins
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
    if tail is None or (head is None and not tail[1]) or _part_of_object(page, clause, marks[0], tail[0]):
        return whole
    if head is None:
        head = clause.core if clause.subject is None else clause.start
        if page.at(page.tables.list_signs, marks[-1] + 1, tail[0]) is None and not page.has(
            page.tables.list_signs, (marks[-1], tail[0])
        ):
            return whole
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
    near = [end for end in heads if first - end <= MEMBER and _governs(page, clause, end)]
    return near[0] if near else None


def _governs(page: Page, clause: Clause, end: int) -> bool:
    """Tell whether what opens a list stands where a clause's own objects do: not 深化对各自战略、立场的了解."""
    place = clause.subject.end if clause.subject is not None else clause.core
    between = (place, end)
    if clause.subject is not None or clause.verb is not None or page.has(page.tables.parted_verbs, between):
        return True
    first = next(iter(page.find(page.tables.list_heads, between)), None)
    return first is None or first[0] <= page.past(page.tables.adverbs, place, clause.end)


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


def _attributive(page: Page, clause: Clause, first: int, at: int) -> bool:
    """Tell whether a list up to `at` stands inside what 的 makes part of an object: 遵守在甲、乙等问题上作出的承诺."""
    of = next((start for start, _, _ in page.find(page.tables.relative, (at, clause.end))), None)
    opened = next((start for start, _, _ in page.find(page.tables.list_heads, (clause.core, first))), clause.core)
    place = clause.subject.end if clause.subject is not None else clause.core
    place = page.past(page.tables.adverbs, place, opened)
    place = page.past(page.tables.modals, place, opened)
    if of is None or page.past(page.tables.adverbs, place, opened) >= opened:
        return False  # 就甲、乙等问题进行坦诚的沟通: nothing governs the list
    last = max((end for _, end, _ in page.find(page.tables.list_ends, (at, of))), default=at)
    last = page.past(page.tables.setting_ends, last, of)  # 问题上
    main = any(
        end < of for _, end, _ in page.find(page.tables.parted_verbs, (last, of))
    )  # 就甲、乙等问题阐明本国的立场
    governed = not page.has(page.tables.parted_verbs, (place, opened))  # 讨论在甲、乙等问题上的合作
    return not main and (governed or of - last >= FEWEST)


def _part_of_object(page: Page, clause: Clause, first: int, at: int) -> bool:
    """Tell whether a list up to `at` only says more of an object, which is one."""
    return _of_object(page, clause, first, at) or _attributive(page, clause, first, at)


def _of_object(page: Page, clause: Clause, first: int, at: int) -> bool:
    """Tell whether a list up to `at` is what one object is about: 介绍了对甲、乙局势的立场."""
    verb = next(iter(page.find(page.tables.parted_verbs, (clause.core, first))), None)
    if verb is None or not page.has(page.tables.topical, (verb[1], first)):
        return False
    return page.at(page.tables.relative, page.past(page.tables.setting_ends, at, clause.end), clause.end) is not None


def _issues(page: Page, clause: Clause, head: int, marks: list[int]) -> bool:
    """Tell whether what is listed are things (no adjectives) and a verb takes such a list."""
    edges = [head, *(mark + 1 for mark in marks)]
    opened = [end for _, end, _ in page.find(page.tables.list_heads, (clause.core, marks[0]))]
    first = opened[-1] if opened else head
    if all(page.at(page.tables.measures, edge) is not None for edge in (first, *edges[1:])):  # 在维护甲、维护乙等问题上
        return False
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


def _twins(page: Page, clause: Clause) -> list[Item]:
    """Return the two events that a verb has for its objects: 召开经济高层对话和人文交流磋商机制会议."""
    verb = next(iter(page.find(page.tables.twin_verbs, (clause.core, clause.end))), None)
    if verb is None or page.at(page.tables.attributive, verb[1]) is not None:
        return []
    span = (verb[1], clause.end)
    joints = [*page.find(page.tables.conjoiners, span), *_enumerated(page, span)]
    outer = [(start, end) for start, end, _ in joints if not page.marks.within(start)]
    if len(outer) != 1:
        return []
    start, end = outer[0]
    if start - verb[1] < TWIN or clause.end - end < TWIN or not _set_apart(page, span, start):
        return []
    return [Item(clause.start, start, None), Item(end, clause.end, (clause.start, verb[1]))]


def _enumerated(page: Page, span: Span) -> list[tuple[int, int, bool]]:
    return [(at, at + 1, True) for at in range(*span) if page.text[at] == "、"]


def _set_apart(page: Page, span: Span, at: int) -> bool:
    """Tell whether a conjunction stands in no set phrase (国际和地区问题)."""
    return not any(start <= at < end for start, end, _ in page.find(page.tables.formulas, span))
