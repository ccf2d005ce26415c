"""Cuts at lists of issues: under a head such as "concern about", each member is a point of its own."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from readout_cli.reading.english.splitting.shapes import shape

if TYPE_CHECKING:
    from readout_cli.reading.english.splitting.sentence import Candidate, Sentence
    from readout_cli.reading.english.words import Words

# A noun phrase of this many words after its preposition, in a list of two, names an issue by itself.
FULL_PHRASE, COMPLEX = 2, 4
# "security issues": with a head that both members share the last one has at most this many words.
SHARED = 3
# "voiced his very deep concern about": a head is at most this many words long.
HEAD_REACH = 8


def cut(sentence: Sentence) -> None:
    """Accept the members of the lists that stand under heads, segment by segment."""
    accepted = sentence.accepted
    starts = [sentence.subject, *sorted(accepted)]
    for first, bound in zip(starts, [*starts[1:], len(sentence.words)], strict=True):
        last = accepted[bound].left if bound in accepted else bound
        heads = [start for _, start in sentence.heads(first, last)]
        if _repeats_head(sentence, first):
            heads.insert(0, first + 1)
        for start in heads:
            if _cut_list(sentence, start, last):
                break


def _repeats_head(sentence: Sentence, first: int) -> bool:
    """Tell whether the point at `first` takes up the preposition of a head: "views on A, and on B, C and D"."""
    found = sentence.accepted.get(first)
    if found is None or not sentence.words.is_preposition(first):
        return False
    begin = max(sentence.subject, found.anchor - HEAD_REACH)
    return any(end - 1 == found.anchor for _, end in sentence.heads(begin, found.anchor + 2))


def _cut_list(sentence: Sentence, start: int, last: int) -> bool:
    """Cut the members of the list that begins at `start`; tell whether any cut was made."""
    words = sentence.words
    inside = [c for c in sentence.candidates if start < c.left < last]
    coordinators = [c for c in inside if c.coordinator in {"and", "or", ";"}]
    if not coordinators:
        return False
    closing = next((c for c in reversed(coordinators) if words.norm(c.right) == "other"), coordinators[-1])
    blocked = _blocked(sentence, start, last)
    members = [c for c in inside if c.left <= closing.left and _is_member(sentence, c, start, blocked)]
    commas = [c for c in members if c.coordinator == ","]
    ends = [c for c in members if c.coordinator != ","]
    if commas:
        # "clean and conventional energy, agriculture, ..., and a free and open sea": an inner pair is no member's end
        late = [c for c in ends if c.left > commas[-1].left]
        late = [c for c in late if c.comma] or late
        ends = [c for c in ends if c in late or _two_issues(sentence, c, start, last)]
        if not ends and words.norm(closing.right) != "other":
            return False
    else:
        # "regional, trade and consular issues"
        series = min((c.left for c in inside if c.coordinator == "," and _after_adjective(sentence, c)), default=last)
        ends = [c for c in ends if c.left < series and _two_issues(sentence, c, start, last)]
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
    if words.is_adverb(right) and not words.is_word(words.skip_adverbs(right)):
        return False  # "openly, fully and safely"
    if _closes_aside(sentence, candidate):
        return False
    found = shape(words, right)
    compound = found == "base" and words.noun_too(right) and not words.opens_object(right + 1)
    if found != "noun" and not compound and not (found == "gerund" and "G" in words.tags(start)):
        return False
    if words.tables.list_openers.match(words.norms, right) is not None:
        return False
    if _after_adjective(sentence, candidate) and not words.is_determiner(right):
        return False  # "bilateral, regional and global matters"
    return not sentence.alternates(candidate)


def _closes_aside(sentence: Sentence, candidate: Candidate) -> bool:
    """Tell the comma behind an aside: "took up, on the basis of the treaty, the arrests"."""
    words = sentence.words
    index = bisect_left(sentence.candidates, candidate.left, key=lambda c: c.left)
    before = sentence.candidates[index - 1]
    return (
        candidate.coordinator == ","
        and index > 0
        and before.coordinator == ","
        and shape(words, before.right) == "prep"
        and words.tables.list_openers.match(words.norms, before.right) is None
    )


def _two_issues(sentence: Sentence, candidate: Candidate, start: int, last: int) -> bool:
    """Tell whether "A and B" names two issues: full noun phrases, not a pair such as "peace and security"."""
    words, left, right = sentence.words, candidate.left, candidate.right
    if words.norm(right) in words.tables.grammar.possessives:
        return False  # "Iran and its proxies"
    if words.is_determiner(left - 2) and not words.is_determiner(right):
        return False  # "the health and economic impacts", "a Free and Open Indo-Pacific": one determiner
    if words.is_determiner(right):
        return True
    if _shares_head(words, right, last):
        return False
    if words.is_capital(right) and words.is_capital(left - 1):
        return not any(words.is_preposition(at) for at in range(start, left))
    size = left - start
    if words.is_determiner(start) and not words.is_preposition(start - 1):
        return False  # "welcomed the interest of A in B and C": one object of the verb
    nested = size >= COMPLEX and any(words.is_preposition(at) for at in range(start + 1, left))
    phrase = next((d - 1 for d in range(1, size + 1) if words.is_preposition(left - d)), size)
    after = sum(words.is_word(at) for at in range(right, last))
    full = nested and phrase >= FULL_PHRASE and after >= FULL_PHRASE
    return full and not _after_adjective(sentence, candidate)


def _shares_head(words: Words, right: int, last: int) -> bool:
    """Tell "foreign policy and security issues": a last noun that stands for both."""
    end = next((at for at in range(right, last) if not words.is_word(at) or words.is_preposition(at)), last)
    return words.norm(end - 1) in words.tables.grammar.shared_heads and end - right <= SHARED


def _after_adjective(sentence: Sentence, candidate: Candidate) -> bool:
    """Tell whether the left conjunct ends with an adjective: no name, and no noun behind its own determiner."""
    words, at = sentence.words, candidate.left - 1
    word, grammar = words.norm(at), words.tables.grammar
    if words.is_capital(at) or (words.is_determiner(at - 1) and words.is_determiner(candidate.right)):
        return False
    return word.endswith(grammar.adjective_endings) and not word.endswith(grammar.noun_endings)
