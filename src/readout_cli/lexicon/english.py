"""YAML of English -> its part of the lexicon: verbs inflected, names as the words they are looked up by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.language.english import norms, printed, stems
from readout_cli.lexicon import inflect
from readout_cli.lexicon.schema import ActsFile, CountryNames, Cue, English, VerbForm

if TYPE_CHECKING:
    from readout_cli.lexicon.schema import (
        ConceptEntry,
        FrequencyFile,
        Grammar,
        Keys,
        Office,
        TopicEntry,
        VerbsFile,
    )


def compiled(
    *,
    grammar: Grammar,
    acts: ActsFile,
    verbs: list[VerbsFile],
    offices: tuple[Office, ...],
    countries: dict[str, dict[str, CountryNames]],
    topics: dict[str, TopicEntry],
    concepts: dict[str, ConceptEntry],
    frequency: FrequencyFile,
) -> English:
    """Return English's part."""
    names = [(name, code) for code, entry in concepts.items() for name in entry.names.get("en", ())]
    verb_forms = _verb_forms(acts, verbs, grammar)
    return English(
        grammar=grammar,
        acts=acts,
        verb_forms=verb_forms,
        act_phrases=tuple(
            (lemmas(phrase, verb_forms), name) for name, act in acts.types.items() for phrase in act.phrases
        ),
        office_forms=tuple((norms(form), number) for number, office in enumerate(offices) for form in office.forms),
        country_names=_printed(countries, "names"),
        country_adjectives=_printed(countries, "adjectives"),
        country_capitals=_printed(countries, "capitals"),
        act_of_verb={verb: name for name, act in acts.types.items() for verb in act.verbs},
        offices=offices,
        topic_cues=tuple(
            (stems(cue), _cue(cue, code)) for code, topic in topics.items() for cue in topic.cues.get("en", ())
        ),
        concept_names=tuple((stems(name), _cue(name, code)) for name, code in names if not _is_acronym(name)),
        concept_acronyms={name: code for name, code in names if _is_acronym(name)},
        formulas=tuple(stems(formula) for formula in grammar.formulas),
        frequency=frequency,
        stop_stems=frozenset(stems(word)[0] for word in grammar.stopwords),
    )


def lemmas(phrase: str, verb_forms: dict[str, VerbForm]) -> tuple[str, ...]:
    """Return a phrase as it is met in a text whose verbs are reduced to lemmas."""
    return tuple(verb_forms[word].lemma if word in verb_forms else word for word in norms(phrase))


def _printed(countries: dict[str, dict[str, CountryNames]], kind: str) -> Keys:
    return tuple(
        (printed(name), code)
        for code, languages in countries.items()
        for name in getattr(languages.get("en", CountryNames(())), kind)
    )


def _cue(name: str, code: str) -> Cue:
    return Cue(code, name if name.islower() and " " not in name else None, not name.islower())


def _is_acronym(name: str) -> bool:
    """Tell names that are looked up as printed: "WHO" must not match "who"."""
    return name.isupper() and " " not in name and name.isalnum()


def _verb_forms(acts: ActsFile, files: list[VerbsFile], grammar: Grammar) -> dict[str, VerbForm]:
    plain = {verb for file in files for verb in file.plain} | {"be", "do", "have"}
    noun = {verb for file in files for verb in file.also_noun}
    plain |= {verb for act in acts.types.values() for verb in act.verbs if " " not in verb} - noun
    # "not accept", "strongly request": a phrase may begin with an adverb, and "noted" is no form of "not"
    adverbs = grammar.negations | set(grammar.adverbs)
    plain |= {phrase.split()[0] for act in acts.types.values() for phrase in act.phrases} - noun - adverbs
    irregular = {verb: forms for file in files for verb, forms in file.irregular.items()}
    irregular |= {"do": ("does", "did", "done", "doing")}
    doubling = {verb for file in files for verb in file.doubling}
    out: dict[str, VerbForm] = {}
    for lemma in sorted(plain | noun):
        for form, tag in inflect.forms(lemma, irregular=irregular, doubling=doubling):
            before = out.get(form)
            ambiguous = lemma in noun and tag in "BZ"
            if before is None or before.lemma != lemma:
                tags, ambiguous = (
                    (before.tags if before else "") + tag,
                    ambiguous or bool(before and before.noun),
                )
                out[form] = VerbForm(before.lemma if before else lemma, tags, ambiguous)
            else:
                out[form] = VerbForm(lemma, before.tags + tag, before.noun or ambiguous)
    return out
