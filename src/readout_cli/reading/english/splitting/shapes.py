"""What shape of predicate begins at a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from readout_cli.reading.english.words import BE, HAVE, PAST_AUXILIARIES

if TYPE_CHECKING:
    from readout_cli.reading.english.words import Words

Shape = Literal["modal", "to", "that", "past", "present", "base", "prep", "gerund", "noun"]
CLAUSE_WORDS = frozenset({"that", "whether", "how", "what", "why"})


def shape(words: Words, at: int) -> Shape:
    """Return the shape of what starts at `at`, adverbs skipped."""
    at = words.skip_adverbs(at)
    word = words.norm(at)
    if word in words.tables.grammar.modals and not words.is_determiner(at - 1):
        return "modal"
    if word == "to" and infinitive(words, at):
        return "to"
    if word in CLAUSE_WORDS:
        return "that"
    if word in PAST_AUXILIARIES:
        return "past"
    if word in BE | HAVE | {"does", "do"}:
        return "base" if words.norm(at + 1) == "to" and word not in BE else "present"
    tags = "" if words.is_capital(at) else words.tags(at)
    if "D" in tags and _past(words, at):
        return "past"
    if "Z" in tags and words.is_finite(at):
        return "present"
    if words.is_base_verb(at) or word == "be":
        return "base"
    if words.is_preposition(at):
        return "prep"
    return "gerund" if "G" in tags else "noun"


def infinitive(words: Words, at: int) -> bool:
    """Tell whether "to" at `at` opens an infinitive, or a gerund ("looks forward to making")."""
    after = words.skip_adverbs(at + 1)
    if words.is_base_verb(after) or words.norm(after) == "be" or "G" in words.tags(after):
        return True
    called = words.norm(at - 1) in words.tables.grammar.catenatives or words.norm(after + 1) == "as"
    if called and "B" in words.tags(after):
        return True  # "agreed to stay in touch"
    unknown = words.is_word(after) and not words.tags(after) and words.tokens[after].text.islower()
    return unknown and not words.is_determiner(after) and words.is_determiner(after + 1)


def bare(words: Words, at: int) -> bool:
    """Tell whether a chain of infinitives may go on at `at` with a word that is a noun as well."""
    at = words.skip_adverbs(at)
    return "B" in words.tags(at) and not words.is_capital(at) and words.is_word(at + 1)


def _past(words: Words, at: int) -> bool:
    """Tell a past tense from a participle before its noun, by what follows."""
    if words.is_reporting(at) or "N" not in words.tags(at):
        return True
    after = at + 1
    grammar = words.tables.grammar
    return (
        words.is_determiner(after)
        or words.is_capital(after)
        or words.is_preposition(after)
        or words.is_adverb(after)
        or words.norm(after) in grammar.pronouns | CLAUSE_WORDS | {"to"}
        or words.norm(after) in grammar.numbers
    )
