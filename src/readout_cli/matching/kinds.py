"""Whether a linked pair is shared, partial or flipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from readout_cli.matching.flips import disjoint

if TYPE_CHECKING:
    from readout_cli.matching.similarity import Scored
    from readout_cli.model import Difference, Point

LinkKind = Literal["shared", "partial", "flipped"]
# Contents less alike than this share an issue rather than a claim.
SAME_CLAIM = 0.6
SUBSTANTIAL = frozenset({"force", "number", "date", "duration", "negation"})


def decide(a: Point, b: Point, scored: Scored, differences: tuple[Difference, ...]) -> LinkKind:
    """Return the kind of a link between two points.

    Disjoint speakers make it flipped. One set of speakers holding the other, a difference in force, number, date
    or negation, or contents that agree in issue only, make it partial.
    """
    if disjoint(*(frozenset(point.speaker.sides if point.speaker else ()) for point in (a, b))):
        return "flipped"
    types = {difference.type for difference in differences}
    if "speaker" in types or types & SUBSTANTIAL or scored.content < SAME_CLAIM:
        return "partial"
    return "shared"
