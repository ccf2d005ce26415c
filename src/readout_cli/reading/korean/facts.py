"""The frame of an account, gathered from its header, its headings and its other frame sentences."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from readout_cli.model import Fact, Frame
from readout_cli.reading.korean import header

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.model import Participant
    from readout_cli.reading.korean.body import Sentence
    from readout_cli.reading.korean.words import Words


def frame(
    sentences: list[Sentence], frames: list[Words], participants: tuple[Participant, ...], issued: Fact | None
) -> Frame:
    """Gather the facts of the frame from the sentences that tell the event first, then from headings."""
    headings = [sentence.words for sentence in sentences if sentence.kind == "heading"]
    everywhere = [*frames, *headings]
    own = str(issued.value) if issued else None
    opening = itertools.takewhile(lambda sentence: sentence.kind != "prose", sentences)
    titles = [sentence.words for sentence in opening if sentence.kind == "heading"]
    title = _title(next((words for words in titles if len(words) > 1), titles[0])) if titles else None
    form = _first(header.form(words) for words in everywhere)
    met = form is not None and form.value in {"meeting", "visit"}
    early = [*frames, *(sentence.words for sentence in sentences if sentence.kind == "prose")]
    return Frame(
        issuer=issued,
        title=title,
        date=_date(everywhere, sentences),
        form=form,
        duration_minutes=_first(header.duration(words) for words in frames),
        initiator=_first(header.initiator(words, participants, own) for words in early),
        place=_first(header.place(words) for words in frames) if met else None,
        tone=_distinct(fact for words in early for fact in header.tone(words)),
    )


def _date(told: list[Words], sentences: list[Sentence]) -> Fact | None:
    """Return the first date told; a year that it lacks is taken from the same day elsewhere on the page."""
    found = _first(header.date(words) for words in told)
    if found is None or not str(found.value).startswith("XXXX"):
        return found
    day = str(found.value)[len("XXXX") :]
    elsewhere = (header.date(sentence.words) for sentence in sentences if sentence.kind != "prose")
    full = (fact for fact in elsewhere if fact is not None and str(fact.value).endswith(day))
    return next((fact for fact in full if not str(fact.value).startswith("XXXX")), found)


def _title(words: Words) -> Fact:
    return Fact(value=words.text[words.start : words.end], origin="text", span=(words.start, words.end))


def _first(facts: Iterable[Fact | None]) -> Fact | None:
    return next((fact for fact in facts if fact is not None), None)


def _distinct(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    seen: dict[str | int, Fact] = {}
    for fact in facts:
        seen.setdefault(fact.value, fact)
    return tuple(seen.values())
