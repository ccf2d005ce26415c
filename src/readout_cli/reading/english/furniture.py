"""Headings and site furniture told from the account."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from readout_cli.reading.blocks import TERMINAL
from readout_cli.reading.english import clause

if TYPE_CHECKING:
    from readout_cli.lexicon.phrases import PhraseTable
    from readout_cli.reading.english.words import Words

MAX_HEADING = 45
# A furniture line that ends with a full stop is at most this long.
LABEL = 8
# An e-mail address, a web address or a telephone number.
ADDRESS = re.compile(r"\S@\S|https?://|\bwww\.|\+?\(?\d[\d\s().-]{6,}\d")

POLITE = frozenset({"please", "kindly"})


def kind(words: Words, *, item: bool = False) -> str:
    """Return `furniture`, `heading`, or `prose` for a paragraph (a heading has no end mark and tells nothing).

    In an `item` of a list a word of furniture may open an issue ("search and rescue").
    """
    text = words.text[words.start : words.end].strip()
    if not item and (is_furniture(words, text) or (not TERMINAL.search(text) and is_page_note(words))):
        return "furniture"
    if item and text.lower() in words.tables.grammar.furniture:
        return "furniture"
    if TERMINAL.search(text) or len(words) > MAX_HEADING:
        return "prose"
    main = clause.find(words)
    if main.verb is not None and "D" in words.tags(main.verb) and words.is_reporting(main.verb):
        return "prose"
    return "heading"


def is_furniture(words: Words, text: str) -> bool:
    """Tell whether a paragraph is site furniture: bread crumbs, buttons, copyright and contact lines."""
    grammar = words.tables.grammar
    lower = text.lower()
    bare = lower.strip("<>[](){}|»›-–—*#:. \t")
    if not bare or bare in grammar.furniture:
        return True
    short = len(words) <= 14  # noqa: PLR2004 - a longer line is prose
    if lower.startswith(("http://", "https://", "www.")) and short:
        return True
    if short and any(mark in text for mark in grammar.furniture_marks) and not TERMINAL.search(text):
        return True
    if short and text[:1] in "<[" and text[-1:] in ">]":
        return True
    parts = [part.strip() for part in _parts(lower, grammar.furniture_marks)]
    if len(parts) > 1 and all(part in grammar.furniture or len(part) < 20 for part in parts) and short:  # noqa: PLR2004
        return any(part in grammar.furniture for part in parts)
    cue = next((cue for cue in grammar.furniture if len(cue) > 5 and lower.startswith(cue)), None)  # noqa: PLR2004
    return (
        cue is not None
        and short
        and not (text.endswith(".") and len(words) > LABEL)
        and (bare == cue or not lower[len(cue) :][:1].isalpha())
        and clause.find(words).verb is None
    )


def is_page_note(words: Words) -> bool:
    """Tell whether a sentence speaks to the page's readers: "Also read: ...", "For enquiries, contact ..."."""
    tables, norms = words.tables, words.norms
    if _labelled(words, tables.page_labels) is not None:
        return True
    begin = _past_opening(words)
    if tables.page_requests.match(norms, begin) is not None:
        return not _says(words) and not words.quoted(begin)
    opening = tables.page_openings.match(norms, 0) is not None
    asks = tables.page_verbs.match(norms, begin) is not None and _has_place(words, begin)
    if asks or opening:
        return not reports(words)
    label = _labelled(words, tables.doubtful_labels) or _labelled(words, tables.note_labels)
    return label is not None and not reports(words, label)


def heads_notes(words: Words) -> bool:
    """Tell whether notes to editors follow: their label stands alone."""
    label = words.tables.note_labels.match(words.norms, 0)
    return label is not None and not any(words.is_word(at) for at in range(label[0], len(words)))


def reports(words: Words, first: int = 0) -> bool:
    """Tell whether anything may be reported from token `first` on: a finite verb of saying, or a modal."""
    modals = words.tables.grammar.modals
    modal = any(words.norms[at] in modals and words.is_finite(at) for at in range(first, len(words)))
    return modal or _says(words, first)


def _says(words: Words, first: int = 0) -> bool:
    return any(words.is_finite(at) and words.is_reporting(at) for at in range(first, len(words)))


def _labelled(words: Words, labels: PhraseTable[bool]) -> int | None:
    """Return the end of a label that stands before a colon, or alone."""
    label = labels.match(words.norms, 0)
    return label[0] if label is not None and words.norm(label[0]) in {":", ""} else None


def _past_opening(words: Words) -> int:
    """Return where "For enquiries, please ..." comes to what it asks for."""
    comma = next((at for at, word in enumerate(words.norms) if word == ","), None)
    at = 0 if comma is None or not words.is_preposition(0) else comma + 1
    while words.norm(at) in POLITE:
        at += 1
    return at


def _has_place(words: Words, begin: int) -> bool:
    """Tell whether an address, or a place to turn to ("the press office"), is named behind token `begin`."""
    if ADDRESS.search(words.text, words.tokens[begin].start, words.end) is not None:
        return True
    return next(words.tables.page_places.find(words.norms[begin:]), None) is not None


def _parts(lower: str, marks: tuple[str, ...]) -> list[str]:
    for mark in (*marks, "/"):
        lower = lower.replace(mark, "|")
    return [part for part in lower.split("|") if part.strip()]
