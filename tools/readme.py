"""Put pictures of real output into the README: some rows of the table that the sample data gives.

The same lines are written twice: into docs/picture.svg as a terminal paints them, and into README.md as text.

Usage: python tools/readme.py            write both
       python tools/readme.py --check    exit 1 when one of them is not what the tool prints
"""

from __future__ import annotations

import re
import sys
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.terminal_theme import TerminalTheme

import readout_cli
from readout_cli.lookup import Lookup
from readout_cli.reports import Options, comparison_view, terminal
from readout_cli.reports.layout import Segment

if TYPE_CHECKING:
    from readout_cli.model import Comparison
    from readout_cli.reports.layout import Line

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
PICTURE = ROOT / "docs" / "picture.svg"
SAMPLES = ("sample_data/cn.txt", "sample_data/jp.txt")
WIDTH = 100
BEGIN = "<!-- The block below is written by `make readme`. -->"
END = "<!-- End of the block. -->"
ROW = re.compile(r"^(r\d+)\s")
# What follows the last row.
CLOSING = "Left out by the other side"
# Of a dark terminal; the sixteen colours that terminals define for themselves are not used.
THEME = TerminalTheme((30, 30, 30), (217, 217, 217), [(0, 0, 0)] * 8, [(0, 0, 0)] * 8)
# Rich's frame, without fonts from the network.
FRAME = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL).replace(
    "Fira Code, monospace", "ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace"
)


def chosen(comparison: Comparison) -> set[str]:
    """Return the ids of the first row of each standing and the surest of each other kind."""
    lookup = Lookup(comparison)
    found: dict[tuple[str, ...], tuple[str, float]] = {}
    for row in comparison.rows:
        one_sided = row.kind == "only"
        sort = (row.kind, row.standing or "", *(lookup.owners(row) if one_sided else ()))
        held = found.setdefault(sort, (row.id, row.score))
        if not one_sided and row.score > held[1]:
            found[sort] = (row.id, row.score)
    return {identifier for identifier, _ in found.values()}


def picture() -> list[Line]:
    """Return the lines of the table: those of the rows that are chosen, and one for each run of others."""
    comparison = readout_cli.compare(*(ROOT / name for name in SAMPLES))
    kept = chosen(comparison)
    lines: list[Line] = []
    left_out: list[str] = []
    current = ""
    for line in comparison_view.lines(comparison, width=WIDTH, options=Options(width=WIDTH)):
        text = plain(line)
        start = ROW.match(text)
        if text == CLOSING:
            break
        if start:
            current = start[1]
        if current and current not in kept:
            left_out += [current] if start else []
            continue
        if left_out and start:
            lines += _gap(left_out)
            left_out = []
        lines.append(line)
    return lines + _gap(left_out) if left_out else lines


def _gap(rows: list[str]) -> list[Line]:
    """Return the lines that say which rows are not in the picture."""
    some = rows[0] if len(rows) == 1 else f"{rows[0]} to {rows[-1]}"
    return [(Segment(f"[{some} left out of this picture]", "quiet"),), ()]


def plain(line: Line) -> str:
    """Return a line without its styles."""
    return "".join(segment.text for segment in line).rstrip()


def painted(lines: list[Line]) -> str:
    """Return the lines as a picture of a terminal."""
    console = terminal.console(StringIO(), "dark", width=WIDTH, record=True)
    terminal.show(lines, console)
    title = f"readout diff {' '.join(SAMPLES)}"
    return console.export_svg(title=title, theme=THEME, code_format=FRAME, unique_id="readout")


def updated(text: str, lines: list[Line]) -> str:
    """Return a README with the text of the picture as it is now."""
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    block = "\n".join(map(plain, lines)).rstrip()
    return f"{before}{BEGIN}\n\n```text\n{block}\n```\n\n{END}{after}"


def main(arguments: list[str]) -> int:
    """Write or check, and return the exit code."""
    lines = picture()
    wanted = {README: updated(README.read_text(encoding="utf-8"), lines), PICTURE: painted(lines)}
    if arguments == ["--check"]:
        stale = [file for file, text in wanted.items() if not file.exists() or file.read_text(encoding="utf-8") != text]
        for file in stale:
            print(f"the picture in {file.name} is not what the tool prints; run `make readme`", file=sys.stderr)
        return int(bool(stale))
    for file, text in wanted.items():
        file.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
