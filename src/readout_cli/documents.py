"""Reading back what readout wrote: a comparison, an account or a summary as JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from readout_cli.errors import InputError
from readout_cli.model import AccountDocument, Comparison, Summary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from readout_cli.model import Account, Span

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
# A list in an object in the values by account.
MAX_DEPTH = 8
_SPANS = frozenset({"span", "head"})
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
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
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
    if isinstance(document, AccountDocument):
        yield from _faults_of_account(document.account, "$.account")
    if not isinstance(document, AccountDocument):
        for number, difference in enumerate(document.frame_differences):
            yield from _too_deep(difference.values, f"$.frame_differences[{number}].values")
    if isinstance(document, Comparison):
        for number, account in enumerate(document.accounts):
            yield from _faults_of_account(account, f"$.accounts[{number}]")
        yield from _faults_of_comparison(document, keys)
    elif isinstance(document, Summary):
        for number, section in enumerate(document.sections):
            quoted = (quote.account for item in section.items for quote in item.quotes)
            yield from _strangers(quoted, keys, f"$.sections[{number}]", "account")


def _too_deep(value: object, where: str) -> Iterator[str]:
    """Yield a fault for a value of a difference that nests deeper than any that is written."""
    level = [value]
    for _ in range(MAX_DEPTH):
        level = [inner for item in level for inner in _inside(item)]
    if level:
        yield f"a value is nested too deep at `{where}`"


def _inside(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list | tuple) else ()


def _faults_of_account(account: Account, where: str) -> Iterator[str]:
    """Yield the spans that are no places in the text, and what points name that is not there."""
    length = len(account.text)
    for path, (start, end) in _spans(account, where):
        if not 0 <= start <= end <= length:
            yield f"span [{start}, {end}] is not in the text at `{path}`"
    ids = [point.id for point in account.points]
    if len(set(ids)) < len(ids):
        yield f"point ids are not unique at `{where}.points`"
    for number, point in enumerate(account.points):
        yield from _strangers(point.replies_to, ids, f"{where}.points[{number}].replies_to", "point")


def _spans(found: object, where: str) -> Iterator[tuple[str, Span]]:
    """Yield every span that is told anywhere in an account, with the path to it."""
    if isinstance(found, msgspec.Struct):
        for name in found.__struct_fields__:
            value, path = getattr(found, name), f"{where}.{name}"
            if name in _SPANS and value is not None:
                yield path, value
            else:
                yield from _spans(value, path)
    elif isinstance(found, tuple):
        for number, item in enumerate(found):
            yield from _spans(item, f"{where}[{number}]")


def _faults_of_comparison(document: Comparison, keys: list[str]) -> Iterator[str]:
    """Yield what rows, links and counts of a comparison name that is not there."""
    points = {account.key: {point.id for point in account.points} for account in document.accounts}
    every = set().union(*points.values())
    links = {link.id for link in document.links}
    rows = [row.id for row in document.rows]
    if len(set(rows)) < len(rows):
        yield "row ids are not unique at `$.rows`"
    for number, link in enumerate(document.links):
        for difference in link.differences:
            yield from _too_deep(difference.values, f"$.links[{number}].differences")
        yield from _strangers(link.points, every, f"$.links[{number}].points", "point")
    for number, row in enumerate(document.rows):
        where = f"$.rows[{number}]"
        yield from _strangers(row.points, keys, f"{where}.points", "account")
        yield from _strangers(row.links, links, f"{where}.links", "link")
        yield from _strangers(row.absent, keys, f"{where}.absent", "account")
        # A filter may have taken a related row away.
        if not document.filters:
            yield from _strangers(row.related, rows, f"{where}.related", "row")
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
