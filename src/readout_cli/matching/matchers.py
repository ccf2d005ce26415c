"""The matchers: which evidence each finds, and which is used when none is asked for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from readout_cli.errors import UsageError
from readout_cli.matching import combination, encoder, evidence, meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readout_cli.matching.combination import Fitted
    from readout_cli.matching.features import Features
    from readout_cli.matching.similarity import Evidence, Matcher

AUTO = "auto"
BEST = "semantic"
MATCHERS = (AUTO, "lexical", BEST)


class Lexical:
    """Needs nothing but words."""

    name = "lexical"

    def __init__(self, weights: Fitted | None = None) -> None:
        self.weights = weights or combination.stored()[self.name]

    def prepare(self, accounts: Sequence[list[Features]]) -> None:
        """Do nothing: words are compared as they are."""

    def evidence(self, a: list[Features], b: list[Features]) -> list[list[Evidence]]:
        """Return the lexical evidence."""
        return evidence.lexical(a, b)


class Semantic:
    """Adds sentence embeddings to the lexical evidence, but for the likeness of strings: they make it superfluous."""

    name = BEST

    def __init__(self, weights: Fitted | None = None) -> None:
        self.weights = weights or combination.stored()[self.name]
        self.encoder = _encoder()

    def prepare(self, accounts: Sequence[list[Features]]) -> None:
        """Encode all texts of all accounts."""
        self.encoder.learn(text for points in accounts for text in meaning.texts(points))

    def evidence(self, a: list[Features], b: list[Features]) -> list[list[Evidence]]:
        """Return the lexical and the semantic evidence."""
        table = evidence.lexical(a, b, fuzzy=False)
        for name, matrix in meaning.semantic(a, b, self.encoder).items():
            for line, values in zip(table, matrix.tolist(), strict=True):
                for cell, value in zip(line, values, strict=True):
                    cell[name] = round(value, 3)
        return table


def chosen(name: str) -> str:
    """Return the name of the matcher that is used: `auto` takes the semantic one where it is installed.

    Raises UsageError for an unknown name.
    """
    if name not in MATCHERS:
        raise UsageError(f"unknown matcher {name!r}", where="--matcher", mend="use " + " or ".join(MATCHERS))
    if name != AUTO:
        return name
    return BEST if encoder.available() else Lexical.name


def get(name: str) -> Matcher:
    """Return a matcher; raise UsageError for one that is unknown or not installed."""
    return Semantic() if chosen(name) == BEST else Lexical()


@lru_cache(maxsize=1)
def _encoder() -> encoder.Encoder:
    """Return the one encoder of the process: loading it takes longer than comparing."""
    return encoder.Encoder()
