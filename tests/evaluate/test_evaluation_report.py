"""An evaluation as people see it: every figure with its counts, at any width."""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from readout_cli.evaluate import evaluate
from readout_cli.reports import render
from readout_cli.reports.evaluation_tables import tables
from readout_cli.reports.text import display_width

if TYPE_CHECKING:
    from readout_cli.evaluation import Evaluation

EVENTS = Path(__file__).resolve().parents[1] / "gold"
NAMES = ("2021-02-08-in-us", "2021-04-05-cn-jp")
WIDTHS = (20, 30, 60, 80, 120, 200)
CODES = re.compile(r"\x1b\[[0-9;]*m")


@functools.cache
def sample() -> Evaluation:
    """Return the evaluation of two events."""
    return evaluate(*(EVENTS / name for name in NAMES))


def squeezed(text: str) -> str:
    """Return text without white space."""
    return "".join(text.split())


def wanted(evaluation: Evaluation) -> list[tuple[str, str, str]]:
    """Return every cell that is told, with its row and its head."""
    return [
        (row.name, head, cell)
        for table in tables(evaluation)
        for row in table.rows()
        for head, cell in zip(table.heads, row.cells, strict=True)
        if cell
    ]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("form", ["table", "plain"])
def test_nothing_is_lost_at_any_width(form: str, width: int) -> None:
    """Every name, head, figure and count is printed, no line is too wide, and nothing is cut."""
    shown = render(sample(), format=form, width=width)  # type: ignore[arg-type] # one of the formats
    assert max(map(display_width, shown.splitlines())) <= width
    assert "…" not in shown
    missing = [part for cells in wanted(sample()) for part in cells if squeezed(part) not in squeezed(shown)]
    assert missing == []


def test_table_in_columns() -> None:
    """Where there is room, figures, intervals and counts of a group stand in one line."""
    lines = render(sample(), format="table", width=80).splitlines()
    line = next(line for line in lines[lines.index("Links") :] if line.startswith("all pairs"))
    found, intervals = sample().total.figures.link, sample().total.intervals
    assert intervals is not None
    figures = [f"{value:.3f}" for value in (found.f1, *intervals.link_f1, found.precision, found.recall)]
    counts = [str(count) for count in (found.found, found.wrong, found.missed)]
    assert line.split() == ["all", "pairs", *figures[:2], "to", *figures[2:], *counts]


def test_counts_stand_under_figures_where_there_is_no_room() -> None:
    """A table that is too wide has its counts under its figures, the names of the rows given again."""
    heads = [
        line.split() for line in render(sample(), format="table", width=60).splitlines() if "found" in line.split()
    ]
    assert heads == [
        ["found", "wrong", "missed"],
        ["found", "wrong", "missed", "neither"],
        ["found", "wrong", "missed"],
    ]


def test_plain_lines_have_one_group_and_measure_each() -> None:
    """A plain line names measure and group first, so that `grep` finds either, and then all figures and counts."""
    lines = render(sample(), format="plain").splitlines()
    found = sample().events[0].figures.link
    figures = f"F1 {found.f1:.3f}, P {found.precision:.3f}, R {found.recall:.3f}"
    counts = f"found {found.found}, wrong {found.wrong}, missed {found.missed}"
    assert f"links  2021-02-08-in-us  {figures}, {counts}" in lines


def test_intervals_switched_off_are_told() -> None:
    """Without resampling there is no column of intervals, and the report says why."""
    shown = render(evaluate(*(EVENTS / name for name in NAMES), resamples=0), format="table")
    assert ("95 %" in shown, "intervals: none, resampling is switched off" in shown) == (False, True)


def test_colour_adds_nothing_but_codes() -> None:
    """With the codes taken out, the coloured table is the plain one: colour carries nothing alone."""
    coloured = render(sample(), format="table", width=80, color=True)
    bare = "".join(f"{line.rstrip()}\n" for line in CODES.sub("", coloured).splitlines())
    assert coloured != bare
    assert bare == render(sample(), format="table", width=80)


def test_names_are_made_safe() -> None:
    """A folder's name cannot move the cursor, and wide characters in it do not push columns out of line."""
    event = sample().events[0]
    named = msgspec.structs.replace(sample(), events=(msgspec.structs.replace(event, name="\x1b[31m東京"),))
    lines = render(named, format="table", width=120).splitlines()
    first = next(line for line in lines if line.startswith("all pairs"))
    other = next(line for line in lines if line.startswith("\\x1b[31m東京"))
    assert display_width(first) == display_width(other)
