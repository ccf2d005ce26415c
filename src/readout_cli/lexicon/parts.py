"""YAML of a language other than English -> its part of the lexicon, ready to look up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.language import units
from readout_cli.lexicon.schema import Part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.lexicon.grammars.base import BaseGrammar
    from readout_cli.lexicon.schema import ActsFile, ConceptEntry, CountryNames, Keys, Office, TopicEntry


# What stands for "no concept" in the table of concepts' names.
GUARD = ""


def compiled(
    language: str,
    *,
    grammar: BaseGrammar,
    acts: ActsFile,
    offices: tuple[Office, ...],
    countries: dict[str, CountryNames],
    topics: dict[str, TopicEntry],
    concepts: dict[str, ConceptEntry],
) -> Part[BaseGrammar]:
    """Return a language's part; names become tuples of the units by which they are looked up."""
    return Part(
        grammar=grammar.folded(),
        acts=acts,
        offices=offices,
        office_forms=tuple(
            (units.keys(form, language), number) for number, office in enumerate(offices) for form in office.forms
        ),
        country_names=_keys(((n, code) for code, c in countries.items() for n in c.names), language),
        country_adjectives=_keys(((n, code) for code, c in countries.items() for n in c.adjectives), language),
        country_capitals=_keys(((n, code) for code, c in countries.items() for n in c.capitals), language),
        topic_cues=_keys(((n, code) for code, t in topics.items() for n in t.cues.get(language, ())), language),
        concept_names=(
            *_keys(((n, code) for code, c in concepts.items() for n in c.names.get(language, ())), language),
            *_keys(((guard, GUARD) for guard in grammar.guards), language),
        ),
        formulas=tuple(units.keys(formula, language) for formula in grammar.formulas),
        stop=frozenset(word.key for phrase in grammar.stopwords for word in units.words(phrase, language)),
    )


def _keys(names: Iterable[tuple[str, str]], language: str) -> Keys:
    return tuple(dict.fromkeys((units.keys(name, language), code) for name, code in names))
