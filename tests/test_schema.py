"""The published JSON Schemas: current, valid, and true of what the tool writes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from jsonschema import Draft202012Validator, ValidationError

import readout_cli
from builders import document, sample
from contract import SCHEMAS, validated, validator
from readout_cli import schema, summary
from readout_cli.reports import render
from readout_cli.schema import TYPES

if TYPE_CHECKING:
    from collections.abc import Callable

    from readout_cli.model import AccountDocument, Comparison, Summary

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = [
    (ROOT / "sample_data" / folder / "cn.txt", ROOT / "sample_data" / folder / "jp.txt")
    for folder in ("", "2025-03-21")
]


@pytest.mark.parametrize("name", TYPES)
def test_published_schema_is_current(name: str) -> None:
    """docs/schema holds what the model gives; `make schema` renews it."""
    published = (SCHEMAS / f"{name}.json").read_text(encoding="utf-8")
    assert published == schema.text(name)


def test_nothing_else_is_published() -> None:
    """There is a schema for each document and no file besides."""
    assert sorted(path.name for path in SCHEMAS.iterdir()) == sorted(f"{name}.json" for name in TYPES)


@pytest.mark.parametrize("name", TYPES)
def test_published_schema_is_a_schema(name: str) -> None:
    """Each file is valid in the dialect that it names."""
    found = schema.of(name)
    Draft202012Validator.check_schema(found)
    assert found["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


@pytest.mark.parametrize("pair", SAMPLES, ids=["2020-04-21", "2025-03-21"])
def test_sample_data_gives_valid_documents(pair: tuple[Path, Path]) -> None:
    """The account, the comparison and the brief of the sample data all keep to the schemas."""
    account = readout_cli.load(pair[0])
    comparison = readout_cli.compare(*pair)
    documents: list[AccountDocument | Comparison | Summary] = [
        account,
        comparison,
        summary.of_account(account),
        summary.of_comparison(comparison),
    ]
    names = [validated(render(found, format="json"))["schema"] for found in documents]
    assert names == ["readout.account/1", "readout.comparison/1", "readout.summary/1", "readout.summary/1"]


def _without_a_field(found: dict[str, Any]) -> None:
    del found["rows"][0]["points"]


def _with_an_unknown_kind(found: dict[str, Any]) -> None:
    found["rows"][0]["kind"] = "denied"


def _with_a_span_of_three(found: dict[str, Any]) -> None:
    found["accounts"][0]["points"][0]["span"] = [0, 1, 2]


@pytest.mark.parametrize("break_it", [_without_a_field, _with_an_unknown_kind, _with_a_span_of_three])
def test_schema_refuses_what_the_contract_does_not_allow(break_it: Callable[[dict[str, Any]], None]) -> None:
    """A missing field, an unknown kind of row or a malformed span is not valid."""
    found = msgspec.json.decode(render(sample(), format="json"))
    break_it(found)
    with pytest.raises(ValidationError):
        validator("comparison").validate(found)


def test_later_fields_do_not_break_readers() -> None:
    """Within a major version fields are only added, so the schemas allow fields they do not know."""
    found = msgspec.json.decode(render(document(sample().accounts[0]), format="json"))
    found["account"]["added"] = True
    validator("account").validate(found)
