"""How a document is to be rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from readout_cli.reports.gloss import Gloss

By = Literal["order", "topic", "speaker", "kind"]
# For a terminal of which background: `any` where nobody knows.
Theme = Literal["any", "dark", "light"]


class Options(NamedTuple):
    """What the user chose; a format uses what means something to it.

    `width` is in columns, None for no wrapping. `by` groups the rows of a comparison; within a group they stand in the
    order of the account whose key is `order`, else of the one with most positions. `links` makes what has an address a
    link, where `color` is on too.
    """

    width: int | None = None
    color: bool = False
    explain: bool = False
    gloss: Gloss | None = None
    by: By = "order"
    order: str | None = None
    theme: Theme = "any"
    links: bool = False
