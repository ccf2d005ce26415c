"""A clause in points: what is said in a chain of linked verbs, in several 〜こと, or in a list of issues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.japanese import lists
from readout_cli.reading.japanese.clauses import Clause, Text, grateful, skip
from readout_cli.reading.japanese.tables import ending

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.japanese.tables import Tables

# Shorter stretches before a linking verb are adverbs; shorter halves of a sentence say one thing together.
SHORTEST, HALF = 7, 12
PLAIN = ("た", "る", "い", "う")
QUOTES = "「『“"


def points(tables: Tables, told: Text, clause: Clause, begin: int) -> list[Span]:
    """Return the points of a clause as spans; `begin` is where its subject ends."""
    stop = clause.predicate.verb if clause.predicate else clause.end
    quoted = clause.predicate is not None and clause.predicate.quoted
    commas = [at for at in told.commas(begin, stop) if at not in clause.bound]
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
            or (quoted and _said(tables, told, (before, at), (following[0], stop)))
            or lists.cut(tables, told, clause, (first, at), following, after_cut=edges[number - 1] in cuts)
        ):
            cuts[at] = before = following[0]
    for at, after in lists.joined(tables, told, clause, commas, (begin, stop)):
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
    if not any(particle in folded[before:at] for particle in grammar.objects) or grateful(tables, told, at):
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


def _said(tables: Tables, told: Text, segment: Span, rest: Span) -> bool:
    """Tell a statement in what is said from a relative clause, and a half that says something of its own."""
    folded, grammar, (before, at) = told.folded, tables.grammar, segment
    said, following = folded[before:at], folded[slice(*rest)]
    topical = any(sign in said for sign in grammar.topics)
    if ending(folded, before, at, grammar.half_ends) is not None:
        adverbial = ending(folded, before, at, grammar.adverbials)
        own = any(sign in following for sign in grammar.own_signs)
        return topical and adverbial is None and min(len(said), len(following)) >= HALF and own
    if at - before < SHORTEST or folded[at - 1] not in grammar.statement_ends or following[:1] in QUOTES:
        return False
    if ending(folded, before, at, grammar.adnominal) is not None:
        return False
    # What was done qualifies a noun more often than what is
    return topical or (folded[at - 1] != PLAIN[0] and any(particle in said for particle in grammar.objects))
