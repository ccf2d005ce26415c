"""The people and offices that a Russian account names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.language.units import keys
from readout_cli.reading.people import HEADS, Person, Title
from readout_cli.reading.russian import names
from readout_cli.reading.russian.conjugation import folded
from readout_cli.reading.russian.tables import LANGUAGE

if TYPE_CHECKING:
    from readout_cli.lexicon.schema import Office
    from readout_cli.reading.russian.words import Words

# "по делам ... и торговли": what an office goes on with before its country, in units.
REST = 9
# An adjective of nationality stands at most this far before its office ("российского первого вице-").
BEFORE = 2
# Two capitals in a row are a person's first name and surname.
FULL = 2


def named(sentences: list[Words]) -> tuple[list[Person], list[Title]]:
    """Return the people that the sentences name, in order, and the offices that stand without a name."""
    found: list[Person] = []
    nameless: list[Title] = []
    for words in sentences:
        taken: set[int] = set()
        for title in titles(words):
            name = _name_of(words, title)
            if name is None:
                if title.side is not None or words.is_capital(title.first):
                    nameless.append(title)
                continue
            taken.update(range(*name))
            _add(found, words, *name, title)
        _listed(found, words, taken)
        _bare(found, words, taken)
    return sorted(found, key=lambda person: person.span), nameless


def titles(words: Words) -> list[Title]:
    """Return the offices of a sentence, with the country that stands before or after them (found once)."""
    if words.found_titles is None:
        words.found_titles = _titles(words)
    return words.found_titles


def government_at(words: Words, at: int, *, adjectives: bool = False) -> tuple[int, str] | None:
    """Return (end, code) of the government named at `at`, by its name or also by its adjective."""
    if not 0 <= at < len(words):
        return None
    table = words.tables.nationalities if adjectives else words.tables.countries
    found = table.match(words.keys, at)
    if found is None:
        return None
    if not words.is_capital(at) and (not adjectives or words.tables.countries.match(words.keys, at) is not None):
        return None
    word = words.printed(at)
    # "РК" and "РТ" are names, "рт" and "того" are words
    return found if len(word) > FULL or word.isupper() else None


def mentioned_sides(body: list[Words]) -> dict[str, int]:
    """Return how often each government is named, by code, over the given sentences."""
    counts: dict[str, int] = {}
    for words in body:
        at = 0
        while at < len(words):
            found = government_at(words, at, adjectives=True)
            if found is None:
                at += 1
                continue
            counts[found[1]] = counts.get(found[1], 0) + 1
            at = found[0]
    return counts


def _titles(words: Words) -> list[Title]:
    out: list[Title] = []
    at = 0
    while at < len(words):
        found = _office_at(words, at)
        if found is None:
            at += 1
            continue
        first, last, offices = at, found[0], [found[1]]
        parts = [_dictionary(words, at, *found)]
        side, first = _country_before(words, first)
        while True:
            after = _country_after(words, last)
            if after is not None:
                side, last = side or after[0], after[1]
            joined = _joined(words, last)
            if joined is None:
                break
            parts.append(_dictionary(words, _joint_start(words, last), *joined))
            last = joined[0]
            offices.append(joined[1])
        giveaway = next((office.countries for office in offices if office.countries), ())
        if side is None:
            # "госсекретарь США" is an office's own name
            side = next((own[1] for index in range(first, last) if (own := government_at(words, index))), None)
        if side is None and len(giveaway) == 1:
            side = giveaway[0]
        span = words.span(first, last)
        out.append(Title(first, last, tuple(offices), side, giveaway, span, _nominative(words, span, parts)))
        at = max(last, found[0])
    return out


def _office_at(words: Words, at: int) -> tuple[int, Office] | None:
    found = words.tables.offices.match(words.keys, at) if 0 <= at < len(words) else None
    if found is None or words.match_norm(words.tables.joint, at) is not None:
        return None
    grammar, word = words.tables.grammar, words.norm(at)
    plural = word.endswith(grammar.plural_nouns) or (found[0] == at + 1 and word.endswith(grammar.plural_nominative))
    return None if plural else found


def _dictionary(words: Words, first: int, last: int, office: Office) -> tuple[int, int, str]:
    """Return (start, end, dictionary form) of an office printed at units first..last-1."""
    start, end = words.span(first, last)
    form = next((form for form in office.forms if list(keys(form, LANGUAGE)) == words.keys[first:last]), None)
    return start, end, form or words.text[start:end]


def _nominative(words: Words, span: tuple[int, int], parts: list[tuple[int, int, str]]) -> str:
    """Return a title with its offices in the nominative."""
    out, at = "", span[0]
    for start, end, form in parts:
        out += words.text[at:start] + form
        at = end
    return " ".join((out + words.text[at : span[1]]).split())


def _joint_start(words: Words, at: int) -> int:
    """Return where a further office of the same person would begin."""
    while words.norm(at) in {"и", ",", "–", "—", "-"}:
        at += 1
    return at


def _joined(words: Words, at: int) -> tuple[int, Office] | None:
    """Return a further office of the same person: "члена Политбюро ЦК КПК, Министра ...", "... – Министр ..."."""
    join = _joint_start(words, at)
    more = _office_at(words, join) if join > at else None
    if more is None or (more[1].rank in HEADS and words.norm(join - 1) == "и"):
        return None
    return None if _country_before(words, join)[0] is not None else more


def _country_before(words: Words, at: int) -> tuple[str | None, int]:
    """Return the side whose adjective stands just before index `at`, and where it starts."""
    for first in range(max(0, at - BEFORE - 1), at):
        found = government_at(words, first, adjectives=True)
        if found is not None and all(words.is_adjective(index) for index in range(first, at)):
            return found[1], first
    return None, at


def _country_after(words: Words, at: int) -> tuple[str, int] | None:
    """Return the side named behind an office, past the rest of its name, and where that ends."""
    index = at
    while index < min(len(words), at + REST):
        found = government_at(words, index)
        if found is not None:
            end = found[0]
            return found[1], _past_post(words, end)
        word = words.norm(index)
        if words.is_capital(index) or words.is_narrated(index) or word in {".", "(", "с", "со", "–", "—", "«"}:
            return None
        if _office_at(words, index) is not None and index > at:
            return None
        if word == "," and not words.norm(index + 1).islower():
            return None
        if word in {"в", "при", "на"} and government_at(words, index + 1) is not None:
            return None  # "посол в Китае" is not China's
        index += 1
    return None


def _past_post(words: Words, at: int) -> int:
    """Return the index behind the country or city where an ambassador is posted ("посол Японии в Москве")."""
    if words.norm(at) not in {"в", "при"}:
        return at
    found = words.tables.governments.match(words.keys, at + 1) if at + 1 < len(words) else None
    return at if found is None else found[0]


def _name_of(words: Words, title: Title) -> tuple[int, int] | None:
    """Return the units of the name behind an office, also in brackets or behind a comma, or before it."""
    after = names.skip_honorifics(words, title.last)
    follows = names.name_at(words, after)
    if follows is not None:
        return follows
    if words.norm(title.last) in {"по", "при", "в", "на"}:
        # "спецпредставителя ... по Ближнему Востоку А.Б.Иванова"
        for at in range(title.last + 2, min(len(words) - 1, title.last + REST)):
            initialled = len(words.printed(at)) == 1 and words.norm(at + 1) == "."
            full = words.is_capital(at) and words.is_capital(at + 1)
            if (initialled or full) and (found := names.name_at(words, at)) is not None:
                return found
            if not words.is_word(at) or words.is_narrated(at):
                break
    if words.norm(title.first - 1) in {",", "–", "—", "-"}:
        before = names.name_until(words, title.first - 1)
        if before is not None:
            return before
    return None


def _listed(found: list[Person], words: Words, taken: set[int]) -> None:
    """Add the people of "министрами иностранных дел Ирана А.Б. и Турции В.Г."."""
    for first in range(len(words)):
        office = words.tables.offices.match(words.keys, first)
        if office is None or _office_at(words, first) is not None:
            continue
        at = office[0]
        while (side := government_at(words, at)) is not None and (name := names.name_at(words, side[0])) is not None:
            if not _known(found, words, name):
                printed = names.nominative(
                    words,
                    name,
                    oblique=not words.norm(first).endswith(words.tables.grammar.plural_nominative),
                    dative=False,
                )
                span = words.span(*name)
                found.append(Person(printed, office[1].name, office[1].rank, side[1], qualified=True, span=span))
            taken.update(range(*name))
            at = name[1]
            while words.norm(at) in {",", "и"}:
                at += 1


def _bare(found: list[Person], words: Words, taken: set[int]) -> None:
    """Add people that a header names without an office: "В.В.Путин", "Владимир Путин провёл ..."."""
    at = 0
    while at < len(words):
        name = names.name_at(words, at) if at not in taken else None
        if name is None:
            at += 1
            continue
        initials = words.norm(name[0] + 1) == "." and len(words.printed(name[0])) <= FULL
        placed = at == 0 or words.norm(at - 1) in {"с", "со"} or words.keys[at - 1] in words.tables.event_stems
        placed = placed or (
            words.norm(at - 1) == "и" and any(person.span[1] == words.units[at - 2].end for person in found)
        )
        full = name[1] - name[0] >= FULL and placed
        if (initials or full) and not taken & set(range(*name)):
            span = words.span(*name)
            if not _known(found, words, name):
                printed = names.nominative(words, name, oblique=at > 0 and not _followed(words, name[1]), dative=False)
                found.append(Person(printed, "", "", None, qualified=False, span=span))
        at = name[1]


def _followed(words: Words, at: int) -> bool:
    """Tell whether a finite verb stands at `at`: a name before it is its subject."""
    return words.kind(words.skip(at)) in {"past", "present"} if at < len(words) else False


def _known(found: list[Person], words: Words, name: tuple[int, int]) -> bool:
    surname = words.norm(name[1] - 1)
    return any(names.same(surname, folded(person.name.replace(".", " ").split()[-1]), words.tables) for person in found)


def _add(found: list[Person], words: Words, first: int, last: int, title: Title) -> None:
    if _known(found, words, (first, last)):
        return
    oblique = not in_nominative(words, title)
    side = title.side
    found.append(
        Person(
            name=names.nominative(
                words,
                (first, last),
                oblique=oblique,
                dative=words.norm(title.first).endswith(words.tables.grammar.dative),
            ),
            office=title.printed,
            rank=title.offices[0].rank,
            side=side or (title.giveaway[0] if len(title.giveaway) == 1 else None),
            qualified=side is not None,
            span=words.span(first, last),
        )
    )


def in_nominative(words: Words, title: Title) -> bool:
    """Tell whether the office is printed as its dictionary form."""
    firsts = {folded(form.split()[0].split("-")[0]) for office in title.offices[:1] for form in office.forms}
    at = title.first
    while at < title.last and words.is_adjective(at):
        if words.norm(at).endswith(words.tables.grammar.oblique_adjectives):
            return False
        at += 1
    return words.norm(at) in firsts - words.tables.grammar.oblique
