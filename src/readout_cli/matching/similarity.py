"""The protocol behind which a matcher's similarity sits."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readout_cli.matching.combination import Fitted
    from readout_cli.matching.features import Features

Evidence: TypeAlias = dict[str, float]


class Scored(NamedTuple):
    """A pair's probability that a link holds, the same of its contents alone, and the evidence that gave both."""

    score: float
    content: float
    evidence: Evidence


class Matcher(Protocol):
    """Finds the evidence for every pair of points of two accounts, and holds the weights that go with it."""

    name: str
    weights: Fitted

    def prepare(self, accounts: Sequence[list[Features]]) -> None:
        """Do at once, in an order of its own, what is done for each account."""
        ...

    def evidence(self, a: list[Features], b: list[Features]) -> list[list[Evidence]]:
        """Return a len(a) x len(b) matrix of evidence, each value by its name."""
        ...
