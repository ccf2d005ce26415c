"""Text that any XML document can hold."""

from __future__ import annotations

import re

from readout_cli.reports.text import one_line

# XML has no place for these, escaped or not; the controls and surrogates that it lacks too are escaped by `one_line`.
_NEVER = re.compile("[\ufffe\uffff]")


def xml_text(text: str) -> str:
    """Return text on one line, its own spacing kept, with escapes for what acts and for what XML cannot hold."""
    return _NEVER.sub(lambda found: f"\\u{ord(found.group()):04x}", one_line(text))
