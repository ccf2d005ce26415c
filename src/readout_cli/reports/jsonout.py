"""A document as JSON: indented, UTF-8 unescaped, one newline at the end."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import msgspec

from readout_cli.reports.text import UNPRINTABLE

if TYPE_CHECKING:
    from readout_cli.reports import Document
    from readout_cli.reports.options import Options

# line breaks between the lines of JSON are no part of a text
_ACTED_ON = re.compile(rf"(?!\n){UNPRINTABLE.pattern}")


def render(document: Document, _options: Options) -> str:
    """Return the document as JSON text, with all evidence whatever the options.

    What a terminal might act on, and lone surrogates, which UTF-8 cannot hold, are escaped.
    """
    try:
        text = msgspec.json.format(msgspec.json.encode(document), indent=2).decode()
    except UnicodeEncodeError:
        text = json.dumps(msgspec.to_builtins(document), ensure_ascii=False, indent=2)
    return f"{_ACTED_ON.sub(escaped, text)}\n"


def escaped(match: re.Match[str]) -> str:
    """Return what was matched in a JSON text as escapes that read back the same."""
    return json.dumps(match.group())[1:-1]
