"""Whose position each clause is: the subject it names, or the speaker who goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readout_cli.reading.chinese.clauses import Clause
    from readout_cli.reading.chinese.page import Page
    from readout_cli.reading.chinese.subjects import Subject, Table

EXPLICIT, RESUMED, CARRIED, GUESSED = 0.98, 0.93, 0.85, 0.6
NOBODY = Speaker(sides=(), score=0.3)
# Acts that two do together.
TOGETHER = frozenset({"agree", "discuss", "confirm"})


class Speakers:
    """Follows who speaks, clause by clause."""

    def __init__(self, page: Page, seats: Table) -> None:
        self.page = page
        self.seats = seats
        self.running: Speaker | None = None
        self.announced = False
        self.person: Speaker | None = None
        self.earlier = False  # the sentence tells of what was before
        self.away = False  # the sentence tells of others' meeting
        self.kept: tuple[Speaker | None, Speaker | None] | None = None

    def begin(self, *, earlier: bool) -> None:
        """Begin a sentence; `earlier` tells that it is about what was before, whose speakers do not go on."""
        if self.kept is not None:
            self.running, self.person = self.kept
        self.earlier, self.away, self.kept = earlier, False, None

    def announce(self, speaker: Speaker) -> None:
        """Take note of who will be quoted in what follows."""
        self.running = speaker
        self.announced = True

    def forget(self) -> None:
        """Forget at a new paragraph who was only announced."""
        if self.announced:
            self.running, self.announced = None, False

    def hear(self, clause: Clause, *, opening: bool, paragraph: bool, spoken: bool) -> Speaker | None:
        """Return the speaker whom a clause brings in, or None where the running one goes on.

        `opening` tells that only adverbials stand before it in its sentence, `paragraph` that its sentence is the first
        of its paragraph, `spoken` that a speech was opened before it in the sentence.
        """
        if clause.subject is None:
            return None
        if self._elsewhere(clause, clause.subject):
            return None
        found = self._turn(clause, clause.subject, opening=opening, paragraph=paragraph and opening, spoken=spoken)
        if self.earlier and found is not None and not self._seated(found.sides) and self.kept is None:
            self.kept = (self.running, self.person)
        if found is not None and (opening or not self._answers(clause, clause.subject)):
            self.running, self.announced = found, False
            if len(found.sides) == 1:
                self.person = found
        return found

    def _elsewhere(self, clause: Clause, who: Subject) -> bool:
        """Tell whether a clause tells of the meeting of others, or goes on with it: 甲国总理同乙国总统会晤时，双方…."""
        if who.kind in {"person", "joint"} and who.sides and not self._seated(who.sides):
            told = self.page.has(self.page.tables.event_verbs, (who.end, clause.end))
            self.away = told and (clause.verb is None or clause.verb.act in TOGETHER)
            return self.away or (who.kind == "joint" and self.running is not None)
        return self.away and who.kind in {"joint", "pronoun"}

    def _seated(self, sides: Sequence[str]) -> bool:
        return bool({*sides} & {*self.seats.joint()})

    def going_on(self) -> Speaker:
        """Return the running speaker, for a clause that brings in nobody."""
        running = self.running
        if running is None:
            issuer = self.seats.issuer
            return Speaker(sides=(issuer,), score=GUESSED) if issuer else NOBODY
        return Speaker(sides=running.sides, name=running.name, span=running.span, score=CARRIED)

    def _turn(self, clause: Clause, who: Subject, *, opening: bool, paragraph: bool, spoken: bool) -> Speaker | None:
        if who.kind == "person":
            if clause.verb is not None and (clause.opens or not spoken or self._answers(clause, who)):
                return _speaker(who, EXPLICIT)
            return _speaker(who, CARRIED) if paragraph and who.sides else None
        if clause.verb is not None and who.kind == "pronoun":
            if not opening and not clause.opens:
                return None
            before = self.person if self.running is None or len(self.running.sides) != 1 else self.running
            return _resumed(before, who) if before is not None else None
        if who.kind == "other":
            return self._other(who) if clause.verb is not None and opening else None
        if who.kind == "joint":
            return self._joint(clause, who, opening=opening, paragraph=paragraph, spoken=spoken)
        return self._side(clause, who, opening=opening, paragraph=paragraph) if who.kind == "side" else None

    def _joint(self, clause: Clause, who: Subject, *, opening: bool, paragraph: bool, spoken: bool) -> Speaker | None:
        """Return both, where they report something: inside a speech 双方应 is what its speaker says of them."""
        if not opening or spoken:
            return None
        alone = self.running is not None and len(self.running.sides) == 1 and not self.announced
        if clause.verb is not None:
            together = clause.verb.act in TOGETHER or self._begins(clause, who)
            return _speaker(who, EXPLICIT) if not alone or paragraph or together else None
        modal = self.page.at(self.page.tables.modals, self.page.past(self.page.tables.adverbs, who.end, clause.end))
        if alone and not (paragraph and modal is None):
            return None
        return _speaker(who, CARRIED) if self.running is None or alone else None

    def _answers(self, clause: Clause, who: Subject) -> bool:
        """Tell whether a clause says what somebody replied: 中方对此表示赞同."""
        return self.page.at(self.page.tables.answering, who.end, clause.end) is not None

    def _begins(self, clause: Clause, who: Subject) -> bool:
        assert clause.verb is not None
        place = self.page.past(self.page.tables.adverbs, who.end, clause.verb.end)
        first = self.page.at(self.page.tables.joint_verbs, clause.verb.start) is not None
        direct = clause.verb.start <= place
        return first and (direct or self.page.at(self.page.tables.prepositions, place) is not None)

    def _side(self, clause: Clause, who: Subject, *, opening: bool, paragraph: bool) -> Speaker | None:
        """Return a side that speaks for itself; inside the other's speech only 美方表示 is such."""
        running = self.running
        seated = set(who.sides) <= set(self.seats.joint())
        if running is None or len(running.sides) != 1:
            lone = clause.verb is not None or (who.abbreviated and opening)
            return _speaker(who, RESUMED) if lone and seated and opening else None
        if running.sides == who.sides:
            if clause.verb is not None and who.abbreviated:
                return Speaker(
                    sides=who.sides, name=running.name, explicit=True, span=(who.start, who.end), score=RESUMED
                )
            return None
        if clause.verb is None or not who.abbreviated or not seated:
            return None
        if self._answers(clause, who):
            return _speaker(who, EXPLICIT)
        if not opening:
            return None
        return _speaker(who, EXPLICIT) if clause.opens or paragraph else None

    def _other(self, who: Subject) -> Speaker | None:
        """Return those who did not speak last; nobody is known of others at a meeting of many."""
        running = self.running
        if running is None or len(running.sides) != 1:
            return None
        others = tuple(side for side in self.seats.joint() if side not in running.sides)
        score = RESUMED if others else GUESSED
        return Speaker(sides=others, explicit=True, span=(who.start, who.end), score=score)


def _speaker(who: Subject, score: float) -> Speaker:
    return Speaker(sides=who.sides, name=who.name, explicit=score != CARRIED, span=(who.start, who.end), score=score)


def _resumed(before: Speaker, who: Subject) -> Speaker:
    return Speaker(sides=before.sides, name=before.name, explicit=True, span=(who.start, who.end), score=RESUMED)


def complete(page: Page, found: Sequence[Clause], index: int) -> Clause:
    """Return a clause with the verb that stands in a later one: 双方就渔业，进行了交流."""
    clause = found[index]
    if clause.subject is None or clause.verb is not None:
        return clause
    place = page.past(page.tables.adverbs, clause.subject.end, clause.end)
    if page.at(page.tables.topical, place, clause.end) is None:
        return clause
    for later in found[index + 1 :]:
        if later.subject is not None or later.opens:
            break
        if later.verb is not None:
            return clause._replace(verb=later.verb)
    return clause


def turns(heard: Sequence[Speaker | None], current: Sequence[Speaker], found: Sequence[Clause]) -> list[bool]:
    """Tell which clauses begin somebody's speech, or another's than the clause before."""
    return [
        turn is not None and (clause.opens or index == 0 or current[index - 1].sides != turn.sides)
        for index, (turn, clause) in enumerate(zip(heard, found, strict=True))
    ]
