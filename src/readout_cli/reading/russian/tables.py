"""The lexicon turned into look-up tables for Russian, once a lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from readout_cli.language.units import keys, stem
from readout_cli.lexicon.grammars import RussianGrammar
from readout_cli.lexicon.phrases import GAP, PhraseTable
from readout_cli.reading.names import Names
from readout_cli.reading.people import ORGANISATION
from readout_cli.reading.russian.conjugation import Form, folded, forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from readout_cli.lexicon import Lexicon
    from readout_cli.lexicon.schema import Office

# In an act phrase `*` may stand for "самую глубокую и искреннюю".
ACT_GAP = 9
LANGUAGE = "ru"
# Of two readings of a form the one whose kind is rarer in reports comes second.
RARER = {"present": 1, "passive": 2}


class Tables(Names[RussianGrammar]):
    """Phrase tables over the Russian lexicon; build with `tables(lexicon)`.

    Phrases with verbs are matched on `Words.lemmas`, names on stems, words in a set form on `Words.norms`.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon, LANGUAGE, RussianGrammar)
        grammar, acts = self.grammar, self.part.acts
        named = [(form_keys, self.part.offices[number]) for form_keys, number in self.part.office_forms]
        self.offices = PhraseTable([*named, *self._of_organisations()])
        self.act_of_verb = {folded(verb): name for name, act in acts.types.items() for verb in act.verbs}
        self.verbs: dict[str, Form] = {}
        known = (*self.act_of_verb, *map(folded, grammar.verbs), *grammar.irregular)
        made = [(form, Form(verb, kind)) for verb in known for form, kind in forms(verb, grammar)]
        # "высказались" is first of all a form of "высказаться", "подчеркнут" a participle
        for form, read in sorted(made, key=lambda entry: RARER.get(entry[1].kind, 0)):
            self.verbs.setdefault(form, read)
        phrases = [(self.lemmas(phrase), name) for name, act in acts.types.items() for phrase in act.phrases]
        self.acts: PhraseTable[str] = PhraseTable(
            [*phrases, *((_turned(phrase), name) for phrase, name in phrases if _turned(phrase))], max_gap=ACT_GAP
        )
        self.stronger = self.printed(acts.stronger)
        self.weaker = self.printed(acts.weaker)
        self.indirect: PhraseTable[str] = PhraseTable(
            [(printed(cue), name) for name, cues in acts.indirect.items() for cue in cues]
        )
        self.adverbs = self.printed(grammar.adverbs)
        self.connectives = self.printed(grammar.connectives)
        self.that = self.printed(grammar.that)
        self.joint = self.printed(grammar.joint_subjects)
        self.pairs = self.printed(grammar.pair_openers)
        self.according = self.printed(grammar.according)
        self.during = self.printed(grammar.during)
        self.on_behalf = self.printed(grammar.on_behalf)
        self.initiated = self.printed(grammar.initiated_by)
        self.half = self.printed(grammar.half)
        self.list_heads = self.reduced(grammar.list_heads)
        self.presence = self.reduced(grammar.presence)
        self.replies = self.reduced(grammar.stub_replies)
        self.claim_nouns = self.reduced(grammar.claim_nouns)
        self.overview = self.reduced(grammar.overview)
        self.page_notes = self.reduced(grammar.page_notes)
        self.event_forms: PhraseTable[str] = PhraseTable(
            [(self.lemmas(cue), form) for form, cues in grammar.event_forms.items() for cue in cues]
        )
        self.event_stems = frozenset(stem(noun, LANGUAGE) for noun in grammar.event_nouns)
        self.tone = {stem(word, LANGUAGE): value for word, value in grammar.tone.items()}
        self.tone_stems = frozenset(stem(noun, LANGUAGE) for noun in grammar.tone_nouns)
        self.counters = {stem(noun, LANGUAGE): unit for noun, unit in grammar.counters.items()}
        self.person_stems = frozenset(stem(noun, LANGUAGE) for noun in grammar.person_nouns)
        self.according_same = self.printed(grammar.according_same)
        self.source_openers = self.printed(grammar.source_openers)
        self.noted_openers = self.printed(grammar.noted_openers)
        self.sources = self.printed(grammar.sources)
        self.venues = self.printed(grammar.venues)
        self.vague_forms = self.reduced(grammar.vague_forms)
        self.additions = self.printed(grammar.additions)
        self.towns: PhraseTable[str] = PhraseTable(
            [
                (keys(form, LANGUAGE), town)
                for form, town in (*zip(grammar.towns, grammar.towns, strict=True), *grammar.town_forms.items())
            ]
        )
        self.list_openers = self.printed(grammar.list_openers)
        self.parentheses = self.printed(grammar.parentheses)
        self.spokespeople = self.printed(grammar.spokespeople)

    def _of_organisations(self) -> Iterator[tuple[tuple[str, ...], Office]]:
        """Yield the offices of who speaks for an organisation, as their stems, with its name behind them."""
        speaking = [office for office in self.part.offices if office.rank == ORGANISATION and not office.countries]
        heads = [(form, office) for office in speaking for form in office.forms]
        if speaking:
            heads += [(form, speaking[-1]) for form in self.grammar.organisation_heads]
        for form, office in heads:
            for name in self.grammar.organisations:
                whole = f"{form} {name}"
                yield keys(whole, LANGUAGE), msgspec.structs.replace(office, forms=(whole,))

    def lemmas(self, phrase: str) -> tuple[str, ...]:
        """Return a phrase as it is met in `Words.lemmas`."""
        return tuple(
            part
            for word in folded(phrase).split()
            for part in (
                (word,) if word == GAP else (self.verbs[word].lemma,) if word in self.verbs else keys(word, LANGUAGE)
            )
        )

    def reduced(self, phrases: Iterable[str]) -> PhraseTable[bool]:
        """Return phrases as a table over `Words.lemmas`."""
        return PhraseTable([(self.lemmas(phrase), True) for phrase in phrases], max_gap=ACT_GAP)

    def printed(self, phrases: Iterable[str]) -> PhraseTable[bool]:
        """Return phrases as a table over `Words.norms`."""
        return PhraseTable([(printed(phrase), True) for phrase in phrases])


def printed(phrase: str) -> tuple[str, ...]:
    """Return a phrase as it is met in `Words.norms`."""
    return tuple(part for word in folded(phrase).replace("-", " - ").split() for part in (word,))


def _turned(phrase: tuple[str, ...]) -> tuple[str, ...]:
    """Return "выразить * озабоченность" the other way round, for "озабоченность выражена"; nothing for others."""
    if GAP not in phrase or phrase.index(GAP) != 1:
        return ()
    return (*phrase[2:], GAP, phrase[0])


_built: dict[str, Tables] = {}


def tables(lexicon: Lexicon) -> Tables:
    """Return the tables of a lexicon, built once per digest."""
    if lexicon.digest not in _built:
        _built[lexicon.digest] = Tables(lexicon)
    return _built[lexicon.digest]
