"""Who a sentence names: people by name or office, the sides, and both together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.korean import countries, people, voices
from readout_cli.reading.korean.referents import EXPLICIT, GUESSED, RESUMED, Kind, Referent, Table, joined

if TYPE_CHECKING:
    from readout_cli.model import Participant, Span, Speaker
    from readout_cli.reading.korean.people import Holder
    from readout_cli.reading.korean.words import Words

# "양국 외교 장관": so many words make a joint subject at most.
JOINT_WORDS = 4
# A joint subject's particles are at most so long.
LONGEST_TAIL = 6
# Shorter names are more often other words.
LONGER_NAME = 3


class Resolver:
    """Finds who is meant; `person` is the last one who had the floor alone."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.person: Speaker | None = None
        self._names: dict[str, list[tuple[str, Participant]]] = {}
        for person in table.people:
            for name in (person.name or "").split():
                self._names.setdefault(name[0], []).append((name, person))

    def referents(self, words: Words) -> list[Referent]:
        """Return who is named in a sentence, in text order, none overlapping."""
        out: list[Referent] = []
        held = {holder.first: holder for holder in people.holders(words)}
        at = 0
        while at < len(words):
            found = (
                self._joint(words, at)
                or self._voice(words, at, held.get(at))
                or self._held(words, held.get(at))
                or self._named(words, at)
                or self._side(words, at)
                or self._third(words, at)
            )
            if found is None:
                at += 1
            else:
                out.append(found)
                at = found.last
        return joined(words, out)

    def _joint(self, words: Words, at: int) -> Referent | None:
        printed = ""
        best = countries.joint(words, at)
        begin = at + 1 if len(countries.together(words, at)) > 1 and at + 1 < len(words) and _exact(words, at) else at
        for last in range(begin, min(begin + JOINT_WORDS, len(words))):
            printed += words.cores[last]
            for size in range(len(printed), max(1, len(printed) - LONGEST_TAIL), -1):
                if printed[:size] in words.tables.joint and printed[size:] in words.tables.particles:
                    best = (last + 1, printed[size:])
                    break
            if words.words[last].comma:
                break
        if best is None or words.words[at].inside:
            return None
        score = EXPLICIT if len(self.table.sides) > 1 else GUESSED
        sides = self.table.sides if len(self.table.sides) > 1 else ()
        return Referent("joint", at, best[0], sides, None, best[1], words.span(at, best[0]), score)

    def _voice(self, words: Words, at: int, holder: Holder | None) -> Referent | None:
        """Read who speaks for a government away from the table: 외교부 당국자는, 외교부는, 대변인은."""
        found = voices.voice(words, at, holder)
        if found is None or words.words[at].inside:
            return None
        last, tail, name = found
        codes = (countries.plain(words, place, place + 1) for place in (at - 1, at) if place >= 0)
        side = next((code for code in codes if code is not None), self.table.issuer)
        sides = (side,) if side else ()
        return Referent("voice", at, last, sides, name, tail, words.span(at, last), RESUMED)

    def _held(self, words: Words, holder: Holder | None) -> Referent | None:
        if holder is None or words.words[holder.first].inside:
            return None
        person = self._person(holder)
        span = words.span(holder.first, holder.last)
        if person is not None:
            own = (person.side,) if person.side else ()
            return Referent("person", holder.first, holder.last, own, person.name, holder.tail, span)
        if holder.side is None and holder.tail.startswith(words.tables.grammar.plurals):
            return Referent("third", holder.first, holder.last, (), None, holder.tail, span)
        if holder.name is None and holder.side is None:
            return self._nameless(words, holder, span)
        side = holder.side or (holder.office.countries[0] if len(holder.office.countries) == 1 else None)
        if side is None and holder.name is not None:
            sides = self._guessed(holder.name)
            return Referent("person", holder.first, holder.last, sides, holder.name, holder.tail, span, GUESSED)
        return Referent("person", holder.first, holder.last, (str(side),), holder.name, holder.tail, span, RESUMED)

    def _named(self, words: Words, at: int) -> Referent | None:
        """Read a name without an office: 최선희동지는, 블링컨은."""
        core = words.cores[at]
        if words.words[at].inside:
            return None
        for name, person in self._names.get(core[:1], ()):
            if not core.startswith(name):
                continue
            rest = core.removeprefix(name)
            honorific = next((word for word in words.tables.grammar.honorifics if rest.startswith(word)), "")
            tail = rest.removeprefix(honorific)
            office = words.tables.office_at(tail, 0)
            tail = tail.removeprefix(office)
            if (honorific or office or len(name) >= LONGER_NAME) and tail and tail in words.tables.particles:
                sides = (person.side,) if person.side else ()
                return Referent("person", at, at + 1, sides, person.name, tail, words.span(at, at + 1))
        return None

    def _guessed(self, name: str) -> tuple[str, ...]:
        """Return the side of somebody never named in full: the issuer's for a surname of one syllable, else another."""
        others = tuple(side for side in self.table.sides if side != self.table.issuer)
        if len(name) == 1:
            return (self.table.issuer,) if self.table.issuer else ()
        return others if len(others) == 1 else ()

    def _person(self, holder: Holder) -> Participant | None:
        """Return the person meant; of two with one surname the one of that office."""
        if holder.name is None:
            if holder.side is None:
                return None
            return next((p for p in self.table.people if p.side == holder.side and p.rank == holder.office.rank), None)
        fits = [p for p in self.table.people if p.name and people.same(holder.name, p.name)]
        exact = [p for p in fits if p.office and (p.office.endswith(holder.printed) or holder.printed in p.office)]
        return next(iter(exact or fits), None)

    def _nameless(self, words: Words, holder: Holder, span: Span) -> Referent | None:
        """Read an office alone: its only holder at the table, or who had the floor (동 장관)."""
        begins = holder.first - 1
        same = begins >= 0 and words.cores[begins] in words.tables.grammar.this
        holders = [p for p in self.table.people if p.office and p.office.endswith(holder.printed)]
        person = holders[0] if len(holders) == 1 else None
        if person is None and (same or holders) and self.person is not None:
            return Referent(
                "person", holder.first, holder.last, self.person.sides, self.person.name, holder.tail, span, RESUMED
            )
        if person is None:
            if len(holder.office.countries) == 1 and holder.office.countries[0] in self.table.sides:
                return Referent(
                    "person", holder.first, holder.last, holder.office.countries, None, holder.tail, span, RESUMED
                )
            return None
        sides = (person.side,) if person.side else ()
        return Referent("person", holder.first, holder.last, sides, person.name, holder.tail, span, RESUMED)

    def _side(self, words: Words, at: int) -> Referent | None:
        if words.words[at].inside:
            return None
        grammar = words.tables.grammar
        for size in (2, 1) if self.table.issuer else ():  # 우리 측은, 우리측은
            told = "".join(words.cores[at : at + size])
            for name in words.tables.own_side if at + size <= len(words) else ():
                if told.startswith(name) and told[len(name) :] in words.tables.particles:
                    return self._of("side", words, at, at + size, str(self.table.issuer), told[len(name) :])
        for name in grammar.other_side:
            if words.cores[at].startswith(name) and words.cores[at][len(name) :] in words.tables.particles:
                others = [s for s in self.table.sides if self.person is None or s not in self.person.sides]
                if len(others) == 1:
                    return self._of("side", words, at, at + 1, others[0], words.cores[at][len(name) :])
        named = countries.at(words, at)
        if named is None or named.code not in self.table.sides:
            return None
        return self._of("side" if named.side else "country", words, at, named.last, named.code, named.tail)

    def _third(self, words: Words, at: int) -> Referent | None:
        """Read several people who are not of the table (아세안대사들은), or a group of states (아세안 측은)."""
        grammar, core = words.tables.grammar, words.cores[at]
        if words.words[at].inside:
            return None
        tail = next((tail for tail in grammar.topics if core.endswith(tail)), None)
        if tail is None:
            return None
        bare = core.removesuffix(tail)
        split = at > 0 and words.cores[at - 1] in grammar.blocs and bare in grammar.side_nouns
        if not (bare.endswith(words.tables.several) or bare in words.tables.blocs or split):
            return None
        return Referent("third", at, at + 1, (), None, tail, words.span(at, at + 1), RESUMED)

    def _of(self, kind: Kind, words: Words, first: int, last: int, side: str, tail: str) -> Referent:
        return Referent(kind, first, last, (side,), None, tail, words.span(first, last))


def _exact(words: Words, at: int) -> bool:
    """Tell whether a word is nothing but abbreviations of governments (한미)."""
    return all(char in words.tables.abbreviated or not char.isalnum() for char in words.cores[at])
