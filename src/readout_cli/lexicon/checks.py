"""What must agree between lexicon files: codes that are referred to, and the force of acts in all languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.errors import LexiconError

if TYPE_CHECKING:
    from readout_cli.lexicon.schema import ActsFile, ConceptEntry, CountryNames, Office, TopicEntry


def forces(language: str, acts: ActsFile, english: ActsFile, *, where: str) -> None:
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


def references(
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
