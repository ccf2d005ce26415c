"""Offices and governments in a sentence: an office with the country that stands by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.language.units import keys
from readout_cli.reading.people import HEADS, Title
from readout_cli.reading.russian.conjugation import folded
from readout_cli.reading.russian.tables import LANGUAGE

if TYPE_CHECKING:
    from readout_cli.lexicon.schema import Office
    from readout_cli.reading.russian.words import Words

# "по делам ... и торговли": what an office goes on with before its country, in units.
REST = 9
# An adjective of nationality stands at most this far before its office ("российского первого вице-").
BEFORE = 2
# A venue's noun stands at most this far before the organisation ("на полях 76-й сессии ООН").
VENUE = 6
# So short a word is a country's name only in capitals: "РК", "РТ".
FEW = 2


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
    return found if len(word) > FEW or word.isupper() else None


def governments_at(words: Words, at: int) -> tuple[int, tuple[str, ...]]:
    """Return (end, codes) of the governments in a row at `at`: "России, Китая и Индии"."""
    codes: list[str] = []
    end = at
    while (found := government_at(words, at)) is not None:
        codes.append(found[1])
        at = end = found[0]
        while words.norm(at) in {",", *words.tables.grammar.conjunctions}:
            at += 1
    return end, tuple(dict.fromkeys(codes))


def is_venue(words: Words, at: int) -> bool:
    """Tell whether the organisation named at `at` is where or on what occasion one meets, and no party."""
    for first in range(at - 1, max(-1, at - VENUE - 1), -1):
        if words.norm(first) in {",", "."}:
            return False
        if words.match_norm(words.tables.venues, first) is not None:
            return True
    return False


def in_nominative(words: Words, title: Title) -> bool:
    """Tell whether the office is printed as its dictionary form."""
    endings = words.tables.grammar.adjective_endings
    known = {_noun(folded(form).split(), endings) for form in title.offices[0].forms}
    at = title.first
    while at < title.last and words.is_adjective(at):
        if words.norm(at).endswith(words.tables.grammar.oblique_adjectives):
            return False
        at += 1
    return words.norm(stressed(words, at)) in known - words.tables.grammar.oblique


def _noun(form: list[str], adjectives: tuple[str, ...]) -> str:
    """Return the noun that an office's dictionary form begins with, past its adjectives."""
    return next((word for word in form if not word.endswith(adjectives)), form[0]).rpartition("-")[2]


def stressed(words: Words, at: int) -> int:
    """Return the unit that shows the case of the office at `at`: the last part of "премьер-министром"."""
    while words.norm(at + 1) == "-" and at + 2 < len(words) and words.units[at].end == words.units[at + 1].start:
        at += 2
    return at


def _titles(words: Words) -> list[Title]:
    out: list[Title] = []
    at = 0
    while at < len(words):
        found = office_at(words, at)
        if found is None:
            at += 1
            continue
        title = _title(words, at, found)
        out.append(title)
        at = max(title.last, found[0])
    return out


def _title(words: Words, at: int, found: tuple[int, Office]) -> Title:
    """Return the office at `at` with its country and further offices of the same person."""
    last, offices = found[0], [found[1]]
    parts = [_dictionary(words, at, *found)]
    side, first = _country_before(words, at)
    oblique = any(words.norm(index).endswith(words.tables.grammar.oblique_adjectives) for index in range(first, at))
    begin = words.units[at if oblique else first].start
    while True:
        after = _country_after(words, last)
        if after is not None:
            side, last = side or after[0], after[1]
        joined = _joined(words, last)
        if joined is None:
            break
        part = _dictionary(words, _joint_start(words, last), *joined)
        if offices[-1].name in words.tables.grammar.vague_offices:
            offices, parts, begin = [], [], part[0]
        parts.append(part)
        last = joined[0]
        offices.append(joined[1])
    giveaway = next((office.countries for office in offices if office.countries), ())
    if side is None:
        # "госсекретарь США" is an office's own name
        side = next((own[1] for index in range(first, last) if (own := government_at(words, index))), None)
    if side is None and len(giveaway) == 1:
        side = giveaway[0]
    span = words.span(first, last)
    printed = _nominative(words, (begin, span[1]), parts)
    return Title(first, last, tuple(offices), side, giveaway, span, printed)


def office_at(words: Words, at: int) -> tuple[int, Office] | None:
    """Return (end, office) of one person's office at `at`."""
    found = words.tables.offices.match(words.keys, at) if 0 <= at < len(words) else None
    if found is not None and found[0] - at > 1 and (named := _country_name(words, found[0] - 1)) is not None:
        # "Президент Республики Корея" is no "Президент Республики"
        found = words.tables.offices.match(words.keys[: found[0] - 1], at) if named > found[0] else found
    if found is None or words.match_norm(words.tables.joint, at) is not None:
        return None
    grammar, head = words.tables.grammar, stressed(words, at)
    word = words.norm(head)
    plural = word.endswith(grammar.plural_nouns) or (found[0] == head + 1 and word.endswith(grammar.plural_nominative))
    return None if plural else found


def _country_name(words: Words, at: int) -> int | None:
    """Return where the government's name at `at` ends."""
    found = government_at(words, at)
    return None if found is None else found[0]


def _dictionary(words: Words, first: int, last: int, office: Office) -> tuple[int, int, str]:
    """Return (start, end, dictionary form) of an office printed at units first..last-1."""
    start, end = words.span(first, last)
    printed = words.keys[first:last]
    form = next((form for form in office.forms if list(keys(form, LANGUAGE)) == printed), None)
    oblique = words.tables.grammar.oblique
    if form is not None and any(folded(word) in oblique for word in form.split()):
        # "Посла": a form of its own, for its stem is another one
        alike = (other for other in office.forms if len(other.split()) == len(form.split()))
        form = next((other for other in alike if _nominative_of(other, form, oblique)), form)
    return start, end, form or words.text[start:end]


def _nominative_of(one: str, other: str, oblique: frozenset[str]) -> bool:
    """Tell whether a form of an office is another one in the nominative."""
    pairs = list(zip(one.split(), other.split(), strict=True))
    return all(folded(a) not in oblique for a, _ in pairs) and all(
        keys(a, LANGUAGE) == keys(b, LANGUAGE) or folded(b) in oblique for a, b in pairs
    )


def _nominative(words: Words, span: tuple[int, int], parts: list[tuple[int, int, str]]) -> str:
    """Return a title with its offices in the nominative."""
    out, at = "", span[0]
    for start, end, form in parts:
        out += words.text[at:start] + form
        at = end
    return " ".join((out + words.text[at : span[1]]).split())


def _joint_start(words: Words, at: int) -> int:
    """Return where a further office of the same person would begin."""
    while words.norm(at) in {",", "–", "—", "-", *words.tables.grammar.conjunctions}:
        at += 1
    return at


def _joined(words: Words, at: int) -> tuple[int, Office] | None:
    """Return a further office of the same person: "члена Политбюро ЦК КПК, Министра ...", "... – Министр ..."."""
    join = _joint_start(words, at)
    more = office_at(words, join) if join > at else None
    if more is None or (more[1].rank in HEADS and words.norm(join - 1) in words.tables.grammar.conjunctions):
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
    index, grammar = at, words.tables.grammar
    while index < min(len(words), at + REST):
        found = government_at(words, index)
        if found is not None:
            end = found[0]
            return found[1], _past_post(words, end)
        word = words.norm(index)
        if (
            words.is_capital(index)
            or words.is_narrated(index)
            or word in {".", "(", "–", "—", "«", *grammar.companions}
        ):
            return None
        if office_at(words, index) is not None and index > at:
            return None
        if words.match_norm(words.tables.venues, index) is not None:
            return None  # "глава МИД в штаб-квартире ООН"
        if word == "," and not words.norm(index + 1).islower():
            return None
        if word in grammar.posted and government_at(words, index + 1) is not None:
            return None  # "посол в Китае" is not China's
        index += 1
    return None


def _past_post(words: Words, at: int) -> int:
    """Return the index behind the country or city where an ambassador is posted ("посол Японии в Москве")."""
    if words.norm(at) not in words.tables.grammar.posted:
        return at
    found = words.tables.governments.match(words.keys, at + 1) if at + 1 < len(words) else None
    return at if found is None else found[0]
