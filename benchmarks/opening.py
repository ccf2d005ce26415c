"""How large the page of 200 by 200 points is, how long it takes to write, and how long Chromium takes to open it.

Usage: python benchmarks/opening.py [ROUNDS]

Needs the extra `browser` and a Chromium on PATH. Every round opens the page in a new profile; opening ends when the
page is drawn. Half of the points stand in partial rows, and evidence is shown.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "browser")]

import pairs  # noqa: E402 - beside the tests
from chromium import opening  # noqa: E402 - beside the tests

from readout_cli.reports import render  # noqa: E402 - after those that need the path

ROUNDS = 5
POINTS = 200
_DRAWN = "new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))"


def main(rounds: int) -> None:
    """Time writing and opening and print."""
    held = pairs.many(POINTS)
    written, opened = [], []
    for _ in range(rounds):
        start = perf_counter()
        page = render(held, format="html", explain=True)
        written.append(perf_counter() - start)
        with tempfile.TemporaryDirectory() as folder, opening(Path(folder)) as shown:
            opened.append(float(shown(held).evaluate(_DRAWN)) / 1000)
    print(f"size     {len(page.encode()) / 1e6:.2f} MB")
    for name, times in (("written", written), ("opened", opened)):
        print(f"{name:9}{statistics.median(times):.2f} s, slowest {max(times):.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
