"""Lists of separate issues under one verb: each member is a point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.russian import clause

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.russian.words import Words

# Members of a mere pair ("A и B") have at least so many words each.
PAIR = 2


def head(words: Words, first: int, last: int) -> Span | None:
    """Return the span of the governing words of units first..last-1: up to the predicate."""
    verb = clause.predicate(words, first, last)
    if verb is None:
        return None
    end = verb + 1
    found = _opening(words, first, last)
    if found is not None and found >= end:
        end = found
    start = first
    while start < verb and not words.is_word(start):
        start += 1
    return words.span(start, end)


def members(words: Words, first: int, last: int) -> list[int]:
    """Return where the later members of a list in units first..last-1 begin; nothing where there is none."""
    start = _opening(words, first, last)
    if start is None:
        return []
    stop = _closing(words, start, last)
    found: list[int] = []
    at = begin = start
    while at < stop:
        if words.depth[at] or words.nested[at] or not _separates(words, at):
            at += 1
            continue
        follow = at
        while follow < stop and words.norm(follow) in {",", ";", *words.tables.grammar.also}:
            follow += 1
        if follow < stop and _member(words, (begin, at), (follow, stop), listed=bool(found)):
            found.append(at + 1 if words.norm(at) in {",", ";"} else at)
            begin = follow
        at = max(follow, at + 1)
    return found


def _opening(words: Words, first: int, last: int) -> int | None:
    """Return where the first member of a list stands: behind the last head before any mark."""
    opened: int | None = None
    for _, end, _ in words.find_lemma(words.tables.list_heads, first, last):
        if opened is not None and any(
            words.norm(at) in {",", *words.tables.grammar.conjunctions} for at in range(opened, end)
        ):
            break
        opened = end
    return opened


def _closing(words: Words, start: int, last: int) -> int:
    """Return where a list ends: at a content clause, a participle or a verb."""
    for at in range(start, last):
        if words.nested[at] or words.depth[at]:
            continue
        if clause.opens_content(words, at) or words.kind(at) in {"gerund", "past", "short", "passive", "infinitive"}:
            return _before(words, at, start)
    return last


def _before(words: Words, at: int, start: int) -> int:
    while at > start and words.norm(at - 1) in {",", *words.tables.grammar.bridges, *words.tables.grammar.also}:
        at -= 1
    return at


def _separates(words: Words, at: int) -> bool:
    return words.norm(at) in {",", ";"} or (
        words.norm(at) in words.tables.grammar.conjunctions and words.is_word(at - 1)
    )


def _member(words: Words, left: tuple[int, int], right: tuple[int, int], *, listed: bool) -> bool:
    """Tell whether what stands behind a separator is a further issue."""
    grammar = words.tables.grammar
    follow = right[0]
    named = follow + words.is_preposition(follow)
    if words.norm(named) in grammar.no_members or not words.is_word(follow) or words.is_relative(follow):
        return False
    if (
        words.match_norm(words.tables.additions, follow - 2) is not None
        or words.match_norm(words.tables.list_openers, follow) is not None
    ):
        return True
    if any(words.norm(at) in grammar.between for at in range(*left)) or _participle(words, follow):
        return False
    if words.is_adjective(left[1] - 1):
        return False
    if words.is_preposition(follow) and not _same_preposition(words, left, follow):
        return listed and words.norm(follow) in grammar.issue_prepositions
    if words.is_capital(follow) and follow + 1 == _next(words, (follow, right[1])):
        return False  # "в ООН, ШОС и БРИКС" is one matter
    joined = words.norm(follow - 1) in grammar.conjunctions
    if listed and joined:
        sizes = [_size(words, part) for part in (left, (follow, _next(words, (follow, right[1]))))]
        return sizes[1] >= PAIR or sizes[0] < PAIR
    if listed or (words.norm(follow - 1) == "," and _goes_on(words, right)):
        return True
    pair = (left, (follow, _next(words, (follow, right[1]))))
    alike = words.norm(left[0])[-1:] == words.norm(follow)[-1:]  # a rough sign of one case
    return alike and joined and all(_size(words, part) >= PAIR for part in pair)


def _same_preposition(words: Words, left: tuple[int, int], at: int) -> bool:
    """Tell whether the preposition at `at` stands in the member before; "в" and "на" both tell a place."""
    places = words.tables.grammar.place_prepositions
    alike = places if words.norm(at) in places else {words.norm(at)}
    return any(words.norm(index) in alike for index in range(*left))


def _size(words: Words, part: tuple[int, int]) -> int:
    """Return how many words a member has, prepositions left out."""
    return sum(words.is_word(at) and not words.is_preposition(at) for at in range(*part))


def _next(words: Words, span: tuple[int, int]) -> int:
    """Return where the next separator stands, or the end."""
    return next((at for at in range(*span) if _separates(words, at) and not words.depth[at]), span[1])


def _goes_on(words: Words, right: tuple[int, int]) -> bool:
    """Tell whether a further separator follows, as in a list: one comma alone opens an aside."""
    return any(_separates(words, at) and not words.depth[at] and not words.nested[at] for at in range(*right))


def _participle(words: Words, at: int) -> bool:
    """Tell a participle that goes on with the noun before it: "..., касающихся ..."."""
    word, grammar = words.norm(at), words.tables.grammar
    if words.norm(at - 1) != ",":
        return False
    governs = words.is_preposition(at + 1) or words.norm(at + 1).endswith(grammar.agent_endings)
    return word.endswith(grammar.participle_endings) or (governs and word.endswith(grammar.doubtful_endings))
