"""Which language a text is in, as far as it matters: English, or not."""

from __future__ import annotations

import re
import unicodedata

UNKNOWN = "und"
# Function words that no English page of this length does without.
COMMON = frozenset(["the", "of", "and", "to", "in", "that", "on", "for", "with", "a", "by", "said", "as", "its"])
# English prose holds over a quarter of such words; a page of names and headings still more than this.
LEAST_COMMON = 0.06
# Shorter texts are taken for English when their letters are Latin.
ENOUGH_WORDS = 40
LEAST_LATIN = 0.5


def detect(text: str, start: int) -> str:
    """Return `en`, or `und` for a text whose letters are mostly not Latin or that lacks the words of English."""
    letters = [char for char in text[start : start + 20_000] if char.isalpha()]
    latin = sum(char.isascii() or unicodedata.name(char, "").startswith("LATIN") for char in letters)
    if letters and latin < LEAST_LATIN * len(letters):
        return UNKNOWN
    words = re.findall(r"[^\W\d_]+", text[start : start + 20_000].lower())
    common = sum(word in COMMON for word in words)
    if len(words) >= ENOUGH_WORDS and common < LEAST_COMMON * len(words):
        return UNKNOWN
    return "en"
