"""How many comparisons a second: 200 pairs of accounts with 15 and 12 points, in one process, on one core.

Usage: python benchmarks/throughput.py [--pairs N]

The accounts are cut from the annotated events (tests/gold, benchmarks/training): runs of 15 and of 12 neighbouring
positions, every pair another one. Reading the texts is not timed, nor is loading the encoder; making features,
evidence, scores, links, rows and differences is. A yardstick runs beside each matcher, alternating with it in
the same process: rapidfuzz.process.cdist (token_set_ratio) over the points of the same pairs.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from typing import TYPE_CHECKING

import msgspec
from goldset import GOLD, TRAINING, english
from rapidfuzz import fuzz, process

from readout_cli import lexicon, load, matching
from readout_cli.matching import matchers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from readout_cli.matching.similarity import Matcher
    from readout_cli.model import Account

SIZES = (15, 12)
ROUNDS = 5


def pairs(wanted: int) -> list[tuple[Account, Account]]:
    """Return so many pairs of shortened accounts."""
    accounts = [
        load(file).account
        for folder in (GOLD, TRAINING)
        for path in english(folder)
        for file in sorted(path.parent.glob("*.en.txt"))
    ]
    runs = [[run for account in accounts for run in _runs(account, size)] for size in SIZES]
    found = [
        (one, other)
        for one in runs[0]
        for other in runs[1]
        if one.sha256 != other.sha256 and one.issuer != other.issuer
    ]
    # spread over all accounts, not the first ones only
    step = max(1, len(found) // wanted)
    return [(a, msgspec.structs.replace(b, key=b.key + "-2")) for a, b in found[::step][:wanted]]


def _runs(account: Account, size: int) -> Iterator[Account]:
    positions = account.positions()
    for start in range(0, len(positions) - size + 1, size):
        yield msgspec.structs.replace(account, points=positions[start : start + size])


def timed(work: Callable[[tuple[Account, Account]], object], data: Sequence[tuple[Account, Account]]) -> float:
    """Return how many of the pairs are done in a second."""
    start = time.perf_counter()
    for pair in data:
        work(pair)
    return len(data) / (time.perf_counter() - start)


def main(arguments: Sequence[str] | None = None) -> int:
    """Time each matcher, and the yardstick beside it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pairs", type=int, default=200, metavar="N")
    options = parser.parse_args(arguments)
    # one core: the numerical libraries read this when they are loaded, which is not yet
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    known = lexicon.load()
    data = pairs(options.pairs)
    texts = {id(a): [p.text for p in a.positions()] for pair in data for a in pair}

    def yardstick(pair: tuple[Account, Account]) -> object:
        return process.cdist(texts[id(pair[0])], texts[id(pair[1])], scorer=fuzz.token_set_ratio)

    print(f"{len(data)} pairs of {SIZES[0]} x {SIZES[1]} points; comparisons a second, median of {ROUNDS} rounds")
    lexical, semantic = matchers.Lexical(), matchers.Semantic()
    for title, matcher, cold in (
        ("lexical", lexical, False),
        ("semantic, all texts of a pair new", semantic, True),
        ("semantic, texts met before", semantic, False),
    ):

        def compare(pair: tuple[Account, Account], matcher: Matcher = matcher, *, cold: bool = cold) -> object:
            if cold:
                known_vectors = semantic.encoder._known  # noqa: SLF001 - no user has a reason to forget
                for text in [text for text in known_vectors if " " in text]:
                    del known_vectors[text]
            return matching.compare(pair, matcher=matcher, lexicon=known, most=SIZES[0] * SIZES[1])

        compare(data[0])
        rounds = [(timed(compare, data), timed(yardstick, data)) for _ in range(ROUNDS)]
        ours, theirs = (statistics.median(column) for column in zip(*rounds, strict=True))
        print(f"{title:42}{ours:8.1f}   cdist {theirs:9.1f}, {theirs / ours:.0f} times as fast")
    return 0


if __name__ == "__main__":
    sys.exit(main())
