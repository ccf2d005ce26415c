"""The people and offices that an account names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from readout_cli.language.units import MARKS
from readout_cli.reading.people import HEADS, Person, Title
from readout_cli.reading.simple.words import cased

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from readout_cli.lexicon.schema import Office
    from readout_cli.model import Span
    from readout_cli.reading.simple.words import Words

# The rank of the office "counterpart", which stands for that of the other side's person.
COUNTERPART = "counterpart"
# The rank of those who tell what others said.
SPOKESPERSON = "spokesperson"
# Words of the longest name, particles left out: without capitals, and without spaces, less is certain.
MAX_NAME, MAX_PLAIN_NAME, MAX_UNSPACED_NAME = 5, 3, 2
# A shorter surname is too like other words for an ending to be taken off.
LONG_NAME, LONGEST_ENDING = 4, 3
# "of the Islamic Republic of" is the longest way from an office to its country.
MAX_LINKS = 6
_WORD = re.compile(rf"[^\W\d_](?:[\w’'‑-]|[{MARKS}])*")
_CHUNK = re.compile(r"[^\s,;:()（）\"“”]+")
_SPACE = re.compile(r"[ \t\u00a0\u202f]*\n?[ \t\u00a0\u202f]*")


def named(sentences: Iterable[Words]) -> tuple[list[Person], list[Title]]:
    """Return the people that the sentences name, in order, and the offices that stand without a name."""
    found: list[Person] = []
    nameless: list[Title] = []
    for words in sentences:
        for title in titles(words):
            if title.offices[0].rank == SPOKESPERSON:
                continue
            name = name_of(words, title)
            if name is not None:
                _add(found, words, name, title)
            elif title.offices[0].rank != COUNTERPART or title.side is not None:
                nameless.append(title)
    for number, person in enumerate(found):
        if person.rank == COUNTERPART:
            rank = next((p.rank for p in found if p.rank != COUNTERPART), None)
            rank = rank or next((title.offices[0].rank for title in nameless), "minister")
            found[number] = person._replace(rank=rank)
    return found, nameless


def titles(words: Words) -> list[Title]:
    """Return the offices of a sentence, with the country that stands before or after them (found once)."""
    if words.found_titles is None:
        words.found_titles = _titles(words)
    return words.found_titles


def _titles(words: Words) -> list[Title]:
    out: list[Title] = []
    named_countries = list(words.find(words.tables.countries))
    for start, end, office in words.find(words.tables.offices):
        if not _is_title(words, start, end, office) or any(s < start < e for s, e, _ in named_countries):
            continue
        side, begin = _country_before(words, start)
        inside = next((code for _, _, code in words.find(words.tables.countries, (start, end))), None)
        after, stop = _country_after(words, end) if side is None else (None, end)
        side = side or after or inside
        previous = out[-1] if out else None
        if previous is not None and _joined(words, previous, begin) and office.rank not in HEADS:
            # "Vice-President of the Council and Minister of Foreign Affairs" is one person
            span = (previous.span[0], stop)
            side = previous.side or side
            out[-1] = previous._replace(
                last=words.at(stop),
                offices=(*previous.offices, office),
                side=side,
                giveaway=previous.giveaway or office.countries,
                span=span,
                printed=" ".join(words.text[slice(*span)].split()),
            )
            continue
        span = (begin, stop)
        out.append(
            Title(
                first=words.at(begin),
                last=words.at(stop),
                offices=(office,),
                side=side,
                giveaway=office.countries,
                span=span,
                printed=" ".join(words.text[slice(*span)].split()),
            )
        )
    return out


def _is_title(words: Words, start: int, end: int, office: Office) -> bool:
    """Tell an office from a word of the same stem, in a script where no capital does."""
    printed = words.text[start:end]
    if not words.tables.spaced or cased(printed) or " " in printed:
        return True
    return any(form in printed for form in office.forms)


def _joined(words: Words, previous: Title, begin: int) -> bool:
    """Tell whether nothing but a comma or "and" stands between a title and a later place."""
    between = words.text[previous.span[1] : begin].strip(" ,\u00a0\n")
    return between.lower() in {"", *words.tables.grammar.conjunctions} and begin > previous.span[1]


def _country_before(words: Words, place: int) -> tuple[str | None, int]:
    """Return the side whose name or adjective stands right before a place, and where it starts."""
    at = words.at(place)
    for first in range(max(0, at - 5), at):
        found = words.tables.nationalities.match(words.keys, first)
        if found is not None and found[0] == at and not words.text[words.units[at - 1].end : place].strip():
            return found[1], words.units[first].start
    return None, place


def _country_after(words: Words, place: int) -> tuple[str | None, int]:
    """Return the side named right behind a place or behind links ("of the Republic of"), and where its name ends."""
    at = place
    for _ in range(MAX_LINKS):
        found = words.match(words.tables.nationalities, _skip_joints(words, at))
        if found is not None:
            return found[1], found[0]
        link = words.behind(at, words.tables.grammar.links - words.tables.grammar.conjunctions)
        if link is None:
            break
        at = link
    return None, place


def _skip_joints(words: Words, place: int) -> int:
    while place < words.end and words.text[place] in "'’ \t\u00a0\u202f-":
        place += 1
    return place


def name_of(words: Words, title: Title) -> Span | None:
    """Return the span of the name that an office goes with: behind it, or before it and a comma."""
    place = title.span[1]
    bracket = re.compile(r"\s*\([^()]{1,12}\)").match(words.text, place, words.end)
    place = bracket.end() if bracket else place
    comma = re.compile(r"\s*[,،]").match(words.text, place, words.end)
    if comma is None:
        follows = _name_at(words, place)
        if follows is not None:
            return follows
    elif words.tables.spaced:
        apposed = _name_at(words, comma.end())
        if apposed is not None and _ends_apposition(words, apposed[1]):
            return apposed
    return _name_until(words, title.span[0])


def _ends_apposition(words: Words, place: int) -> bool:
    rest = words.text[place : words.end].lstrip()
    return not rest or rest[0] in ",،.;:()–—"


def _name_at(words: Words, place: int) -> Span | None:
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
    addresses = [word.lower() for word in words.tables.grammar.honorifics]
    at, found = place, False
    while (after := words.behind(at, addresses)) is not None and words.match(words.tables.offices, at) is None:
        at, found = after, True
    gap = re.compile(r"[\s.]*").match(words.text, at, words.end)
    return (gap.end() if gap else at), found


def _unspaced_name(words: Words, place: int) -> Span | None:
    """Return the span of a name in a script that parts no words: two chunks, forename and surname."""
    end = place
    for _ in range(MAX_UNSPACED_NAME):
        match = re.compile(rf"\s?{_CHUNK.pattern}").match(words.text, end, words.end)
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
    following = re.compile(r"[ \u00a0'’-]+([^\W\d_]+)").match(words.text, stop, words.end)
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
        span = _name_at(words, start)
        if span is not None and span[1] == end:
            return span if addressed or cased(words.text[span[0]]) else None
    return None


def _add(found: list[Person], words: Words, span: Span, title: Title) -> None:
    name = " ".join(words.text[slice(*span)].split())
    last = name.lower().split()[-1]
    for number, person in enumerate(found):
        if alike(last, person.name.lower().split()[-1], declined=words.tables.declined):
            if len(title.printed) > len(person.office) and title.offices[0].rank != COUNTERPART:
                found[number] = person._replace(office=title.printed, rank=title.offices[0].rank)
            return
    after = _bracketed_country(words, span[1]) if title.side is None else None
    stated = title.side or after
    found.append(
        Person(
            name=name,
            office=title.printed,
            rank=title.offices[0].rank,
            side=stated or (title.giveaway[0] if len(title.giveaway) == 1 else None),
            qualified=stated is not None,
            span=span,
        )
    )


def alike(one: str, other: str, *, declined: bool) -> bool:
    """Tell whether two surnames are the same, but for an ending where the language has such."""
    if one == other or not declined:
        return one == other
    shorter = min(len(one), len(other))
    stem = max(LONG_NAME, shorter - 2)
    return shorter >= LONG_NAME and one[:stem] == other[:stem] and abs(len(one) - len(other)) <= LONGEST_ENDING


def _bracketed_country(words: Words, place: int) -> str | None:
    """Return the government that stands in brackets behind a name."""
    bracket = re.compile(r"\s*\(").match(words.text, place, words.end)
    found = words.match(words.tables.countries, bracket.end()) if bracket else None
    return found[1] if found is not None else None


def mentioned_sides(sentences: Iterable[Words]) -> dict[str, int]:
    """Return how often each government is named, by code, over the given sentences."""
    counts: dict[str, int] = {}
    for words in sentences:
        for _, _, code in governments(words):
            counts[code] = counts.get(code, 0) + 1
    return counts


def governments(words: Words, span: Span | None = None) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, code) of the governments named by name or adjective; a name begins with a capital."""
    for start, end, code in words.find(words.tables.nationalities, span):
        printed = words.text[start]
        if not cased(printed) or printed.isupper() or words.match(words.tables.adjectives, start) is not None:
            yield start, end, code
