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
    at = begin = words.parentheses[start] + 1 if start in words.parentheses else start
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
    if at in words.parentheses.values():
        return False
    return words.norm(at) in {",", ";"} or (
        words.norm(at) in words.tables.grammar.conjunctions and words.is_word(at - 1)
    )


def _member(words: Words, left: tuple[int, int], right: tuple[int, int], *, listed: bool) -> bool:
    """Tell whether what stands behind a separator is a further issue."""
    grammar = words.tables.grammar
    follow = right[0]
    if left[0] >= left[1]:
        return False  # "обсудили, в частности, ..."
    named = follow + words.is_preposition(follow)
    if (
        words.norm(named) in grammar.no_members | grammar.contrasts
        or not words.is_word(follow)
        or words.is_relative(follow)
    ):
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
    member = (follow, _next(words, right))
    if _names(words, left, member) or _inner(words, left, member):
        return False
    joined = words.norm(follow - 1) in grammar.conjunctions
    if listed and joined:
        sizes = [_size(words, part) for part in (left, member)]
        return sizes[1] >= PAIR or sizes[0] < PAIR
    if listed or (words.norm(follow - 1) == "," and _goes_on(words, right)):
        return True
    return _alike(words, left[0], follow) and joined and all(_size(words, part) >= PAIR for part in (left, member))


def _names(words: Words, left: tuple[int, int], member: tuple[int, int]) -> bool:
    """Tell names joined to names: "в ООН, ШОС и БРИКС", "у портов Ирана и Омана в заливе" are one matter."""
    if not words.is_capital(member[0]):
        return False
    return member[0] + 1 == member[1] or (words.is_capital(left[1] - 1) and not words.is_adjective(member[0]))


def _inner(words: Words, left: tuple[int, int], member: tuple[int, int]) -> bool:
    """Tell a noun joined to the last one of the member before: "лов трески, сельди", "рост и развитие связей"."""
    last, follow = left[1] - 1, member[0]
    one, other = words.norm(last), words.norm(follow)
    head = next((at for at in range(*left) if not words.is_adjective(at)), last)
    if head == last:
        return member[1] - follow > 1 and words.norm(follow - 1) != "," and one[-PAIR:] == other[-PAIR:]
    if member[1] - follow > 1 or _alike(words, head, follow):
        return False
    return _case(words, one) is not None and _case(words, one) == _case(words, other)


def _alike(words: Words, one: int, other: int) -> bool:
    """Tell whether two nouns may be in one case: a rough sign is that they end alike."""
    endings = words.norm(one), words.norm(other)
    cases = {case for word in endings if (case := _case(words, word)) is not None}
    return endings[0][-1:] == endings[1][-1:] and len(cases) <= 1


def _case(words: Words, word: str) -> int | None:
    """Return the row of case endings with the longest one that the word has."""
    rows = enumerate(words.tables.grammar.case_endings)
    found = [(len(end), row) for row, endings in rows for end in endings if word.endswith(end)]
    return max(found)[1] if found else None


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


def _other_case(words: Words, at: int) -> bool:
    """Tell whether an adverb or an adjective in another case is behind a participle: "закрытой некоторое время"."""
    if words.match_norm(words.tables.adverbs, at + 1) is not None:
        return True
    return words.is_adjective(at + 1) and words.norm(at + 1)[-PAIR:] != words.norm(at)[-PAIR:]


def _participle(words: Words, at: int) -> bool:
    """Tell a participle that goes on with the noun before it: "..., касающихся ..."."""
    word, grammar = words.norm(at), words.tables.grammar
    if words.norm(at - 1) != ",":
        return False
    governs = words.is_preposition(at + 1) or words.norm(at + 1).endswith(grammar.agent_endings)
    governs = governs or _other_case(words, at)
    return word.endswith(grammar.participle_endings) or (governs and word.endswith(grammar.doubtful_endings))
