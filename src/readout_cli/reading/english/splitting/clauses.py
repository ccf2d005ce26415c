"""Cuts before a clause whose own subject speaks: ", and Minister B agreed", ", to which B gave his support"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.english import clause
from readout_cli.reading.english.splitting.shapes import CLAUSE_WORDS
from readout_cli.reading.english.words import BE, DO, HAVE

if TYPE_CHECKING:
    from readout_cli.reading.english.splitting.sentence import Sentence
    from readout_cli.reading.english.words import Words

# A subject is at most this many words long; a plain one ("it", "the date") shorter, a bare noun ("ties") shortest.
LONG_SUBJECT, PLAIN_SUBJECT, BARE_SUBJECT = 14, 9, 4


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
        if _turns_round(words, at) or _answers(words, at):
            sentence.accept(at, at + 1, sentence.subject, clause=True, reports=True)
            continue
        opener = _opener(sentence, at)
        if opener is None or opener.right in sentence.accepted or opener.left <= sentence.verb:
            continue
        begin = clause.past_connective(words, opener.right)
        reach = len(words) if opener.any_clause and words.norms[at] in {";", ":"} else begin + LONG_SUBJECT
        inner = clause.main_verb(words, begin, min(len(words), reach))
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
            contrast = words.norm(at + 2) not in words.tables.grammar.pronouns and _plain_clause(sentence, at + 2)
            return _Opener(at, at + 2, contrast)
        if clause.past_connective(words, at + 1) > at + 1 and words.norms[at - 1] not in CLAUSE_WORDS:
            return _Opener(at, at + 1, any_clause=False)
        return None
    if word == ";" and not sentence.quoted(at):
        return _Opener(at, at + 2 if after in {"and", "but", "or"} else at + 1, any_clause=True)
    if word == ":" and not sentence.quoted(at):
        return _Opener(at, at + 1, any_clause=True)
    if word == "and" and words.norm(at - 1) != ",":
        return _Opener(at, at + 1, any_clause=False)
    return None


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Tell ", adding that ..." and ", while stressing that ...": the same speaker makes another claim."""
    words = sentence.words
    if words.norms[at] != "," or at + 1 in sentence.accepted:
        return False
    connective = clause.past_connective(words, at + 1)
    after = words.skip_adverbs(connective)
    reports = "G" in words.tags(after) and words.is_reporting(after)
    adds = words.norm(after) in words.tables.grammar.adding or words.norm(after + 1) == "that"
    return reports and (adds or connective > at + 1)


def _answers(words: Words, at: int) -> bool:
    """Tell an apposition or a relative in which somebody answers: ", a step that B welcomed", ", who agreed"."""
    if words.norms[at] != ",":
        return False
    if words.norm(at + 1) == "who":
        said = words.skip_adverbs(at + 2)
        return words.is_reporting(said) and words.is_finite(said) and "D" in words.tags(said)
    if words.norm(at + 1) not in {"a", "an"} or words.norm(at + 2) not in words.tables.grammar.answered_nouns:
        return False
    if words.norm(at + 3) in {"that", "which"}:
        verb = clause.main_verb(words, at + 4, min(len(words), at + 4 + PLAIN_SUBJECT))
        return verb is not None and verb > at + 4 and words.tokens[verb - 1].text[:1].isupper()
    return words.is_reporting(at + 3) and words.norm(at + 4) == "by"


def _turns_round(words: Words, at: int) -> bool:
    """Tell a clause whose verb stands first: ", nor may it ...", ", as should the port"."""
    if words.norms[at] not in {",", ";"}:
        return False
    opens, verb = words.norm(at + 1), at + 2
    auxiliary = words.norm(verb) in words.tables.grammar.modals | HAVE | DO
    if opens == "nor":
        return auxiliary or words.norm(verb) in BE or words.is_base_verb(verb)
    if opens == "as" and words.norm(verb) in BE:
        # "as is trilateral trade", but "as is the case", "as was agreed", "as is usual"
        plain = words.norm(verb + 1) == "the" or words.tags(verb + 1)
        return not plain and words.is_word(verb + 2) and not words.is_preposition(verb + 2)
    # "as would suit everybody" has no subject
    return opens == "as" and auxiliary and not words.tags(words.skip_adverbs(verb + 1))


def _plain_clause(sentence: Sentence, right: int) -> bool:
    """Tell whether a whole clause with a short subject follows: "and it is plain that ..."."""
    words = sentence.words
    right = words.skip_adverbs(right)
    inner = clause.main_verb(words, right, min(len(words), right + PLAIN_SUBJECT))
    if inner is None or inner <= right:
        return False
    if any(words.norms[at] == "," for at in range(right, inner)):
        return False
    if words.norm(right) in words.tables.grammar.pronouns:
        return True
    opens = words.is_determiner(right) or words.is_capital(right) or _bare_subject(words, right, inner)
    return opens and not _closes_list(sentence, right)


def _bare_subject(words: Words, right: int, verb: int) -> bool:
    """Tell a short subject without a determiner: "relations have improved", "there is no need"."""
    auxiliary = words.norm(verb) in words.tables.grammar.modals | BE | HAVE
    opens = not words.is_preposition(right) and words.norms[right] not in words.tables.grammar.subordinators
    return auxiliary and verb - right <= BARE_SUBJECT and opens


def _closes_list(sentence: Sentence, right: int) -> bool:
    """Tell whether a list of which the subject at `right` is the last member stands before: "if A, B, and C are"."""
    words = sentence.words
    begin = max(
        (at for at in range(sentence.verb, right - 1) if words.norms[at] in CLAUSE_WORDS), default=sentence.subject
    )
    verb = max((at for at in range(begin + 1, right - 1) if words.is_finite(at)), default=begin)
    return verb == begin or any(words.norms[at] == "," for at in range(verb, right - 2))


def _own_subject(sentence: Sentence, opener: int, right: int, inner: int) -> bool:
    """Tell whether tokens right..inner-1 are a subject that speaks: a joint one, a pronoun, or a name."""
    words = sentence.words
    before = opener - 1
    in_list = words.is_capital(before) or words.tokens[before].possessive
    if words.norms[opener] != "," and (in_list or words.norms[before] in words.tables.grammar.pronouns):
        return False  # "China, Japan and the ROK agreed", "he and President B agreed": one subject
    first = words.skip_adverbs(clause.past_connective(words, right))
    said = words.skip_adverbs(inner + 1) if words.norms[inner] in HAVE else inner
    if first >= inner or not (words.is_reporting(inner) or words.is_reporting(said)):
        return False
    subject = range(first, inner)
    if any(words.norms[at] in {",", "that", "which", "who"} for at in subject):
        return False
    joint = words.tables.joint.match(words.norms, first) is not None
    pronoun = words.norm(first) in {"he", "she", "they", "it", "both"}
    return joint or pronoun or any(words.tokens[at].text[:1].isupper() for at in subject)
