"""A paragraph -> its sentences: full stops behind words, never in dates, numbers, brackets or quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.korean.words import BRACKETS, QUOTES, pairs

if TYPE_CHECKING:
    from readout_cli.lexicon.grammars import KoreanGrammar
    from readout_cli.model import Span

STOPS = ".。!?！？"
CLOSERS = frozenset("\"'") | set(BRACKETS.values()) | set(QUOTES.values())
# Shorter runs of Latin letters before a full stop are abbreviations.
WORD = 4


def sentences(text: str, start: int, end: int, grammar: KoreanGrammar) -> list[Span]:
    """Return the sentences of a paragraph, in order; between them stands only white space."""
    closed = pairs(text, start, end)
    out: list[Span] = []
    begin = at = start
    while at < end:
        if at in closed:
            at = closed[at]
        elif text[at] in STOPS and _ends(text, start, at, end, grammar):
            after = at + 1
            while after < end and (text[after] in STOPS or text[after] in CLOSERS):
                after += 1
            out.append((begin, after))
            begin = at = after
            while begin < end and text[begin].isspace():
                begin += 1
            at = begin
            continue
        at += 1
    if text[begin:end].strip():
        out.append((begin, end))
    return out


def _ends(text: str, start: int, at: int, end: int, grammar: KoreanGrammar) -> bool:
    """Tell whether the full stop at `at` ends a sentence."""
    last = at - 1
    while last > start and text[last] in CLOSERS:
        last -= 1
    before, after = text[last : last + 1], text[at + 1 : at + 2]
    if text[at] != ".":
        return True
    if before.isdigit() or not before.isalnum():
        return False
    if before.isascii():
        return after.isspace() and _latin(text, start, last) >= WORD
    if not after or after.isspace() or after in CLOSERS:
        return at + 1 >= end or before in grammar.sentence_ends or after in CLOSERS
    return before in grammar.sentence_ends and not after.isdigit()


def _latin(text: str, start: int, last: int) -> int:
    at = last
    while at >= start and text[at].isascii() and text[at].isalpha():
        at -= 1
    return last - at
