"""What comparing has to know of a language: its words for weighing, how rare each is, set phrases, governments."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.language import english, units
from readout_cli.language.units import Unit
from readout_cli.lexicon.grammars import GRAMMARS
from readout_cli.lexicon.phrases import PhraseTable
from readout_cli.lexicon.schema import FrequencyFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readout_cli.lexicon import Lexicon
    from readout_cli.lexicon.schema import Keys
    from readout_cli.model import Span

# The rarity of a word of a language of which no sentences were counted.
UNCOUNTED = 0.6
# So short a name in Latin letters is an acronym, and in capitals.
ACRONYM = 3


class _Known(NamedTuple):
    """What the lexicon holds of a language's words."""

    stop: frozenset[str] = frozenset()
    formulas: tuple[tuple[str, ...], ...] = ()
    frequency: FrequencyFile = FrequencyFile()
    governments: Keys = ()


class Vocabulary:
    """The words of one language; `vocabulary(lexicon, language)` builds it once.

    `governments` are the names, adjectives and capitals of governments, as keys of units, with their codes.
    """

    def __init__(self, lexicon: Lexicon, language: str) -> None:
        self.language = language
        known = _known(lexicon, language)
        self.governments = known.governments
        self._stop = known.stop
        self._formulas: PhraseTable[bool] = PhraseTable([(keys, True) for keys in known.formulas])
        self._named: PhraseTable[str] = PhraseTable(known.governments)
        self._counts, self._sentences = known.frequency.stems, known.frequency.sentences
        self.rarity = lru_cache(maxsize=50_000)(self._rarity)

    def _rarity(self, word: str) -> float:
        """Return the inverse sentence frequency of a word over accounts, scaled to 0..1.

        log((N + 1) / (n + 0.5)) / log(N + 1), Spaerck Jones' weight with n the sentences that hold the word.
        """
        if word in self._stop or not word[0].isalnum():
            return 0.0
        if not self._sentences:
            return UNCOUNTED
        rare = math.log((self._sentences + 1) / (self._counts.get(word, 0) + 0.5))
        return min(1.0, rare / math.log(self._sentences + 1))

    def words(self, text: str, start: int, end: int) -> list[Unit]:
        """Return the words of text[start:end], marks among them where the language parts words by spaces."""
        if self.language == "en":
            return [
                Unit(token.start, token.end, english.stem(token.norm)) for token in english.tokenize(text, start, end)
            ]
        return units.words(text, self.language, start, end)

    def units(self, text: str, span: Span, words: list[Unit]) -> list[Unit]:
        """Return the units of text[span] by which names and phrases are looked up; `words` are its words."""
        return units.units(text, self.language, *span) if self.language in units.CHARACTERS else words

    def keys(self, phrase: str) -> tuple[str, ...]:
        """Return a phrase as it is looked up."""
        span = 0, len(phrase)
        return tuple(unit.key for unit in self.units(phrase, span, self.words(phrase, *span)))

    def named(self, text: str, found: Sequence[Unit]) -> Iterator[tuple[Span, str]]:
        """Yield the spans of governments' names among the units of a text, with their codes."""
        for first, last, code in self._named.find([unit.key for unit in found]):
            span = found[first].start, found[last - 1].end
            printed = text[slice(*span)]
            # "us", "turkey"
            if not printed[0].islower() and (len(printed) > ACRONYM or not printed.isascii() or printed.isupper()):
                yield span, code

    def government(self, name: str) -> str | None:
        """Return the government whose name, or whose capital's, this is; None for any other place."""
        keys = self.keys(name)
        found = self._named.match(keys, 0) if keys else None
        return found[1] if found is not None and found[0] == len(keys) else None

    def formulas(self, found: Sequence[Unit]) -> Iterator[Span]:
        """Yield the spans of set phrases ("mutual benefit") among the units of a text."""
        for first, last, _ in self._formulas.find([unit.key for unit in found]):
            yield found[first].start, found[last - 1].end


def _known(lexicon: Lexicon, language: str) -> _Known:
    if language == "en":
        part = lexicon.english
        named = (*part.country_names, *part.country_adjectives, *part.country_capitals)
        stems = tuple((tuple(english.stem(word.lower()) for word in name), code) for name, code in named)
        return _Known(part.stop_stems, part.formulas, part.frequency, stems)
    if language not in GRAMMARS:
        return _Known()
    other = lexicon.part(language, GRAMMARS[language])
    named = (*other.country_names, *other.country_adjectives, *other.country_capitals)
    return _Known(other.stop, other.formulas, governments=named)


_BUILT: dict[tuple[str, str], Vocabulary] = {}


def vocabulary(lexicon: Lexicon, language: str) -> Vocabulary:
    """Return the vocabulary of a language, built once a lexicon."""
    key = lexicon.digest, language
    if key not in _BUILT:
        _BUILT[key] = Vocabulary(lexicon, language)
    return _BUILT[key]
