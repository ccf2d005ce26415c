"""Headings and site furniture told from the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.blocks import TERMINAL
from readout_cli.reading.english import clause

if TYPE_CHECKING:
    from readout_cli.reading.english.words import Words

MAX_HEADING = 45
# A furniture line that ends with a full stop is at most this long.
LABEL = 8


def kind(words: Words) -> str:
    """Return `furniture`, `heading`, or `prose` for a paragraph (a heading has no end mark and tells nothing)."""
    text = words.text[words.start : words.end].strip()
    if is_furniture(words, text):
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


def _parts(lower: str, marks: tuple[str, ...]) -> list[str]:
    for mark in (*marks, "/"):
        lower = lower.replace(mark, "|")
    return [part for part in lower.split("|") if part.strip()]
