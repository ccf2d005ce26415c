"""Sentence -> points: coordinate predicates, participles that report, further claims and lists of issues."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.russian import acts, clause, lists, referents

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.russian.parties import Table
    from readout_cli.reading.russian.words import Words

# A clause's predicate stands at most this far behind its subject.
SUBJECT = 14
AUXILIARY = 5
# What a further claim goes on with is looked for within so many words.
REACH = 200


class Cut(NamedTuple):
    """Units first..last-1 of a sentence as one point.

    `kind` is `clause` (may have a subject of its own), `verb` (a predicate or participle of its own), or `member` (of
    a list or chain: goes on under `head`, the span of the governing words).
    """

    first: int
    last: int
    kind: str
    head: Span | None


def split(words: Words, table: Table) -> list[Cut]:
    """Return the points of a sentence, in order; they hold all of its units."""
    sites: list[tuple[int, str]] = [(0, "clause")]
    main = clause.predicate(words)
    for at in range(1, len(words) - 1):
        if words.depth[at] or words.nested[at]:
            continue
        begin = _begins(words, at)
        if begin is None or begin <= sites[-1][0]:
            continue
        kind = _kind(words, begin, sites[-1][0], main, table)
        if kind is not None:
            sites.append((begin, kind))
            main = (clause.predicate(words, begin) if kind == "clause" else None) or main
    ends = [*(place for place, _ in sites[1:]), len(words)]
    cuts: list[Cut] = []
    head: Span | None = None
    for (first, kind), last in zip(sites, ends, strict=True):
        if kind != "member":
            head = lists.head(words, first, last)
        cuts.append(Cut(first, last, kind, head if kind == "member" else None))
        if kind == "member" and cuts[-1].head is None:
            cuts[-1] = cuts[-1]._replace(head=None)
        members = lists.members(words, first, last)
        if members:
            stops = [*members[1:], last]
            cuts[-1] = cuts[-1]._replace(last=members[0])
            cuts += [Cut(a, b, "member", head) for a, b in zip(members, stops, strict=True)]
    return cuts


def _begins(words: Words, at: int) -> int | None:
    """Return where a point would begin at the mark or coordinator at `at`, or None for neither."""
    if words.norm(at) in {",", ";", "–", "—"}:
        aside = at in words.parentheses.values() or words.norm(at - 1) in words.tables.grammar.breaks
        return None if aside else at + 1  # "и, в частности, ..."
    if words.norm(at) in words.tables.grammar.breaks and words.is_word(at - 1):
        return at
    return None


def _kind(words: Words, begin: int, floor: int, main: int | None, table: Table) -> str | None:
    """Return the kind of point that begins at `begin`, or None where none does; `floor` begins the one before."""
    after = words.skip(begin)
    if after >= len(words) or words.depth[after]:
        return None
    coordinated = any(words.norm(at) in words.tables.grammar.coordinators for at in range(begin, after))
    if words.kind(after) == "gerund" and words.is_reporting(after):
        return None if main is not None and (main > after or _elaborates(words, main, after)) else "verb"
    if main is not None and main < begin and _predicates(words, main, after, coordinated=coordinated):
        return "verb"
    if main is not None and _during(words, begin):
        return "clause"
    if _turns(words, begin, floor, after, table):
        return "clause"
    near = max(floor, begin - REACH)
    return "member" if _continues(words, begin, near, after, coordinated=coordinated) else None


def _turns(words: Words, begin: int, floor: int, after: int, table: Table) -> bool:
    """Tell whether somebody else takes the floor at `after`."""
    said = words.norm(floor) in words.tables.grammar.as_said
    told = not said and _told(words, max(floor, begin - REACH), begin)
    return (told and _clause(words, begin, after, table)) or _answered(words, after, table)


def _continues(words: Words, begin: int, floor: int, after: int, *, coordinated: bool) -> bool:
    """Tell whether a further claim under the same verb begins at `begin`."""
    if words.is_infinitive(after) and (coordinated or words.norm(after - 1) == ","):
        return _chained(words, floor, begin)
    if not coordinated:
        return False
    if words.match_norm(words.tables.additions, after - 2) is not None and not words.is_relative(after):
        return acts.find(words, floor, begin, None, own=True).type not in words.tables.grammar.undivided
    if words.match_norm(words.tables.that, after) is not None and _said(words, floor, begin):
        return True
    return _repeated(words, floor, begin, after) or _contrasted(words, begin, after)


def _predicates(words: Words, main: int, at: int, *, coordinated: bool) -> bool:
    """Tell whether a further predicate of the main one's subject stands at `at`."""
    if not words.is_narrated(at) or not (words.is_reporting(at) or words.form(at) == words.form(main)):
        return False
    if words.kind(at) == "short" and words.kind(main) != "short":
        return coordinated or words.norm(at).endswith(words.tables.grammar.neuter)
    return clause.agree(words, main, at)


def _told(words: Words, first: int, last: int) -> bool:
    """Tell whether something is reported in units first..last-1, by a verb or a participle."""
    return any(
        (words.is_narrated(at) or (words.kind(at) == "gerund" and words.is_reporting(at) and not _leads_in(words, at)))
        and not words.nested[at]
        for at in range(first, last)
    )


def _leads_in(words: Words, at: int) -> bool:
    """Tell "Касаясь ...", "Говоря о ...", which only name the subject of what follows."""
    return words.norm(at) in words.tables.grammar.lead_ins


def _elaborates(words: Words, main: int, at: int) -> bool:
    """Tell whether a participle only tells what was discussed: "сверили график контактов, обсудив ..."."""
    return _discusses(words, main) and _discusses(words, at)


def _discusses(words: Words, at: int) -> bool:
    form = words.form(at)
    return form is not None and words.tables.act_of_verb.get(form.lemma) in words.tables.grammar.discussing


def _chained(words: Words, floor: int, begin: int) -> bool:
    """Tell whether an infinitive of the same point stands before: "условились наращивать A и расширять B"."""
    if words.is_infinitive(begin - 1):
        return False  # "расширять и углублять связи" is one claim
    return any(words.is_infinitive(at) and not words.nested[at] for at in range(floor, begin))


def _answered(words: Words, at: int, table: Table) -> bool:
    """Tell ", что было поддержано российской стороной": the speaker changes in a relative clause."""
    if words.norm(at) not in words.tables.grammar.what:
        return False
    verb = clause.predicate(words, at + 1, min(len(words), at + AUXILIARY))
    if verb is None or words.kind(verb) != "short" or not words.is_reporting(verb):
        return False
    agents = referents.referents(words, verb + 1, min(len(words), verb + SUBJECT), table)
    return any(referent.kind in {"side", "person"} and not referent.subject for referent in agents)


def _during(words: Words, begin: int) -> bool:
    """Tell "в ходе которых" before a predicate of saying."""
    end = words.turns_to_talk(begin)
    return end is not None and clause.predicate(words, end) is not None


def _clause(words: Words, begin: int, after: int, table: Table) -> bool:
    """Tell whether a subject of its own with a verb of saying stands at `after`."""
    referent = referents.referent_at(words, after, table)
    if referent is None or not referent.subject:
        return False
    listed = begin if words.norm(begin) in words.tables.grammar.conjunctions else begin - 1
    named = referents.referents(words, max(0, begin - SUBJECT), listed, table)
    if any(before.last == listed and before.subject for before in named):
        return False  # "Иванов и Петров отметили", "Иран, Ирак и Оман отметили"
    for at in range(_behind_participle(words, referent.last), min(len(words), referent.last + SUBJECT)):
        if words.norm(at) in {",", *words.tables.grammar.what} and not _parenthesis(words, referent.last, at):
            break
        if words.is_narrated(at) and words.is_reporting(at) and not words.nested[at]:
            return words.kind(at) in {"past", "short"} or begin == after
    return False


def _behind_participle(words: Words, at: int) -> int:
    """Return the index behind a participle between commas at `at` ("министр, подчеркнув ..., отметил"), else `at`."""
    if words.norm(at) != "," or words.kind(words.skip(at + 1)) != "gerund":
        return at
    return next((end + 1 for end in range(at + 1, len(words)) if words.norm(end) == ","), at)


def _parenthesis(words: Words, first: int, at: int) -> bool:
    """Tell the commas around ", со своей стороны,"."""
    return (words.norm(at) == "," and words.skip(at + 1) > at + 1) or words.skip(first + 1) >= at


def _said(words: Words, first: int, last: int) -> bool:
    """Tell whether a content clause stands before: "отметил, что ..., и что ..."."""
    return any(words.match_norm(words.tables.that, at) is not None for at in range(first, last))


def _repeated(words: Words, floor: int, begin: int, after: int) -> bool:
    """Tell whether the preposition or the noun of claiming that opened the first claim opens another one."""
    main = clause.predicate(words, floor, begin)
    start = floor if main is None else main + 1
    grammar = words.tables.grammar
    if words.norm(after) in grammar.issue_prepositions:
        opened = next((words.norm(at) for at in range(start, begin) if words.is_preposition(at)), None)
        named = words.norm(after + 1) not in grammar.no_members
        return opened == words.norm(after) and named and not words.is_adjective(after - 1)
    nouns = words.tables.claim_nouns
    if nouns.match(words.lemmas, after) is None or nouns.match(words.lemmas, begin - 1) is not None:
        return False  # "важность и необходимость мира" is one claim
    return next(words.find_lemma(words.tables.claim_nouns, start, begin), None) is not None


def _contrasted(words: Words, begin: int, after: int) -> bool:
    """Tell whether a clause of its own stands behind "а" or "но"."""
    if (
        words.norm(begin) not in words.tables.grammar.contrasts
        or words.match_norm(words.tables.additions, begin) is not None
    ):
        return False
    for at in range(after, len(words)):
        if words.norm(at) in {",", ";"} and at > after + 1:
            return False
        if words.is_finite(at) and not words.nested[at]:
            return not _goes_on(words, begin, at)
    return False


def _goes_on(words: Words, begin: int, verb: int) -> bool:
    """Tell whether a predicate is a further one of the relative clause that ends before unit `begin`."""
    at = begin - 2
    while at > 0 and words.nested[at]:
        if words.is_finite(at):
            plural = words.is_plural(at)
            return plural == words.is_plural(verb) and (plural or words.norm(at)[-1:] == words.norm(verb)[-1:])
        at -= 1
    return False
