"""Decisions about links, as the matching takes them: by the ids of points."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from readout_cli.matching.told import Said, Told
from readout_cli.model import Notice
from readout_cli.review import places
from readout_cli.review.points import CONFLICT, STALE, stale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.model import Account, Point
    from readout_cli.review.decisions import LinkDecision, Place, Review


def told(accounts: tuple[Account, ...], review: Review) -> tuple[Told, tuple[Notice, ...]]:
    """Return which points of accounts are linked, not linked or alone by decision, and what could not be applied."""
    by_key = {account.key: account for account in accounts}
    found = Told({}, set())
    for decision in review.points:
        if decision.alone and decision.account in by_key:
            found.alone.update(point.id for point in _points(decision, by_key))
    notices = [*_strangers(review, by_key)]
    for link in review.links:
        if all(end.account in by_key for end in link.points):
            notices += _link(link, by_key, found)
    return found, tuple(notices)


def _link(link: LinkDecision, accounts: dict[str, Account], found: Told) -> Iterator[Notice]:
    """Enter one decision, and yield what is wrong with it."""
    one, other = (_points(end, accounts) for end in link.points)
    for end, points in zip(link.points, (one, other), strict=True):
        if not points:
            yield stale(end.text, end.account)
    for a, b in product(one, other):
        pair = frozenset({a.id, b.id})
        before = found.links.get(pair)
        if before is not None and before.kind != link.kind:
            message = f"{a.id} and {b.id} are {before.kind} by one decision and {link.kind} by another: the later holds"
            yield Notice(code=CONFLICT, message=f"review: {message}")
        if link.kind != "none" and not found.alone.isdisjoint(pair):
            message = f"{a.id} and {b.id} are linked by one decision, and one is alone by another: they are linked"
            yield Notice(code=CONFLICT, message=f"review: {message}")
            found.alone.difference_update(pair)
        found.links[pair] = Said(link.kind, link.annotator)


def _strangers(review: Review, accounts: dict[str, Account]) -> Iterator[Notice]:
    """Yield a warning of decisions on accounts that are not there."""
    ends = [end.account for link in review.links for end in link.points]
    strangers = {key for key in (*(decision.account for decision in review.points), *ends) if key not in accounts}
    if strangers:
        message = f"review: holds decisions on accounts that are not compared here: {', '.join(sorted(strangers))}"
        yield Notice(code=STALE, message=message)


def _points(place: Place, accounts: dict[str, Account]) -> tuple[Point, ...]:
    account = accounts[place.account]
    span = places.find(place, account)
    points = () if span is None else places.meant(span, account)
    return tuple(point for point in points if point.role == "position")
