"""People whose office is told once for several: "the foreign ministers of A and B, Ms. X and Mr. Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.english import people
from readout_cli.reading.people import Person

if TYPE_CHECKING:
    from readout_cli.lexicon.phrases import PhraseTable
    from readout_cli.lexicon.schema import Office
    from readout_cli.reading.english.words import Words
    from readout_cli.reading.people import Title

# The plural noun of an office stands among its first words: "ministers for foreign affairs", "foreign ministers".
PLURAL = 4
# A list of governments or names before an office begins at most this far from it.
REACH = 20

Spans = list[tuple[int, int]]


class _Offices(NamedTuple):
    first: int
    last: int
    office: Office
    printed: str  # in the singular


def named(sentences: list[Words]) -> tuple[list[Person], list[Title]]:
    """Return the people that the sentences name, in order, and the offices that stand without a name."""
    found, nameless = people.named(sentences)
    several = [person for words in sentences for person in members(words)]
    names = {word for person in several for word in person.name.lower().split()}
    others = [person for person in found if names.isdisjoint(person.name.lower().split())]
    return sorted([*several, *others], key=lambda person: person.span), nameless


def members(words: Words) -> list[Person]:
    """Return the people of the groups that a sentence names, with their sides."""
    out: list[Person] = []
    for offices in _offices(words):
        pairs = _each(words, offices.last) or _paired(words, offices)
        for (first, last), side in pairs:
            span = words.span(first, last)
            name = " ".join(words.text[slice(*span)].split())
            out.append(Person(name, offices.printed, offices.office.rank, side, qualified=True, span=span))
    return out


def _offices(words: Words) -> list[_Offices]:
    """Return the offices of a sentence that stand in the plural."""
    out: list[_Offices] = []
    at = 0
    while at < len(words):
        found = _plural_at(words, at)
        if found is not None:
            out.append(found)
        at = found.last if found is not None else at + 1
    return out


def _plural_at(words: Words, at: int) -> _Offices | None:
    for plural in range(at, min(at + PLURAL, len(words))):
        word = words.norms[plural]
        single = _singular(word)
        if single == word:
            continue
        found = words.tables.offices.match([*words.norms[at:plural], single, *words.norms[plural + 1 :]], 0)
        if found is not None and at + found[0] > plural:
            last = at + found[0]
            printed = [token.text for token in words.tokens[at:last]]
            printed[plural - at] = _singular(printed[plural - at])
            return _Offices(at, last, found[1], " ".join(printed))
    return None


def _singular(word: str) -> str:
    return word.removesuffix("ies") + "y" if word.endswith("ies") else word.removesuffix("s")


def _paired(words: Words, offices: _Offices) -> list[tuple[tuple[int, int], str]]:
    """Pair the governments and the names of a group in their order; nobody where their numbers differ."""
    sides, end = _governments_after(words, offices.last)
    if not sides:
        sides = _governments_before(words, offices.first)
        end = offices.last
    names = _names(words, end + (words.norm(end) == ","))[0]
    if len(names) != len(sides):
        names = _names_before(words, offices.first)
    return list(zip(names, sides, strict=True)) if len(names) == len(sides) > 1 else []


def _each(words: Words, at: int) -> list[tuple[tuple[int, int], str]]:
    """Read names that each have their government beside them: "Foreign Ministers X of A and Y of B"."""
    out: list[tuple[tuple[int, int], str]] = []
    while True:
        name = people.name_at(words, at)
        if name is None:
            break
        bracket = words.norm(name[1]) == "("
        table = words.tables.countries
        side, end = people.country_after(words, words.printed, name[1])
        if bracket and name[1] + 1 < len(words) and (inner := table.match(words.printed, name[1] + 1)) is not None:
            side, end = inner[1], inner[0] + 1
        if side is None:
            break
        out.append((name, side))
        at = _past_join(words, end)
        if at == end:
            break
    return out if len(out) > 1 else []


def _governments_after(words: Words, at: int) -> tuple[list[str], int]:
    """Return the governments of "of A, B and C", and where the list ends."""
    if words.norm(at) not in {"of", "from"}:
        return [], at
    return _governments(words, words.tables.countries, at + 1)


def _governments_before(words: Words, end: int) -> list[str]:
    """Return the governments of "the A and B" before an office."""
    for first in range(max(0, end - REACH), end):
        sides, last = _governments(words, words.tables.nationalities, first)
        if last == end and len(sides) > 1:
            return sides
    return []


def _governments(words: Words, table: PhraseTable[str], at: int) -> tuple[list[str], int]:
    sides: list[str] = []
    end = at
    while True:
        begin = at + (words.norm(at) == "the")
        found = table.match(words.printed, begin) if begin < len(words) else None
        if found is None:
            return sides, end
        sides.append(found[1])
        end = found[0]
        at = _past_join(words, end)
        if at == end:
            return sides, end


def _names(words: Words, at: int, limit: int | None = None) -> tuple[Spans, int]:
    """Return the names of a list, before token `limit` if there is one, and where it ends."""
    out: Spans = []
    end = at
    while True:
        name = people.name_at(words, at)
        if name is None:
            return out, end
        out.append(name)
        end = name[1]
        at = _past_join(words, end)
        if at == end or (limit is not None and end >= limit):
            return out, end


def _names_before(words: Words, end: int) -> Spans:
    """Return the names of "X and Y, the" before an office."""
    while end > 0 and words.norms[end - 1] in {"the", "respectively"}:
        end -= 1
    if end < 1 or words.norms[end - 1] != ",":
        return []
    for first in range(max(0, end - REACH), end):
        names, last = _names(words, first, end - 1)
        if last == end - 1 and len(names) > 1:
            return names
    return []


def _past_join(words: Words, at: int) -> int:
    """Return the index behind a comma, "and", or both, at `at`."""
    at += words.norm(at) == ","
    return at + (words.norm(at) == "and")
