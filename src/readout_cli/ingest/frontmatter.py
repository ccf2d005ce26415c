"""The YAML block at the head of a file, between two lines of three hyphens."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from readout_cli.errors import InputError
from readout_cli.ingest import stated
from readout_cli.lexicon import yamlfile
from readout_cli.model import Fact

if TYPE_CHECKING:
    from collections.abc import Mapping

    from readout_cli.model import Participant

BLOCK = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
MAX_CHARACTERS = 64_000


class Front(NamedTuple):
    """Where the account begins, what the block tells by frame field, who took part, where and when it was fetched."""

    end: int
    facts: dict[str, Fact]
    participants: tuple[Participant, ...] = ()
    source: str | None = None
    retrieved: str | None = None


def read(text: str, *, where: str) -> Front:
    """Return what the block at the head of a text tells; raises InputError when it is malformed."""
    match = BLOCK.match(text)
    if match is None:
        if re.match(r"\ufeff?---[ \t]*\r?\n[A-Za-z_]+:", text):
            raise InputError(
                "front matter is not closed", where=f"{where}:1", mend="end it with a line of three hyphens"
            )
        return Front(1 if text.startswith("\ufeff") else 0, {})
    if len(match.group(1)) > MAX_CHARACTERS:
        raise InputError(
            "front matter is too large", where=f"{where}:1", mend=f"keep it under {MAX_CHARACTERS} characters"
        )
    data = yamlfile.parse("\n" + match.group(1), where=where, error=InputError)
    if data is None:
        return Front(match.end(), {})
    if not isinstance(data, dict):
        raise InputError("front matter holds no fields", where=f"{where}:2", mend="write lines such as `issuer: CN`")
    source, retrieved = (str(data[name]) if data.get(name) is not None else None for name in ("source", "retrieved"))
    # of a text that restates a page, `source` may be a title: only an address tells more
    block = _Block(data, text, match, where)
    return Front(match.end(), block.facts(), block.participants(), source if _is_address(source) else None, retrieved)


def write(fields: Mapping[str, str | int | None], text: str) -> str:
    """Return a text with a block of those fields that are told before it."""
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items() if value is not None)
    return "\n".join(("---", *lines, "---", "", text))


class _Block(NamedTuple):
    """The fields of a block, and where they stand."""

    data: dict[Any, Any]
    text: str
    match: re.Match[str]
    where: str

    def facts(self) -> dict[str, Fact]:
        out: dict[str, Fact] = {}
        for name in stated.FIELDS:
            value = self.data.get(name)
            if value is None:
                continue
            span, line = _span(self.text, self.match, name)
            try:
                out[name] = Fact(value=stated.field(name, value), origin="front-matter", span=span)
            except ValueError as wanted:
                raise self._fault(name, value, line, wanted) from None
        return out

    def participants(self) -> tuple[Participant, ...]:
        value = self.data.get(stated.PARTICIPANTS)
        if value is None:
            return ()
        span, line = _span(self.text, self.match, stated.PARTICIPANTS)
        try:
            return stated.participants(value, "front-matter", span)
        except ValueError as wanted:
            raise self._fault(stated.PARTICIPANTS, value, line, wanted) from None

    def _fault(self, name: str, value: object, line: int, wanted: ValueError) -> InputError:
        return InputError(f"front matter: {name} is {value!r}", where=f"{self.where}:{line}", mend=f"write {wanted}")


def _is_address(source: str | None) -> bool:
    return source is not None and source.startswith(("http://", "https://"))


def _span(text: str, match: re.Match[str], name: str) -> tuple[tuple[int, int] | None, int]:
    """Return the span of a field's value in the file, and its line."""
    field = re.search(rf"^{name}:[ \t]*([\"']?)(.*?)\1[ \t]*(?:#.*)?\r?$", match.group(1), re.MULTILINE)
    if field is None:
        return None, 1
    start = match.start(1) + field.start(2)
    return (start, start + len(field.group(2))), text.count("\n", 0, start) + 1
