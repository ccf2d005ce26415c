"""A clause in points: what is said in a chain of linked verbs, in several 〜こと, or in a list of issues."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from readout_cli.reading.japanese.clauses import COMMAS, Clause, Text, grateful, skip
from readout_cli.reading.japanese.tables import ending

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.japanese.tables import Tables

# Shorter stretches before a linking verb are adverbs; shorter halves of a sentence say one thing together.
SHORTEST, HALF = 7, 12
# Shorter members are parts of one name; words of feeling stand at most so far behind 〜についての.
MEMBER, SIGNLESS, NEAR, SHORT_NAME = 5, 4, 8, 12
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
            or _parts(tables, told, clause, (first, at), following, after_cut=edges[number - 1] in cuts)
        ):
            cuts[at] = before = following[0]
    for at, after in _joined(tables, told, clause, commas, (begin, stop)):
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
    folded, grammar, (before, at) = told.folded, tables.grammar, segment
    if at - before >= SHORTEST and ending(folded, before, at, grammar.finite) is not None:
        return True
    return folded[at - 1] in grammar.past_signs + grammar.plain_signs and any(
        folded.startswith(word, after) for word in grammar.openers
    )


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
    return topical or (
        folded[at - 1] not in grammar.past_signs and any(particle in said for particle in grammar.objects)
    )


def _parts(tables: Tables, told: Text, clause: Clause, segment: Span, following: Span, *, after_cut: bool) -> bool:
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


def _joined(tables: Tables, told: Text, clause: Clause, commas: list[int], within: Span) -> list[Span]:
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
