"""The protocol behind which a matcher's similarity sits."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from readout_cli.matching.features import Features


class Scored(NamedTuple):
    """A pair's probability that a link holds, of its contents alone, and the evidence that gave both."""

    score: float
    content: float
    evidence: dict[str, float]


class Similarity(Protocol):
    """Scores every pair of points of two accounts."""

    name: str

    def score(self, a: list[Features], b: list[Features]) -> list[list[Scored]]:
        """Return a len(a) x len(b) matrix."""
        ...
