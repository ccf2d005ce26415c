"""A document as CSV (RFC 4180): a header, then one line a point; safe to open in a spreadsheet, and reversible.

The byte order mark is for Excel, which takes the file for one of the system's code page without it.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from readout_cli.reports import flat
from readout_cli.reports.text import UNPRINTABLE, printable

if TYPE_CHECKING:
    from readout_cli.model import AccountDocument, Comparison
    from readout_cli.reports.options import Options

BOM = "\ufeff"
# A spreadsheet calculates a cell that begins like this, full width and after spaces or quotation marks as well.
_FORMULA = re.compile("""[\\s"'`“”‘’]*[=+\\-@|%＝＋－＠｜％]|[\\t\\r\\n]""")
# Line breaks and tabs are harmless between quotation marks; a backslash is escaped where it would read as an escape.
_ACTED_ON = re.compile(
    rf"(?!\n|\t|\r\n){UNPRINTABLE.pattern}"
    r"|\\(?=x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})"
)
_ESCAPED = re.compile(r"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))")


def render(document: Comparison | AccountDocument, options: Options) -> str:
    """Return the whole table."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(flat.Record.__struct_fields__)
    for record in flat.records(document, options):
        writer.writerow(_cell(name, getattr(record, name)) for name in flat.Record.__struct_fields__)
    return BOM + out.getvalue()


def guarded(text: str) -> str:
    """Return text as a cell that nothing acts on: controls as escapes, an apostrophe before what would calculate."""
    safe = _ACTED_ON.sub(lambda found: r"\x5c" if found.group() == "\\" else printable(found.group()), text)
    return f"'{safe}" if _FORMULA.match(safe) else safe


def unguarded(cell: str) -> str:
    """Return the text that `guarded` made a cell of."""
    safe = cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:]) else cell
    return _ESCAPED.sub(lambda found: chr(int(found[1] or found[2] or found[3], 16)), safe)


def _cell(name: str, value: object) -> object:
    """Return a value as csv has it: lists joined, what is not known empty."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return guarded(("; " if name == "differences" else "+").join(value))
    return guarded(value) if isinstance(value, str) else value
