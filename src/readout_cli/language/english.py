"""English words: tokens with exact spans, normal forms, stems."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import Stemmer

TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}(?:-\w+)*(?:['’]s\b)?"  # U.S., a.m., U.S.-India
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?:-\w+)*"  # 1,000  3:20  14th  20-minute
    r"|\w+(?:[-‐‑'’&]\w+)*"
    r"|\S"
)


# Snowball's English stemmer, as compiled code: a stem takes 0.2 microseconds.
_STEMMER = Stemmer.Stemmer("english")


class Token(NamedTuple):
    """A word or mark; `norm` is lower case with straight apostrophes and no possessive ending."""

    text: str
    start: int
    end: int
    norm: str
    possessive: bool


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of text[start:end]."""
    out = []
    for match in TOKEN.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        norm = word.lower().replace("’", "'").replace("‑", "-").replace("‐", "-")
        possessive = norm.endswith(("'s", "s'"))
        norm = norm.removesuffix("'s")
        out.append(Token(word, match.start(), match.end(), norm, possessive))
    for index, token in enumerate(out[:-1]):
        # "the ministers' talks": the apostrophe is a token of its own
        if out[index + 1].text in "'’" and out[index + 1].start == token.end and token.norm.endswith("s"):
            out[index] = token._replace(possessive=True)
    return out


def norms(phrase: str) -> tuple[str, ...]:
    """Return the normal forms of a phrase's words, as a table key."""
    return tuple(word if word == "*" else token.norm for word in phrase.split() for token in tokenize(word))


def printed(phrase: str) -> tuple[str, ...]:
    """Return a name's words as printed, with straight apostrophes and no possessive ending, as a table key."""
    return tuple(bare(token) for token in tokenize(phrase))


def bare(token: Token) -> str:
    """Return a word as printed, with straight apostrophes and no possessive ending."""
    return token.text.replace("’", "'").removesuffix("'s")


@lru_cache(maxsize=200_000)
def stem(norm: str) -> str:
    """Return the stem of a normal form (Porter's second English algorithm, by Snowball)."""
    if not norm.isascii() or not norm.replace("-", "").replace("'", "").isalpha():
        return norm
    return str(_STEMMER.stemWord(norm))


@lru_cache(maxsize=20_000)
def stems(phrase: str) -> tuple[str, ...]:
    """Return the stems of a phrase's words, as a table key."""
    return tuple(stem(token.norm) for token in tokenize(phrase))
