"""Counting how a comparison agrees with an annotation, and the figures that follow from the counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

import msgspec

from readout_cli.evaluation import GOLD_KINDS, SAID_KINDS, Accuracy, Agreement, Figures, Flips, OneSided

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from readout_cli.evaluate.gold import Gold, GoldAccount, GoldPoint
    from readout_cli.model import Comparison, Link, Point

Cells = tuple[int, ...]
T = TypeVar("T")

# What two segmentations may put on either side of a cut: it is skipped before starts are compared.
_SKIPPED = re.compile(r"(?:[\W\d]|\b(?:and|as well as|or|but)\b|以及|并|和|及|또한|及び|並びに)*", re.IGNORECASE)
_BOTH = "both"
_NONE = "none"


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """Counts of one pair or of many; they add up, and the figures are made of them.

    `link` and `boundary` are found, wrong, missed; `one_sided` has those linked in both besides; `speaker` is
    right, all; `kinds` is the confusion of kinds row by row.
    """

    link: Cells = (0, 0, 0)
    one_sided: Cells = (0, 0, 0, 0)
    boundary: Cells = (0, 0, 0)
    speaker: Cells = (0, 0)
    kinds: Cells = (0,) * (len(GOLD_KINDS) * len(SAID_KINDS))

    def __add__(self, other: Tally) -> Tally:
        """Return the counts of both."""
        return Tally(
            **{
                name: tuple(x + y for x, y in zip(getattr(self, name), getattr(other, name), strict=True))
                for name in self.__struct_fields__
            }
        )


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the counts of all."""
    return sum(tallies, Tally())


def of_pair(gold: Gold, comparison: Comparison) -> Tally:
    """Count how a comparison of a gold file's two accounts agrees with the annotation."""
    return of_links(gold, [account.positions() for account in comparison.accounts], comparison.links)


def of_links(gold: Gold, points: Sequence[Sequence[Point]], links: Iterable[Link]) -> Tally:
    """Count how the positions of a gold file's two accounts and the links between them agree with the annotation."""
    one, other = gold.accounts
    said = _said(gold, links, points)
    tally = of_account(one, points[0]) + of_account(other, points[1])
    return msgspec.structs.replace(
        tally,
        link=_overlap(set(said), set(gold.links)),
        one_sided=_one_sided(gold, said),
        kinds=_confusion(gold, said),
    )


def of_account(gold: GoldAccount, points: Sequence[Point]) -> Tally:
    """Count starts and speakers of the positions that the tool has found in one annotated account."""
    annotated = gold.positions()

    def start(at: int) -> int:
        skipped = _SKIPPED.match(gold.text, at)
        return skipped.end() if skipped else at

    starts = {start(point.span[0]) for point in points}
    right = sum(_speaker_agrees(point, overlapping(points, point.start, point.end)) for point in annotated)
    return Tally(
        boundary=_overlap(starts, {start(point.start) for point in annotated}),
        speaker=(right, len(annotated)),
    )


def overlapping(points: Iterable[Point], start: int, end: int) -> Point | None:
    """Return the point that shares most characters with a stretch of text, the last of equals; None for none."""
    found, most = None, 1
    for point in points:
        shared = min(end, point.span[1]) - max(start, point.span[0])
        if shared >= most:
            found, most = point, shared
    return found


def prf(cells: Cells) -> tuple[float, float, float]:
    """Return precision, recall and F1 (their harmonic mean) of found, wrong and missed; 0 where nothing counts."""
    found, wrong, missed = cells
    precision = found / (found + wrong) if found + wrong else 0.0
    recall = found / (found + missed) if found + missed else 0.0
    return precision, recall, (2 * precision * recall / (precision + recall) if precision + recall else 0.0)


def mcc(cells: Cells) -> float:
    """Return the correlation of two yes-or-no judgements from found, wrong, missed and neither; 0 if undefined.

    Matthews (1975), Comparison of the predicted and observed secondary structure of T4 phage lysozyme,
    Biochimica et Biophysica Acta 405, 442-451: (TP·TN - FP·FN) / √((TP+FP)(TP+FN)(TN+FP)(TN+FN)).
    """
    found, wrong, missed, neither = cells
    scale = (found + wrong) * (found + missed) * (neither + wrong) * (neither + missed)
    return (found * neither - wrong * missed) / scale**0.5 if scale else 0.0


def accuracy(cells: Cells) -> float:
    """Return right answers over all."""
    right, every = cells
    return right / every if every else 0.0


def figures(tally: Tally) -> Figures:
    """Return counts and figures of a tally."""
    columns = len(SAID_KINDS)
    kinds = {
        kind: dict(zip(SAID_KINDS, tally.kinds[row * columns : (row + 1) * columns], strict=True))
        for row, kind in enumerate(GOLD_KINDS)
    }
    found, wrong, missed, neither = tally.one_sided
    precision, recall, f1 = prf((found, wrong, missed))
    right, every = tally.speaker
    return Figures(
        link=_agreement(tally.link),
        one_sided=OneSided(
            found=found,
            wrong=wrong,
            missed=missed,
            neither=neither,
            precision=precision,
            recall=recall,
            f1=f1,
            mcc=mcc(tally.one_sided),
        ),
        boundary=_agreement(tally.boundary),
        speaker=Accuracy(right=right, all=every, accuracy=accuracy(tally.speaker)),
        kinds=kinds,
        flips=Flips(
            gold=sum(kinds["flipped"].values()),
            said=sum(row["flipped"] for row in kinds.values()),
            right=kinds["flipped"]["flipped"],
        ),
    )


def _agreement(cells: Cells) -> Agreement:
    """Return three counts with their figures."""
    found, wrong, missed = cells
    precision, recall, f1 = prf(cells)
    return Agreement(found=found, wrong=wrong, missed=missed, precision=precision, recall=recall, f1=f1)


def _said(gold: Gold, links: Iterable[Link], points: Sequence[Sequence[Point]]) -> dict[tuple[str, str], Link]:
    """Return the pairs of annotated positions that the tool's links fall on, each with the surest such link."""
    places = [projected(account.positions(), found) for account, found in zip(gold.accounts, points, strict=True)]
    said: dict[tuple[str, str], Link] = {}
    for link in links:
        ends = set(link.points)
        left, right = ([point for point, hit in held.items() if hit & ends] for held in places)
        for pair in ((x, y) for x in left for y in right):
            if pair not in said or link.score > said[pair].score:
                said[pair] = link
    return said


def projected(annotated: Iterable[GoldPoint], points: Iterable[Point]) -> dict[str, set[str]]:
    """Return for each annotated point the tool's points that share at least half of the shorter with it.

    So any segmentation can be scored.
    """
    return {
        gold.id: {point.id for point in points if _half_shared(gold.start, gold.end, *point.span)} for gold in annotated
    }


def _half_shared(start: int, end: int, other_start: int, other_end: int) -> bool:
    """Tell whether two stretches share at least half of the shorter."""
    shared = min(end, other_end) - max(start, other_start)
    return shared > 0 and 2 * shared >= min(end - start, other_end - other_start)


def _one_sided(gold: Gold, said: Iterable[tuple[str, str]]) -> Cells:
    """Count positions by whether the annotation and the tool leave them without a counterpart."""
    counts = [0, 0, 0, 0]
    said = tuple(said)
    for side, account in enumerate(gold.accounts):
        annotated, found = {pair[side] for pair in gold.links}, {pair[side] for pair in said}
        for point in account.positions():
            alone, said_alone = point.id not in annotated, point.id not in found
            counts[(0 if alone else 1) if said_alone else (2 if alone else 3)] += 1
    return tuple(counts)


def _confusion(gold: Gold, said: dict[tuple[str, str], Link]) -> Cells:
    """Count the pairs that either links by annotated and said kind, row by row."""
    pairs = [
        (gold.links.get(pair, _NONE), said[pair].kind if pair in said else _NONE)
        for pair in dict.fromkeys((*gold.links, *said))
    ]
    return tuple(pairs.count((row, column)) for row in GOLD_KINDS for column in SAID_KINDS)


def _overlap(found: set[T], wanted: set[T]) -> Cells:
    """Count what is in both, in the first only, in the second only."""
    return len(found & wanted), len(found - wanted), len(wanted - found)


def _speaker_agrees(gold: GoldPoint, point: Point | None) -> bool:
    """Tell whether a point has exactly the annotated sides; `both` is any two or more, a miss is wrong."""
    if point is None or point.speaker is None:
        return False
    sides = sorted(side.lower() for side in point.speaker.sides)
    return len(sides) > 1 if gold.speaker == _BOTH else sides == [gold.speaker]
