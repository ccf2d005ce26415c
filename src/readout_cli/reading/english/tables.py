"""The lexicon turned into look-up tables for English, once a lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.language.english import norms
from readout_cli.lexicon.english import lemmas
from readout_cli.lexicon.phrases import PhraseTable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.lexicon import Lexicon
    from readout_cli.lexicon.schema import Cue, Office

# In an act phrase `*` may stand for "his deep and most sincere".
ACT_GAP = 5
# In a list head, of "at some length" ("talked at some length about").
HEAD_GAP = 3


class Tables:
    """Phrase tables over the English lexicon; build with `tables(lexicon)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.english = lexicon.english
        self.grammar = grammar = lexicon.english.grammar
        acts = lexicon.english.acts
        english = lexicon.english
        self.acts: PhraseTable[str] = PhraseTable(english.act_phrases, max_gap=ACT_GAP)
        self.indirect: PhraseTable[str] = PhraseTable(
            [(norms(cue), name) for name, cues in acts.indirect.items() for cue in cues]
        )
        self.stronger: PhraseTable[bool] = PhraseTable([(norms(cue), True) for cue in acts.stronger])
        self.weaker: PhraseTable[bool] = PhraseTable([(norms(cue), True) for cue in acts.weaker])
        self.adverbs = frozenset(word for word in grammar.adverbs if " " not in word)
        self.adverb_phrases: PhraseTable[bool] = PhraseTable(
            [(norms(phrase), True) for phrase in grammar.adverbs if " " in phrase]
        )
        self.joint: PhraseTable[bool] = PhraseTable(
            [(norms(phrase), bool(set(norms(phrase)) & grammar.joint_people)) for phrase in grammar.joint_subjects],
            max_gap=1,
        )
        self.offices: PhraseTable[Office] = PhraseTable(
            [(words, english.offices[number]) for words, number in english.office_forms]
        )
        names, adjectives, capitals = english.country_names, english.country_adjectives, english.country_capitals
        self.countries: PhraseTable[str] = PhraseTable(names)
        self.nationalities: PhraseTable[str] = PhraseTable([*names, *adjectives])
        self.governments: PhraseTable[str] = PhraseTable([*names, *adjectives, *capitals])
        self.list_heads: PhraseTable[bool] = PhraseTable(
            [(self._lemmas(phrase), True) for phrase in grammar.list_heads], max_gap=HEAD_GAP
        )
        self.list_openers: PhraseTable[bool] = PhraseTable([(norms(phrase), True) for phrase in grammar.list_openers])
        self.replies: PhraseTable[bool] = PhraseTable(
            [(self._lemmas(phrase), True) for phrase in grammar.stub_replies], max_gap=ACT_GAP
        )
        self.topic_cues: PhraseTable[Cue] = PhraseTable(lexicon.english.topic_cues)
        self.concepts: PhraseTable[Cue] = PhraseTable(lexicon.english.concept_names)
        self.overview: PhraseTable[bool] = PhraseTable([(norms(phrase), True) for phrase in grammar.overview])
        self.verb_prepositions: PhraseTable[bool] = PhraseTable(
            [(self._lemmas(phrase), True) for phrase in grammar.verb_prepositions], max_gap=HEAD_GAP
        )
        self.styles: PhraseTable[bool] = PhraseTable([(norms(phrase), True) for phrase in grammar.styles])
        self.spokespeople: PhraseTable[bool] = PhraseTable([(norms(phrase), True) for phrase in grammar.spokespeople])
        self.page_notes = _phrases(grammar.page_notes)
        self.page_labels = _phrases(grammar.page_labels)
        self.doubtful_labels = _phrases(grammar.doubtful_labels)
        self.note_labels = _phrases(grammar.note_labels)
        self.page_requests = _phrases(grammar.page_requests)
        self.page_verbs = _phrases(grammar.page_verbs)
        self.page_places = _phrases(grammar.page_places)
        self.page_openings = _phrases(grammar.page_openings)
        self.event_forms: PhraseTable[str] = PhraseTable(
            [(norms(cue), form) for form, cues in grammar.event_forms.items() for cue in cues]
        )

    def _lemmas(self, phrase: str) -> tuple[str, ...]:
        """Return a phrase as it is met in `Words.lemmas`."""
        return lemmas(phrase, self.english.verb_forms)


def _phrases(phrases: Iterable[str]) -> PhraseTable[bool]:
    """Return a table of phrases as they are met in `Words.norms`."""
    return PhraseTable([(norms(phrase), True) for phrase in phrases])


_built: dict[str, Tables] = {}


def tables(lexicon: Lexicon) -> Tables:
    """Return the tables of a lexicon, built once per digest."""
    if lexicon.digest not in _built:
        _built[lexicon.digest] = Tables(lexicon)
    return _built[lexicon.digest]
