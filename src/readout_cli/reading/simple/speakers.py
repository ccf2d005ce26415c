"""Whose position a sentence reports: the person, office or government that is the subject of its verb of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from readout_cli.model import Speaker
from readout_cli.reading.simple import people

if TYPE_CHECKING:
    from readout_cli.model import Participant
    from readout_cli.reading.people import Title
    from readout_cli.reading.simple.acts import Cue
    from readout_cli.reading.simple.words import Words

EXPLICIT, UNQUALIFIED, CARRIED, GUESSED = 0.98, 0.9, 0.85, 0.6
# Acts done to somebody, who may stand right behind the verb.
TRANSITIVE = frozenset(
    {"thank", "congratulate", "praise", "welcome", "condemn", "support", "invite", "urge", "call_on", "request"}
    | {"warn", "inform", "sympathise", "express", "mention", "discuss", "reject", "oppose", "recall"}
)
# Where no verb of saying is known, the subject stands within so many units of the start.
OPENING = 5

# What nobody does alone.
MUTUAL = frozenset({"agree", "discuss"})

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
        self.surnames = {
            person.name.split()[-1].split("-")[-1].lower(): person for person in participants if person.name
        }
        self.names = {
            word: person
            for person in reversed(participants)
            for word in (person.name or "").lower().split()
            if len(word) >= people.LONG_NAME
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
        return next((person for name, person in self.surnames.items() if people.alike(word, name, declined=True)), None)

    def _name(self, sides: tuple[str, ...], rank: str | None) -> str | None:
        people_of = [p for p in self.participants if p.name and p.side in sides]
        same = [p for p in people_of if rank is None or p.rank == rank]
        return same[0].name if len(same) == 1 else people_of[0].name if len(people_of) == 1 else None


class Reader:
    """Finds speakers, carrying the running one from sentence to sentence."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.running: Speaker | None = None
        self.lately: Speaker | None = None

    def sentence(self, words: Words, cue: Cue | None, *, opens_paragraph: bool) -> Speaker:
        """Return the speaker of a sentence."""
        if opens_paragraph:
            self.running = None
        found = self._subject(words, cue)
        if found is None:
            return self._carried(words, cue)
        if found.kind == "plural" and (cue is None or cue.type not in MUTUAL) and self._singular_too(words, found):
            found = found._replace(kind="pronoun")
        if found.kind == "pronoun":
            return self._resumed(found)
        speaker = Speaker(
            sides=found.sides, name=found.name, explicit=True, span=(found.start, found.end), score=found.score
        )
        self.running = self.lately = speaker
        return speaker

    def quotation(self, words: Words, cue: Cue | None) -> None:
        """Take the subject of the sentence that closes a quotation for the speaker of all of it."""
        found = self._subject(words, cue)
        if found is not None and found.kind not in {"pronoun", "plural"}:
            self.running = self.lately = Speaker(sides=found.sides, name=found.name, score=CARRIED)

    def event(self, words: Words) -> None:
        """Note who a sentence that tells the event begins with: a pronoun behind it stands for them."""
        free = [m for m in mentions(words, self.table) if not m.addressed and m.kind in {"title", "name"}]
        if free and free[0].sides:
            self.running = self.lately = Speaker(sides=free[0].sides, name=free[0].name, score=free[0].score)

    def _carried(self, words: Words, cue: Cue | None) -> Speaker:
        """Return the running speaker; of a new paragraph, the one before where the language leaves out pronouns."""
        if cue is not None and cue.type in MUTUAL and (cue.type == "agree" or self.running is None):
            return Speaker(sides=self.table.sides, score=GUESSED)
        if self.running is not None:
            return _again(self.running, CARRIED if cue is not None else GUESSED)
        if cue is not None and self.lately is not None and self._begins(words, cue):
            self.running = _again(self.lately, GUESSED)
            return self.running
        return Speaker(sides=(), score=GUESSED)

    def _begins(self, words: Words, cue: Cue) -> bool:
        """Tell whether a sentence begins with its verb of saying, or ends with it: no subject is told."""
        return words.at(cue.span[0]) < OPENING or words.tables.grammar.order == "last"

    def _singular_too(self, words: Words, mention: Mention) -> bool:
        """Tell whether a plural pronoun may stand for one person as well (German "sie")."""
        return words.tables.pronouns.match(words.printed, words.at(mention.start)) is not None

    def _resumed(self, pronoun: Mention) -> Speaker:
        before = self.running or self.lately
        if before is None:
            return Speaker(sides=(), span=(pronoun.start, pronoun.end), score=GUESSED)
        self.running = Speaker(sides=before.sides, name=before.name, span=(pronoun.start, pronoun.end), score=CARRIED)
        return self.running

    def _subject(self, words: Words, cue: Cue | None) -> Mention | None:
        found = mentions(words, self.table)
        free = [mention for mention in found if not mention.addressed and not words.quoted(mention.start)]
        if cue is None:
            opening = [
                m for m in free if words.at(m.start) <= OPENING and m.kind not in {"country", "plural", "pronoun"}
            ]
            return self._together(words, opening[0], found) if opening else None
        order = words.tables.grammar.order
        before = [m for m in free if m.start <= cue.span[0] and m.kind != "country"]
        # of a verb in two parts the subject may stand between them
        verb = words.units[words.at(cue.span[0])].end
        behind = next(
            (m for m in free for end in (verb, cue.span[1]) if m.start >= end and self._adjacent(words, end, m)), None
        )
        if behind is not None and order == "fixed" and cue.type in TRANSITIVE and behind.kind != "joint":
            behind = None
        if order == "first" and behind is not None:
            return self._together(words, behind, found)
        if before:
            return self._together(words, before[0] if order in {"last", "first"} else before[-1], found)
        if behind is not None:
            return self._together(words, behind, found)
        countries = [m for m in free if m.kind == "country" and m.start <= cue.span[0]]
        return self._together(words, countries[-1], found) if countries else None

    def _adjacent(self, words: Words, place: int, mention: Mention) -> bool:
        """Tell whether between a verb and a mention stand only articles and the like."""
        grammar = words.tables.grammar
        links = {*grammar.links, *grammar.asides, *(address.lower() for address in grammar.honorifics)}
        while place < mention.start and (after := words.behind(place, links)) is not None:
            place = after
        return not words.text[place : mention.start].strip(" ,،\u00a0\t\n'’")

    def _together(self, words: Words, mention: Mention, found: list[Mention]) -> Mention:
        """Return a mention with those that "and" joins to it."""
        group = [mention]
        at = found.index(mention)
        for other in reversed(found[:at]):
            if not _and_between(words, other, group[0]):
                break
            group.insert(0, other)
        for other in found[at + 1 :]:
            if not _and_between(words, group[-1], other):
                break
            group.append(other)
        sides = tuple(dict.fromkeys(side for one in group for side in one.sides))
        if len(sides) < 2:  # noqa: PLR2004 - one side, told twice
            return mention
        return mention._replace(start=group[0].start, end=group[-1].end, sides=sides, name=None)


def _again(speaker: Speaker, score: float) -> Speaker:
    return Speaker(sides=speaker.sides, name=speaker.name, score=min(score, speaker.score))


def _and_between(words: Words, one: Mention, other: Mention) -> bool:
    """Tell whether nothing but "and" and an article stands between two mentions."""
    grammar = words.tables.grammar
    place = words.behind(one.end, grammar.conjunctions)
    if place is None:
        return False
    while place < other.start and (after := words.behind(place, grammar.links)) is not None:
        place = after
    return not words.text[place : other.start].strip(" '’\u00a0\n")


def mentions(words: Words, table: Table) -> list[Mention]:
    """Return who is named in a sentence, in order, none overlapping."""
    found = [Mention(*span, "joint", table.sides, None, EXPLICIT) for span in words.phrases(words.tables.joint)]
    found += [
        _of_title(words, title, table) for title in people.titles(words) if title.offices[0].rank != people.SPOKESPERSON
    ]
    found += _sides(words)
    found += _names(words, table)
    found += [Mention(s, e, "country", (code,), None, EXPLICIT) for s, e, code in words.find(words.tables.countries)]
    found += [Mention(*span, "plural", table.sides, None, CARRIED) for span in words.phrases(words.tables.plurals)]
    found += [Mention(*span, "pronoun", (), None, CARRIED) for span in words.phrases(words.tables.pronouns)]
    out: list[Mention] = []
    for mention in found:
        if all(mention.end <= other.start or mention.start >= other.end for other in out):
            out.append(mention)
    return _addressed(words, sorted(out))


def _of_title(words: Words, title: Title, table: Table) -> Mention:
    """Return the mention that an office and its name make: the name decides where it is known."""
    start, end = title.span
    name = people.name_of(words, title)
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
        joined = before is not None and _and_between(words, before, mention)
        addressed = before.addressed if joined and before is not None else _is_addressed(words, mention)
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
