"""Spokespeople and ministries, who pass on what those at the table said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.korean import people
from readout_cli.reading.korean.words import QUOTES

if TYPE_CHECKING:
    from readout_cli.reading.korean.predicates import Predicate
    from readout_cli.reading.korean.words import Words


def quoted(words: Words) -> int | None:
    """Return where the words begin that a spokesperson quotes (고 대변인은 “양 정상은 ...”고 밝혔다)."""
    grammar = words.tables.grammar
    mark = next((at for at in range(words.start, words.end) if words.text[at] in QUOTES and at + 2 < words.end), None)
    if mark is None or not words.words:
        return None
    closing = words.tables.reporting.form(words.cores[-1])
    opening = words.at(mark)
    if closing is None or closing.verb not in grammar.voice_verbs or not _speaks_for(words, opening):
        return None
    return mark + 1 if words.text[words.start : mark].strip() else None


def _speaks_for(words: Words, end: int) -> bool:
    """Tell whether it is a spokesperson or a ministry that speaks before word `end`, and nobody at the table."""
    grammar = words.tables.grammar
    subjects = (*grammar.topics, *grammar.nominatives)
    told = [holder for holder in people.holders(words) if holder.last <= end and holder.tail in subjects]
    if told and told[-1].printed not in grammar.spokespeople:
        return False
    return any(
        core.startswith(name) and core[len(name) :] in words.tables.particles
        for core in words.cores[:end]
        for name in grammar.spokespeople
    )


def says_so(words: Words, end: int, predicate: Predicate) -> bool:
    """Tell a spokesperson's verb with nothing but 'so' before it (이 같이 밝혔다)."""
    grammar = words.tables.grammar
    only = all(words.cores[at] in grammar.thus for at in range(end, predicate.at))
    return only and predicate.form.verb in grammar.voice_verbs
