"""Pages kept on disk, in all versions that were ever fetched: each is written once, whole, and never changed."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import sys
import time
from pathlib import Path
from typing import NamedTuple

import msgspec

from readout_cli import atomic
from readout_cli.errors import OutputError

VARIABLE = "READOUT_CACHE"


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
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "readout" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "readout"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "readout"


def versions(folder: Path, url: str) -> list[Version]:
    """Return the kept versions of a page, the oldest first; what is damaged is passed over."""
    out = []
    place = _place(folder, url)
    for file in sorted(place.glob("*.json")) if place.is_dir() else ():
        try:
            kept = msgspec.json.decode(file.read_bytes(), type=Kept)
            data = file.with_suffix(".page").read_bytes()
        except (OSError, msgspec.MsgspecError):
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
        raise OutputError(
            f"cannot be written: {fault.strerror or fault}",
            where=str(folder),
            mend=f"set another cache with {VARIABLE}, or none with --no-cache",
        ) from None


def now() -> str:
    """Return the time of day in UTC, to the second, in ISO 8601."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _place(folder: Path, url: str) -> Path:
    return folder / "pages" / hashlib.sha256(url.encode()).hexdigest()[:32]
