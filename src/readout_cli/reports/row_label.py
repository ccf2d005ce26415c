"""What a row is, in words: its id and score, its kind, and whose words a one-sided row holds.

A one-sided row is marked three times over, none of them a colour: in words, by a heavy rule beside its text, and among
columns by an arrow to the one that has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import wording
from readout_cli.reports import pieces
from readout_cli.reports.layout import Segment
from readout_cli.reports.text import clean

if TYPE_CHECKING:
    from readout_cli.lookup import Lookup
    from readout_cli.model import Row

RULE = Segment(" │ ", "quiet")
# What stands beside text that one account alone has: as wide as a rule.
_HEAVY = " ┃ "


def words(row: Row, lookup: Lookup, *, columns: bool) -> list[str]:
    """Return the words of a row's label; `columns` tells whether the accounts stand side by side."""
    kind = wording.kind(row, lookup)
    told = [_pointed(kind, row, lookup) if columns else kind, wording.standing(row, lookup), wording.decided(row)]
    return [f"{row.id}  {row.score:.2f}", *(clean(word) for word in told if word)]


def segments(row: Row, lookup: Lookup, *, columns: bool) -> list[Segment]:
    """Return the label of a row, the kind in the colour of the account that alone has it."""
    first, kind, *rest = words(row, lookup, columns=columns)
    style = "strong"
    if row.kind == "only":
        style = pieces.side_style(list(lookup.accounts).index(lookup.owners(row)[0]))
    return [Segment(first, "quiet"), Segment(kind, style), *(Segment(word, "quiet") for word in rest)]


def rule(row: Row, key: str, lookup: Lookup, light: Segment = RULE) -> Segment:
    """Return the rule that stands before an account's text: heavy where this account alone has the row."""
    if row.kind != "only" or key not in lookup.owners(row):
        return light
    return Segment(_HEAVY, pieces.side_style(list(lookup.accounts).index(key), "voice"))


def _pointed(kind: str, row: Row, lookup: Lookup) -> str:
    """Return the kind of a row with an arrow to the first or the last column, where that alone has it."""
    first, *_, last = lookup.accounts
    pointed: dict[tuple[str, ...], str] = {(first,): f"◄ {kind}", (last,): f"{kind} ►"}
    return pointed.get(lookup.owners(row), kind) if row.kind == "only" else kind
