"""Which governments a Chinese account names, how often, and which one wrote it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from readout_cli.model import Fact
from readout_cli.reading import issuer
from readout_cli.reading.governments import ORGANISATIONS

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.chinese.page import Page
    from readout_cli.reading.people import Person, Title

SHORTEST, MOST = 2, 6
# Of a text in traditional characters at least this part would be written otherwise in simplified ones.
TRADITIONAL = 0.1
# What stands before a place is no longer.
BOUND = 3
# An account puts its own side first: 中美关系; and its own people.
FIRST, AGENCY = 0.85, 0.7
AMBASSADOR = "ambassador"
# The office that stands before an ambassador's name is no longer.
REACH = 24


def issued(page: Page, people: list[Person], nameless: list[Title], counts: dict[str, int]) -> Fact | None:
    """Return the government that wrote an account, from the text alone.

    Its own office tells it best; then what it calls its own, which side it puts first, the agency that spread it,
    and what all accounts have in common.
    """
    found = issuer.find(people, nameless, counts)
    if found is not None and found.score >= issuer.GIVEAWAY:
        return found
    guests = {person.side for person in people[1:] if person.qualified} | {title.side for title in nameless}
    told_by = _home(page, {person.side for person in people if person.qualified}) or _embassy(page, people)
    if told_by is not None:
        return told_by
    pairs = _pairs(page)
    told = [(next((code for code in codes if code not in guests), codes[0]), span) for codes, span in pairs]
    if told:
        leads = Counter(codes[0] for codes, _ in pairs)
        code, place = max(told, key=lambda one: (leads[one[0]], counts.get(one[0], 0)))
        return Fact(value=code, origin="text", span=place, score=FIRST)
    agency = next(iter(page.find(page.tables.agencies, (page.start, page.end))), None)
    if agency is not None:
        return Fact(value=agency[2], origin="text", span=agency[:2], score=AGENCY)
    return found


def _embassy(page: Page, people: list[Person]) -> Fact | None:
    """Return the government of an ambassador with whom all others are the host's, by their country too."""
    if not all(person.qualified for person in people):
        return None
    for person in people:
        before = (max(page.start, person.span[0] - REACH), person.span[0])
        posted = page.find(page.tables.posted, before) if person.rank == AMBASSADOR else []
        abroad = any(page.folded[end] not in page.grammar.hosts for _, end, _ in posted)
        if abroad or (posted and person is people[0]):  # 驻华 is said by the host
            return Fact(value=str(person.side), origin="text", span=person.span, score=FIRST)
    return None


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
    meant = _meant(page)
    at = page.start
    while at < page.end:
        codes, end = _pair(page, at)
        if end > at:
            out.append(([meant.get(code, code) for code in codes], (at, end)))
        at = max(end, at + 1)
    return out


def _meant(page: Page) -> dict[str, str]:
    """Return the governments that a text names by a sign which is another's else: 乌 of one that names 乌拉圭 only."""
    named: dict[str, Counter[str]] = {}
    for start, end, codes in page.find(page.tables.sides, (page.start, page.end)):
        sign = page.grammar.abbreviations.get(page.folded[start])
        alone = len(codes) == 1 and page.at(page.tables.side_forms, start, end) is None
        if sign is not None and alone and codes[0] not in ORGANISATIONS:
            named.setdefault(sign, Counter())[codes[0]] += 1
    return {sign: count.most_common(1)[0][0] for sign, count in named.items() if sign not in count}


def _pair(page: Page, at: int) -> tuple[list[str], int]:
    """Return the governments whose signs stand in a row at `at` before 关系, 双方, and where the row ends."""
    codes: list[str] = []
    end = at
    while len(codes) < MOST and end < page.end and (found := page.at(page.tables.abbreviations, end)) is not None:
        codes.append(found[1])
        end = found[0]
    if len(codes) < SHORTEST or page.at(page.tables.pair_tails, end) is None:
        return [], at
    if len(codes) > SHORTEST and page.folded[at] in page.grammar.misread:  # 参加中美会谈
        codes = codes[1:]
    return codes, end
