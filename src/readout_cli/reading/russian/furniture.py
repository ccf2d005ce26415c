"""Headings and site furniture told from the account."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from readout_cli.reading.blocks import TERMINAL
from readout_cli.reading.russian.conjugation import folded

if TYPE_CHECKING:
    from readout_cli.lexicon.grammars import RussianGrammar
    from readout_cli.reading.russian.words import Words

MAX_HEADING = 60
# A longer line is prose.
SHORT = 16
# A cue so short is furniture only as a whole line.
CUE = 5
# Numbers of documents and times of publication ("1234-18-09-2023", "18.09.2023 15:40").
DAY = r"\d{4}-\d\d-\d\d"
# The name of an agency between strokes, at most four words.
AGENCY = re.compile(r"/\s*[\w.«»\"-]+(?:\s[\w.«»\"-]+){0,3}\s*/\.?")
STAMP = re.compile(r"[\d\s.:,/–—-]+(?:МСК|GMT)?")


def stamp_end(text: str, start: int, end: int, grammar: RussianGrammar) -> int:
    """Return where the date of a page ends that a paragraph opens with ("date 2021-03-04 Министр ..."), or `start`."""
    labels = "|".join(re.escape(label) for label in grammar.date_labels)
    found = re.compile(rf"(?:(?:{labels}):?\s*)?{DAY}(?=\s+\w)", re.IGNORECASE).match(text, start, end)
    return start if found is None else found.end()


def is_agency(words: Words) -> bool:
    """Tell the name of an agency between strokes, a sentence of its own: "/МАЯК-ПРЕСС/."."""
    return AGENCY.fullmatch(words.text[words.start : words.end].strip()) is not None


def kind(words: Words) -> str:
    """Return `furniture`, `heading`, or `prose` for a paragraph (a heading has no end mark and reports nothing)."""
    text = words.text[words.start : words.end].strip()
    if is_furniture(words, text) or is_agency(words):
        return "furniture"
    if TERMINAL.search(text) or text.endswith("…") or len(words) > MAX_HEADING:
        return "prose"
    told = any(words.is_reporting(at) and words.kind(at) in {"past", "short"} for at in range(len(words)))
    if told and len(words) > SHORT:
        return "prose"
    return "heading"


def is_furniture(words: Words, text: str) -> bool:
    """Tell whether a paragraph is site furniture: bread crumbs, buttons, copyright and contact lines."""
    grammar = words.tables.grammar
    lower = folded(text)
    bare = lower.strip("<>[](){}|»›-–—*#:.,… \t")
    known = {folded(cue) for cue in grammar.furniture}
    if not bare or bare in known or STAMP.fullmatch(text):
        return True
    short = len(words) <= SHORT
    if not short:
        return False
    if lower.startswith(("http://", "https://", "www.")) or (text[:1] in "<[" and text[-1:] in ">]"):
        return True
    if any(lower.startswith(f"{cue}:") for cue in known):
        return True
    if any(len(cue) > CUE and lower.startswith(cue) and not lower[len(cue) :][:1].isalpha() for cue in known) and (
        not TERMINAL.search(text) and not any(words.is_narrated(at) for at in range(len(words)))
    ):
        return True
    if not any(mark in text for mark in grammar.furniture_marks):
        return False
    parts = [part.strip(" .:") for part in _parts(lower, grammar.furniture_marks)]
    return "©" in text or any(part in known for part in parts)


def _parts(lower: str, marks: tuple[str, ...]) -> list[str]:
    for mark in marks:
        lower = lower.replace(mark, "|")
    return [part for part in lower.split("|") if part.strip()]
