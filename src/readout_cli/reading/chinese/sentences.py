"""Paragraph -> sentences, and what stands in quotation marks and brackets."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from readout_cli.model import Span

PAIRS = dict(zip("“‘「『《〈（(【[〔﹁", "”’」』》〉）)】]〕﹂", strict=True))
CLOSING = frozenset(PAIRS.values()) | {'"'}
QUOTES = frozenset('“‘「『"')
STOPS = frozenset("。！？!?…｡")
# A bracket or quotation longer than this was never closed.
LONGEST = 400
# Pairs looked back at for one that encloses a place.
REACH = 40


class Enclosed(NamedTuple):
    """What stands between a pair of marks: text[start:end], marks included."""

    start: int
    end: int
    quoted: bool


class Marks:
    """The quotation marks and brackets of a stretch of text."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.pairs = _pairs(text, start, end)
        self._starts = [pair.start for pair in self.pairs]

    def within(self, at: int, *, brackets_only: bool = False) -> bool:
        """Tell whether offset `at` stands inside a pair."""
        index = bisect_right(self._starts, at)
        for pair in reversed(self.pairs[max(0, index - REACH) : index]):
            if pair.start < at < pair.end - 1 and not (brackets_only and pair.quoted):
                return True
        return False


def _pairs(text: str, start: int, end: int) -> list[Enclosed]:
    out: list[Enclosed] = []
    stack: list[tuple[str, int]] = []
    for at in range(start, end):
        char = text[at]
        if char == '"':
            close = bool(stack) and stack[-1][0] == '"'
            if not close:
                stack.append(('"', at))
                continue
        elif char in PAIRS:
            stack.append((PAIRS[char], at))
            continue
        elif char not in CLOSING:
            continue
        depth = next((depth for depth in range(len(stack), 0, -1) if stack[depth - 1][0] == char), 0)
        if depth:
            opened = stack[depth - 1][1]
            del stack[depth - 1 :]
            if at - opened < LONGEST:
                out.append(Enclosed(opened, at + 1, text[opened] in QUOTES))
    return sorted(out)


def sentences(text: str, start: int, end: int, marks: Marks) -> list[Span]:
    """Return the sentences of a paragraph; a full stop inside a quotation ends one too, one inside brackets none."""
    out: list[Span] = []
    begin = at = start
    while at < end:
        if text[at] in STOPS and not marks.within(at, brackets_only=True):
            at += 1
            while at < end and (text[at] in STOPS or text[at] in CLOSING):
                at += 1
            out.append((begin, at))
            while at < end and text[at].isspace():
                at += 1
            begin = at
        else:
            at += 1
    if begin < end:
        out.append((begin, end))
    return [span for span in out if any(char.isalnum() for char in text[slice(*span)])] or [(start, end)]
