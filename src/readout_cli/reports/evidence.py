"""What a judgement rests on, for `--explain`: cues quoted from the account, scores, runners-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import wording
from readout_cli.matching import combination

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.lookup import Lookup
    from readout_cli.model import Account, Comparison, Fact, Frame, Link, Participant, Point, Row, Span


def of_row(row: Row, lookup: Lookup) -> Iterator[str]:
    """Yield the evidence for a row: its score, its links, then each point's speaker, act and topics."""
    if row.kind == "only":
        nearest = f"nearest is {row.runner_up} ({row.runner_up_score:.2f})" if row.runner_up else "nothing comes near"
        yield f"score {row.score:.2f} that no counterpart exists; {nearest}"
    for link in lookup.links_of(row):
        yield _link(link, lookup)
    for key, account in lookup.accounts.items():
        for point in lookup.points_of(row, key):
            yield of_point(point, account)


def of_tool(comparison: Comparison) -> str:
    """Return what compared the accounts."""
    made = comparison.tool
    return f"compared by {made.name} {made.version}, matcher {made.matcher}, lexicon {made.lexicon}"


def of_point(point: Point, account: Account) -> str:
    """Return the evidence for a point: which words gave its speaker, act and topics."""
    parts = []
    if point.speaker:
        found = point.speaker
        name = wording.speaker(found).removeprefix("speaker ")
        parts.append(f"speaker {name}{_from(account, found.span, 'not named here', found.score)}")
    if point.act:
        parts.append(
            f"act {wording.act(point.act.type, point.act.force)}"
            f"{_from(account, point.act.span, 'without a cue', point.act.score)}"
        )
    if point.topics:
        topics = [f"{topic.code}{_from(account, topic.span, '', topic.score)}" for topic in point.topics]
        parts.append(f"topics {', '.join(topics)}")
    if point.replies_to:
        parts.append(f"replies to {', '.join(point.replies_to)}")
    if point.decided_by.kind == "person":
        parts.append("decided by a person")
    return f"{point.id}: {'; '.join(parts) or 'nothing found'}"


def of_frame(account: Account) -> Iterator[str]:
    """Yield where each fact of an account's frame comes from, and who took part."""
    frame: Frame = account.frame
    for name in frame.__struct_fields__:
        found: Fact | tuple[Fact, ...] | None = getattr(frame, name)
        for fact in found if isinstance(found, tuple) else (found,):
            if fact is not None:
                label = name.removesuffix("_minutes")
                yield f"{label} {fact.value}: {_origin(account, fact)} ({fact.score:.2f})"
    for person, told in zip(account.participants, wording.people(account), strict=True):
        yield f"participant {told}: {_origin(account, person)}"


def _origin(account: Account, found: Fact | Participant) -> str:
    """Return where a finding comes from, with the words that tell it."""
    quoted = f" “{account.text[slice(*found.span)]}”" if found.span else ""
    return f"from {found.origin.replace('-', ' ')}{quoted}"


def _link(link: Link, lookup: Lookup) -> str:
    """Return what holds two points together, each piece of evidence with what it adds to the log odds."""
    parts = [f"{link.id}: {' ~ '.join(link.points)} {link.kind}, score {link.score:.2f}"]
    languages = [lookup.accounts[lookup.account_of[point]].language for point in link.points]
    added = combination.parts(link.evidence, lookup.matcher or "", languages)
    if link.evidence:
        ordered = {**added, **link.evidence}
        parts.append(", ".join(f"{name} {link.evidence[name]:.2f}{_added(added.get(name))}" for name in ordered))
    score = "" if link.runner_up_score is None else f" ({link.runner_up_score:.2f})"
    parts.append(f"runner-up {link.runner_up}{score}" if link.runner_up else "no runner-up")
    if link.decided_by.kind == "person":
        parts.append("decided by a person")
    return "; ".join(parts)


def _added(value: float | None) -> str:
    """Return what a piece of evidence adds, where it adds anything."""
    return f" ({value:+.1f})" if value and abs(value) >= 0.05 else ""  # noqa: PLR2004 - would be printed as 0.0


def _from(account: Account, span: Span | None, otherwise: str, score: float) -> str:
    """Return the words that a finding rests on, with its score."""
    cue = f"“{account.text[slice(*span)]}”" if span else otherwise
    return f" {cue} ({score:.2f})" if cue else f" ({score:.2f})"
