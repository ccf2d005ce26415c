"""The page of one account: its points one under the other, then its full text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import wording
from readout_cli.reports import evidence
from readout_cli.reports.html import facets, header, points, texts
from readout_cli.reports.html.context import Context
from readout_cli.reports.html.page import page
from readout_cli.reports.html.tags import EMPTY, Html, anchor, tag

if TYPE_CHECKING:
    from readout_cli.model import AccountDocument, Point
    from readout_cli.reports.options import Options

_LEDE = (
    "Each entry is one claim of the account: whose it is said to be, how strongly it is put, and what it is about. "
    "The words are the account's own and in its order."
)
_CONTENTS = {"accounts": "Account", "points": "Points", "texts": "Full text"}


def render(document: AccountDocument, options: Options) -> str:
    """Return the page."""
    account = document.account
    own = {point.id: point.id for point in account.points}
    context = Context((account,), document.translations, own, options)
    cards = header.cards((account,), context.labels, context.styles, explain=options.explain)
    chosen = [_facets(point) for point in account.points]
    entries = tag("ol", *(_entry(point, account.key, context) for point in account.points))
    note = tag("p", wording.points_count(account), class_="note")
    parts = (
        header.warnings(document.warnings, context.labels),
        header.section("accounts", "The account", cards),
        header.section("points", "Points", note, tag("div", facets.controls(chosen, "points"), entries, class_="rows")),
        header.section("texts", "The full text", tag("div", texts.article(account, context, {}), class_="texts")),
    )
    return page(title=header.title((account,)), lede=_LEDE, contents=_CONTENTS, parts=parts, tool=document.tool)


def _facets(point: Point) -> facets.Facets:
    told = facets.of_points((point,)) if point.role == "position" else facets.Facets()
    return told._replace(kind=(point.role,))


def _entry(point: Point, key: str, context: Context) -> Html:
    """Return one point as a row of its own."""
    explained = context.explain and point.role == "position"
    there = anchor("row", point.id)
    return tag(
        "li",
        tag("div", tag("h3", point.id), class_="what"),
        tag("div", tag("div", points.shown(point, key, context), class_="cell has"), class_="cells"),
        tag("div", points.evidence(iter((evidence.of_point(point, context.accounts[key]),))), class_="remarks")
        if explained
        else EMPTY,
        class_=f"row {point.role}",
        id=there,
        data_rows=there,
        **_facets(point).attributes(),
    )
