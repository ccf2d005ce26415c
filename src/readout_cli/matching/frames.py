"""What differs between the frames of the accounts."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from readout_cli.matching import dates, people
from readout_cli.matching.vocabulary import vocabulary
from readout_cli.model import FrameDifference

if TYPE_CHECKING:
    from readout_cli.lexicon import Lexicon
    from readout_cli.model import Account, Fact, FrameDifferenceType, Participant

FIELDS: tuple[tuple[FrameDifferenceType, str], ...] = (
    ("initiator", "initiator"),
    ("form", "form"),
    ("date", "date"),
    ("duration", "duration_minutes"),
    ("place", "place"),
)


def find(accounts: tuple[Account, ...], lexicon: Lexicon) -> tuple[FrameDifference, ...]:
    """Return the differences between frames: a fact told differently, or (who asked, how long) by some only.

    Places in different languages differ where they are known as towns or countries of different governments.
    """
    out = []
    for kind, field in FIELDS:
        values = {account.key: _value(getattr(account.frame, field)) for account in accounts}
        compared = _comparable(kind, values, accounts, lexicon)
        told = [value for value in values.values() if value is not None]
        silent = len(told) < len(values)
        if not told or (silent and kind not in {"initiator", "duration"}):
            continue
        if silent or any(not _same(kind, x, y) for x, y in combinations(compared, 2)):
            out.append(FrameDifference(type=kind, values=values))
    out += _people(accounts)
    tones = {account.key: sorted(str(fact.value) for fact in account.frame.tone) for account in accounts}
    if len({tuple(words) for words in tones.values()}) > 1:
        out.append(FrameDifference(type="tone", values=tones))
    return tuple(out)


def _comparable(
    kind: str,
    values: dict[str, Any],
    accounts: tuple[Account, ...],
    lexicon: Lexicon,
) -> list[Any]:
    """Return the values that are told, in a form in which they can be compared."""
    told = [account for account in accounts if values[account.key] is not None]
    if kind != "place" or len({account.language for account in told}) == 1:
        return [values[account.key] for account in told]
    codes = (vocabulary(lexicon, account.language).government(str(values[account.key])) for account in told)
    return [code for code in codes if code is not None]


def _people(accounts: tuple[Account, ...]) -> list[FrameDifference]:
    """Compare who took part, and in what rank."""
    out = []
    everybody = [(person, account) for account in accounts for person in account.participants]
    strange = {
        account.key: [
            _told(person)
            for person, other in everybody
            if other is not account
            and not any(people.same(person, own, (other, account)) for own in account.participants)
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


def _value(fact: Fact | None) -> Any:  # noqa: ANN401 - a string or a number
    return None if fact is None else fact.value


def _same(kind: str, x: Any, y: Any) -> bool:  # noqa: ANN401 - strings or numbers
    return dates.agree(str(x), str(y)) if kind == "date" else bool(x == y)
