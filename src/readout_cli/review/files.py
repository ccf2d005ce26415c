"""Reviews as YAML files: `readout.review/1`."""

from __future__ import annotations

import hashlib
from typing import Any, Literal

import msgspec
import yaml

from readout_cli import ingest
from readout_cli.errors import InputError
from readout_cli.ingest.files import shown
from readout_cli.lexicon import yamlfile
from readout_cli.review.decisions import LinkDecision, PointDecision, Review

SCHEMA: Literal["readout.review/1"] = "readout.review/1"
MEND = "see docs/review.md for the form"


class _File(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A review as it is written."""

    schema: Literal["readout.review/1"]
    points: tuple[PointDecision, ...] = ()
    links: tuple[LinkDecision, ...] = ()


def read(path: str) -> Review:
    """Read a review; raises InputError, with the line and the path of the fault, for what is none."""
    data = ingest.read_bytes(path, max_bytes=yamlfile.MAX_BYTES)
    where = shown(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise InputError(f"is not UTF-8 (byte {fault.start})", where=where, mend=MEND) from None
    file = yamlfile.convert(
        yamlfile.parse(text, where=where, error=InputError), _File, text=text, where=where, error=InputError, mend=MEND
    )
    return Review(points=file.points, links=file.links, digest=hashlib.sha256(data).hexdigest()[:12])


def dumped(review: Review) -> str:
    """Return a review as YAML, a decision after the other."""
    file = _File(schema=SCHEMA, points=review.points, links=review.links)
    plain: dict[str, Any] = msgspec.to_builtins(file)
    return yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=100)
