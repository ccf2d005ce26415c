"""The quantities of a stretch of a Chinese account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Quantity
from readout_cli.reading.eastasian import quantities

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.chinese.page import Page


def amounts(page: Page, span: Span) -> tuple[Quantity, ...]:
    """Return the quantities of a stretch of text."""
    start = span[0]
    found = quantities.find(page.text[slice(*span)], (0, span[1] - start), page.grammar)
    return tuple(
        Quantity(value=one.value, unit=one.unit, span=(one.span[0] + start, one.span[1] + start))
        for one in found
        if page.at(page.tables.uncounted, one.span[0] + start) is None
        and page.at(page.tables.markers, one.span[0] + start) is None
    )
