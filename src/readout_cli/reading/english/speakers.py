"""Whose position each point is: the subject where it speaks, else the running speaker of the paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Speaker
from readout_cli.reading.english import clause
from readout_cli.reading.english.referents import Referent, Resolver, Table, sides_of
from readout_cli.reading.english.words import PAST_AUXILIARIES

if TYPE_CHECKING:
    from readout_cli.reading.english.words import Words

EXPLICIT, RESUMED, CARRIED, GUESSED = 0.98, 0.93, 0.85, 0.6
# Quotation marks before an attribution ("..., he said"), and how far it can be from the end and long.
QUOTES = "\"”’'»"
ATTRIBUTION_REACH, ATTRIBUTION = 12, 8


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
        self._referent = Resolver(table).referent

    def sentence(self, words: Words, first: int, last: int, *, opens_paragraph: bool) -> Speaker:
        """Return the speaker of tokens first..last-1, and carry it on."""
        found = self._explicit(words, first, last, opens_paragraph=opens_paragraph)
        if found is not None:
            self.running.set(found)
            return found
        return self._inherited()

    def chained(self, words: Words, first: int, last: int, before: Speaker) -> Speaker:
        """Return the speaker of a later point of a sentence: its own subject's, else that of the point before."""
        main = clause.find(words, words.skip_adverbs(clause.past_connective(words, first)), last)
        if main.verb is None or main.verb <= main.subject:
            return before
        referent = self._referent(words, main.subject, main.verb)
        if referent is None:
            return self._passive(words, main) or before
        relative = words.norm(first) in words.tables.grammar.relatives or words.norm(first + 1) == "which"
        narrates = self._narrates(words, main.verb) or (relative and self._stance(words, main.verb))
        if not self._speaks(words, main.verb) or (referent.kind == "side" and not narrates):
            return before
        answers = referent.kind == "he" and words.lemma(main.verb) in words.tables.grammar.answering_verbs
        turns = answers or referent.kind == "latter"
        speaker = self._other(before, words, referent) if turns else self._speaker(words, referent)
        if speaker is None:
            return before
        self.running.set(speaker)
        return speaker

    def _other(self, before: Speaker, words: Words, referent: Referent) -> Speaker | None:
        """Return the other side's person: in "B invited A, and she accepted" the pronoun is not B. None of several."""
        others = [side for side in self.table.sides if side not in before.sides]
        if len(before.sides) != 1 or len(others) != 1:
            return None
        person = next((person for person in self.table.people if person.side == others[0]), None)
        span = words.span(referent.first, referent.last)
        return Speaker(
            sides=(others[0],), name=person.name if person else None, explicit=True, span=span, score=GUESSED
        )

    def _inherited(self) -> Speaker:
        running = self.running.speaker
        if running is None:
            return Speaker(sides=(), score=0.0)
        return Speaker(sides=running.sides, name=running.name, explicit=False, span=running.span, score=CARRIED)

    def _explicit(self, words: Words, first: int, last: int, *, opens_paragraph: bool) -> Speaker | None:
        attributed = self._attribution(words, first, last) or self._according(words, first, last)
        if attributed is not None:
            return attributed
        main = clause.find(words, first, last)
        if main.verb is None:
            return None
        if self._participle(words, main) is not None:
            return self._passive(words, main)
        referent = self._referent(words, main.subject, main.verb)
        if referent is None:
            return None
        narrates = self._narrates(words, main.verb)
        if referent.kind in {"person", "he"}:
            return self._speaker(words, referent) if narrates or self._speaks(words, main.verb) else None
        if referent.kind in {"joint", "they"}:
            # "The two sides should ..." is what the running speaker says; "They agreed ..." is what both did
            return self._speaker(words, referent) if narrates else None
        if narrates:
            return self._speaker(words, referent)
        # "China hopes ..." when no single side has the floor
        running = self.running.speaker
        held = running is not None and len(running.sides) == 1
        if not held and (opens_paragraph or running is not None) and self._stance(words, main.verb):
            return self._speaker(words, referent, score=GUESSED)
        return None

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
        """Tell whether the predicate is the narrator's own past tense."""
        if words.norm(verb) in words.tables.grammar.modals:
            return False
        if words.norm(verb) in PAST_AUXILIARIES:
            return True
        return "D" in words.tags(verb)

    def _attribution(self, words: Words, first: int, last: int) -> Speaker | None:
        """Read an attribution behind its words ("..., he said")."""
        for at in range(last - 1, max(first, last - ATTRIBUTION_REACH), -1):
            if not (words.is_reporting(at) and words.is_finite(at)):
                continue
            if at + 2 < last:
                return None
            begin = at
            while begin > first and words.norms[begin - 1] not in {",", "”", '"', "»"}:
                begin -= 1
            quoted = begin > first and words.tokens[begin - 1].text in QUOTES + ","
            if not quoted or begin in (at, first) or at - begin > ATTRIBUTION:
                return None
            referent = self._referent(words, begin, at)
            if referent is None or referent.kind == "side":
                return None
            return self._speaker(words, referent)
        return None

    def _passive(self, words: Words, main: clause.Clause) -> Speaker | None:
        """Read "it was agreed", "views were exchanged" as what all did, "it was raised by Minister B" as hers."""
        participle = self._participle(words, main)
        if participle is None:
            return None
        if words.norm(participle + 1) == "by":
            end = participle + 2
            while (
                words.is_word(end)
                and words.norm(end) != "that"
                and (not words.is_preposition(end) or words.norm(end) == "of")
            ):
                end += 1
            agent = self._referent(words, participle + 2, end)
            return None if agent is None else self._speaker(words, agent)
        span = words.span(main.subject, participle + 1)
        asked = self._referent(words, main.subject, participle - 1)
        others = tuple(side for side in self.table.sides if asked is not None and side not in asked.sides)
        if asked is not None and asked.kind in {"person", "side"} and len(others) == 1:
            # "The A side was asked to ...": by the other one
            return Speaker(sides=others, explicit=False, span=span, score=GUESSED)
        running = self.running.speaker
        if running is not None and words.lemma(participle) not in words.tables.grammar.shared_verbs:
            return None  # "It was stressed that ..." goes on with who has the floor
        return Speaker(sides=self.table.sides, explicit=False, span=span, score=GUESSED)

    def _participle(self, words: Words, main: clause.Clause) -> int | None:
        """Return the participle of a passive of speaking, or None."""
        assert main.verb is not None
        if words.norm(main.verb) not in {"was", "were"}:
            return None
        after = words.skip_adverbs(main.verb + 1)
        return after if words.is_reporting(after) and "N" in words.tags(after) else None

    def _according(self, words: Words, first: int, last: int) -> Speaker | None:
        """Read "According to Minister B, ..."."""
        if words.norms[first : first + 2] != ["according", "to"] or "," not in words.norms[first:last]:
            return None
        referent = self._referent(words, first + 2, words.norms.index(",", first))
        return None if referent is None else self._speaker(words, referent)

    def _speaker(self, words: Words, referent: Referent, *, score: float = EXPLICIT) -> Speaker | None:
        span = words.span(referent.first, referent.last)
        if referent.kind == "latter":
            return None if self.running.person is None else self._other(self.running.person, words, referent)
        if referent.kind == "he":
            person = self.running.person or self._own_person()
            if person is None:
                return None
            if self._addresses(words, referent.last, person):
                other = self._other(person, words, referent)
                if other is not None:
                    return other
            return Speaker(sides=person.sides, name=person.name, explicit=True, span=span, score=RESUMED)
        if referent.kind == "they":
            score = min(score, RESUMED)
        return Speaker(sides=referent.sides, name=referent.name, explicit=True, span=span, score=score)

    def _addresses(self, words: Words, verb: int, speaker: Speaker) -> bool:
        """Tell whether the verb's object is the supposed speaker: "She called on A" is not A's."""
        at = words.skip_adverbs(verb) + 1
        while words.is_preposition(at) or words.norm(at) == "the":
            at += 1
        target = self._referent(words, at, min(at + 3, len(words)))
        named = target is not None and target.kind in {"person", "side"}
        return named and target is not None and target.sides == speaker.sides and len(speaker.sides) == 1

    def _own_person(self) -> Speaker | None:
        """Return the account's own person, for a "he" before anybody has spoken."""
        person = self.table.own_person()
        return None if person is None else Speaker(sides=sides_of(person), name=person.name)
