"""Stub replies (이에 공감하였다), which say nothing of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readout_cli.reading.korean.predicates import Predicate
    from readout_cli.reading.korean.words import Words

# Words left over besides the subject and the act; more, and the reply has a content of its own.
MAX_CONTENT = 1


def is_stub(words: Words, first: int, last: int, predicate: Predicate | None, subject: range) -> bool:
    """Tell whether words first..last-1 answer something and say nothing of their own."""
    tables = words.tables
    if predicate is None or not _answers(words, first, predicate):
        return False
    known = tables.adverbs | tables.connectives | set(tables.shades)
    act = range(predicate.act.first, last)
    rest = [
        at
        for at in range(first, last)
        if at not in subject and at not in act and words.cores[at] not in known and words.cores[at]
    ]
    return len(rest) <= MAX_CONTENT


def _answers(words: Words, first: int, predicate: Predicate) -> bool:
    grammar = words.tables.grammar
    if predicate.form.verb in grammar.stub_verbs:
        return True
    told = " ".join(words.cores[first : predicate.at])
    return any(
        all(part in told for part in phrase.split()[:-1])
        and (phrase.split()[-1] == predicate.form.verb or phrase.split()[-1] in told)
        for phrase in grammar.stub_phrases
    )
