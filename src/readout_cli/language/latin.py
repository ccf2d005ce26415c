"""Names of several scripts in Latin letters, and as what little of a name survives transliteration.

Kana by Hepburn's system, hangul by the Revised Romanization of 2000, Cyrillic after BGN/PCGN, without diacritics.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

import msgspec

from readout_cli.language.han import HAN

_FILE = Path(__file__).with_name("latin.json")
_HIRAGANA = str.maketrans({code: code + 0x60 for code in range(0x3041, 0x3097)})
# Hangul syllables stand in the order of their letters: 19 initials x 21 vowels x 28 finals (none among them).
_SYLLABLES, _VOWELS, _FINALS = 0xAC00, 21, 28
_ANY_HAN = re.compile(f"[{HAN}]")
# What scripts keep apart or fall together on: liquids, stops, vowels.
_DIGRAPHS = re.compile(r"[cs]h|ng|ph|th|kh|zh")
_AS_ONE = {"ch": "s", "sh": "s", "zh": "s", "ng": "n", "ph": "b", "th": "t", "kh": "k"}
_ALIKE = str.maketrans("lvwfcqxgdzjp", "rbbhkkkktssb")
_LOST = re.compile(r"[aeiouyh]|(.)(?=\1)")


class _Hangul(msgspec.Struct, frozen=True):
    initials: tuple[str, ...]
    vowels: tuple[str, ...]
    finals: tuple[str, ...]


class _Tables(msgspec.Struct, frozen=True):
    kana: dict[str, str]
    cyrillic: dict[str, str]
    hangul: _Hangul


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    return msgspec.json.decode(_FILE.read_bytes(), type=_Tables)


def latin(name: str) -> str | None:
    """Return a name in small Latin letters, or None where Han characters do not tell how they are read."""
    if _ANY_HAN.search(name):
        return None
    tables = _tables()
    out = []
    for char in unicodedata.normalize("NFKC", name).translate(_HIRAGANA).lower():
        if char in tables.kana:
            out.append(tables.kana[char])
        elif char in tables.cyrillic:
            out.append(tables.cyrillic[char])
        elif "가" <= char <= "힣":
            syllable, final = divmod(ord(char) - _SYLLABLES, _FINALS)
            initial, vowel = divmod(syllable, _VOWELS)
            out.append(tables.hangul.initials[initial] + tables.hangul.vowels[vowel] + tables.hangul.finals[final])
        else:
            plain = unicodedata.normalize("NFD", char)[0]
            out.append(plain if plain.isalnum() else " ")
    return " ".join("".join(out).split())


def skeleton(word: str) -> str:
    """Return a Latin word's consonants, with those that scripts mix up falling together: `Blinken`, `burinken`."""
    joined = _DIGRAPHS.sub(lambda found: _AS_ONE[found.group()], word)
    return _LOST.sub("", joined.translate(_ALIKE))
