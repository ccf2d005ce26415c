"""The frame: sentences that tell the event, and what they tell of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.language.han import fold
from readout_cli.model import Fact
from readout_cli.reading.eastasian.quantities import duration as timed
from readout_cli.reading.korean import countries, people, predicates, quantities
from readout_cli.reading.korean.words import QUOTES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.model import Participant
    from readout_cli.reading.korean.predicates import Predicate
    from readout_cli.reading.korean.words import Words

FORM_ORDER = ("video", "call", "visit", "meeting", "message")
EVENT_KINDS = frozenset({"chain", "final", "adnominal", "infinitive"})
DATED, TOLD, LATER = 0.97, 0.9, 0.8
# A tone word stands before its noun, and a side before 'at the request of', at most so many words.
TONE_REACH, INITIATOR_REACH = 4, 5
LONGEST_OVERVIEW = 16


def event_end(words: Words) -> int | None:
    """Return the word behind the verb that tells that the event took place, or None."""
    for at in range(len(words)):
        if words.words[at].inside:
            continue
        form = words.tables.events.form(words.cores[at])
        if form is None or not (form.kind in EVENT_KINDS or form.past):
            continue
        after = words.cores[at + 1] if at + 1 < len(words) else ""
        if form.kind == "adnominal" and after not in words.tables.grammar.after_event:
            continue
        alone = any(cue in form.prefix + form.verb for cue, _ in words.tables.event_forms)
        if (alone or _of_event(words, at)) and _has_people(words, at):
            return at + 1
    return None


def _has_people(words: Words, before: int) -> bool:
    return any(holder.first < before for holder in people.holders(words)) or any(
        countries.at(words, at)
        or countries.together(words, at)
        or words.cores[at].startswith(words.tables.grammar.joint_openers)
        for at in range(before)
    )


def _of_event(words: Words, at: int) -> bool:
    """Tell whether the object of a verb is the event: 전화 통화를 갖다, 오찬을 함께 하다."""
    before = at - 1
    while before > 0 and words.cores[before] in words.tables.adverbs:
        before -= 1
    core = words.cores[before] if before >= 0 else ""
    return any(
        cue in core and core[core.rindex(cue) + len(cue) :] in words.tables.particles
        for cue, _ in words.tables.event_forms
    )


def is_frame(words: Words, *, header_open: bool) -> bool:
    """Tell whether a sentence belongs to the frame; `header_open` while no position has been read."""
    text = " ".join(words.cores)
    grammar = words.tables.grammar
    if about_event(words):
        return True
    if len(words) <= LONGEST_OVERVIEW and any(cue in text for cue in grammar.overview):
        return True
    if any(core.startswith(grammar.attendance) for core in words.cores[-2:]):
        return True
    return header_open and event_end(words) is not None


def voice(words: Words) -> int | None:
    """Return where the words begin that a spokesperson quotes (고 대변인은 “양 정상은 ...”고 밝혔다)."""
    grammar = words.tables.grammar
    mark = next((at for at in range(words.start, words.end) if words.text[at] in QUOTES and at + 2 < words.end), None)
    if mark is None or not words.words:
        return None
    closing = words.tables.reporting.form(words.cores[-1])
    opening = words.at(mark)
    spoken = any(core.startswith(grammar.spokespeople) for core in words.cores[:opening])
    if closing is None or closing.verb not in grammar.voice_verbs or not spoken:
        return None
    return mark + 1 if words.text[words.start : mark].strip() else None


def says_so(words: Words, end: int, predicate: Predicate) -> bool:
    """Tell a spokesperson's verb with nothing but 'so' before it (이 같이 밝혔다)."""
    grammar = words.tables.grammar
    only = all(words.cores[at] in grammar.thus for at in range(end, predicate.at))
    return only and predicate.form.verb in grammar.voice_verbs


def about_event(words: Words) -> bool:
    """Tell a sentence that speaks of the event itself: 금번 회담은 ... 이후 처음 개최된 것이다."""
    text = " ".join(words.cores)
    grammar = words.tables.grammar
    return any(text.startswith(cue) for cue in grammar.event_sentences) and all(
        found.act.type in grammar.event_acts for found in predicates.find(words)
    )


# -- facts ----------------------------------------------------------------------------------------------------


def date(words: Words) -> Fact | None:
    """Return the first full date of a passage."""
    found = quantities.dates(words.text, (words.start, words.end), words.tables.grammar)
    if not found:
        return None
    first = found[0]
    return Fact(value=str(first.value), origin="text", span=first.span, score=DATED)


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


def duration(words: Words) -> Fact | None:
    """Return the length of the event in minutes."""
    folded = fold(words.text)
    for word in words.words:
        if not word.core[:1].isdigit():
            continue
        at = word.first
        while at < word.end and not words.text[at].isdigit():
            at += 1
        found = timed(folded, at, words.end, words.tables.grammar)
        if found is not None and found[0] > 0 and not _is_clock(words, word.first, found[1]):
            return Fact(value=found[0], origin="text", span=(at, found[1]), score=TOLD)
    return None


def _is_clock(words: Words, first: int, end: int) -> bool:
    """Tell a time of day (9시 30분) from a length of time."""
    grammar = words.tables.grammar
    before = words.text[max(words.start, first - 4) : first].rstrip()
    clock = any(before.endswith(sign) for sign in grammar.clocks)
    return clock or words.text.startswith(grammar.not_lengths, end)


def initiator(words: Words, participants: tuple[Participant, ...], issuer: str | None) -> Fact | None:
    """Return the side at whose wish the event took place."""
    grammar = words.tables.grammar
    for at in range(len(words)):
        for cue in grammar.initiated_by:
            parts = cue.split()
            if words.cores[at : at + len(parts)] != parts:
                continue
            for before in range(at - 1, max(-1, at - INITIATOR_REACH), -1):
                side = _side(words, before, participants, issuer)
                if side is not None:
                    return Fact(value=side, origin="text", span=words.span(before, at + len(parts)), score=TOLD)
    return None


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


def tone(words: Words) -> Iterable[Fact]:
    """Yield the tone words (솔직하고 심도 있는) that stand by a noun for the talk."""
    grammar = words.tables.grammar
    for at, core in enumerate(words.cores):
        cue = next((cue for cue in grammar.tone if core.startswith(cue)), None)
        near = words.cores[at : at + TONE_REACH + 1]
        if cue is not None and any(word.startswith(grammar.tone_nouns) for word in near):
            yield Fact(value=grammar.tone[cue], origin="text", span=words.span(at, at + 1), score=LATER)


def place(words: Words) -> Fact | None:
    """Return the place of a meeting: 서울에서, 외교부 청사에서."""
    grammar = words.tables.grammar
    for at, core in enumerate(words.cores):
        mark = next((mark for mark in grammar.place_marks if core.endswith(mark) and core != mark), None)
        if mark is None or words.words[at].inside:
            continue
        bare = core.removesuffix(mark)
        if bare.endswith(grammar.no_places) or words.tables.reporting.form(bare) is not None:
            continue
        word = words.words[at]
        end = word.last - len(mark)
        return Fact(value=words.text[word.first : end], origin="text", span=(word.first, end), score=0.7)
    return None
