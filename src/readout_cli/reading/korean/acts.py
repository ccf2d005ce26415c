"""The speech act of each point: its type, its force, and the words that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Act
from readout_cli.reading.korean import predicates

if TYPE_CHECKING:
    from readout_cli.reading.korean.predicates import Predicate
    from readout_cli.reading.korean.words import Words

MAX_FORCE = 5
OWN, PHRASE, INDIRECT, INHERITED, GUESSED = 0.9, 0.95, 0.8, 0.6, 0.3
# An adverb stands at most this far before its verb; a negation at most this far behind it.
ADVERB_REACH, NEGATION_REACH = 2, 3
PLAIN = "state"


def find(words: Words, first: int, predicate: Predicate | None, before: Act | None) -> Act:
    """Return the act of a piece that begins at word `first`; without a verb of saying it is that of the one before."""
    if predicate is None:
        if before is not None:
            return Act(type=before.type, force=before.force, span=before.span, score=INHERITED)
        return Act(type=PLAIN, force=words.tables.force[PLAIN], score=GUESSED)
    name, score = predicate.act.type, PHRASE if predicate.act.phrase else OWN
    if name == PLAIN and predicate.form.verb == predicates.SAY:
        told = predicates.complement(words, first, predicate.at)
        name, score = (told, INDIRECT) if told is not None else (name, score)
    begin = predicate.act.first
    shade, shaded = _shade(words, first, begin, predicate.at)
    force = max(1, min(MAX_FORCE, words.tables.force[name] + shade))
    return Act(
        type=name,
        force=force,
        span=words.span(min(begin, shaded), predicate.at + 1),
        score=score,
        negated=_negated(words, predicate),
    )


def _shade(words: Words, first: int, begin: int, at: int) -> tuple[int, int]:
    """Return by how much an adverb moves the force, and where it stands."""
    shades = words.tables.shades
    spoken = {part for part in words.cores[begin:at] if part in shades}
    for place in range(at - 1, max(first, begin - ADVERB_REACH) - 1, -1):
        core = words.cores[place]
        if core in shades and not (core in spoken and _in_phrase(words, begin, at, core)):
            return shades[core], place
    return 0, begin


def _in_phrase(words: Words, begin: int, at: int, core: str) -> bool:
    """Tell an adverb that is a part of the act's own phrase (강력히 요청하다)."""
    form = words.tables.reporting.form(words.cores[at])
    return (
        form is not None
        and words.cores[begin] == core
        and any(core in phrase.parts for phrase in words.tables.phrases.get(form.verb, ()))
    )


def _negated(words: Words, predicate: Predicate) -> bool:
    """Tell an act that is denied: 논의하지 않았다."""
    return any(
        words.cores[at].startswith(negation)
        for at in range(predicate.at, min(predicate.at + NEGATION_REACH, predicate.end))
        for negation in words.tables.grammar.negations
    )
