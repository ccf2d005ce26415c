"""Decisions about points, applied to an account before it is compared."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import msgspec

from readout_cli.errors import InputError
from readout_cli.model import Account, Act, Decision, Notice, Point, Speaker, Topic
from readout_cli.review import places

if TYPE_CHECKING:
    from collections.abc import Mapping

    from readout_cli.lexicon import Lexicon
    from readout_cli.review.decisions import PointDecision, Review

STALE, CONFLICT = "review-stale", "review-conflict"
# What a point becomes that is no position any more, and one that becomes a position.
_FRAME: dict[str, Any] = {"speaker": None, "act": None, "topics": (), "mentions": (), "quantities": (), "head": None}
_POSITION: dict[str, Any] = {"speaker": Speaker(sides=()), "act": Act(type="state", force=2)}
_LABELS = ("speaker", "act", "topics", "role")


def applied(account: Account, review: Review, lexicon: Lexicon) -> tuple[Account, tuple[Notice, ...]]:
    """Return an account with the decisions about its points, and what could not be applied.

    Raises InputError for an act or a topic that the lexicon lacks.
    """
    notices: list[Notice] = []
    said: dict[tuple[int, str], Any] = {}
    changed = account
    for decision in review.points:
        if decision.account != account.key:
            continue
        _check(decision, lexicon)
        span = places.find(decision, account)
        if span is None:
            notices.append(stale(decision.text, account.key))
            continue
        changed, fault = _cut(changed, span, decision)
        points = places.meant(span, changed)
        fault = fault or (None if points else "covers no point any more")
        if fault is not None:
            notices.append(stale(decision.text, account.key, fault))
        for point in points:
            notices += _conflicts(point, decision, said, account.key)
            changed = _replaced(changed, {point.id: (_labelled(point, decision, lexicon),)})
    return _renumbered(changed), tuple(notices)


def stale(text: str, key: str, reason: str = "does not occur any more") -> Notice:
    """Return the warning for a decision whose quotation leads nowhere."""
    return Notice(code=STALE, message=f"review: not applied, “{text}” {reason}", account=key)


def _check(decision: PointDecision, lexicon: Lexicon) -> None:
    if decision.act is not None and decision.act not in lexicon.english.acts.types:
        known = ", ".join(lexicon.english.acts.types)
        raise InputError(f"unknown act {decision.act!r}", where="review", mend=f"acts: {known}")
    for topic in decision.topics or ():
        if topic not in lexicon.topics:
            raise InputError(f"unknown topic {topic!r}", where="review", mend=f"topics: {', '.join(lexicon.topics)}")
    for side in decision.speaker or ():
        if side not in lexicon.countries:
            raise InputError(f"unknown side {side!r}", where="review", mend="use an ISO 3166-1 code, EU or UN")


def _cut(account: Account, span: tuple[int, int], decision: PointDecision) -> tuple[Account, str | None]:
    """Return the account with points split or merged as decided, and why not where that cannot be."""
    points = places.meant(span, account)
    if decision.merge:
        if len(points) < 2:  # noqa: PLR2004 - one is merged with nothing
            return account, None if points else "covers no point any more"
        return _replaced(account, {points[0].id: (_joined(points, account),), **{p.id: () for p in points[1:]}}), None
    if not decision.split:
        return account, None
    starts = []
    for quote in decision.split:
        found = places.find_in(quote, account.text[span[0] : span[1]])
        if found is None:
            return account, f"holds no “{quote}” to split at"
        starts.append(span[0] + found[0])
    return _replaced(account, {point.id: tuple(_parts(point, starts, account)) for point in points}), None


def _parts(point: Point, starts: list[int], account: Account) -> list[Point]:
    """Return the parts of a point between the places where it is split; further parts share the first one's head."""
    inside = [start for start in sorted(set(starts)) if point.span[0] < start < point.span[1]]
    bounds = [point.span[0], *inside, point.span[1]]
    out = []
    for number, (start, end) in enumerate(pairwise(bounds)):
        text = account.text[start:end]
        kept = text.rstrip()
        out.append(
            msgspec.structs.replace(
                point,
                span=(start, start + len(kept)),
                text=kept,
                id=point.id if number == 0 else f"{point.id}.{number}",
                topics=_within(point.topics, (start, end)) or point.topics,
                mentions=_within(point.mentions, (start, end)),
                quantities=_within(point.quantities, (start, end)),
                decided_by=Decision(kind="person"),
            )
        )
    return out


def _within(found: tuple[Any, ...], span: tuple[int, int]) -> tuple[Any, ...]:
    return tuple(item for item in found if span[0] <= item.span[0] < span[1])


def _joined(points: tuple[Point, ...], account: Account) -> Point:
    """Return one point from the first to the last, with the labels of the first that has any."""
    first = next((point for point in points if point.role == "position"), points[0])
    span = (points[0].span[0], points[-1].span[1])
    return msgspec.structs.replace(
        first,
        id=points[0].id,
        span=span,
        text=account.text[span[0] : span[1]],
        paragraph=points[0].paragraph,
        head=points[0].head,
        topics=tuple({topic.code: topic for point in reversed(points) for topic in point.topics}.values()),
        mentions=tuple(mention for point in points for mention in point.mentions),
        quantities=tuple(quantity for point in points for quantity in point.quantities),
        decided_by=Decision(kind="person"),
    )


def _labelled(point: Point, decision: PointDecision, lexicon: Lexicon) -> Point:
    by = Decision(kind="person", annotator=decision.annotator)
    given: dict[str, Any] = {}
    if decision.role is not None and decision.role != point.role:
        given = dict(_FRAME if decision.role == "frame" else _POSITION, role=decision.role)
    if decision.speaker is not None:
        kept = point.speaker.name if point.speaker and point.speaker.sides == decision.speaker else None
        given["speaker"] = Speaker(sides=decision.speaker, name=kept, explicit=False)
    if decision.act is not None:
        force = lexicon.english.acts.types[decision.act].force
        given["act"] = Act(type=decision.act, force=force, span=point.act.span if point.act else None)
    if decision.topics is not None:
        given["topics"] = tuple(Topic(code=code, span=point.span, score=1.0) for code in decision.topics)
    if not given and not decision.alone:
        return point
    return msgspec.structs.replace(point, **given, decided_by=by)


def _conflicts(point: Point, decision: PointDecision, said: dict[tuple[int, str], Any], key: str) -> list[Notice]:
    """Return a warning for each label that another decision has given this point differently."""
    out = []
    for name in _LABELS:
        value = getattr(decision, name)
        if value is None:
            continue
        before = said.setdefault((point.span[0], name), value)
        if before != value:
            message = f"review: two decisions on the {name} of “{point.text}”: the later one holds"
            out.append(Notice(code=CONFLICT, message=message, account=key))
            said[point.span[0], name] = value
    return out


def _replaced(account: Account, new: Mapping[str, tuple[Point, ...]]) -> Account:
    points = tuple(found for point in account.points for found in new.get(point.id, (point,)))
    return msgspec.structs.replace(account, points=points)


def _renumbered(account: Account) -> Account:
    """Return the account with ids in text order again."""
    names = {point.id: f"{account.key}-{number}" for number, point in enumerate(account.points, 1)}
    return msgspec.structs.replace(
        account,
        points=tuple(
            msgspec.structs.replace(
                point,
                id=names[point.id],
                replies_to=tuple(names[target] for target in point.replies_to if target in names),
            )
            for point in account.points
        ),
    )
