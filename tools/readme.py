"""Put a picture of real output into README.md: some rows of the table that the sample data gives.

Usage: python tools/readme.py            write it
       python tools/readme.py --check    exit 1 when what stands there is not what the tool prints
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import readout_cli
from readout_cli.lookup import Lookup
from readout_cli.reports import render

if TYPE_CHECKING:
    from readout_cli.model import Row

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
SAMPLES = (ROOT / "sample_data" / "cn.txt", ROOT / "sample_data" / "jp.txt")
WIDTH = 100
BEGIN = "<!-- The block below is written by `make readme`. -->"
END = "<!-- End of the block. -->"
ROW = re.compile(r"^(r\d+)\s")
CLOSING = "Coverage"


def picture() -> str:
    """Return the table: first row of each standing, surest of each other kind, a line for a run of others."""
    comparison = readout_cli.compare(*SAMPLES)
    lookup = Lookup(comparison)
    chosen: dict[tuple[str, ...], Row] = {}
    for row in comparison.rows:
        owners = lookup.owners(row) if row.kind == "only" else ()
        held = chosen.setdefault((row.kind, row.standing or "", *owners), row)
        if row.kind != "only" and row.score > held.score:
            chosen[(row.kind, row.standing or "", *owners)] = row
    kept = {row.id for row in chosen.values()}
    lines: list[str] = []
    left_out: list[str] = []
    current = ""
    for line in render(comparison, format="table", width=WIDTH).splitlines():
        start = ROW.match(line)
        if line == CLOSING:
            current = ""
        elif start:
            current = start[1]
        if current and current not in kept:
            left_out += [current] if start else []
            continue
        if left_out and (start or not current):
            lines.append(_gap(left_out))
            left_out = []
        lines.append(line)
    return "\n".join(lines)


def _gap(rows: list[str]) -> str:
    """Return the line that says which rows are not in the picture."""
    some = rows[0] if len(rows) == 1 else f"{rows[0]} to {rows[-1]}"
    return f"[{some} left out of this picture]\n"


def updated(text: str) -> str:
    """Return a README with the picture as it is now."""
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n\n```text\n{picture()}\n```\n\n{END}{after}"


def main(arguments: list[str]) -> int:
    """Write or check, and return the exit code."""
    text = README.read_text(encoding="utf-8")
    new = updated(text)
    if arguments == ["--check"]:
        if new != text:
            print("the picture in README.md is not what the tool prints; run `make readme`", file=sys.stderr)
        return int(new != text)
    README.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
