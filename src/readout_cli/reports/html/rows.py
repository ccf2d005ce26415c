"""The rows of a comparison: what each account says on one claim, side by side, or that it says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import wording
from readout_cli.reports import arrange, evidence, marking
from readout_cli.reports.html import facets, points, tags
from readout_cli.reports.html.tags import EMPTY, Html, anchor, tag
from readout_cli.reports.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.lookup import Lookup
    from readout_cli.model import Comparison, Row
    from readout_cli.reports.html.context import Context
    from readout_cli.reports.options import Options

# With more accounts than this the columns may wrap, and the heads above them would be wrong.
_COLUMNS = 3


def section(comparison: Comparison, lookup: Lookup, context: Context, options: Options) -> Html:
    """Return all rows in their groups, with the controls that choose among them."""
    found = arrange.groups(comparison, options.by, options.order)
    if not found:
        return tag("p", "no rows to show", class_="note")
    parts = _Rows(lookup, context, frozenset(row.id for row in comparison.rows))
    chosen = [facets.of_row(row, lookup) for group in found for row in group.rows]
    return tag(
        "div",
        facets.controls(chosen, "rows"),
        parts.heads(),
        *(parts.group(group) for group in found),
        class_="rows columns" if len(lookup.accounts) <= _COLUMNS else "rows",
    )


class _Rows:
    """The rows of one comparison."""

    def __init__(self, lookup: Lookup, context: Context, known: frozenset[str]) -> None:
        """Keep what rows draw on; `known` are the ids of the rows that are shown."""
        self.lookup = lookup
        self.context = context
        self.known = known

    def heads(self) -> Html:
        """Return the heads of the columns for those who see; each cell names its account as well."""
        heads = (self._whose(key) for key in self.lookup.accounts)
        return tag("div", tag("div", *heads, class_="cells"), class_="heads", aria_hidden="true")

    def group(self, group: arrange.Group) -> Html:
        """Return a group under its heading, where it has one."""
        heading = tag("h3", clean(group.title), class_="group-title") if group.title else EMPTY
        level = "h4" if group.title else "h3"
        rows = tag("ol", *(self._row(row, level) for row in group.rows))
        return tag("section", heading, rows, class_="group")

    def _row(self, row: Row, level: str) -> Html:
        owners = self.lookup.owners(row)
        style = f"row {row.kind} {self.context.styles[owners[0]]}" if row.kind == "only" else f"row {row.kind}"
        standing = wording.standing(row, self.lookup)
        return tag(
            "li",
            tag(
                "div",
                tag(
                    level,
                    tag("span", clean(wording.kind(row, self.lookup)), class_="kind"),
                    tags.together([" ", tag("span", clean(standing), class_="standing")]) if standing else "",
                ),
                tag("p", tags.joined((row.id, f"score {row.score:.2f}", clean(wording.decided(row)))), class_="score"),
                class_="what",
            ),
            tag("div", *(self._cell(row, key) for key in self.lookup.accounts), class_="cells"),
            self._remarks(row),
            class_=style,
            id=anchor("row", row.id),
            data_rows=anchor("row", row.id),
            **facets.of_row(row, self.lookup).attributes(),
        )

    def _cell(self, row: Row, key: str) -> Html:
        """Return what one account says in a row, or that it says nothing."""
        style, held = self.context.styles[key], self.lookup.points_of(row, key)
        if not held:
            absence = tag("p", wording.absence(key, self.lookup), class_="absence")
            return tag("div", absence, class_=f"cell lacks {style}")
        marks = marking.marks(row, key, self.lookup)
        loud = any(found.type == "force" for link in self.lookup.links_of(row) for found in link.differences)
        told = (points.shown(point, key, self.context, marks.get(point.id, ()), loud=loud) for point in held)
        return tag("div", self._whose(key), *told, class_=f"cell has {style}")

    def _whose(self, key: str) -> Html:
        return tag("p", f"{self.lookup.labels[key]}'s account", class_=f"whose {self.context.styles[key]}")

    def _remarks(self, row: Row) -> Html:
        """Return what differs, which rows are on the same issue, and the evidence."""
        told = [*self._differences(row), *self._related(row)]
        if self.context.explain:
            told.append(points.evidence(evidence.of_row(row, self.lookup)))
        return tag("div", *told, class_="remarks") if told else EMPTY

    def _differences(self, row: Row) -> Iterator[Html]:
        found = wording.differences(self.lookup.links_of(row), self.lookup)
        if found:
            yield tags.items(("differs in " + clean(text) for text in found), "differences")

    def _related(self, row: Row) -> Iterator[Html]:
        if row.related:
            links = tags.joined((self.link(other) for other in row.related), ", ")
            yield tag("p", "same issue: ", links, class_="related")

    def link(self, row: str) -> Html:
        """Return the way to a row; its id alone where a filter took the row away."""
        if row not in self.known:
            return tags.escaped(row)
        there = anchor("row", row)
        return tag("a", row, href=f"#{there}", data_rows=there)
