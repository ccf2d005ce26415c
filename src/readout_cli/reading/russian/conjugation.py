"""The forms of verbs, made from their infinitives by the endings of the grammar."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.lexicon.grammars import RussianGrammar

# Of past, present, gerund, short (passive participle), passive (in -ся), infinitive.
FINITE = frozenset({"past", "present"})
NARRATED = frozenset({"past", "present", "short", "passive"})
VOWELS = "аеиоуыэюя"


class Form(NamedTuple):
    """What a printed form is: the infinitive, and the kind of form."""

    lemma: str
    kind: str


def folded(word: str) -> str:
    """Return a word in lower case, ё as е."""
    return word.lower().replace("ё", "е")


def forms(verb: str, grammar: RussianGrammar) -> Iterator[tuple[str, str]]:
    """Yield (printed form, kind) for the forms of an infinitive."""
    yield verb, "infinitive"
    reflexive = verb.endswith("ся")
    base = verb.removesuffix("ся")
    ending = max((end for end in grammar.conjugation if base.endswith(end)), key=len, default="")
    stem = base.removesuffix(ending)
    for kind, endings in (grammar.conjugation[ending] if ending else {}).items():
        for last in endings:
            for root in _stems(stem, ending, kind, grammar):
                yield from _printed(root + last, kind, reflexive=reflexive)
    for kind, irregular in grammar.irregular.get(verb, {}).items():
        for form in irregular:
            yield folded(form), kind


def _stems(stem: str, ending: str, kind: str, grammar: RussianGrammar) -> tuple[str, ...]:
    """Return the stems before an ending: consonants change before -ен ("выразить", "выражен")."""
    if kind != "short" or not ending.startswith(("и", "е")):
        return (stem,)
    last = max((end for end in grammar.mutations if stem.endswith(end)), key=len, default="")
    return tuple(stem.removesuffix(last) + other for other in grammar.mutations[last]) if last else (stem,)


def _printed(form: str, kind: str, *, reflexive: bool) -> Iterator[tuple[str, str]]:
    if kind == "short":
        yield form, kind
        return
    suffix = "сь" if form[-1] in VOWELS else "ся"
    if reflexive:
        yield form + suffix, kind
        return
    yield form, kind
    if kind in FINITE:
        yield form + suffix, "passive"
