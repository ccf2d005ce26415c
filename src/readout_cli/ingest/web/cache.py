"""Pages kept on disk, in all versions that were ever fetched: each is written once, whole, and never changed."""

from __future__ import annotations

import datetime as dt
import errno
import hashlib
import os
import stat
import sys
import time
from pathlib import Path
from typing import NamedTuple

import msgspec

from readout_cli import atomic
from readout_cli.errors import OutputError
from readout_cli.ingest.html.charset import known

VARIABLE = "READOUT_CACHE"
# What tells of a page is a few lines.
LARGEST_NOTE = 100_000


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a version of a page: its addresses, when it was fetched, its digest, and its validators."""

    url: str
    final: str
    retrieved: str
    sha256: str
    encoding: str | None = None
    etag: str | None = None
    last_modified: str | None = None

    def validators(self) -> dict[str, str]:
        """Return the headers that ask whether the page is still this version."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in asked.items() if value}


class Version(NamedTuple):
    """A version of a page, with its bytes."""

    kept: Kept
    data: bytes


def default() -> Path:
    """Return the folder of the user's own cache: READOUT_CACHE, or where the system keeps caches."""
    told = os.environ.get(VARIABLE)
    if told:
        return Path(told)
    try:
        return _usual()
    except RuntimeError:
        raise OutputError(
            "there is no folder for the cache: no home directory",
            where=VARIABLE,
            mend="name one with this variable, or do without with --no-cache",
        ) from None


def _usual() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "readout" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "readout"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "readout"


def versions(folder: Path, url: str, *, max_bytes: int) -> list[Version]:
    """Return the kept versions of a page, the oldest first; what is damaged or too large is passed over.

    Raises OutputError for a folder that cannot be looked into.
    """
    out = []
    place = _place(folder, url)
    try:
        found = sorted(place.glob("*.json")) if place.is_dir() else []
    except OSError as fault:
        raise _unusable(folder, fault, "read") from None
    for file in found:
        try:
            kept = msgspec.json.decode(_bytes(file, LARGEST_NOTE), type=Kept)
            data = _bytes(file.with_suffix(".page"), max_bytes)
        except (OSError, msgspec.MsgspecError):
            continue
        if kept.encoding is not None and known(kept.encoding) is None:
            continue
        if kept.url == url and hashlib.sha256(data).hexdigest() == kept.sha256:
            out.append(Version(kept, data))
    return out


def keep(folder: Path, version: Version) -> None:
    """Add a version; raises OutputError when it cannot be written. Two processes may do so at once."""
    place = _place(folder, version.kept.url)
    # in the order of their fetching, however soon one follows another
    name = f"{time.time_ns():020d}-{version.kept.sha256[:12]}"
    try:
        place.mkdir(parents=True, exist_ok=True)
        # the page before what tells of it: what is told of is there
        atomic.replace(place / f"{name}.page", version.data)
        atomic.replace(place / f"{name}.json", msgspec.json.encode(version.kept))
    except OSError as fault:
        raise _unusable(folder, fault, "written") from None


def _unusable(folder: Path, fault: OSError, what: str) -> OutputError:
    return OutputError(
        f"cannot be {what}: {fault.strerror or fault}",
        where=str(folder),
        mend=f"set another cache with {VARIABLE}, or none with --no-cache",
    )


def _bytes(file: Path, most: int) -> bytes:
    """Return what a file holds; raises OSError for one that readout never wrote: no regular file, or too large."""
    status = file.stat()
    if not stat.S_ISREG(status.st_mode) or status.st_size > most:
        raise OSError(errno.EINVAL, "is no file of the cache", str(file))
    return file.read_bytes()


def now() -> str:
    """Return the time of day in UTC, to the second, in ISO 8601."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _place(folder: Path, url: str) -> Path:
    return folder / "pages" / hashlib.sha256(url.encode()).hexdigest()[:32]
