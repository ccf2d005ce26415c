"""A Chinese account, read: a list of small steps from text to annotated points."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from readout_cli.model import Act, Participant, Role, Span, Speaker
from readout_cli.reading import issuer
from readout_cli.reading.assembly import Assembly, Claim
from readout_cli.reading.chinese import acts, facts, frame, furniture, lists, people, sides, splitting
from readout_cli.reading.chinese.clauses import COLONS, Clause, clauses
from readout_cli.reading.chinese.layout import Sentence, layout
from readout_cli.reading.chinese.page import Page
from readout_cli.reading.chinese.quantities import amounts
from readout_cli.reading.chinese.speakers import CARRIED, Speakers, complete, turns
from readout_cli.reading.chinese.subjects import Table
from readout_cli.reading.chinese.tables import tables
from readout_cli.reading.known import Known, Reading
from readout_cli.reading.people import participants as seated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readout_cli.lexicon import Lexicon

# The event is told in the first sentences, or not at all.
HEADER_SENTENCES = 3
# A reply of more signs says something of its own.
STUB = 14
# A verb that stands farther from its subject is none that a later point takes up.
NEAR = 6


def read(text: str, *, start: int, known: Known, lexicon: Lexicon, key: str) -> Reading:
    """Return the reading of text[start:]; point ids are `key-1`, `key-2`, ... in text order."""
    page = Page(text, start, tables(lexicon))
    body = layout(page)
    prose = [sentence.span for sentence in body if sentence.kind == "prose"]
    before = takewhile(lambda span: not frame.opens_speech(page, span), prose[:HEADER_SENTENCES])
    header = frame.of_event(page, [span for span in before if frame.tells_event(page, span)])
    titled = [sentence.span for sentence in body[:HEADER_SENTENCES] if sentence.kind == "heading"]
    found, nameless = people.named(page, header or titled or prose[:HEADER_SENTENCES])
    counts = sides.mentioned_sides(page)
    issued = known.issuer or sides.issued(page, found, nameless, counts)
    own = str(issued.value) if issued else None
    elsewhere = [title for sentence in body for title in people.titles(page, sentence.span)]
    participants = seated(found, nameless, own, counts, elsewhere)
    seats = Table(participants, own, issuer.sides(participants, own, counts), _others(page, body, own))
    points = _Points(page, Assembly(text, key), seats)
    points.header = frozenset(header)
    points.read(body)
    return Reading(
        frame=facts.gather(page, _told(body, header, points.frames), seats, issued),
        participants=participants,
        points=tuple(points.out.points),
    )


def _others(page: Page, body: list[Sentence], own: str | None) -> tuple[Participant, ...]:
    """Return whom the text names with the office and country, or who speaks for the issuer, wherever that is."""
    spans = [sentence.span for sentence in body if sentence.kind != "furniture"]
    return tuple(
        Participant(name=one.name, office=one.office, rank=one.rank, side=one.side or own, span=one.span)
        for one in people.named(page, spans)[0]
        if one.qualified or people.speaks_for_all(page, one)
    )


def _told(body: list[Sentence], header: list[Span], frames: list[Span]) -> facts.Told:
    """Return where the account may tell of the event."""
    opening = body[: HEADER_SENTENCES * 3]
    return facts.Told(
        header=header,
        frames=frames,
        headings=[sentence.span for sentence in body if sentence.kind == "heading"],
        datelines=[sentence.span for sentence in opening if sentence.kind == "furniture"],
        prose=[sentence.span for sentence in body if sentence.kind == "prose"],
    )


class _Points:
    """Collects the points of an account, carrying speaker and act from sentence to sentence."""

    def __init__(self, page: Page, out: Assembly, seats: Table) -> None:
        self.page = page
        self.out = out
        self.seats = seats
        self.speakers = Speakers(page, seats)
        self.frames: list[Span] = []
        self.header: frozenset[Span] = frozenset()
        self.header_open = True
        self.listing = False  # a list of points goes on that a colon announced
        self.running_act: Act | None = None

    def read(self, body: list[Sentence]) -> None:
        """Read all sentences, in order."""
        for sentence in body:
            note = sentence.kind == "furniture" or furniture.is_note(self.page, sentence.span)
            if note or sentence.kind == "heading":
                role: Role = "furniture" if note else "frame"
                self.out.aside(role, sentence.span, sentence.paragraph)
                continue
            found = clauses(self.page, self.seats, sentence.span)
            says = any(clause.verb is not None or acts.indirect(self.page, clause) for clause in found)
            if not found or (sentence.kind == "item" and not says and not self.listing):
                self.out.aside("frame", sentence.span, sentence.paragraph)
                continue
            if sentence.opens:
                self.speakers.forget()
            told = self._header(sentence, found)
            self.listing = (self.listing and sentence.kind == "item") or found[-1].closer in COLONS
            if told == len(found):
                self._aside(sentence, found)
                continue
            if told:
                end = found[told - 1].end
                self.out.aside("frame", (sentence.span[0], end), sentence.paragraph)
                self.frames.append((sentence.span[0], end))
                self.speakers.announce(self._host(found[told]))
            self.header_open = False
            self._positions(sentence, found[told:], opens=sentence.opens and not told)

    def _header(self, sentence: Sentence, found: list[Clause]) -> int:
        """Return how many clauses of a sentence are frame."""
        if frame.is_aside(self.page, found):
            return len(found)
        open_still = self.header_open or sentence.span in self.header or frame.tells_message(self.page, sentence.span)
        if not open_still or not frame.tells_event(self.page, sentence.span):
            return 0
        told = 0
        for index, clause in enumerate(found):
            if frame.is_event(self.page, clause, header=self.header_open):
                told = index + 1
            else:
                break
        while 0 < told < len(found) and self._leads_on(found[told - 1]):
            told -= 1
        return told

    def _leads_on(self, clause: Clause) -> bool:
        """Tell whether a clause that tells no event is only an adverbial of the next one."""
        return clause.setting or (
            clause.waiting and not self.page.has(self.page.tables.event_verbs, (clause.start, clause.end))
        )

    def _aside(self, sentence: Sentence, found: list[Clause]) -> None:
        self.out.aside("frame", sentence.span, sentence.paragraph)
        if not frame.tells_earlier(self.page, sentence.span):
            self.frames.append(sentence.span)
        for clause in found:
            if not self.header_open or clause.opens:
                self.speakers.hear(clause, opening=True, paragraph=True, spoken=False)

    def _host(self, clause: Clause) -> Speaker:
        """Return who speaks in a clause of the header without a subject of its own: both, or the issuer's person."""
        if clause.verb is not None and clause.verb.act in {"agree", "discuss"}:
            return Speaker(sides=self.seats.joint(), score=CARRIED)
        own = next((p for p in self.seats.people if p.side is not None), None)
        sides = (own.side,) if own is not None and own.side is not None else ()
        return Speaker(sides=sides, name=own.name if own is not None else None, score=CARRIED)

    def _positions(self, sentence: Sentence, found: list[Clause], *, opens: bool) -> None:
        self.speakers.begin(earlier=frame.tells_earlier(self.page, sentence.span))
        heard: list[Speaker | None] = []
        current: list[Speaker] = []
        spoken = False
        for index, clause in enumerate(found):
            opening = all(before.setting for before in found[:index])
            turn = self.speakers.hear(
                complete(self.page, found, index), opening=opening, paragraph=opens, spoken=spoken
            )
            spoken = spoken or clause.opens
            heard.append(turn)
            current.append(turn or self.speakers.going_on())
        cut = splitting.pieces(self.page, found, turns(heard, current, found))
        act: Act | None = None
        head: Span | None = None
        for number, piece in enumerate(cut):
            parts = found[piece.first : piece.last]
            turn = next((turn for turn in heard[piece.first : piece.last] if turn is not None), None)
            speaker = turn or current[piece.last - 1]
            narrated = turn is not None and turn.explicit
            act = acts.find(self.page, parts, act or self.running_act, narrated=narrated)
            self._carry(parts, narrated=narrated)
            whole = number == 0 and found[0].start == sentence.span[0] and not parts[0].numbered
            first = sentence.span[0] if whole else parts[0].body
            last = sentence.span[1] if piece.last == len(found) else parts[-1].end
            head = _head(parts) or head
            self._listed(sentence, parts, (first, last), head if number and turn is None else None, speaker, act)

    def _carry(self, parts: Sequence[Clause], *, narrated: bool) -> None:
        """Keep the act by which the next sentences go on: that of the verb that opened the speech."""
        opened = next((clause for clause in parts if clause.opens), None)
        if opened is not None:
            self.running_act = acts.find(self.page, [opened], None, narrated=True)
        elif narrated:
            self.running_act = None

    def _listed(
        self, sentence: Sentence, parts: Sequence[Clause], span: Span, head: Span | None, speaker: Speaker, act: Act
    ) -> None:
        """Add a point, or the issues that it lists as points each."""
        starts: list[tuple[int, Span | None]] = [(span[0], head)]
        ends: list[int] = []
        for clause in parts:
            listed = lists.items(self.page, clause)
            for before, item in pairwise(listed):
                ends.append(before.end)
                starts.append((item.start, item.head))
        ends.append(span[1])
        for (start, governing), end in zip(starts, ends, strict=True):
            self._position(sentence, self.page.tight((start, end)), governing, speaker, act)

    def _position(self, sentence: Sentence, span: Span, head: Span | None, speaker: Speaker, act: Act) -> None:
        page = self.page
        named = page.tables.mentions(page.passage, span)
        claim = Claim(
            speaker=speaker,
            act=act,
            topics=page.tables.topics(page.passage, span, named),
            mentions=named,
            quantities=amounts(page, span),
            head=head,
            negated=_negated(page, span),
            stub=span[1] - span[0] <= STUB and page.has(page.tables.stub_replies, span),
        )
        self.out.position(span, sentence.paragraph, claim)


def _head(parts: Sequence[Clause]) -> Span | None:
    """Return what opens a speech: 王毅强调."""
    for clause in parts:
        if clause.verb is not None and clause.subject is not None:
            near = clause.verb.start - clause.subject.end <= NEAR
            return clause.subject.start, clause.verb.end if near else clause.subject.end
    return None


def _negated(page: Page, span: Span) -> bool:
    """Tell whether a negation stands in a stretch of text, words that only look like one left out (不断)."""
    return any(
        page.at(page.tables.unnegated, start) is None and page.at(page.tables.unnegated, start - 1) is None
        for start, _, _ in page.find(page.tables.negations, span)
    )
