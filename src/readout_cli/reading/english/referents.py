"""Whom a subject names: a person, a government, several, or a pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from readout_cli.language.english import norms
from readout_cli.reading.english import people
from readout_cli.reading.people import HEADS, ORGANISATION

if TYPE_CHECKING:
    from collections.abc import Collection

    from readout_cli.model import Participant
    from readout_cli.reading.english.words import Words
    from readout_cli.reading.people import Title

# "The telephone conversation", "Their talks": an event as subject is at most this many words long.
EVENT_SUBJECT = 4
# "UAE's top diplomat": between the government and the noun for its person stand at most two words.
PERSON_REACH = 3
# A bare name has two or three words.
NAME = (2, 3)


class Referent(NamedTuple):
    """What the subject in tokens first..last-1 stands for; `sides` is empty for `he`, whom the text before decides."""

    kind: Literal["person", "side", "joint", "he", "they", "latter"]
    sides: tuple[str, ...]
    name: str | None
    first: int
    last: int


class Table(NamedTuple):
    """Who may speak: the people at the table, the account's own government, all governments there, and the host's."""

    people: tuple[Participant, ...]
    issuer: str | None
    sides: tuple[str, ...]
    host: str | None = None

    def own_person(self) -> Participant | None:
        """Return the issuer's first person."""
        return next((person for person in self.people if person.side == self.issuer), None)


class Resolver:
    """Finds the referent of a subject, given who is at the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def referent(self, words: Words, first: int, last: int) -> Referent | None:
        """Return what the subject in tokens first..last-1 stands for; None when it speaks for nobody at the table."""
        if first >= last:
            return None
        joint = self._joint(words, first, last)
        if joint is not None:
            return None if self._absent(words, joint) else joint
        pronoun = self._pronoun(words, first, last)
        if pronoun is not None:
            return pronoun
        guest = self._guest(words, first, last)
        if guest is not None:
            return guest
        named = self._people_in(words, first, last)
        if named:
            return self._of_people(named, first, last)
        side = self._styled(words, first) or self._side_in(words, first, last) or self._head_of(words, first, last)
        if side is not None:
            return side
        if words.is_preposition(first):
            return self._behind_opening(words, first, last)
        # "The conversation dealt with ..." tells what all at the table did
        event = any(words.norms[at] in words.tables.grammar.event_nouns for at in range(first, last))
        return (
            Referent("joint", self.table.sides, None, first, last) if event and last - first <= EVENT_SUBJECT else None
        )

    def _pronoun(self, words: Words, first: int, last: int) -> Referent | None:
        """Return what a pronoun, "the latter", or "his guest" stands for."""
        grammar, word = words.tables.grammar, words.norms[first]
        if word in grammar.singular_pronouns:
            return Referent("he", (), None, first, first + 1)
        if word in grammar.first_person:
            return self._first_person(words, first)
        if word in grammar.plural_pronouns:
            return Referent("they", self.table.sides, None, first, first + 1)
        if (word, words.norm(first + 1)) == ("the", "latter"):
            return Referent("latter", (), None, first, first + 2)
        if word in grammar.possessives and words.norms[last - 1] in grammar.counterparts:
            sided = any(title.side for title in people.titles(words) if first < title.first < last)
            return None if sided else Referent("latter", (), None, first, last)
        return None

    def _guest(self, words: Words, first: int, last: int) -> Referent | None:
        """Return whom "the visiting minister" or "the host" stands for, where the text tells who was whose guest."""
        grammar = words.tables.grammar
        at = first + (words.norm(first) == "the")
        visits = words.norm(at) in grammar.visitors
        if at >= last or at == first or not (visits or words.norms[at] in grammar.hosts):
            return None
        noun = words.norms[last - 1]
        offices = {
            office for title in people.titles(words) if title.last == last for office in title.printed.lower().split()
        }
        if at < last - 1 and noun not in grammar.person_nouns | grammar.side_nouns | offices:
            return None
        if last - at > PERSON_REACH or any(words.tokens[index].possessive for index in range(at, last)):
            return None
        if next(words.tables.nationalities.find(words.printed[at:last]), None) is not None:
            return None  # "the visiting Norwegian minister"
        sides = [side for side in self.table.sides if (side != self.table.host) == visits]
        if self.table.host is None or len(sides) != 1:
            return None
        if noun in grammar.side_nouns:
            return Referent("side", (sides[0],), None, first, last)
        person = next((person for person in self.table.people if person.side == sides[0]), None)
        return Referent("person", (sides[0],), person.name if person else None, first, last)

    def _of_people(self, named: list[Referent], first: int, last: int) -> Referent | None:
        if len(named) == 1 and named[0].name is not None:
            return named[0]
        if any(not referent.sides for referent in named):
            return None  # people who are not at the table are talked about
        several = {side for referent in named for side in referent.sides}
        if len(several) == 1:
            return named[0]
        ordered = [side for side in self.table.sides if side in several]
        return Referent("joint", tuple(ordered + sorted(several - set(ordered))), None, first, last)

    def _behind_opening(self, words: Words, first: int, last: int) -> Referent | None:
        """Read a subject that no comma parts from its opening: "During the talk the sides expressed ..."."""
        for at in range(first + 2, last):
            found = words.tables.joint.match(words.norms, at)
            if found is not None and found[0] == last:
                return Referent("joint", self.table.sides, None, at, last)
            if at + 1 < last:
                continue
            if words.norms[at] in words.tables.grammar.singular_pronouns:
                return Referent("he", (), None, at, last)
            if words.norms[at] in words.tables.grammar.first_person:
                return self._first_person(words, at)
        return None

    def _first_person(self, words: Words, at: int) -> Referent | None:
        """Return whom "I" stands for: who has the floor in a quotation, else the account's own person."""
        if words.quoted(at):
            return Referent("he", (), None, at, at + 1)
        own = self.table.own_person()
        if self.table.issuer is None:
            return None
        return Referent("person", (self.table.issuer,), own.name if own else None, at, at + 1)

    def _styled(self, words: Words, first: int) -> Referent | None:
        """Return whom "His Royal Highness" stands for: the one royal at the table, else the account's own person."""
        found = words.tables.styles.match(words.norms, first)
        if found is None or words.is_capital(found[0]):
            return None
        royals = words.tables.grammar.royals
        royal = [p for p in self.table.people if p.office and royals.intersection(p.office.lower().split())]
        person = royal[0] if len(royal) == 1 else self.table.own_person()
        return None if person is None else Referent("person", sides_of(person), person.name, first, found[0])

    def _absent(self, words: Words, joint: Referent) -> bool:
        """Tell whether the two heads of state are talked about by others ("the leaders of the two countries")."""
        named = {*words.norms[joint.first : joint.last]} & words.tables.grammar.joint_heads
        led = "leaders" in words.norms[joint.first : joint.last] and words.norm(joint.last) == "of"
        known = [person for person in self.table.people if person.rank]
        return bool(named or led) and bool(known) and not any(person.rank in HEADS for person in known)

    def _joint(self, words: Words, first: int, last: int) -> Referent | None:
        found = words.tables.joint.match(words.norms, first)
        if found is None or found[0] > last:
            return None
        end = found[0]
        if words.tokens[end - 1].possessive:
            return None
        people_nouns = words.tables.grammar.joint_people
        following = words.norm(end) if end < last and words.is_word(end) else ""
        if following == "of" and words.norms[end - 1] not in people_nouns:
            return None  # "both sides of the Strait"; but "the leaders of A and B"
        if not following or following in {"of", "and", "from", "both", "all"} or words.is_adverb(end):
            return Referent("joint", self.table.sides, None, first, end)
        # "both foreign ministers" stand for the table, "the two missiles" do not
        return Referent("joint", self.table.sides, None, first, end + 1) if following in people_nouns else None

    def _people_in(self, words: Words, first: int, last: int) -> list[Referent]:
        """Return the people a subject names, by name or by office, in order."""
        unknown = self._unknown_name(words, first, last)
        if unknown is not None:
            return [unknown]
        titles = {title.first: title for title in people.titles(words) if first <= title.first < last}
        out: list[Referent] = []
        at = first
        while at < last and not (out and words.norms[at] in {"with", "to", "for", "that", "whose"}):
            person = self._by_name(words, at)
            title = titles.get(at)
            if person is not None and not words.tokens[at].possessive:
                out.append(Referent("person", sides_of(person), person.name, at, at + 1))
            elif title is not None and not words.tokens[title.last - 1].possessive:
                named = self._named_after(words, title.last, last)
                found = self._beside(words, title) if named else self._of_title(words, title, last)
                if found is not None:
                    out.append(found)
                at = title.last - 1
            at += 1
        return out

    def _beside(self, words: Words, title: Title) -> Referent | None:
        """Return the other person in "the Chancellor and Foreign Minister B": one whose office is not B's."""
        if len(title.offices) == 1:
            return None
        named = next((p for at in range(title.last, len(words)) if (p := self._by_name(words, at)) is not None), None)
        for person in self.table.people:
            if named is None or person.side == named.side or _holds(words, named, {title.offices[0].name}):
                continue
            if _holds(words, person, {title.offices[0].name}):
                return Referent("person", sides_of(person), person.name, title.first, title.last)
        return None

    def _of_title(self, words: Words, title: Title, last: int) -> Referent | None:
        """Return whom an office stands for: with a name the header lacks, or alone."""
        at = title.last
        if at < last and words.is_capital(at) and words.tokens[at].text.isalpha():
            return Referent("person", self._stranger(title), None, title.first, at + 1)
        named = self._by_office(words, title)
        if named is not None:
            return Referent("person", sides_of(named), named.name, title.first, at)
        return Referent("person", (title.side,), None, title.first, at) if title.side is not None else None

    def _unknown_name(self, words: Words, first: int, last: int) -> Referent | None:
        """Return a subject that is a bare name the header did not give: it sits in the one empty chair."""
        empty = self._empty_chair()
        tokens = words.tokens[first:last]
        if not empty or not NAME[0] <= len(tokens) <= NAME[1]:
            return None
        if not all(token.text[:1].isupper() and token.text.isalpha() for token in tokens):
            return None
        known = any(self._by_name(words, at) is not None for at in range(first, last))
        titled = any(first <= title.first < last for title in people.titles(words))
        if known or titled or words.tables.governments.match(words.printed, first) is not None:
            return None
        return Referent("person", empty, " ".join(token.text for token in tokens), first, last)

    def _empty_chair(self) -> tuple[str, ...]:
        """Return the side at the table that has no person there, when there is just one."""
        present = {person.side for person in self.table.people}
        empty = tuple(side for side in self.table.sides if side not in present)
        return empty if len(empty) == 1 else ()

    def _named_after(self, words: Words, at: int, last: int) -> bool:
        """Tell whether the person of an office is named right after it, or behind a comma ("..., Ms. B,")."""
        while at < last and (words.norms[at] in {",", "."} or words.norms[at] in words.tables.grammar.honorifics):
            at += 1
        return at < last and self._by_name(words, at) is not None

    def _stranger(self, title: Title) -> tuple[str, ...]:
        """Return the side of a person whom the header does not name: the office's country, or the empty chair's."""
        if title.side is not None:
            return (title.side,)
        return () if title.offices[0].rank == ORGANISATION else self._empty_chair()

    def _by_name(self, words: Words, at: int) -> Participant | None:
        if at >= len(words):
            return None
        token = words.tokens[at]
        if not token.text[:1].isupper() or len(token.norm) < 2:  # noqa: PLR2004 - initials name nobody
            return None
        for person in self.table.people:
            if token.norm in _name_norms(person, words.tables.grammar.name_particles):
                return person
        return None

    def _by_office(self, words: Words, title: Title) -> Participant | None:
        """Return whom an office without a name means: the issuer's own holder of it first."""
        names = {office.name for office in title.offices}
        ranks = {office.rank for office in title.offices}
        ours = sorted(self.table.people, key=lambda person: person.side != self.table.issuer)
        pool = [person for person in ours if title.side is None or person.side == title.side]
        for person in pool:
            if _holds(words, person, names):
                return person
        if title.side is not None:
            return pool[0] if len(pool) == 1 else None
        # "the CS" where the header has "Cabinet Secretary for Foreign Affairs"
        full = {word for office in title.offices for word in office.name.split()}
        for person in pool:
            if person.office and full <= {*person.office.lower().split()}:
                return person
        short = words.norms[title.last - 1]
        for person in pool:
            if person.office and short in person.office.lower().split():
                return person
        return next((person for person in pool if person.rank in ranks), None)

    def _head_of(self, words: Words, first: int, last: int) -> Referent | None:
        """Return "the head of Norwegian diplomacy", "the head of the Norwegian Foreign Ministry"."""
        at = first + (words.norms[first] == "the")
        if words.norm(at) not in words.tables.grammar.person_nouns or words.norm(at + 1) != "of":
            return None
        codes = {code for _, _, code in words.tables.nationalities.find(words.printed[at + 2 : last])}
        return Referent("person", tuple(codes), None, first, last) if len(codes) == 1 else None

    def _side_in(self, words: Words, first: int, last: int) -> Referent | None:
        """Return the government a subject names: "China", "the Japanese side", "the United States"."""
        at = first
        if words.norm(at) in {"the", "our"}:
            at += 1
        at += words.norm(at) in words.tables.grammar.visitors | words.tables.grammar.hosts
        bare = words.printed[:last]
        if at >= len(bare):
            return None
        found = words.tables.governments.match(bare, at)
        if found is None:
            return None
        end, code = found
        if words.norms[last - 1] in words.tables.grammar.person_nouns and last - end <= PERSON_REACH:
            return Referent("person", (code,), None, first, last)
        if words.tokens[end - 1].possessive:
            return None
        if words.norm(end) == "and" and end + 1 < last:
            second = words.tables.governments.match(bare, end + 1 + (words.norm(end + 1) == "the"))
            if second is not None and second[1] != code:
                return Referent("joint", (code, second[1]), None, first, second[0])
        if (
            end < last
            and words.norm(end) not in words.tables.grammar.side_nouns
            and words.is_word(end)
            and not words.is_adverb(end)
        ):
            return None
        return Referent("side", (code,), None, first, min(end + 1, last))


def sides_of(person: Participant) -> tuple[str, ...]:
    """Return a person's side as a tuple, empty when it is not known."""
    return (person.side,) if person.side else ()


def _name_norms(person: Participant, particles: Collection[str]) -> set[str]:
    if person.name is None:
        return set()
    parts = {part.lower().strip(".,").replace("’", "'") for part in person.name.split() if len(part.strip(".,")) > 1}
    # "Al-Harbi" is "Harbi" as well
    return parts | {part.split("-", 1)[1] for part in parts if part.split("-", 1)[0] in particles and "-" in part}


def _holds(words: Words, person: Participant, names: set[str]) -> bool:
    """Tell whether a person's printed office is one of the named offices."""
    if person.office is None:
        return False
    return any(found.name in names for _, _, found in words.tables.offices.find(norms(person.office)))
