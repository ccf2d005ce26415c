"""What is known of the sites that accounts come from: who issues them, and where a page holds the account."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

import msgspec

from readout_cli.lexicon import yamlfile
from readout_cli.model import Fact

FILE = Path(__file__).with_name("hosts.yaml")


class Host(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A site; what the fields mean is told in hosts.yaml."""

    like: str | None = None
    issuer: str | None = None
    language: str | None = None
    paths: dict[str, str] = {}
    body: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    drop_text: tuple[str, ...] = ()
    drop_words: tuple[str, ...] = ()
    stop: tuple[str, ...] = ()


UNKNOWN = Host()
ANY = "*"
HOSTED = 0.95


def find(url: str) -> Host:
    """Return what is known of the host of a URL: by the longest suffix of its name."""
    name = (_parts(url).hostname or "").lower()
    parts = name.split(".")
    tails = (".".join(parts[at:]) for at in range(len(parts)))
    found = next((_known()[tail] for tail in tails if tail in _known()), UNKNOWN)
    return found if found.like is None else _known()[found.like]


def facts(url: str) -> dict[str, Fact]:
    """Return the issuer and the language that an address tells."""
    host = find(url)
    path = _parts(url).path.lower()
    language = next((code for part, code in host.paths.items() if part in path), host.language)
    told = {"issuer": host.issuer, "language": language}
    return {name: Fact(value=value, origin="host", score=HOSTED) for name, value in told.items() if value}


def _parts(url: str) -> SplitResult:
    """Return the parts of a URL; of what is none, nothing."""
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")


def anywhere() -> Host:
    """Return what is furniture on any page."""
    return _known()[ANY]


@lru_cache(maxsize=1)
def _known() -> dict[str, Host]:
    return yamlfile.read(FILE, dict[str, Host])
