"""What every part of a page needs to know about the accounts that it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.lookup import labels
from readout_cli.reports.html.tags import anchor

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from readout_cli.model import Account, Point, Translation
    from readout_cli.reports.options import Options

_COLOURS = 4


class Context:
    """Accounts by key with their names and colours, and the rows of each point."""

    def __init__(
        self,
        accounts: Iterable[Account],
        translations: Iterable[Translation],
        rows: Mapping[str, str],
        options: Options,
    ) -> None:
        """Index the accounts; `rows` maps the id of a point to that of its row."""
        self.accounts = {account.key: account for account in accounts}
        self.labels = labels(self.accounts.values())
        self.styles = {key: f"side{index % _COLOURS}" for index, key in enumerate(self.accounts)}
        self.voices = {account.issuer: self.styles[account.key] for account in reversed(self.accounts.values())}
        self.translations = {held.account: held for held in translations}
        self.rows = rows
        self.explain, self.gloss = options.explain, options.gloss
        self._translated: dict[tuple[str, int], str] = {}

    def voice(self, point: Point) -> str:
        """Return the style of the side that speaks; nothing for several or one that is not at the table."""
        sides = point.speaker.sides if point.speaker else ()
        return self.voices.get(sides[0], "") if len(sides) == 1 else ""

    def row_anchor(self, point: str) -> str | None:
        """Return the anchor of the row in which a point stands."""
        row = self.rows.get(point)
        return None if row is None else anchor("row", row)

    def first_translated(self, key: str, point: Point) -> str:
        """Return the point under which the translation of this one's paragraph stands; the first that asks."""
        return self._translated.setdefault((key, point.paragraph), point.id)
