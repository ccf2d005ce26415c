"""What differs between the frames of the accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from readout_cli.matching import dates
from readout_cli.model import FrameDifference

if TYPE_CHECKING:
    from readout_cli.model import Account, Fact, FrameDifferenceType, Participant

FIELDS: tuple[tuple[FrameDifferenceType, str], ...] = (
    ("initiator", "initiator"),
    ("form", "form"),
    ("date", "date"),
    ("duration", "duration_minutes"),
    ("place", "place"),
)


def find(accounts: tuple[Account, ...]) -> tuple[FrameDifference, ...]:
    """Return the differences between frames: a fact told differently, or (who asked, how long) by some only."""
    out = []
    for kind, field in FIELDS:
        values = {account.key: _value(getattr(account.frame, field)) for account in accounts}
        told = [value for value in values.values() if value is not None]
        silent = len(told) < len(values)
        if not told or (silent and kind not in {"initiator", "duration"}):
            continue
        if silent or any(not _same(kind, told[0], value) for value in told[1:]):
            out.append(FrameDifference(type=kind, values=values))
    out += _people(accounts)
    tones = {account.key: sorted(str(fact.value) for fact in account.frame.tone) for account in accounts}
    if len({tuple(words) for words in tones.values()}) > 1:
        out.append(FrameDifference(type="tone", values=tones))
    return tuple(out)


def _people(accounts: tuple[Account, ...]) -> list[FrameDifference]:
    """Compare who took part, and in what rank.

    People are the same when they are of one side and share a part of their names (accounts order and spell names
    in their own ways), or when one account tells only the office.
    """
    out = []
    everybody = [person for account in accounts for person in account.participants]
    strange = {
        account.key: [
            _told(person) for person in everybody if not any(_same_person(person, o) for o in account.participants)
        ]
        for account in accounts
    }
    if any(strange.values()) and all(account.participants for account in accounts):
        values = {account.key: [_told(person) for person in account.participants] for account in accounts}
        out.append(FrameDifference(type="participants", values=values))
    ranks = {
        account.key: sorted(f"{person.rank} ({person.side})" for person in account.participants if person.rank)
        for account in accounts
    }
    if not any(strange.values()) and len({tuple(told) for told in ranks.values()}) > 1:
        out.append(FrameDifference(type="rank", values=ranks))
    return out


def _told(person: Participant) -> str:
    return f"{person.name or person.office} ({person.side or '?'})"


def _same_person(x: Participant, y: Participant) -> bool:
    if x.side != y.side:
        return False
    return x.name is None or y.name is None or bool(_parts(x.name) & _parts(y.name))


def _parts(name: str) -> set[str]:
    return {part for part in name.lower().replace("-", " ").split() if len(part.strip(".")) > 1}


def _value(fact: Fact | None) -> Any:  # noqa: ANN401 - a string or a number
    return None if fact is None else fact.value


def _same(kind: str, x: Any, y: Any) -> bool:  # noqa: ANN401 - strings or numbers
    return dates.agree(str(x), str(y)) if kind == "date" else bool(x == y)
