"""Who a clause begins with: a person, a side, both, or somebody told of before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from readout_cli.lexicon.phrases import PhraseTable
from readout_cli.reading.chinese.names import DOTS, behind_brackets, name_after
from readout_cli.reading.chinese.people import CLOSE, SPEAKS_FOR, modifies
from readout_cli.reading.chinese.tables import keys

if TYPE_CHECKING:
    from readout_cli.lexicon.schema import Office
    from readout_cli.model import Participant
    from readout_cli.reading.chinese.page import Page

Kind = Literal["person", "side", "joint", "pronoun", "other"]
# A family name of so many signs stands for a longer name where an office follows it: 茂木外相.
FAMILY = (2, 1)
SHORTEST = 2


class Subject(NamedTuple):
    """A subject text[start:end]; `sides` is empty for a pronoun, `abbreviated` tells of 中方 against 中国."""

    start: int
    end: int
    kind: Kind
    sides: tuple[str, ...] = ()
    name: str | None = None
    abbreviated: bool = False


class Table:
    """The people and sides at the table, by the names an account may use for them."""

    def __init__(
        self,
        people: tuple[Participant, ...],
        issuer: str | None,
        sides: tuple[str, ...],
        others: tuple[Participant, ...] = (),
    ) -> None:
        """Take the people at the table and `others` whom the text tells of; these sit at no side of it."""
        self.people = people
        self.issuer = issuer
        self.sides = sides
        entries: list[tuple[tuple[str, ...], Participant]] = []
        families: list[tuple[tuple[str, ...], Participant]] = []
        for person in (*people, *others):
            if not person.name:
                continue
            entries += [(keys(name), person) for name in _parts(person.name)]
            lengths = [length for length in FAMILY if len(person.name) > length and person.name.isalpha()]
            families += [(keys(person.name[:length]), person) for length in lengths]
        self.names: PhraseTable[Participant] = PhraseTable(entries)
        self.families: PhraseTable[Participant] = PhraseTable(families)

    def joint(self) -> tuple[str, ...]:
        """Return the sides that 双方 means."""
        seated = tuple(dict.fromkeys(person.side for person in self.people if person.side))
        return tuple(dict.fromkeys((*self.sides, *seated)))

    def chosen(self, codes: tuple[str, ...]) -> str:
        """Return the government of a name that several share: one at the table first."""
        return next((code for code in codes if code in self.sides), codes[0])

    def holder(self, rank: str, side: str | None) -> Participant | None:
        """Return who holds an office of a rank."""
        fitting = [p for p in self.people if p.rank == rank and (side is None or p.side == side)]
        return fitting[0] if len(fitting) == 1 else None


def _parts(name: str) -> list[str]:
    """Return a name and the parts of it that may stand for it: 安东尼·布林肯, 布林肯."""
    spaced = name
    for dot in DOTS:
        spaced = spaced.replace(dot, " ")
    parts = spaced.split()
    return [name, *(part for part in parts[-1:] if len(parts) > 1 and len(part) >= SHORTEST)]


def find(page: Page, seats: Table, at: int, stop: int) -> Subject | None:
    """Return the subject that begins at `at`, if any."""
    return _joint(page, seats, at, stop) or _person(page, seats, at, stop) or _side(page, seats, at, stop)


def _joint(page: Page, seats: Table, at: int, stop: int) -> Subject | None:
    found = page.at(page.tables.joint, at, stop)
    if found is not None:
        return Subject(at, found[0], "joint", seats.joint())
    plural = page.at(page.tables.plurals, at, stop)
    office = page.office(plural[0], stop) if plural is not None else None
    if office is not None:  # 两位防长
        return Subject(at, office[0], "joint", seats.joint())
    codes: list[str] = []
    end = at
    while (short := page.at(page.tables.abbreviations, end, stop)) is not None:
        codes.append(short[1])
        end = short[0]
    tail = page.at(page.tables.joint_tails, end, stop) if len(codes) >= SHORTEST else None
    if tail is not None:
        return Subject(at, tail[0], "joint", tuple(dict.fromkeys(codes)))
    named: list[str] = []
    end = at
    while (country := page.at(page.tables.sides, end, stop)) is not None and country[1]:
        named.append(seats.chosen(country[1]))
        end = country[0]
        link = page.at(page.tables.conjoiners, end, stop) or page.at(page.tables.enumerators, end, stop)
        if link is None:
            break
        end = link[0]
    if len(set(named)) >= SHORTEST:
        tail = page.at(page.tables.joint_tails, end, stop)
        return Subject(at, tail[0] if tail else end, "joint", tuple(dict.fromkeys(named)))
    return None


def _person(page: Page, seats: Table, at: int, stop: int) -> Subject | None:
    start, at = at, page.past(page.tables.styles, at, stop)
    found = _plain_person(page, seats, at, stop)
    return found._replace(start=start) if found is not None else None


def _plain_person(page: Page, seats: Table, at: int, stop: int) -> Subject | None:
    side, begin = _country(page, seats, at, stop)
    office = page.office(begin, stop)
    if office is None and begin > at:
        office = page.office(at, stop)  # 美国国务卿, 中国政府特使
    if office is None and side is not None:
        office = _modified(page, begin, stop)
    if office is not None:
        return _titled(page, seats, (at, office[0]), office[1], side, stop)
    known = page.at(seats.names, at, stop)
    if known is not None:
        return _named(page, seats, at, known[0], known[1], stop)
    family = page.at(seats.families, at, stop)
    if family is None:
        return None
    behind = _title_end(page, family[0], stop)
    return _named(page, seats, at, behind, family[1], stop) if behind is not None else None


def _modified(page: Page, begin: int, stop: int) -> tuple[int, Office] | None:
    """Return the office that stands behind what tells of what it is for: 挪威渔业部长, 丹麦驻葡大使."""
    for place in range(begin + 1, min(stop, begin + CLOSE + 1)):
        office = page.office(place, stop)
        if office is not None:
            return office if modifies(page, (begin, place)) else None
    return None


def _country(page: Page, seats: Table, at: int, stop: int) -> tuple[str | None, int]:
    """Return the government that stands before an office, and where its name ends."""
    country = page.at(page.tables.sides, at, stop)
    if country is not None and country[1]:
        return seats.chosen(country[1]), country[0]
    own = page.at(page.tables.own, at, stop)
    return (seats.issuer, own[0]) if own is not None else (None, at)


def _titled(
    page: Page, seats: Table, span: tuple[int, int], office: Office, side: str | None, stop: int
) -> Subject | None:
    """Return the person told by an office, with the name behind it or without."""
    end, held = _offices(page, span[1], stop, office.rank)
    known = page.at(seats.names, end, stop)
    if known is not None:
        return _named(page, seats, span[0], known[0], known[1], stop)
    name = name_after(page, end, stop)
    if office.name == SPEAKS_FOR:
        side = side or seats.issuer
    holder = seats.holder(held, side)
    if holder is not None and name is None:
        return Subject(span[0], end, "person", _sides(holder), holder.name)
    code = side or (office.countries[0] if len(office.countries) == 1 else None)
    if code is not None:
        told = page.text[slice(*name)] if name else None
        return Subject(span[0], _past_name(page, name[1], stop) if name else end, "person", (code,), told)
    return Subject(span[0], end, "person", _sides(holder), holder.name) if holder is not None else None


def _past_name(page: Page, end: int, stop: int) -> int:
    """Return the offset behind a name, what stands in brackets behind it, and an office: 温(A. Wen)大使."""
    end = min(stop, behind_brackets(page, end))
    return _title_end(page, end, stop) or end


def _title_end(page: Page, at: int, stop: int) -> int | None:
    """Return where an office or honorific ends that stands at `at`."""
    office = page.office(at, stop)
    honorific = page.at(page.tables.honorifics, at, stop)
    ends = [found[0] for found in (office, honorific) if found is not None]
    return max(ends) if ends else None


def _offices(page: Page, end: int, stop: int, held: str) -> tuple[int, str]:
    """Return where the offices end that one person holds, and the rank of the last."""
    while True:
        join = page.at(page.tables.office_joins, end, stop)
        more = page.office(join[0] if join else end, stop)
        if more is None:
            return end, held
        end, held = more[0], more[1].rank


def _named(page: Page, seats: Table, start: int, end: int, person: Participant, stop: int) -> Subject:
    """Return a person as subject, with the office or honorific behind the name, and whoever is told beside him."""
    end = min(stop, behind_brackets(page, end))
    while (behind := _title_end(page, end, stop)) is not None:
        end = behind
    link = page.at(page.tables.conjoiners, end, stop) or page.at(page.tables.enumerators, end, stop)
    other = _person(page, seats, link[0], stop) if link is not None else None
    if other is not None:
        sides = tuple(dict.fromkeys((*_sides(person), *other.sides)))
        if len(sides) > 1:
            return Subject(start, other.end, "joint", sides)
        return other._replace(start=start)
    return Subject(start, end, "person", _sides(person), person.name)


def _side(page: Page, seats: Table, at: int, stop: int) -> Subject | None:
    found = page.at(page.tables.sides, at, stop)
    if found is not None and found[1]:
        form = page.at(page.tables.side_forms, at, stop)
        abbreviated = form is not None and form[0] == found[0]
        end = _institution(page, found[0], stop)
        return Subject(at, end, "side", (seats.chosen(found[1]),), abbreviated=abbreviated or end > found[0])
    if (found_own := page.at(page.tables.own, at, stop)) is not None and seats.issuer is not None:
        end = _institution(page, found_own[0], stop)
        return Subject(at, end, "side", (seats.issuer,), abbreviated=found_own[0] - at > 1)
    if seats.issuer is not None and (end := _institution(page, at, stop)) > at:  # 外交部表示
        return Subject(at, end, "side", (seats.issuer,), abbreviated=True)
    if (other := page.at(page.tables.others, at, stop)) is not None:
        return Subject(at, other[0], "other")
    if (pronoun := page.at(page.tables.pronouns, at, stop)) is not None:
        return Subject(at, pronoun[0], "pronoun")
    return None


def _institution(page: Page, end: int, stop: int) -> int:
    """Return where a ministry ends that stands behind its country, with who speaks for it."""
    found = page.at(page.tables.institutions, end, stop)
    office = page.office(found[0], stop) if found is not None else None
    return office[0] if office is not None else found[0] if found is not None else end


def _sides(person: Participant) -> tuple[str, ...]:
    return (person.side,) if person.side else ()
