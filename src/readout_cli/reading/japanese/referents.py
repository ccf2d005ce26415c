"""Who can speak: people, sides, pairs and groups that a passage names, and the governments they stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.language.han import fold
from readout_cli.language.units import keys
from readout_cli.lexicon.phrases import PhraseTable
from readout_cli.reading.japanese import people
from readout_cli.reading.japanese.tables import LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.model import Participant
    from readout_cli.reading.japanese import naming
    from readout_cli.reading.japanese.clauses import Text
    from readout_cli.reading.japanese.tables import Tables
    from readout_cli.reading.passage import Passage

PAIR = 2
NATIONS = frozenset({"country", "peoples"})
SEPARATORS = "[・＝= \u3000]"


class Referent(NamedTuple):
    """Somebody at text[start:end] who can speak.

    `kind` is `person`, `side`, `country`, `organisation`, `joint`, `peoples` (両国, 日本と韓国), `other` or `own`.
    """

    start: int
    end: int
    kind: str
    sides: tuple[str, ...]
    name: str | None = None


class Cast:
    """Everybody at the table, and what each is called."""

    def __init__(
        self,
        tables: Tables,
        participants: tuple[Participant, ...],
        issuer: str | None,
        sides: tuple[str, ...],
        readings: dict[str, str],
    ) -> None:
        self.tables = tables
        self.participants = participants
        self.issuer = issuer
        self.sides = sides
        self.readings = readings
        self.names = PhraseTable(list(_short_names(participants, tables.grammar.honorifics)))
        self.last: Referent | None = None
        self.met: dict[str, str] = {}

    def referents(self, passage: Passage, told: Text) -> list[Referent]:
        """Return everybody named outside quotes in a passage, in order; longer names win."""
        tables = self.tables
        found = [self._person(told, hit) for hit in people.named(tables, passage)]
        found += [
            Referent(start, end, "person", (person.side,) if person.side else (), person.name)
            for start, end, person in passage.find(self.names)
        ]
        found += [Referent(s, e, "joint", self.together()) for s, e, _ in passage.find(tables.joint)]
        found += [Referent(s, e, "peoples", self.together()) for s, e, _ in passage.find(tables.peoples)]
        found += [self._others(s, e) for s, e, _ in passage.find(tables.others)]
        found += [Referent(s, e, "own", self.own()) for s, e, _ in passage.find(tables.own)]
        found += self._countries(passage, told)
        out: list[Referent] = []
        for referent in sorted(found, key=lambda r: (r.start, -r.end)):
            if not told.outside(referent.start) or (out and referent.start < out[-1].end):
                continue
            between = told.folded[out[-1].end : referent.start] if out else ""
            if between in self.tables.grammar.pairing:
                out[-1] = _paired(out[-1], referent)
            else:
                out.append(referent)
        return out

    def together(self) -> tuple[str, ...]:
        """Return everybody's sides; none where somebody at the table stands for no government."""
        return self.sides if len(self.sides) >= PAIR else ()

    def _person(self, told: Text, hit: naming.Named) -> Referent:
        before = next((w for w in self.tables.grammar.joint_prefixes if told.folded.endswith(w, 0, hit.start)), "")
        if not hit.name and before:
            return Referent(hit.start - len(before), hit.end, "joint", self.together())
        name, side = self._known(told, hit)
        return Referent(hit.start, hit.end, "person", (side,) if side else (), name)

    def _known(self, told: Text, hit: naming.Named) -> tuple[str | None, str | None]:
        same = [p for p in self.participants if hit.name and p.name and people.same(hit.name, p.name)]
        same = same or [p for p in self.participants if hit.name and self._read_as(hit.name, p)]
        if len(same) > 1:
            same = [p for p in same if p.office and fold(hit.printed) in fold(p.office)] or same
        if same:
            return same[0].name, same[0].side
        if hit.name and hit.name not in self.met:
            self.met[hit.name] = hit.side() or ""
        if hit.name and hit.side() is None and self.met[hit.name]:
            return hit.name, self.met[hit.name]
        if hit.side() is not None:
            person = next((p for p in self.participants if p.side == hit.side()), None)
            return (person.name if person and not hit.name else hit.name or None), hit.side()
        if not hit.name:
            if self.last is not None and told.folded[hit.start - 1 : hit.start] in self.tables.grammar.same:
                return self.last.name, self.last.sides[0] if self.last.sides else None
            offices = [p for p in self.participants if p.office and fold(p.office).endswith(fold(hit.printed))]
            if offices:
                return offices[0].name, offices[0].side
            return None, self.issuer
        without = [side for side in self.sides if all(p.side != side for p in self.participants)]
        if self.issuer in without:
            return hit.name, self.issuer
        return hit.name, without[0] if len(without) == 1 else None

    def _read_as(self, name: str, person: Participant) -> bool:
        """Tell whether a person is called by the reading of the name (朴志雨（パク・ジウ）, パク長官)."""
        return name in re.split(SEPARATORS, self.readings.get(person.name or "", ""))

    def _others(self, start: int, end: int) -> Referent:
        others = tuple(side for side in self.sides if side != self.issuer)
        person = [p for p in self.participants if p.side in others]
        return Referent(start, end, "other", others, person[0].name if len(person) == 1 else None)

    def own(self) -> tuple[str, ...]:
        """Return the issuer as the sides of a speaker."""
        return (self.issuer,) if self.issuer else ()

    def _countries(self, passage: Passage, told: Text) -> list[Referent]:
        out = []
        spans: list[tuple[int, int, str]] = list(passage.find(self.tables.countries))
        spans += [
            (at, at + 1, self.tables.grammar.abbreviations[told.folded[at]])
            for at in range(passage.start, passage.end)
            if told.folded[at] in self.tables.grammar.abbreviations
            and any(told.folded.startswith(noun, at + 1) for noun in self.tables.grammar.side_nouns)
        ]
        for start, end, code in spans:
            noun = next((n for n in self.tables.side_nouns if told.folded.startswith(n, end)), "")
            first, codes = self._group(told, passage.start, start, code)
            out.append(Referent(first, end + len(noun), "side" if noun else "country", codes))
        for start, end, _ in passage.find(self.tables.organisations):
            noun = next((n for n in self.tables.members if told.folded.startswith(n, end)), "")
            out.append(Referent(start, end + len(noun), "organisation", ()))
        return out

    def _group(self, told: Text, first: int, start: int, code: str) -> tuple[int, tuple[str, ...]]:
        """Return where a run of governments in one character begins that ends with this one (日中韓側), and all."""
        short, codes, at = self.tables.grammar.abbreviations, [code], start
        while at > first and told.folded[at : at + 1] in short and told.folded[at - 1] in short:
            at -= 1
            codes.insert(0, short[told.folded[at]])
        return at, tuple(dict.fromkeys(codes))


def _paired(one: Referent, other: Referent) -> Referent:
    """Return two who speak together; of one side they have no name in common."""
    sides = tuple(dict.fromkeys((*one.sides, *other.sides)))
    countries = one.kind in NATIONS and other.kind in NATIONS
    kind = "peoples" if countries else other.kind if len(sides) < PAIR else "joint"
    return Referent(one.start, other.end, kind, sides)


def _short_names(
    participants: tuple[Participant, ...], honorifics: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Participant]]:
    """Yield what people are called without an office: in full, or in part before an honorific (陳明氏, 陳氏)."""
    for person in participants:
        if not person.name:
            continue
        parts = {person.name, *re.split(SEPARATORS, person.name)}
        if len(parts) == 1:
            parts |= {person.name[:length] for length in range(1, len(person.name))}
        for part in sorted(parts):
            for honorific in honorifics:
                yield keys(part + honorific, LANGUAGE), person
        if len(person.name) >= PAIR:
            yield keys(person.name, LANGUAGE), person
