"""YAML of a language other than English -> its part of the lexicon, ready to look up."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from readout_cli.language import units
from readout_cli.lexicon import checks, files, yamlfile
from readout_cli.lexicon.grammars import SimpleGrammar
from readout_cli.lexicon.schema import GUARD, ActsFile, CountryNames, Part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.lexicon.grammars.base import BaseGrammar
    from readout_cli.lexicon.schema import ConceptEntry, Keys, Office, TopicEntry


def compiled(
    language: str,
    layers: dict[str, Any],
    english: ActsFile,
    countries: dict[str, dict[str, CountryNames]],
    topics: dict[str, TopicEntry],
    concepts: dict[str, ConceptEntry],
    *,
    where: str,
) -> Part[BaseGrammar]:
    """Return a language's part; names become tuples of the units by which they are looked up.

    Its own names of governments stand before those of the CLDR. Raises LexiconError, naming `where`, if codes are
    unknown or an act has another force than in `english`.
    """
    acts = files.merged_acts(layers.get(f"{language}/acts.yaml", []))
    offices: tuple[Office, ...] = tuple(o for layer in layers.get(f"{language}/offices.yaml", []) for o in layer)
    checks.references({}, topics, acts, offices, countries, where=where)
    checks.forces(language, acts, english, where=where)
    grammar: BaseGrammar = next(iter(layers.get(f"{language}/grammar.yaml", [])), SimpleGrammar())
    names = _countries(language, files.merged(layers.get(f"{language}/countries.yaml", [])), tuple(countries))
    return Part(
        grammar=grammar.folded(),
        acts=acts,
        offices=offices,
        office_forms=tuple(
            (units.keys(form, language), number) for number, office in enumerate(offices) for form in office.forms
        ),
        country_names=_keys(((n, code) for code, c in names.items() for n in c.names), language),
        country_adjectives=_keys(((n, code) for code, c in names.items() for n in c.adjectives), language),
        country_capitals=_keys(((n, code) for code, c in names.items() for n in c.capitals), language),
        topic_cues=_keys(((n, code) for code, t in topics.items() for n in t.cues.get(language, ())), language),
        concept_names=(
            *_keys(((n, code) for code, c in concepts.items() for n in c.names.get(language, ())), language),
            *_keys(((guard, GUARD) for guard in grammar.guards), language),
        ),
        formulas=tuple(units.keys(formula, language) for formula in grammar.formulas),
        stop=frozenset(word.key for phrase in grammar.stopwords for word in units.words(phrase, language)),
    )


@lru_cache(maxsize=1)
def cldr() -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the names of governments in languages other than English, by code and language, the usual one first."""
    return yamlfile.read(files.ROOT / files.CLDR, dict[str, dict[str, tuple[str, ...]]])


def _countries(language: str, own: dict[str, CountryNames], codes: tuple[str, ...]) -> dict[str, CountryNames]:
    out = {}
    for code in codes:
        known = own.get(code, CountryNames(()))
        names = tuple(dict.fromkeys((*known.names, *cldr().get(code, {}).get(language, ()))))
        out[code] = CountryNames(names, known.adjectives, known.capitals)
    return out


def _keys(names: Iterable[tuple[str, str]], language: str) -> Keys:
    return tuple(dict.fromkeys((units.keys(name, language), code) for name, code in names))
