"""A summary for a terminal: headings, and under each the quotes with their labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import wording
from readout_cli.lookup import labels
from readout_cli.reports import pieces
from readout_cli.reports.layout import Line, Segment, flow
from readout_cli.reports.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from readout_cli.model import Quote, Summary, SummaryItem, SummarySection


def lines(summary: Summary, *, width: int) -> Iterator[Line]:
    """Yield the whole view."""
    names = labels(summary.accounts)
    styles = {account.key: index for index, account in enumerate(summary.accounts)}
    yield from pieces.headers(summary.accounts, names, width)
    yield from pieces.frame_differences(summary.frame_differences, summary.accounts, names, width)
    for section in summary.sections:
        yield pieces.BLANK
        yield from pieces.heading(clean(wording.section_title(section)), width)
        yield from _section(section, names, styles, width)


def _section(
    section: SummarySection, names: Mapping[str, str], styles: Mapping[str, int], width: int
) -> Iterator[Line]:
    """Yield the entries of one section."""
    for item in section.items:
        if item.topic or not item.row:
            yield from pieces.note(item.topic or "no topic", width, indent=2)
        for index, quote in enumerate(item.quotes):
            mark = item.row if item.row and not index else ""
            yield from _quote(quote, mark, names, styles, width)
        yield from _remarks(item, width)


def _quote(
    quote: Quote, row: str, names: Mapping[str, str], styles: Mapping[str, int], width: int
) -> Iterator[Line]:
    """Yield one quote after the account it is from, with its label behind it."""
    label = [Segment(f"{row}  ", "quiet")] if row else []
    if len(names) > 1:
        label.append(Segment(f"{names[quote.account]}  ", pieces.side_style(styles[quote.account])))
    behind = Segment(f"  ({clean(wording.quote_label(quote))})", "quiet")
    text = pieces.statement(quote.head, clean(quote.text))
    yield from flow([*label, *text, behind], width, indent=2 if row or not names else 4, hang=6)


def _remarks(item: SummaryItem, width: int) -> Iterator[Line]:
    """Yield what differs between the quotes of an entry."""
    if item.differences:
        yield from pieces.note(f"differs in {clean('; '.join(item.differences))}", width, indent=6)
