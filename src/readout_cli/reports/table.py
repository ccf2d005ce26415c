"""A document as a terminal shows it: wrapped and measured lines, painted where colour is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import AccountDocument, Comparison, Summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.reports import Document
    from readout_cli.reports.layout import Line
    from readout_cli.reports.options import Options

NARROWEST = 20
_DEFAULT_WIDTH = 80


def render(document: Document, options: Options) -> str:
    """Return the document as lines of `options.width` columns, 80 unless told."""
    wide = options._replace(width=max(options.width or _DEFAULT_WIDTH, NARROWEST))
    lines = _view(document, wide)
    if not options.color:
        return "".join(f"{''.join(segment.text for segment in line).rstrip()}\n" for line in lines)
    from readout_cli.reports import terminal

    return terminal.paint(lines, theme=options.theme, links=options.links)


def _view(document: Document, options: Options) -> Iterator[Line]:
    """Return the lines of the view for a document."""
    width = options.width or _DEFAULT_WIDTH
    if isinstance(document, Comparison):
        from readout_cli.reports import comparison_view

        return comparison_view.lines(document, width=width, options=options)
    if isinstance(document, AccountDocument):
        from readout_cli.reports import account_view

        return account_view.lines(document, width=width, explain=options.explain, gloss=options.gloss)
    if isinstance(document, Summary):
        from readout_cli.reports import summary_view

        return summary_view.lines(document, width=width, gloss=options.gloss)
    from readout_cli.reports import evaluation_view

    return evaluation_view.lines(document, width=width)
