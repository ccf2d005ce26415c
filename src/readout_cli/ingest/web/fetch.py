"""A URL -> its page: from the web, or as it was kept when it has not changed or cannot be reached."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urldefrag

from readout_cli.ingest.files import DEFAULT_MAX_BYTES
from readout_cli.ingest.html.charset import known
from readout_cli.ingest.web import address, cache, download
from readout_cli.ingest.web.cache import Kept, Version
from readout_cli.model import Notice

if TYPE_CHECKING:
    from pathlib import Path

# Servers refuse long headers.
LONGEST_VALIDATOR = 500
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


class Fetched(NamedTuple):
    """A page, the versions of it that the cache keeps besides, the newest first, and what to warn of.

    `new` tells that the page is not as it was when it was last fetched.
    """

    page: Version
    earlier: tuple[Version, ...]
    new: bool
    warnings: tuple[Notice, ...] = ()


def fetch(
    url: str, *, max_bytes: int = DEFAULT_MAX_BYTES, allow_private: bool = False, folder: Path | None = None
) -> Fetched:
    """Fetch a page. `folder` is the cache, None for none; without the web the latest kept version will do.

    Raises InputError for what is no public web address, too large, or not served.
    """
    url = urldefrag(url).url
    address.check(url, where=url, allow_private=allow_private)
    held = cache.versions(folder, url, max_bytes=max_bytes) if folder is not None else []
    latest = held[-1] if held else None
    try:
        answer = download.get(
            url,
            max_bytes=max_bytes,
            allow_private=allow_private,
            validators=latest.kept.validators() if latest else {},
        )
    except download.UnreachableError as fault:
        if latest is None:
            raise
        message = f"{url}: {fault.what}; this is the page of {latest.kept.retrieved}"
        return Fetched(latest, tuple(held[-2::-1]), new=False, warnings=(Notice(code="from-cache", message=message),))
    if answer.data is None and latest is not None:
        return Fetched(latest, tuple(held[-2::-1]), new=False)
    if answer.data is None:
        raise download.UnreachableError("is not served (304)", where=url, mend="try again later, or give a saved page")
    data = answer.data
    sha256 = hashlib.sha256(data).hexdigest()
    if latest is not None and latest.kept.sha256 == sha256:
        return Fetched(latest, tuple(held[-2::-1]), new=False)
    stated = CHARSET.search(answer.headers.get("content-type", ""))
    kept = Kept(
        url=url,
        final=answer.url,
        retrieved=cache.now(),
        sha256=sha256,
        encoding=known(stated[1]) if stated else None,
        etag=_validator(answer.headers.get("etag")),
        last_modified=_validator(answer.headers.get("last-modified")),
    )
    page = Version(kept, data)
    if folder is not None:
        cache.keep(folder, page)
    return Fetched(page, tuple(held[::-1]), new=True)


def _validator(told: str | None) -> str | None:
    """Return a validator that can be sent back."""
    fits = told is not None and len(told) <= LONGEST_VALIDATOR and told.isascii() and told.isprintable()
    return told if fits else None
