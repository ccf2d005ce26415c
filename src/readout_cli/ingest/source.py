"""One input, from bytes to account text: what kind of document it is, its encoding, and what it says of itself."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import msgspec

from readout_cli.errors import InputError
from readout_cli.ingest import decoding, filename, frontmatter, kinds
from readout_cli.ingest.files import DEFAULT_MAX_BYTES, shown
from readout_cli.ingest.html import charset

if TYPE_CHECKING:
    from readout_cli.ingest.kinds import Kind
    from readout_cli.model import Fact, Notice, Participant

# Pages are far larger than the text in them: so many bytes of a limit allow for one character.
BYTES_PER_CHARACTER = 40
EMPTY = " \t\r\n"
_Placed = TypeVar("_Placed", "Fact", "Participant")
# The encoding of what has none.
BINARY = "binary"


class Served(NamedTuple):
    """Where on the web bytes came from and when, and the encoding that their server stated."""

    url: str
    retrieved: str
    encoding: str | None = None


class Source(NamedTuple):
    """A decoded input: the account begins at `start` of `text`; `facts` are by frame field.

    Of plain text `text` is the whole file, of other kinds the account that was found in it. `participants` are those
    that front matter names.
    """

    name: str
    kind: Kind
    text: str
    start: int
    encoding: str
    sha256: str
    facts: dict[str, Fact]
    warnings: tuple[Notice, ...]
    url: str | None = None
    retrieved: str | None = None
    participants: tuple[Participant, ...] = ()


def from_bytes(
    data: bytes,
    *,
    path: str,
    served: Served | None = None,
    encoding: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Source:
    """Return the source that `data`, read from `path` or `served`, holds; raises InputError when it is no text.

    `encoding` overrides what the data and their server say; `max_bytes` bounds what an archive unpacks to.
    """
    name = path if served else shown(path)
    if not data.strip(b" \t\r\n\x00"):
        raise InputError("is empty", where=name, mend="give a file that holds an account")
    kind = kinds.binary(data, where=name)
    front = frontmatter.Front(0, {})
    facts = filename.facts(name)
    warnings: list[Notice] = []
    used = BINARY
    if kind == "pdf":
        from readout_cli.ingest import pdf

        text = pdf.read(data, where=name)
    elif kind == "docx":
        from readout_cli.ingest import docx

        text = docx.read(data, where=name, max_bytes=max_bytes)
    else:
        stated = served.encoding if served and served.encoding else charset.stated(data)
        text, used, warnings = decoding.decode(data, where=name, encoding=encoding, stated=stated)
        front = frontmatter.read(text, where=name)
        kind = kinds.textual(text[front.end :], name)
    url = served.url if served else front.source
    if kind == "html":
        from readout_cli.ingest.html import page as pages

        page = pages.read(text[front.end :], where=name, url=url)
        text, facts, url = page.text, facts | page.facts, page.url
    elif kind == "markdown":
        from readout_cli.ingest import markdown

        _check(text, name, max_bytes)
        text = markdown.read(text[front.end :])
    _check(text, name, max_bytes)
    if url is not None:
        from readout_cli.ingest.html import hosts

        facts |= hosts.facts(url)
    plain = kind == "text"
    return Source(
        name=name,
        kind=kind,
        text=text,
        start=front.end if plain else 0,
        encoding=used,
        sha256=hashlib.sha256(data).hexdigest(),
        facts=facts | (front.facts if plain else _unplaced(front.facts)),
        participants=front.participants if plain else tuple(map(_nowhere, front.participants)),
        warnings=tuple(warnings),
        url=url,
        retrieved=served.retrieved if served else front.retrieved,
    )


def _unplaced(facts: dict[str, Fact]) -> dict[str, Fact]:
    """Return facts without their places in a file of which another text was made."""
    return {field: _nowhere(fact) for field, fact in facts.items()}


def _nowhere(found: _Placed) -> _Placed:
    return msgspec.structs.replace(found, span=None)


def _check(text: str, name: str, max_bytes: int) -> None:
    if not text.strip("\ufeff" + EMPTY):
        raise InputError("is empty", where=name, mend="give a file that holds an account")
    if len(text) > max_bytes // BYTES_PER_CHARACTER:
        raise InputError(
            f"holds {len(text)} characters, more than {max_bytes // BYTES_PER_CHARACTER}",
            where=name,
            mend="an account is a page or two; lift the limit with --max-bytes if it really is this long",
        )
    if text.lstrip("\ufeff" + EMPTY).startswith("{"):
        raise InputError(
            "this is readout's JSON; an account is text" if '"readout.' in text else "is JSON, not an account",
            where=name,
            mend="give the file of the account; `readout summarize` takes what --json printed",
        )
