"""Text -> paragraphs: blank lines, hard-wrapped lines joined, list markers set aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from readout_cli.model import Span

MARKER = re.compile(
    r"\s*(?:#{1,6}\s+|>\s+|\(?\d{1,2}[.)]\s+|\(\d{1,2}\)\s*|\d{1,2}\s+(?=[A-Z])|\(?[ivx]{1,4}[.)]\s+|\(?[a-z][.)]\s+"
    r"|[oO]\s+(?=[\"“‘(<]?[\uac00-\ud7a3])|[-–—•·*●○■◆▪]\s+|[□ㅇ○◦◇▷▶△▲※❍◎①-⑳]\s*|[가나라마바사아자차카타파하][.)]\s+)+"
)
TERMINAL = re.compile(r"[.!?:;。！？؟۔।][\"'”’»)\]]*\s*$")
# A line this much shorter than the longest of its chunk ends its paragraph; shorter differences are ragged edges.
RAGGED = 18
# Lines longer than this were not wrapped by hand.
WRAPPED = 110
# So few lines may be title and subtitle.
FEW = 3
# No paragraph is longer; what is longer is cut where it can be, so that no text takes for ever to read.
LONGEST = 6000
BREAKS = tuple(map(re.compile, (r"[.!?。！？؟।][\"'”’»)\]」』]*(?=\s)|[。！？]", r"[,;:，；、]", r"\s")))


class Block(NamedTuple):
    """A paragraph: `start` is after any list marker, `end` after its last character; `marked` tells of a marker."""

    start: int
    end: int
    marked: bool


def blocks(text: str, start: int = 0) -> list[Block]:
    """Return the paragraphs of `text` from offset `start`, in order; between them stand only space and markers."""
    lines = [match for match in re.finditer(r"[^\r\n\v\f\u2028\u2029]+", text) if match.end() > start]
    out: list[Block] = []
    chunk: list[tuple[int, int]] = []
    for line in lines:
        begin = max(line.start(), start)
        if chunk and (_gap(text, chunk[-1][1], begin) or not text[begin : line.end()].strip()):
            out.extend(_paragraphs(text, chunk))
            chunk = []
        if text[begin : line.end()].strip():
            chunk.append((begin, line.end()))
    if chunk:
        out.extend(_paragraphs(text, chunk))
    return out


def cut(
    text: str, start: int, end: int, marks: re.Pattern[str], is_end: Callable[[int, re.Match[str]], bool]
) -> list[Span]:
    """Return the sentences of text[start:end], which hold all of it but white space.

    `is_end` tells, for the start of a sentence and a mark in it, whether the sentence ends with the mark.
    """
    out: list[Span] = []
    begin = start
    for mark in marks.finditer(text, start, end):
        if not is_end(begin, mark):
            continue
        out.append((begin, mark.end()))
        begin = mark.end()
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        out.append((begin, end))
    return out


def _gap(text: str, end: int, start: int) -> bool:
    return len(re.findall(r"\r\n|[\r\n\v\f\u2028\u2029]", text[end:start])) > 1


def _paragraphs(text: str, lines: list[tuple[int, int]]) -> list[Block]:
    longest = max(end - start for start, end in lines)
    closed = TERMINAL.search(text, lines[-1][0], lines[-1][1]) is not None
    groups: list[list[tuple[int, int]]] = []
    for start, end in lines:
        if groups and _continues(text, groups[-1][-1], start, longest, titled=len(lines) < FEW and not closed):
            groups[-1].append((start, end))
        else:
            groups.append([(start, end)])
    return [part for group in groups for part in _parts(text, _block(text, group[0][0], group[-1][1]))]


def _continues(text: str, previous: tuple[int, int], start: int, longest: int, *, titled: bool) -> bool:
    """Tell whether the line at `start` goes on with the sentence of the line before it.

    `titled` tells that the lines may be title and subtitle: few, and the last without a full stop.
    """
    if longest > WRAPPED or MARKER.match(text, start):
        return False
    line = text[previous[0] : previous[1]]
    if titled and not text[start : start + 1].islower():
        return False
    if TERMINAL.search(line):
        return longest - len(line.rstrip()) <= RAGGED and len(line) > WRAPPED // 2
    return longest - len(line.rstrip()) <= RAGGED and longest > WRAPPED // 2


def _block(text: str, start: int, end: int) -> Block:
    marker = MARKER.match(text, start, end)
    begin = marker.end() if marker and marker.end() < end else start
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return Block(begin, end, bool(marker))


def _parts(text: str, block: Block) -> Iterator[Block]:
    """Yield a paragraph, in parts if it is longer than people write: cut behind a sentence, a comma, or a space."""
    start, marked = block.start, block.marked
    while block.end - start > LONGEST:
        limit = start + LONGEST
        ends = (max((mark.end() for mark in marks.finditer(text, start, limit)), default=start) for marks in BREAKS)
        stop = next((end for end in ends if end > start), limit)
        yield Block(start, start + len(text[start:stop].rstrip()), marked)
        start, marked = stop, False
        while start < block.end and text[start].isspace():
            start += 1
    if start < block.end:
        yield Block(start, block.end, marked)
