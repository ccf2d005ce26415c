"""A comparison that a person has gone through, as an annotation (`gold.*.yaml`, see tests/gold/GUIDE.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from readout_cli.errors import UsageError

if TYPE_CHECKING:
    from readout_cli.model import Account, Comparison, Point

_KINDS = {"shared": "match", "partial": "partial", "flipped": "flipped"}
_PAIR = 2


def annotation(comparison: Comparison) -> str:
    """Return the annotation as YAML; raise UsageError for another number of accounts than two."""
    if len(comparison.accounts) != _PAIR:
        raise UsageError("an annotation is of two accounts", where="--gold", mend="give two")
    names: dict[str, str] = {}
    sides = dict(zip("ab", comparison.accounts, strict=True))
    held = {f"points_{side}": _points(side, account, names) for side, account in sides.items()}
    links = [
        {"a": names[link.points[0]], "b": names[link.points[1]], "type": _KINDS[link.kind]} for link in comparison.links
    ]
    file: dict[str, Any] = {**{side: account.source for side, account in sides.items()}, **held, "links": links}
    return yaml.safe_dump(file, allow_unicode=True, sort_keys=False, width=10_000)


def _points(side: str, account: Account, names: dict[str, str]) -> list[dict[str, str]]:
    out = []
    for number, point in enumerate(account.points, 1):
        names[point.id] = f"{side}{number}"
        role = "position" if point.role == "position" else "frame"
        out.append({"id": names[point.id], "role": role, "speaker": _speaker(point), "text": point.text})
    return out


def _speaker(point: Point) -> str:
    """Return a side in lower case, `both` for several, `none` for a frame and where nobody is told."""
    sides = point.speaker.sides if point.role == "position" and point.speaker else ()
    if len(sides) == 1:
        return sides[0].lower()
    return "both" if sides else "none"
