"""The YAML block at the head of a file, between two lines of three hyphens."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from readout_cli.errors import InputError
from readout_cli.lexicon import yamlfile
from readout_cli.model import Fact

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

BLOCK = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
FORMS = {"call", "video", "meeting", "visit", "message"}
ISSUER = re.compile(r"[A-Za-z]{2}")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
DATE = re.compile(r"([0-9]{4}|XXXX)-(0[1-9]|1[0-2]|XX)(?:-(0[1-9]|[12][0-9]|3[01]|XX))?")
MAX_CHARACTERS = 64_000
MAX_MINUTES = 7 * 24 * 60


class Front(NamedTuple):
    """Where the account begins, what the block tells by frame field, and where and when the account was fetched."""

    end: int
    facts: dict[str, Fact]
    source: str | None = None
    retrieved: str | None = None


def read(text: str, *, where: str) -> Front:
    """Return what the block at the head of a text tells; raises InputError when it is malformed."""
    match = BLOCK.match(text)
    if match is None:
        if re.match(r"\ufeff?---[ \t]*\r?\n[A-Za-z_]+:", text):
            raise InputError(
                "front matter is not closed", where=f"{where}:1", mend="end it with a line of three hyphens"
            )
        return Front(1 if text.startswith("\ufeff") else 0, {})
    if len(match.group(1)) > MAX_CHARACTERS:
        raise InputError(
            "front matter is too large", where=f"{where}:1", mend=f"keep it under {MAX_CHARACTERS} characters"
        )
    data = yamlfile.parse("\n" + match.group(1), where=where, error=InputError)
    if data is None:
        return Front(match.end(), {})
    if not isinstance(data, dict):
        raise InputError("front matter holds no fields", where=f"{where}:2", mend="write lines such as `issuer: CN`")
    source, retrieved = (str(data[name]) if data.get(name) is not None else None for name in ("source", "retrieved"))
    # of a text that restates a page, `source` may be a title: only an address tells more
    return Front(match.end(), _facts(data, text, match, where), source if _is_address(source) else None, retrieved)


def write(fields: Mapping[str, str | int | None], text: str) -> str:
    """Return a text with a block of those fields that are told before it."""
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items() if value is not None)
    return "\n".join(("---", *lines, "---", "", text))


def _facts(data: dict[Any, Any], text: str, match: re.Match[str], where: str) -> dict[str, Fact]:
    out: dict[str, Fact] = {}
    checks: dict[str, tuple[re.Pattern[str] | None, Callable[[str], str], str]] = {
        "issuer": (ISSUER, str.upper, "an ISO 3166-1 code such as CN"),
        "language": (LANGUAGE, _base, "an ISO 639-1 code such as en"),
        "date": (DATE, str, "a date such as 2020-04-21"),
        "published": (DATE, str, "a date such as 2020-04-21"),
        "title": (None, str, "a line of text"),
        "form": (None, str.lower, "one of " + ", ".join(sorted(FORMS))),
    }
    for name, (pattern, normal, wanted) in checks.items():
        value = data.get(name)
        if value is None:
            continue
        fits = isinstance(value, str) and (pattern is None or pattern.fullmatch(value))
        if name == "form":
            fits = isinstance(value, str) and value.lower() in FORMS
        if pattern is DATE:
            fits = fits and _is_real(value)
        span, line = _span(text, match, name)
        if not fits:
            raise InputError(f"front matter: {name} is {value!r}", where=f"{where}:{line}", mend=f"write {wanted}")
        out[name] = Fact(value=normal(value), origin="front-matter", span=span)
    minutes = data.get("duration_minutes")
    if minutes is not None:
        span, line = _span(text, match, "duration_minutes")
        if not isinstance(minutes, int) or isinstance(minutes, bool) or not 1 <= minutes <= MAX_MINUTES:
            huge = isinstance(minutes, int) and abs(minutes) > MAX_MINUTES**2
            raise InputError(
                f"front matter: duration_minutes is {'far too large' if huge else repr(minutes)}",
                where=f"{where}:{line}",
                mend=f"write whole minutes, {MAX_MINUTES} at most",
            )
        out["duration_minutes"] = Fact(value=minutes, origin="front-matter", span=span)
    return out


def _is_address(source: str | None) -> bool:
    return source is not None and source.startswith(("http://", "https://"))


def _base(language: str) -> str:
    """Return the code of a language without that of its script or country: `zh` for `zh-Hant-TW`."""
    return re.split(r"[-_]", language.lower())[0]


def _is_real(date: str) -> bool:
    """Tell whether a date of the right form is in the calendar; what is not told may be anything."""
    year, month, day = (part or "XX" for part in DATE.fullmatch(date).groups())  # type: ignore[union-attr] # it fits
    known = {"XXXX": "2000"}.get(year, year), {"XX": "01"}.get(month, month), {"XX": "01"}.get(day, day)
    try:
        dt.date(*map(int, known))
    except ValueError:
        return False
    return True


def _span(text: str, match: re.Match[str], name: str) -> tuple[tuple[int, int] | None, int]:
    """Return the span of a field's value in the file, and its line."""
    field = re.search(rf"^{name}:[ \t]*([\"']?)(.*?)\1[ \t]*(?:#.*)?\r?$", match.group(1), re.MULTILINE)
    if field is None:
        return None, 1
    start = match.start(1) + field.start(2)
    return (start, start + len(field.group(2))), text.count("\n", 0, start) + 1
