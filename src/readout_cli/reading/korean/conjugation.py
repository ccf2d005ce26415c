"""Verbs in their dictionary form -> the stems that they show in a text, and endings taken off, letter by letter."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Letters that an ending adds to the syllable before it, as written alone and as they close a syllable.
CLOSING = {"ㄴ": "\u11ab", "ㄹ": "\u11af", "ㅁ": "\u11b7", "ㅂ": "\u11b8"}
PAST = "\u11bb"
AH, OH, EO, UH, EU, IH, AE = "\u1161", "\u1169", "\u1165", "\u116e", "\u1173", "\u1175", "\u1162"
# After these the North writes 여 and 였: 드리였다, 되였다, 보내였다.
FRONT = frozenset({IH, AE, "\u1166", "\u116c", "\u1171", "\u1174", "\u1167"})
# What honours the subject stands between stem and ending: 접견하시였다, 말씀하셨다.
HONORIFIC, HONORIFIC_CLOSED = "시", "으시"
WA, WO, YEO = "\u116a", "\u116f", "\u1167"
SILENT = "\u110b"
VOWELS = range(0x1161, 0x1176)
INITIALS = range(0x1100, 0x1113)
DO, DICTIONARY = "하", "다"
# A verb without an ending: 만나, 접견하여.
INFINITIVE = "infinitive"
# Shorter verbs stand only at the start of a word: 표하다 is no part of 발표하다.
LONG = 3
# The end of a word shows its verb.
LONGEST_WORD = 30


class Form(NamedTuple):
    """What a word is a form of: its verb, the kind of its ending, and what stands before the verb in the word."""

    verb: str
    kind: str
    past: bool
    prefix: str


def letters(text: str) -> str:
    """Return a text as letters, each syllable taken apart."""
    return unicodedata.normalize("NFD", text)


def ending(written: str) -> str:
    """Return an ending as the letters it adds to a stem."""
    return CLOSING.get(written[0], letters(written[0])) + letters(written[1:])


def stems(verb: str, irregular: Iterable[str] = ()) -> dict[str, bool]:
    """Return the stems of a verb as letters, and whether each is of the past."""
    bases = linked(verb, irregular)
    past = {stem + PAST: True for stem in bases if _open(stem)}
    return {letters(verb.removesuffix(DICTIONARY)): False, **dict.fromkeys(bases, False), **past}


def honoured(verb: str) -> str:
    """Return a verb with what honours its subject: 접견하시다, 맞으시다."""
    base = verb.removesuffix(DICTIONARY)
    return base + (HONORIFIC if _open(letters(base)) else HONORIFIC_CLOSED) + DICTIONARY


def linked(verb: str, irregular: Iterable[str] = ()) -> list[str]:
    """Return the stems of a verb before 어 and 었, as letters: 강조하여, 강조해; 나누어, 나눠; 밝혀."""
    return [letters(stem) for stem in irregular] or _linked(letters(verb.removesuffix(DICTIONARY)))


def _linked(base: str) -> list[str]:
    if base.endswith(letters(DO)):
        return [base + letters("여"), base[:-1] + AE]
    return [*_contracted(base), *([base + letters("여")] if base[-1] in FRONT else [])]


def _contracted(base: str) -> list[str]:
    last = base[-1]
    if ord(last) not in VOWELS:
        vowel = next((char for char in reversed(base) if ord(char) in VOWELS), EO)
        return [base + SILENT + (AH if vowel in {AH, OH} else EO)]
    if last == IH:
        return [base + SILENT + EO, base[:-1] + YEO]
    if last in {OH, UH}:
        return [base + SILENT + (AH if last == OH else EO), base[:-1] + (WA if last == OH else WO)]
    if last == EU:
        vowels = [char for char in base[:-1] if ord(char) in VOWELS]
        return [base[:-1] + (AH if vowels and vowels[-1] in {AH, OH} else EO)]
    return [base]


def _open(stem: str) -> bool:
    return ord(stem[-1]) in VOWELS


class Conjugation:
    """The forms of a set of verbs; `endings` maps a kind of ending to the endings."""

    def __init__(
        self, verbs: Iterable[str], endings: Mapping[str, tuple[str, ...]], irregular: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._stems: dict[str, tuple[str, bool]] = {}
        self._nouns: dict[str, str] = {}
        self._bare: set[str] = set()
        for verb in verbs:
            self._bare.update(linked(verb, irregular.get(verb, ())))
            forms = stems(verb, irregular.get(verb, ()))
            for stem, past in {**stems(honoured(verb)), **forms}.items():
                self._stems.setdefault(stem, (verb, past))
            if verb.endswith("하다") and len(verb) > LONG:
                self._nouns[verb.removesuffix("하다")] = verb
        pairs = [(ending(written), kind) for kind, written_all in endings.items() for written in written_all]
        self._endings = dict(reversed(pairs))
        self._longest_stem = max(map(len, self._stems), default=0)
        self._longest = max(map(len, self._endings), default=0)

    def form(self, word: str) -> Form | None:
        """Return what a word is a form of, or None; of several endings the longest counts."""
        spelt = letters(word[-LONGEST_WORD:])
        for size in range(min(self._longest, len(spelt) - 1), 0, -1):
            kind = self._endings.get(spelt[-size:])
            if kind is None:
                continue
            found = self._stem(spelt[:-size])
            if found is not None:
                (verb, past), prefix = found
                return Form(verb, kind, past, prefix)
        found = self._stem(spelt)
        if found is not None and spelt.endswith(tuple(self._bare)):
            return Form(found[0][0], INFINITIVE, past=False, prefix=found[1])
        return None

    def noun(self, word: str) -> Form | None:
        """Return the verb whose bare noun a word is (강조, 우려표명), as notes end."""
        for at in range(max(0, len(word) - LONGEST_WORD), len(word) - 1):
            verb = self._nouns.get(word[at:])
            if verb is not None:
                return Form(verb, "noun", past=False, prefix=word[:at])
        return None

    def _stem(self, spelt: str) -> tuple[tuple[str, bool], str] | None:
        for at in range(max(0, len(spelt) - self._longest_stem), len(spelt)):
            if ord(spelt[at]) not in INITIALS:
                continue
            found = self._stems.get(spelt[at:])
            if found is not None and (at == 0 or len(found[0]) > LONG):
                return found, unicodedata.normalize("NFC", spelt[:at])
        return None
