"""The page of a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import wording
from readout_cli.lookup import Lookup
from readout_cli.reports import evidence
from readout_cli.reports.html import header, points, rows, tags, texts
from readout_cli.reports.html.context import Context
from readout_cli.reports.html.page import page
from readout_cli.reports.html.tags import EMPTY, Html, anchor, tag
from readout_cli.reports.text import clean

if TYPE_CHECKING:
    from readout_cli.model import Comparison
    from readout_cli.reports.options import Options

_LEDE = (
    "Each row sets side by side what the accounts say on one claim: a heavy bar marks what one account alone reports, "
    "and underlined words are those that the other account lacks. The score is the tool's estimate, from 0 to 1, that "
    "the match, or the lack of any, is right; “not in an account” never means “denied”."
)
_CONTENTS = {
    "accounts": "Accounts",
    "coverage": "Coverage",
    "rows": "Row by row",
    "alone": "What only one account says",
    "texts": "Full texts",
}


def render(comparison: Comparison, options: Options) -> str:
    """Return the page."""
    lookup = Lookup(comparison)
    of_point = {point: row.id for row in comparison.rows for held in row.points.values() for point in held}
    context = Context(comparison.accounts, comparison.translations, of_point, options)
    words = {
        point: wording.kind(row, lookup) for row in comparison.rows for held in row.points.values() for point in held
    }
    names = context.labels
    stated = wording.filters(comparison)
    cards = header.cards(comparison.accounts, names, context.styles, explain=options.explain)
    shown = rows.section(comparison, lookup, context, options)
    full = tag("div", *(texts.article(each, context, words) for each in comparison.accounts), class_="texts")
    parts = (
        header.warnings(comparison.warnings, names),
        header.section("accounts", "The accounts", cards),
        header.frame_differences(comparison.frame_differences, comparison.accounts, names),
        header.coverage(lookup, comparison, context.styles),
        points.evidence(iter((evidence.of_tool(comparison),))) if options.explain else EMPTY,
        header.section("rows", "Row by row", tag("p", clean(stated), class_="note") if stated else EMPTY, shown),
        header.section("alone", "What only one account says", *_one_sided(lookup, comparison)),
        header.section("texts", "The full texts", full),
    )
    return page(
        title=header.title(comparison.accounts), lede=_LEDE, contents=_CONTENTS, parts=parts, tool=comparison.tool
    )


def _one_sided(lookup: Lookup, comparison: Comparison) -> list[Html]:
    """Return the lists of what only one of the accounts says, with the way to each row."""
    known = {row.id for row in comparison.rows}
    found = []
    for heading, lines in wording.one_sided(lookup, comparison):
        told = tags.items(_with_ways(line, known) for line in lines)
        found.append(tag("div", tag("h3", heading), told, class_="alone"))
    return found


def _with_ways(line: str, known: set[str]) -> Html:
    """Return a line with its rows, which stand behind the last colon, as links."""
    told, colon, named = line.rpartition(": ")
    links = (
        tag("a", row, href=f"#{anchor('row', row)}", data_rows=anchor("row", row)) if row in known else row
        for row in named.split(", ")
    )
    return tags.together([told, colon, tags.joined(links, ", ")])
