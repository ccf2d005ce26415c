"""Cuts at coordinate predicates: what follows a coordinator has the shape of an open predicate before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.english.splitting.shapes import CLAUSE_WORDS, Shape, bare, infinitive, shape
from readout_cli.reading.english.words import BE

if TYPE_CHECKING:
    from collections.abc import Callable

    from readout_cli.reading.english.splitting.sentence import Candidate, Sentence
    from readout_cli.reading.english.words import Words

# Without a comma, a present-tense predicate this long before "and" holds a claim of its own.
LONG_PREDICATE = 5
# "so that it serves": the "so" of a purpose stands at most this far before its verb.
PURPOSE_REACH = 4
# "and the great importance of": the noun of a claim stands at most this far behind its determiner.
CLAIM_REACH = 2
# "asked China to": the verb that calls for an infinitive stands at most this far before its "to".
OBJECT_REACH = 7
# "expressed confidence that": the word that a that-clause belongs to stands at most this far before it.
CLAUSE_REACH = 6
REPORTING_SHAPES = frozenset({"past", "present", "gerund"})
# A parallel verb is not looked for further back than this many words: no sentence that people write goes on so long.
REACH = 200


def cut(sentence: Sentence) -> None:
    """Accept the coordinators, and the commas of their chains, that join predicates of one shape."""
    words = sentence.words
    for candidate in sentence.candidates:
        if candidate.coordinator == "," or _pairs_adverbs(words, candidate):
            continue
        found = shape(words, candidate.right)
        if found == "base" and not candidate.comma and words.noun_too(candidate.right) and _adjective(words, candidate):
            continue
        anchor = _anchor(sentence, candidate, found)
        if anchor is None:
            continue
        _accept(sentence, candidate, anchor, found)
        _accept_commas(sentence, candidate, found, anchor)


def _pairs_adverbs(words: Words, candidate: Candidate) -> bool:
    """Tell "to resolutely and effectively combat"."""
    return words.is_adverb(candidate.left - 1) and words.is_adverb(candidate.right)


def _accept(sentence: Sentence, candidate: Candidate, anchor: int, found: Shape) -> None:
    sentence.accept(candidate.left, candidate.right, anchor, reports=found in REPORTING_SHAPES)


def _accept_commas(sentence: Sentence, closing: Candidate, found: Shape, anchor: int) -> None:
    """Accept the commas before a coordinator that open the same shape."""
    words = sentence.words
    for candidate in sentence.candidates:
        if candidate.coordinator not in {",", ";"} or candidate.left >= closing.left:
            continue
        opened = shape(words, candidate.right)
        same = opened == found or {opened, found} == {"present", "modal"}
        same = same or (found == "base" and words.norm(words.skip_adverbs(candidate.right)) in {"have", "do"})
        if not same and not (found == "base" and bare(words, candidate.right) and not _adjective(words, candidate)):
            continue
        if found == "prep" and words.norm(candidate.right) != words.norm(anchor):
            continue
        own = _anchor(sentence, candidate, found)
        if own is not None:
            _accept(sentence, candidate, own, found)


def _adjective(words: Words, candidate: Candidate) -> bool:
    """Tell whether an adjective stands before: "the economic, trade and cultural fields"."""
    grammar, word = words.tables.grammar, words.norms[candidate.left - 1]
    return word.endswith(grammar.adjective_endings) and not word.endswith(grammar.noun_endings)


def _anchor(sentence: Sentence, candidate: Candidate, found: Shape) -> int | None:
    """Return where the conjunct to the left begins that is parallel to one of shape `found`, or None."""
    finder = _FINDERS.get(found)
    return None if finder is None else finder(sentence, candidate)


def _past(sentence: Sentence, candidate: Candidate) -> int | None:
    words, verb = sentence.words, sentence.verb
    if verb >= candidate.left or shape(words, verb) != "past":
        return None
    stranded = words.is_preposition(candidate.left - 1) and not words.tags(candidate.left - 1)
    if stranded or (candidate.coordinator == "or" and not candidate.comma):
        return None  # "took stock of, and encouraged, progress"; "hurt or killed"
    if candidate.left - verb <= 1 and not candidate.comma:
        return None
    begin = max(sentence.segment(candidate.left), verb)
    reporting = words.is_reporting(words.skip_adverbs(candidate.right))
    told = candidate.comma or words.norm(words.skip_adverbs(candidate.right) + 1) == "that"
    if sentence.subordinate_between(begin, candidate.left) and not (reporting and told):
        return None
    in_clause = any(words.norms[at] == "that" for at in range(begin, candidate.left))
    return None if in_clause and not reporting and not candidate.comma else verb


def _present(sentence: Sentence, candidate: Candidate) -> int | None:
    words = sentence.words
    segment = sentence.segment(candidate.left)
    for at in range(candidate.left - 1, segment - 1, -1):
        if words.norms[at] in {"which", "who", "whom", "whose", "where"}:
            return None
        if at == candidate.left - 1 or not words.is_finite(at):
            continue
        if shape(words, at) not in {"present", "modal"} and words.norms[at] not in BE:
            continue
        relative = words.norm(at - 1) in {"that", "which", "who"} and at - 1 > segment
        if relative and not any(words.is_reporting(index) for index in range(max(0, at - 4), at - 1)):
            return None
        if words.norms[max(segment, at - PURPOSE_REACH) : at].count("so"):
            return None  # "so that it serves both and brings stability"
        if candidate.comma or candidate.left - at >= LONG_PREDICATE:
            return at
        if not words.is_reporting(words.skip_adverbs(candidate.right)):
            return None
        # "is worried that the talks fail and hopes that ..."
    return None


def _modal(sentence: Sentence, candidate: Candidate) -> int | None:
    words = sentence.words
    for at in range(candidate.left - 1, max(sentence.subject, candidate.left - REACH) - 1, -1):
        if words.norms[at] in words.tables.grammar.modals and words.is_finite(at):
            return None if sentence.subordinate_between(at, candidate.left) else at
    # as in: adheres to A, has never joined B, and would continue C
    return _present(sentence, candidate) if candidate.comma else None


def _base(sentence: Sentence, candidate: Candidate) -> int | None:
    """Find the bare infinitive that the right one is parallel to, and see that its governor opens a chain."""
    words = sentence.words
    if not candidate.comma:
        last = candidate.left - 1
        if words.is_base_verb(last) or ("B" in words.tags(last) and words.norm(last - 1) == "to"):
            return None  # "uphold and reinforce the order": one object
    for at in range(candidate.left - 2, max(sentence.subject, candidate.left - REACH), -1):
        if "B" not in words.tags(at) and words.norms[at] != "be":
            continue
        governor = _governor(sentence, at)
        if governor is None:
            continue
        if sentence.subordinate_between(at, candidate.left) and not candidate.comma:
            return None
        if _called_for(sentence, governor) or candidate.coordinator == ";":
            return at
        if not candidate.comma:
            return None
        # "to do A so as to do B, and do C": the chain hangs on what stands before the purpose
    return None


def _governor(sentence: Sentence, at: int) -> int | None:
    """Return the modal, "to", or subjunctive "that" clause that makes the verb at `at` an infinitive."""
    words = sentence.words
    before = at - 1
    while before > sentence.subject and (words.is_adverb(before) or words.norms[before] in {"not", "never"}):
        before -= 1
    word = words.norm(before)
    if word == "to" or word in words.tables.grammar.modals:
        return before
    if at in sentence.accepted or before + 1 in sentence.accepted:
        return before if words.is_base_verb(at) else None
    if _subjunctive(sentence, at):
        return sentence.verb
    return before if words.lemma(before) == "let" or word in {"us", "them"} else None


def _subjunctive(sentence: Sentence, at: int) -> bool:
    """Tell "suggested that both sides start": a bare verb whose that-clause has no finite verb before it."""
    words, verb = sentence.words, sentence.verb
    if words.lemma(verb) not in words.tables.grammar.subjunctive_verbs or not words.is_base_verb(at):
        return False
    between = range(verb + 1, at)
    opened = any(words.norms[index] == "that" for index in between)
    return opened and not any(words.is_finite(index) for index in between if words.norms[index] != "that")


def _called_for(sentence: Sentence, governor: int) -> bool:
    """Tell an infinitive that a word calls for ("wishes to") from one of purpose ("aid to help")."""
    words = sentence.words
    if words.norms[governor] != "to":
        return True
    before = governor - 1
    if words.norm(before) in {"as", "order"}:
        return False
    if words.norm(before) == ",":
        # "is ready, together with B, to ..."
        before = max((at for at in range(sentence.subject, before) if words.norms[at] == ","), default=before) - 1
    catenatives = words.tables.grammar.catenatives
    for index in range(before, max(sentence.subject - 1, before - OBJECT_REACH), -1):
        if words.norms[index] in catenatives or words.lemma(index) in catenatives:
            return True
        if words.norms[index] in {",", "to", "for"} and index != before:
            return False
    return False


def _to(sentence: Sentence, candidate: Candidate) -> int | None:
    words = sentence.words
    for at in range(candidate.left - 2, sentence.subject, -1):
        if words.norms[at] == "to" and infinitive(words, at):
            if sentence.subordinate_between(at, candidate.left):
                return None
            if words.norm(at - 1) not in {"as", "order"}:
                return at
    return None


def _that(sentence: Sentence, candidate: Candidate) -> int | None:
    words, verb = sentence.words, sentence.verb
    if words.norm(candidate.right) == "what" and words.norm(candidate.right + 1) in {"is", "are"}:
        return None
    for at in range(verb + 1, candidate.left - 1):
        if words.norms[at] in CLAUSE_WORDS and not _relative(sentence, at):
            return at
    opened = words.norm(words.skip_adverbs(candidate.right)) in {"how", "whether", "that"}
    told = words.is_reporting(verb) and candidate.left - verb > 1
    return verb + 1 if opened and told and candidate.coordinator != "," else None


def _relative(sentence: Sentence, at: int) -> bool:
    """Tell "measures that help" from "said that": the relative follows a noun that no word of saying governs."""
    words = sentence.words
    return words.norms[at] == "that" and not any(
        words.is_reporting(index) or words.norms[index] in words.tables.grammar.nouns_of_saying
        for index in range(max(sentence.subject, at - CLAUSE_REACH), at)
    )


def _gerund(sentence: Sentence, candidate: Candidate) -> int | None:
    """Find a gerund of saying ("stressing ... and noting"); behind a semicolon, any gerund."""
    words = sentence.words
    any_verb = candidate.coordinator == ";"
    if not any_verb and not words.is_reporting(words.skip_adverbs(candidate.right)):
        return None
    for at in range(candidate.left - 2, sentence.subject, -1):
        if "G" not in words.tags(at):
            continue
        if any_verb or (words.is_reporting(at) and not words.is_preposition(at - 1)):
            return at
    return None


def _prep(sentence: Sentence, candidate: Candidate) -> int | None:
    words, verb = sentence.words, sentence.verb
    opens = words.skip_adverbs(candidate.right)
    word = words.norm(opens)
    if sentence.alternates(candidate):
        return None
    if candidate.right in sentence.chains:
        return sentence.chains[candidate.right]
    segment = sentence.segment(candidate.left)
    doing = word in words.tables.grammar.doing_prepositions and "G" in words.tags(opens + 1)
    doing = doing and not ("G" in words.tags(candidate.left - 1) and words.norm(candidate.left - 2) == word)
    heads = {end - 1 for _, end in sentence.heads(segment, candidate.left)}
    for at in range(max(verb, segment) + 1, candidate.left - 1):
        if words.norms[at] != word or sentence.subordinate_between(at, candidate.left):
            continue
        # "spoke of", but "the state of"
        governed = words.is_reporting(at - 1) and (word != "of" or words.is_finite(at - 1))
        governed = governed and word in words.tables.grammar.issue_prepositions
        if at in heads or word == "for" or governed or doing:
            return at
    if candidate.comma and word in {"about", "on"} and words.is_reporting(verb):
        return verb + 1  # "told him what had happened, and about the trip"
    return None


def _claim(sentence: Sentence, candidate: Candidate) -> int | None:
    """Find a second object of saying: "stressed A's role, and the importance of B"."""
    words, verb = sentence.words, sentence.verb
    if candidate.coordinator == "," or not words.is_determiner(candidate.right) or not words.is_reporting(verb):
        return None
    near = words.norms[candidate.right + 1 : candidate.right + 1 + CLAIM_REACH]
    begin = max(sentence.segment(candidate.left), verb)
    told = any(word in words.tables.grammar.claim_nouns for word in near)
    return begin + 1 if told and not sentence.subordinate_between(begin, candidate.left) else None


_FINDERS: dict[Shape, Callable[[Sentence, Candidate], int | None]] = {
    "past": _past,
    "present": _present,
    "modal": _modal,
    "base": _base,
    "to": _to,
    "that": _that,
    "gerund": _gerund,
    "prep": _prep,
    "noun": _claim,
}
