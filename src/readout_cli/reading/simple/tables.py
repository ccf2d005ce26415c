"""What is known of a language read at simple depth, as look-up tables, once a lexicon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from readout_cli.language.units import CHARACTERS, STEMMERS, keys, units
from readout_cli.lexicon.grammars import SimpleGrammar
from readout_cli.lexicon.phrases import PhraseTable
from readout_cli.lexicon.schema import OTHER
from readout_cli.reading.names import Names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.lexicon import Lexicon

V = TypeVar("V")
# Between the parts of a verb ("hob die Bedeutung hervor") stand at most so many words.
VERB_GAP = 25


class Tables(Names[SimpleGrammar]):
    """Phrase tables over a language's part of the lexicon; build with `tables(lexicon, language)`."""

    def __init__(self, lexicon: Lexicon, language: str) -> None:
        super().__init__(lexicon, language, SimpleGrammar)
        grammar, acts = self.grammar, self.part.acts
        self.spaced = language not in CHARACTERS
        self._prefix()
        self.adjectives: PhraseTable[str] = PhraseTable(self.part.country_adjectives)
        # Where there is no stemmer, a name's ending may differ from its first mention's.
        self.declined = self.spaced and language not in STEMMERS
        self.acts: PhraseTable[str] = PhraseTable(
            [
                (self._keys(form), name)
                for name, act in acts.types.items()
                for cue in (*act.verbs, *act.phrases)
                for form in self._forms(cue)
            ],
            max_gap=VERB_GAP,
        )
        self.stronger = self._phrases(acts.stronger)
        self.weaker = self._phrases(acts.weaker)
        self.event_forms: PhraseTable[str] = PhraseTable(
            [
                (self._keys(f), form)
                for form, cues in grammar.event_forms.items()
                for cue in cues
                for f in self._forms(cue)
            ]
        )
        self.event_verbs: PhraseTable[bool] = PhraseTable(
            [(self._keys(form), True) for cue in grammar.event_verbs for form in self._forms(cue)], max_gap=VERB_GAP
        )
        self.honorifics = tuple(word.lower() for word in grammar.honorifics)
        self.joint = self._phrases(grammar.joint_subjects)
        self.side_nouns = self._phrases(grammar.side_nouns)
        self.pronouns = self._phrases(grammar.pronouns)
        self.plurals = self._phrases(grammar.plural_pronouns)
        self.initiated_by = self._phrases(grammar.initiated_by)
        self.negations = self._phrases(grammar.negations)
        self.tone = {word.lower(): label for word, label in grammar.tone.items()}
        # Words that are no part of a name in a script without capitals.
        self.plain = grammar.links | grammar.oblique | grammar.conjunctions | set(grammar.stopwords)
        self.plain |= set(lexicon.languages[language].common) if language in lexicon.languages else set()
        months = lexicon.months.get(language, ())
        self.months = {name: number for number, names in enumerate(months, 1) for name in names}
        self.month = _alternatives(self.months)
        self.scale = _alternatives(word.lower() for word in grammar.scales)
        self.scales = {word.lower(): value for word, value in grammar.scales.items()}
        self.unit = _alternatives(word.lower() for word in grammar.duration_units)
        self.units = {word.lower(): value for word, value in grammar.duration_units.items()}
        self.numbers = {word.lower(): value for word, value in grammar.numbers.items()}
        self.number = _alternatives(self.numbers)
        self.percent = _alternatives((*(word.lower() for word in grammar.percent), "%", "٪", "％"))
        self.furniture = frozenset(word.lower() for word in grammar.furniture)

    def _prefix(self) -> None:
        """Add to offices and governments their forms with the words that may be written together with them."""
        if not self.grammar.prefixes:
            return
        part, added = self.part, ("", *self.grammar.prefixes)

        def with_prefixes(names: Iterable[tuple[tuple[str, ...], V]]) -> PhraseTable[V]:
            return PhraseTable([((prefix + keys[0], *keys[1:]), value) for keys, value in names for prefix in added])

        self.offices = with_prefixes((words, part.offices[number]) for words, number in part.office_forms)
        self.countries = with_prefixes(part.country_names)
        self.nationalities = with_prefixes([*part.country_names, *part.country_adjectives])

    def _phrases(self, phrases: Iterable[str]) -> PhraseTable[bool]:
        """Return a table of phrases as printed: stems would take "the presidents" for "the president"."""
        return PhraseTable([(exact(form, self.language), True) for phrase in phrases for form in self._forms(phrase)])

    def _keys(self, phrase: str) -> tuple[str, ...]:
        return keys(phrase, self.language)

    def _forms(self, phrase: str) -> tuple[str, ...]:
        """Return a phrase with and without the words that may be written together with it."""
        return (phrase, *(prefix + phrase for prefix in self.grammar.prefixes))


def exact(phrase: str, language: str) -> tuple[str, ...]:
    """Return the units of a phrase as printed, in lower case."""
    return tuple(lowered(phrase[unit.start : unit.end]) for unit in units(phrase, language))


def lowered(text: str) -> str:
    """Return a text in lower case, of the same length."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(char.lower()[0] for char in text)


def _alternatives(words: Iterable[str]) -> str:
    """Return a pattern that matches any of the words, the longest first; nothing where there are none."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) or r"(?!)"


_BUILT: dict[tuple[str, str], Tables] = {}


def tables(lexicon: Lexicon, language: str) -> Tables:
    """Return the tables of a language, or of what holds in any where its code is unknown; built once a lexicon."""
    known = language if language in lexicon.languages else OTHER
    key = lexicon.digest, known
    if key not in _BUILT:
        _BUILT[key] = Tables(lexicon, known)
    return _BUILT[key]
