"""Cuts before a clause whose own subject speaks: ", and Minister B agreed", ", to which B gave his support"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.english import clause

if TYPE_CHECKING:
    from readout_cli.reading.english.splitting.sentence import Sentence

# A subject is at most this many words long; a plain one ("it", "the date") shorter.
LONG_SUBJECT, PLAIN_SUBJECT = 14, 9


class _Opener(NamedTuple):
    left: int  # where the clause before ends
    right: int  # where the clause after begins
    any_clause: bool  # whether its subject may be any, not only one that speaks


def cut(sentence: Sentence) -> None:
    """Accept the boundaries before clauses with a subject of their own."""
    words = sentence.words
    for at in range(sentence.verb + 1, len(words) - 1):
        if words.depth[at] or at + 1 in sentence.accepted:
            continue
        if _goes_on(sentence, at):
            sentence.accept(at, at + 1, sentence.subject, reports=True)
            continue
        opener = _opener(sentence, at)
        if opener is None or opener.right in sentence.accepted or opener.left <= sentence.verb:
            continue
        begin = clause.past_connective(words, opener.right)
        inner = clause.main_verb(words, begin, min(len(words), begin + LONG_SUBJECT))
        if inner is None or inner == opener.right:
            continue
        if opener.any_clause or _own_subject(sentence, at, opener.right, inner):
            sentence.accept(opener.left, opener.right, sentence.subject, clause=True, reports=True)


def _opener(sentence: Sentence, at: int) -> _Opener | None:
    words = sentence.words
    word, after = words.norms[at], words.norm(at + 1)
    if word == ",":
        if after == "and":
            return _Opener(at, at + 2, _plain_clause(sentence, at + 2))
        if after == "but":
            return _Opener(at, at + 2, any_clause=False)
        if clause.past_connective(words, at + 1) > at + 1:
            return _Opener(at, at + 1, any_clause=False)
        return None
    if word == ";" and not sentence.quoted(at):
        return _Opener(at, at + 2 if after in {"and", "but", "or"} else at + 1, any_clause=True)
    if word == "and" and words.norm(at - 1) != ",":
        return _Opener(at, at + 1, any_clause=False)
    return None


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Tell ", adding that ..." and ", while stressing that ...": the same speaker makes another claim."""
    words = sentence.words
    if words.norms[at] != "," or at + 1 in sentence.accepted:
        return False
    after = clause.past_connective(words, at + 1)
    reports = "G" in words.tags(after) and words.is_reporting(after)
    adds = after == at + 1 and words.norm(after) in words.tables.grammar.adding
    return reports and (adds or after > at + 1)


def _plain_clause(sentence: Sentence, right: int) -> bool:
    """Tell whether a whole clause with a short subject follows: "and it is plain that ..."."""
    words = sentence.words
    right = words.skip_adverbs(right)
    inner = clause.main_verb(words, right, min(len(words), right + PLAIN_SUBJECT))
    if inner is None or inner <= right:
        return False
    opens = words.is_determiner(right) or words.norm(right) in words.tables.grammar.pronouns
    unbroken = all(words.norms[at] != "," for at in range(right, inner))
    return (opens or words.is_capital(right)) and unbroken


def _own_subject(sentence: Sentence, opener: int, right: int, inner: int) -> bool:
    """Tell whether tokens right..inner-1 are a subject that speaks: a joint one, a pronoun, or a name."""
    words = sentence.words
    before = opener - 1
    in_list = words.is_capital(before) or words.tokens[before].possessive
    if words.norms[opener] != "," and (in_list or words.norms[before] in words.tables.grammar.pronouns):
        return False  # "China, Japan and the ROK agreed", "he and President B agreed": one subject
    first = words.skip_adverbs(clause.past_connective(words, right))
    if first >= inner or not words.is_reporting(inner):
        return False
    subject = range(first, inner)
    if any(words.norms[at] in {",", "that", "which", "who"} for at in subject):
        return False
    joint = words.tables.joint.match(words.norms, first) is not None
    pronoun = words.norm(first) in {"he", "she", "they", "it", "both"}
    return joint or pronoun or any(words.tokens[at].text[:1].isupper() for at in subject)
