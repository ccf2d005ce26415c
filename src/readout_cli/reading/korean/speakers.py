"""Whose position each point is: the subject where it speaks, else the running speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Speaker
from readout_cli.reading.korean.referents import GUESSED, RESUMED, between, is_country, is_topic
from readout_cli.reading.korean.resolving import Resolver
from readout_cli.reading.korean.words import QUOTES

if TYPE_CHECKING:
    from readout_cli.reading.korean.clauses import Piece
    from readout_cli.reading.korean.referents import Referent, Table
    from readout_cli.reading.korean.words import Words

CARRIED = 0.85
# What opens a sentence stands within so many words.
OPENING = 3


class Reader:
    """Finds the speaker of each stretch of an account, in text order."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.running: Speaker | None = None
        self._resolver = Resolver(table)
        self.referents = self._resolver.referents

    def find(self, words: Words, piece: Piece, named: list[Referent], before: Speaker | None) -> Speaker:
        """Return the speaker of a piece and carry it on; `before` is that of the piece before in the sentence."""
        found = self._subject(words, piece, named)
        if found is None and before is None and len(self.table.sides) > 1 and _at_event(words, piece):
            return Speaker(sides=self.table.sides, score=CARRIED)
        if found is None:
            running = before or self.running
            if running is None:
                told = piece.predicate is not None
                return Speaker(sides=self.table.sides, score=GUESSED) if told else Speaker(sides=(), score=0.0)
            return Speaker(sides=running.sides, name=running.name, span=running.span, score=CARRIED)
        speaker = Speaker(sides=found.sides, name=found.name, explicit=True, span=found.span, score=found.score)
        if found.kind != "joint" and self._mutual(words, piece, named, found):
            speaker = Speaker(sides=self.table.sides, explicit=True, span=found.span, score=RESUMED)
        if found.kind != "voice":
            self.carry(speaker)
        return speaker

    def carry(self, speaker: Speaker) -> None:
        """Make a speaker the one that following sentences inherit."""
        self.running = speaker
        if len(speaker.sides) == 1:
            self._resolver.person = speaker

    def subjects(self, named: list[Referent], words: Words) -> list[int]:
        """Return the words that name somebody as a subject, in order."""
        grammar = words.tables.grammar
        subjects = (*grammar.topics, *grammar.nominatives)
        return [r.first for r in named if r.kind != "voice" and r.tail in subjects]

    # -- which of those named is the subject -----------------------------------------------------------------

    def _subject(self, words: Words, piece: Piece, named: list[Referent]) -> Referent | None:
        grammar = words.tables.grammar
        last = piece.last if piece.predicate is None else min(piece.last, piece.predicate.at)
        within = between(named, piece.first, last)
        voice = self._voice(words, piece, within)
        if voice is not None:
            return self._told(words, piece, within, voice)
        for referent in within:
            topic = referent.kind != "voice" and is_topic(words, referent)
            if topic and not self._talked_about(words, piece, referent):
                return referent
        turn = piece.predicate is not None and piece.predicate.kind == "turn"
        for referent in within:
            if (
                referent.tail in grammar.nominatives
                and self._opens(words, piece, referent)
                and _quotes(words, referent)
            ):
                return referent
            if referent.tail in grammar.nominatives and referent.kind in {"person", "joint", "side"}:
                mutual = piece.predicate is not None and piece.predicate.act.type in grammar.mutual_acts
                together = referent.kind == "joint" and mutual and self._opens(words, piece, referent)
                if turn or self.running is None or together:
                    return referent
            if referent.tail in grammar.sources and referent.kind == "person":
                return referent
        return None

    def _voice(self, words: Words, piece: Piece, within: list[Referent]) -> Referent | None:
        """Return the voice that opens a piece and tells it, not one that somebody speaks about."""
        grammar, predicate = words.tables.grammar, piece.predicate
        first = next((r for r in within if r.tail in grammar.topics or r.tail in grammar.nominatives), None)
        if first is None or first.kind != "voice" or predicate is None or first.first >= piece.first + OPENING:
            return None
        tells = predicate.passed_on or predicate.form.verb in grammar.voice_verbs
        return first if _quotes(words, first) or (tells and first.tail in grammar.topics) else None

    def _told(self, words: Words, piece: Piece, within: list[Referent], voice: Referent) -> Referent | None:
        """Return whose position a voice tells: its own, or that of whom it names behind itself as the subject."""
        grammar = words.tables.grammar
        subjects = (*grammar.topics, *grammar.nominatives)
        behind = (r for r in within if r.first >= voice.last and r.tail in subjects and r.kind != "country")
        other = next(behind, None)
        own = piece.predicate is not None and not piece.predicate.passed_on
        return other if other is not None or not own else voice

    def _talked_about(self, words: Words, piece: Piece, referent: Referent) -> bool:
        """Tell a country that somebody speaks about (한국은 중요한 이웃이라고 강조) from one that speaks."""
        running = self.running
        if referent.kind == "person" and self._runs_on(words, piece, referent):
            return True
        if referent.kind == "person" or running is None or len(running.sides) != 1 or piece.predicate is None:
            return False
        plain = referent.kind == "country" or (referent.kind == "joint" and is_country(words, referent))
        grammar = words.tables.grammar
        held = (*grammar.quotatives, *grammar.complements)
        said = any(words.cores[at].endswith(held) for at in range(referent.last, piece.predicate.at))
        return plain and said and piece.predicate.act.type not in grammar.mutual_acts

    def _runs_on(self, words: Words, piece: Piece, referent: Referent) -> bool:
        """Tell somebody spoken about in a claim that goes on, without a comma, with one of its speaker."""
        if not piece.first or words.words[piece.first - 1].comma or self._opens(words, piece, referent):
            return False
        last = piece.last if piece.predicate is None else piece.predicate.at
        held = words.tables.grammar.quotatives
        return any(words.cores[at].endswith(held) for at in range(referent.last, last))

    def _opens(self, words: Words, piece: Piece, referent: Referent) -> bool:
        return all(words.cores[at] in words.tables.connectives for at in range(piece.first, referent.first))

    def _mutual(self, words: Words, piece: Piece, named: list[Referent], subject: Referent) -> bool:
        """Tell what one is said to have done with the other: A는 B와 협력하기로 하였다."""
        if piece.predicate is None or piece.predicate.act.type not in words.tables.grammar.mutual_acts:
            return False
        return len(self.table.sides) > 1 and any(
            r.tail in words.tables.grammar.joined
            and r.first > subject.first
            and r.first < piece.predicate.at
            and r.kind == "person"
            for r in named
        )


def _at_event(words: Words, piece: Piece) -> bool:
    """Tell what is said to have been talked about at the event, of nobody in particular: 통화에서는 논의가 있었다."""
    grammar = words.tables.grammar
    if piece.predicate is None or piece.predicate.act.type not in grammar.event_acts:
        return False
    return any(
        words.tables.is_event(core, grammar.at_event) for core in words.cores[piece.first : piece.first + OPENING]
    )


def _quotes(words: Words, referent: Referent) -> bool:
    """Tell somebody whose own words follow: 대통령이 “...”라고 하다."""
    return referent.last < len(words) and words.text[words.words[referent.last].start] in QUOTES
