"""Spokespeople and ministries, who pass on what those at the table said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.korean import people, predicates
from readout_cli.reading.korean.words import COMMAS, QUOTES, pairs

if TYPE_CHECKING:
    from readout_cli.lexicon.grammars import KoreanGrammar
    from readout_cli.model import Span
    from readout_cli.reading.korean.people import Holder
    from readout_cli.reading.korean.predicates import Predicate
    from readout_cli.reading.korean.words import Words

# 외교부 고위 당국자: so many words at most.
VOICE_WORDS = 3


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
    if not words.text[words.start : mark].strip() or not _reports(words, mark + 1):
        return None
    return mark + 1


def _reports(words: Words, start: int) -> bool:
    """Tell a quotation that reports what others said from one of the voice's own view."""
    end = pairs(words.text, words.start, words.end).get(start - 1, words.end)
    quotation = type(words)(words.text, start, end, words.tables)
    grammar = words.tables.grammar
    if any(core.startswith(grammar.joint_openers) for core in quotation.cores[:1]):
        return True
    subjects = (*grammar.topics, *grammar.nominatives)
    spoken = any(holder.name is not None and holder.tail in subjects for holder in people.holders(quotation))
    return spoken or any(found.form.past for found in predicates.find(quotation))


def turns(text: str, start: int, sentence: Span, grammar: KoreanGrammar) -> list[Span]:
    """Return the quotations of a sentence in a row, the first without its mark: “...”면서, “...”고 말하다."""
    closed = pairs(text, *sentence)
    out: list[Span] = []
    close = closed.get(start - 1)
    while close is not None:
        mark = next((at for at in sorted(closed) if at > close and text[at] in QUOTES), None)
        link = "" if mark is None else text[close + 1 : mark].strip(f"{COMMAS} ")
        if mark is None or link not in grammar.quote_chains:
            break
        out.append((start, close + 1 + len(text[close + 1 : mark].rstrip())))
        start, close = mark + 1, closed[mark]
    return [*out, (start, sentence[1])]


def voice(words: Words, at: int, holder: Holder | None) -> tuple[int, str, str | None] | None:
    """Return where somebody ends who speaks away from the table, with particle and name: 외교부 당국자는."""
    grammar = words.tables.grammar
    subjects = (*grammar.topics, *grammar.nominatives)
    if holder is not None and holder.printed in grammar.spokespeople:
        return (holder.last, holder.tail, holder.name) if holder.tail in subjects else None
    for last in range(at, min(at + VOICE_WORDS, len(words))):
        core = words.cores[last]
        if core in grammar.spokespeople:
            continue
        tail = next((core.removeprefix(name) for name in grammar.spokespeople if core.startswith(name)), "")
        said = next((core[-len(end) :] for end in subjects if core.endswith(end)), "")
        return (last + 1, tail, None) if tail and tail == said else None
    return None


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
