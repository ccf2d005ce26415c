"""A PDF -> text: columns in reading order, lines joined to paragraphs, running headers and page numbers left out."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from collections import Counter
from itertools import groupby, pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from readout_cli.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable

# The program that reads the file, and how long it may take.
CHILD = Path(__file__).with_name("pdfium.py")
SECONDS = 20
FAULTS = {
    "locked": ("is a PDF behind a password", "save a copy without one"),
    "broken": ("is a broken PDF", "save it anew, or its text as .txt"),
    "pages": ("is a PDF of more than 200 pages", "give the pages of the account"),
    "greedy": ("is a PDF that takes too much time or memory to read", "save it anew, or its text as .txt"),
}
# Of a line's height: what parts two stretches of a line, and two paragraphs; what else begins one.
GAP = 0.1
GUTTER, APART, INDENT, RESIZED = 1.5, 0.75, 0.8, 0.25
# A page of more lines than this is no page of text: nobody looks for columns in it.
MOST_LINES = 400
# Two columns have so many lines beside one another, and so large a share of a page's lines may run across both.
FEWEST, ACROSS = 3, 0.4
# Lines that end so large a share of their column before its margin are short.
SHORT = 0.12
# A stretch belongs to the line of one of so many before it, and shares half its height with it.
LATELY, HALF = 8, 0.5
# Headers and footers stand among so many lines from the edge.
EDGE = 3
NUMBERED = re.compile(r"\W*(?:page )?#(?: ?(?:/|of) ?#)?\W*")
CLOSED = re.compile(r"[.!?:;。！？：；…”’»」』)）\]]\s*$")
JOINED_SCRIPTS = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
MARKED = re.compile(
    r"(?:[-•‣◦*–○●■□▪ㅇ]|\(?\d{1,2}[.)）、]|（[\d一二三四五六七八九十]+）|[一二三四五六七八九十]+、)\s*\S"
)


class Told(msgspec.Struct):
    """What the program found: stretches of text with their places, page by page; or why it found none."""

    pages: list[list[tuple[float, float, float, float, str]]] = []
    fault: str | None = None


class Line(NamedTuple):
    """A stretch of text at a place of a page, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def height(self) -> float:
        """How high the letters are."""
        return self.top - self.bottom


def read(data: bytes, *, where: str) -> str:
    """Return the text of a PDF, a blank line between paragraphs; raises InputError when it holds none."""
    told = _pieces(data, where)
    pages = [_lines([Line(*piece) for piece in page]) for page in told]
    if not any(pages):
        raise InputError(
            "is a PDF of pictures, without text", where=where, mend="run text recognition on it, or give the text"
        )
    return "\n\n".join(_paragraphs(_without_running(pages)))


def _pieces(data: bytes, where: str) -> list[list[tuple[float, float, float, float, str]]]:
    """Return the stretches of text of each page, found by a process that can neither fill the memory nor hang."""
    if importlib.util.find_spec("pypdfium2") is None:
        raise InputError("is a PDF", where=where, mend="to read it, pip install 'readout-cli[documents]'")
    try:
        done = subprocess.run(  # noqa: S603 - a program of our own, on bytes from standard input
            [sys.executable, "-I", str(CHILD)], input=data, capture_output=True, check=False, timeout=SECONDS
        )
        told = msgspec.json.decode(done.stdout, type=Told) if done.returncode == 0 else Told(fault="greedy")
    except (subprocess.TimeoutExpired, msgspec.DecodeError):
        told = Told(fault="greedy")
    if told.fault is not None:
        what, mend = FAULTS[told.fault]
        raise InputError(what, where=where, mend=mend)
    return told.pages


def _lines(found: list[Line]) -> list[Line]:
    """Return the stretches of text of a page, those of one line and one column as one."""
    out: list[Line] = []
    for line in sorted(found, key=lambda one: (-round(one.bottom + one.height / 2), one.left)):
        lately = range(len(out) - 1, max(len(out) - 1 - LATELY, -1), -1)
        before = next((at for at in lately if _same_row(out[at], line)), None)
        if before is None or line.left - out[before].right > GUTTER * max(out[before].height, line.height):
            out.append(line)
            continue
        one = out[before]
        gap = line.left - one.right > GAP * line.height and not _solid(one.text[-1:], line.text[:1])
        out[before] = Line(
            min(one.left, line.left),
            min(one.bottom, line.bottom),
            max(one.right, line.right),
            max(one.top, line.top),
            one.text + (" " if gap else "") + line.text,
        )
    return out


def _same_row(one: Line, other: Line) -> bool:
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    return shared > HALF * min(one.height, other.height) and other.left >= one.right - HALF * other.height


def _solid(before: str, after: str) -> bool:
    """Tell letters that no space parts: those of Chinese and Japanese."""
    return bool(JOINED_SCRIPTS.match(before) and JOINED_SCRIPTS.match(after))


def _without_running(pages: list[list[Line]]) -> list[list[Line]]:
    """Leave out headers and footers: lines at a page's edge that stand on others too, whatever their numbers."""
    edges = [[_edge(line) for line in _at_edge(page)] for page in pages]
    counts = Counter(key for page in edges for key in set(page))
    return [
        [
            line
            for line in page
            if line not in _at_edge(page)
            or not (
                (len(pages) > 1 and counts[_edge(line)] > 1)
                or re.fullmatch(r"\W*(?:page )?#(?: ?(?:/|of) ?#)?\W*", _edge(line))
            )
        ]
        for page in pages
    ]


def _at_edge(page: list[Line]) -> list[Line]:
    ordered = sorted(page, key=lambda line: -line.top)
    return ordered[:EDGE] + ordered[-EDGE:]


def _edge(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.lower())


def _paragraphs(pages: list[list[Line]]) -> list[str]:
    out: list[str] = []
    heights = [line.height for page in pages for line in page]
    known = {word.lower() for page in pages for line in page for word in re.findall(r"\w+-\w+", line.text)}
    size = median(heights) if heights else 0.0
    for page in pages:
        for region in _regions(page, size):
            for number, paragraph in enumerate(_grouped(region)):
                text = _joined(paragraph, known)
                if number == 0 and out and _goes_on(out[-1], text):
                    out[-1] = _glued(out[-1], text, known)
                else:
                    out.append(text)
    return out


def _regions(lines: list[Line], size: float) -> list[list[Line]]:
    """Return the columns of a page in reading order; lines across a gutter (headlines) part what is above and below."""
    ordered = sorted(lines, key=lambda line: (-line.top, line.left))
    gutter = _gutter(ordered, size) if len(ordered) <= MOST_LINES else None
    if gutter is None:
        return [ordered] if ordered else []
    out: list[list[Line]] = []
    for across, band in groupby(ordered, key=lambda line: _crosses(line, gutter)):
        held = list(band)
        if across:
            out.append(held)
            continue
        out += _regions([line for line in held if line.right <= gutter], size)
        out += _regions([line for line in held if line.right > gutter], size)
    return out


def _gutter(lines: list[Line], size: float) -> float | None:
    """Return where the white space between two columns lies that the fewest lines cross, or None."""
    best: tuple[int, float] | None = None
    for edge in sorted({round(line.left, 1) for line in lines}):
        place = edge - size / 2
        left = [line for line in lines if line.right <= place]
        right = [line for line in lines if line.left >= edge - 0.1]
        beside = sum(any(_beside(one, other) for other in right) for one in left)
        crossing = len(lines) - len(left) - len(right)
        if beside >= FEWEST and crossing <= ACROSS * len(lines) and (best is None or crossing < best[0]):
            best = crossing, place
    return None if best is None else best[1]


def _crosses(line: Line, gutter: float) -> bool:
    return line.left < gutter < line.right


def _beside(one: Line, other: Line) -> bool:
    return min(one.top, other.top) - max(one.bottom, other.bottom) > HALF * min(one.height, other.height)


def _grouped(lines: list[Line]) -> list[list[Line]]:
    """Part the lines of a column into paragraphs: at gaps, indents, list markers, and behind short lines."""
    if not lines:
        return []
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    gaps = [one.bottom - other.top for one, other in pairwise(lines)]
    usual = median(gaps) if gaps else 0.0
    out = [[lines[0]]]
    for (one, other), gap in zip(pairwise(lines), gaps, strict=True):
        size = max(one.height, other.height)
        closed = CLOSED.search(one.text) is not None
        parted = (
            gap > usual + APART * size
            or abs(one.height - other.height) > RESIZED * size
            or MARKED.match(other.text) is not None
            or (closed and one.right < right - SHORT * (right - left))
            or (closed and other.left - left > INDENT * other.height > one.left - left)
        )
        if parted:
            out.append([other])
        else:
            out[-1].append(other)
    return out


def _joined(lines: Iterable[Line], known: set[str]) -> str:
    text = ""
    for line in lines:
        text = _glued(text, line.text, known) if text else line.text
    return text


def _glued(before: str, after: str, known: set[str]) -> str:
    """Join two lines: a word broken at a hyphen becomes one, unless it is met with its hyphen elsewhere."""
    broken = re.search(r"(\w+)-$", before)
    rest = re.match(r"\w+", after)
    if broken and rest and rest[0][0].islower():
        whole = f"{broken[1]}-{rest[0]}".lower()
        return before[: broken.end(1)] + ("-" if whole in known else "") + after
    return before + ("" if _solid(before[-1:], after[:1]) else " ") + after


def _goes_on(before: str, after: str) -> bool:
    """Tell whether a paragraph runs on over the end of a column or page."""
    return not CLOSED.search(before) and not MARKED.match(after) and not after[:1].isupper()
