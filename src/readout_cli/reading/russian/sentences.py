"""Paragraph -> sentences: abbreviations, initials and quotations are no ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from readout_cli.reading.blocks import cut
from readout_cli.reading.russian.conjugation import folded

if TYPE_CHECKING:
    from readout_cli.lexicon.grammars import RussianGrammar

END = re.compile(r"(?:[.!?…]+[\"'”’»)\]]*|;)(?=\s|$|[А-ЯЁ«])")
LAST_WORD = re.compile(r"[\w.-]+$")
# So far back the last word of a sentence is looked for.
LONGEST_WORD = 60
ROMAN = frozenset("IVXХ")
NEXT = re.compile(r"\s*[\"'“‘«(\[–—-]*\s*(\w+)(\.?)")


def sentences(text: str, start: int, end: int, grammar: RussianGrammar) -> list[tuple[int, int]]:
    """Return the spans of the sentences of the paragraph text[start:end]; together they hold all but white space."""

    def is_end(begin: int, mark: re.Match[str]) -> bool:
        if mark.group() == ";" or (mark.end() < end and not _ends(text, begin, mark, end, grammar)):
            return False
        return not _within_quotation(text, begin, mark.end())

    return cut(text, start, end, END, is_end)


def _ends(text: str, begin: int, match: re.Match[str], end: int, grammar: RussianGrammar) -> bool:
    following = NEXT.match(text, match.end(), end)
    if following is None or not match.group().startswith("."):
        return True
    after = following.group(1)
    if after[0].islower():
        return False
    word = LAST_WORD.search(text, max(begin, match.start() - LONGEST_WORD), match.start() + 1)
    if word is None:
        return True
    last = folded(word.group()).rstrip(".")
    tail = last.rpartition(".")[2]
    if len(tail) == 1 and tail.isalpha():
        # an initial, or "2023 г.", "XX в."
        return word.group()[-2:-1].islower() and _numbered(text, word.start())
    if last in grammar.closing_abbreviations or tail in grammar.closing_abbreviations:
        return after[0].isupper()
    if last in grammar.abbreviations or tail in grammar.abbreviations:
        return False
    spaced = text[match.end() : match.end() + 1].isspace()
    return (spaced or len(tail) > 1) and not (last.isdecimal() and begin == word.start())


def _numbered(text: str, place: int) -> bool:
    before = text[max(0, place - 2) : place].rstrip()[-1:]
    return before.isdecimal() or before in ROMAN


def _within_quotation(text: str, begin: int, end: int) -> bool:
    """Tell whether a quotation that a later mark closes is open at `end`."""
    level = text.count("«", begin, end) - text.count("»", begin, end)
    if _speech(text, begin, text.rfind("«", begin, end)):
        return False
    return level > 0 and text.find("»", end, end + 400) != -1 and "\n\n" not in text[end : text.find("»", end)]


def _speech(text: str, begin: int, mark: int) -> bool:
    """Tell whether the quotation at `mark` is a speech of sentences of its own, not words in a sentence."""
    return mark == begin or text[begin:mark].rstrip().endswith(":")
