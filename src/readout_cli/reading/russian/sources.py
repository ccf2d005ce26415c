"""Whom an account cites for itself ("..., сообщили в министерстве"): that is neither a claim nor a speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Fact
from readout_cli.reading.russian import names, offices

if TYPE_CHECKING:
    from readout_cli.reading.russian.words import Words

# The words that cite are at most so many.
LONGEST = 20
DASHES = frozenset({"–", "—", "-"})
CLOSING = frozenset({"»", "”", '"', "“"})
CITING = frozenset({"present", "passive"})
FINITE = CITING | {"past"}
SCORE = 0.8


def tail(words: Words) -> int:
    """Return where a citation at the end of a sentence begins ("..., говорится в сообщении"), or its length."""
    for at in range(len(words) - 1, max(0, len(words) - LONGEST), -1):
        if words.norm(at) != "," and words.norm(at) not in DASHES:
            continue
        verb = at + 1
        while words.norm(verb) in {*DASHES, *words.tables.grammar.as_said}:
            verb += 1
        if verb < len(words) and _cites(words, verb, len(words)) and _told(words, 0, at):
            return at
    return len(words)


def asides(words: Words) -> list[tuple[int, int]]:
    """Return the citations between commas inside a sentence: ", как говорится на сайте,"."""
    out: list[tuple[int, int]] = []
    for at in range(1, len(words) - 2):
        if words.norm(at) != "," or words.norm(at + 1) not in words.tables.grammar.as_said:
            continue
        close = next((index for index in range(at + 2, len(words)) if words.norm(index) == ","), None)
        if close is not None and _cites(words, at + 2, close):
            out.append((at, close))
    return out


def opening(words: Words, first: int, last: int) -> int:
    """Return the index behind a citation at `first` ("Как сообщили в министерстве,"), else `first`."""
    grammar = words.tables.grammar
    start = words.skip(first)
    opener = words.match_norm(words.tables.source_openers, start)
    if opener is not None and _told(words, opener[0], last):
        return opener[0]
    noted = words.match_norm(words.tables.noted_openers, start)
    if noted is not None and _side(words, noted[0]) and _told(words, noted[0], last):
        return noted[0]
    comma = next((at for at in range(start, last) if words.norm(at) == ","), last)
    if comma + 1 >= last:
        return first
    if words.norm(start) in grammar.as_said and words.is_reporting(start + 1):
        return comma + 1 if _cites(words, start + 1, comma) else first
    if words.match_norm(words.tables.according, start) is not None:
        return comma + 1 if _source(words, start, comma) else first
    if words.norm(comma + 1) in grammar.what and words.is_preposition(start):
        # "В министерстве отметили, что ..."
        cited = words.kind(comma - 1) == "past" and words.is_plural(comma - 1) and _source(words, start, comma)
        return comma + 2 if cited and _told(words, comma + 2, last) else first
    return first


def government(words: Words) -> Fact | None:
    """Return the government whose ministry or spokesperson a sentence cites: "..., сообщили в МИД Японии"."""
    start = words.skip(0)
    behind = opening(words, 0, len(words))
    parts = [(words.cited, len(words)), (start, behind)]
    if words.page_note:
        parts.append((0, len(words)))
    for first, last in parts:
        if not _source(words, first, last) and next(words.find_norm(words.tables.sources, first, last), None) is None:
            continue
        for at in range(first, last):
            found = offices.government_at(words, at, adjectives=True)
            if found is not None and found[0] <= last:
                return Fact(value=found[1], origin="text", span=words.span(at, found[0]), score=SCORE)
    return None


def _cites(words: Words, verb: int, last: int) -> bool:
    """Tell whether a verb and what follows name a source: "сообщает агентство", "отметили в министерстве"."""
    form, what = words.form(verb), words.tables.grammar.what
    if form is None or form.kind not in FINITE or any(words.norm(at) in what for at in range(verb, last)):
        return False
    if form.lemma.removesuffix("ся") not in words.tables.grammar.source_verbs and not words.is_reporting(verb):
        return False
    if _source(words, verb + 1, last):
        return True
    citing = form.kind in CITING and form.lemma.removesuffix("ся") in words.tables.grammar.source_verbs
    return citing and not _person(words, verb + 1, last)


def _source(words: Words, first: int, last: int) -> bool:
    if next(words.find_norm(words.tables.spokespeople, first, last), None) is not None:
        return True
    told = next(words.find_norm(words.tables.sources, first, last), None)
    return told is not None and not _person(words, first, last)


def _person(words: Words, first: int, last: int) -> bool:
    """Tell whether somebody is named who may be at the table."""
    if any(first <= title.first < last for title in offices.titles(words)):
        return True
    found = (names.name_at(words, at) for at in range(first, last))
    return any(name is not None and name[1] - name[0] > 1 for name in found)


def _side(words: Words, at: int) -> bool:
    """Tell whether a side is named at `at`: "норвежская сторона"."""
    found = offices.government_at(words, at, adjectives=True)
    return found is not None and words.norm(found[0]) in words.tables.grammar.side_nouns


def _told(words: Words, first: int, last: int) -> bool:
    """Tell whether units first..last-1 report something themselves, so that who cites them has no say."""
    events = words.tables.grammar.event_verbs
    return any(
        words.is_narrated(at) and (words.is_reporting(at) or ((form := words.form(at)) and form.lemma in events))
        for at in range(first, last)
    )
