"""The styles of the terminal views: colours from the 256 of xterm, chosen by contrast (WCAG) and for every eye.

Blue and orange can be told apart by nearly everybody. Colour only repeats what words say: a mark is underlined too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from readout_cli.reports.options import Theme


class Colours(NamedTuple):
    """The colours of the accounts in their order, and of what is said beside them."""

    sides: tuple[int, int, int, int]
    quiet: int


# No colour has a contrast of 4.5 on dark grey and on cream: where the background is unknown, 3.5 on all must do.
COLOURS: Mapping[Theme, Colours] = {
    "any": Colours((32, 166, 30, 98), 244),
    "dark": Colours((39, 208, 43, 141), 246),
    "light": Colours((25, 94, 23, 91), 241),
}


def styles(theme: Theme) -> dict[str, str]:
    """Return what the names of styles mean, in Rich's words."""
    colours = COLOURS[theme]
    found = {"title": "bold", "strong": "bold", "quiet": f"color({colours.quiet})"}
    for index, colour in enumerate(colours.sides):
        found[f"side{index}"] = f"bold color({colour})"
        found[f"voice{index}"] = f"color({colour})"
        found[f"mark{index}"] = f"bold underline color({colour})"
    return found
