"""Choosing rows of a comparison by side, kind, standing, speaker, topic and score."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from readout_cli.errors import UsageError
from readout_cli.lookup import Lookup
from readout_cli.model import KINDS, STANDINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from readout_cli.model import Comparison, Point, Row

BOTH = "both"
UNKNOWN = "unknown"


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """Which rows to keep; an empty field keeps all. Values of one field are alternatives, fields add up.

    `only` takes account keys or issuer codes and keeps what only those accounts report; `speaker` takes side
    codes, `both` (two sides or more) or `unknown`.
    """

    only: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    min_score: float | None = None


def apply(comparison: Comparison, filters: Filters, *, topics: Collection[str] | None = None) -> Comparison:
    """Return the comparison with only the rows that pass; everything else stays, ids included.

    `topics` are the valid topic codes beside those of the comparison's points. Raises UsageError for a value
    that names nothing.
    """
    lookup = Lookup(comparison)
    stated = _stated(lookup, filters, topics)
    rows = tuple(row for row in comparison.rows if _passes(row, lookup, stated))
    return msgspec.structs.replace(comparison, rows=rows, filters={**comparison.filters, **stated})


def account(comparison: Comparison, wanted: str, *, option: str) -> str:
    """Return the key of the account that a key or an issuer's code means; of several by one issuer, the first."""
    return _accounts(Lookup(comparison), (wanted,), option)[0]


def speaker_code(point: Point) -> str:
    """Return whose position a point is, in one word: a side's code, `both` or `unknown`."""
    sides = point.speaker.sides if point.speaker else ()
    if not sides:
        return UNKNOWN
    return sides[0] if len(sides) == 1 else BOTH


def _stated(lookup: Lookup, filters: Filters, topics: Collection[str] | None) -> dict[str, Any]:
    """Return the filters that are set, with their values spelled as the comparison spells them."""
    points = lookup.points.values()
    present = {topic.code for point in points for topic in point.topics}
    sides = {side for point in points if point.speaker for side in point.speaker.sides}
    sides |= {account.issuer for account in lookup.accounts.values()}
    stated = {
        "only": _accounts(lookup, filters.only),
        "kind": _resolve("--kind", filters.kind, KINDS),
        "standing": _resolve("--standing", filters.standing, STANDINGS),
        "speaker": _resolve("--speaker", filters.speaker, (*sorted(sides), BOTH, UNKNOWN)),
        "topic": _resolve("--topic", filters.topic, sorted(present.union(topics or ()))),
        "min_score": _score(filters.min_score),
    }
    return {name: value for name, value in stated.items() if value not in ([], None)}


def _score(wanted: float | None) -> float | None:
    """Return the score if it is one: nothing compares with what is no number."""
    if wanted is not None and not 0 <= wanted <= 1:
        raise UsageError(f"{wanted} is no score", where="--min-score", mend="give a number from 0 to 1")
    return wanted


def _accounts(lookup: Lookup, wanted: Iterable[str], option: str = "--only") -> list[str]:
    """Return the keys of the accounts meant; an issuer's code means all of its accounts."""
    issuers = [account.issuer for account in lookup.accounts.values()]
    found = set(_resolve(option, wanted, [*issuers, *lookup.accounts]))
    return [key for key, account in lookup.accounts.items() if key in found or account.issuer in found]


def _resolve(option: str, wanted: Iterable[str], valid: Iterable[str]) -> list[str]:
    """Return the valid spelling of each wanted value, whatever its case; raise UsageError for a stranger."""
    spelling = {value.casefold(): value for value in valid}
    found: list[str] = []
    for value in wanted:
        canonical = spelling.get(value.casefold())
        if canonical is None:
            raise UsageError(
                f"nothing is called {value!r} here",
                where=option,
                mend=f"valid: {', '.join(dict.fromkeys(spelling.values()))}",
            )
        if canonical not in found:
            found.append(canonical)
    return found


def _passes(row: Row, lookup: Lookup, stated: Mapping[str, Any]) -> bool:
    """Tell whether a row passes every filter that is set."""
    owners = lookup.owners(row)
    points = [point for key in owners for point in lookup.points_of(row, key)]
    tests: dict[str, Callable[[Any], bool]] = {
        "only": lambda wanted: row.kind == "only" and not set(owners).isdisjoint(wanted),
        "kind": lambda wanted: row.kind in wanted,
        "standing": lambda wanted: row.standing in wanted,
        "speaker": lambda wanted: any(speaker_code(point) in wanted for point in points),
        "topic": lambda wanted: any(topic.code in wanted for point in points for topic in point.topics),
        "min_score": lambda wanted: row.score >= wanted,
    }
    return all(tests[name](wanted) for name, wanted in stated.items())
