"""What differs between the frames of the accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from readout_cli.model import FrameDifference

if TYPE_CHECKING:
    from readout_cli.model import Account, Fact, FrameDifferenceType

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
    tones = {account.key: sorted(str(fact.value) for fact in account.frame.tone) for account in accounts}
    if len({tuple(words) for words in tones.values()}) > 1:
        out.append(FrameDifference(type="tone", values=tones))
    return tuple(out)


def _value(fact: Fact | None) -> Any:  # noqa: ANN401 - a string or a number
    return None if fact is None else fact.value


def _same(kind: str, x: Any, y: Any) -> bool:  # noqa: ANN401 - strings or numbers
    if kind == "date":
        return all(p == q or "XXXX" in (p, q) for p, q in zip(str(x).split("-"), str(y).split("-"), strict=False))
    return bool(x == y)
