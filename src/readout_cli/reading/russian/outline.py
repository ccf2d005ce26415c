"""The frame of an account, gathered from its sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.model import Fact, Frame
from readout_cli.reading import facts
from readout_cli.reading.russian import dates, header

if TYPE_CHECKING:
    from readout_cli.reading.russian.parties import Table
    from readout_cli.reading.russian.words import Words

# The event is told in the first sentences, or not at all.
HEADER_SENTENCES = 3


class Sentence(NamedTuple):
    """A sentence, or a whole heading, in its paragraph; `kind` is prose, heading or furniture."""

    words: Words
    paragraph: int
    kind: str


def gathered(body: list[Sentence], told: list[Words], frames: list[Words], table: Table, issued: Fact | None) -> Frame:
    """Gather the facts of the frame from the header first, then from other frame sentences and headings."""
    headings = [sentence.words for sentence in body if sentence.kind == "heading"]
    first = [*told, *(words for words in frames if words not in told)]
    everywhere = [*first, *headings]
    stamps = [sentence.words for sentence in body if sentence.kind == "furniture"]
    first_prose = next((sentence.words.start for sentence in body if sentence.kind == "prose"), 0)
    top = [words for words in stamps if words.start < first_prose]
    above = [words for words in headings if words.start < first_prose]
    title = next((Fact(value=w.text[w.start : w.end], origin="text", span=(w.start, w.end)) for w in above), None)
    form = header.telling(everywhere)
    met = form is not None and form.value in {"meeting", "visit"}
    return Frame(
        issuer=issued,
        title=title,
        date=dates.of_event([*everywhere, *top], stamps),
        form=form,
        duration_minutes=facts.first(header.duration(words) for words in first),
        initiator=facts.first(header.initiator(words, table) for words in first),
        place=facts.first(header.place(words) for words in told) if met else None,
        tone=facts.distinct(fact for s in body if s.kind == "prose" for fact in header.tone(s.words)),
    )
