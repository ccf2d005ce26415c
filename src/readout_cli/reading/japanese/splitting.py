"""A clause in points: what is said in a chain of linked verbs, in several 〜こと, or in a list of issues."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from readout_cli.reading.japanese.clauses import COMMAS, Clause, Text, skip
from readout_cli.reading.japanese.tables import ending

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.japanese.tables import Tables

# Shorter stretches before a linking verb are adverbs; shorter members are parts of one name.
SHORTEST, MEMBER, SIGNLESS = 7, 5, 4
PLAIN = ("た", "る", "い", "う")


def points(tables: Tables, told: Text, clause: Clause, begin: int) -> list[Span]:
    """Return the points of a clause as spans; `begin` is where its subject ends."""
    stop = clause.predicate.verb if clause.predicate else clause.end
    commas = told.commas(begin, stop)
    named = max((told.folded.rfind(name, begin, stop) for name in tables.grammar.nominalizers), default=-1)
    cuts: dict[int, int] = {}
    edges = [begin, *commas, stop]
    before = begin
    for number, at in enumerate(commas, 1):
        first = skip(told.folded, edges[number - 1], at)
        following = skip(told.folded, at, stop), edges[number + 1]
        if (
            (named >= following[0] and ending(told.folded, first, at, tables.grammar.nominalizers) is not None)
            or _linked(tables, told, (before, first, at), following, stop)
            or _stated(tables, told, (before, at), following[0])
            or _lists(tables, told, (first, at), following)
            or _places(tables, told, (first, at), following, cut=edges[number - 1] in cuts)
        ):
            cuts[at] = before = following[0]
    for at, after in _joined(tables, told, commas, begin, stop):
        if not any(cut in cuts for cut in range(at, after + 1)):
            cuts[at] = after
    out = []
    start = clause.start
    for at in sorted(cuts):
        if told.folded[start:at].strip():
            out.append((start, start + len(told.folded[start:at].rstrip())))
            start = cuts[at]
    return [*out, (start, start + len(told.folded[start : clause.end].rstrip()))]


def _linked(tables: Tables, told: Text, segment: tuple[int, int, int], following: Span, stop: int) -> bool:
    """Tell a verb that links two claims (〜を進め、〜を図る) from an adverbial phrase and from a part of one."""
    before, first, at = segment
    folded, grammar = told.folded, tables.grammar
    if at - before < SHORTEST or folded[at - 1] not in grammar.stem_signs or ending(folded, first, at, grammar.finite):
        return False
    if ending(folded, first, at, (*grammar.adverbials, *grammar.copulas, *grammar.subordinate)):
        return False
    if not any(particle in folded[before:at] for particle in grammar.objects):
        return False
    # What is part of a relative clause is no claim: 「〜を進め、〜を築くという方向性に沿って、〜」
    inner = following[1] < stop and any(folded.find(word, *following) >= 0 for word in grammar.containers)
    return not inner and ending(folded, *following, grammar.subordinate) is None


def _stated(tables: Tables, told: Text, segment: Span, after: int) -> bool:
    """Tell "〜したい、〜" and "〜となった、また、〜": a finished statement."""
    folded, (before, at) = told.folded, segment
    if at - before >= SHORTEST and ending(folded, before, at, tables.grammar.finite) is not None:
        return True
    return folded[at - 1] in PLAIN and any(folded.startswith(word, after) for word in tables.grammar.openers)


def _lists(tables: Tables, told: Text, segment: Span, following: Span) -> bool:
    return _issue(tables, told, segment) and _governed(tables, told, following)


def _places(tables: Tables, told: Text, segment: Span, following: Span, *, cut: bool) -> bool:
    """Tell one of three or more places of concern (東シナ海、南シナ海、香港の状況)."""
    places = tables.grammar.issue_places
    name, after = told.folded[slice(*segment)], told.folded[slice(*following)]
    return name in places and (after in places or cut)


def _joined(tables: Tables, told: Text, commas: list[int], begin: int, stop: int) -> list[Span]:
    """Return the links of a list without a comma (〜問題及び〜問題について), as spans."""
    out = []
    folded = told.folded
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
                and _governed(tables, told, (after, last))
            ):
                out.append((at, after))
            at = folded.find(word, at + 1, stop)
    return sorted(out)


def _issue(tables: Tables, told: Text, segment: Span) -> bool:
    """Tell whether a stretch names an issue by itself."""
    grammar = tables.grammar
    name = told.folded[slice(*segment)]
    name = name.removesuffix(ending(name, 0, len(name), grammar.list_tails) or "")
    if ending(name, 0, len(name), grammar.issue_nouns) is None:
        return False
    if len(name) >= MEMBER and ending(name, 0, len(name), grammar.sure_issues) is not None:
        return True
    return len(name) >= MEMBER and (len(name) > MEMBER + SIGNLESS or any(sign in name for sign in grammar.member_signs))


def _governed(tables: Tables, told: Text, segment: Span) -> bool:
    """Tell whether a stretch begins with the name of an issue that a particle ties to the verb."""
    grammar, folded = tables.grammar, told.folded
    first, last = segment
    if any(folded.startswith(opener, first) for opener in grammar.openers):
        return False
    words = (*grammar.list_governors, *(link for link in grammar.list_links if link not in COMMAS))
    ends = [last] if folded[last : last + 1] in COMMAS else []
    words = (*words, *grammar.list_tails)
    for word in words:
        at = folded.find(word, first, last)
        while at >= 0:
            blocked = any(folded.startswith(block, at) for block in grammar.list_blocks)
            if told.outside(at) and not blocked:
                ends.append(at)
            at = folded.find(word, at + 1, last)
    return any(end - first >= SIGNLESS and ending(folded, first, end, grammar.issue_nouns) for end in ends)
