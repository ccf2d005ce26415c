"""Governments named in a text: 일본, 일측, 美측, 한·미·일, and the side that the writer calls its own."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.reading.korean.words import Words

SEPARATORS = "·․‧ㆍ・∙-–/"
# 한미, 한·미·일: so many abbreviations in a row.
FEWEST, MOST = 2, 5


class Named(NamedTuple):
    """A government named in words first..last-1, what follows the name in its word, and whether it is 'the X side'."""

    first: int
    last: int
    code: str
    tail: str
    side: bool


def at(words: Words, index: int) -> Named | None:
    """Return the government that a word begins to name, or None: 일본, 일본측은, 일본 정부는, 일측."""
    if index not in words.governments:
        words.governments[index] = _at(words, index)
    return words.governments[index]


def _at(words: Words, index: int) -> Named | None:
    tables = words.tables
    match = words.passage.match(tables.countries, words.words[index].first)
    if match is not None:
        last = words.at(match[0] - 1)
        tail = words.tail(match[0])
        found = _side(words, index, last, match[1], tail)
        if found is not None:
            return found
        if tail in tables.particles:
            return Named(index, last + 1, match[1], tail, side=False)
    core = words.cores[index]
    for short in tables.abbreviated_by.get(core[:1], ()):
        if core.startswith(short):
            found = _side(words, index, index, tables.abbreviated[short], core[len(short) :])
            if found is not None:
                return found
    return None


def _side(words: Words, first: int, last: int, code: str, tail: str) -> Named | None:
    """Return a name with a noun for its government behind it, in the same word or the next."""
    grammar = words.tables.grammar
    for noun in words.tables.government_nouns:
        side = noun in grammar.side_nouns
        if tail.startswith(noun):
            rest = tail[len(noun) :]
            if rest in words.tables.particles:
                return Named(first, last + 1, code, rest, side=side)
        if not tail and last + 1 < len(words) and words.cores[last + 1].startswith(noun):
            rest = words.cores[last + 1][len(noun) :]
            if rest in words.tables.particles:
                return Named(first, last + 2, code, rest, side=side)
    return None


def plain(words: Words, first: int, last: int) -> str | None:
    """Return the government whose bare name words first..last-1 are."""
    match = words.passage.match(words.tables.countries, words.words[first].first)
    if match is None or words.at(match[0] - 1) != last - 1 or words.tail(match[0]):
        return None
    return match[1]


def together(words: Words, index: int, *, whole: bool = True) -> tuple[str, ...]:
    """Return the governments that a word names by one syllable each: 한미, 한·일·중.

    Without `whole` the word may go on with another noun: 한미국방장관회담.
    """
    core = words.cores[index]
    if core[:1] not in words.tables.abbreviated_by:
        return ()
    codes: list[str] = []
    place = 0
    while place < len(core) and len(codes) < MOST:
        shorts = words.tables.abbreviated_by.get(core[place], ())
        short = next((short for short in shorts if core.startswith(short, place)), None)
        if short is None:
            break
        codes.append(words.tables.abbreviated[short])
        place += len(short)
        while place < len(core) and core[place] in SEPARATORS:
            place += 1
    if any(core.startswith(word) for word in words.tables.grammar.no_governments):
        return ()
    grammar = words.tables.grammar
    ends = core[place:] in words.tables.particles or (not whole and core[place:].startswith(grammar.joint_nouns))
    return tuple(dict.fromkeys(codes)) if ends and len(codes) >= FEWEST and codes[0] != codes[1] else ()


def joint(words: Words, index: int) -> tuple[int, str] | None:
    """Return where a joint subject ends onto which the governments are written, and its particle: 조중쌍방은."""
    core, size = words.cores[index], 0
    while size < len(core) and (core[size] in words.tables.abbreviated or core[size] in SEPARATORS):
        size += 1
    if not together(words, index, whole=False):
        return None
    for begin in range(size, 1, -1):
        for end in range(len(core), begin, -1):
            if core[begin:end] in words.tables.joint and core[end:] in words.tables.particles:
                return index + 1, core[end:]
    return None


def counts(sentences: Iterable[Words]) -> dict[str, int]:
    """Return how often each government is named."""
    out: Counter[str] = Counter()
    for words in sentences:
        for index in range(len(words)):
            named = at(words, index)
            if named is not None:
                out[named.code] += 1
            else:
                out.update(together(words, index))
    return dict(out)
