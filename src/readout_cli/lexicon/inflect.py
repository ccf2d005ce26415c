"""English verb forms from lemmas: regular rules, plus the irregulars that the lexicon lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

VOWELS = "aeiou"
BE = {"am": "Z", "is": "Z", "are": "Z", "was": "D", "were": "D", "been": "N", "being": "G", "be": "B"}


def forms(lemma: str, *, irregular: Mapping[str, Sequence[str]], doubling: Collection[str]) -> list[tuple[str, str]]:
    """Return (form, tag) pairs of a verb.

    Tags: B base, Z third person, D past, N past participle, G gerund (Penn's VB VBZ VBD VBN VBG).
    """
    if lemma == "be":
        return list(BE.items())
    if lemma in irregular:
        third, past, participle, gerund = irregular[lemma]
        return [(lemma, "B"), (third, "Z"), (past, "D"), (participle, "N"), (gerund, "G")]
    stem = lemma + lemma[-1] if lemma in doubling else lemma
    if lemma.endswith("e"):
        past = lemma + "d"
        gerund = (lemma if lemma.endswith(("ee", "oe", "ye")) else lemma[:-1]) + "ing"
        if lemma.endswith("ie"):
            gerund = lemma[:-2] + "ying"
    elif lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        past, gerund = lemma[:-1] + "ied", lemma + "ing"
    else:
        past, gerund = stem + "ed", stem + "ing"
    return [(lemma, "B"), (third_person(lemma), "Z"), (past, "D"), (past, "N"), (gerund, "G")]


def third_person(lemma: str) -> str:
    """Return the third person singular of a regular verb."""
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"
