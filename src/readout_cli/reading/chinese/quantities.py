"""The quantities of a stretch of a Chinese account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.eastasian import quantities

if TYPE_CHECKING:
    from readout_cli.model import Quantity, Span
    from readout_cli.reading.chinese.page import Page


def amounts(page: Page, span: Span) -> tuple[Quantity, ...]:
    """Return the quantities of a stretch of text."""
    return tuple(
        one
        for one in quantities.find(page.text, span, page.grammar)
        if page.at(page.tables.uncounted, one.span[0]) is None and page.at(page.tables.markers, one.span[0]) is None
    )
