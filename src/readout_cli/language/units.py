"""A text as units, in any language: what names are looked up by, and what weights hang on.

Where words are not parted by spaces, names are looked up character by character and weights hang on pairs of
characters; elsewhere both hang on stems.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from readout_cli.language.han import HAN, fold

# Languages whose names are looked up character by character: Korean too, for its particles hang on the words.
CHARACTERS = frozenset({"zh", "ja", "ko", "th"})
# Snowball's stemmers, for languages in which names are inflected; that for Arabic cuts first letters off names.
STEMMERS = {
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
    "ru": "russian",
    "tr": "turkish",
}

HIRAGANA, KATAKANA = "\u3041-\u309f", "\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f"
HANGUL, THAI = "\uac00-\ud7a3", "\u0e00-\u0e7f"
UNSPACED = HAN + HIRAGANA + KATAKANA + HANGUL + THAI
# Vowel signs, points and accents, which are of the word on whose letters they stand: of Hebrew, Arabic and India.
_POINTS = "\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
MARKS = "\u0300-\u036f" + _POINTS + "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd"
_NUMBER = "[0-9０-９]+(?:[.,．，][0-9０-９]+)*"
_UNIT = re.compile(rf"[{UNSPACED}]|{_NUMBER}|[^\W\d_{UNSPACED}]+|\S")
WORD = rf"[^\W\d_]+(?:[{MARKS}][^\W\d_]*)*"
_SPACED = re.compile(rf"{_NUMBER}|{WORD}|\S")
_RUN = re.compile(
    rf"[{HAN}]+|[{KATAKANA}]+|[{HANGUL}]+|[{THAI}]+|{_NUMBER}"
    rf"|[^\W\d_{UNSPACED}]+(?:[{MARKS}][^\W\d_{UNSPACED}]*)*(?:[-'’][^\W\d_{UNSPACED}]+(?:[{MARKS}][^\W\d_{UNSPACED}]*)*)*"
)
_POINT = re.compile(f"[{_POINTS}]")
# Capitals of a dotted and a dotless letter, and forms of Arabic letters that are written for one another.
_TURKISH = str.maketrans("İI", "iı")
_ARABIC = str.maketrans("أإآٱى", "ااااي", "\u0640")
_KATAKANA, _HANGUL = re.compile(f"[{KATAKANA}]"), re.compile(f"[{HANGUL}]")
# Runs in which every pair of neighbours is a word, for want of spaces (in Korean: for want of knowing the endings).
_PAIRED = re.compile(f"[{HAN}{HANGUL}{THAI}]")
# So short a word has no ending to lose ("ИИ" is not "и").
FEW = 2
# Between the units of a phrase that is one key.
SEPARATOR = " "
# Marks that texts use for one another: the enumerating comma, the dots between Korean and Japanese words.
_ALIKE = {"、": ",", **dict.fromkeys("ㆍ․‧•・∙･", "·")}


class Unit(NamedTuple):
    """A character or word text[start:end]; a name may begin where `opens` and end where `closes`."""

    start: int
    end: int
    key: str
    opens: bool = True
    closes: bool = True


def units(text: str, language: str, start: int = 0, end: int | None = None) -> list[Unit]:
    """Return the units of text[start:end] by which names are looked up, white space left out."""
    stop = len(text) if end is None else end
    if language not in CHARACTERS:
        return [
            Unit(match.start(), match.end(), stem(match.group(), language))
            for match in _SPACED.finditer(text, start, stop)
        ]
    folded = fold(text[start:stop])
    out = []
    for match in _UNIT.finditer(folded):
        first, last = match.span()
        before, after = folded[max(first - 1, 0) : first], folded[last : last + 1]
        opens = not (_within(_KATAKANA, before, match.group()) or _within(_HANGUL, before, match.group()))
        closes = not _within(_KATAKANA, match.group(), after)
        out.append(Unit(start + first, start + last, _key(match.group()), opens, closes))
    return out


def _key(unit: str) -> str:
    """Return a unit as it is looked up: in lower case, of the usual width, commas and dots of all kinds as one."""
    return _ALIKE.get(unit) or unicodedata.normalize("NFKC", unit).lower()


def keys(phrase: str, language: str) -> tuple[str, ...]:
    """Return a phrase as a table key: the keys of its units."""
    return tuple(unit.key for unit in units(phrase, language))


def joined(phrase: str, language: str) -> str:
    """Return a phrase as one key, whatever its spacing and inflection."""
    return SEPARATOR.join(keys(phrase, language))


def words(text: str, language: str, start: int = 0, end: int | None = None) -> list[Unit]:
    """Return the words of text[start:end] for weighing: stems, or pairs of neighbouring characters."""
    stop = len(text) if end is None else end
    out = []
    for match in _RUN.finditer(text, start, stop):
        run = match.group()
        if _PAIRED.match(run) is None:
            out.append(Unit(match.start(), match.end(), stem(_key(run), language)))
            continue
        folded = fold(run)
        for at in range(max(1, len(run) - 1)):
            last = min(at + 2, len(run))
            out.append(Unit(match.start() + at, match.start() + last, folded[at:last], at == 0, last == len(run)))
    return out


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """Return the stem of a word in lower case (Snowball), or the word where there is no stemmer for the language."""
    lower = (word.translate(_TURKISH) if language == "tr" else word).lower().replace("’", "'")
    if not lower.isascii():
        lower = _POINT.sub("", unicodedata.normalize("NFC", lower)).translate(_ARABIC)
    if len(lower) <= FEW or language not in STEMMERS or not lower.replace("-", "").replace("'", "").isalpha():
        return lower
    return str(_stemmer(language).stemWord(lower.replace("ё", "е")))


@lru_cache(maxsize=len(STEMMERS))
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(STEMMERS[language])


def _within(script: re.Pattern[str], one: str, other: str) -> bool:
    """Tell whether two neighbours are of one run of a script that parts its words otherwise."""
    return bool(one and other and script.match(one) and script.match(other))
