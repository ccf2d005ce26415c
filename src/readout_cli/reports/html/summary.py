"""The page of a brief: its sections, and under each the quotes with their labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import wording
from readout_cli.lookup import labels
from readout_cli.reports.html import header, tags
from readout_cli.reports.html.page import page
from readout_cli.reports.html.tags import EMPTY, Html, tag
from readout_cli.reports.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from readout_cli.model import Quote, Summary, SummaryItem
    from readout_cli.reports.options import Options

_LEDE = (
    "Every line is quoted from an account, with whose words it is said to be and the id of its point. "
    "What stands under one heading belongs together; nothing is put in other words."
)


def render(summary: Summary, options: Options) -> str:
    """Return the page."""
    names = labels(summary.accounts)
    styles = {account.key: f"side{index % 4}" for index, account in enumerate(summary.accounts)}
    brief = _Brief(names, styles, options)
    contents = {"accounts": "Accounts"}
    sections = []
    voices = [clean(wording.voice(voice, names[voice.account])) for voice in summary.voices]
    tones = [clean(wording.tone(tone, names[tone.account])) for tone in summary.tone]
    for anchor, title, told in (("voices", "Who is said to have said what", voices), ("tone", "Tone", tones)):
        if told:
            contents[anchor] = title
            sections.append(header.section(anchor, title, tags.items(told)))
    for number, section in enumerate(summary.sections, 1):
        contents[f"section-{number}"] = clean(section.title)
        entries = tag("ol", *(brief.item(item) for item in section.items), class_="brief")
        sections.append(header.section(f"section-{number}", clean(wording.section_title(section)), entries))
    cards = header.cards(summary.accounts, names, styles, explain=False)
    parts = (
        header.warnings(summary.warnings, names),
        header.section("accounts", "The accounts", cards),
        header.frame_differences(summary.frame_differences, summary.accounts, names),
        *sections,
    )
    return page(title=header.title(summary.accounts), lede=_LEDE, contents=contents, parts=parts, tool=summary.tool)


class _Brief:
    """The entries of one brief."""

    def __init__(self, names: Mapping[str, str], styles: Mapping[str, str], options: Options) -> None:
        self.names = names
        self.styles = styles
        self.gloss = options.gloss

    def item(self, item: SummaryItem) -> Html:
        """Return one entry: its row or topic, its quotes, what differs between them."""
        certainty = wording.certainty(item)
        differences = tags.items(("differs in " + clean(text) for text in item.differences), "differences")
        return tag(
            "li",
            tag("p", tags.joined((clean(item.row or item.topic or "no topic"), clean(certainty))), class_="score"),
            tag("div", *map(self._quote, item.quotes), class_="cells"),
            tag("div", differences, class_="remarks") if differences else EMPTY,
            class_="row",
        )

    def _quote(self, quote: Quote) -> Html:
        style = self.styles[quote.account]
        head = tag("span", "[", clean(quote.head), "]", class_="head") if quote.head else EMPTY
        about = self.gloss.of_quote(quote) if self.gloss else ""
        label = tags.joined((tag("b", clean(wording.quote_label(quote))), quote.point))
        return tag(
            "div",
            tag("p", f"{self.names[quote.account]}'s account", class_=f"whose {style}"),
            tag("p", label, class_="label"),
            tag("blockquote", head, " " if head else "", tag("span", clean(quote.text), class_="words"), dir="auto"),
            tag("p", clean(about), class_="gloss", lang=self.gloss.language) if self.gloss and about else EMPTY,
            class_=f"cell has {style}",
        )
