"""What a sentence does: the speech act of its verb of saying, and how strongly."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.model import Act

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.simple.words import Words

FOUND, PLAIN = 0.8, 0.4
STATE, STATE_FORCE = "state", 2
WEAKEST, STRONGEST = 1, 5
# Verbs that only give voice, and what they may give voice to.
VOICING = frozenset({"express", "inform", "mention", "state"})
VOICED = frozenset(
    {"concern", "condemn", "congratulate", "expect", "hope", "offer", "oppose", "praise", "promise", "reject"}
    | {"serious_concern", "support", "sympathise", "thank", "welcome"}
)
# An adverb or an object stands at most so many units from its verb.
NEAR = 3


class Cue(NamedTuple):
    """A verb or phrase of saying, and the type of act that it does."""

    span: Span
    type: str


def cue(words: Words, *, unquoted: bool) -> Cue | None:
    """Return the verb of saying that governs a sentence: its first, or its last where the verb ends the sentence.

    `unquoted` tells that somebody is named outside quotations: what is quoted may hold verbs of saying of its own.
    """
    found = [Cue((start, end), name) for start, end, name in words.find(words.tables.acts)]
    if not found:
        return None
    if unquoted:
        found = [one for one in found if not words.quoted(one.span[0])] or found
    at = len(found) - 1 if words.tables.grammar.order == "last" else 0
    return _told(words, found, at)


def _told(words: Words, found: list[Cue], at: int) -> Cue:
    """Return the cue at `at`, or what its verb voices: "expressed his concern" is concern."""
    governing = found[at]
    beside = at - 1 if words.tables.grammar.order == "last" else at + 1
    if governing.type not in VOICING or not 0 <= beside < len(found) or found[beside].type not in VOICED:
        return governing
    one, other = sorted((governing, found[beside]))
    if words.at(other.span[0]) - words.at(one.span[1]) > NEAR:
        return governing
    return Cue((one.span[0], max(one.span[1], other.span[1])), found[beside].type)


def act(words: Words, found: Cue | None) -> Act:
    """Return the act of a sentence; a plain statement where no verb of saying is known."""
    if found is None:
        return Act(type=STATE, force=STATE_FORCE, score=PLAIN)
    tables = words.tables
    first, last = words.at(found.span[0]), words.at(found.span[1])
    force = tables.part.acts.types[found.type].force
    for table, step in ((tables.stronger, 1), (tables.weaker, -1)):
        ends = [(words.at(start), words.at(end)) for start, end in words.phrases(table)]
        if any(first - NEAR <= end and begin <= last + NEAR for begin, end in ends):
            force = min(STRONGEST, max(WEAKEST, force + step))
            break
    return Act(type=found.type, force=force, span=found.span, score=FOUND)
