"""An English account, read: a list of small steps from text to annotated points."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.model import Act, Fact, Frame, Role, Span, Speaker
from readout_cli.reading import dating, facts, issuer
from readout_cli.reading.assembly import Assembly, Claim
from readout_cli.reading.blocks import Block, blocks
from readout_cli.reading.english import (
    acts,
    clause,
    frame,
    furniture,
    groups,
    header_facts,
    listing,
    people,
    quantities,
    replies,
    topics,
)
from readout_cli.reading.english.referents import Table
from readout_cli.reading.english.sentences import sentences
from readout_cli.reading.english.speakers import Reader
from readout_cli.reading.english.splitting import Cut, split
from readout_cli.reading.english.tables import Tables, tables
from readout_cli.reading.english.words import Words
from readout_cli.reading.known import Known, Reading
from readout_cli.reading.people import participants as seated

if TYPE_CHECKING:
    from readout_cli.lexicon import Lexicon
    from readout_cli.model import Participant

# The event is told in the first sentences, or not at all.
HEADER_SENTENCES = 3


class Sentence(NamedTuple):
    """A sentence, or a whole heading, in its paragraph."""

    words: Words
    paragraph: int
    kind: str  # prose, heading, furniture, source ("The spokesperson said that")
    opens: bool  # first of its paragraph
    marker: str | None = None  # of the item of a list under a colon that it opens


def read(text: str, *, start: int, known: Known, lexicon: Lexicon, key: str) -> Reading:
    """Return the reading of text[start:]; point ids are `key-1`, `key-2`, ... in text order."""
    look_up = tables(lexicon)
    body = _sentences(text, blocks(text, start), look_up)
    prose = [sentence.words for sentence in body if sentence.kind == "prose"]
    header = _header(prose)
    found, nameless = groups.named(header or prose[:HEADER_SENTENCES])
    counts = people.mentioned_sides([sentence.words for sentence in body], look_up)
    issued = known.issuer or issuer.find(found, nameless, counts)
    own = str(issued.value) if issued else None
    elsewhere = [title for sentence in body for title in people.titles(sentence.words)]
    participants = seated(found, nameless, own, counts, elsewhere)
    sides = issuer.sides(participants, own, counts)
    points = _Points(Assembly(text, key), Reader(Table(participants, own, sides, _host(header, sides))))
    points.read(body)
    return Reading(
        frame=_frame(body, header, points.frames, participants, sides, issued),
        participants=participants,
        points=tuple(points.out.points),
    )


def _sentences(text: str, paragraphs: list[Block], look_up: Tables) -> list[Sentence]:
    out: list[Sentence] = []
    notes = False  # whether a heading over notes to editors stands above
    listed = False  # whether an item that follows belongs to a list under a colon
    for number, block in enumerate(paragraphs, 1):
        marker = listing.marker(text, block.start) if listed and block.marked else None
        listed = listing.COLON.search(text, block.start, block.end) is not None or marker is not None
        end = block.end if marker is None else listing.bare_end(text, block.start, block.end)
        whole = Words(text, block.start, end, look_up)
        kind = furniture.kind(whole, item=marker is not None)
        if kind != "prose":
            notes = furniture.heads_notes(whole)
            out.append(Sentence(whole, number, kind, opens=True, marker=marker))
            continue
        spans = sentences(text, block.start, end, look_up.grammar)
        for index, (first, last) in enumerate(spans):
            words = whole if len(spans) == 1 else Words(text, first, last, look_up)
            told = frame.voice(words)
            if told is not None:
                source = Words(text, first, words.tokens[told - 1].end, look_up)
                out.append(Sentence(source, number, "source", opens=index == 0))
                words = Words(text, words.tokens[told].start, last, look_up)
            notes = notes or furniture.heads_notes(words)
            noted = notes and not furniture.reports(words)
            role = "furniture" if noted or (marker is None and furniture.is_page_note(words)) else kind
            out.append(Sentence(words, number, role, opens=index == 0, marker=None if index else marker))
    return out


def _header(prose: list[Words]) -> list[Words]:
    """Return the sentences that tell the event, among the first ones."""
    return [words for words in prose[:HEADER_SENTENCES] if frame.tells_event(words)]


def _host(header: list[Words], sides: tuple[str, ...]) -> str | None:
    """Return the side in whose country the sides met, if it is one of theirs."""
    return next((host for words in header if (host := header_facts.host(words, sides)) is not None), None)


class _Points:
    """Collects the points of an account, carrying speaker and act from sentence to sentence."""

    def __init__(self, out: Assembly, speakers: Reader) -> None:
        self.out = out
        self.speakers = speakers
        self.frames: list[Words] = []
        self.header_open = True
        self.told = False
        self.running_act: Act | None = None
        self.lists = listing.Lists()
        self.places: dict[int, set[str]] = {}  # named in each paragraph

    def read(self, body: list[Sentence]) -> None:
        """Read all sentences, in order."""
        for sentence in body:
            self.places.setdefault(sentence.paragraph, set()).update(topics.places(sentence.words))
        for index, sentence in enumerate(body):
            words = sentence.words
            if _opens_quotation(words):
                self.speakers.quotation(_end_of_quotation(body, index))
            listed = index + 1 < len(body) and body[index + 1].marker is not None
            self._sentence(sentence, leads=listed and words.norms[-1:] == [":"])

    def _sentence(self, sentence: Sentence, *, leads: bool) -> None:
        """Read one sentence; `leads` tells that a list follows its colon."""
        words = sentence.words
        over = self.lists.enter(sentence.marker) if sentence.opens else None
        if over is not None and sentence.kind != "furniture" and self._belongs(words, over):
            self._positions(sentence, split(words), over=over, leads=leads)
        elif over is not None and over.subject and listing.is_person(words):
            self.out.aside("frame", (words.start, words.end), sentence.paragraph)
        elif sentence.kind != "prose":
            role: Role = "furniture" if sentence.kind == "furniture" else "frame"
            self.out.aside(role, (words.start, words.end), sentence.paragraph)
        elif frame.is_frame(words, header_open=self.header_open or not self.told):
            self._frame(sentence, leads=leads)
        elif leads and (presented := self.speakers.presented(words)) is not None:
            self.header_open = False
            self.out.aside("frame", (words.start, words.end), sentence.paragraph)
            self.lists.begin(listing.Lead(presented[0], None, presented[1], subject=True))
        else:
            self.header_open = False
            self._positions(sentence, split(words), leads=leads)

    def _frame(self, sentence: Sentence, *, leads: bool) -> None:
        """Read a sentence of the frame, which may announce what follows."""
        words = sentence.words
        self.told = self.told or frame.tells_event(words)
        self.header_open = self.header_open or self.told
        self.frames.append(words)
        if words.tokens[-1].text == ":":
            announced = self.speakers.announce(words)
            if leads:
                self.lists.begin(listing.Lead(announced, acts.of_main(words), None) if announced else None)
        self._header_sentence(sentence, leads=leads)

    def _belongs(self, words: Words, over: listing.Lead) -> bool:
        """Tell whether the item of a list goes on with the words over it, and says nothing by itself."""
        if over.complement or listing.is_predicate(words):
            return True
        if over.subject:
            return not listing.is_person(words) and not self.speakers.has_own(words)
        return over.act is not None and clause.find(words).verb is None

    def _header_sentence(self, sentence: Sentence, *, leads: bool) -> None:
        """Add a sentence that tells the event, and as positions what it goes on to report."""
        words = sentence.words
        cuts = split(words) if self.header_open or ":" in words.norms else []
        rest = [cut for cut in cuts[1:] if frame.reports(words, cut.first) or words.norms[cut.first - 1] == ":"]
        turn = frame.frame_split(words) if self.header_open else None
        if turn is not None and turn < cuts[0].last:
            main = clause.find(words)
            head = (main.subject, main.verb or main.subject)
            rest = [Cut(turn, cuts[0].last, head, clause=False, reports=True), *cuts[1:]]
        if not rest:
            self.out.aside("frame", (words.start, words.end), sentence.paragraph)
            return
        before = _before(words, rest[0].first)
        self.out.aside("frame", (words.start, words.tokens[before - 1].end), sentence.paragraph)
        self.header_open = False
        later = [cut for cut in cuts if cut.first > rest[0].first]
        self._positions(sentence, [rest[0], *later], leads=leads)

    def _positions(self, sentence: Sentence, cuts: list[Cut], *, leads: bool, over: listing.Lead | None = None) -> None:
        """Add the points of a sentence; `leads` tells that a list follows, `over` that it is an item of one."""
        words = sentence.words
        first, last = 0, cuts[0].last
        if over is None:
            speaker = self.speakers.sentence(words, first, last, opens_paragraph=sentence.opens)
        else:
            speaker = self.speakers.resume(over.speaker)
        floor = speaker
        act: Act | None = None
        for index, cut in enumerate(cuts):
            chained = index > 0 or cut.first > 0
            if cut.clause:
                speaker = self.speakers.chained(words, cut.first, cut.last, floor)
            elif chained:
                speaker = floor
            if not clause.is_aside(words, cut.first):
                floor = speaker
            narrated = speaker.explicit and _inside(speaker.span, words)
            before = act or (None if narrated else self.running_act)
            own = cut.reports or not chained
            act = acts.find(words, cut.first, cut.last, before, chained=chained, narrated=narrated, own=own)
            if narrated:
                self.running_act = act
            start = words.start if cut.first == 0 else words.tokens[cut.first].start
            end = words.tokens[cut.last - 1].end if cut.last < len(words) else words.end
            head = words.span(*cut.head) if cut.head else None
            if over is not None and index == 0:
                act, head = self._of_item(words, cut, over, act), over.head
            if leads and cut is cuts[-1] and self._lead(sentence, cut, (start, end), speaker, act):
                continue
            self._position(sentence, cut, (start, end), head, speaker, act)

    def _of_item(self, words: Words, cut: Cut, over: listing.Lead, act: Act) -> Act:
        """Return the act of an item: its own verb's where it is a predicate, else that of the words over it."""
        own = over.subject or (listing.is_predicate(words) and (over.bare or not over.complement))
        if not own:
            return acts.inherited(over.act) if over.act is not None else act
        self.running_act = acts.find(words, cut.first, cut.last, None, chained=True, narrated=True, own=True)
        return self.running_act

    def _lead(self, sentence: Sentence, cut: Cut, span: Span, speaker: Speaker, act: Act) -> bool:
        """Open the list that follows; tell whether the point is only its head ("The two ministers agreed to:")."""
        words = sentence.words
        broken = listing.breaks_off(words, cut.first)
        if broken and not speaker.sides:
            speaker = self.speakers.subject(words, cut.first, cut.last) or speaker
        if listing.is_label(words, cut.first) and not speaker.explicit:
            self.lists.begin(None)
            self.out.aside("frame", span, sentence.paragraph)
            return True
        if not speaker.sides:
            self.lists.begin(None)
            return False
        if not broken:
            self.lists.begin(listing.Lead(speaker, act, None))
            return False
        first = clause.find(words, cut.first).subject
        head = words.span(first, listing.last_word(words, first) + 1)
        bare = listing.ends_in_verb(words, first)
        self.lists.begin(listing.Lead(speaker, act, head, complement=True, bare=bare))
        self.out.aside("frame", span, sentence.paragraph)
        return True

    def _position(
        self, sentence: Sentence, cut: Cut, span: Span, head: Span | None, speaker: Speaker, act: Act
    ) -> None:
        words = sentence.words
        named = topics.mentions(words, cut.first, cut.last)
        claim = Claim(
            speaker=speaker,
            act=act,
            topics=topics.topics(words, cut.first, cut.last, named, self.places.get(sentence.paragraph, ())),
            mentions=named,
            quantities=quantities.find(words, cut.first, cut.last),
            head=head,
            negated=_negated(words, cut),
            stub=replies.is_stub(words, cut.first, cut.last),
        )
        self.out.position(span, sentence.paragraph, claim)


def _opens_quotation(words: Words) -> bool:
    """Tell whether a quotation opens here that a later sentence closes."""
    return (
        bool(words.tokens)
        and words.tokens[0].text in '"“«'
        and words.quoted(len(words) - 1)
        and words.tokens[-1].text not in '"”»'
    )


def _end_of_quotation(body: list[Sentence], index: int) -> Words:
    """Return the sentence of the paragraph that closes the quotation opened at `index`."""
    for later in body[index + 1 :]:
        if later.paragraph != body[index].paragraph:
            break
        if not later.words.quoted(len(later.words) - 1):
            return later.words
    return body[index].words


def _before(words: Words, at: int) -> int:
    """Return the end of what stands before a cut, its comma and coordinator left out."""
    while at > 1 and words.norms[at - 1] in {",", ";", ":", "and", "but"}:
        at -= 1
    return at


def _inside(span: Span | None, words: Words) -> bool:
    return span is not None and words.start <= span[0] < words.end


def _negated(words: Words, cut: Cut) -> bool:
    negations = words.tables.grammar.negations
    return any(
        (words.norms[at] in negations and words.norm(at + 1) not in {"only", "."}) or words.norms[at].endswith("n't")
        for at in range(cut.first, cut.last)
    )


def _frame(
    body: list[Sentence],
    header: list[Words],
    frames: list[Words],
    participants: tuple[Participant, ...],
    sides: tuple[str, ...],
    issued: Fact | None,
) -> Frame:
    """Gather the facts of the frame from the header first, then from other frame sentences and headings."""
    headings = [sentence.words for sentence in body if sentence.kind == "heading"]
    told = [*header, *(words for words in frames if words not in header)]
    datelines = [sentence.words for sentence in body[:HEADER_SENTENCES] if clause.find(sentence.words).verb is None]
    everywhere = [*told, *headings, *datelines]
    names = {word.lower(): p.side for p in participants if p.side and p.name for word in p.name.split()}
    title = next((Fact(value=w.text[w.start : w.end], origin="text", span=(w.start, w.end)) for w in headings), None)
    form = facts.first(header_facts.form(words) for words in everywhere)
    return Frame(
        issuer=issued,
        title=title,
        date=_date(everywhere),
        form=form,
        duration_minutes=facts.first(header_facts.duration(words) for words in told),
        initiator=facts.first(header_facts.initiator(words, names, sides) for words in told),
        place=facts.first(header_facts.place(words) for words in header)
        if form is not None and form.value in {"meeting", "visit"}
        else None,
        tone=facts.distinct(
            fact
            for sentence in body
            if sentence.kind == "prose" and (sentence.words in told or frame.tells_exchange(sentence.words))
            for fact in header_facts.tone(sentence.words)
        ),
    )


def _date(everywhere: list[Words]) -> Fact | None:
    """Return the date told most fully; a year that it lacks is taken from a dateline of the same day or soon after."""
    told = [fact for words in everywhere if (fact := header_facts.date(words)) is not None]
    return dating.completed(max(told, key=lambda fact: fact.score), told) if told else None
