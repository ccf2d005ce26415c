"""What a person has decided about links, by the ids of points: it holds whatever the scores are."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Said(NamedTuple):
    """What holds two points together, and who said so."""

    kind: Literal["shared", "partial", "flipped", "none"]
    annotator: str | None = None


class Told(NamedTuple):
    """Pairs of points with what is said of them (`none`: that nothing holds them together), and points alone."""

    links: dict[frozenset[str], Said]
    alone: set[str]

    def forbidden(self, one: str, other: str) -> bool:
        """Tell whether two points must not be linked."""
        if one in self.alone or other in self.alone:
            return True
        said = self.links.get(frozenset({one, other}))
        return said is not None and said.kind == "none"

    def linked(self, one: str, other: str) -> bool:
        """Tell whether two points must be linked."""
        said = self.links.get(frozenset({one, other}))
        return said is not None and said.kind != "none"


NOTHING = Told({}, set())
