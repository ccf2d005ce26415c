"""Painting styled lines with Rich; the one report module that knows Rich.

Lines come wrapped and measured. Rich only turns style names into escape codes: it never wraps or cuts.
"""

from __future__ import annotations

import re
from io import StringIO
from typing import IO, TYPE_CHECKING

from rich.console import Console
from rich.style import Style
from rich.text import Text
from rich.theme import Theme as RichTheme

from readout_cli.reports import palette

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.reports.layout import Line
    from readout_cli.reports.options import Theme

# Rich draws lots for the ids of links: without one the same input gives the same bytes.
_LINK_ID = re.compile("\x1b]8;id=[0-9-]+;")


def paint(lines: Iterable[Line], *, theme: Theme = "any", links: bool = False) -> str:
    """Return the lines with escape codes for their styles, and for links (OSC 8) where they are wanted."""
    out = StringIO()
    show(lines, console(out, theme), links=links)
    return _LINK_ID.sub("\x1b]8;;", out.getvalue())


def console(file: IO[str], theme: Theme, *, width: int | None = None, record: bool = False) -> Console:
    """Return a console that paints in 256 colours, whatever the environment says: the caller decided on colour."""
    return Console(
        file=file,
        width=width,
        record=record,
        force_terminal=True,
        color_system="256",
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        theme=RichTheme(palette.styles(theme)),
        _environ={},
    )


def show(lines: Iterable[Line], painter: Console, *, links: bool = False) -> None:
    """Print the lines on a console."""
    for line in lines:
        text = Text()
        for segment in line:
            text.append(segment.text, segment.style)
            if links and segment.link:
                text.stylize(Style(link=segment.link), len(text) - len(segment.text))
        painter.print(text, soft_wrap=True)
