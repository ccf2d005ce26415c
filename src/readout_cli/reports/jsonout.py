"""A document as JSON: indented, UTF-8 unescaped, one newline at the end."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from readout_cli.reports import Document
    from readout_cli.reports.options import Options

_SURROGATE = re.compile("[\ud800-\udfff]")


def render(document: Document, _options: Options) -> str:
    """Return the document as JSON text, with all evidence whatever the options."""
    try:
        text = msgspec.json.format(msgspec.json.encode(document), indent=2).decode()
    except UnicodeEncodeError:
        text = _with_surrogates(document)
    return f"{text}\n"


def _with_surrogates(document: Document) -> str:
    """Return JSON for text with lone surrogates, which UTF-8 cannot hold: only they are escaped."""
    text = json.dumps(msgspec.to_builtins(document), ensure_ascii=False, indent=2)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
