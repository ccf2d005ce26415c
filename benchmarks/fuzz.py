"""Fuzz the way from bytes to points, guided by coverage: whatever the bytes are, a result or one clear error.

Usage: python benchmarks/fuzz.py [--runs N] [--seconds S] [--longest BYTES]    (needs `pip install atheris`)

The seeds are an account of each language of tests/gold, and documents of each kind that tests/ingest can make. A crash
stops the run, with the input in a file that libFuzzer names. A single input may take 10 seconds and 1 GB.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "ingest"))
SECONDS, MEGABYTES = 10, 1024


def main() -> None:
    """Run the fuzzer."""
    import atheris

    with atheris.instrument_imports(include=["readout_cli"]):
        from readout_cli import loading
        from readout_cli.errors import ReadoutError

        for seed in seeds():  # what is imported where it is needed is imported, and measured, now
            with contextlib.suppress(ReadoutError):
                loading.load_bytes(seed, name="pt")
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--runs", type=int, default=200_000, help="inputs to try (default: 200000)")
    parser.add_argument("--seconds", type=int, default=0, help="stop after so long (default: never)")
    parser.add_argument("--longest", type=int, default=4096, metavar="BYTES", help="largest input (default: 4096)")
    options = parser.parse_args()

    def one(data: bytes) -> None:
        try:
            account = loading.load_bytes(data, name="pt").account
        except ReadoutError as fault:
            if "\n" in str(fault):
                raise AssertionError(str(fault)) from fault
        else:
            if not all(account.text[slice(*point.span)] == point.text for point in account.points):
                raise AssertionError("a point does not stand where it says")

    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(seeds()):
            (Path(corpus) / str(number)).write_bytes(seed[: options.longest])
        arguments = [
            f"-atheris_runs={options.runs}",
            f"-max_total_time={options.seconds}",
            f"-max_len={options.longest}",
            f"-timeout={SECONDS}",
            f"-rss_limit_mb={MEGABYTES}",
            "-print_final_stats=1",
        ]
        atheris.Setup([sys.argv[0], *arguments, corpus], one)
        atheris.Fuzz()


def seeds() -> list[bytes]:
    """Return documents of every kind, and accounts of every language."""
    from makers import page, pdf, word

    title, body = "Minister Marlo meets with Minister Lund", ("Minister Marlo said that trade matters.",)
    accounts = {path.name.split(".")[1]: path for path in sorted((ROOT / "tests" / "gold").glob("*/*.*.txt"))}
    texts = [path.read_bytes() for path in accounts.values()]
    return [*texts, page(title, body), word(title, body), pdf(title, body), b"# A\n\n- [b](https://a.example) said c."]


if __name__ == "__main__":
    main()
