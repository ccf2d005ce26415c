"""Where things stand in the picture: blocks in columns, ribbons between them, labels that do not hide one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reports.svgparts import SIZE, number
from readout_cli.reports.text import display_width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LINE = 15
WIDTH, GAP = 360.0, 190.0
PADDING, _BETWEEN = 4.0, 6.0
# The hatched edge of a one-sided block.
STRIP = 12.0
# How wide a character is in bold type, in parts of the size: the fonts of a reader are not known.
_NARROW, _USUAL, _BROAD, _FULL = 0.35, 0.58, 0.78, 1.0
_SLIM = frozenset(" .,:;'!|()[]ijltfrI")
_LABEL = (58.0, 12.0)
# Where along a ribbon its label may stand.
_PLACES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)


class Block(NamedTuple):
    """A position: where it stands, and the lines of its label."""

    x: float
    y: float
    height: float
    lines: tuple[str, ...]

    @property
    def middle(self) -> float:
        """Return the height at which its ribbons end."""
        return self.y + self.height / 2


class Place(NamedTuple):
    """Where the label of a ribbon stands."""

    x: float
    y: float


def lines(text: str, width: float, size: float = SIZE) -> tuple[str, ...]:
    """Return text in as few lines as are no wider than a part of the picture."""
    columns = max(int(width / (_NARROW * size)), 1)
    while columns > 1 and any(_breadth(line) * size > width for line in wrap(text, columns)):
        columns -= 1
    return tuple(wrap(text, columns))


def column(labels: Iterable[str], x: float, y: float) -> Iterator[Block]:
    """Yield blocks one under the other, each high enough for its label."""
    for text in labels:
        told = lines(text, WIDTH - 4 * PADDING - STRIP)
        height = len(told) * LINE + 2 * PADDING
        yield Block(x, y, height, told)
        y += height + _BETWEEN


def ends(one: Block, other: Block) -> tuple[Place, Place]:
    """Return where a ribbon between two blocks begins and ends, left to right."""
    left, right = sorted((one, other))
    return Place(left.x + WIDTH, left.middle), Place(right.x, right.middle)


def band(start: Place, end: Place, thickness: float) -> str:
    """Return the outline of a ribbon as a path: level at both ends, bent between them."""
    half, bend = thickness / 2, (start.x + end.x) / 2
    x1, x2, xm = number(start.x), number(end.x), number(bend)
    top1, top2, low1, low2 = (number(y) for y in (start.y - half, end.y - half, start.y + half, end.y + half))
    return f"M{x1} {top1}C{xm} {top1} {xm} {top2} {x2} {top2}L{x2} {low2}C{xm} {low2} {xm} {low1} {x1} {low1}Z"


def along(start: Place, end: Place, part: float) -> Place:
    """Return the place at a part of the way along the middle of a ribbon."""
    bend = (start.x + end.x) / 2
    rest = 1 - part
    a, b, c, d = rest**3, 3 * rest**2 * part, 3 * rest * part**2, part**3
    return Place(a * start.x + (b + c) * bend + d * end.x, (a + b) * start.y + (c + d) * end.y)


class Labels:
    """Finds a place for the label of each ribbon, away from those that have theirs, and in a gap between columns."""

    def __init__(self) -> None:
        self._taken: list[Place] = []

    def place(self, start: Place, end: Place) -> Place:
        """Return the first place that is free; the one with most room where none is."""
        wide = end.x - start.x
        # A ribbon that passes behind a column has its label before it.
        parts = _PLACES if wide <= GAP else tuple(part * GAP / wide for part in _PLACES)
        places = [along(start, end, part) for part in parts]
        found = next((place for place in places if self._room(place) >= 1), max(places, key=self._room))
        self._taken.append(found)
        return found

    def _room(self, place: Place) -> float:
        """Return how far the nearest label is; from 1 on they do not touch."""
        wide, high = _LABEL
        return min(
            (max(abs(place.x - other.x) / wide, abs(place.y - other.y) / high) for other in self._taken), default=1
        )


def _breadth(line: str) -> float:
    """Return how wide a line is at most, in parts of the size."""
    return sum(
        _FULL
        if display_width(char) > 1
        else _NARROW
        if char in _SLIM
        else _BROAD
        if char.isupper() or char in "mw%@"
        else _USUAL
        for char in line
    )
