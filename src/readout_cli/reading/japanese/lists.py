"""Lists of issues under one verb: which commas and links part their members."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from readout_cli.reading.japanese.clauses import COMMAS, Clause, Text, skip
from readout_cli.reading.japanese.tables import ending

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.japanese.tables import Tables

# Shorter members are parts of one name; words of feeling stand at most so far behind 〜についての.
MEMBER, SIGNLESS, NEAR = 5, 4, 8


def cut(tables: Tables, told: Text, clause: Clause, segment: Span, following: Span, *, after_cut: bool) -> bool:
    """Tell whether a comma parts two members of a list; `after_cut` where the one before parts two."""
    places = tables.grammar.issue_places
    name, after = told.folded[slice(*segment)], told.folded[slice(*following)]
    if name in places and (after in places or after_cut):
        return True
    if not _issue(tables, told, segment):
        return False
    listed = after in places and told.folded[following[1] : following[1] + 1] in COMMAS
    return listed or _governed(tables, told, clause, following)


def joined(tables: Tables, told: Text, clause: Clause, commas: list[int], within: Span) -> list[Span]:
    """Return the links of a list without a comma (〜問題及び〜問題について), as spans."""
    out = []
    folded, (begin, stop) = told.folded, within
    for word in tables.grammar.list_links:
        if word in COMMAS:
            continue
        at = folded.find(word, begin, stop)
        while at >= 0:
            after = skip(folded, at + len(word), stop)
            number = bisect_left(commas, at)
            first = commas[number - 1] + 1 if number else begin
            last = commas[number] if number < len(commas) else stop
            if (
                told.outside(at)
                and _issue(tables, told, (skip(folded, first, at), at))
                and _governed(tables, told, clause, (after, last))
            ):
                out.append((at, after))
            at = folded.find(word, at + 1, stop)
    return sorted(out)


def _issue(tables: Tables, told: Text, segment: Span) -> bool:
    """Tell whether a stretch names an issue by itself."""
    grammar = tables.grammar
    name = told.folded[slice(*segment)]
    if ending(name, 0, len(name), grammar.issue_nouns) is None or any(sign in name for sign in grammar.clause_signs):
        return False
    if len(name) >= MEMBER and ending(name, 0, len(name), grammar.sure_issues) is not None:
        return True
    return len(name) >= MEMBER and (len(name) > MEMBER + SIGNLESS or any(sign in name for sign in grammar.member_signs))


def _governed(tables: Tables, told: Text, clause: Clause, segment: Span) -> bool:
    """Tell whether a stretch begins with the name of an issue that a particle ties to the verb."""
    grammar, folded = tables.grammar, told.folded
    first, last = segment
    if any(folded.startswith(opener, first) for opener in grammar.openers):
        return False
    words = (*grammar.list_governors, *(link for link in grammar.list_links if link not in COMMAS), *grammar.list_tails)
    ends = {last} if folded[last : last + 1] in COMMAS else set()
    for word in words:
        at = folded.find(word, first, last)
        while at >= 0:
            if told.outside(at):
                ends.add(at)
            at = folded.find(word, at + 1, last)
    for end in sorted(ends):
        if folded.startswith(grammar.list_stops, end):
            return False
        blocked = folded.startswith(grammar.list_blocks, end) and not _feeling(tables, folded, clause, end)
        if not blocked and end - first >= SIGNLESS and ending(folded, first, end, grammar.issue_nouns):
            return True
    return False


def _feeling(tables: Tables, folded: str, clause: Clause, at: int) -> bool:
    """Tell "〜についての懸念を表明した": the noun behind is what is done."""
    bound = next((word for word in tables.grammar.bound_governors if folded.startswith(word, at)), None)
    if bound is None or clause.predicate is None:
        return False
    return 0 <= clause.predicate.start - (at + len(bound)) <= NEAR
