"""A document as JSON Lines: one flat object a point, UTF-8 unescaped but for what a terminal might act on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import msgspec

from readout_cli.reports import flat
from readout_cli.reports.jsonout import escaped
from readout_cli.reports.text import UNPRINTABLE

if TYPE_CHECKING:
    from readout_cli.model import AccountDocument, Comparison
    from readout_cli.reports.options import Options


def render(document: Comparison | AccountDocument, options: Options) -> str:
    """Return a line a point; nothing for a document without any."""
    return "".join(f"{_line(record)}\n" for record in flat.records(document, options))


def _line(record: flat.Record) -> str:
    text = json.dumps(msgspec.to_builtins(record), ensure_ascii=False)
    return UNPRINTABLE.sub(escaped, text)
