"""The speech act of each point: its type, its force, and the cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Act
from readout_cli.reading.english import clause

if TYPE_CHECKING:
    from readout_cli.reading.english.words import Words

MAX_FORCE = 5
# "did not again", "Neither of the two sides": a negation stands at most this far before its verb.
NEGATION_REACH = 4
OWN, PHRASE, INDIRECT, INHERITED = 0.9, 0.95, 0.8, 0.6


def find(words: Words, first: int, last: int, before: Act | None, *, chained: bool, narrated: bool, own: bool) -> Act:
    """Return the act of tokens first..last-1.

    `before` is the act of the point before in the sentence (chained) or the paragraph's running act; it is
    inherited where the point has no verb of its own (`own` false, or none found). `narrated` tells that the
    speaker stands in this stretch.
    """
    if not own and before is not None:
        return inherited(before)
    if chained:
        first = clause.past_connective(words, first)
    start = first if chained else clause.find(words, first, last).subject
    verb = _predicate(words, first, last, start, chained=chained)
    if verb is not None and (chained or narrated or before is None):
        found = _reporting(words, verb, last)
        if found is not None:
            return found
    indirect = _indirect(words, verb if verb is not None else start, last) if not narrated else None
    if indirect is not None:
        return indirect
    if before is not None:
        return inherited(before)
    return Act(type="state", force=words.tables.english.acts.types["state"].force, span=None, score=0.3)


def inherited(act: Act) -> Act:
    """Return the act of a point that takes it over from another."""
    return Act(type=act.type, force=act.force, span=act.span, score=INHERITED)


def of_main(words: Words) -> Act | None:
    """Return the act of a sentence's main verb, if that reports anything."""
    verb = clause.find(words).verb
    return None if verb is None else _reporting(words, verb, len(words))


def _predicate(words: Words, first: int, last: int, start: int, *, chained: bool) -> int | None:
    if chained:
        at = words.skip_adverbs(first)
        if words.norm(at) in words.tables.grammar.modals or words.norm(at) == "to":
            at = words.skip_adverbs(at + 1)
        if at < last and words.tags(at) and not words.is_capital(at):
            return at
    return clause.main_verb(words, start, last)


def _reporting(words: Words, verb: int, last: int) -> Act | None:
    """Read the act phrase or the reporting verb at `verb`, behind any auxiliaries and adverbs."""
    at = verb
    while at < last:
        for begin in (at - 1, at) if at and words.is_adverb(at - 1) else (at,):
            phrase = words.tables.acts.match(words.lemmas, begin)
            if phrase is not None and phrase[0] <= last:
                return _act(words, phrase[1], begin, phrase[0], PHRASE)
        if (
            words.lemma(at) in words.tables.english.act_of_verb
            and words.norms[at] not in words.tables.grammar.auxiliaries
        ):
            name = words.tables.english.act_of_verb[words.lemma(at)]
            return _act(words, name, at, at + 1, OWN)
        if at - verb < 5 and (words.norms[at] in words.tables.grammar.auxiliaries or words.is_adverb(at)):  # noqa: PLR2004 - "has since repeatedly been ..."
            at += 1
            continue
        break
    return None


def _indirect(words: Words, verb: int, last: int) -> Act | None:
    """Read free indirect style: the modal or attitude that governs the sentence."""
    for at in range(verb, min(last, verb + 3)):
        found = words.tables.indirect.match(words.norms, at) or words.tables.indirect.match(words.lemmas, at)
        if found is not None and found[0] <= last:
            return _act(words, found[1], at, found[0], INDIRECT)
    return None


def _act(words: Words, name: str, first: int, last: int, score: float) -> Act:
    force = words.tables.english.acts.types[name].force
    begin, end = first, last
    before = first - 1
    if _modified(words, before, last, strong=True):
        force = min(MAX_FORCE, force + 1)
        begin = before if _is_adverb_of(words, before, strong=True) else first
    elif _modified(words, before, last, strong=False):
        force = max(1, force - 1)
        begin = before if _is_adverb_of(words, before, strong=False) else first
    return Act(type=name, force=force, span=words.span(begin, end), score=score, negated=_negated(words, first))


def _negated(words: Words, verb: int) -> bool:
    """Tell whether the verb is denied: "not" before it, or a subject such as "neither side"."""
    negations = words.tables.grammar.negations
    begin = max(0, verb - NEGATION_REACH)
    return any(
        words.norms[at] in negations or words.norms[at].endswith("n't")
        for at in range(begin, verb)
        if words.norm(at + 1) != "only"
    ) and all(words.norms[at] not in {",", "that"} for at in range(begin, verb))


def _is_adverb_of(words: Words, at: int, *, strong: bool) -> bool:
    table = words.tables.stronger if strong else words.tables.weaker
    return at >= 0 and table.match(words.norms, at) is not None


def _modified(words: Words, before: int, last: int, *, strong: bool) -> bool:
    return _is_adverb_of(words, before, strong=strong) or (
        last < len(words) and _is_adverb_of(words, last, strong=strong)
    )
