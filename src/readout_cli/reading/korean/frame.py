"""The frame of an account: form, length, whose wish, tone and place of the event, and what the account is called."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from readout_cli.model import Fact, Frame
from readout_cli.reading import facts
from readout_cli.reading.eastasian.quantities import duration as timed
from readout_cli.reading.korean import countries, dates, people

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.model import Participant
    from readout_cli.reading.korean.layout import Sentence
    from readout_cli.reading.korean.people import Holder
    from readout_cli.reading.korean.words import Words

FORM_ORDER = ("video", "call", "meeting", "visit", "message")
TOLD, TONE, PLACED = 0.9, 0.8, 0.7
# A tone word stands before its noun, and a side before 'at the request of', at most so many words.
TONE_REACH, INITIATOR_REACH = 4, 5
# A place has at most so many words: 서울 용산구 국방부 청사.
PLACE_WORDS = 4
HOUR = 60


def of_event(
    sentences: list[Sentence],
    frames: list[Words],
    participants: tuple[Participant, ...],
    issued: Fact | None,
    sides: tuple[str, ...],
) -> Frame:
    """Gather the facts of the frame from the sentences that tell the event first, then from headings."""
    page = [sentence.words for sentence in sentences if sentence.kind != "prose"]
    headings = [sentence.words for sentence in sentences if sentence.kind == "heading"]
    everywhere = [*frames, *headings]
    own = str(issued.value) if issued else None
    opening = itertools.takewhile(lambda sentence: sentence.kind != "prose", sentences)
    titles = [sentence.words for sentence in opening if sentence.kind == "heading"]
    told = facts.first(form(words) for words in everywhere)
    met = told is not None and told.value in {"meeting", "visit"}
    early = [*frames, *(sentence.words for sentence in sentences if sentence.kind == "prose")]
    return Frame(
        issuer=issued,
        title=_title(titles),
        date=dates.of_event(frames, headings, page),
        form=told,
        duration_minutes=facts.first(_duration(words) for words in frames),
        initiator=facts.first(_initiator(words, participants, own, sides) for words in early),
        place=facts.first(_place(words) for words in frames) if met else None,
        tone=facts.distinct(fact for words in early for fact in _tone(words)),
    )


def form(words: Words) -> Fact | None:
    """Return the form of the event that a passage tells."""
    found: dict[str, tuple[int, int]] = {}
    for at, core in enumerate(words.cores):
        pair = core + (words.cores[at + 1] if at + 1 < len(words) else "")
        for cue, name in words.tables.event_forms:
            if core.startswith(cue) or cue in core:
                found.setdefault(name, words.span(at, at + 1))
                break
            if len(cue) > len(core) and pair.startswith(cue):
                found.setdefault(name, words.span(at, at + 2))
                break
    for name in FORM_ORDER:
        if name in found:
            return Fact(value=name, origin="text", span=found[name], score=TOLD)
    return None


def _duration(words: Words) -> Fact | None:
    """Return the length of the event in minutes."""
    for word in words.words:
        if not word.core[:1].isdigit():
            continue
        at = word.first
        while at < word.end and not words.text[at].isdigit():
            at += 1
        found = timed(words.text, at, words.end, words.tables.grammar)
        if found is not None and found[0] > 0 and not _is_clock(words, word.first, found[1]):
            minutes, end = _with_half(words, found[0], found[1])
            return Fact(value=minutes, origin="text", span=(at, end), score=TOLD)
    return None


def _with_half(words: Words, minutes: int, end: int) -> tuple[int, int]:
    """Return a length with the half that a space parts from it: 1시간 반."""
    grammar = words.tables.grammar
    half = next((half for half in grammar.halves if words.text.startswith(f" {half}", end)), None)
    hours = words.text[:end].endswith(tuple(unit for unit, size in grammar.duration_units.items() if size == HOUR))
    if half is None or not hours or words.text[end + 1 + len(half) : end + 2 + len(half)].isalnum():
        return minutes, end
    return minutes + HOUR // 2, end + 1 + len(half)


def _is_clock(words: Words, first: int, end: int) -> bool:
    """Tell a time of day (9시 30분) from a length of time."""
    grammar = words.tables.grammar
    before = words.text[max(words.start, first - 4) : first].rstrip()
    clock = any(before.endswith(sign) for sign in grammar.clocks)
    return clock or words.text.startswith(grammar.not_lengths, end)


def _initiator(
    words: Words, participants: tuple[Participant, ...], issuer: str | None, sides: tuple[str, ...]
) -> Fact | None:
    """Return the side at whose wish the event took place."""
    grammar = words.tables.grammar
    held = {holder.last: holder for holder in people.holders(words)}
    for at in range(len(words)):
        for cue in grammar.initiated_by:
            parts = cue.split()
            if words.cores[at : at + len(parts)] != parts:
                continue
            if at in held and held[at].name is not None:
                side = _of_holder(held[at], participants, issuer, sides)
                span = words.span(held[at].first, at + len(parts))
                return None if side is None else Fact(value=side, origin="text", span=span, score=TOLD)
            for before in range(at - 1, max(-1, at - INITIATOR_REACH), -1):
                side = _side(words, before, participants, issuer)
                if side is not None:
                    return Fact(value=side, origin="text", span=words.span(before, at + len(parts)), score=TOLD)
    return None


def _of_holder(
    holder: Holder, participants: tuple[Participant, ...], issuer: str | None, sides: tuple[str, ...]
) -> str | None:
    """Return the side of somebody named: as known, or that across the table for a stranger."""
    known = next((p for p in participants if p.name and people.same(str(holder.name), p.name)), None)
    if known is not None:
        return known.side
    others = [side for side in sides if side != issuer]
    return holder.side or (others[0] if len(others) == 1 else None)


def _side(words: Words, at: int, participants: tuple[Participant, ...], issuer: str | None) -> str | None:
    core = words.cores[at]
    if issuer and any(core.startswith(name) for name in words.tables.grammar.own_side):
        return issuer
    named = countries.at(words, at)
    if named is not None:
        return named.code
    for person in participants:
        if person.name and person.side and people.same(core, person.name):
            return person.side
    return None


def _tone(words: Words) -> Iterable[Fact]:
    """Yield the tone words (솔직하고 심도 있는) that stand by a noun for the talk."""
    grammar = words.tables.grammar
    for at, core in enumerate(words.cores):
        cue = next((cue for cue in grammar.tone if core.startswith(cue)), None)
        near = words.cores[at : at + TONE_REACH + 1]
        if cue is not None and any(word.startswith(grammar.tone_nouns) for word in near):
            yield Fact(value=grammar.tone[cue], origin="text", span=words.span(at, at + 1), score=TONE)


def _place(words: Words) -> Fact | None:
    """Return the place of a meeting: 서울에서, 외교부 청사에서."""
    grammar = words.tables.grammar
    for at, core in enumerate(words.cores):
        mark = next((mark for mark in grammar.place_marks if core.endswith(mark) and core != mark), None)
        if mark is None or words.words[at].inside:
            continue
        bare = core.removesuffix(mark)
        if bare.endswith(grammar.no_places) or words.tables.reporting.form(bare) is not None:
            continue
        end = words.words[at].last - len(mark)
        first = words.words[_place_begins(words, at)].first
        return Fact(value=words.text[first:end], origin="text", span=(first, end), score=PLACED)
    return None


def _place_begins(words: Words, at: int) -> int:
    """Return the first word of a place: 서울 용산구 국방부 청사에서."""
    first = at
    while first > 0 and at - first + 1 < PLACE_WORDS:
        core, word = words.cores[first - 1], words.words[first - 1]
        named = core.isalpha() and not word.comma and word.bracket is None and not word.inside
        verb = words.tables.events.form(core) is not None
        if not named or verb or core in words.tables.grammar.name_stops or _inflected(words, core):
            break
        first -= 1
    return first


def _inflected(words: Words, core: str) -> bool:
    """Tell a word with a particle or an ending, behind which another phrase begins."""
    grammar = words.tables.grammar
    return core.endswith((*grammar.name_stop_endings, *grammar.topics, *grammar.nominatives)) and not any(
        core.endswith(ending) for ending in grammar.organisation_endings
    )


def _title(titles: list[Words]) -> Fact | None:
    """Return the heading that names an event, else the first of more words than one, without what introduces it."""
    named = (words for words in titles if form(words) is not None and len(words) > 1)
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
