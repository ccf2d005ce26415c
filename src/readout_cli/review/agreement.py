"""How far two reviews agree, beyond chance: Cohen's kappa."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from readout_cli.review.decisions import Review


Item = TypeVar("Item", bound="Hashable")
Label = TypeVar("Label", bound="Hashable")


class Kappa(msgspec.Struct, frozen=True, kw_only=True):
    """Agreement on the `items` that both have judged: how many alike, and Cohen's kappa.

    kappa = (observed - expected) / (1 - expected), where `expected` is the share that judges with these habits would
    agree on by chance (J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological
    Measurement 20, 1960). None where nothing was judged by both, or where chance alone explains everything.
    """

    items: int
    agreed: int
    expected: float | None
    kappa: float | None


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """Agreement of two reviews on links (kind or none), on speakers, on acts, and on which points stand alone.

    `only_one` counts the judgements that the other review lacks.
    """

    schema: Literal["readout.agreement/1"] = "readout.agreement/1"
    links: Kappa
    speakers: Kappa
    acts: Kappa
    only_one: int


def agreement(one: Review, other: Review) -> Agreement:
    """Return how far two reviews of the same accounts agree on what both have judged."""
    tables = [(_links(one), _links(other)), (_labels(one, "speaker"), _labels(other, "speaker"))]
    tables.append((_labels(one, "act"), _labels(other, "act")))
    links, speakers, acts = (kappa(a, b) for a, b in tables)
    only_one = sum(len(a.keys() ^ b.keys()) for a, b in tables)
    return Agreement(links=links, speakers=speakers, acts=acts, only_one=only_one)


def told(found: Agreement) -> str:
    """Return the agreement in lines for people."""
    lines = []
    for name in ("links", "speakers", "acts"):
        measured: Kappa = getattr(found, name)
        value = "not defined" if measured.kappa is None else f"{measured.kappa:.2f}"
        lines.append(f"{name}  kappa {value}, {measured.agreed} of {measured.items} alike")
    lines.append(f"judged by one of the two only: {found.only_one}")
    return "".join(f"{line}\n" for line in lines)


def as_json(found: Agreement) -> str:
    """Return the agreement as JSON."""
    return msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n"


def kappa(one: Mapping[Item, Label], other: Mapping[Item, Label]) -> Kappa:
    """Return the agreement of two judges on the items that both have judged."""
    common = [item for item in one if item in other]
    if not common:
        return Kappa(items=0, agreed=0, expected=None, kappa=None)
    agreed = sum(one[item] == other[item] for item in common)
    ours, theirs = (Counter(judge[item] for item in common) for judge in (one, other))
    expected = sum(ours[label] * theirs[label] for label in ours) / len(common) ** 2
    value = None if expected == 1 else (agreed / len(common) - expected) / (1 - expected)
    return Kappa(items=len(common), agreed=agreed, expected=expected, kappa=value)


def _links(review: Review) -> dict[Hashable, Hashable]:
    found: dict[Hashable, Hashable] = {frozenset(link.points): link.kind for link in review.links}
    found |= {point.place(): "alone" for point in review.points if point.alone}
    return found


def _labels(review: Review, name: str) -> dict[Hashable, Hashable]:
    return {
        point.place(): frozenset(value) if isinstance(value, tuple) else value
        for point in review.points
        if (value := getattr(point, name)) is not None
    }
