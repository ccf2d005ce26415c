"""An evaluation for a terminal: a table a measure, counts under figures or stacked where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reports import evaluation_tables as told
from readout_cli.reports import pieces
from readout_cli.reports.layout import Line, Segment, flow
from readout_cli.reports.text import clean, display_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readout_cli.evaluation import Evaluation
    from readout_cli.reports.evaluation_tables import Table

_GAP = 2
_DOT = " · "


def lines(evaluation: Evaluation, *, width: int) -> Iterator[Line]:
    """Yield the whole view."""
    yield from pieces.heading(told.coverage(evaluation), width)
    yield from pieces.note(clean(told.tool(evaluation)), width)
    yield from pieces.note(f"intervals: {told.bootstrap(evaluation)}", width)
    for table in told.tables(evaluation):
        yield pieces.BLANK
        yield from pieces.heading(table.title, width)
        yield from pieces.note(table.note, width)
        yield from _table(table, width)


def _table(table: Table, width: int) -> Iterator[Line]:
    """Yield a table in columns, its counts under its figures where it is too wide, or else stacked."""
    left = max(display_width(clean(row.name)) for row in table.rows())
    columns = [
        max(len(head), *(len(row.cells[index]) for row in table.rows())) for index, head in enumerate(table.heads)
    ]
    every = range(len(columns))
    cut = len(table.figures)
    divided = [part for part in (every[:cut], every[cut:]) if part]
    for parts in ([every], divided):
        if all(left + sum(_GAP + columns[index] for index in part) <= width for part in parts):
            for part in parts:
                yield from _part(table, part, left, columns)
            return
    for row in table.rows():
        yield from flow([Segment(clean(row.name), "strong")], width, hang=_GAP)
        for facts in _packed(table.facts(row), width - _GAP):
            yield from flow([Segment(facts)], width, indent=_GAP)


def _part(table: Table, part: Sequence[int], left: int, columns: Sequence[int]) -> Iterator[Line]:
    """Yield some columns of a table, by number, under their heads and behind the names of the rows."""
    wide = [columns[index] for index in part]
    yield Segment(" " * left), Segment(_cells([table.heads[index] for index in part], wide), "quiet")
    for number, block in enumerate(table.blocks):
        if number:
            yield pieces.BLANK
        for row in block:
            name = clean(row.name)
            space = " " * (left - display_width(name))
            yield Segment(name), Segment(space + _cells([row.cells[index] for index in part], wide))


def _packed(facts: Sequence[str], width: int) -> list[str]:
    """Return the facts on as few lines as hold them undivided."""
    packed: list[str] = []
    for fact in facts:
        if packed and len(packed[-1]) + len(_DOT) + len(fact) <= width:
            packed[-1] += f"{_DOT}{fact}"
        else:
            packed.append(fact)
    return packed


def _cells(cells: Sequence[str], wide: Sequence[int]) -> str:
    """Return cells against the right edge of their columns."""
    return "".join(" " * _GAP + cell.rjust(width) for cell, width in zip(cells, wide, strict=True))
