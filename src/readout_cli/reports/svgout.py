"""A comparison as a picture: the accounts as columns of blocks in text order, ribbons between linked points.

A block shows labels only, all of them whole; its full text is in its title, which browsers show and readers read out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import wording
from readout_cli.lookup import Lookup
from readout_cli.reports import opening, ribbons
from readout_cli.reports.ribbons import GAP, LINE, PADDING, STRIP, WIDTH, Block, Place
from readout_cli.reports.svgparts import KINDS, TITLE_SIZE, element, label, number, picture, safe
from readout_cli.reports.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.model import Account, Comparison, Link, Point, Row
    from readout_cli.reports.options import Options

_MARGIN = 20.0
_TITLE = 22.0
# How thick a ribbon is, and how wide a sample in the legend.
_BAND, _SAMPLE = 13.0, 60.0


def render(comparison: Comparison, _options: Options) -> str:
    """Return the picture, the same whatever the options: its order is that of the texts."""
    return _Picture(comparison).drawn()


class _Picture:
    """The picture while it is being drawn, from top to bottom."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.lookup = Lookup(comparison)
        self.keys = tuple(self.lookup.accounts)
        self.row_of = {point: row for row in comparison.rows for ids in row.points.values() for point in ids}
        self.width = len(self.keys) * WIDTH + (len(self.keys) - 1) * GAP + 2 * _MARGIN
        self.y = _MARGIN

    def drawn(self) -> str:
        """Return the whole."""
        title = opening.title(self.comparison.accounts)
        body = [*self._title(title), *self._heads()]
        blocks = self._columns()
        # Ribbons first: what passes behind a column is covered by its blocks.
        links = [link for row in self.comparison.rows for link in self.lookup.links_of(row)]
        body += self._ribbons(links, blocks)
        for identifier, block in blocks.items():
            body.append(self._block(identifier, block))
        self.y = max([self.y, *(block.y + block.height for block in blocks.values())])
        body += self._legend()
        remarks = (line for _, lines in opening.remarks(self.comparison, self.lookup) for line in lines)
        told = [f"{text}." for text in remarks]
        return picture(title, told, body, self.width, self.y + _MARGIN)

    def _title(self, title: str) -> Iterator[str]:
        """Yield the title, and under it which rows are left out by filters."""
        for line in ribbons.lines(title, self.width - 2 * _MARGIN, TITLE_SIZE):
            self.y += _TITLE
            yield label(line, _MARGIN, self.y, class_="ro-title")
        for line in ribbons.lines(wording.filters(self.comparison), self.width - 2 * _MARGIN):
            self.y += LINE
            yield label(line, _MARGIN, self.y, class_="ro-quiet")
        self.y += LINE

    def _heads(self) -> Iterator[str]:
        """Yield what stands over each column: how much the account reports and shares."""
        told = wording.coverage(self.lookup, self.comparison.summary.by_side)
        heads = [ribbons.lines(text, WIDTH) for text in told]
        for at, lines in enumerate(heads):
            for down, line in enumerate(lines, start=1):
                yield label(line, self._left(at), self.y + down * LINE, class_="ro-head")
        self.y += max(map(len, heads)) * LINE + LINE

    def _columns(self) -> dict[str, Block]:
        """Return the block of each position that stands in a row, by its id."""
        blocks: dict[str, Block] = {}
        for at, account in enumerate(self.comparison.accounts):
            points = [point for point in account.positions() if point.id in self.row_of]
            labels = [self._label(point) for point in points]
            placed = ribbons.column(labels, self._left(at), self.y)
            blocks.update((point.id, block) for point, block in zip(points, placed, strict=True))
        return blocks

    def _label(self, point: Point) -> str:
        """Return what stands in a block: id, speaker, act, first topic; of a one-sided one, that it is."""
        row = self.row_of[point.id]
        told = [point.id, *wording.about(point)]
        topics = wording.topics(point)
        if topics:
            told[-1] = topics.split(", ")[0]
        if row.kind == "only":
            told.append(f"only: {wording.standing(row, self.lookup)}")
        return clean(", ".join(told))

    def _block(self, identifier: str, block: Block) -> str:
        point, row = self.lookup.points[identifier], self.row_of[identifier]
        account = self.lookup.accounts[self.lookup.account_of[identifier]]
        only = row.kind == "only"
        place = {"x": number(block.x), "y": number(block.y), "width": number(WIDTH), "height": number(block.height)}
        left = block.x + 2 * PADDING + (STRIP if only else 0)
        texts = (label(line, left, block.y + down * LINE) for down, line in enumerate(block.lines, start=1))
        return element(
            "g",
            element("title", safe(f"{point.id}: {clean(point.text)}")),
            element("desc", safe(_described(point, row, account, self.lookup))),
            element("rect", **place, rx=3),
            *([element("rect", **{**place, "width": number(STRIP)}, class_="ro-hatch")] if only else []),
            *texts,
            class_="ro-block ro-only" if only else "ro-block",
            data_point=point.id,
            data_row=row.id,
            lang=account.language,
        )

    def _ribbons(self, links: list[Link], blocks: dict[str, Block]) -> Iterator[str]:
        """Yield the ribbons, then their names, which no ribbon is to hide."""
        names, free = [], ribbons.Labels()
        for link in sorted(links, key=lambda link: sum(blocks[point].middle for point in link.points)):
            start, end = ribbons.ends(*(blocks[point] for point in link.points))
            row = self.row_of[link.points[0]]
            differences = wording.differences((link,), self.lookup)
            told = f"{row.id}, {link.kind}, {' and '.join(link.points)}, score {link.score:.2f}"
            yield element(
                "path",
                element("title", safe("; ".join((told, *differences)))),
                d=ribbons.band(start, end, _BAND),
                class_=f"ro-link ro-{link.kind}",
            )
            names.append(_name(f"{row.id} {link.kind}", free.place(start, end)))
        yield from names

    def _legend(self) -> Iterator[str]:
        """Yield a sample of each kind of ribbon, and of a one-sided block, with their names."""
        self.y += 2 * LINE
        step = (self.width - 2 * _MARGIN) / (len(KINDS) + 1)
        for at, kind in enumerate(KINDS):
            x = _MARGIN + at * step
            shape = ribbons.band(Place(x, self.y), Place(x + _SAMPLE, self.y), _BAND)
            yield element("path", d=shape, class_=f"ro-link ro-{kind}")
            yield label(kind, x + _SAMPLE + 2 * PADDING, self.y + PADDING)
        x = _MARGIN + len(KINDS) * step
        place = {"x": number(x), "y": number(self.y - _BAND / 2), "width": number(_SAMPLE), "height": number(_BAND)}
        shapes = (element("rect", **place), element("rect", **place, class_="ro-hatch"))
        yield element("g", *shapes, class_="ro-block ro-only")
        yield label("only in this account", x + _SAMPLE + 2 * PADDING, self.y + PADDING)
        for line in ribbons.lines(clean(opening.made_by(self.comparison)), self.width - 2 * _MARGIN):
            self.y += 2 * LINE
            yield label(line, _MARGIN, self.y, class_="ro-quiet ro-name")

    def _left(self, at: int) -> float:
        return _MARGIN + at * (WIDTH + GAP)


def _described(point: Point, row: Row, account: Account, lookup: Lookup) -> str:
    """Return what a block stands for: its row and labels, and where the words are to be found."""
    parts = (row.id, wording.kind(row, lookup), wording.standing(row, lookup), *wording.about(point))
    return f"{', '.join(part for part in parts if part)}. {wording.citation(point, account)}."


def _name(text: str, place: Place) -> str:
    """Return the name of a ribbon in a clearing of its own."""
    at = {"text_anchor": "middle", "class_": "ro-name"}
    halo = label(text, place.x, place.y + PADDING, text_anchor="middle", class_="ro-name ro-halo", aria_hidden="true")
    return halo + label(text, place.x, place.y + PADDING, **at)
