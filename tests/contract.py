"""The published JSON contract, as tests hold the tool to it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

SCHEMAS = Path(__file__).resolve().parents[1] / "docs" / "schema"


def validated(json_text: str | bytes) -> dict[str, Any]:
    """Return the document that JSON text holds, checked against the published schema that it names."""
    document: dict[str, Any] = json.loads(json_text)
    validator(document["schema"].removeprefix("readout.").removesuffix("/1")).validate(document)
    return document


@cache
def validator(name: str) -> Draft202012Validator:
    """Return the validator of a published schema: `comparison`, `account`, `summary` or `evaluation`."""
    return Draft202012Validator(json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8")))
