"""Whose position each point is: the subject where it speaks, else the running speaker of the paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.language.english import norms
from readout_cli.model import Participant, Speaker
from readout_cli.reading.english import clause, people
from readout_cli.reading.english.words import PAST_AUXILIARIES

if TYPE_CHECKING:
    from readout_cli.reading.english.words import Words

EXPLICIT, RESUMED, CARRIED, GUESSED = 0.98, 0.93, 0.85, 0.6
# Quotation marks before an attribution ("..., he said").
QUOTES = "\"”’'»"


class Referent(NamedTuple):
    """What a subject stands for; `kind` is person, side, joint, he, they, or passive."""

    kind: str
    sides: tuple[str, ...]
    name: str | None
    first: int
    last: int


class Table(NamedTuple):
    """Who may speak: the people at the table, the two sides, and the account's own."""

    people: tuple[Participant, ...]
    issuer: str | None
    sides: tuple[str, ...]


class Running:
    """The speaker carried from sentence to sentence, and the last single person named."""

    def __init__(self) -> None:
        self.speaker: Speaker | None = None
        self.person: Speaker | None = None

    def set(self, speaker: Speaker) -> None:
        """Make `speaker` the one that following sentences inherit."""
        self.speaker = speaker
        if len(speaker.sides) == 1:
            self.person = speaker


class Reader:
    """Finds the speaker of each stretch of an account, in text order."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.running = Running()

    def sentence(self, words: Words, first: int, last: int, *, opens_paragraph: bool) -> Speaker:
        """Return the speaker of tokens first..last-1, and carry it on."""
        found = self._explicit(words, first, last, opens_paragraph=opens_paragraph)
        if found is not None:
            self.running.set(found)
            return found
        return self._inherited()

    def chained(self, words: Words, first: int, last: int, before: Speaker) -> Speaker:
        """Return the speaker of a later point of a sentence: its own subject's, else that of the point before."""
        start = first
        while words.norm(start) in {"while", "whereas", "to", "which"}:
            start += 1
        main = clause.find(words, words.skip_adverbs(start), last)
        if main.verb is None or main.verb <= main.subject:
            return before
        referent = self._referent(words, main.subject, main.verb)
        if referent is None:
            return self._passive(words, main) or before
        if not self._speaks(words, main.verb) or (
            referent.kind == "side" and not self._narrates(words, main.verb)
        ):
            return before
        speaker = self._speaker(words, referent)
        if speaker is None:
            return before
        self.running.set(speaker)
        return speaker

    def _inherited(self) -> Speaker:
        running = self.running.speaker
        if running is None:
            return Speaker(sides=(), score=0.0)
        return Speaker(
            sides=running.sides, name=running.name, explicit=False, span=running.span, score=CARRIED
        )

    def _explicit(self, words: Words, first: int, last: int, *, opens_paragraph: bool) -> Speaker | None:
        attributed = self._attribution(words, first, last)
        if attributed is not None:
            return attributed
        main = clause.find(words, first, last)
        if main.verb is None:
            return None
        referent = self._referent(words, main.subject, main.verb)
        if referent is None:
            return self._passive(words, main) if self._narrates(words, main.verb) else None
        narrates = self._narrates(words, main.verb)
        if referent.kind in {"person", "he"}:
            return self._speaker(words, referent) if narrates or self._speaks(words, main.verb) else None
        if referent.kind in {"joint", "they"}:
            # "The two sides should ..." is what the running speaker says; "They agreed ..." is what both did
            return self._speaker(words, referent) if narrates else None
        if narrates:
            return self._speaker(words, referent)
        # "China hopes ..." at the head of a paragraph, when nobody of that side has the floor
        if opens_paragraph and self._stance(words, main.verb) and not self._holds_floor(referent.sides):
            return self._speaker(words, referent, score=GUESSED)
        return None

    def _holds_floor(self, sides: tuple[str, ...]) -> bool:
        running = self.running.speaker
        return running is not None and (bool(set(sides) & set(running.sides)) or len(running.sides) == 1)

    def _stance(self, words: Words, verb: int) -> bool:
        return words.tables.indirect.match(words.lemmas, verb) is not None or self._speaks(words, verb)

    def _speaks(self, words: Words, verb: int) -> bool:
        at = verb
        while at < min(len(words), verb + 4) and (
            words.norm(at) in words.tables.grammar.auxiliaries or words.is_adverb(at)
        ):
            at += 1
        return words.is_reporting(at) or words.is_reporting(verb)

    def _narrates(self, words: Words, verb: int) -> bool:
        """Tell whether the predicate is the narrator's: a past or historic-present verb of speaking."""
        if words.norm(verb) in words.tables.grammar.modals:
            return False
        if words.norm(verb) in PAST_AUXILIARIES:
            return True
        tags = words.tags(verb)
        return "D" in tags or ("Z" in tags and self._reports_in_present(words, verb))

    def _reports_in_present(self, words: Words, verb: int) -> bool:
        return (
            words.is_reporting(verb)
            and words.norm(verb + 1) in {"that", "to", ":"}
            and words.lemma(verb)
            in {
                "say",
                "state",
                "note",
                "stress",
                "emphasize",
                "underline",
                "reiterate",
                "add",
            }
        )

    def _attribution(self, words: Words, first: int, last: int) -> Speaker | None:
        """Read an attribution behind its words: `..., he said.` or `...," Minister B stressed.`"""
        for at in range(last - 1, max(first, last - 12), -1):
            if not (words.is_reporting(at) and words.is_finite(at)):
                continue
            if at + 2 < last:
                return None
            begin = at
            while begin > first and words.norms[begin - 1] not in {",", "”", '"', "»"}:
                begin -= 1
            quoted = begin > first and words.tokens[begin - 1].text in QUOTES + ","
            if not quoted or begin in (at, first) or at - begin > 8:  # noqa: PLR2004 - longer is no attribution
                return None
            referent = self._referent(words, begin, at)
            if referent is None or referent.kind == "side":
                return None
            return self._speaker(words, referent)
        return None

    def _passive(self, words: Words, main: clause.Clause) -> Speaker | None:
        """Read "it was agreed", "views were exchanged" as what all at the table did."""
        assert main.verb is not None
        if words.norm(main.verb) not in {"was", "were"}:
            return None
        after = words.skip_adverbs(main.verb + 1)
        if not words.is_reporting(after) or "N" not in words.tags(after):
            return None
        span = words.span(main.subject, after + 1)
        return Speaker(sides=self.table.sides, explicit=False, span=span, score=GUESSED)

    # -- subjects -----------------------------------------------------------------------------------------------

    def _referent(self, words: Words, first: int, last: int) -> Referent | None:
        if first >= last:
            return None
        joint = self._joint(words, first, last)
        if joint is not None:
            return joint
        word = words.norms[first]
        if word in words.tables.grammar.singular_pronouns:
            return Referent("he", (), None, first, first + 1)
        if word in words.tables.grammar.plural_pronouns:
            return Referent("they", self.table.sides, None, first, first + 1)
        if word == "the" and words.norm(first + 1) in {"former", "latter"}:
            return None
        named = self._people_in(words, first, last)
        if any(not referent.sides for referent in named):
            return None  # people who are not at the table are talked about
        if len({side for r in named for side in r.sides}) > 1:
            sides = tuple(side for side in self.table.sides if any(side in r.sides for r in named))
            return Referent("joint", sides or tuple(s for r in named for s in r.sides), None, first, last)
        if named:
            return named[0]
        side = self._side_in(words, first, last)
        if side is not None:
            return side
        if words.is_preposition(first):
            return self._behind_opening(words, first, last)
        # "The conversation dealt with ..." tells what all at the table did
        event = any(words.norms[at] in words.tables.grammar.event_nouns for at in range(first, last))
        if event and last - first <= 4:  # noqa: PLR2004 - "The telephone conversation", "Their talks"
            return Referent("joint", self.table.sides, None, first, last)
        return None

    def _behind_opening(self, words: Words, first: int, last: int) -> Referent | None:
        """Read a subject that no comma parts from its opening: "During the talk the sides expressed ..."."""
        for at in range(first + 2, last):
            found = words.tables.joint.match(words.norms, at)
            if found is not None and found[0] == last:
                return Referent("joint", self.table.sides, None, at, last)
            pronoun = words.norms[at] in words.tables.grammar.singular_pronouns
            if pronoun and at + 1 == last:
                return Referent("he", (), None, at, last)
        return None

    def _joint(self, words: Words, first: int, last: int) -> Referent | None:
        found = words.tables.joint.match(words.norms, first)
        if found is None or found[0] > last:
            return None
        end = found[0]
        following = words.norm(end) if end < last else ""
        if words.tokens[end - 1].possessive:
            return None
        if following == "of" and words.norms[end - 1] not in words.tables.grammar.joint_people:
            return None  # "both sides of the Strait"; but "the leaders of A and B"
        if (
            end < last
            and words.is_word(end)
            and words.norm(end) not in {"and", "of", "from", "both", "also", "all"}
        ):
            # "both countries' ministers", "the two missiles"
            more = words.tables.joint.match(words.norms, first)
            if more is not None and not words.is_adverb(end):
                return (
                    None
                    if words.norm(end) not in words.tables.grammar.joint_people
                    else Referent("joint", self.table.sides, None, first, end + 1)
                )
        return Referent("joint", self.table.sides, None, first, end)

    def _people_in(self, words: Words, first: int, last: int) -> list[Referent]:
        """Return the people a subject names, by name or by office, in order."""
        out: list[Referent] = []
        taken = first
        titles = [title for title in people.titles(words) if first <= title.first < last]
        for at in range(first, last):
            if at < taken:
                continue
            if words.norms[at] in {"with", "to", "for", "that", "whose"} and out:
                break
            person = self._by_name(words, at)
            if person is not None and not words.tokens[at].possessive:
                out.append(Referent("person", _sides(person), person.name, at, at + 1))
                taken = at + 1
                continue
            title = next((t for t in titles if t.first == at), None)
            if title is None or words.tokens[title.last - 1].possessive:
                continue
            following = self._by_name(words, title.last) if title.last < last else None
            if following is not None:
                continue
            taken = title.last
            if title.last < last and words.is_capital(title.last) and words.tokens[title.last].text.isalpha():
                out.append(Referent("person", self._stranger(title), None, at, title.last + 1))
                continue
            named = self._by_office(words, title)
            if named is not None:
                out.append(Referent("person", _sides(named), named.name, at, title.last))
            elif title.side is not None:
                out.append(Referent("person", (title.side,), None, at, title.last))
        return out

    def _stranger(self, title: people.Title) -> tuple[str, ...]:
        """Return the side of a person whom the header does not name: the office's country, or the side that has
        nobody at the table yet.
        """
        if title.side is not None:
            return (title.side,)
        present = {person.side for person in self.table.people}
        empty = tuple(side for side in self.table.sides if side not in present)
        return empty if len(empty) == 1 else ()

    def _by_name(self, words: Words, at: int) -> Participant | None:
        if at >= len(words):
            return None
        token = words.tokens[at]
        if not token.text[:1].isupper() or len(token.norm) < 2:  # noqa: PLR2004 - initials name nobody
            return None
        for person in self.table.people:
            if token.norm in _name_norms(person):
                return person
        return None

    def _by_office(self, words: Words, title: people.Title) -> Participant | None:
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
        short = words.norms[title.last - 1]
        for person in pool:
            if person.office and short in person.office.lower().split():
                return person
        return next((person for person in pool if person.rank in ranks), None)

    def _side_in(self, words: Words, first: int, last: int) -> Referent | None:
        """Return the government a subject names: "China", "the Japanese side", "the United States"."""
        at = first
        if words.norm(at) in {"the", "our"}:
            at += 1
        bare = words.printed[:last]
        if at >= len(bare):
            return None
        found = words.tables.governments.match(bare, at)
        if found is None:
            return None
        end, code = found
        if words.norms[last - 1] in words.tables.grammar.person_nouns and last - end <= 3:  # noqa: PLR2004 - "top"
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

    def _speaker(self, words: Words, referent: Referent, *, score: float = EXPLICIT) -> Speaker | None:
        span = words.span(referent.first, referent.last)
        if referent.kind == "he":
            person = self.running.person
            if person is None:
                person = self._only_person()
            if person is None:
                return None
            return Speaker(sides=person.sides, name=person.name, explicit=True, span=span, score=RESUMED)
        if referent.kind == "they":
            score = min(score, RESUMED)
        return Speaker(sides=referent.sides, name=referent.name, explicit=True, span=span, score=score)

    def _only_person(self) -> Speaker | None:
        """Return the account's own person when nobody has spoken yet."""
        for person in self.table.people:
            if person.side == self.table.issuer:
                return Speaker(sides=_sides(person), name=person.name)
        return None


def _sides(person: Participant) -> tuple[str, ...]:
    return (person.side,) if person.side else ()


def _name_norms(person: Participant) -> set[str]:
    if person.name is None:
        return set()
    return {
        part.lower().strip(".").replace("’", "'") for part in person.name.split() if len(part.strip(".")) > 1
    }


def _holds(words: Words, person: Participant, names: set[str]) -> bool:
    """Tell whether a person's printed office is one of the named offices."""
    if person.office is None:
        return False
    return any(found.name in names for _, _, found in words.tables.offices.find(norms(person.office)))
