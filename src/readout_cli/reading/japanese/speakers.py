"""Whose words a clause reports: the person or side that its subject marker follows, or who had the floor before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.model import Speaker
from readout_cli.reading.japanese.clauses import COMMAS, SPACE
from readout_cli.reading.japanese.referents import PAIR, Cast, Referent
from readout_cli.reading.passage import Passage

if TYPE_CHECKING:
    from readout_cli.reading.japanese.clauses import Clause, Text
    from readout_cli.reading.japanese.predicates import Predicate

EXPLICIT, RESUMED, CARRIED, GUESSED = 0.98, 0.93, 0.85, 0.6
AGREE, DISCUSS = "agree", "discuss"


class Subject(NamedTuple):
    """A referent with the marker behind it; what follows begins at `end`."""

    referent: Referent
    marker: str
    end: int


class Reader:
    """Finds the speaker of each clause of an account, in text order."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.grammar = cast.tables.grammar
        self.running: Speaker | None = None
        self.sentence = -1
        self.told = False

    def clause(self, text: str, told: Text, clause: Clause) -> tuple[Speaker, int]:
        """Return who speaks in a clause, and where its subject ends."""
        self.open(told)
        subject = self.subject(text, told, clause)
        speaker = self._unnamed(told, clause) if subject is None else self._named(clause.predicate, subject)
        if speaker.sides or speaker.explicit:
            self.running = speaker
        self.told = self.told or subject is not None
        return speaker, clause.start if subject is None else subject.end

    def open(self, told: Text) -> None:
        """Begin a sentence: nobody is named in it yet."""
        if told.start != self.sentence:
            self.sentence, self.told = told.start, False

    def turn(self, text: str, told: Text, clause: Clause) -> Speaker | None:
        """Return who takes the floor in a later point of a clause (…を行い、B長官から…), or None."""
        subject = self.subject(text, told, clause)
        if subject is None or subject.marker not in self.grammar.agents:
            return None
        self.running = self._named(clause.predicate, subject)
        return self.running

    def resume(self, speaker: Speaker) -> Speaker:
        """Give the floor back to who was announced (次のように述べた。)."""
        self.running = speaker
        return self._carried(speaker)

    def subject(self, text: str, told: Text, clause: Clause) -> Subject | None:
        """Return the speaker that a clause names, or None."""
        stop = min(clause.predicate.verb, clause.end) if clause.predicate else clause.end
        referents = self.cast.referents(Passage(text, clause.start, stop, self.cast.tables.language), told)
        gained = self._gained(told, clause.predicate, referents)
        if gained is not None:
            return gained
        found = [subject for r in referents if (subject := self.marked(told, r, stop)) is not None]
        agents = [s for s in found if s.marker in self.grammar.agents and s.referent.kind != "country"]
        topics = [s for s in found if self._is_topic(told, clause, s)]
        first = min([*agents, *topics], key=lambda s: s.referent.start, default=None)
        if first is not None and first.marker in self.grammar.agents and self.is_mutual(clause.predicate):
            # 「B外相から〜があったことを受け、両外相は〜で一致した」
            first = next((s for s in topics if s.referent.kind == "joint" and s.marker in self.grammar.topic), first)
        if first is not None and first.referent.kind in {"side", "own"}:
            # 「〜について中国側は…と、王部長から説明があった」
            return next((s for s in agents if s.referent.kind == "person"), first)
        countries = (
            s
            for s in found
            if s.referent.kind == "country"
            and s.marker in self.grammar.agents
            and (told.folded[s.end - 1] in COMMAS or self.running is None)
        )
        return first or next(countries, None)

    def marked(self, told: Text, referent: Referent, stop: int) -> Subject | None:
        """Return a referent as a subject, if a marker stands behind it."""
        end = referent.end
        for word in self.grammar.honorifics:
            if told.folded.startswith(word, end):
                end += len(word)
                break
        for marker in self.cast.tables.markers:
            if told.folded.startswith(marker, end) and end < stop:
                after = end + len(marker)
                if marker in self.grammar.agents and told.folded[after : after + 1] == "の":
                    return None
                while after < stop and told.folded[after] in COMMAS + SPACE:
                    after += 1
                return Subject(referent, marker, after)
        return None

    def _is_topic(self, told: Text, clause: Clause, subject: Subject) -> bool:
        """Tell whether who is marked by は, が, も speaks, and is not spoken of."""
        kind, marker = subject.referent.kind, subject.marker
        if marker in self.grammar.agents or kind == "country":
            return False
        quoted = clause.predicate is not None and clause.predicate.quoted
        if kind == "organisation":
            return marker in self.grammar.topic and clause.predicate is not None
        if kind == "peoples":
            return marker not in self.grammar.weak_markers and not (quoted and self._held())
        first = not told.folded[clause.start : subject.referent.start].strip(COMMAS + SPACE)
        comma = told.folded[subject.end - 1] in COMMAS
        if marker in self.grammar.weak_markers:
            return kind in {"person", "joint"} and (
                comma or (first and not (self.told and marker in self.grammar.content_markers))
            )
        if self.told and quoted and not (first or comma):
            return False
        if kind in {"side", "own", "other"}:
            return clause.predicate is not None
        # 「双方は…べきだ」, said by who has the floor
        return kind != "joint" or clause.predicate is not None or not self._held()

    def _held(self) -> bool:
        """Tell whether one side has the floor."""
        return self.running is not None and len(self.running.sides) < PAIR

    def _named(self, predicate: Predicate | None, subject: Subject) -> Speaker:
        referent = subject.referent
        if referent.kind == "person":
            self.cast.last = referent
        span = (referent.start, referent.end)
        single = len(referent.sides) == 1 and len(self.cast.sides) >= PAIR
        exchange = predicate is not None and predicate.act.type == DISCUSS and not predicate.quoted
        if single and subject.marker not in self.grammar.agents and (exchange or self.is_mutual(predicate)):
            # 「A大臣は、B長官と…で一致した」
            return Speaker(sides=self.cast.sides, explicit=True, span=span, score=RESUMED)
        score = GUESSED if referent.kind == "country" else EXPLICIT
        return Speaker(sides=referent.sides, name=referent.name, explicit=True, span=span, score=score)

    def _unnamed(self, told: Text, clause: Clause) -> Speaker:
        """Return who speaks in a clause without a subject."""
        predicate, running = clause.predicate, self.running
        span = None if predicate is None else predicate.act.span
        turned = any(told.folded.startswith(word, clause.start) for word in self.grammar.turns)
        others = tuple(side for side in self.cast.sides if running is None or side not in running.sides)
        if turned and len(others) == 1 and not self.is_mutual(predicate):
            return Speaker(sides=others, explicit=False, span=span, score=GUESSED)
        shared = predicate is not None and (self.is_mutual(predicate) or predicate.act.type in self.grammar.shared)
        said = told.folded[clause.start : clause.end]
        shared = shared or (running is None and any(word in said for word in self.grammar.together))
        if shared or (running is None and (predicate is None or predicate.passive)):
            single = running is not None and len(running.sides) == 1
            sides = self.cast.together()
            return Speaker(sides=sides, explicit=False, span=span, score=GUESSED if single else CARRIED)
        if running is not None:
            return self._carried(running)
        own = self.cast.own()
        return Speaker(sides=own, explicit=False, span=span, score=GUESSED if own else 0.0)

    def _carried(self, speaker: Speaker) -> Speaker:
        return Speaker(sides=speaker.sides, name=speaker.name, explicit=False, span=speaker.span, score=CARRIED)

    def is_mutual(self, predicate: Predicate | None) -> bool:
        """Tell a verb that takes two."""
        return predicate is not None and (predicate.lemma in self.grammar.mutual or predicate.act.type == AGREE)

    def _gained(self, told: Text, predicate: Predicate | None, referents: list[Referent]) -> Subject | None:
        """Read "先方の支持を得た": the one who gives the consent speaks."""
        if predicate is None:
            return None
        for referent in referents:
            for words in self.grammar.gained:
                at = referent.end + len(words)
                gains = told.folded[at : predicate.end].startswith(self.grammar.gaining)
                if gains and at >= predicate.start and told.folded.startswith(words, referent.end):
                    return Subject(referent, words, at)
        return None
