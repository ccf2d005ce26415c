"""A Japanese account, read: a list of small steps from text to annotated points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.language.han import fold
from readout_cli.reading.assembly import Assembly, Claim
from readout_cli.reading.japanese import clauses, frame, header, people, predicates, remarks, reports, splitting
from readout_cli.reading.japanese.listing import Listing
from readout_cli.reading.japanese.referents import Cast
from readout_cli.reading.japanese.speakers import Reader
from readout_cli.reading.japanese.tables import tables
from readout_cli.reading.known import Known, Reading
from readout_cli.reading.passage import Passage

if TYPE_CHECKING:
    from readout_cli.lexicon import Lexicon
    from readout_cli.model import Act, Span, Speaker
    from readout_cli.reading.japanese.clauses import Clause, Text
    from readout_cli.reading.japanese.header import Sentence


DISCUSS = "discuss"
# A later sentence that tells of an exchange without its subject is no longer than this.
SHORT = 40
ANY = clauses.FINITE | clauses.LINKED


def read(text: str, *, start: int, known: Known, lexicon: Lexicon, key: str) -> Reading:
    """Return the reading of text[start:]; point ids are `key-1`, `key-2`, ... in text order."""
    look_up = tables(lexicon)
    folded = fold(text)
    body = header.body(look_up, text, folded, start)
    seats = header.seats(look_up, text, folded, body, known.issuer)
    own = str(seats.issuer.value) if seats.issuer else None
    cast = Cast(look_up, seats.participants, own, seats.sides, seats.readings)
    points = _Points(text, Assembly(text, key), cast)
    points.read(body)
    return Reading(
        frame=header.gather(text, body, points.frames, cast, seats.issuer),
        participants=seats.participants,
        points=tuple(points.out.points),
    )


class _Points:
    """Collects the points of an account, carrying the speaker from sentence to sentence."""

    def __init__(self, text: str, out: Assembly, cast: Cast) -> None:
        self.text = text
        self.out = out
        self.cast = cast
        self.speakers = Reader(cast)
        self.tables = cast.tables
        self.frames: list[Sentence] = []
        self.told_event = False
        self.reported = False
        self.quoted: tuple[int, Speaker] | None = None
        self.listing = Listing(self.tables)
        self.floor: remarks.Label | None = None

    def read(self, body: list[Sentence]) -> None:
        """Read all sentences, in order."""
        transcript = remarks.is_transcript(self.cast, body)
        for sentence in body:
            label = remarks.label(self.cast, self.text, sentence, bare=transcript)
            rest = sentence
            if label is not None:
                self.floor = label
                self.out.aside("frame", (sentence.told.start, label.end), sentence.paragraph)
                start = clauses.skip(sentence.told.folded, label.end, sentence.told.end)
                if start == sentence.told.end:
                    continue
                rest = sentence._replace(
                    told=clauses.sentence(self.text, sentence.told.folded, start, sentence.told.end), kind="prose"
                )
            self._sentence(rest)

    def _sentence(self, sentence: Sentence) -> None:
        told = sentence.told
        span = told.start, told.end
        listed = self.listing.member(sentence)
        if listed is not None:
            self._position(sentence, span, self.speakers.resume(listed[0]), listed[1], listed[1].span)
        elif sentence.kind != "prose":
            self.out.aside("furniture" if sentence.kind == "furniture" else "frame", span, sentence.paragraph)
        elif self.floor is not None:
            self._remark(sentence, self.floor.speaker)
        else:
            self._prose(sentence)

    def _remark(self, sentence: Sentence, speaker: Speaker | None) -> None:
        """Read a sentence of a transcript; what is asked is no position."""
        if speaker is None:
            self.out.aside("frame", (sentence.told.start, sentence.told.end), sentence.paragraph)
            return
        self.quoted = sentence.paragraph, speaker
        parts = clauses.clauses(self.tables, sentence.told)
        self._positions(sentence, reports.whole(self.speakers, self.text, sentence.told, parts))

    def _prose(self, sentence: Sentence) -> None:
        told = sentence.told
        parts = clauses.clauses(self.tables, told)
        speech = self.quoted is not None and self.quoted[0] == sentence.paragraph
        if not speech and self._is_frame(told, parts):
            self.told_event = True
            self.frames.append(sentence)
            self.out.aside("frame", (told.start, told.end), sentence.paragraph)
        elif any(told.folded.find(word, told.start, told.end) >= 0 for word in self.tables.grammar.announcing):
            speakers = [self.speakers.clause(self.text, told, part)[0] for part in parts]
            named = (speaker for speaker in speakers if speaker.explicit)
            self.quoted = sentence.paragraph, next(named, speakers[-1])
            self.out.aside("frame", (told.start, told.end), sentence.paragraph)
        else:
            parts = self._without_event(sentence, parts)
            self._positions(sentence, reports.whole(self.speakers, self.text, told, parts))

    def _is_frame(self, told: Text, parts: list[Clause]) -> bool:
        start, end = told.start, told.end
        if frame.is_overview(self.tables, told.folded, start, end):
            return True
        about = frame.has_topic(self.tables, told.folded, parts[-1].start, end)
        if all(part.predicate is None for part in parts) and self._notes(told, about=about):
            return True
        if not frame.tells_event(self.tables, told):
            return False
        if frame.tells_tone(self.tables, told):
            return True
        events = self._events(told, parts)
        if not self.reported and events:
            about = about and not (events and not frame.has_issue(self.tables, told.folded, parts[-1].start, end))
            return not about or (len(parts) == 1 and parts[0].predicate is None)
        return (
            not about
            and end - start <= SHORT
            and all(
                part.predicate is None
                or part.predicate.lemma in self.tables.grammar.event_verbs
                or part.predicate.act.type == DISCUSS
                for part in parts
            )
        )

    def _events(self, told: Text, parts: list[Clause]) -> bool:
        """Tell whether nothing in a sentence reports, but events are told in it."""
        return all(
            part.predicate is None
            or part.predicate.lemma in self.tables.grammar.light
            or frame.event_verb(self.tables, told.folded, part.start, part.predicate.end, ANY) is not None
            for part in parts
        )

    def _notes(self, told: Text, *, about: bool) -> bool:
        """Tell who was there, a note in brackets, and "this was the first meeting" before anything is reported."""
        grammar = self.tables.grammar
        words = grammar.attendance if not about else ()
        words = words if self.reported else (*words, *grammar.header_notes)
        bracketed = not told.outside(told.start) and not told.outside(told.end - 1)
        return bracketed or any(told.folded.find(word, told.start, told.end) >= 0 for word in words)

    def _without_event(self, sentence: Sentence, parts: list[Clause]) -> list[Clause]:
        """Set aside the event that a sentence tells before it reports, and return the clauses behind it."""
        told = sentence.told
        at = frame.event_part(self.tables, told)
        if at is None or not (self._next_meeting(sentence, at) or not (self.reported or self.told_event)):
            return parts
        self.frames.append(sentence)
        self.out.aside("frame", (told.start, at), sentence.paragraph)
        rest = clauses.skip(told.folded, at, told.end)
        return [part._replace(start=max(part.start, rest)) for part in parts if part.end > rest]

    def _next_meeting(self, sentence: Sentence, at: int) -> bool:
        """Turn to the next one met where an account tells of several meetings, each in its paragraph."""
        told, own = sentence.told, self.cast.own()
        if not own or not any(sentence.paragraph != before.paragraph for before in self.frames[-1:]):
            return False
        named = people.named(self.tables, Passage(self.text, told.start, at, self.tables.language))
        met = tuple(dict.fromkeys(side for hit in named if (side := hit.side()) is not None and side not in own))
        if not met or set(met) <= set(self.cast.sides):
            return False
        self.cast.sides = (*own, *met)
        self.speakers.running = None
        return True

    def _positions(self, sentence: Sentence, parts: list[Clause]) -> None:
        self.reported = True
        told = sentence.told
        for part in parts:
            speaker, begin = self.speakers.clause(self.text, told, part)
            quoted = self.quoted is not None and self.quoted[0] == sentence.paragraph
            if self.quoted is not None and quoted:
                speaker, begin = self.speakers.resume(self.quoted[1]), part.start
            act = part.predicate.act if part.predicate else self._act(told, part, parts)
            spans = splitting.points(self.tables, told, part, max(begin, part.start))
            acts = self._acts(told, part, spans, act)
            for number, span in enumerate(spans):
                if number and not quoted:
                    speaker = self.speakers.turn(self.text, told, part._replace(start=span[0], end=span[1])) or speaker
                self._position(sentence, span, speaker, acts[number], self._head(part, speaker, spans, number))
            self.listing.announce(sentence, speaker, act)

    def _acts(self, told: Text, part: Clause, spans: list[Span], act: Act) -> list[Act]:
        """Return the act of each point of a report: statements before the last one have acts of their own."""
        out = [act]
        quoted = part.predicate is not None and part.predicate.quoted
        for span in reversed(spans[:-1]):
            own = predicates.statement(self.tables, told.folded, *span, act) if quoted else None
            out.append(own or out[-1])
        return out[::-1]

    def _act(self, told: Text, part: Clause, parts: list[Clause]) -> Act:
        before = next((p.predicate.act for p in reversed(parts) if p.predicate and p.start > part.start), None)
        return before or predicates.unspoken(self.tables, told.folded, part.start, part.end)

    def _head(self, part: Clause, speaker: Speaker, spans: list[Span], number: int) -> Span | None:
        """Return the words that govern a point split off: the verb behind it, of the last one the subject before."""
        if len(spans) == 1 or part.predicate is None:
            return None
        if number < len(spans) - 1:
            return part.predicate.start, part.predicate.end
        inside = speaker.span is not None and part.start <= speaker.span[0] < spans[0][1]
        return speaker.span if inside else None

    def _position(self, sentence: Sentence, span: Span, speaker: Speaker, act: Act, head: Span | None) -> None:
        look_up, folded = self.tables, sentence.told.folded
        passage = Passage(self.text, *span, look_up.language)
        named = look_up.mentions(passage, span)
        claim = Claim(
            speaker=speaker,
            act=act,
            topics=look_up.topics(passage, span, named),
            mentions=named,
            quantities=frame.numbers(look_up, folded, span),
            head=head,
            negated=any(folded.find(word, *span) >= 0 for word in look_up.grammar.negations),
            stub=any(folded.find(word, *span) >= 0 for word in look_up.grammar.stub_replies),
        )
        self.out.position(span, sentence.paragraph, claim)
