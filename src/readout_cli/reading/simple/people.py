"""The people and offices that an account names."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from readout_cli.reading.governments import ORGANISATIONS
from readout_cli.reading.people import HEADS, Person, Title
from readout_cli.reading.simple.names import alike, follows, name_of
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
# "of the Islamic Republic of" is the longest way from an office to its country.
MAX_LINKS = 6
# "of Foreign Affairs, African Cooperation and Citizens Abroad" has fewer units.
MAX_PORTFOLIO = 25


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
        finish = _portfolio(words, stop)
        side = side or next((code for _, _, code in words.find(words.tables.countries, (stop, finish))), None)
        peoples = {code for _, _, code in words.find(words.tables.adjectives, (stop, finish))}
        span = (begin, finish)
        out.append(
            Title(
                first=words.at(begin),
                last=words.at(finish),
                offices=(office,),
                side=side,
                # only one government has a minister for "Norwegians abroad"
                giveaway=office.countries or tuple(sorted(peoples - ORGANISATIONS)),
                span=span,
                printed=" ".join(words.text[slice(*span)].split()),
            )
        )
    return out


def _portfolio(words: Words, place: int) -> int:
    """Return where an office ends that goes on behind a place with what it is for, up to the name it goes with.

    Ministries are too many to be listed: whatever begins with a link is taken, if it holds neither a verb nor another
    office and a name follows.
    """
    tables = words.tables
    first = words.at(place)
    if not tables.spaced or follows(words, place) is not None:
        return place
    for at in range(first, min(first + MAX_PORTFOLIO, len(words.units))):
        start, end = words.units[at].start, words.units[at].end
        word = words.lower[start - words.start : end - words.start]
        if at == first and word not in (tables.grammar.links - tables.grammar.conjunctions) | {","}:
            return place
        if not (word.isalpha() or word in {",", "'", "’", "-"}):
            return place
        verb = words.match(tables.acts, start) is not None or words.match(tables.event_verbs, start) is not None
        if verb or words.match(tables.offices, start) is not None:
            return place
        if at > first and word.isalpha() and word not in tables.plain and follows(words, end) is not None:
            return end
    return place


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


def _bracketed_country(words: Words, place: int) -> str | None:
    """Return the government that stands in brackets behind a name."""
    bracket = re.compile(r"\s*\(").match(words.text, place, words.end)
    found = words.match(words.tables.countries, bracket.end()) if bracket else None
    return found[1] if found is not None else None


def mentioned_sides(sentences: Iterable[Words]) -> dict[str, int]:
    """Return how often each government is named, by code, over the given sentences."""
    return Counter(code for words in sentences for _, _, code in governments(words))


def elsewhere(sentences: Iterable[Words]) -> list[Title]:
    """Return the offices that the sentences name beside a government, which is no organisation."""
    return [title for words in sentences for title in titles(words) if title.side not in ORGANISATIONS]


def governments(words: Words, span: Span | None = None) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, code) of the governments named by name or adjective; a name begins with a capital."""
    for start, end, code in words.find(words.tables.nationalities, span):
        printed = words.text[start]
        if not cased(printed) or printed.isupper() or words.match(words.tables.adjectives, start) is not None:
            yield start, end, code
