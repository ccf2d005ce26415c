"""Paragraph -> sentences in any script: abbreviations, initials, ordinals and quotations are no ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readout_cli.lexicon.grammars import SimpleGrammar
    from readout_cli.model import Span

_CLOSING = "\"'”’»)\\]」』›“"
# A full stop ends a sentence where white space follows; marks of scripts without spaces do anyhow.
END = re.compile(rf"(?:[.!?؟۔।॥…⸮]+|\u1362)[{_CLOSING}]*(?=\s|$)|[。！？｡]+[{_CLOSING}]*")
LAST_WORD = re.compile(r"[^\s(\[«“\"'„’]+$")
NEXT = re.compile(r"\s*[\"'“‘«„(\[¿¡»–—-]*\s?(\S+)")
# More letters before a full stop are a word, whatever it is.
INITIALS = 2
# "am 5. April", "15.-16. Juni": a number of two digits is an ordinal, a year ends its sentence.
ORDINAL = re.compile(r"(?<!\d)\d{1,2}$")


def sentences(text: str, start: int, end: int, grammar: SimpleGrammar) -> list[Span]:
    """Return the spans of the sentences of text[start:end]; together they hold all but white space."""
    ends = [
        match.end()
        for match in END.finditer(text, start, end)
        # where words open sentences, a full stop only shortens a word
        if not (grammar.openers and match.group()[0] == ".") and _ends(text, start, match, end, grammar)
    ]
    ends += _openers(text, start, end, grammar)
    out: list[Span] = []
    begin = start
    for stop in sorted({*ends, end}):
        while begin < stop and text[begin].isspace():
            begin += 1
        last = stop
        while last > begin and text[last - 1].isspace():
            last -= 1
        if last > begin and not any(char.isalnum() for char in text[begin:last]) and out:
            # a closing quotation mark that stands off
            out[-1] = (out[-1][0], last)
        elif last > begin:
            out.append((begin, last))
        begin = stop
    return out


def _ends(text: str, start: int, match: re.Match[str], end: int, grammar: SimpleGrammar) -> bool:
    following = NEXT.match(text, match.end(), end)
    if following is None:
        return True
    if following.group(1)[0].islower() and match.group()[0] in ".!?…":
        return False
    if match.group()[0] != "." or match.group().startswith(".."):
        return True
    word = LAST_WORD.search(text, start, match.start())
    if word is None:
        return True
    last = word.group().lower()
    if last in grammar.abbreviations:
        return False
    if ORDINAL.search(last):
        return False
    parts = last.split(".")
    initials = all(len(part) <= INITIALS for part in parts) if len(parts) > 1 else len(last) == 1
    return not (initials and parts[-1].isalpha() and word.group()[0].isupper())


def _openers(text: str, start: int, end: int, grammar: SimpleGrammar) -> list[int]:
    """Return where a sentence begins that no mark parts from the one before: behind a space, with a word for it."""
    if not grammar.openers:
        return []
    words = "|".join(sorted(map(re.escape, grammar.openers), key=len, reverse=True))
    return [match.start(1) for match in re.compile(rf"\s({words})").finditer(text, start, end)]
