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
MEMBER, SIGNLESS, NEAR, SHORT_NAME = 5, 4, 8, 12


def cut(tables: Tables, told: Text, clause: Clause, segment: Span, following: Span, *, after_cut: bool) -> bool:
    """Tell whether a comma parts two members of a list; `after_cut` where the one before parts two."""
    places = tables.grammar.issue_places
    name, after = told.folded[slice(*segment)], told.folded[slice(*following)]
    if name in places and (after in places or after_cut):
        return not _examples(tables, told, clause, following[0])
    if not _issue(tables, told, segment):
        return False
    if after in places and told.folded[following[1] : following[1] + 1] in COMMAS:
        return not _examples(tables, told, clause, following[0])
    return (after_cut and _last(tables, told, following)) or _governed(tables, told, clause, following)


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
    if ending(name, 0, len(name), grammar.issue_nouns) is None or _is_clause(tables, name):
        return False
    if len(name) >= MEMBER and ending(name, 0, len(name), grammar.sure_issues) is not None:
        return True
    return len(name) >= MEMBER and (len(name) > MEMBER + SIGNLESS or any(sign in name for sign in grammar.member_signs))


def _is_clause(tables: Tables, name: str) -> bool:
    """Tell a stretch that has a subject, 我が国 aside."""
    for own in tables.grammar.own:
        name = name.replace(own, "")
    return any(sign in name for sign in tables.grammar.clause_signs)


def _examples(tables: Tables, told: Text, clause: Clause, first: int) -> bool:
    """Tell whether a list of places ends as examples of something else (テロ、サイバーといった課題)."""
    last = clause.predicate.start if clause.predicate else clause.end
    return any(told.folded.find(sign, first, last) >= 0 for sign in tables.grammar.example_signs)


def _last(tables: Tables, told: Text, segment: Span) -> bool:
    """Tell the end of a list by itself (、〜などについて)."""
    folded, (first, last) = told.folded, segment
    tails = ((folded.find(tail, first, last), tail) for tail in tables.grammar.list_tails)
    return any(
        0 <= at - first <= SHORT_NAME and folded.startswith(tables.grammar.issue_governors, at + len(tail))
        for at, tail in tails
    )


def _governed(tables: Tables, told: Text, clause: Clause, segment: Span) -> bool:
    """Tell whether a stretch begins with the name of an issue that a particle ties to the verb."""
    grammar, folded = tables.grammar, told.folded
    first, last = segment
    if any(folded.startswith(opener, first) for opener in grammar.openers):
        return False
    words = (
        *grammar.list_governors,
        *grammar.bound_governors,
        *(link for link in grammar.list_links if link not in COMMAS),
        *grammar.list_tails,
    )
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
        bound = folded.startswith((*grammar.bound_governors, *grammar.list_blocks), end)
        if (
            (not bound or _feeling(tables, folded, clause, end))
            and end - first >= SIGNLESS
            and ending(folded, first, end, grammar.issue_nouns)
        ):
            return True
    return False


def _feeling(tables: Tables, folded: str, clause: Clause, at: int) -> bool:
    """Tell "〜についての懸念を表明した": the noun behind is what is done."""
    bound = next((word for word in tables.grammar.bound_governors if folded.startswith(word, at)), None)
    if bound is None or clause.predicate is None:
        return False
    return 0 <= clause.predicate.start - (at + len(bound)) <= NEAR
