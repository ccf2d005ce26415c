"""The bytes of a file or of standard input, within a limit."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from readout_cli.errors import InputError

if TYPE_CHECKING:
    from typing import BinaryIO

DEFAULT_MAX_BYTES = 2_000_000
STDIN = "-"
_CHUNK = 1_000_000
# How many seconds a named pipe may be without a writer.
PATIENCE = 5.0


def read_bytes(path: str, *, max_bytes: int = DEFAULT_MAX_BYTES) -> bytes:
    """Return the bytes of a file, or of standard input for `-`; never more than `max_bytes`.

    Raises InputError for what is missing, no regular file, empty, or too large.
    """
    try:
        if path == STDIN:
            if sys.stdin is None:
                raise InputError("is closed", where=shown(path), mend="give a file, or pipe an account in")
            data = _read(sys.stdin.buffer, max_bytes)
            size = len(data)
        else:
            status = Path(path).stat()
            _check_kind(path, status.st_mode)
            size = status.st_size
            with open(path, "rb", opener=_opened) as file:
                if stat.S_ISFIFO(status.st_mode):
                    _wait(file, path)
                data = b"" if size > max_bytes else _read(file, max_bytes)
            size = max(size, len(data))
    except (OSError, ValueError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
        raise InputError(
            f"cannot be read: {reason}", where=shown(path), mend="check the path and its permissions"
        ) from None
    if size > max_bytes:
        raise too_large(max_bytes, where=shown(path))
    return data


def _opened(path: str, flags: int) -> int:
    """Open a file without waiting for it: a pipe without a writer, or a file of the system's that has no end."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _wait(file: BinaryIO, path: str) -> None:
    """Wait a while for somebody to write to a named pipe, then for as long as it takes."""
    import select

    ready, _, _ = select.select([file], [], [], PATIENCE)
    if not ready:
        raise InputError("is a pipe that nobody writes to", where=shown(path), mend="start its writer first")
    os.set_blocking(file.fileno(), True)


def too_large(max_bytes: int, *, where: str) -> InputError:
    """Return the error for more bytes than the limit."""
    return InputError(
        f"is larger than the limit of {max_bytes} bytes",
        where=where,
        mend="an account is a page or two; lift the limit with --max-bytes if it really is this long",
    )


def shown(path: str) -> str:
    """Return what a source is called in results: never an absolute path, nor bytes that are no character."""
    if path == STDIN:
        return "standard input"
    return (Path(path).name or path or "''").encode("utf-8", "backslashreplace").decode()


def _read(file: BinaryIO, max_bytes: int) -> bytes:
    """Return what a file holds, and one byte more than the limit at most; room is taken as it is needed."""
    data = bytearray()
    while len(data) <= max_bytes and (chunk := file.read(min(_CHUNK, max_bytes + 1 - len(data)))):
        data += chunk
    return bytes(data)


def _check_kind(path: str, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise InputError("is a directory", where=shown(path), mend="give the file of one account")
    if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
        raise InputError("is no regular file", where=shown(path), mend="give the file of one account")
