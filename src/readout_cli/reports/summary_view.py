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

    from readout_cli.model import Quote, Summary, SummarySection
    from readout_cli.reports.gloss import Gloss


def lines(summary: Summary, *, width: int, gloss: Gloss | None = None) -> Iterator[Line]:
    """Yield the whole view."""
    names = labels(summary.accounts)
    styles = {account.key: index for index, account in enumerate(summary.accounts)}
    yield from pieces.headers(summary.accounts, names, width)
    yield from pieces.frame_differences(summary.frame_differences, summary.accounts, names, width)
    voices = [wording.voice(voice, names[voice.account]) for voice in summary.voices]
    tones = [wording.tone(tone, names[tone.account]) for tone in summary.tone]
    for title, told in (("Who is said to have said what", voices), ("Tone", tones)):
        if told:
            yield pieces.BLANK
            yield from pieces.heading(title, width)
            for text in told:
                yield from flow([Segment(clean(text))], width, indent=2, hang=4)
    for section in summary.sections:
        yield pieces.BLANK
        yield from pieces.heading(clean(wording.section_title(section)), width)
        yield from _Section(section, names, styles, width, gloss).lines()


class _Section:
    """One section: the columns of row ids and account labels, then the quotes."""

    def __init__(
        self,
        section: SummarySection,
        names: Mapping[str, str],
        styles: Mapping[str, int],
        width: int,
        gloss: Gloss | None,
    ) -> None:
        """Measure the columns."""
        self.section, self.names, self.styles, self.width = section, names, styles, width
        self.gloss = gloss
        rows = [item.row for item in section.items if item.row]
        self.row_gap = pieces.gutter(rows) if rows else 2
        self.name_gap = pieces.gutter(names.values()) if len(names) > 1 else 0
        self.margin = 2 + self.row_gap + self.name_gap

    def lines(self) -> Iterator[Line]:
        """Yield the entries of the section."""
        for item in self.section.items:
            if not item.row:
                yield from pieces.note(item.topic or "no topic", self.width, indent=2)
            for number, quote in enumerate(item.quotes):
                yield from self._quote(quote, item.row or "" if number == 0 else "")
            if item.score is not None and len(item.quotes) > 1:
                yield from pieces.note(f"certainty {wording.certainty(item)}", self.width, indent=self.margin)
            if item.differences:
                yield from pieces.note(
                    f"differs in {clean('; '.join(item.differences))}", self.width, indent=self.margin
                )

    def _quote(self, quote: Quote, row: str) -> Iterator[Line]:
        """Yield one quote after its row and the account it is from, with its label behind it."""
        columns = [Segment(row.ljust(self.row_gap), "quiet")]
        if self.name_gap:
            style = pieces.side_style(self.styles[quote.account])
            columns.append(Segment(self.names[quote.account].ljust(self.name_gap), style))
        behind = Segment(f" — {clean(wording.quote_label(quote))}", "quiet")
        text = pieces.statement(quote.head, clean(quote.text))
        yield from flow([Segment("  "), *columns, *text, behind], self.width, hang=self.margin)
        if self.gloss and (about := self.gloss.of_quote(quote)):
            yield from pieces.note(clean(about), self.width, indent=self.margin)
