"""Whose position each point is: the subject where it speaks, else the running speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Speaker
from readout_cli.reading.russian import clause, frame, sources, strangers
from readout_cli.reading.russian.conjugation import FINITE
from readout_cli.reading.russian.referents import Referent, referents

if TYPE_CHECKING:
    from readout_cli.reading.russian.parties import Table
    from readout_cli.reading.russian.words import Words

EXPLICIT, RESUMED, CARRIED, GUESSED = 0.98, 0.93, 0.85, 0.6
# A subject behind its predicate ("Подчеркнула это российская сторона") and an agent stand at most this far from it.
BEHIND, AGENT = 3, 6
# An initial and its full stop, which by itself is a preposition ("О.").
INITIAL = 2


class Reader:
    """Finds the speaker of each stretch of an account, in text order."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self._speaker: Speaker | None = None
        self._person: Speaker | None = None

    def sentence(self, words: Words, first: int, last: int) -> Speaker:
        """Return the speaker of units first..last-1, and carry it on."""
        found = self._explicit(words, first, last)
        if found is None:
            return self._inherited(words)
        self._set(found)
        return found

    def behind(self, words: Words, first: int) -> Speaker | None:
        """Return who is named as having said the quotation that ends before unit `first`, and carry it on."""
        found = self._named(words, first, len(words))
        if found is not None:
            self._set(found)
        return found

    def chained(self, words: Words, first: int, last: int, before: Speaker) -> Speaker:
        """Return the speaker of a later clause of a sentence: its own subject's, else that of the point before."""
        found = self._named(words, first, last)
        if found is None:
            return before
        self._set(found)
        return found

    def _set(self, speaker: Speaker) -> None:
        self._speaker = speaker
        if len(speaker.sides) == 1 or (speaker.name and not speaker.sides):
            self._person = speaker

    def _inherited(self, words: Words) -> Speaker:
        running = self._speaker
        if running is None:
            return self._all((words.start, words.end), GUESSED)
        return Speaker(sides=running.sides, name=running.name, span=running.span, score=CARRIED)

    def _explicit(self, words: Words, first: int, last: int) -> Speaker | None:
        named = self._named(words, first, last)
        if named is not None:
            return named
        verb = clause.predicate(words, first, last)
        if verb is None:
            return None
        if words.kind(verb) in {"short", "passive"}:
            return self._passive(words, verb)
        if not words.is_reporting(verb):
            return self._joint(words, verb, GUESSED) if frame.tells_talk(words) else None
        if words.kind(verb) == "past" and words.is_plural(verb):
            return self._joint(words, verb, RESUMED)
        if words.norm(verb).endswith(words.tables.grammar.impersonal_endings) and words.is_reporting(verb):
            return self._passive(words, verb)
        held = self._speaker is not None and len(self._speaker.sides) == 1
        if words.kind(verb) == "past" and (not held or frame.is_talk(words, verb)) and self._acts_shared(words, verb):
            return self._joint(words, verb, GUESSED)
        return None

    def _named(self, words: Words, first: int, last: int) -> Speaker | None:
        """Return who is named as speaking in units first..last-1."""
        first = sources.opening(words, first, last)
        start = words.skip(first)
        verb = clause.predicate(words, first, last)
        same = next(words.find_norm(words.tables.according_same, first, min(last, start + AGENT)), None)
        if same is not None:
            return self._goes_on(words.span(same[0], same[1]))
        according = next(words.find_norm(words.tables.according, first, min(last, start + AGENT)), None)
        if according is not None and (verb is None or according[0] < verb):
            referent = next(referents(words, according[1], min(last, according[1] + AGENT), self.table), None)
            near = referent is not None and referent.first <= according[1] + INITIAL
            return self._of(words, referent) if referent is not None and near else None
        if verb is None:
            return None
        agent = self._agent(words, first, min(last, verb + AGENT))
        if agent is not None:
            return agent
        if words.kind(verb) in {"short", "passive"}:
            return None
        for referent in self._subjects(words, first, verb, last):
            if referent.kind == "person" and words.is_plural(verb) and words.kind(verb) == "past":
                continue
            if self._speaks(words, referent, verb):
                return self._of(words, referent)
        return self._stranger(words, first, verb)

    def _stranger(self, words: Words, first: int, verb: int) -> Speaker | None:
        """Return somebody who is not at the table, of the side that an office tells, else of none that is known."""
        if words.kind(verb) not in FINITE or words.is_plural(verb) or not words.is_reporting(verb):
            return None
        found = strangers.speaking(words, first, verb)
        if found is None:
            return None
        span = words.span(found.first, found.last)
        side = found.side or (self.table.issuer if found.office else None)
        sides = () if side is None else (side,)
        return Speaker(sides=sides, name=found.name, explicit=True, span=span, score=GUESSED)

    def _subjects(self, words: Words, first: int, verb: int, last: int) -> list[Referent]:
        """Return who may be the subject of a predicate: before it, or just behind it."""
        before = [
            r
            for r in referents(words, first, verb, self.table)
            if r.subject and not words.nested[r.first] and not words.depth[r.first]
        ]
        if before:
            # opening words may name others: "Откликаясь на просьбу ..., министр изложил"
            return before[::-1]
        behind = referents(words, verb + 1, min(last, verb + 1 + BEHIND * 3), self.table)
        return [
            r
            for r in behind
            if r.subject and r.first <= verb + BEHIND and all(words.norm(at) != "," for at in range(verb, r.first))
        ][:1]

    def _speaks(self, words: Words, referent: Referent, verb: int) -> bool:
        """Tell whether a subject with this predicate has the floor: "Стороны будут ..." goes on with who has it."""
        if words.kind(verb) == "past" and (words.is_reporting(verb) or referent.kind in {"person", "he", "joint"}):
            return True
        held = self._speaker is not None and len(self._speaker.sides) == 1
        if referent.kind in {"person", "he", "latter"}:
            return words.is_reporting(verb)
        return not held and words.is_reporting(verb)

    def _agent(self, words: Words, first: int, last: int) -> Speaker | None:
        """Read "с российской стороны", "российской стороной", "обеими сторонами"."""
        grammar = words.tables.grammar
        verb = clause.predicate(words, first, last)
        passive = verb is not None and words.kind(verb) in {"short", "passive"}
        pair = next(words.find_norm(words.tables.pairs, first, last), None)
        if pair is not None and passive:
            return Speaker(sides=self.table.sides, explicit=True, span=words.span(pair[0], pair[1]), score=RESUMED)
        behalf = words.match_norm(words.tables.on_behalf, words.skip(first))
        if behalf is not None and passive:
            first = behalf[0]
            named = next(referents(words, first, last, self.table), None)
            if named is not None and named.first == first:
                return self._of(words, named)
        for referent in referents(words, first, last, self.table):
            if verb is not None and any(words.norm(at) == "," for at in range(verb, referent.first)):
                break  # "отмечена роль маяка, построенного Норвегией"
            country = referent.kind == "side" and passive and _instrumental(words, referent)
            if (referent.subject and not country) or referent.kind not in {"side", "person"}:
                continue
            if words.nested[referent.first]:
                continue
            noun = words.norm(referent.last - 1)
            from_side = noun in grammar.sides and words.norm(referent.first - 1) in grammar.from_side
            agent = noun in grammar.side_phrases or _instrumental(words, referent)
            agent = agent and not words.is_preposition(referent.first - 1)
            if from_side or (agent and passive):
                return self._of(words, referent)
        return None

    def _passive(self, words: Words, verb: int) -> Speaker | None:
        """Read "отмечено", "подтверждён настрой": without an agent it is what all did."""
        if not words.is_reporting(verb) and not self._phrased(words, verb):
            return None
        return self._joint(words, verb, GUESSED)

    def _phrased(self, words: Words, verb: int) -> bool:
        """Tell whether an act phrase ends with the verb: "особое внимание уделено"."""
        return any(
            (found := words.tables.acts.match(words.lemmas, at)) is not None and found[0] == verb + 1
            for at in range(max(0, verb - AGENT), verb)
        )

    def _acts_shared(self, words: Words, verb: int) -> bool:
        form = words.form(verb)
        found = words.tables.acts.match(words.lemmas, verb)
        name = found[1] if found is not None else words.tables.act_of_verb.get(form.lemma if form else "")
        lemma = form.lemma if form is not None else ""
        return name in words.tables.grammar.shared_acts or lemma in words.tables.grammar.shared_verbs

    def _all(self, span: tuple[int, int], score: float) -> Speaker:
        """Return all sides as the speaker, of a letter its sender."""
        sender = self.table.sender
        if sender is not None and sender.side is not None:
            return Speaker(sides=(sender.side,), name=sender.name, span=span, score=score)
        return Speaker(sides=self.table.sides, span=span, score=score)

    def _joint(self, words: Words, verb: int, score: float) -> Speaker:
        return self._all(words.span(verb, verb + 1), score)

    def _of(self, words: Words, referent: Referent) -> Speaker | None:
        span = words.span(referent.first, referent.last)
        if referent.kind == "he":
            return self._goes_on(span)
        if referent.kind == "latter":
            return self._other(span)
        return Speaker(sides=referent.sides, name=referent.name, explicit=True, span=span, score=EXPLICIT)

    def _goes_on(self, span: tuple[int, int]) -> Speaker | None:
        """Return the last person who spoke: "он", "по его словам"."""
        person = self._person or self._own()
        if person is None:
            return None
        return Speaker(sides=person.sides, name=person.name, explicit=True, span=span, score=RESUMED)

    def _other(self, span: tuple[int, int]) -> Speaker | None:
        """Return the other side's person: "тот", "другая сторона"."""
        known = self._person or self._own()
        if known is None:
            return None
        others = [side for side in self.table.sides if side not in known.sides]
        if len(others) != 1:
            return None
        person = self.table.of_side(others[0])
        name = person.name if person else None
        return Speaker(sides=(others[0],), name=name, explicit=True, span=span, score=GUESSED)

    def _own(self) -> Speaker | None:
        """Return the account's own person, for a "he" before anybody has spoken."""
        person = self.table.own_person()
        return None if person is None or person.side is None else Speaker(sides=(person.side,), name=person.name)


def _instrumental(words: Words, referent: Referent) -> bool:
    """Tell whether a person or a country stands in the instrumental: "Министром отмечено", "Норвегией отмечено"."""
    grammar, ends = words.tables.grammar, (words.norm(referent.first), words.norm(referent.last - 1))
    return any(word in grammar.side_phrases or word.endswith(grammar.instrumental) for word in ends)
