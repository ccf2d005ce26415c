"""Files that are there whole or not at all."""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# Less what the process's mask takes away.
_MODE = 0o666


def replace(target: Path, data: bytes, *, mode: int | None = None) -> None:
    """Write to a new file in the same folder, then put it in the target's place; raises OSError.

    `mode` are the rights of the file, by the process's mask unless told.
    """
    temporary = target.parent / f".readout-{secrets.token_hex(8)}.tmp"
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _MODE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
