"""One input, from path to text: limits, content sniffing, decoding, front matter, hints of the file name."""

from __future__ import annotations

import hashlib
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.errors import InputError
from readout_cli.ingest import decoding, filename, frontmatter

if TYPE_CHECKING:
    from typing import BinaryIO

    from readout_cli.model import Fact, Notice

DEFAULT_MAX_BYTES = 2_000_000
_CHUNK = 1_000_000
STDIN = "-"


class Source(NamedTuple):
    """A decoded input: `text` is the whole file, the account begins at `start`; `facts` are by frame field."""

    name: str
    text: str
    start: int
    encoding: str
    sha256: str
    facts: dict[str, Fact]
    warnings: tuple[Notice, ...]


def read_bytes(path: str, *, max_bytes: int = DEFAULT_MAX_BYTES) -> bytes:
    """Return the bytes of a file, or of standard input for `-`; never more than `max_bytes`.

    Raises InputError for what is missing, no regular file, empty, or too large.
    """
    try:
        if path == STDIN:
            if sys.stdin is None:
                raise InputError("is closed", where=_name(path), mend="give a file, or pipe an account in")
            data = _read(sys.stdin.buffer, max_bytes)
            size = len(data)
        else:
            status = Path(path).stat()
            _check_kind(path, status.st_mode)
            size = status.st_size
            with Path(path).open("rb") as file:
                data = b"" if size > max_bytes else _read(file, max_bytes)
            size = max(size, len(data))
    except (OSError, ValueError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
        raise InputError(
            f"cannot be read: {reason}", where=_name(path), mend="check the path and its permissions"
        ) from None
    if size > max_bytes:
        raise InputError(
            f"is larger than the limit of {max_bytes} bytes",
            where=_name(path),
            mend="an account is a page or two; lift the limit with --max-bytes if it really is this long",
        )
    return data


def from_bytes(data: bytes, *, path: str, encoding: str | None = None) -> Source:
    """Return the source that `data`, read from `path`, holds; raises InputError when it is no text."""
    name = _name(path)
    if not data.strip(b" \t\r\n\x00"):
        raise InputError("is empty", where=name, mend="give a file that holds an account")
    decoding.refuse_documents(data, where=name)
    text, used, warnings = decoding.decode(data, where=name, encoding=encoding)
    if not text.strip("\ufeff \t\r\n"):
        raise InputError("is empty", where=name, mend="give a file that holds an account")
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        raise InputError(
            "this is readout's JSON; an account is text" if '"readout.' in text else "is JSON, not an account",
            where=name,
            mend="give the file of the account; `readout summarize` takes what --json printed",
        )
    facts = filename.facts(name)
    start, told = frontmatter.read(text, where=name)
    return Source(
        name=name,
        text=text,
        start=start,
        encoding=used,
        sha256=hashlib.sha256(data).hexdigest(),
        facts=facts | told,
        warnings=tuple(warnings),
    )


def _read(file: BinaryIO, max_bytes: int) -> bytes:
    """Return what a file holds, and one byte more than the limit at most; room is taken as it is needed."""
    data = bytearray()
    while len(data) <= max_bytes and (chunk := file.read(min(_CHUNK, max_bytes + 1 - len(data)))):
        data += chunk
    return bytes(data)


def _check_kind(path: str, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise InputError("is a directory", where=_name(path), mend="give the file of one account")
    if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
        raise InputError("is no regular file", where=_name(path), mend="give the file of one account")


def _name(path: str) -> str:
    """Return what the source is called in results: never an absolute path, nor bytes that are no character."""
    if path == STDIN:
        return "standard input"
    return (Path(path).name or path or "''").encode("utf-8", "backslashreplace").decode()
