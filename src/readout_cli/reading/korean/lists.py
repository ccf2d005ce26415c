"""A piece that names several issues under one verb -> its members: A, B 및 C 등에 대해 우려를 표명."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readout_cli.reading.korean.clauses import Piece
    from readout_cli.reading.korean.words import Words

# A list stands near its verb; a member has so many words at least.
REACH, FEWEST, PAIR = 4, 2, 6


def members(words: Words, piece: Piece, subject_end: int) -> list[tuple[int, int]]:
    """Return the members (first word, behind the last word); one where the piece is no list.

    The first begins with the piece, the last ends with it. `subject_end` is the word behind the subject.
    """
    whole = [(piece.first, piece.last)]
    predicate = piece.predicate
    if predicate is None or predicate.at >= piece.last or predicate.act.type not in words.tables.grammar.list_acts:
        return whole
    end = _list_end(words, max(subject_end, predicate.act.first - REACH), predicate.act.first)
    end = end or _pair_end(words, subject_end, predicate.act.first)
    if end is None:
        return whole
    cuts: list[int] = []
    at = end - 1
    while at >= subject_end and (at == end - 1 or not _bounds(words, at)):
        if _parts(words, at, end):
            cuts.insert(0, at + 1)
        at -= 1
    begin = at + 1
    issues = zip([begin, *cuts], [*cuts, end], strict=True)
    if not cuts or not all(_is_issue(words, first, last) for first, last in issues):
        return whole
    bounds = [piece.first, *cuts, piece.last]
    return list(itertools.pairwise(bounds))


def _is_issue(words: Words, first: int, last: int) -> bool:
    """Tell an issue from a part of one: several words, or one that says what kind of issue it is (한러관계)."""
    return last - first >= FEWEST or (last > first and words.cores[last - 1].endswith(words.tables.grammar.list_heads))


def _list_end(words: Words, first: int, verb: int) -> int | None:
    """Return the word behind the last issue: the one that 에 대해 or 등을 stands by."""
    for at in range(first, verb):
        for closing in words.tables.grammar.list_ends:
            head, *rest = closing.split()
            follows = words.cores[at + 1 : at + 1 + len(rest)] == rest
            if words.cores[at].endswith(head) and words.cores[at] != "" and follows and at + len(rest) < verb:
                return at + 1
    return None


def _pair_end(words: Words, first: int, verb: int) -> int | None:
    """Return the word behind two issues of one kind: A 문제와 B 문제의."""
    grammar = words.tables.grammar
    for at in range(first, verb):
        core = words.cores[at]
        head = next((head for head in grammar.list_heads if core in {head + word for word in grammar.joined}), None)
        for later in range(at + 2, min(at + PAIR, verb) if head else 0):
            if (
                head
                and words.cores[later].startswith(head)
                and words.cores[later][len(head) :] in words.tables.particles
            ):
                return later + 1
    return None


def _bounds(words: Words, at: int) -> bool:
    """Tell a word that ends a phrase of its own, before which no member of the list stands."""
    return words.cores[at].endswith(words.tables.grammar.list_bounds) and words.cores[at] not in (
        words.tables.grammar.list_links
    )


def _parts(words: Words, at: int, end: int) -> bool:
    """Tell whether a new issue begins behind a word."""
    core = words.cores[at]
    if at + 1 >= end:
        return False
    if any(words.cores[later].startswith(words.tables.grammar.no_members) for later in range(at + 1, end)):
        return False
    if core in words.tables.grammar.list_links or words.words[at].comma:
        return True
    if not core.endswith(words.tables.grammar.joined):
        return False
    heads = words.tables.grammar.list_heads
    stem = core[:-1]
    head = next((head for head in heads if stem.endswith(head)), None)
    return head is not None and any(
        words.cores[later].startswith(head) or head in words.cores[later] for later in range(at + 1, end)
    )
