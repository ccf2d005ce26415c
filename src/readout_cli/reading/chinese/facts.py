"""The facts of the frame, gathered from where an account tells of the event."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.language.han import fold
from readout_cli.model import Fact, Frame, Span
from readout_cli.reading import facts
from readout_cli.reading.chinese import dates, frame

if TYPE_CHECKING:
    from readout_cli.reading.chinese.page import Page
    from readout_cli.reading.chinese.subjects import Table


class Told(NamedTuple):
    """Where an account may tell of the event: the header first, then other frame sentences, headings, the rest."""

    header: list[Span]
    frames: list[Span]
    headings: list[Span]
    datelines: list[Span]
    prose: list[Span]


def gather(page: Page, where: Told, seats: Table, issued: Fact | None) -> Frame:
    """Gather the facts of the frame."""
    told = [*where.frames, *where.header]
    everywhere = [*told, *where.headings]
    names = {fold(person.name): person.side for person in seats.people if person.side and person.name}
    form = facts.first(frame.form(page, span) for span in everywhere)
    meets = form is not None and form.value in {"meeting", "visit"}
    title = where.headings[0] if where.headings else None
    exchanged = [span for span in where.prose if span not in told and _exchange(page, span)]
    tones = [fact for span in [*told, *exchanged] for fact in frame.tone(page, span)]
    return Frame(
        issuer=issued,
        title=Fact(value=page.text[slice(*title)], origin="text", span=title) if title else None,
        date=dates.of_event(page, everywhere, where.datelines),
        form=form,
        duration_minutes=facts.first(frame.duration(page, span) for span in told),
        initiator=facts.first(frame.initiator(page, span, names, seats.sides) for span in told),
        place=facts.first(frame.place(page, span) for span in where.frames[: len(where.header)]) if meets else None,
        tone=facts.distinct(tones),
    )


def _exchange(page: Page, span: Span) -> bool:
    """Tell whether a sentence says that both exchanged views."""
    return page.at(page.tables.joint, page.past(page.tables.connectives, *span)) is not None
