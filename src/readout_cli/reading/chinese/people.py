"""The people and offices that a Chinese account names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.chinese.names import behind_brackets, name_after, name_before
from readout_cli.reading.people import ORGANISATION, Person, Title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.lexicon.schema import Office
    from readout_cli.model import Span
    from readout_cli.reading.chinese.page import Page

# Characters between a country and the office: 日本新任外务大臣.
COUNTRY_REACH, CLOSE = 24, 6
SHORTEST = 2
SPEAKS_FOR = "spokesperson"
# What stands between the people of one delegation is no longer than this.
LISTED = 24


def titles(page: Page, span: Span) -> list[Title]:
    """Return the offices named in text[span], each with the country that stands before it."""
    out: list[Title] = []
    for start, end, office in page.offices(span):
        office_text = page.text[start:end]
        if out and _joined(page, out[-1].span[1], start):
            before = out[-1]
            whole = (before.span[0], end)
            out[-1] = before._replace(
                last=end,
                offices=(*before.offices, office),
                giveaway=before.giveaway or office.countries,
                span=whole,
                printed=page.text[slice(*whole)],
            )
            continue
        side = _country_before(page, start, span[0])
        out.append(
            Title(
                first=start,
                last=end,
                offices=(office,),
                side=side,
                giveaway=office.countries,
                span=(start, end),
                printed=office_text,
            )
        )
    return out


def named(page: Page, spans: Iterable[Span]) -> tuple[list[Person], list[Title]]:
    """Return the people that the stretches of text name, in order, and the offices that stand without a name."""
    found: list[Person] = []
    nameless: list[Title] = []
    for span in spans:
        told = titles(page, span)
        addressee = _addressee(page, span, told)
        before: tuple[int, str] | None = None  # where a guest's name ends, and his side
        guest: str | None = None
        for title in told:
            name = name_after(page, title.span[1], span[1]) or name_before(page, title, span[0])
            alone = title.side is None and not title.giveaway and rank(title.offices) != ORGANISATION
            if alone and before is not None and _listed(page, before[0], title):
                title = title._replace(side=before[1])  # noqa: PLW2901 - the country stands before the first only
            if title.side is None and guest is not None and _host(page, title, span[0]) not in {None, guest}:
                title = title._replace(side=guest)  # noqa: PLW2901 - who is posted here came with the guest
            guest = title.side or guest
            if name is not None:
                _add(found, page.text, name, title)
                end = behind_brackets(page, max(name[1], title.span[1]))
                before = (end, title.side) if title.side is not None else None
            elif addressee is not None and addressee[1] is title:
                _add(found, page.text, addressee[0], title)
            else:
                nameless.append(title)
    return found, nameless


def _host(page: Page, title: Title, start: int) -> str | None:
    """Return the government with which an ambassador is posted: 驻台特命全权大使."""
    for at in range(title.last - 1, max(start, title.first - CLOSE) - 1, -1):
        posted = page.at(page.tables.posted, at)
        if posted is not None:
            host = page.at(page.tables.sides, posted[0])
            sign = page.at(page.tables.hosts, posted[0])
            return host[1][0] if host is not None and host[1] else sign[1] if sign is not None else None
    return None


def _listed(page: Page, end: int, title: Title) -> bool:
    """Tell whether an office stands in a list that begins before `end`: 美国国务卿甲、国防部长乙."""
    gap = (end, title.span[0])
    if not 0 < gap[1] - gap[0] <= LISTED:
        return False
    joined = page.at(page.tables.enumerators, end) or page.at(page.tables.conjoiners, end)
    opened = joined is not None or page.text[end] in "、,，"
    return opened and not page.has(page.tables.name_stops, gap) and not page.has(page.tables.event_verbs, gap)


def _addressee(page: Page, span: Span, told: list[Title]) -> tuple[Span, Title] | None:
    """Return who gets a message without his office before the name, and the office told later: 致电甲，祝贺他当选…."""
    for _, end, _ in page.find(page.tables.addressing, span):
        name = name_after(page, end, span[1])
        title = next((title for title in told if name is not None and title.span[0] >= name[1]), None)
        if name is not None and title is not None and page.at(page.tables.sides, end) is None:
            return name, title
    return None


def _add(found: list[Person], text: str, name: Span, title: Title) -> None:
    printed = "".join(text[slice(*name)].split())
    for number, person in enumerate(found):
        if printed in person.name or person.name in printed:
            if len(title.printed) > len(person.office):
                found[number] = person._replace(office=title.printed, rank=rank(title.offices))
            return
    side = title.side or (title.giveaway[0] if len(title.giveaway) == 1 else None)
    found.append(
        Person(
            name=printed,
            office=title.printed,
            rank=rank(title.offices),
            side=side,
            qualified=title.side is not None,
            span=name,
        )
    )


def speaks_for_all(page: Page, person: Person) -> bool:
    """Tell whether somebody is a spokesperson."""
    before = (max(0, person.span[0] - COUNTRY_REACH), person.span[0])
    return any(end == before[1] and office.name == SPEAKS_FOR for _, end, office in page.offices(before))


def rank(offices: tuple[Office, ...]) -> str:
    """Return the rank of somebody who holds several offices: that of the last, in which he acts."""
    return offices[-1].rank


def _joined(page: Page, end: int, start: int) -> bool:
    """Tell whether one person holds the offices before and behind a gap: 国务委员兼外长, 总统中东问题特使."""
    if start == end:
        return True
    found = page.at(page.tables.office_joins, end)
    return found is not None and found[0] == start


def _country_before(page: Page, at: int, start: int) -> str | None:
    """Return the government whose name stands just before an office, or inside its beginning (美国国务卿)."""
    near = _abbreviated(page, at, start)
    if near is not None:
        return near
    for begin in range(at, max(start, at - COUNTRY_REACH) - 1, -1):
        found = page.at(page.tables.sides, begin)
        if found is None or page.ends(page.tables.posted, (max(start, begin - 1), begin)):
            continue  # 丹麦驻葡萄牙大使 is no Portuguese
        if not found[1] or page.at(page.tables.posted, begin) is not None:  # 驻台
            continue
        for earlier in range(max(start, begin - CLOSE), begin):  # 东加国王 is no king of 加国
            longer = page.at(page.tables.sides, earlier)
            if longer is not None and longer[0] > begin:
                found = longer
                break
        between = (found[0], at)
        if not found[1]:
            continue
        if found[0] >= at or page.has(page.tables.styles, between) or modifies(page, between):
            return found[1][0]
    return None


def _abbreviated(page: Page, at: int, start: int) -> str | None:
    """Return the government whose one sign stands just before an office, where a word begins: 会见俄副外长."""
    found = page.at(page.tables.abbreviations, at - 1, at) if at - 1 >= start else None
    if (
        found is None
        or page.at(page.tables.moments, at - 1, at) is not None
        or page.folded[at - 1] in page.grammar.misread
    ):
        return None
    before = (max(start, at - CLOSE), at - 1)
    if page.text[before[1] - 1 : before[1]].isalnum() and before[0] < before[1]:
        opened = page.folded[before[1] - 1] in page.grammar.name_marks
        opened = opened or page.ends(page.tables.event_verbs, before) or page.ends(page.tables.name_stops, before)
        if not opened or page.at(page.tables.same_day, before[1] - 1) is not None:
            return None
    return found[1]


def modifies(page: Page, between: Span) -> bool:
    """Tell whether what stands between a country and an office belongs to the office: 日本外务省亚洲局参事官."""
    if not page.text[slice(*between)].isalpha():
        return False
    if page.at(page.tables.institutions, between[0], between[1]) is not None:
        return True
    plain = all(char not in page.grammar.name_marks for char in page.folded[slice(*between)])
    return plain and between[1] - between[0] <= CLOSE and not page.has(page.tables.name_stops, between)
