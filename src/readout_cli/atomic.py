"""Files that are there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

_DEFAULT_MODE = 0o666


def replace(target: Path, data: bytes, *, mode: int | None = None) -> None:
    """Write to a new file in the same folder, then put it in the target's place; raises OSError.

    `mode` are the rights of the file, by the process's mask unless told.
    """
    descriptor, temporary = tempfile.mkstemp(dir=target.parent, prefix=".readout-", suffix=".tmp")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_DEFAULT_MODE & ~_umask() if mode is None else mode)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """Return the mask for new files, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
