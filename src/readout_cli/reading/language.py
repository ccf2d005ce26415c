"""Which language a text is in: by the scripts of its letters, then by function words and letters, line by line.

Every sentence of the text speaks for one language with the number of its letters, so that headings, names, quotations
and boilerplate in another language decide nothing while they are the smaller part.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.language.units import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.lexicon import Lexicon

UNKNOWN = "und"
REACH = 20_000
# A sign says as much as so many letters of an alphabet.
DENSITY = {"Han": 3.0, "Kana": 2.0, "Hangul": 2.5}
EAST = frozenset(DENSITY)
# The first words of Unicode names that are not what the script is called here.
SCRIPTS = {"Cjk": "Han", "Hiragana": "Kana", "Katakana": "Kana", "Ideographic": "Han"}
# Japanese holds far more kana than this among its signs, Korean far more hangul.
KANA_SHARE, HANGUL_SHARE = 0.15, 0.3
# A language's prose holds more of its common words than this, even a page of names and headings.
LEAST_COMMON = 0.06
# A shorter text may lack them.
ENOUGH_WORDS = 40
# In a shorter text two words of a language may be names.
FEWEST_WORDS = 3
# What a word with a letter of few languages counts beside a common word.
LETTER = 0.3
_SENTENCE = re.compile(r"[^\n\r.!?。！？؟۔।]+")
_WORD = re.compile(WORD)


class _Cues(NamedTuple):
    """What the languages of the lexicon are told by: each word and letter with the languages that have it."""

    of_script: dict[str, tuple[str, ...]]
    words: dict[str, dict[str, tuple[str, ...]]]
    letters: dict[str, dict[str, tuple[str, ...]]]


def detect(text: str, start: int, lexicon: Lexicon) -> str:
    """Return the ISO 639-1 code of the language of text[start:], `und` where it cannot be told."""
    cues = _cues(lexicon)
    letters: Counter[str] = Counter()
    lines: list[tuple[str, str]] = []
    for match in _SENTENCE.finditer(text, start, start + REACH):
        weights = _weights(match.group())
        if weights:
            letters.update(weights)
            lines.append((_main(weights), match.group()))
    if not letters:
        return UNKNOWN
    script = _main(letters)
    if script in EAST:
        return _eastern(letters)
    return _of_script(script, [line for written, line in lines if written == script], cues)


def _weights(line: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for char in line:
        if char.isalpha():
            script = _script(char)
            found[script] += DENSITY.get(script, 1.0)  # type: ignore[assignment] # weights are fractions
    return found


def _main(weights: Counter[str]) -> str:
    """Return the script that weighs most; the East Asian ones, which mix, weigh together."""
    eastern = {script: weight for script, weight in weights.items() if script in EAST}
    script, weight = max(weights.items(), key=lambda item: (item[1], item[0]))
    return max(eastern, key=lambda script: eastern[script]) if sum(eastern.values()) > weight else script


@lru_cache(maxsize=20_000)
def _script(char: str) -> str:
    if char.isascii():
        return "Latin"
    first = unicodedata.name(char, "").split(" ")[0].split("-")[0].capitalize()
    return SCRIPTS.get(first, first)


def _eastern(letters: Counter[str]) -> str:
    signs = {script: letters[script] / DENSITY[script] for script in EAST}
    total = sum(signs.values())
    if signs["Hangul"] >= HANGUL_SHARE * total and signs["Hangul"] >= signs["Kana"]:
        return "ko"
    return "ja" if signs["Kana"] >= KANA_SHARE * total else "zh"


def _of_script(script: str, lines: list[str], cues: _Cues) -> str:
    """Return the language for which most letters of the lines speak, if its common words are many enough."""
    languages = cues.of_script.get(script, ())
    if len(languages) < 2:  # noqa: PLR2004 - nothing to choose
        return languages[0] if languages else UNKNOWN
    votes: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    count = 0
    for line in lines:
        words = [word.lower() for word in _WORD.findall(line)]
        count += len(words)
        for word in words:
            hits.update(cues.words[script].get(word, ()))
        best = _best(words, script, cues)
        if best is not None:
            votes[best] += len(line)
    order = sorted(languages, key=lambda code: -votes[code])
    if count < ENOUGH_WORDS:
        best = order[0]
        return best if votes[best] and (hits[best] >= FEWEST_WORDS or best == languages[0]) else languages[0]
    return next((code for code in order if votes[code] and hits[code] >= LEAST_COMMON * count), UNKNOWN)


def _best(words: Iterable[str], script: str, cues: _Cues) -> str | None:
    """Return the language of a line: a word or letter speaks the louder the fewer languages have it."""
    scores: dict[str, float] = {}
    common = False
    for word in words:
        languages = cues.words[script].get(word, ())
        common = common or bool(languages)
        for code in languages:
            scores[code] = scores.get(code, 0.0) + 1 / len(languages)
        for letter in set(word) & cues.letters[script].keys():
            owners = cues.letters[script][letter]
            for code in owners:
                scores[code] = scores.get(code, 0.0) + LETTER / len(owners)
    # letters alone may be those of a name
    return max(scores, key=lambda code: scores[code]) if common else None


def _cues(lexicon: Lexicon) -> _Cues:
    if lexicon.digest not in _BUILT:
        of_script: dict[str, list[str]] = {}
        words: dict[str, dict[str, list[str]]] = {}
        letters: dict[str, dict[str, list[str]]] = {}
        for code, language in lexicon.languages.items():
            if not language.script:
                continue
            of_script.setdefault(language.script, []).append(code)
            for table, keys in ((words, language.common), (letters, language.letters)):
                owners = table.setdefault(language.script, {})
                for key in keys:
                    owners.setdefault(key, []).append(code)
        _BUILT[lexicon.digest] = _Cues(
            {script: tuple(codes) for script, codes in of_script.items()},
            {script: {key: tuple(codes) for key, codes in table.items()} for script, table in words.items()},
            {script: {key: tuple(codes) for key, codes in table.items()} for script, table in letters.items()},
        )
    return _BUILT[lexicon.digest]


_BUILT: dict[str, _Cues] = {}
