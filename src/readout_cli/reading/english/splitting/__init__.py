"""Sentence -> points: cut at coordinate predicates and at lists of issues, spans exact.

A coordinator (or a comma of a list, or a semicolon) is a cut when what follows has the shape of an open
predicate to its left: past with past, infinitive with infinitive, that-clause with that-clause, and so on.
Lists of noun phrases are cut only under a head from the lexicon ("concern about A, B and C"), and clauses with
a subject of their own where that subject speaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.english import clause
from readout_cli.reading.english.splitting import clauses, lists, parallels
from readout_cli.reading.english.splitting.sentence import Sentence

if TYPE_CHECKING:
    from readout_cli.reading.english.words import Words

__all__ = ["Cut", "split"]


class Cut(NamedTuple):
    """A point of a sentence in token indices: text is [first, last), `head` its governing words when split off.

    `clause` tells that the point has a subject of its own, and perhaps a speaker; `reports` that it opens with a
    predicate that may hold an act of its own (a member of a list, or an infinitive, takes its head's).
    """

    first: int
    last: int
    head: tuple[int, int] | None
    clause: bool
    reports: bool


def split(words: Words) -> list[Cut]:
    """Return the cuts of one sentence, in order; together they hold all but coordinators and commas between."""
    main = clause.find(words)
    if main.verb is None:
        return [Cut(0, len(words), None, clause=False, reports=True)]
    sentence = Sentence(words, main.subject, main.verb)
    parallels.cut(sentence)
    clauses.cut(sentence)
    lists.cut(sentence)
    return _cuts(sentence)


def _cuts(sentence: Sentence) -> list[Cut]:
    accepted = sentence.accepted
    starts: list[int] = []
    for start in sorted(accepted):
        if accepted[start].left > (starts[-1] if starts else 0):
            starts.append(start)  # a point holds a word at least
    ends = [accepted[start].left for start in starts] + [len(sentence.words)]
    out = [Cut(0, ends[0], None, clause=False, reports=True)]
    for first, last in zip(starts, ends[1:], strict=True):
        found = accepted[first]
        # a chain inside a later point hangs on that point's own words
        begin = max((start for start in starts if start < found.anchor), default=sentence.subject)
        head = (begin, found.anchor) if begin < found.anchor <= found.left else None
        out.append(Cut(first, last, head, found.clause, found.reports))
    return out
