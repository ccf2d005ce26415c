"""Whose position each point is: the subject where it speaks, else the running speaker of the paragraph."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from readout_cli.model import Speaker
from readout_cli.reading.english import clause
from readout_cli.reading.english.referents import Referent, Resolver, Table, sides_of
from readout_cli.reading.english.words import PAST_AUXILIARIES

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.english.words import Words

EXPLICIT, RESUMED, CARRIED, GUESSED = 0.98, 0.93, 0.85, 0.6
# Quotation marks before an attribution ("..., he said"), and how far it can be from the end and long.
QUOTES = "\"”’'»"
ATTRIBUTION_REACH, ATTRIBUTION = 12, 8
# "As Minister B made clear,": a verb of saying of at most two words and no object.
SAID = 2
# "..., the Foreign Minister of B, who agreed": the person stands at most this far before "who".
ANTECEDENT = 9


class Running:
    """The speaker carried from sentence to sentence, and the last single person named."""

    def __init__(self) -> None:
        self.speaker: Speaker | None = None
        self.person: Speaker | None = None

    def set(self, speaker: Speaker) -> None:
        """Make `speaker` the one that following sentences inherit."""
        self.speaker = speaker
        if len(speaker.sides) == 1 or speaker.name is not None:
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
        return self._inherited(words, first, last)

    def chained(self, words: Words, first: int, last: int, before: Speaker) -> Speaker:
        """Return the speaker of a later point of a sentence: its own subject's, else that of the point before."""
        answering = self._answering(words, first, last)
        if answering is not None:
            return answering
        main = clause.find(words, words.skip_adverbs(clause.past_connective(words, first)), last)
        if main.verb is None or main.verb <= main.subject:
            return before
        referent = self._referent(words, main.subject, main.verb)
        if referent is None:
            return self._passive(words, main) or before
        relative = words.norm(first) in words.tables.grammar.relatives or words.norm(first + 1) == "which"
        narrates = self._narrates(words, main.verb) or (relative and self._stance(words, main.verb))
        reports = narrates or referent.kind not in {"side", "joint", "they"}
        if not self._speaks(words, main.verb) or not reports:
            return before
        answers = referent.kind == "he" and words.lemma(main.verb) in words.tables.grammar.answering_verbs
        turns = answers or referent.kind == "latter"
        speaker = self._other(before, words, referent) if turns else self._speaker(words, referent)
        if speaker is None:
            return before
        if not relative:
            self.running.set(speaker)
        elif len(before.sides) != 1 and len(speaker.sides) == 1:
            self.running.person = speaker  # "..., to which B agreed": the floor stays with A, if it was hers
        return speaker

    def _answering(self, words: Words, first: int, last: int) -> Speaker | None:
        """Return who answers in ", a step that B welcomed", ", a proposal accepted by B", "... B, who agreed"."""
        referent = None
        if words.norms[first] == "who":
            referent = next(
                (
                    r
                    for at in range(first - 2, max(first - ANTECEDENT, 0), -1)
                    if (r := self._referent(words, at, first - 1))
                ),
                None,
            )
        elif words.norm(first + 1) in words.tables.grammar.answered_nouns:
            if words.norm(first + 3) == "by":
                referent = self._referent(words, first + 4, last)
            elif words.norm(first + 2) in {"that", "which"}:
                main = clause.find(words, first + 3, last)
                referent = None if main.verb is None else self._referent(words, main.subject, main.verb)
        if referent is None or referent.kind not in {"person", "side"}:
            return None
        return self._speaker(words, referent)

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

    def _of_event(self, words: Words, first: int, last: int) -> Speaker:
        """Return all sides where nobody has spoken yet and the sentence is about the talk itself, else nobody."""
        passive = any(words.norm(at) in {"was", "were"} and "N" in words.tags(at + 1) for at in range(first, last - 1))
        if passive or any(words.norms[at] in words.tables.grammar.event_nouns for at in range(first, last)):
            return Speaker(sides=self.table.sides, explicit=False, span=words.span(first, last), score=GUESSED)
        return Speaker(sides=(), score=0.0)

    def _inherited(self, words: Words, first: int, last: int) -> Speaker:
        running = self.running.speaker
        if running is None:
            return self._of_event(words, first, last)
        return Speaker(sides=running.sides, name=running.name, explicit=False, span=running.span, score=CARRIED)

    def _explicit(self, words: Words, first: int, last: int, *, opens_paragraph: bool) -> Speaker | None:
        attributed = self._attributed(words, first, last)
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
            told = narrates or self._people_plan(words, referent, main.verb)
            return self._speaker(words, referent) if told else None
        if narrates:
            return self._speaker(words, referent)
        # "China hopes ..." when no single side has the floor
        begun = opens_paragraph or self.running.speaker is not None
        if not self._held() and begun and self._stance(words, main.verb):
            return self._speaker(words, referent, score=GUESSED)
        return None

    def _held(self) -> bool:
        """Tell whether one side has the floor."""
        running = self.running.speaker
        return running is not None and len(running.sides) == 1

    def _people_plan(self, words: Words, referent: Referent, verb: int) -> bool:
        """Tell what the people at the table mean to do next: "The two Presidents will speak again"."""
        if words.norm(verb) not in words.tables.grammar.plans:
            return False
        offices = {word for person in self.table.people if person.office for word in person.office.lower().split()}
        return any(word.removesuffix("s") in offices for word in words.norms[referent.first : referent.last])

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

    def _attributed(self, words: Words, first: int, last: int) -> Speaker | None:
        return (
            self._attribution(words, first, last)
            or self._according(words, first, last)
            or self._interposed(words, first, last)
        )

    def announce(self, words: Words) -> Speaker | None:
        """Give the floor to the subject of "The two ministers agreed on the following:", and return it."""
        main = clause.find(words)
        if main.verb is not None and words.is_reporting(main.verb):
            return self.sentence(words, 0, len(words), opens_paragraph=True)
        return None

    def presented(self, words: Words) -> tuple[Speaker, Span] | None:
        """Return the subject that stands alone before a colon ("During the talks, Minister B:"); it gets the floor."""
        if clause.find(words).verb is not None:
            return None
        end = len(words)
        while end > 0 and (not words.is_word(end - 1) or words.is_adverb(end - 1)):
            end -= 1
        commas = [at for at in range(end) if words.norms[at] == "," and not words.depth[at]]
        # an opening may name people too
        starts = [*(at + 1 for at in commas), 0] if words.is_preposition(0) else [0]
        for first in starts:
            referent = self._referent(words, first, end)
            speaker = None if referent is None else self._speaker(words, referent)
            if speaker is not None and speaker.sides:
                self.running.set(speaker)
                return speaker, words.span(first, end)
        return None

    def subject(self, words: Words, first: int, last: int) -> Speaker | None:
        """Return the subject of tokens first..last-1 with the floor, whether or not its verb is one of speaking."""
        main = clause.find(words, first, last)
        referent = None if main.verb is None else self._referent(words, main.subject, main.verb)
        speaker = None if referent is None else self._speaker(words, referent)
        if speaker is not None:
            self.running.set(speaker)
        return speaker

    def resume(self, speaker: Speaker) -> Speaker:
        """Give the floor back to `speaker`, who had it in the words over a list."""
        self.running.set(speaker)
        return speaker if not speaker.explicit else msgspec.structs.replace(speaker, explicit=False, score=CARRIED)

    def has_own(self, words: Words) -> bool:
        """Tell whether a sentence names its speaker itself."""
        return self._explicit(words, 0, len(words), opens_paragraph=True) is not None

    def quotation(self, words: Words) -> None:
        """Give the floor to whom the end of a quotation is attributed: its earlier sentences are theirs."""
        speaker = self._attribution(words, 0, len(words))
        if speaker is not None:
            self.running.set(speaker)

    def _interposed(self, words: Words, first: int, last: int) -> Speaker | None:
        """Read an attribution in the midst of its words: "The port, he stressed, stays open"."""
        commas = [at for at in range(first, last) if words.norms[at] == "," and not words.depth[at]]
        for begin, end in pairwise(commas):
            verb = end - 1
            opens = words.norms[begin + 1]
            if verb - begin not in range(2, ATTRIBUTION) or opens in words.tables.grammar.conjunctions:
                continue
            if words.is_reporting(verb) and words.is_finite(verb):
                referent = self._referent(words, begin + 1, verb)
                if referent is not None and referent.kind in {"person", "he", "latter"}:
                    return self._speaker(words, referent)
        return None

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
        shared = words.lemma(after) in words.tables.grammar.shared_verbs
        return after if (shared or words.is_reporting(after)) and "N" in words.tags(after) else None

    def _according(self, words: Words, first: int, last: int) -> Speaker | None:
        """Read "According to Minister B, ..." and "As Minister B said, ..."."""
        if "," not in words.norms[first:last]:
            return None
        comma = words.norms.index(",", first)
        if words.norms[first : first + 2] == ["according", "to"]:
            referent = self._referent(words, first + 2, comma)
        elif words.norms[first] == "as" and comma > first + 1:
            said = clause.find(words, first + 1, comma)
            if said.verb is None or comma - said.verb > SAID or not words.is_reporting(said.verb):
                return None
            referent = self._referent(words, said.subject, said.verb)
        else:
            return None
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
