"""Exchange the speakers of one account, and see whether the links of before are found as flipped.

Usage: python benchmarks/mutation.py [--matcher lexical|semantic]

Over the English pairs of tests/gold and benchmarks/training, but for the held-out events, with the stored weights:
how many annotated flips are found, how many are said; how many of the links that gave one claim to one speaker are
found as flipped when the second account's two sides are exchanged; and the same for each account beside its own copy.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

import msgspec
from goldset import GOLD, TRAINING, english

from readout_cli import evaluate, loading, pipeline
from readout_cli.evaluate import gold as annotation
from readout_cli.loading import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readout_cli.model import AccountDocument, Comparison, Point, Speaker


def exchanged(document: AccountDocument, sides: dict[str, str]) -> AccountDocument:
    """Return an account with two sides exchanged wherever one of them speaks alone."""

    def turned(speaker: Speaker) -> Speaker:
        if len(speaker.sides) != 1:
            return speaker
        return msgspec.structs.replace(speaker, sides=tuple(sides.get(side, side) for side in speaker.sides))

    points = tuple(
        msgspec.structs.replace(p, speaker=turned(p.speaker)) if p.speaker else p for p in document.account.points
    )
    return msgspec.structs.replace(document, account=msgspec.structs.replace(document.account, points=points))


def copied(document: AccountDocument, issuer: str) -> AccountDocument:
    """Return an account as if another government had issued the same text."""
    account = document.account

    def named(point: Point) -> Point:
        return msgspec.structs.replace(
            point,
            id=point.id.replace(account.key, "copy", 1),
            replies_to=tuple(i.replace(account.key, "copy", 1) for i in point.replies_to),
        )

    points = tuple(named(point) for point in account.points)
    changed = msgspec.structs.replace(account, key="copy", issuer=issuer, sha256="0" * 64, points=points)
    return msgspec.structs.replace(document, account=changed)


def alone(comparison: Comparison, sides: dict[str, str], *kinds: str) -> set[tuple[str, str]]:
    """Return the links of some kinds between points that one of the two sides says alone."""
    points = {point.id: point for account in comparison.accounts for point in account.points}

    def said(identifier: str) -> bool:
        speaker = points[identifier].speaker
        return speaker is not None and len(speaker.sides) == 1 and speaker.sides[0] in sides

    return {link.points for link in comparison.links if link.kind in kinds and all(map(said, link.points))}


def main(arguments: Sequence[str] | None = None) -> int:
    """Count and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--matcher", choices=("lexical", "semantic"), default="semantic")
    settings = Settings(matcher=parser.parse_args(arguments).matcher)
    paths = [path for folder in (GOLD, TRAINING) for path in english(folder)]
    flips = evaluate.evaluate(*paths, settings=settings, resamples=0).total.figures.flips
    print(f"annotated flips: {flips.gold}, said {flips.said}, right {flips.right}")
    counts: dict[str, list[int]] = {}
    for path in paths:
        one, other = (loading.load(a.file, settings=settings) for a in annotation.read(path).accounts)
        sides = {one.account.issuer: other.account.issuer, other.account.issuer: one.account.issuer}
        copies = [(document, copied(document, sides[document.account.issuer])) for document in (one, other)]
        for title, (left, right) in (("paraphrases", (one, other)), *(("copies", pair) for pair in copies)):
            before = alone(pipeline.compare(left, right, settings=settings), sides, "shared")
            mutated = pipeline.compare(left, exchanged(right, sides), settings=settings)
            found = counts.setdefault(title, [0, 0])
            found[0] += len(before & alone(mutated, sides, "flipped"))
            found[1] += len(before)
    for title, (found_flipped, every) in counts.items():
        print(f"{title}: {found_flipped} of {every} shared links found as flipped, {found_flipped / every:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
