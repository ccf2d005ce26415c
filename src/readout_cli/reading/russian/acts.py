"""The speech act of each point: its type, its force, the cue, and whether it is but a reply ("согласился с этим")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Act
from readout_cli.reading.russian import clause

if TYPE_CHECKING:
    from readout_cli.reading.russian.words import Words

MAX_FORCE = 5
OWN, PHRASE, INDIRECT, INHERITED, GUESSED = 0.9, 0.95, 0.8, 0.6, 0.3
# An adverb stands at most this far before or behind its verb.
ADVERB = 4
# Words left over behind the reply phrase; more, and the reply has a content of its own.
MAX_CONTENT = 3
# A reply stands near the start.
MAX_SUBJECT = 9


def find(words: Words, first: int, last: int, before: Act | None, *, own: bool) -> Act:
    """Return the act of units first..last-1; `before` is taken over where they have no verb of saying of their own.

    `own` tells that they can have one: members of a list have none.
    """
    if own:
        verb = _verb(words, first, last)
        found = _reporting(words, verb, first, last) if verb is not None else None
        if found is not None:
            return found
        indirect = next(words.find_norm(words.tables.indirect, first, last), None)
        if indirect is not None:
            return _act(words, indirect[2], indirect[0], indirect[1], INDIRECT)
    if before is not None:
        return Act(type=before.type, force=before.force, span=before.span, score=INHERITED)
    return Act(type="state", force=words.tables.part.acts.types["state"].force, span=None, score=GUESSED)


def _verb(words: Words, first: int, last: int) -> int | None:
    start = words.skip(first)
    if start < last and words.kind(start) == "gerund" and words.norm(start) not in words.tables.grammar.lead_ins:
        return start
    return clause.predicate(words, first, last)


def _reporting(words: Words, verb: int, first: int, last: int) -> Act | None:
    """Read the act phrase that holds the verb, else the verb itself; no phrase goes over a comma."""
    stop = next((at for at in range(verb, last) if words.norm(at) == ","), last)
    lemmas = words.lemmas[:stop]
    best: tuple[int, int, str] | None = None
    for start in range(max(first, verb - ADVERB), verb + 1):
        found = words.tables.acts.match(lemmas, start)
        if found is None or found[0] <= verb or _broken(words, start, found[0]):
            continue
        if best is None or found[0] > best[1]:
            best = (start, found[0], found[1])
    if best is not None:
        return _act(words, best[2], best[0], best[1], PHRASE)
    form = words.form(verb)
    name = None if form is None else words.tables.act_of_verb.get(form.lemma)
    return None if name is None else _act(words, name, verb, verb + 1, OWN)


def _broken(words: Words, first: int, last: int) -> bool:
    """Tell whether a comma, or another verb, stands between the words of a phrase."""
    return any(words.norm(at) == "," or words.is_narrated(at) for at in range(first + 1, last - 1))


def _act(words: Words, name: str, first: int, last: int, score: float) -> Act:
    force = words.tables.part.acts.types[name].force
    begin = first
    strong = _adverb(words, first, last, strong=True)
    weak = _adverb(words, first, last, strong=False)
    if strong is not None:
        force, begin = min(MAX_FORCE, force + 1), min(first, strong)
    elif weak is not None:
        force, begin = max(1, force - 1), min(first, weak)
    negated = any(words.norm(at) in words.tables.grammar.negators for at in range(max(0, first - 1), first))
    return Act(type=name, force=force, span=words.span(begin, last), score=score, negated=negated)


def _adverb(words: Words, first: int, last: int, *, strong: bool) -> int | None:
    """Return where an adverb stands just before the act, or inside or just behind it."""
    table = words.tables.stronger if strong else words.tables.weaker
    for at in range(max(0, first - ADVERB), min(len(words), last + 1)):
        found = words.match_norm(table, at)
        if found is not None and (found[0] == first or at >= first) and found[0] <= last + 1:
            return at
    return None


def is_stub(words: Words, first: int, last: int) -> bool:
    """Tell whether units first..last-1 answer something and say nothing of their own."""
    for at in range(first, min(last, first + MAX_SUBJECT)):
        found = words.tables.replies.match(words.lemmas, at)
        if found is not None and found[0] <= last:
            rest = range(found[0], last)
            content = any(words.norm(index) in words.tables.grammar.subordinators for index in rest)
            return not content and sum(words.is_word(index) for index in rest) <= MAX_CONTENT
    return False
