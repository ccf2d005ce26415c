"""Styled lines and columns: what the terminal views are built of, before anything is painted."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reports.text import display_width, one_line, wrap_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Segment(NamedTuple):
    """A stretch of text in one style, and where it leads; styles are named in `palette.styles`, and "" is none."""

    text: str
    style: str = ""
    link: str = ""


Line = tuple[Segment, ...]


def flow(segments: Iterable[Segment], width: int, *, indent: int = 0, hang: int | None = None) -> list[Line]:
    """Return segments wrapped as one paragraph; `hang` is the indent of the lines after the first.

    What a narrow terminal cannot indent is not indented: half of the width at least is left to the text.
    """
    safe = [segment._replace(text=one_line(segment.text)) for segment in segments if segment.text]
    indent = min(indent, width // 2)
    hang = indent if hang is None else min(hang, width // 2)
    text = "".join(segment.text for segment in safe)
    lead = len(text) - len(text.lstrip(" "))
    kept = min(lead, (width - indent) // 2)
    (_, end), *_ = wrap_spans(text[lead:], width - indent - kept)
    end += lead
    lines = [_margin(indent, _cut(safe, lead - kept, end))]
    if text[end:].strip(" "):
        lines.extend(
            _margin(hang, _cut(safe, end + start, end + stop)) for start, stop in wrap_spans(text[end:], width - hang)
        )
    return lines


def beside(cells: Sequence[Sequence[Line]], widths: Sequence[int], rules: Sequence[Segment]) -> Iterator[Line]:
    """Yield cells side by side, each line padded to its column, with rules between the columns."""
    for lines in zip_longest(*cells, fillvalue=()):
        joined: list[Segment] = []
        for index, (line, width) in enumerate(zip(lines, widths, strict=True)):
            if index:
                joined.append(rules[index - 1])
            joined.extend(line)
            if index < len(widths) - 1:
                joined.append(Segment(" " * (width - line_width(line))))
        yield tuple(segment for segment in joined if segment.text)


def line_width(line: Line) -> int:
    """Return the columns that a line takes."""
    return sum(display_width(segment.text) for segment in line)


def _margin(indent: int, line: Line) -> Line:
    """Return a line moved in."""
    return (Segment(" " * indent), *line) if indent else line


def _cut(segments: Iterable[Segment], start: int, end: int) -> Line:
    """Return what lies between two places of the joined text, in the styles it had."""
    line: list[Segment] = []
    offset = 0
    for segment in segments:
        piece = segment.text[max(start - offset, 0) : max(end - offset, 0)]
        if piece:
            line.append(segment._replace(text=piece))
        offset += len(segment.text)
    return tuple(line)
