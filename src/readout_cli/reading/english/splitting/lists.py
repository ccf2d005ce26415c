"""Cuts at lists of issues: under a head such as "concern about", each member is a point of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.english.splitting.shapes import shape

if TYPE_CHECKING:
    from readout_cli.reading.english.splitting.sentence import Candidate, Sentence

# A noun phrase of this many words after its preposition, in a list of two, names an issue by itself.
FULL_PHRASE, COMPLEX = 2, 4


def cut(sentence: Sentence) -> None:
    """Accept the members of the lists that stand under heads, segment by segment."""
    accepted = sentence.accepted
    starts = [sentence.subject, *sorted(accepted)]
    for first, bound in zip(starts, [*starts[1:], len(sentence.words)], strict=True):
        last = accepted[bound].left if bound in accepted else bound
        for _, start in sentence.heads(first, last):
            if _cut_list(sentence, start, last):
                break


def _cut_list(sentence: Sentence, start: int, last: int) -> bool:
    """Cut the members of the list that begins at `start`; tell whether any cut was made."""
    words = sentence.words
    inside = [c for c in sentence.candidates if start < c.left < last]
    coordinators = [c for c in inside if c.coordinator in {"and", "or", ";"}]
    if not coordinators:
        return False
    closing = coordinators[-1]
    blocked = _blocked(sentence, start, last)
    members = [c for c in inside if c.left <= closing.left and _is_member(sentence, c, start, blocked)]
    commas = [c for c in members if c.coordinator == ","]
    ends = [c for c in members if c.coordinator != ","]
    if commas:
        # "clean and conventional energy, agriculture, ...": an inner pair is no member's end
        ends = [c for c in ends if c.left > commas[-1].left or _two_issues(sentence, c, start, last)]
        if not ends and words.norm(closing.right) != "other":
            return False
    else:
        ends = [c for c in ends if _two_issues(sentence, c, start, last)]
    for candidate in (*commas, *ends):
        sentence.accept(candidate.left, candidate.right, start)
    return bool(commas or ends)


def _blocked(sentence: Sentence, start: int, last: int) -> int:
    """Return where "including", "such as", a relative pronoun or a verb takes over the rest of the list."""
    words = sentence.words
    for at in range(start + 1, last):
        if words.tables.list_openers.match(words.norms, at) is not None:
            return at
        if words.norms[at] in {"which", "who", "whose", "where", "so"}:
            return at
        if at > start + 1 and (words.norms[at] == "that" or words.is_finite(at)):
            return at
    return last


def _is_member(sentence: Sentence, candidate: Candidate, start: int, blocked: int) -> bool:
    words, right = sentence.words, candidate.right
    reopened = words.norms[right - 1] == "as" and candidate.comma  # ", as well as"
    if candidate.coordinator == "but" or (candidate.left > blocked and not reopened):
        return False
    opens = words.is_word(right) or words.tokens[right].text in "\"“'"
    if not opens or words.norm(right) in words.tables.grammar.no_members:
        return False
    found = shape(words, right)
    if found != "noun" and not (found == "gerund" and "G" in words.tags(start)):
        return False
    if words.tables.list_openers.match(words.norms, right) is not None:
        return False
    if _after_adjective(sentence, candidate) and not words.is_determiner(right):
        return False  # "bilateral, regional and global matters"
    return not sentence.alternates(candidate)


def _two_issues(sentence: Sentence, candidate: Candidate, start: int, last: int) -> bool:
    """Tell whether "A and B" names two issues: full noun phrases, not a pair such as "peace and security"."""
    words, left, right = sentence.words, candidate.left, candidate.right
    if words.norm(right) in words.tables.grammar.possessives:
        return False  # "Iran and its proxies"
    if words.is_determiner(left - 2) and not words.is_determiner(right):
        return False  # "the health and economic impacts", "a Free and Open Indo-Pacific": one determiner
    if words.is_determiner(right):
        return True
    if words.is_capital(right) and words.is_capital(left - 1):
        return not any(words.is_preposition(at) for at in range(start, left))
    size = left - start
    nested = size >= COMPLEX and any(words.is_preposition(at) for at in range(start + 1, left))
    phrase = next((d - 1 for d in range(1, size + 1) if words.is_preposition(left - d)), size)
    after = sum(words.is_word(at) for at in range(right, last))
    full = nested and phrase >= FULL_PHRASE and after >= FULL_PHRASE
    return full and not _after_adjective(sentence, candidate)


def _after_adjective(sentence: Sentence, candidate: Candidate) -> bool:
    """Tell whether the left conjunct ends with an adjective: no name, and no noun behind its own determiner."""
    words, at = sentence.words, candidate.left - 1
    word, grammar = words.norm(at), words.tables.grammar
    if words.is_capital(at) or (words.is_determiner(at - 1) and words.is_determiner(candidate.right)):
        return False
    return word.endswith(grammar.adjective_endings) and not word.endswith(grammar.noun_endings)
