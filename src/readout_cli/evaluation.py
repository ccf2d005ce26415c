"""The nouns of an evaluation: how far the tool agrees with annotated pairs of accounts, counts beside each figure.

A figure is 0 where there is nothing to count, and is not rounded.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from readout_cli.model import Notice, Tool  # noqa: TC001 - msgspec looks them up

GoldKind = Literal["match", "partial", "flipped"]
Confusion = dict[str, dict[str, int]]

# Rows and columns of the confusion of kinds; the annotation's `match` is the comparison's `shared`.
GOLD_KINDS = ("match", "partial", "flipped", "none")
SAID_KINDS = ("shared", "partial", "flipped", "none")


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """What was found (in both), wrong (said, not annotated), missed (annotated, not said), and what follows."""

    found: int
    wrong: int
    missed: int
    precision: float
    recall: float
    f1: float


class OneSided(Agreement, frozen=True, kw_only=True):
    """The same for positions without a counterpart; `neither` counts those linked in both, `mcc` takes in all four."""

    neither: int
    mcc: float


class Accuracy(msgspec.Struct, frozen=True, kw_only=True):
    """Right answers among all."""

    right: int
    all: int
    accuracy: float


class Flips(msgspec.Struct, frozen=True, kw_only=True):
    """Links of kind flipped: how many are annotated, how many were said, and how many of these are the same."""

    gold: int
    said: int
    right: int


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """All that was measured of one pair or of many.

    `link` is over pairs of annotated points, `one_sided` and `speaker` over annotated positions, `boundary` over
    starts of positions. `kinds` counts pairs that the annotation or the tool links: `kinds[annotated][said]`.
    """

    link: Agreement
    one_sided: OneSided
    boundary: Agreement
    speaker: Accuracy
    kinds: Confusion
    flips: Flips


class Intervals(msgspec.Struct, frozen=True, kw_only=True):
    """Bootstrap intervals, each from its lower to its upper end."""

    link_f1: tuple[float, float]
    one_sided_mcc: tuple[float, float]
    boundary_f1: tuple[float, float]
    speaker_accuracy: tuple[float, float]


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """Pairs taken together; `intervals` is null for a single event, and where resampling was switched off."""

    name: str
    events: int
    pairs: int
    figures: Figures
    intervals: Intervals | None = None


class ScoredPair(msgspec.Struct, frozen=True, kw_only=True):
    """One gold file and its figures; `source` tells whether both accounts name a source in their front matter."""

    event: str
    gold: str
    accounts: tuple[str, str]
    languages: str
    source: bool
    figures: Figures


class Bootstrap(msgspec.Struct, frozen=True, kw_only=True):
    """How the intervals were made: enough to get the same ones again. No `resamples`, no intervals."""

    method: Literal["percentile"] = "percentile"
    unit: Literal["event"] = "event"
    level: float
    resamples: int
    seed: int


class Evaluation(msgspec.Struct, frozen=True, kw_only=True):
    """How far the tool agrees with an annotation: in total, by provenance, by pair of languages, by event, by pair."""

    schema: Literal["readout.evaluation/1"] = "readout.evaluation/1"
    tool: Tool
    warnings: tuple[Notice, ...] = ()
    bootstrap: Bootstrap
    total: Group
    provenance: tuple[Group, ...]
    languages: tuple[Group, ...]
    events: tuple[Group, ...]
    pairs: tuple[ScoredPair, ...]
