"""A sentence -> its points: one for each reporting verb that has something to report."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from readout_cli.reading.korean import clauses, predicates
from readout_cli.reading.korean.clauses import Piece
from readout_cli.reading.korean.words import QUOTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readout_cli.reading.korean.predicates import Predicate
    from readout_cli.reading.korean.words import Words


# Whether a verb belongs to what is said shows in so many words behind it.
EMBEDDED_REACH = 60


def split(words: Words, people: Sequence[int]) -> list[Piece]:
    """Return the pieces of a sentence; `people` are the words that name who speaks, with a subject's particle."""
    found = predicates.find(words)
    out: list[Piece] = []
    first = 0
    for index, predicate in enumerate(found):
        last = predicate.end
        if index + 1 == len(found) or predicate.kind == "final":
            break
        if not _goes_on(words, predicate, first, people) or not _says_more(words, last, found[index + 1], people):
            continue
        if not _holds(first, predicate):
            continue
        out.append(Piece(first, last, predicate))
        first = last
    governing = [predicate for predicate in found if predicate.at >= first]
    out.append(Piece(first, len(words), _governing(words, governing)))
    return [claim for piece in out for claim in clauses.part(words, piece)]


def _governing(words: Words, found: list[Predicate]) -> Predicate | None:
    """Return the last predicate of a piece, or a stronger one that shares its object (실망을 표하고 항의하다)."""
    if not found:
        return None
    last = found[-1]
    for predicate in reversed(found[:-1]):
        if _says_more(words, predicate.end, last, ()):
            break
        if words.tables.force[predicate.act.type] > words.tables.force[last.act.type]:
            return predicate
    return last


def _goes_on(words: Words, predicate: Predicate, first: int, people: Sequence[int]) -> bool:
    """Tell a verb that ends a claim from one that belongs to what is said."""
    if predicate.kind == "turn":
        return _names(people, first, predicate.at)
    if predicate.form.past or predicate.form.kind == "noun":
        return True
    comma = words.words[predicate.end - 1].comma or words.text[words.words[predicate.end].start] in QUOTES
    if predicate.form.verb in words.tables.grammar.content_verbs and not predicate.act.phrase:
        return comma
    if predicate.form.kind == "adnominal":
        return True
    return comma or not _embedded(words, predicate)


def _embedded(words: Words, predicate: Predicate) -> bool:
    """Tell whether the next verb of saying belongs to what is said, and this one with it."""
    for at in range(predicate.end, min(len(words), predicate.end + EMBEDDED_REACH)):
        form = words.tables.reporting.form(words.cores[at])
        if form is None or predicates.act_at(words, predicate.end, at, form) is None:
            continue
        return form.kind == "adnominal" or (form.kind == "embedded" and not form.past)
    return False


def _says_more(words: Words, first: int, later: Predicate, people: Sequence[int]) -> bool:
    """Tell whether anything but the act itself stands between two reporting verbs."""
    if later.act.complement or _names(people, first, later.at):
        return True
    shared = words.tables.adverbs | words.tables.connectives | set(words.tables.shades)
    own = range(later.act.first, later.at + 1)
    return any(words.cores[at] not in shared and words.cores[at] for at in range(first, later.at) if at not in own) or (
        later.act.first < later.at and _own_object(words, first, later)
    )


def _names(people: Sequence[int], first: int, last: int) -> bool:
    """Tell whether one of those named stands in words first..last-1; their words are in order."""
    at = bisect_left(people, first)
    return at < len(people) and people[at] < last


def _own_object(words: Words, first: int, later: Predicate) -> bool:
    """Tell 이에 깊은 우려를 표명하다, which answers to what is before it, from 강력히 항의하다."""
    answers = words.tables.grammar.answers
    return any(words.cores[at] in answers for at in range(first, later.act.first))


def _holds(first: int, predicate: Predicate) -> bool:
    """Tell whether a piece holds more than its verb."""
    return predicate.at > first or bool(predicate.form.prefix)
