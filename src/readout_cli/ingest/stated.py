"""What a person states of an account, in front matter or by an option: which fields there are, and what fits them."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from readout_cli.model import Participant

if TYPE_CHECKING:
    from collections.abc import Callable

    from readout_cli.model import Origin, Span

FORMS = ("call", "meeting", "message", "video", "visit")
ISSUER = re.compile(r"[A-Za-z]{2}")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
DATE = re.compile(r"([0-9]{4}|XXXX)-(0[1-9]|1[0-2]|XX)(?:-(0[1-9]|[12][0-9]|3[01]|XX))?")
MAX_MINUTES = 7 * 24 * 60
PARTICIPANTS = "participants"
# as the tool itself tells them: `Wang Yi, Foreign Minister (CN)`
_PERSON = re.compile(r"(?P<name>[^,;()]+?)(?:,\s*(?P<office>[^;()]+?))?\s*\((?P<side>[A-Za-z]{2})\)")
_MANY = 100


def field(name: str, value: object) -> str | int:
    """Return the value of a field of the frame as it is kept; raise ValueError with what would fit."""
    check, wanted = FIELDS[name]
    found = check(value)
    if found is None:
        raise ValueError(wanted)
    return found


def participants(value: object, origin: Origin, span: Span | None = None) -> tuple[Participant, ...]:
    """Return the people that a list, or a text with semicolons, names; raise ValueError with what would fit."""
    told = value.split(";") if isinstance(value, str) else value
    if not isinstance(told, list) or not 0 < len(told) <= _MANY:
        raise ValueError(PEOPLE)
    found = [_PERSON.fullmatch(one.strip()) if isinstance(one, str) else None for one in told]
    return tuple(_person(one, origin, span) for one in found)


def _person(found: re.Match[str] | None, origin: Origin, span: Span | None) -> Participant:
    if found is None:
        raise ValueError(PEOPLE)
    return Participant(name=found["name"], office=found["office"], side=found["side"].upper(), span=span, origin=origin)


def _issuer(value: object) -> str | None:
    return value.upper() if isinstance(value, str) and ISSUER.fullmatch(value) else None


def _language(value: object) -> str | None:
    """Return the code of a language without that of its script or country: `zh` for `zh-Hant-TW`."""
    if not isinstance(value, str) or not LANGUAGE.fullmatch(value):
        return None
    return re.split(r"[-_]", value.lower())[0]


def _date(value: object) -> str | None:
    """Return a date that is in the calendar; what is not told of it may be anything."""
    parts = DATE.fullmatch(value) if isinstance(value, str) else None
    if parts is None:
        return None
    year, month, day = (part or "XX" for part in parts.groups())
    known = {"XXXX": "2000"}.get(year, year), {"XX": "01"}.get(month, month), {"XX": "01"}.get(day, day)
    try:
        dt.date(*map(int, known))
    except ValueError:
        return None
    return str(value)


def _title(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _form(value: object) -> str | None:
    return value.lower() if isinstance(value, str) and value.lower() in FORMS else None


def _minutes(value: object) -> int | None:
    """Return whole minutes, from YAML's number or an option's digits."""
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) <= len(str(MAX_MINUTES)):
        value = int(value)
    whole = isinstance(value, int) and not isinstance(value, bool)
    return value if whole and 1 <= value <= MAX_MINUTES else None  # type: ignore[operator,return-value] # it is an int


_DAY = "a date such as 2020-04-21"
PEOPLE = "people such as `Wang Yi, Foreign Minister (CN)`, with semicolons between them"
FIELDS: dict[str, tuple[Callable[[Any], str | int | None], str]] = {
    "issuer": (_issuer, "an ISO 3166-1 code such as CN"),
    "language": (_language, "an ISO 639-1 code such as en"),
    "date": (_date, _DAY),
    "published": (_date, _DAY),
    "title": (_title, "a line of text"),
    "form": (_form, f"one of {', '.join(FORMS)}"),
    "duration_minutes": (_minutes, f"whole minutes, {MAX_MINUTES} at most"),
}
