"""The people and offices that an English account names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.people import HEADS, Person, Title

if TYPE_CHECKING:
    from readout_cli.lexicon.schema import Office
    from readout_cli.reading.english.tables import Tables
    from readout_cli.reading.english.words import Words

# "PM", "FM": offices this short are printed in capitals.
ABBREVIATION = 3
# Tokens of the longest name, full stops of initials counted.
MAX_NAME = 9


def named(sentences: list[Words]) -> tuple[list[Person], list[Title]]:
    """Return the people that the sentences name, in order, and the offices that stand without a name."""
    found: list[Person] = []
    nameless: list[Title] = []
    for words in sentences:
        for title in titles(words):
            name = _name_of(words, title)
            if name is None:
                nameless.append(title)
            else:
                _add(found, words, *name, title)
    return found, nameless


def titles(words: Words) -> list[Title]:
    """Return the offices of a sentence, with the country that stands before or after them (found once)."""
    if words.found_titles is None:
        words.found_titles = _titles(words)
    return words.found_titles


def _titles(words: Words) -> list[Title]:
    tables = words.tables
    bare = words.printed
    out: list[Title] = []
    at = 0
    while at < len(words):
        found = _office_at(words, at)
        if found is None:
            at += 1
            continue
        first, last, offices = at, found[0], [found[1]]
        while True:
            join = last
            while join < len(words) and words.norms[join] in {"and", ","}:
                join += 1
            more = _office_at(words, join) if join > last and join < len(words) else None
            if more is None or more[1].rank in HEADS or _country_before(words, bare, join)[0] is not None:
                break
            last = more[0]
            offices.append(more[1])
        side, first = _country_before(words, bare, first)
        if side is None:
            # "US Secretary of State", "Secretary of State of the United States" are offices' own names
            side = next((code for _, _, code in tables.countries.find(bare[first:last])), None)
        after, end = country_after(words, bare, last)
        if after is not None:
            side, last = after, end
        giveaway = next((office.countries for office in offices if office.countries), ())
        span = words.span(first, last)
        printed = " ".join(words.text[slice(*span)].split())
        out.append(Title(first, last, tuple(offices), side, giveaway, span, printed))
        at = max(last, found[0])
    return out


def _office_at(words: Words, at: int) -> tuple[int, Office] | None:
    """Return (end, office) of an office at `at`; of one word only when capitalised ("the secretary" is anyone's)."""
    found = words.tables.offices.match(words.norms, at)
    if found is None:
        return None
    if found[0] - at == 1 and not words.tokens[at].text[:1].isupper():
        counterpart = words.norms[at] in words.tables.grammar.counterparts
        return found if counterpart and _country_before(words, words.printed, at)[0] is not None else None
    short = len(words.norms[at]) <= ABBREVIATION and found[0] - at == 1
    if short and (not words.tokens[at].text.isupper() or words.norm(at - 1).isdecimal()):
        return None  # "6 pm", "Pm"
    return found


def _country_before(words: Words, bare: list[str], at: int) -> tuple[str | None, int]:
    """Return the side whose adjective or possessive stands just before index `at`, and where it starts."""
    for first in range(max(0, at - 5), at):
        found = words.tables.nationalities.match(bare, first)
        if found is not None and found[0] == at:
            return found[1], first
    return None, at


def country_after(words: Words, bare: list[str], at: int) -> tuple[str | None, int]:
    """Return the side named by "of (the) COUNTRY" at index `at`, and where that ends."""
    if words.norm(at) not in {"of", "for", "from", "to"}:
        return None, at
    index = at + 1
    if words.norm(index) == "the":
        index += 1
    if index >= len(bare):
        return None, at
    found = words.tables.countries.match(bare, index)
    if found is None:
        return None, at
    end = found[0]
    if words.norm(end) == "to":
        # "Ambassador of A to B": posted there, but A's
        posted = (
            words.tables.countries.match(bare, end + 1 + (words.norm(end + 1) == "the"))
            if end + 2 < len(bare)
            else None
        )
        end = posted[0] if posted is not None else end
    if words.norm(end) == "(" and words.norm(end + 2) == ")":
        end += 3
    return found[1], end


def _name_of(words: Words, title: Title) -> tuple[int, int] | None:
    """Return the tokens of the name that an office goes with: after it, or before it behind a comma."""
    after = title.last
    if (words.norm(after), words.norm(after + 2)) == ("(", ")"):
        after += 3  # "External Affairs Minister (EAM) Dr. ..."
    if words.norm(after) == ",":
        comma = name_at(words, after + 1)
        if comma is not None and words.norm(comma[1]) in {",", "."}:
            return comma
    else:
        follows = name_at(words, after)
        if follows is not None:
            return follows
    before = title.first
    while before > 0 and (words.norms[before - 1] in {"the", ","} or _qualifier(words, before - 1)):
        before -= 1
    if before < title.first and words.norms[before] == ",":
        return _name_until(words, before)
    return None


def _qualifier(words: Words, at: int) -> bool:
    """Tell words that may stand between a name's comma and the office: "newly appointed", "the acting"."""
    token = words.tokens[at]
    return token.text.islower() and token.text.isalpha() and (words.is_adverb(at) or token.norm.endswith(("ed", "ing")))


def name_at(words: Words, at: int) -> tuple[int, int] | None:
    """Return the tokens of the name that begins at `at`, behind any honorifics."""
    at = _skip_honorifics(words, at)
    end = at
    while end < len(words) and end - at < MAX_NAME and _name_word(words, end, first=end == at):
        end += 1
    while (
        end > at
        and words.norms[end - 1] in words.tables.grammar.name_particles
        and words.tokens[end - 1].text.islower()
    ):
        end -= 1
    return (at, end) if end > at else None


def _name_until(words: Words, end: int) -> tuple[int, int] | None:
    at = end
    while at > 0 and end - at < MAX_NAME and _name_word(words, at - 1, first=False):
        at -= 1
    suffix = all(words.norms[index] in {*words.tables.grammar.name_suffixes, "."} for index in range(at, end))
    if suffix and end > at > 1 and words.norms[at - 1] == ",":
        before = _name_until(words, at - 1)  # "A. B, Jr."
        return None if before is None else (before[0], end)
    at = _skip_honorifics(words, at)
    return (at, end) if end > at else None


def _skip_honorifics(words: Words, at: int) -> int:
    while at < len(words) and (words.norm(at) in words.tables.grammar.honorifics or words.norm(at) == "."):
        at += 1
    return at


def _name_word(words: Words, at: int, *, first: bool) -> bool:
    """Tell whether the token at `at` can stand in a name, as its first word or a later one."""
    token, grammar = words.tokens[at], words.tables.grammar
    if token.possessive:
        return False
    if not first:
        if token.norm in grammar.name_suffixes:
            return True
        if token.norm in grammar.name_particles:
            return _before_capital(words, at)
        if token.text == ".":
            return _stop_in_name(words, at)
    if len(token.text) == 1 and token.text.isupper() and words.norm(at + 1) == ".":
        return True
    return token.text[0].isalpha() and token.text[0].isupper() and not _other_capital(words, at, first=first)


def _before_capital(words: Words, at: int) -> bool:
    """Tell "van der" before "Berg"."""
    while words.norm(at) in words.tables.grammar.name_particles:
        at += 1
    return words.is_capital(at)


def _stop_in_name(words: Words, at: int) -> bool:
    """Tell the full stop of an initial or of "Jr." from that of a sentence."""
    if len(words.tokens[at - 1].text) == 1:
        return True
    goes_on = words.norm(at + 1)[:1].islower() or words.norm(at + 1) == ","
    return words.norms[at - 1] in words.tables.grammar.name_suffixes and goes_on


def _other_capital(words: Words, at: int, *, first: bool) -> bool:
    """Tell words that are capitalised for another reason: months, countries, offices, openings of sentences."""
    norm, grammar = words.norms[at], words.tables.grammar
    if not first and words.norm(at - 1) in grammar.name_particles:
        return False  # "bin Sultan"
    closed = (grammar.months, grammar.weekdays, grammar.determiners, grammar.pronouns, grammar.prepositions)
    if any(norm in group for group in (*closed, grammar.conjunctions, words.tables.adverbs)):
        return True
    if words.tables.nationalities.match(words.printed, at) is not None:
        return True
    surname = not first and len(norm) > 1 and words.tokens[at].text.isupper()
    return _office_at(words, at) is not None and not surname


def _add(found: list[Person], words: Words, first: int, last: int, title: Title) -> None:
    start, end = words.span(first, last)
    tokens = {token.norm for token in words.tokens[first:last]}
    for number, person in enumerate(found):
        if tokens & set(person.name.lower().split()):
            if len(title.printed) > len(person.office):
                found[number] = person._replace(office=title.printed, rank=title.offices[0].rank)
            return
    after = country_after(words, words.printed, last)[0] if title.side is None else None
    stated = title.side or after
    found.append(
        Person(
            name=" ".join(words.text[start:end].split()),
            office=title.printed,
            rank=title.offices[0].rank,
            side=stated or (title.giveaway[0] if len(title.giveaway) == 1 else None),
            qualified=stated is not None,
            span=(start, end),
        )
    )


def mentioned_sides(text_words: list[Words], tables: Tables) -> dict[str, int]:
    """Return how often each government is named, by code, over the given sentences."""
    counts: dict[str, int] = {}
    for words in text_words:
        for _, _, code in tables.nationalities.find(words.printed):
            counts[code] = counts.get(code, 0) + 1
        for token in words.tokens:
            if "-" in token.text:
                for part in token.text.split("-"):
                    found = tables.nationalities.match([part], 0) if part else None
                    if found is not None:
                        counts[found[1]] = counts.get(found[1], 0) + 1
    return counts
