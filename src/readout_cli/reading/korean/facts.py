"""The frame of an account, gathered from its header, its headings and its other frame sentences."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import msgspec

from readout_cli.model import Fact, Frame
from readout_cli.reading import facts
from readout_cli.reading.korean import told

if TYPE_CHECKING:
    from readout_cli.model import Participant, Span
    from readout_cli.reading.korean.body import Sentence
    from readout_cli.reading.korean.words import Words

NO_YEAR, FULL = "XXXX", "2021-04-05"
# A page is printed at most so many days after the event that it tells.
SOON, MONTH = 31, 31


def frame(
    sentences: list[Sentence],
    frames: list[Words],
    participants: tuple[Participant, ...],
    issued: Fact | None,
    sides: tuple[str, ...],
) -> Frame:
    """Gather the facts of the frame from the sentences that tell the event first, then from headings."""
    headings = [sentence.words for sentence in sentences if sentence.kind == "heading"]
    everywhere = [*frames, *headings]
    own = str(issued.value) if issued else None
    opening = itertools.takewhile(lambda sentence: sentence.kind != "prose", sentences)
    titles = [sentence.words for sentence in opening if sentence.kind == "heading"]
    form = facts.first(told.form(words) for words in everywhere)
    met = form is not None and form.value in {"meeting", "visit"}
    early = [*frames, *(sentence.words for sentence in sentences if sentence.kind == "prose")]
    return Frame(
        issuer=issued,
        title=_title(titles),
        date=_date(frames, headings, sentences),
        form=form,
        duration_minutes=facts.first(told.duration(words) for words in frames),
        initiator=facts.first(told.initiator(words, participants, own, sides) for words in early),
        place=facts.first(told.place(words) for words in frames) if met else None,
        tone=facts.distinct(fact for words in early for fact in told.tone(words)),
    )


def _date(frames: list[Words], headings: list[Words], sentences: list[Sentence]) -> Fact | None:
    """Return the first date told; year and month that it lacks are taken from a date elsewhere on the page."""
    elsewhere = [told.date(sentence.words) for sentence in sentences if sentence.kind != "prose"]
    full = [fact for fact in elsewhere if fact is not None and not str(fact.value).startswith(NO_YEAR)]
    bare = _first_day(frames)
    found = facts.first(told.date(words) for words in frames)
    if bare is not None and full and (found is None or found.span is None or bare[1] < found.span):
        found = _completed(bare, full[0]) or found
    found = found or facts.first(told.date(words) for words in headings)
    if found is None or not str(found.value).startswith(NO_YEAR):
        return found
    day = str(found.value)[len(NO_YEAR) :]
    same = next((fact for fact in full if str(fact.value).endswith(day)), None)
    return same or _dated(found, full) or found


def _dated(found: Fact, full: list[Fact]) -> Fact | None:
    """Return a day with the year in which the page was printed soon after it."""
    for printed in (str(fact.value) for fact in full if len(str(fact.value)) == len(FULL)):
        value = printed[: len(NO_YEAR)] + str(found.value)[len(NO_YEAR) :]
        if len(value) == len(FULL) and value <= printed and _days(value, printed) <= SOON:
            return msgspec.structs.replace(found, value=value, score=told.LATER)
    return None


def _days(first: str, last: str) -> int:
    """Return about how many days lie between two dates of one year."""
    (month, day), (later, until) = first.split("-")[1:], last.split("-")[1:]
    return (int(later) - int(month)) * MONTH + int(until) - int(day)


def _first_day(passages: list[Words]) -> tuple[int, Span] | None:
    return next((day for words in passages if (day := told.day(words)) is not None), None)


def _completed(bare: tuple[int, Span], printed: Fact) -> Fact | None:
    """Return a day of the month in which the page was printed."""
    value = str(printed.value)
    if len(value) != len(FULL) or bare[0] > int(value[-2:]):
        return None
    return Fact(value=f"{value[:-2]}{bare[0]:02d}", origin="text", span=bare[1], score=told.LATER)


def _title(titles: list[Words]) -> Fact | None:
    """Return the heading that names an event, else the first of more words than one, without what introduces it."""
    named = (words for words in titles if told.form(words) is not None and len(words) > 1)
    words = next(named, next((words for words in titles if len(words) > 1), titles[0] if titles else None))
    if words is None:
        return None
    first = words.start
    for label in words.tables.grammar.title_labels:
        if len(words) > 1 and words.text.startswith(label, first):
            rest = words.text[first + len(label) : words.end].lstrip()
            if rest.startswith(":"):
                first = words.end - len(rest[1:].lstrip())
    return Fact(value=words.text[first : words.end], origin="text", span=(first, words.end))
