"""A piece under one verb of saying -> its claims: clauses in a row, and what is quoted one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from readout_cli.reading.korean.predicates import Predicate
    from readout_cli.reading.korean.words import Words

# A claim has so many words at least.
FEWEST = 2


class Piece(NamedTuple):
    """Words first..last-1, which one reporting verb governs (None: there is none)."""

    first: int
    last: int
    predicate: Predicate | None


def part(words: Words, piece: Piece) -> list[Piece]:
    """Return the claims of a piece, in order; together they are the piece."""
    if piece.predicate is None:
        return [piece]
    out: list[Piece] = []
    act = piece.predicate.act
    first, verb = piece.first, piece.predicate.at if act.complement else act.first
    for at in range(piece.first + 1, min(verb, piece.last) - 1):
        ends = at + 1 - first >= FEWEST and _ends_claim(words, piece.predicate, at)
        if ends and (verb - at - 1 >= FEWEST or words.words[at + 1].quoted):
            out.append(Piece(first, at + 1, piece.predicate))
            first = at + 1
    return [*out, Piece(first, piece.last, piece.predicate)]


def goes_on(words: Words) -> bool:
    """Tell a line that stops behind a clause which another line goes on: 상호 방문을 활성화하고,."""
    if len(words) <= FEWEST:
        return False
    bridged = words.cores[-1] in words.tables.grammar.meanwhile and words.words[-1].comma
    return bridged or is_chain(words, len(words) - 1)


def is_chain(words: Words, at: int) -> bool:
    """Tell a verb of whatever meaning that another clause follows (늘리고), from a noun that ends alike (사고)."""
    core, grammar = words.cores[at], words.tables.grammar
    return core.endswith(grammar.clause_ends) and not core.endswith(grammar.no_clause_ends)


def _ends_claim(words: Words, predicate: Predicate, at: int) -> bool:
    """Tell whether a claim ends with a word before the verb that governs it."""
    word, grammar = words.words[at], words.tables.grammar
    if word.spoken is not None:
        return word.spoken.endswith(grammar.quote_chains)
    if word.inside:
        stops = words.text[word.last : word.end].startswith(".") and word.core.endswith(grammar.finite)
        return stops and words.words[at + 1].inside | (words.words[at + 1].spoken is not None)
    if word.quoted or not word.comma:
        return False
    if word.core.endswith(grammar.finite):
        return predicate.form.verb in grammar.voice_verbs
    if not _holds_clauses(words, predicate):
        return False
    bridged = word.core in grammar.meanwhile and words.cores[at - 1].endswith(grammar.endings["adnominal"])
    return bridged or (is_chain(words, at) and at + 1 < predicate.at)


def _holds_clauses(words: Words, predicate: Predicate) -> bool:
    """Tell a verb whose complement may hold several clauses: -기로 하다, -자고 하다."""
    before = words.cores[predicate.at - 1] if predicate.at else ""
    return predicate.act.complement or before.endswith(words.tables.grammar.clause_holders)
