"""Headings and site furniture told from the account."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from readout_cli.reading.blocks import TERMINAL

if TYPE_CHECKING:
    from readout_cli.reading.simple.words import Words

# Of a heading, in words, or in characters where words are not parted.
MAX_HEADING, MAX_SIGNS = 45, 120
# Of a line of furniture.
MAX_FURNITURE, MAX_BUTTON = 14, 6
# A line that tells when the page was published.
STAMP, MAX_STAMP = re.compile(r"\d{1,2}:\d{2}|\d{4}"), 16
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|[#@][\w/]+|\+\d[\d\s()-]{6,}")


def kind(words: Words, *, first: bool, marked: bool, closed: bool) -> str:
    """Return `furniture`, `heading` or `prose` for a paragraph.

    `first` tells that it opens the account, `marked` that it is an item of a list, `closed` that the account's
    sentences have end marks at all.
    """
    text = words.text[words.start : words.end].strip()
    if _is_furniture(words, text):
        return "furniture"
    if (TERMINAL.search(text) and not (text.endswith(":") and is_stamp(words))) or text.endswith("…"):
        return "prose"
    size = len(words.units) if words.tables.spaced else len(text)
    if size > (MAX_HEADING if words.tables.spaced else MAX_SIGNS):
        return "prose"
    if first or closed:
        return "prose" if marked and size > MAX_BUTTON else "heading"
    return "prose"


def is_stamp(words: Words) -> bool:
    """Tell whether a line does little more than tell a time or a year."""
    return len(words.units) <= MAX_STAMP and STAMP.search(words.text, words.start, words.end) is not None


def _is_furniture(words: Words, text: str) -> bool:
    """Tell whether a paragraph is an address, a button, a bread crumb, or a line that begins like furniture."""
    grammar, known = words.tables.grammar, words.tables.furniture
    lower = text.lower()
    bare = lower.strip("<>[](){}|»›-–—*#:.… \t")
    if not any(char.isalnum() for char in text) or bare in known or ADDRESS.fullmatch(text):
        return True
    if len(words.units) > MAX_FURNITURE or (TERMINAL.search(text) and not text.endswith((":", "..."))):
        return False
    if any(mark in text for mark in grammar.furniture_marks) or (text[0] in "<[" and text[-1] in ">]"):
        return True
    parts = [part.strip() for part in re.split(r"[|/·•]", lower) if part.strip()]
    if len(parts) > 1 and any(part in known for part in parts):
        return True
    cue = next((cue for cue in known if lower.startswith(cue) and not lower[len(cue) :][:1].isalnum()), None)
    return cue is not None and (" " in cue or len(words.units) <= MAX_BUTTON)
