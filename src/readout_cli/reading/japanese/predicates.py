"""Reporting verbs: where one ends a clause, which act it does, and with what force."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.language.han import HAN
from readout_cli.model import Act
from readout_cli.reading.japanese.conjugation import noun
from readout_cli.reading.japanese.tables import ending

if TYPE_CHECKING:
    from readout_cli.reading.japanese.conjugation import Form
    from readout_cli.reading.japanese.tables import Tables

VERB, CUE, SAID, UNKNOWN = 0.9, 0.95, 0.7, 0.4
WEAKEST, STRONGEST = 1, 5
STATE = "state"
HAN_SIGN = re.compile(f"[{HAN}]")
# Acts whose verb leaves open what is done in what is said.
OPEN = frozenset({"state", "express", "mention", "explain", "inform", "note"})


SPOKEN = frozenset({"plain"})


class Predicate(NamedTuple):
    """A reporting verb text[start:end] with the words that decide its act; `verb` is where the verb itself begins.

    `quoted` tells that what is said stands before it as a statement (〜したい旨述べた).
    """

    start: int
    verb: int
    end: int
    lemma: str
    kind: str
    passive: bool
    act: Act
    quoted: bool = False


def find(tables: Tables, folded: str, first: int, last: int, kinds: frozenset[str]) -> Predicate | None:
    """Return the reporting verb in a form of the given kinds that ends at `last`, or None."""
    best: Predicate | None = None
    for length in range(min(tables.longest_form, last - first), 0, -1):
        for form in tables.forms.get(folded[last - length : last], ()):
            if form.kind not in kinds:
                continue
            found = _report(tables, folded, first, (last - length, last), form)
            if found is not None and (best is None or found.start < best.start):
                best = found
    return best


def statement(tables: Tables, folded: str, first: int, last: int, told: Act) -> Act | None:
    """Return the act of a finished statement in a report of several; None where it goes on with the next one."""
    act = _spoken(tables, folded, first, last)
    if act is not None:
        pass
    elif folded[last - 1 : last] in tables.grammar.statement_ends or ending(folded, first, last, tables.grammar.finite):
        act = told.type if told.type in OPEN else STATE
    else:
        return None
    return Act(type=act, force=tables.force[act], score=SAID)


def unspoken(tables: Tables, folded: str, first: int, last: int) -> Act:
    """Return the act of a statement without a reporting verb."""
    bare = folded[first:last].rstrip("。です ")
    end = ending(bare, 0, len(bare), tables.indirect)
    act = STATE if end is None else tables.indirect[end]
    return Act(type=act, force=tables.force.get(act, 2), score=UNKNOWN)


def _report(tables: Tables, folded: str, first: int, verb: tuple[int, int], form: Form) -> Predicate | None:
    at = verb[0]
    own = tables.act_of_verb.get(form.lemma)
    if own is not None and _compound(folded, first, at, form.lemma):
        return None
    if form.kind == "noun" and not (at > first and ending(folded, first, at, tables.grammar.noun_particles)):
        return None
    place, stressed, eased = at, False, False
    acts: list[tuple[int, int, str, bool, bool]] = []
    while True:
        cue = _cue(tables, folded, first, place, form.lemma)
        if cue is not None:
            acts.append((tables.force[cue[1]], *cue, stressed, eased))
        adverb = ending(folded, first, place, tables.adverbs)
        if adverb is None:
            break
        place -= len(adverb)
        stressed, eased = stressed or adverb in tables.stronger, eased or adverb in tables.weaker
    if acts:
        _, start, act, stressed, eased = max(acts)
        before = ending(folded, first, start, tables.adverbs)
        stressed = stressed or before in tables.stronger
        eased = eased or before in tables.weaker
        score = CUE
    elif own is not None:
        start, act, score = place, own, VERB
    else:
        return None
    if act in OPEN:
        told = _indirect(tables, folded, first, start, at)
        act, score = (act, score) if told is None else (told, SAID)
    force = tables.force[act] + stressed - eased
    return Predicate(
        start=start,
        verb=at,
        end=verb[1],
        lemma=form.lemma,
        kind=form.kind,
        passive=form.passive,
        act=Act(
            type=act,
            force=min(max(force, WEAKEST), STRONGEST),
            span=(start, verb[1]),
            score=score,
            negated=form.negated,
        ),
        quoted=_quotes(tables, folded, first, (start, at)),
    )


def _compound(folded: str, first: int, at: int, lemma: str) -> bool:
    """Tell a verb of one character that is the end of a longer one (代表する, not 表する)."""
    return len(noun(lemma) or "") == 1 and at > first and HAN_SIGN.match(folded[at - 1]) is not None


def _quotes(tables: Tables, folded: str, first: int, words: tuple[int, int]) -> bool:
    """Tell whether what is said stands as a statement before the words of a report."""
    signs = tables.grammar.quotes
    return folded.startswith(signs, words[0]) or any(ending(folded, first, at, signs) is not None for at in words)


def _cue(tables: Tables, folded: str, first: int, last: int, lemma: str) -> tuple[int, str] | None:
    """Return (start, act) of the longest words before a verb that decide its act."""
    free = tables.act_of_verb.get(lemma, STATE) in OPEN
    for length in range(min(tables.longest_cue, last - first), 0, -1):
        # What is said with this verb goes before what is said with any
        cues = sorted(tables.cues.get(folded[last - length : last], ()), key=lambda cue: cue.verbs is None)
        for cue in cues:
            if lemma in cue.verbs if cue.verbs is not None else free:
                return last - length, cue.act
    return None


def _indirect(tables: Tables, folded: str, first: int, start: int, verb: int) -> str | None:
    """Return the act that what is said does (〜を支持する旨述べた)."""
    for last in (verb, start):
        quoting = ending(folded, first, last, tables.grammar.quoting)
        if quoting is not None:
            said = _spoken(tables, folded, first, last - len(quoting))
            if said is not None:
                return said
    return _spoken(tables, folded, first, start)


def _spoken(tables: Tables, folded: str, first: int, last: int) -> str | None:
    """Return the act that words do by being spoken (〜を支持する)."""
    said = ending(folded, first, last, tables.indirect)
    if said is not None:
        return tables.indirect[said]
    found = find(tables, folded, first, last, SPOKEN) if first < last else None
    return found.act.type if found is not None and found.act.type in tables.grammar.performed else None
