"""Sentences of the frame: those that tell the event, and those that speak of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.korean import countries, people, predicates

if TYPE_CHECKING:
    from readout_cli.reading.korean.words import Words

EVENT_KINDS = frozenset({"chain", "final", "adnominal", "infinitive"})
LONGEST_OVERVIEW = 16


def event_end(words: Words) -> int | None:
    """Return the word behind the verb that tells that the event took place, or None.

    Of two that both tell it (대신이 만나 회의를 하였다고 밝혔다) it is the later.
    """
    end = _event_end(words, 0)
    later = None if end is None else _event_end(words, end)
    if end is None and _talked(words):
        return len(words)
    if end is None or later is None or any(found.at < later - 1 for found in predicates.find(words)):
        return end
    return later


def _talked(words: Words) -> bool:
    """Tell an event that stands beside the verb: 전화통화로 현안을 논의하였다."""
    found, grammar = predicates.find(words), words.tables.grammar
    if not found or any(one.act.type not in grammar.event_acts for one in found):
        return False
    means = any(words.tables.is_event(core, grammar.event_means) for core in words.cores[: found[0].at])
    return means and len(people.persons(words)) > 1


def _event_end(words: Words, first: int) -> int | None:
    for at in range(first, len(words)):
        if words.words[at].inside or words.words[at].quoted:
            continue
        form = words.tables.events.form(words.cores[at])
        if form is None or not (form.kind in EVENT_KINDS or form.past):
            continue
        after = words.cores[at + 1] if at + 1 < len(words) else ""
        if form.kind == "adnominal" and after not in words.tables.grammar.after_event:
            continue
        if form.kind == "infinitive" and _is_planned(words, at):
            continue
        alone = words.tables.holds_event(form.prefix + form.verb)
        if (alone or _of_event(words, at)) and _has_people(words, at):
            return at + 1
    return None


def _is_planned(words: Words, at: int) -> bool:
    """Tell an event that somebody means to hold: 조속히 만나 협의하기로 하였다."""
    end = next((later for later in range(at, len(words)) if words.words[later].comma), len(words) - 1)
    return any(core.endswith(words.tables.grammar.clause_holders) for core in words.cores[at : end + 1])


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
    return before >= 0 and words.tables.is_event(words.cores[before], words.tables.particles)


def is_frame(words: Words, *, header_open: bool) -> bool:
    """Tell whether a sentence belongs to the frame; `header_open` while no position has been read."""
    text = " ".join(words.cores)
    grammar = words.tables.grammar
    if about_event(words):
        return True
    if len(words) <= LONGEST_OVERVIEW and any(cue in text for cue in grammar.overview):
        return True
    if text.endswith(grammar.event_closings) and not predicates.find(words):
        return True
    if any(core.startswith(grammar.attendance) for core in words.cores[-2:]):
        return True
    return header_open and event_end(words) is not None


def says_first(words: Words) -> bool:
    """Tell a sentence that reports something before it comes to the event (환영하시고 담화를 나누시였다)."""
    end = event_end(words)
    before = [found for found in predicates.find(words) if end is not None and found.at < end - 1]
    return any(found.act.type not in words.tables.grammar.event_acts for found in before)


def about_event(words: Words) -> bool:
    """Tell a sentence that speaks of the event itself: 금번 회담은 ... 이후 처음 개최된 것이다."""
    text = " ".join(words.cores)
    grammar = words.tables.grammar
    return any(text.startswith(cue) for cue in grammar.event_sentences) and all(
        found.act.type in grammar.event_acts for found in predicates.find(words)
    )
