"""The Japanese part of the lexicon as look-up tables, built once a lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from readout_cli.language.han import fold
from readout_cli.language.units import keys
from readout_cli.lexicon.grammars import JapaneseGrammar
from readout_cli.lexicon.phrases import PhraseTable
from readout_cli.reading.japanese import conjugation
from readout_cli.reading.names import Names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.lexicon import Lexicon
    from readout_cli.reading.japanese.conjugation import Form

LANGUAGE = "ja"


class Cue(NamedTuple):
    """Words before a reporting verb that decide its act; `verbs` are those it stands before, None for any."""

    act: str
    verbs: frozenset[str] | None


class Tables(Names[JapaneseGrammar]):
    """Look-up tables over the Japanese lexicon, Han characters folded; build with `tables(lexicon)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon, LANGUAGE, JapaneseGrammar)
        self.grammar = msgspec.convert(_folded(msgspec.to_builtins(self.part.grammar)), JapaneseGrammar)
        acts = self.part.acts
        self.force = {act: entry.force for act, entry in acts.types.items()}
        self.act_of_verb = {fold(verb): act for act, entry in acts.types.items() for verb in entry.verbs}
        self.stronger = frozenset(fold(adverb) for adverb in acts.stronger)
        self.weaker = frozenset(fold(adverb) for adverb in acts.weaker)
        self.joining = by_end(self.grammar.joining)
        self.not_names = by_end((*self.grammar.not_names, *self.grammar.openers))
        self.after_numbers = by_end(self.grammar.after_numbers)
        # a name ends in no other sign of several (両, 各)
        figures = self.grammar.digits
        self.several = tuple(w for w in self.grammar.joint_prefixes if w not in figures and not w.isdecimal())
        self.side_nouns = by_end(self.grammar.side_nouns)
        self.adverbs = by_end({*self.grammar.adverbs, *self.stronger, *self.weaker})
        self.indirect = {fold(ending): act for act, endings in acts.indirect.items() for ending in endings}
        light = frozenset(self.grammar.light)
        self.cues: dict[str, list[Cue]] = {}
        for act, entry in acts.types.items():
            for phrase in entry.phrases:
                cue, _, verb = fold(phrase).partition(" ")
                self.cues.setdefault(cue, []).append(Cue(act, frozenset({verb}) if verb else None))
        for verb, act in self.act_of_verb.items():
            noun = conjugation.noun(verb)
            for particle in self.grammar.cue_particles if noun else "":
                self.cues.setdefault(f"{noun}{particle}", []).append(Cue(act, light))
        self.longest_cue = max(map(len, self.cues), default=0)
        governed = {verb for cues in self.cues.values() for cue in cues for verb in cue.verbs or ()}
        self.forms = self._forms({*self.act_of_verb, *light, *governed})
        self.longest_form = max(map(len, self.forms), default=0)
        self.event_forms_of = self._forms(self.grammar.event_verbs)
        self.longest_event = max(map(len, self.event_forms_of), default=0)
        self.furniture = frozenset(label.lower() for label in self.grammar.furniture)
        self.requests = by_end(self.grammar.requests)
        self.capitals: PhraseTable[str] = PhraseTable(self.part.country_capitals)
        self.joint = self._table(self.grammar.joint_subjects)
        self.others = self._table(self.grammar.others)
        self.own = self._table(self.grammar.own)
        self.peoples = self._table(self.grammar.peoples)
        self.organisations = self._table(self.grammar.organisations)
        self.members = by_end((*self.grammar.side_nouns, *self.grammar.members))
        self.captions = tuple(self.grammar.captions)
        self.event_words: PhraseTable[str] = PhraseTable(
            [(keys(word, LANGUAGE), form) for form, words in self.grammar.event_forms.items() for word in words]
        )
        self.markers = tuple(sorted(self.grammar.subject_markers, key=len, reverse=True))

    def _table(self, phrases: Iterable[str]) -> PhraseTable[str]:
        return PhraseTable([(keys(phrase, LANGUAGE), phrase) for phrase in phrases])

    def _forms(self, verbs: Iterable[str]) -> dict[str, list[Form]]:
        out: dict[str, list[Form]] = {}
        for verb in sorted(set(verbs)):
            for printed, form in conjugation.forms(verb, self.grammar):
                if form not in out.setdefault(printed, []):
                    out[printed].append(form)
        return out


def by_end(words: Iterable[str]) -> tuple[str, ...]:
    """Return words for `ending`, longest first."""
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


def ending(text: str, first: int, last: int, words: Iterable[str]) -> str | None:
    """Return the longest of words that text[first:last] ends with, or None."""
    return max((word for word in words if text.endswith(word, first, last)), key=len, default=None)


def _folded(value: Any) -> Any:  # noqa: ANN401 - any YAML
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, dict):
        return {fold(key): _folded(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_folded(entry) for entry in value]
    return value


_built: dict[str, Tables] = {}


def tables(lexicon: Lexicon) -> Tables:
    """Return the tables of a lexicon, built once per digest."""
    if lexicon.digest not in _built:
        _built[lexicon.digest] = Tables(lexicon)
    return _built[lexicon.digest]
