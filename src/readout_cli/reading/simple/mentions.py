"""Who is named in a sentence, on which side they stand, and whether they are spoken to or of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from readout_cli.reading.simple import people
from readout_cli.reading.simple.names import LONG_NAME, alike, name_of

if TYPE_CHECKING:
    from readout_cli.model import Participant
    from readout_cli.reading.people import Title
    from readout_cli.reading.simple.words import Words

EXPLICIT, UNQUALIFIED, CARRIED = 0.98, 0.9, 0.85

Kind = Literal["joint", "title", "side", "name", "country", "plural", "pronoun"]


class Mention(NamedTuple):
    """Somebody named in text[start:end]; `addressed` when they are spoken to or of."""

    start: int
    end: int
    kind: Kind
    sides: tuple[str, ...]
    name: str | None
    score: float
    addressed: bool = False


class Table:
    """Who sits at the table: `own` is the issuer, `sides` are all."""

    def __init__(self, participants: tuple[Participant, ...], own: str | None, sides: tuple[str, ...]) -> None:
        self.participants = participants
        self.own = own
        self.sides = sides
        # whom "both" are is not known while one side is
        self.both = sides if len(sides) > 1 else ()
        self.surnames = {
            person.name.split()[-1].split("-")[-1].lower(): person for person in participants if person.name
        }
        self.names = {
            word: person
            for person in reversed(participants)
            for word in (person.name or "").lower().split()
            if len(word) >= LONG_NAME
        }

    def of_title(self, title: Title) -> tuple[tuple[str, ...], str | None]:
        """Return the sides and the name that an office stands for."""
        rank = title.offices[0].rank
        if title.side is not None:
            return (title.side,), self._name((title.side,), rank)
        others = tuple(side for side in self.sides if side != self.own)
        if rank == people.COUNTERPART:
            return (others, self._name(others, None)) if len(others) == 1 else ((), None)
        if self.own in title.giveaway:
            return (str(self.own),), self._name((str(self.own),), rank)
        if len(title.giveaway) == 1:
            return title.giveaway, self._name(title.giveaway, rank)
        fitting = [person for person in self.participants if person.rank == rank and person.side]
        sides = tuple(dict.fromkeys(str(person.side) for person in fitting))
        if self.own is not None and (self.own in sides or not sides):
            sides = (self.own,)
        return (sides, self._name(sides, rank)) if len(sides) == 1 else ((), None)

    def of_word(self, word: str, *, declined: bool) -> Participant | None:
        """Return the person of a surname, with another ending where the language has such."""
        found = self.surnames.get(word)
        if found is not None or not declined:
            return found
        return next((person for name, person in self.surnames.items() if alike(word, name, declined=True)), None)

    def _name(self, sides: tuple[str, ...], rank: str | None) -> str | None:
        people_of = [p for p in self.participants if p.name and p.side in sides]
        same = [p for p in people_of if rank is None or p.rank == rank]
        return same[0].name if len(same) == 1 else people_of[0].name if len(people_of) == 1 else None


def mentions(words: Words, table: Table) -> list[Mention]:
    """Return who is named in a sentence, in order, none overlapping (found once: an account has one table)."""
    if words.found_mentions is None:
        words.found_mentions = _mentions(words, table)
    return words.found_mentions


def _mentions(words: Words, table: Table) -> list[Mention]:
    found = [Mention(*span, "joint", table.both, None, EXPLICIT) for span in words.phrases(words.tables.joint)]
    found += [
        _of_title(words, title, table) for title in people.titles(words) if title.offices[0].rank != people.SPOKESPERSON
    ]
    found += _sides(words)
    found += _names(words, table)
    found += [Mention(s, e, "country", (code,), None, EXPLICIT) for s, e, code in words.find(words.tables.countries)]
    found += [Mention(*span, "plural", table.both, None, CARRIED) for span in words.phrases(words.tables.plurals)]
    found += [Mention(*span, "pronoun", (), None, CARRIED) for span in words.phrases(words.tables.pronouns)]
    out: list[Mention] = []
    for mention in found:
        if all(mention.end <= other.start or mention.start >= other.end for other in out):
            out.append(mention)
    return _addressed(words, sorted(out))


def _of_title(words: Words, title: Title, table: Table) -> Mention:
    """Return the mention that an office and its name make: the name decides where it is known."""
    start, end = title.span
    name = name_of(words, title)
    if name is not None:
        start, end = min(start, name[0]), max(end, name[1])
        for word in reversed(words.lower[name[0] - words.start : name[1] - words.start].replace("-", " ").split()):
            # after a title, a name is the same in another spelling too
            person = table.of_word(word, declined=True) or table.names.get(word)
            if person is not None and (title.side is None or person.side == title.side):
                return Mention(start, end, "title", _side(person), person.name, EXPLICIT)
    sides, known = table.of_title(title)
    if name is not None and title.side is None:
        # somebody else of whom no country is told
        sides, known = () if not title.giveaway else sides, None
    printed = " ".join(words.text[slice(*name)].split()) if name is not None else known
    return Mention(start, end, "title", sides, printed, EXPLICIT if title.side else UNQUALIFIED)


def _side(person: Participant) -> tuple[str, ...]:
    return (person.side,) if person.side else ()


def _sides(words: Words) -> list[Mention]:
    """Return the sides named by an adjective and a noun ("la partie ukrainienne", "Türk tarafı")."""
    out = []
    nouns = list(words.phrases(words.tables.side_nouns))
    for start, end, code in people.governments(words):
        for first, last in nouns:
            if (last <= start and not words.text[last:start].strip(" '’")) or (
                end <= first and not words.text[end:first].strip(" '’")
            ):
                out.append(Mention(min(start, first), max(end, last), "side", (code,), None, EXPLICIT))
    return out


def _names(words: Words, table: Table) -> list[Mention]:
    """Return the people of the table named by surname."""
    out = []
    for unit in words.units:
        printed = words.text[unit.start : unit.end]
        if not printed[:1].isalpha() or (printed[0].islower() and printed[0].upper() != printed[0]):
            continue
        person = table.of_word(
            words.lower[unit.start - words.start : unit.end - words.start], declined=words.tables.declined
        )
        if person is not None:
            out.append(Mention(unit.start, unit.end, "name", _side(person), person.name, EXPLICIT))
    return out


def _addressed(words: Words, found: list[Mention]) -> list[Mention]:
    """Mark those who are spoken to or of: behind a preposition, before a postposition, or in such a case."""
    out: list[Mention] = []
    for mention in found:
        before = out[-1] if out else None
        if before is not None and joined(words, before, mention):
            addressed = before.addressed
        else:
            addressed = _is_addressed(words, mention)
        out.append(mention._replace(addressed=addressed))
    return out


def _is_addressed(words: Words, mention: Mention) -> bool:
    grammar = words.tables.grammar
    if mention.kind in {"title", "side"} and words.behind(mention.start, grammar.oblique) is not None:
        return True
    if grammar.oblique_after and words.text[mention.end : mention.end + 1] in {*grammar.oblique_after} - {""}:
        return True
    if grammar.oblique_after and words.behind(mention.end, grammar.oblique_after) is not None:
        return True
    place = mention.start
    links = grammar.links - grammar.conjunctions
    while True:
        if words.before(place, grammar.asides) is not None:
            return False
        if words.before(place, grammar.oblique) is not None:
            return True
        link = words.before(place, links)
        if link is None or link >= place:
            return False
        place = link


def joined(words: Words, one: Mention, other: Mention) -> bool:
    """Tell whether nothing but "and", an article and a form of address stands between two mentions."""
    grammar = words.tables.grammar
    place = words.behind(one.end, grammar.conjunctions)
    if place is None:
        return False
    between = {*grammar.links, *words.tables.honorifics}
    while place < other.start and (after := words.behind(place, between)) is not None:
        place = after
    return not words.text[place : other.start].strip(" .'’\u00a0\n")
