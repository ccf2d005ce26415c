"""One account's points for a terminal, paragraph by paragraph, nothing left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import wording
from readout_cli.lookup import labels
from readout_cli.reports import evidence, pieces
from readout_cli.reports.layout import Line, Segment, flow
from readout_cli.reports.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.model import Account, AccountDocument, Point
    from readout_cli.reports.gloss import Gloss


def lines(document: AccountDocument, *, width: int, explain: bool, gloss: Gloss | None = None) -> Iterator[Line]:
    """Yield the whole view."""
    account = document.account
    names = labels((account,))
    yield from pieces.headers((account,), names, width)
    if explain:
        for fact in evidence.of_frame(account):
            yield from pieces.note(clean(fact), width, indent=2)
    paragraph = None
    for point in account.points:
        if point.paragraph != paragraph:
            yield pieces.BLANK
            paragraph = point.paragraph
            for held in document.translations:
                if paragraph in held.paragraphs:
                    yield from pieces.translation(held, paragraph, width)
        yield from _point(point, account, width)
        if gloss and (about := gloss.of_point(point)):
            yield from pieces.note(clean(about), width, indent=4)
        if explain and point.role == "position":
            yield from pieces.note(clean(evidence.of_point(point, account)), width, indent=4)
    yield pieces.BLANK
    yield from pieces.note(wording.points_count(account), width)


def _point(point: Point, account: Account, width: int) -> Iterator[Line]:
    """Yield one point under its label line; what is no position is quiet as a whole."""
    if point.role != "position":
        yield from flow(pieces.joined([Segment(point.id, "quiet"), Segment(point.role, "quiet")]), width, hang=2)
        yield from pieces.note(clean(point.text), width, indent=2)
        return
    sides = point.speaker.sides if point.speaker else ()
    style = pieces.side_style(0 if sides == (account.issuer,) else 1, "voice") if len(sides) == 1 else "quiet"
    speaker, *others = map(clean, wording.about(point))
    quiet = (Segment(word, "quiet") for word in others)
    yield from flow(pieces.joined([Segment(point.id, "quiet"), Segment(speaker, style), *quiet]), width, hang=2)
    head = account.text[slice(*point.head)] if point.head else None
    yield from flow(pieces.statement(head, clean(point.text)), width, indent=2)
