"""Painting styled lines with Rich; the one report module that knows Rich.

Lines come wrapped and measured. Rich only turns style names into escape codes: it never wraps or cuts.
"""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text
from rich.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.reports.layout import Line

# Blue and orange can be told apart by nearly everybody; `mark` is underlined and bold too.
PALETTE = {
    "title": "bold",
    "quiet": "dim",
    "strong": "bold",
    "side0": "bold color(33)",
    "side1": "bold color(208)",
    "side2": "bold color(37)",
    "side3": "bold color(141)",
    "voice0": "color(33)",
    "voice1": "color(208)",
    "voice2": "color(37)",
    "voice3": "color(141)",
    "mark0": "bold underline color(33)",
    "mark1": "bold underline color(208)",
    "mark2": "bold underline color(37)",
    "mark3": "bold underline color(141)",
}


def paint(lines: Iterable[Line]) -> str:
    """Return the lines with escape codes for their styles."""
    out = StringIO()
    console = Console(
        file=out,
        force_terminal=True,
        color_system="256",
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        theme=Theme(PALETTE),
        # Colour was decided by the caller: Rich is not to read NO_COLOR, FORCE_COLOR or TERM again.
        _environ={},
    )
    for line in lines:
        text = Text.assemble(*((segment.text, segment.style) for segment in line))
        console.print(text, soft_wrap=True)
    return out.getvalue()
