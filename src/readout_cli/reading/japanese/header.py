"""Who and what an account is about: its sentences, the people of its header, the issuer, and the facts of its frame."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.model import Fact, Frame, Participant
from readout_cli.reading import facts, issuer
from readout_cli.reading.japanese import clauses, dates, frame, furniture, issuing, people
from readout_cli.reading.japanese.sentences import paragraphs, sentences
from readout_cli.reading.passage import Passage

if TYPE_CHECKING:
    from readout_cli.reading.japanese.clauses import Text
    from readout_cli.reading.japanese.referents import Cast
    from readout_cli.reading.japanese.tables import Tables

# The event is told in the first sentences, or not at all.
HEADER_SENTENCES = 3
# Between a side and its people in a table.
TABULAR = frozenset(":：\u3000 \t")


class Sentence(NamedTuple):
    """A sentence, or a whole heading, in its paragraph; `kind` is `prose`, `heading` or `furniture`.

    `mark` is the marker before the paragraph, of its first sentence only.
    """

    told: Text
    paragraph: int
    kind: str
    mark: str = ""


class Seats(NamedTuple):
    """Who is at the table: the people, the governments (the issuer's first), and how names are read aloud."""

    participants: tuple[Participant, ...]
    issuer: Fact | None
    sides: tuple[str, ...]
    readings: dict[str, str]


def body(look_up: Tables, text: str, folded: str, start: int) -> list[Sentence]:
    """Return the sentences of an account, in order."""
    out: list[Sentence] = []
    for number, block in enumerate(paragraphs(text, start), 1):
        kind = furniture.kind(look_up, text, folded, block.start, block.end)
        spans = [(block.start, block.end)] if kind != "prose" else sentences(text, block.start, block.end)
        marks = (block.mark, *("" for _ in spans))
        out += [
            Sentence(clauses.sentence(text, folded, first, last), number, kind, mark)
            for (first, last), mark in zip(spans, marks, strict=False)
        ]
    return out


def seats(look_up: Tables, text: str, folded: str, told: list[Sentence], known: Fact | None) -> Seats:
    """Return who is at the table; `known` is the issuer where it is known from outside."""
    header = _header(look_up, told)
    found = [hit for sentence in header for hit in people.named(look_up, passage(look_up, text, sentence))]
    if not found:
        prose = [sentence for sentence in told if sentence.kind == "prose"][:HEADER_SENTENCES]
        found = [hit for sentence in prose for hit in people.named(look_up, passage(look_up, text, sentence))]
        found = [hit for hit in found if text[hit.end : hit.end + 1] != look_up.grammar.possessive]
    persons, titles = people.people(found)
    begin = told[0].told.start if told else len(text)
    counts = issuing.counts(look_up, text, folded, begin)
    lines = [(s.told.start, s.told.end) for s in told if s.kind != "prose"]
    issued = known or issuing.find(look_up, folded, begin, lines, (persons, titles, counts))
    own = str(issued.value) if issued else None
    participants = people.seated(
        persons, titles, own, counts, _turn(look_up, folded, header), home=look_up.grammar.home
    )
    participants = (*participants, *_table(look_up, text, told, participants, own))
    readings = {hit.name: hit.reading for hit in found if hit.reading}
    sides = issuer.sides(participants, own, counts)
    if any(any(passage(look_up, text, s).find(look_up.organisations)) for s in header):
        sides = tuple(side for side in sides if side == own or any(p.side == side for p in participants))
    return Seats(participants, issued, sides, readings)


def _table(
    look_up: Tables, text: str, told: list[Sentence], seated: tuple[Participant, ...], own: str | None
) -> list[Participant]:
    """Return those whom a table of those present names besides: 先方：〜, 当方：〜, each on its line."""
    other = next((person.side for person in seated if person.side != own), None)
    sides = {**dict.fromkeys(look_up.grammar.others, other), **dict.fromkeys(look_up.grammar.own, own)}
    out: list[Participant] = []
    for sentence in told:
        folded, start, end = sentence.told.folded, sentence.told.start, sentence.told.end
        word = next((w for w in sides if folded.startswith(w, start)), None)
        begin = start + len(word or "")
        if sentence.kind != "heading" or word is None or folded[begin : begin + 1] not in TABULAR:
            continue
        for hit in people.named(look_up, Passage(text, begin + 1, end, look_up.language)):
            known = any(p.name and people.same(p.name, hit.name) for p in (*seated, *out))
            if hit.name and not known:
                side = hit.side() or sides[word]
                rank, span = hit.offices[0].rank, (hit.start, hit.end)
                out.append(Participant(name=hit.name, office=hit.printed, rank=rank, side=side, span=span))
    return out


def passage(look_up: Tables, text: str, sentence: Sentence) -> Passage:
    """Return a sentence as units to look names up in."""
    return Passage(text, sentence.told.start, sentence.told.end, look_up.language)


def gather(text: str, told: list[Sentence], frames: list[Sentence], cast: Cast, issued: Fact | None) -> Frame:
    """Gather the facts of the frame from the sentences that tell the event, then from headings."""
    look_up = cast.tables
    folded = told[0].told.folded if told else ""
    headings = [(s.told.start, s.told.end) for s in told if s.kind == "heading"]
    telling = [(s.told.start, s.told.end) for s in frames]
    exchange = [(s.told.start, s.told.end) for s in told if s.kind == "prose" and frame.tells_event(look_up, s.told)]
    everywhere = [*telling, *headings]
    form = facts.first(frame.form(look_up, text, span) for span in everywhere)
    referents = [r for s in frames for r in cast.referents(passage(look_up, text, s), s.told)]
    opening = [(s.told.start, s.told.end) for s in takewhile(lambda s: s.kind != "prose", told) if s.kind == "heading"]
    page = [*headings, *((s.told.start, s.told.end) for s in told if s.kind == "furniture")]
    tones = (fact for span in [*telling, *exchange] for fact in frame.tone(look_up, folded, span))
    return Frame(
        issuer=issued,
        title=furniture.title(look_up, text, folded, opening),
        date=dates.of_event(look_up, folded, telling, headings, page),
        form=form,
        duration_minutes=facts.first(frame.duration(look_up, folded, span) for span in telling),
        initiator=frame.initiator(look_up, folded, referents),
        place=facts.first(frame.place(look_up, text, folded, span) for span in everywhere)
        if form is not None and form.value in {"meeting", "visit"}
        else None,
        tone=facts.distinct(tones),
    )


def _header(look_up: Tables, told: list[Sentence]) -> list[Sentence]:
    """Return the sentences that tell the event, among the first ones, else those first ones; headings last."""
    prose = [sentence for sentence in told if sentence.kind == "prose"][:HEADER_SENTENCES]
    telling = [s for s in prose if frame.tells_event(look_up, s.told) or frame.event_part(look_up, s.told) is not None]
    headings = [sentence for sentence in told[:HEADER_SENTENCES] if sentence.kind == "heading"]
    return [*(telling[:1] or prose), *headings]


def _turn(look_up: Tables, folded: str, header: list[Sentence]) -> people.Header:
    """Return where the first subject of the header ends: those named before it stand on one side."""
    if not header:
        return people.Header(0, 0, [])
    told = header[0].told
    ends = (at for at in range(told.start, told.end) if folded[at] in look_up.grammar.topic and told.outside(at))
    facing = (at for at in range(told.start + 1, told.end) if folded[at - 1] in look_up.grammar.facing)
    return people.Header(told.start, next(ends, told.end), told.depth, frozenset(facing))
