"""JSON Schemas of the documents, generated from the model."""

from __future__ import annotations

from typing import Any

import msgspec

from readout_cli.documents import TYPES

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def of(name: str) -> dict[str, Any]:
    """Return the schema of `comparison`, `account` or `summary`."""
    return {"$schema": DIALECT, "title": f"readout.{name}/1", **msgspec.json.schema(TYPES[name])}


def text(name: str) -> str:
    """Return the schema as it is printed and published: indented, a newline at the end."""
    return f"{msgspec.json.format(msgspec.json.encode(of(name)), indent=2).decode()}\n"
