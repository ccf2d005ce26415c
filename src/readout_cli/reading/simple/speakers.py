"""Whose position a sentence reports: the person, office or government that is the subject of its verb of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Speaker
from readout_cli.reading.simple import acts
from readout_cli.reading.simple.mentions import CARRIED, joined, mentions

if TYPE_CHECKING:
    from readout_cli.reading.simple.acts import Cue
    from readout_cli.reading.simple.mentions import Mention, Table
    from readout_cli.reading.simple.words import Words

GUESSED = 0.6
# Acts done to somebody, who may stand right behind the verb.
TRANSITIVE = frozenset(
    {"thank", "congratulate", "praise", "welcome", "condemn", "support", "invite", "urge", "call_on", "request"}
    | {"warn", "inform", "sympathise", "express", "mention", "discuss", "reject", "oppose", "recall"}
)
# Where no verb of saying is known, the subject stands within so many units of the start.
OPENING = 5
# What nobody does alone.
MUTUAL = frozenset({"agree", "discuss"})


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

    def cue(self, words: Words) -> Cue | None:
        """Return the verb of saying that governs a sentence, outside its quotations where somebody is named there."""
        free = self._free(words, mentions(words, self.table))
        return acts.cue(words, unquoted=any(not words.quoted(mention.start) for mention in free))

    def _free(self, words: Words, found: list[Mention]) -> list[Mention]:
        """Return the mentions that may be subjects: those outside quotations, or else those inside."""
        free = [mention for mention in found if not mention.addressed]
        outside = [mention for mention in free if not words.quoted(mention.start)]
        return outside if any(mention.kind != "country" for mention in outside) else free

    def quotation(self, words: Words) -> None:
        """Take the subject of the sentence that closes a quotation for the speaker of all of it."""
        found = self._subject(words, self.cue(words))
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
        free = self._free(words, found)
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
        links = {*grammar.links, *grammar.asides, *words.tables.honorifics}
        while place < mention.start and (after := words.behind(place, links)) is not None:
            place = after
        return not words.text[place : mention.start].strip(" ,،\u00a0\t\n'’-")

    def _together(self, words: Words, mention: Mention, found: list[Mention]) -> Mention:
        """Return a mention with those that "and" joins to it."""
        group = [mention]
        at = found.index(mention)
        for other in reversed(found[:at]):
            if not joined(words, other, group[0]):
                break
            group.insert(0, other)
        for other in found[at + 1 :]:
            if not joined(words, group[-1], other):
                break
            group.append(other)
        sides = tuple(dict.fromkeys(side for one in group for side in one.sides))
        if len(sides) < 2:  # noqa: PLR2004 - one side, told twice
            return mention
        return mention._replace(start=group[0].start, end=group[-1].end, sides=sides, name=None)


def _again(speaker: Speaker, score: float) -> Speaker:
    return Speaker(sides=speaker.sides, name=speaker.name, score=min(score, speaker.score))
