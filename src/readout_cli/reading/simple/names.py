"""The names that offices go with, where they begin and end, in scripts with capitals and without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from readout_cli.language.units import MARKS
from readout_cli.reading.simple.words import cased

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.people import Title
    from readout_cli.reading.simple.words import Words

# Words of the longest name, particles left out: without capitals, and without spaces, less is certain.
MAX_NAME, MAX_PLAIN_NAME, MAX_UNSPACED_NAME = 5, 3, 2
# A shorter surname is too like other words for an ending to be taken off.
LONG_NAME, LONGEST_ENDING = 4, 3
_WORD = re.compile(rf"[^\W\d_](?:[\w'’‑-]|[{MARKS}])*")
_CHUNK = re.compile(r"[^\s,;:()（）\"“”]+")
_SPACE = re.compile(r"[ \t\u00a0\u202f]*\n?[ \t\u00a0\u202f]*")
_BRACKETS = re.compile(r"\s*\([^()]{1,12}\)")
_COMMA = re.compile(r"\s*[,،]")
_ADDRESS_ENDS = re.compile(r"[\s.]*")
_CHUNK_BEHIND = re.compile(rf"\s?{_CHUNK.pattern}")
_NEXT_WORD = re.compile(r"[ \u00a0'’-]+([^\W\d_]+)")


def name_of(words: Words, title: Title) -> Span | None:
    """Return the span of the name that an office goes with: behind it, or before it and a comma."""
    return follows(words, title.span[1]) or _name_until(words, title.span[0])


def follows(words: Words, place: int) -> Span | None:
    """Return the span of the name behind an office that ends at a place: at once, or as an apposition."""
    bracket = _BRACKETS.match(words.text, place, words.end)
    place = bracket.end() if bracket else place
    comma = _COMMA.match(words.text, place, words.end)
    if comma is None:
        return name_at(words, place)
    apposed = name_at(words, comma.end()) if words.tables.spaced else None
    return apposed if apposed is not None and _ends_apposition(words, apposed[1]) else None


def _ends_apposition(words: Words, place: int) -> bool:
    rest = words.text[place : words.end].lstrip()
    return not rest or rest[0] in ",،.;:()–—"


def name_at(words: Words, place: int) -> Span | None:
    """Return the span of the name that begins at a place, forms of address left out."""
    place, addressed = _skip_honorifics(words, place)
    if not words.tables.spaced:
        return _unspaced_name(words, place) if addressed else None
    start = end = place
    count = 0
    while count < MAX_NAME:
        gap = _SPACE.match(words.text, end)
        begin = gap.end() if gap else end
        match = _WORD.match(words.text, begin, words.end)
        if match is None:
            break
        word, stop = match.group(), match.end()
        suffix = re.search(r"['’]", word) if "'" in words.tables.grammar.oblique_after else None
        if suffix is not None:
            word, stop = word[: suffix.start()], begin + suffix.start()
        particle = word.lower() in words.tables.grammar.name_particles
        if particle and not count and end == place and word.lower() in words.tables.plain:
            break
        if not (_is_particle(words, begin, stop) if particle else _is_name(words, begin, word, first=count == 0)):
            break
        start, end = (begin if count == 0 and end == place else start), stop
        if len(word) == 1 and words.text[end : end + 1] == ".":
            end += 1
        count += not particle
        if suffix is not None or (not cased(word) and count >= MAX_PLAIN_NAME):
            break
    return (start, end) if count else None


def _skip_honorifics(words: Words, place: int) -> tuple[int, bool]:
    """Return the place behind forms of address, and whether there are any."""
    at, found = place, False
    offices = words.tables.offices
    while (after := words.behind(at, words.tables.honorifics)) is not None and words.match(offices, at) is None:
        at, found = after, True
    gap = _ADDRESS_ENDS.match(words.text, at, words.end)
    return (gap.end() if gap else at), found


def _unspaced_name(words: Words, place: int) -> Span | None:
    """Return the span of a name in a script that parts no words: two chunks, forename and surname."""
    end = place
    for _ in range(MAX_UNSPACED_NAME):
        match = _CHUNK_BEHIND.match(words.text, end, words.end)
        if match is None:
            break
        end = match.end()
    return (place, end) if end > place else None


def _unspaced_name_until(words: Words, place: int) -> Span | None:
    """Return the span of a name with its form of address that ends at a place, in a script that parts no words."""
    addresses = "|".join(map(re.escape, words.tables.grammar.honorifics))
    before = re.compile(rf"(?:{addresses})\s?({_CHUNK.pattern}\s{_CHUNK.pattern})\s?$")
    found = before.search(words.text[words.start : place])
    if found is None or any(char.isdecimal() for char in found.group(1)):
        return None
    return words.start + found.start(1), words.start + found.end(1)


def _is_particle(words: Words, begin: int, stop: int) -> bool:
    """Tell "van der" before "Berg"."""
    following = _NEXT_WORD.match(words.text, stop, words.end)
    if following is None:
        return False
    word = following.group(1)
    if word.lower() in words.tables.grammar.name_particles:
        return _is_particle(words, following.start(1), following.end(1))
    if not cased(word):
        return word not in words.tables.plain
    return word[0].isupper() and _is_name(words, following.start(1), word, first=False) and begin < stop


def _is_name(words: Words, begin: int, word: str, *, first: bool) -> bool:
    """Tell whether a word can stand in a name: a capital, where there are capitals, for no other reason."""
    tables = words.tables
    lower = word.lower()
    if cased(word) and not word[0].isupper():
        return False
    if lower in tables.plain and (first or not cased(word) or lower in tables.grammar.conjunctions):
        return False
    country = words.match(tables.nationalities, begin) is not None
    office = words.match(tables.offices, begin) is not None
    if country or office or (lower in tables.months and _dated(words, begin, begin + len(word))):
        return False
    if cased(word):
        return True
    act = words.match(tables.acts, begin) is not None
    event = words.match(tables.event_verbs, begin) is not None or words.match(tables.event_forms, begin) is not None
    return len(word) > 1 and not act and not event


def _dated(words: Words, begin: int, end: int) -> bool:
    """Tell whether a number stands beside a word, which makes a month of it and no name."""
    return (
        words.text[words.start : begin].rstrip(" .")[-1:].isdecimal() or words.text[end:].lstrip(" .")[:1].isdecimal()
    )


def _name_until(words: Words, place: int) -> Span | None:
    """Return the span of the name that stands before a place and a comma."""
    links = words.tables.grammar.links - {""}
    at = place
    while (link := words.before(at, links)) is not None:
        at = link
    if not words.tables.spaced:
        return _unspaced_name_until(words, place)
    before = words.text[words.start : at].rstrip()
    if not before.endswith((",", "،")):
        return None
    end = words.start + len(before) - 1
    begin = max(before.rfind(mark, 0, len(before) - 1) for mark in ",،;:().–—") + 1
    for match in re.finditer(r"\S+", before[begin:-1]):
        start = words.start + begin + match.start()
        addressed = _skip_honorifics(words, start)[1]
        span = name_at(words, start)
        if span is not None and span[1] == end:
            # "in Oslo, the minister": a single word behind a preposition is a town
            town = " " not in words.text[slice(*span)] and words.before(start, words.tables.grammar.oblique) is not None
            return span if addressed or (cased(words.text[span[0]]) and not town) else None
    return None


def alike(one: str, other: str, *, declined: bool) -> bool:
    """Tell whether two surnames are the same, but for an ending where the language has such."""
    if one == other or not declined:
        return one == other
    shorter = min(len(one), len(other))
    stem = max(LONG_NAME, shorter - 2)
    return shorter >= LONG_NAME and one[:stem] == other[:stem] and abs(len(one) - len(other)) <= LONGEST_ENDING
