"""YAML files -> one Lexicon: merged with a user's own, its references checked, each language's part made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from readout_cli.language import units
from readout_cli.lexicon import checks, compiled, english, files, parts, yamlfile
from readout_cli.lexicon.grammars import GRAMMARS
from readout_cli.lexicon.schema import OTHER, Concept, ConceptEntry, CountryNames, Lexicon, Months, Topic, TopicEntry

if TYPE_CHECKING:
    from pathlib import Path

    from readout_cli.lexicon.grammars.base import BaseGrammar
    from readout_cli.lexicon.schema import English, Part

# A part in one order whatever that of its sets and mappings, so that the same YAML gives the same bytes.
_PARTS = msgspec.msgpack.Encoder(order="deterministic")


def compile_lexicon(own: Path | None = None) -> Lexicon:
    """Read the shipped YAML, and lay the files of the directory `own` over it; raises LexiconError."""
    roots = files.roots(own)
    where = str(roots[-1])
    layers = files.layers(roots)
    topics: dict[str, TopicEntry] = files.merged(layers["topics.yaml"])
    concepts: dict[str, ConceptEntry] = files.merged(layers["concepts.yaml"])
    countries: dict[str, dict[str, CountryNames]] = files.merged(layers["countries.yaml"])
    acts = files.merged_acts(layers["en/acts.yaml"])
    offices = tuple(office for layer in layers["en/offices.yaml"] for office in layer)
    checks.references(concepts, topics, acts, offices, countries, where=where)
    own_part = english.compiled(
        grammar=layers["en/grammar.yaml"][0],
        acts=acts,
        verbs=layers["en/verbs.yaml"],
        offices=offices,
        countries=countries,
        topics=topics,
        concepts=concepts,
        frequency=layers["en/frequency.yaml"][0],
    )
    others = {
        language: parts.compiled(language, layers, acts, countries, topics, concepts, where=where)
        for language in (*GRAMMARS, OTHER)
    }
    return Lexicon(
        digest=files.digest(*roots),
        compiler=compiled.code_digest(),
        languages=files.merged(layers["languages.yaml"]),
        months=yamlfile.read(files.ROOT / files.MONTHS, Months),
        countries={code: _display_names(code, names) for code, names in countries.items()},
        topics={code: Topic(entry.label, entry.place) for code, entry in topics.items()},
        concepts={code: Concept(entry.label, entry.topics, _variants(entry)) for code, entry in concepts.items()},
        english=own_part,
        parts={language: msgspec.Raw(_PARTS.encode(part)) for language, part in others.items()},
        sizes=_sizes(countries, topics, concepts, own_part, others),
    )


def _variants(entry: ConceptEntry) -> dict[str, dict[str, str]]:
    """Return the stance of each name, by language and by the name's units."""
    found: dict[str, dict[str, str]] = {}
    for variant, names in entry.variants.items():
        for language, known in entry.names.items():
            for name in set(names) & set(known):
                found.setdefault(language, {})[units.joined(name, language)] = variant
    return found


def _display_names(code: str, english: dict[str, CountryNames]) -> dict[str, str]:
    """Return the usual name of a government in every language."""
    return {
        **{language: names[0] for language, names in parts.cldr().get(code, {}).items()},
        "en": english["en"].names[0],
    }


def _sizes(
    countries: dict[str, dict[str, CountryNames]],
    topics: dict[str, TopicEntry],
    concepts: dict[str, ConceptEntry],
    english: English,
    others: dict[str, Part[BaseGrammar]],
) -> dict[str, int]:
    """Return how many entries each part holds, for `readout lexicon`."""
    out = {
        "countries": len(countries),
        "topics": len(topics),
        "topic cues": sum(len(cues) for topic in topics.values() for cues in topic.cues.values()),
        "concepts": len(concepts),
        "concept names": sum(len(names) for c in concepts.values() for names in c.names.values()),
        "acts": len(english.acts.types),
        "act cues": sum(len(act.verbs) + len(act.phrases) for act in english.acts.types.values()),
        "verb forms": len(english.verb_forms),
        "offices": len(english.offices),
    }
    for language, part in others.items():
        cues = sum(len(act.verbs) + len(act.phrases) for act in part.acts.types.values())
        if not cues:
            continue
        out |= {f"act cues ({language})": cues, f"offices ({language})": len(part.offices)}
    return out
