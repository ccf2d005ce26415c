"""The speech act of each point: its type, its force, and the cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Act

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readout_cli.reading.chinese.clauses import Clause, Verb
    from readout_cli.reading.chinese.page import Page

MAX_FORCE = 5
OWN, INDIRECT, INHERITED = 0.9, 0.8, 0.6
# An adverb or negation stands at most so many characters before its verb.
REACH = 5
# A phrase, no bare verb, has at least so many characters.
PHRASE = 4
# Verbs that say no more than that somebody spoke.
BLAND = frozenset({"state"})
STATED = Act(type="state", force=2, score=INHERITED)


def find(page: Page, parts: Sequence[Clause], before: Act | None, *, narrated: bool) -> Act:
    """Return the act of the clauses of a point.

    `narrated` tells that the clauses name who speaks; without, what they leave open is inherited from `before`.
    """
    bland: Act | None = None
    for clause in parts:
        if clause.verb is not None and bland is None:
            bland = _act(page, clause, clause.verb)
            if bland.type not in BLAND or not clause.opens:
                return bland
        elif bland is not None or not clause.setting:
            own = _act(page, clause, clause.verb) if clause.verb is not None else indirect(page, clause)
            if bland is not None:
                return own if own is not None and _outranks(page, clause) else bland
            if own is not None:
                return own
            if not clause.waiting:
                break
    return bland or _closing(page, parts[-1]) or _inherited(before, narrated=narrated)


def _inherited(before: Act | None, *, narrated: bool) -> Act:
    if before is None or narrated:
        return STATED
    return Act(type=before.type, force=before.force, span=before.span, score=INHERITED)


def _closing(page: Page, clause: Clause) -> Act | None:
    """Return the act of a phrase that closes a point whose subject stands far before it: …，包括台海局势交换意见."""
    for start, end, name in page.find(page.tables.acts, (max(clause.start, clause.end - REACH * 2), clause.end)):
        if end - start >= PHRASE and clause.end - end <= 1:
            return Act(type=name, force=page.tables.part.acts.types[name].force, span=(start, end), score=INDIRECT)
    return None


def indirect(page: Page, clause: Clause) -> Act | None:
    """Return the act that a modal or a verb of will does without a reporting verb."""
    place = clause.subject.end if clause.subject is not None else clause.core
    found = page.at(page.tables.indirect, place, clause.end)
    if found is None:
        place = page.past(page.tables.adverbs, place, clause.end)
        found = page.at(page.tables.indirect, place, clause.end)
    if found is None:
        return None
    force = page.tables.part.acts.types[found[1]].force
    return Act(type=found[1], force=force, span=(place, found[0]), score=INDIRECT)


def _outranks(page: Page, clause: Clause) -> bool:
    """Tell whether what is said does more than 表示 tells: a hope, an offer, an objection of the speaker's own."""
    who = clause.subject
    if who is not None and who.kind not in {"side", "pronoun"}:
        return False
    place = page.past(page.tables.adverbs, who.end if who is not None else clause.core, clause.end)
    found = page.at(page.tables.indirect, place, clause.end)
    return found is None or found[1] not in {"call_on", "promise"}


def _act(page: Page, clause: Clause, verb: Verb) -> Act:
    force = page.tables.part.acts.types[verb.act].force
    before = (max(clause.core, verb.start - REACH), verb.start)
    inside = (before[0], verb.end)
    if page.has(page.tables.stronger, before):
        force += 1
    elif page.has(page.tables.weaker, before):
        force -= 1
    negated = page.ends(page.tables.negations, before)
    first = next((start for start, _, _ in page.find(page.tables.stronger, inside)), verb.start)
    return Act(
        type=verb.act,
        force=max(1, min(MAX_FORCE, force)),
        span=(min(first, verb.start), verb.end),
        score=OWN,
        negated=negated,
    )
