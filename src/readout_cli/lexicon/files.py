"""Which files the lexicon is made of, where they stand, and how a user's own lie over the shipped ones."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, TypeVar

from readout_cli.errors import LexiconError
from readout_cli.lexicon import yamlfile
from readout_cli.lexicon.grammars import GRAMMARS
from readout_cli.lexicon.schema import (
    ActsFile,
    ActType,
    ConceptEntry,
    CountryNames,
    FrequencyFile,
    Grammar,
    Language,
    Office,
    TopicEntry,
    VerbsFile,
)

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
SHIPPED_ONLY = frozenset(name for name in FORMS if name.endswith(("grammar.yaml", "frequency.yaml")))
T = TypeVar("T")


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


def roots(own: Path | None) -> tuple[Path, ...]:
    """Return the directories whose files are laid over one another; raises LexiconError if `own` is not fit for it."""
    if own is None:
        return (ROOT,)
    _check_names(own)
    return ROOT, own


def layers(roots: tuple[Path, ...]) -> dict[str, Any]:
    """Return what each file holds in each directory that has it, by the file's name; raises LexiconError."""
    return {name: _layers(roots, name, shape) for name, shape in FORMS.items()}


def merged(layers: list[dict[str, T]]) -> dict[str, T]:
    """Lay mappings over one another: an entry of a later one takes the place of an earlier one."""
    return {code: entry for layer in layers for code, entry in layer.items()}


def merged_acts(layers: list[ActsFile]) -> ActsFile:
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


def _layers(roots: tuple[Path, ...], name: str, shape: type[T]) -> list[T]:
    return [yamlfile.read(root / name, shape) for root in roots if (root / name).is_file()]


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
