"""YAML files -> one Lexicon: merged with a user's own, verbs inflected, references checked."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from readout_cli.errors import LexiconError
from readout_cli.language import english as words_of_english
from readout_cli.language import han, units
from readout_cli.language.english import norms, printed, stems
from readout_cli.lexicon import inflect, parts, schema, yamlfile
from readout_cli.lexicon.grammars import GRAMMARS, SimpleGrammar, base
from readout_cli.lexicon.schema import (
    OTHER,
    ActsFile,
    ActType,
    Concept,
    ConceptEntry,
    CountryNames,
    Cue,
    English,
    FrequencyFile,
    Grammar,
    Keys,
    Language,
    Lexicon,
    Months,
    Office,
    Part,
    Topic,
    TopicEntry,
    VerbForm,
    VerbsFile,
)

if TYPE_CHECKING:
    from readout_cli.lexicon.grammars.base import BaseGrammar

ROOT = Path(__file__).parent
# Each file a user may lay over the shipped one, and its form.
FORMS: dict[str, Any] = {
    "languages.yaml": dict[str, Language],
    "countries.yaml": dict[str, dict[str, CountryNames]],
    "topics.yaml": dict[str, TopicEntry],
    "concepts.yaml": dict[str, ConceptEntry],
    "en/acts.yaml": ActsFile,
    "en/verbs.yaml": VerbsFile,
    "en/offices.yaml": tuple[Office, ...],
    "en/grammar.yaml": Grammar,
    "en/frequency.yaml": FrequencyFile,
    **{
        f"{language}/{name}.yaml": shape
        for language, grammar in GRAMMARS.items()
        for name, shape in {
            "acts": ActsFile,
            "offices": tuple[Office, ...],
            "countries": dict[str, CountryNames],
            "grammar": grammar,
        }.items()
    },
}
# Names of governments in other languages, from the Unicode CLDR.
CLDR = "cldr.yaml"
# Names of months in languages that are read at simple depth, from there too.
MONTHS = "months.yaml"
# The compiled form begins with a checksum of the rest, of so many bytes.
_SUM = hashlib.sha256().digest_size
SHIPPED_ONLY = frozenset(name for name in FORMS if name.endswith(("grammar.yaml", "frequency.yaml")))
T = TypeVar("T")
# A part in one order whatever that of its sets and mappings, so that the same YAML gives the same bytes.
_PARTS = msgspec.msgpack.Encoder(order="deterministic")


def digest(*roots: Path) -> str:
    """Return the SHA-256 (first 16 hex digits) over names and bytes of the lexicon files under `roots`."""
    total = hashlib.sha256()
    for root in roots:
        for name in (*FORMS, CLDR, MONTHS):
            path = root / name
            if path.is_file():
                total.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
        total.update(b"\1")
    return total.hexdigest()[:16]


def code_digest() -> str:
    """Return the SHA-256 (first 16 hex digits) of the code that makes the compiled form."""
    total = hashlib.sha256()
    for module in (inflect, words_of_english, units, han, schema, parts, base):
        total.update(Path(module.__file__ or "").read_bytes())
    for file in (Path(__file__), han.FILE, *sorted(Path(base.__file__).parent.glob("*.py"))):
        total.update(file.read_bytes())
    return total.hexdigest()[:16]


def compile_lexicon(own: Path | None = None) -> Lexicon:
    """Read the shipped YAML, and lay the files of the directory `own` over it; raises LexiconError."""
    roots = [ROOT]
    if own is not None:
        _check_names(own)
        roots.append(own)
    layers = {name: _layers(roots, name, shape) for name, shape in FORMS.items()}
    topics: dict[str, TopicEntry] = _merged(layers["topics.yaml"])
    concepts: dict[str, ConceptEntry] = _merged(layers["concepts.yaml"])
    countries: dict[str, dict[str, CountryNames]] = _merged(layers["countries.yaml"])
    acts = _merged_acts(layers["en/acts.yaml"])
    verbs: list[VerbsFile] = layers["en/verbs.yaml"]
    offices = tuple(office for layer in layers["en/offices.yaml"] for office in layer)
    _check_references(concepts, topics, acts, offices, countries, where=str(roots[-1]))
    grammar: Grammar = layers["en/grammar.yaml"][0]
    names = [(name, code) for code, entry in concepts.items() for name in entry.names.get("en", ())]
    verb_forms = _verb_forms(acts, verbs, grammar)
    english = English(
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
        frequency=layers["en/frequency.yaml"][0],
        stop_stems=frozenset(stems(word)[0] for word in grammar.stopwords),
    )
    others = {
        language: _part(language, layers, acts, countries, topics, concepts, where=str(roots[-1]))
        for language in (*GRAMMARS, OTHER)
    }
    return Lexicon(
        digest=digest(*roots),
        compiler=code_digest(),
        languages=_merged(layers["languages.yaml"]),
        months=yamlfile.read(ROOT / MONTHS, Months),
        countries={code: _display_names(code, names) for code, names in countries.items()},
        topics={code: Topic(entry.label) for code, entry in topics.items()},
        concepts={code: Concept(entry.label, entry.topics, _variants(entry)) for code, entry in concepts.items()},
        english=english,
        parts={language: msgspec.Raw(_PARTS.encode(part)) for language, part in others.items()},
        sizes=_sizes(countries, topics, concepts, english, others),
    )


def _part(
    language: str,
    layers: dict[str, Any],
    english: ActsFile,
    countries: dict[str, dict[str, CountryNames]],
    topics: dict[str, TopicEntry],
    concepts: dict[str, ConceptEntry],
    *,
    where: str,
) -> Part[BaseGrammar]:
    """Compile what the reader of one language knows, its own names of governments before those of the CLDR."""
    acts = _merged_acts(layers.get(f"{language}/acts.yaml", []))
    offices = tuple(office for layer in layers.get(f"{language}/offices.yaml", []) for office in layer)
    own: dict[str, CountryNames] = _merged(layers.get(f"{language}/countries.yaml", []))
    _check_references({}, topics, acts, offices, countries, where=where)
    _check_forces(language, acts, english, where=where)
    names = {
        code: CountryNames(
            tuple(dict.fromkeys((*(own[code].names if code in own else ()), *_cldr().get(code, {}).get(language, ())))),
            own[code].adjectives if code in own else (),
            own[code].capitals if code in own else (),
        )
        for code in countries
    }
    return parts.compiled(
        language,
        grammar=next(iter(layers.get(f"{language}/grammar.yaml", [])), SimpleGrammar()),
        acts=acts,
        offices=offices,
        countries=names,
        topics=topics,
        concepts=concepts,
    )


@lru_cache(maxsize=1)
def _cldr() -> dict[str, dict[str, tuple[str, ...]]]:
    return yamlfile.read(ROOT / CLDR, dict[str, dict[str, tuple[str, ...]]])


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
    return {**{language: names[0] for language, names in _cldr().get(code, {}).items()}, "en": english["en"].names[0]}


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


def encode(lexicon: Lexicon) -> bytes:
    """Return the compiled form, as shipped in the wheel."""
    payload = msgspec.msgpack.encode(lexicon)
    return hashlib.sha256(payload).digest() + payload


def decode(data: bytes) -> Lexicon | None:
    """Read what `encode` wrote; None when it is damaged, or was made from other YAML or by other code."""
    payload = memoryview(data)[_SUM:]
    if hashlib.sha256(payload).digest() != data[:_SUM]:
        return None
    try:
        lexicon = msgspec.msgpack.decode(payload, type=Lexicon)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    current = lexicon.digest == digest(ROOT) and lexicon.compiler == code_digest()
    return lexicon if current else None


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
    return Cue(code, name if name.islower() and " " not in name else None)


def _is_acronym(name: str) -> bool:
    """Tell names that are looked up as printed: "WHO" must not match "who"."""
    return name.isupper() and " " not in name and name.isalnum()


def _check_names(own: Path) -> None:
    if not own.is_dir():
        raise LexiconError("is not a directory", where=str(own), mend="give a directory of lexicon YAML files")
    found = {path.relative_to(own).as_posix() for path in own.rglob("*.y*ml")}
    allowed = set(FORMS) - SHIPPED_ONLY
    for name in sorted(found - allowed):
        raise LexiconError(
            "is no lexicon file", where=str(own / name), mend="name it one of " + ", ".join(sorted(allowed))
        )
    for name in sorted(found):
        if not (own / name).is_file():
            raise LexiconError("is no regular file", where=str(own / name), mend="put a YAML file in its place")
    if not found:
        raise LexiconError("holds no lexicon file", where=str(own), mend="put in one of " + ", ".join(sorted(allowed)))


def _layers(roots: list[Path], name: str, shape: type[T]) -> list[T]:
    return [yamlfile.read(root / name, shape) for root in roots if (root / name).is_file()]


def _merged(layers: list[dict[str, T]]) -> dict[str, T]:
    return {code: entry for layer in layers for code, entry in layer.items()}


def _merged_acts(layers: list[ActsFile]) -> ActsFile:
    """Lay act files over one another: a verb listed later moves to the later type."""
    types: dict[str, ActType] = {}
    for layer in layers:
        claimed = {verb for act in layer.types.values() for verb in (*act.verbs, *act.phrases)}
        types = {
            name: ActType(
                act.force,
                tuple(verb for verb in act.verbs if verb not in claimed),
                tuple(phrase for phrase in act.phrases if phrase not in claimed),
            )
            for name, act in types.items()
        }
        for name, act in layer.types.items():
            before = types.get(name, ActType(act.force))
            types[name] = ActType(act.force, before.verbs + act.verbs, before.phrases + act.phrases)
    return ActsFile(
        types=types,
        stronger=tuple(word for layer in layers for word in layer.stronger),
        weaker=tuple(word for layer in layers for word in layer.weaker),
        indirect={name: words for layer in layers for name, words in layer.indirect.items()},
    )


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


def _check_forces(language: str, acts: ActsFile, english: ActsFile, *, where: str) -> None:
    """Report every type of act that another language knows not, or with another force."""
    faults = [
        f"{language}/acts.yaml: {name}"
        for name, act in acts.types.items()
        if name not in english.types or english.types[name].force != act.force
    ]
    if faults:
        raise LexiconError(
            "acts that en/acts.yaml lacks, or gives another force: " + "; ".join(faults),
            where=where,
            mend="use a type of en/acts.yaml with its force",
        )


def _check_references(
    concepts: dict[str, ConceptEntry],
    topics: dict[str, TopicEntry],
    acts: ActsFile,
    offices: tuple[Office, ...],
    countries: dict[str, dict[str, CountryNames]],
    *,
    where: str,
) -> None:
    """Report every reference to a code that does not exist, together."""
    faults = [f"concept {c}: topic {t}" for c, entry in concepts.items() for t in entry.topics if t not in topics]
    faults += [
        f"concept {code}: name {name} of variant {variant}"
        for code, entry in concepts.items()
        for variant, names in entry.variants.items()
        for name in names
        if not any(name in known for known in entry.names.values())
    ]
    faults += [f"indirect act {name}" for name in acts.indirect if name not in acts.types]
    faults += [f"office {o.name}: country {c}" for o in offices for c in o.countries if c not in countries]
    if faults:
        raise LexiconError(
            "unknown codes: " + "; ".join(faults), where=where, mend="define the code or correct the spelling"
        )
