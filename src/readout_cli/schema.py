"""JSON Schemas of the documents, generated from the model."""

from __future__ import annotations

from inspect import cleandoc
from typing import Any

import msgspec

from readout_cli import documents
from readout_cli.evaluation import Evaluation

# Of all documents, those that are never read back included.
TYPES: dict[str, type[msgspec.Struct]] = {**documents.TYPES, "evaluation": Evaluation}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def of(name: str) -> dict[str, Any]:
    """Return the schema of `comparison`, `account`, `summary` or `evaluation`."""
    found = msgspec.json.schema(TYPES[name])
    for noun in found["$defs"].values():
        # Only from Python 3.13 on is a docstring kept without its indentation.
        noun["description"] = cleandoc(noun["description"])
    return {"$schema": DIALECT, "title": f"readout.{name}/1", **found}


def text(name: str) -> str:
    """Return the schema as it is printed and published: indented, a newline at the end."""
    return f"{msgspec.json.format(msgspec.json.encode(of(name)), indent=2).decode()}\n"
