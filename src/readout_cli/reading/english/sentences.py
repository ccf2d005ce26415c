"""Paragraph -> sentences: abbreviations, initials, quotations and times of day are no ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from readout_cli.reading.blocks import cut

if TYPE_CHECKING:
    from readout_cli.lexicon.schema import Grammar

END = re.compile(r"[.!?。！？]+[\"'”’»)\]]*(?=\s|$)|[。！？][”」』]*")
LAST_WORD = re.compile(r"[\w.’'-]+$")
NEXT = re.compile(r"\s*[\"'“‘«(\[]*(\w[\w.’'-]*)")
# "Japan-U.S.", "Ph.D.", but "mail@ministry.example.": the parts of an abbreviation are at most this long.
PART = 2


def sentences(text: str, start: int, end: int, grammar: Grammar) -> list[tuple[int, int]]:
    """Return the spans of the sentences of the paragraph text[start:end]; together they hold all but white space."""
    return cut(text, start, end, END, lambda begin, mark: mark.end() >= end or _ends(text, begin, mark, end, grammar))


def _ends(text: str, begin: int, match: re.Match[str], end: int, grammar: Grammar) -> bool:
    following = NEXT.match(text, match.end(), end)
    if following is None:
        return True
    if not match.group().startswith("."):
        return True
    after = following.group(1)
    if after[0].islower():
        return False
    word = LAST_WORD.search(text, begin, match.start() + 1)
    if word is None:
        return True
    last = word.group().rstrip(".").lower()
    if last in grammar.titles:
        return False
    if len(last) == 1 and last.isalpha() and last != "i":
        return False
    if last in grammar.abbreviations or ("." in last and max(map(len, last.rsplit("-", 1)[-1].split("."))) <= PART):
        # "the U.S. The Secretary": an end only where the next word opens a sentence
        opener = after.lower()
        return after[0].isupper() and (
            opener in grammar.determiners
            or opener in grammar.pronouns
            or opener in grammar.prepositions
            or opener in grammar.adverbs
        )
    return not (last.isdecimal() and begin == word.start())
