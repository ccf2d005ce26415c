"""Text -> paragraphs without their list markers, and sentences: 。 inside brackets and quotes ends none."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.blocks import Block, blocks

if TYPE_CHECKING:
    from readout_cli.model import Span

PAIRS = {
    "「": "」",
    "『": "』",
    "（": "）",
    "(": ")",
    "“": "”",
    "【": "】",
    "〈": "〉",
    "《": "》",
    "［": "］",
    "[": "]",
}
ENDS = "。！？!?．"
CLOSING = frozenset([*PAIRS.values(), '"', "”"])
# １　 ２． （１） (1) ア　 ① ● ・
MARKER = re.compile(
    r"[\s\u3000]*(?:"
    r"[0-9０-９]{1,2}(?:[．.、）)]+(?![0-9０-９])|[\s\u3000]+)[\s\u3000]*"
    r"|[（(][0-9０-９一二三四五六七八九十ア-ンｱ-ﾝa-zａ-ｚ]{1,2}[）)][\s\u3000]*"
    r"|[ア-ン][．.、\s\u3000）)]+|[一二三四五六七八九十]{1,2}[．、\u3000]+|[①-⑳][\s\u3000]*|[●○◎◆◇■□▪▶▼★☆※・•－‐–—*-]+[\s\u3000]*)+"
)
# Lines broken by hand are this long at least, and as long as their neighbours but for so much.
BROKEN, RAGGED = 25, 4


class Paragraph(NamedTuple):
    """A paragraph text[start:end] behind its list marker, if any."""

    start: int
    end: int
    mark: str


def paragraphs(text: str, start: int) -> list[Paragraph]:
    """Return the paragraphs of text[start:], in order; between them stand only space and markers."""
    out: list[Paragraph] = []
    before: Block | None = None
    at = start
    for block in blocks(text, start):
        marker = MARKER.match(text, block.start, block.end)
        begin = marker.end() if marker else block.start
        mark = text[at:begin].strip()
        at = block.end
        if begin < block.end and out and before and not mark and _goes_on(text, before, block):
            out[-1] = out[-1]._replace(end=block.end)
        elif begin < block.end:
            out.append(Paragraph(begin, block.end, mark))
        before = block
    return out


def sentences(text: str, start: int, end: int) -> list[Span]:
    """Return the sentences of text[start:end]; between them stands only white space."""
    out = []
    begin = start
    level = depths(text, start, end)
    at = start
    while at < end:
        if text[at] in ENDS and level[at - start] == 0 and not _decimal(text, at, end):
            stop = at + 1
            while stop < end and (text[stop] in CLOSING or text[stop] in ENDS):
                stop += 1
            out.append((begin, stop))
            while stop < end and text[stop].isspace():
                stop += 1
            begin = at = stop
            continue
        at += 1
    if begin < end:
        out.append((begin, end))
    return out


def depths(text: str, start: int, end: int) -> list[int]:
    """Return how many brackets and quotes are open at each offset; one that never closes counts for nothing."""
    steps = [0] * (end - start + 1)
    waiting: list[tuple[str, int]] = []
    closers: Counter[str] = Counter()
    for at in range(start, end):
        char = text[at]
        if char in PAIRS:
            waiting.append((PAIRS[char], at))
            closers[PAIRS[char]] += 1
        elif closers[char]:
            while waiting:
                close, opened = waiting.pop()
                closers[close] -= 1
                if close == char:
                    steps[opened - start] += 1
                    steps[at - start] -= 1
                    break
    out = []
    level = 0
    for step in steps[:-1]:
        # A closing bracket is still inside.
        level += max(step, 0)
        out.append(level)
        level += min(step, 0)
    return out


def _decimal(text: str, at: int, end: int) -> bool:
    return text[at] == "．" and at + 1 < end and text[at + 1].isdecimal()


def _goes_on(text: str, before: Block, block: Block) -> bool:
    """Tell whether a line was broken by hand before this one: no full stop, and as long as its neighbour."""
    gap = text[before.end : block.start]
    line = text.rfind("\n", before.start, before.end) + 1 or before.start
    length = before.end - line
    return (
        gap.count("\n") == 1
        and length >= BROKEN
        and text[before.end - 1] not in ENDS
        and text[block.start] not in PAIRS
        and block.end - block.start <= length + RAGGED
        and (text[block.end - 1] in ENDS or block.end - block.start >= length - RAGGED)
    )
