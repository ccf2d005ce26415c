"""Reading back what readout wrote: a comparison, an account or a summary as JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from readout_cli.errors import InputError
from readout_cli.model import AccountDocument, Comparison, Summary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

Document = Comparison | AccountDocument | Summary

TYPES: dict[str, type[Comparison | AccountDocument | Summary]] = {
    "comparison": Comparison,
    "account": AccountDocument,
    "summary": Summary,
}
_BY_SCHEMA = {f"readout.{name}/1": found for name, found in TYPES.items()}
# The first rows of a printed comparison, and how far into it they stand at most.
_PRINTED = re.compile(rb"^r1  (?:only in|shared|partial|flipped|\d\.\d\d)", re.MULTILINE)
_GLANCE = 20_000
_MEND = "give what `readout diff --json` or `readout points --json` prints"


class _Peek(msgspec.Struct):
    """The one field that tells which document a JSON text is."""

    schema: str | None = None


def looks_like_json(data: bytes) -> bool:
    """Tell whether bytes are meant as a JSON object: no account starts with a brace."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"


def looks_printed(data: bytes) -> bool:
    """Tell whether bytes are a comparison as printed for people, plain or as a table."""
    return _PRINTED.search(data[:_GLANCE]) is not None


def decode(data: bytes, *, name: str) -> Document:
    """Return the document that JSON text holds; `name` is what an error calls it.

    Raises InputError, with the path of the fault, for what is no JSON, of another make, or refers to nothing.
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        schema = msgspec.json.decode(data, type=_Peek).schema
        if schema is None:
            raise InputError("no readout document: field `schema` is missing at `$`", where=name, mend=_MEND)
        kind = _BY_SCHEMA.get(schema)
        if kind is None:
            raise InputError(
                f"schema {schema!r} is not known at `$.schema`",
                where=name,
                mend=f"known: {', '.join(_BY_SCHEMA)}",
            )
        found: Document = msgspec.json.decode(data, type=kind)
    except msgspec.ValidationError as error:
        raise InputError(f"no readout document: {error}", where=name, mend=_MEND) from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise InputError(f"malformed JSON: {error}", where=name, mend=_MEND) from error
    fault = next(_faults(found), None)
    if fault:
        raise InputError(f"no readout document: {fault}", where=name, mend=_MEND)
    return found


def _faults(document: Document) -> Iterator[str]:
    """Yield the references that lead nowhere; types cannot tell them."""
    accounts = (document.account,) if isinstance(document, AccountDocument) else document.accounts
    keys = [account.key for account in accounts]
    if len(set(keys)) < len(keys) or not keys:
        yield "account keys are missing or not unique at `$.accounts`"
    if isinstance(document, Comparison):
        yield from _faults_of_comparison(document, keys)
    elif isinstance(document, Summary):
        for number, section in enumerate(document.sections):
            quoted = (quote.account for item in section.items for quote in item.quotes)
            yield from _strangers(quoted, keys, f"$.sections[{number}]", "account")


def _faults_of_comparison(document: Comparison, keys: list[str]) -> Iterator[str]:
    """Yield what rows, links and counts of a comparison name that is not there."""
    points = {account.key: {point.id for point in account.points} for account in document.accounts}
    every = set().union(*points.values())
    links = {link.id for link in document.links}
    for number, link in enumerate(document.links):
        yield from _strangers(link.points, every, f"$.links[{number}].points", "point")
    for number, row in enumerate(document.rows):
        where = f"$.rows[{number}]"
        yield from _strangers(row.points, keys, f"{where}.points", "account")
        yield from _strangers(row.links, links, f"{where}.links", "link")
        for key, held in row.points.items():
            yield from _strangers(held, points.get(key, ()), f"{where}.points.{key}", "point")
        if not any(row.points.values()):
            yield f"no point at `{where}.points`"
    missing = [key for key in keys if key not in document.summary.by_side]
    for key in missing:
        yield f"no count for account {key!r} at `$.summary.by_side`"


def _strangers(names: Iterable[str], known: Collection[str], where: str, noun: str) -> Iterator[str]:
    """Yield a fault for each name that is not known."""
    for name in names:
        if name not in known:
            yield f"no {noun} {name!r} at `{where}`"
