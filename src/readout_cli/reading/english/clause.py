"""Where the main clause of a stretch of words begins, and which verb is its predicate."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from readout_cli.reading.english.words import Words

# An opening adverbial ("On 5 April, ...") is looked for this far.
OPENING = 40
# More adverbials than these before a subject are no English.
OPENINGS = 4
# A main verb stands at most this far behind the comma of an opening.
SUBJECT_REACH = 60


class Clause(NamedTuple):
    """Token indices: the subject is [subject, verb), the predicate opens at `verb` (None: no finite verb)."""

    subject: int
    verb: int | None


def find(words: Words, first: int = 0, last: int | None = None) -> Clause:
    """Return the main clause of tokens first..last-1 (found once for each stretch)."""
    last = len(words) if last is None else last
    key = (first, last)
    if key not in words.found_clauses:
        words.found_clauses[key] = _find(words, first, last)
    return words.found_clauses[key]


def _find(words: Words, first: int, last: int) -> Clause:
    subject = _after_opening(words, first, last)
    verb = main_verb(words, subject, last)
    if verb is None and subject != first:
        verb = main_verb(words, first, last)
        subject = first if verb is not None else subject
    if subject < last and words.tokens[subject].text in "\"“'‘":
        subject += 1
    return Clause(subject, verb)


def past_connective(words: Words, at: int) -> int:
    """Return the index after "while", "which" or "to which" at `at`: a clause with its own subject may follow."""
    while words.norm(at) in {"while", "whereas"}:
        at += 1
    if words.is_preposition(at) and words.norm(at + 1) == "which":
        return at + 2
    return at + 1 if words.norm(at) in {"which", "where"} else at


def is_aside(words: Words, first: int) -> bool:
    """Tell whether a relative or an apposition opens at `first`: behind it the subject before goes on."""
    opens = words.norms[first] in words.tables.grammar.relatives or words.norm(first + 1) == "which"
    return opens or (words.norms[first] == "a" and words.norm(first + 1) in words.tables.grammar.answered_nouns)


def main_verb(words: Words, first: int, last: int) -> int | None:
    """Return the first finite verb of tokens first..last-1 that no relative clause owns."""
    pending = 0
    for at in range(first, last):
        word = words.norms[at]
        if at > first and word in words.tables.grammar.relatives and not _is_demonstrative(words, at):
            pending += 1
        elif words.is_finite(at):
            if pending:
                pending -= 1
                continue
            return at
    return None


def _is_demonstrative(words: Words, at: int) -> bool:
    """Tell "that" before its noun at the start of a subject from the relative."""
    return words.norms[at] == "that" and not (words.is_word(at - 1) and not words.is_preposition(at - 1))


def _after_opening(words: Words, first: int, last: int) -> int:
    """Return where the subject starts, after the opening adverbials that commas close."""
    for _ in range(OPENINGS):
        at = first
        while at < last and (not words.is_word(at) or words.is_adverb(at)):
            if words.tokens[at].text in "\"“'‘":
                return at
            at += 1
        if at >= last:
            return first
        comma = _closing_comma(words, at, min(last, at + OPENING)) if _opens(words, at) else None
        if comma is None:
            return at
        first = comma + 1
    return first


def _opens(words: Words, at: int) -> bool:
    """Tell whether an adverbial or a participle opens the sentence at `at`."""
    grammar, word = words.tables.grammar, words.norms[at]
    participle = "N" in words.tags(at) and not words.noun_too(at)
    return (
        words.is_preposition(at)
        or "G" in words.tags(at)
        or word in grammar.subordinators | grammar.weekdays | {"to", "once"}
        or (participle and words.norm(at + 1) in {"with", "to", "by", "on", "about"})
    )


def _closing_comma(words: Words, at: int, last: int) -> int | None:
    """Return the comma that closes an adverbial: the first one that a plausible subject follows."""
    for index in range(at, last):
        if words.norms[index] != "," or words.depth[index]:
            continue
        follow = words.skip_adverbs(index + 1)
        if words.norm(follow).isdecimal() or words.norm(follow) in {"and", "or", "which", "who"}:
            continue
        if _told_before(words, at, index):
            return None
        if main_verb(words, follow, min(len(words), follow + SUBJECT_REACH)) is not None:
            return index
    return None


def _told_before(words: Words, at: int, comma: int) -> bool:
    """Tell whether the main clause stands before the comma: "During the talk the sides agreed ..., stressing"."""
    verb = main_verb(words, at, comma)
    if verb is None or not words.is_reporting(verb):
        return False
    joint = words.tables.joint
    return any((found := joint.match(words.norms, first)) is not None and found[0] == verb for first in range(at, verb))


def full_lemma(words: Words, verb: int) -> str:
    """Return the lemma of the verb behind the auxiliaries at `verb`."""
    return words.lemma(full_verb(words, verb))


def full_verb(words: Words, verb: int) -> int:
    """Return the verb behind the auxiliaries at `verb`; a "had" with an object is one itself."""
    at = verb
    while at < len(words) - 1 and (words.norms[at] in words.tables.grammar.auxiliaries or words.is_adverb(at)):
        if words.norms[at] in {"had", "has", "have"} and not (
            "N" in words.tags(words.skip_adverbs(at + 1)) and words.lemma(words.skip_adverbs(at + 1)) != "have"
        ):
            return at
        at += 1
    return at
