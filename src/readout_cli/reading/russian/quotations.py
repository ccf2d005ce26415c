"""Brackets and quotations: which are open where, and which go on from one sentence to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from readout_cli.reading.russian.words import Words

OPEN, CLOSE, EITHER = "([«“„", ")]»”", '"'
BRACKETS = frozenset("()[]")


class Enclosed(NamedTuple):
    """The pairs of marks in a sentence, whether a quotation goes on behind it, and where one from before it ends."""

    pairs: list[tuple[int, int]]
    unclosed: bool
    closing: int | None


def enclosed(words: Words) -> Enclosed:
    """Return what brackets and quotation marks enclose."""
    pairs, open_at, closing = list[tuple[int, int]](), list[int](), None
    for at in range(len(words)):
        mark = words.printed(at)
        if mark in OPEN or (mark == EITHER and _opens(words, at)):
            open_at.append(at)
        elif mark in CLOSE or mark == EITHER:
            if open_at:
                pairs.append((open_at.pop(), at))
            elif closing is None and mark not in BRACKETS:
                closing = at
    return Enclosed(pairs, any(words.printed(at) not in BRACKETS for at in open_at), closing)


def _opens(words: Words, at: int) -> bool:
    """Tell whether a straight quotation mark at `at` opens: a space stands before it."""
    return at == 0 or words.units[at - 1].end < words.units[at].start or words.printed(at - 1) in OPEN
