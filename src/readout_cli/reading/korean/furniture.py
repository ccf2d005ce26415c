"""Headings and site furniture told from the account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from readout_cli.reading.korean import clauses, predicates
from readout_cli.reading.korean.sentences import CLOSERS

if TYPE_CHECKING:
    from readout_cli.reading.korean.words import Words

Kind = Literal["prose", "heading", "furniture", "source"]
# A note in the nominal style has so many words at least.
FEWEST = 6
# Words of a heading, and of a line of furniture, at most; a cue of so few syllables must be the whole line.
YEAR = 4
MAX_HEADING, MAX_FURNITURE, MAX_ATTACHMENT, SHORT = 30, 25, 12, 3


def kind(words: Words, *, marked: bool, before: bool) -> Kind:
    """Return what a paragraph is; `before` tells that it stands before the account's first sentence."""
    text = words.text[words.start : words.end].strip()
    finished = is_finished(words)
    if text.startswith(words.tables.grammar.attachments) and len(words) <= MAX_ATTACHMENT:
        return "furniture"
    if not finished and is_furniture(words, text):
        return "furniture"
    if finished or len(words) > MAX_HEADING or (not before and clauses.goes_on(words)):
        return "prose"
    found = predicates.find(words)
    reports = bool(found) and found[-1].end == len(words)
    if reports and (marked or not before or found[-1].form.kind != "noun"):
        return "prose"
    return "heading"


def is_line(words: Words) -> bool:
    """Tell a sentence of a paragraph that is no more than a line of the page: <저작권자 ...>."""
    text = words.text[words.start : words.end]
    if any(cue in text for cue in words.tables.grammar.furniture_sentences) and len(words) <= MAX_FURNITURE:
        return True
    return not is_finished(words) and is_furniture(words, words.text[words.start : words.end].strip())


def is_finished(words: Words) -> bool:
    """Tell whether a paragraph ends like a sentence, with or without its full stop."""
    text = words.text[words.start : words.end].strip()
    for mark in words.tables.grammar.end_marks:
        text = text.removesuffix(mark).rstrip()
    text = text.rstrip("".join(CLOSERS) + " \u3000")
    if not text or not words.words:
        return False
    if text[-1] in ".。!?":
        return len(text) > 1 and not text[-2].isdigit() and len(words) > 1
    core = words.words[-1].core
    grammar = words.tables.grammar
    return (core.endswith(grammar.noun_ends) and len(words) >= FEWEST) or core.endswith(grammar.finite)


def is_furniture(words: Words, text: str) -> bool:
    """Tell whether a paragraph is site furniture: menus, buttons, the block of the press office."""
    grammar = words.tables.grammar
    lower = text.lower()
    bare = lower.strip("<>[](){}|»›-–—*#:.·• \t")
    if not bare or bare in grammar.furniture or bare.isdigit():
        return True
    if len(words) > MAX_FURNITURE:
        return False
    if any(mark in lower for mark in grammar.furniture_marks):
        return not predicates.find(words)
    if any(bare.startswith(stamp) and _is_dated(bare.removeprefix(stamp)) for stamp in grammar.stamps):
        return True
    return any(
        bare.startswith(cue) and (len(cue) > SHORT or bare[len(cue) : len(cue) + 1] in {" ", ":", "|", "\t"})
        for cue in grammar.furniture
        if len(cue) > 1
    )


def _is_dated(rest: str) -> bool:
    """Tell what begins with a year."""
    return rest.lstrip(" :|\t")[:YEAR].isdigit()
