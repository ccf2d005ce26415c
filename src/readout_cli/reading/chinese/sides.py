"""Which governments a Chinese account names, how often, and which one wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Fact
from readout_cli.reading import issuer
from readout_cli.reading.governments import ORGANISATIONS

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.chinese.page import Page
    from readout_cli.reading.people import Person, Title

SHORTEST = 2
# Of a text in traditional characters at least this part would be written otherwise in simplified ones.
TRADITIONAL = 0.1
# What stands before a place is no longer.
BOUND = 3
# An account puts its own side first: 中美关系; and its own people.
FIRST, AGENCY = 0.85, 0.7


def issued(page: Page, people: list[Person], nameless: list[Title], counts: dict[str, int]) -> Fact | None:
    """Return the government that wrote an account, from the text alone.

    Its own office tells it best; then what it calls its own, which side it puts first, the agency that spread it,
    and what all accounts have in common.
    """
    found = issuer.find(people, nameless, counts)
    if found is not None and found.score >= issuer.GIVEAWAY:
        return found
    guests = {person.side for person in people[1:] if person.qualified} | {title.side for title in nameless}
    home = _home(page, {person.side for person in people if person.qualified})
    if home is not None:
        return home
    told = [(codes[0], span) for codes, span in _pairs(page)]
    own = [one for one in told if one[0] not in guests] or told[:1]
    if own:
        code, place = max(own, key=lambda one: counts.get(one[0], 0))
        return Fact(value=code, origin="text", span=place, score=FIRST)
    agency = next(iter(page.find(page.tables.agencies, (page.start, page.end))), None)
    if agency is not None:
        return Fact(value=agency[2], origin="text", span=agency[:2], score=AGENCY)
    return found


def _home(page: Page, guests: set[str | None]) -> Fact | None:
    """Return the government that an account in traditional characters calls its own, more often than one 中方."""
    traditional = sum(char != plain for char, plain in zip(page.text, page.folded, strict=True))
    if traditional < len(page.text) * TRADITIONAL:
        return None
    words = page.find(page.tables.home_words, (page.start, page.end))
    forms = page.find(page.tables.side_forms, (page.start, page.end))
    home = {code for _, _, code in words}
    rivals = [codes for _, _, codes in forms if codes and not {*codes} & {*guests, *home}]
    if len(home) != 1 or len(rivals) >= len(words):
        return None
    start, end, code = words[0]
    return Fact(value=code, origin="text", span=(start, end), score=FIRST)


def mentioned_sides(page: Page) -> dict[str, int]:
    """Return how often each government is named; an abbreviation of several counts for none.

    An organisation is one where it is named as a side (欧方): 联合国宪章 tells of nobody at the table.
    """
    counts: dict[str, int] = {}
    ambiguous: list[tuple[str, ...]] = []
    for start, end, codes in page.find(page.tables.sides, (page.start, page.end)):
        if not codes or page.ends(page.tables.bound, (max(page.start, start - BOUND), start)):
            continue  # 在法国 tells where, not who
        if codes[0] in ORGANISATIONS and page.at(page.tables.side_forms, start, end) is None:
            continue
        if len(codes) == 1:
            counts[codes[0]] = counts.get(codes[0], 0) + 1
        else:
            ambiguous.append(codes)
    for codes in ambiguous:
        named = [code for code in codes if code in counts]
        if len(named) == 1:
            counts[named[0]] += 1
    for pair, _ in _pairs(page):
        for code in pair:
            counts[code] = counts.get(code, 0) + 1
    return counts


def _pairs(page: Page) -> list[tuple[list[str], Span]]:
    """Return the governments of each 中美关系, 中日韩合作, with its place."""
    out: list[tuple[list[str], Span]] = []
    at = page.start
    while at < page.end:
        codes, end = _pair(page, at)
        if end > at:
            out.append((codes, (at, end)))
        at = max(end, at + 1)
    return out


def _pair(page: Page, at: int) -> tuple[list[str], int]:
    """Return the governments whose signs stand in a row at `at` before 关系, 双方, and where the row ends."""
    codes: list[str] = []
    end = at
    while (found := page.at(page.tables.abbreviations, end)) is not None and end < page.end:
        codes.append(found[1])
        end = found[0]
    if len(codes) < SHORTEST or page.at(page.tables.pair_tails, end) is None:
        return [], at
    if len(codes) > SHORTEST and page.folded[at] in page.grammar.misread:  # 参加中美会谈
        codes = codes[1:]
    return codes, end
