"""Which sentences tell the event, and what they tell of it: date, form, length, wish, place, tone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Fact
from readout_cli.reading.chinese import dates, people
from readout_cli.reading.chinese.clauses import COLONS, COMMAS
from readout_cli.reading.chinese.quantities import amounts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readout_cli.lexicon.phrases import PhraseTable
    from readout_cli.model import Span
    from readout_cli.reading.chinese.clauses import Clause
    from readout_cli.reading.chinese.page import Page

# Where a text names several forms, the first of these holds.
FORMS = ("video", "call", "meeting", "visit", "message")
FORMED, TIMED, ASKED, PLACED, TONED = 0.9, 0.9, 0.9, 0.7, 0.7
# A length of time stands so near a word for lasting, a tone word so near what it describes.
NEAR = 10
LONGEST_PLACE, LONGEST_NOTE = 16, 40
# A longer sentence says more than how the talk went.
LONGEST_TONE = 24
LEAST_MINUTES, MOST_MINUTES = 3, 1440


def tells_event(page: Page, span: Span) -> bool:
    """Tell whether a sentence says that people met or called: an event, with an office or a date."""
    if not page.has(page.tables.event_verbs, span):
        return False
    if opens_speech(page, span):
        return False
    return bool(people.titles(page, span)) or dates.find(page, span) is not None


def of_event(page: Page, spans: Sequence[Span]) -> list[Span]:
    """Return those sentences that tell of one event: of no other people's meeting, and not of who else was there."""
    out: list[Span] = []
    known: set[str] = set()
    for span in spans:
        named = {person.name for person in people.named(page, [span])[0]}
        told = "".join(page.text[slice(*span)].split())
        others = len(named) > 1 and not any(name in told for name in known)
        attended = _closes(page, page.tables.attendance, span)
        if out and (tells_earlier(page, span) or (len(known) > 1 and (others or attended))):
            continue
        known |= named
        out.append(span)
    return out


def tells_earlier(page: Page, span: Span) -> bool:
    """Tell whether a sentence opens with a word for what was before the event: 此前."""
    return page.at(page.tables.earlier, *span) is not None


def _closes(page: Page, table: PhraseTable[bool], span: Span) -> bool:
    """Tell whether a sentence ends in a word of a table, its full stop left out."""
    end = span[1]
    while end > span[0] and not page.text[end - 1].isalnum():
        end -= 1
    return page.ends(table, (span[0], end))


def _held(page: Page, clause: Clause) -> bool:
    """Tell whether a clause says how the meeting was held: 会晤以视频方式举行."""
    event = page.at(page.tables.event_forms, clause.core)
    if event is None or not _closes(page, page.tables.event_verbs, (clause.core, clause.end)):
        return False
    return not page.has(page.tables.modals, (event[0], clause.end))


def opens_speech(page: Page, span: Span) -> bool:
    """Tell whether a sentence holds what opens a speech: 王毅表示，."""
    return any(
        page.text[end : end + 1] in COMMAS for _, end, _ in page.find(page.tables.opening, span) if end < span[1]
    )


def tells_message(page: Page, span: Span) -> bool:
    """Tell whether a sentence says that somebody was written to; an account may tell of several messages."""
    return page.has(page.tables.addressing, span) and not page.has(page.tables.opening, span)


def is_event(page: Page, clause: Clause, *, header: bool) -> bool:
    """Tell whether a clause tells of the event and reports nothing; `header` tells that nothing was reported yet."""
    if clause.opens:
        return False
    span = (clause.start, clause.end)
    if clause.subject is not None and clause.subject.kind == "joint":
        place = page.past(page.tables.adverbs, clause.subject.end, clause.end)
        if page.at(page.tables.topical, place) is not None and not page.ends(page.tables.event_verbs, span):
            return False
    if clause.verb is None or duration(page, span) is not None:
        return True
    discussed = clause.verb.act in {"discuss", "inform", "accept", "invite", "welcome"}
    named = bool(people.titles(page, span)) or dates.find(page, span) is not None
    return header and discussed and named and page.has(page.tables.event_verbs, span)


def is_aside(page: Page, found: Sequence[Clause]) -> bool:
    """Tell whether a sentence says who else was there, that an account follows, or how long it took."""
    span = (found[0].start, found[-1].end)
    asked = page.at(page.tables.questions, span[0], found[0].end)
    if asked is not None and asked[0] == found[0].end and found[0].closer in COLONS:
        return True
    if any(clause.opens for clause in found) and found[-1].closer not in COLONS:
        return False
    if page.text[found[-1].end - 1] in COLONS or found[-1].closer in COLONS:
        return True
    if span[1] - span[0] <= LONGEST_NOTE and page.has(page.tables.page_notes, span):
        return True
    if len(found) == 1 and found[0].verb is None and span[1] - span[0] <= LONGEST_TONE and tone(page, span):
        return True
    if _closes(page, page.tables.attendance, span) or _closes(page, page.tables.overview, span):
        return True
    if len(found) == 1 and found[0].verb is None and _held(page, found[0]):
        return True
    return all(clause.verb is None for clause in found) and duration(page, span) is not None


# -- facts -----------------------------------------------------------------------------------------------------


def form(page: Page, span: Span) -> Fact | None:
    """Return the form of the event."""
    found: dict[str, Span] = {}
    for start, end, name in page.find(page.tables.event_forms, span):
        found.setdefault(name, (start, end))
    for name in FORMS:
        if name in found:
            return Fact(value=name, origin="text", span=found[name], score=FORMED)
    return None


def duration(page: Page, span: Span) -> Fact | None:
    """Return the length of the event in minutes."""
    for one in amounts(page, span):
        if one.unit != "minutes" or not LEAST_MINUTES <= float(one.value) <= MOST_MINUTES:
            continue
        around = (max(span[0], one.span[0] - NEAR), min(span[1], one.span[1] + NEAR))
        if page.has(page.tables.lengths, around):
            return Fact(value=int(float(one.value)), origin="text", span=one.span, score=TIMED)
    return None


def initiator(page: Page, span: Span, named: dict[str, str], sides: tuple[str, ...]) -> Fact | None:
    """Return the side at whose wish the event took place; `named` maps the names of people to their sides."""
    for start, end, _ in page.find(page.tables.requests, span):
        before = _last_side(page, (span[0], start), named, sides)
        within = _last_side(page, (start, end), named, sides)
        asked = within or next((side for side in sides if before is not None and side != before), None)
        if asked is not None:
            return Fact(value=asked, origin="text", span=(start, end), score=ASKED)
    for start, end, _ in page.find(page.tables.invited_by, span):
        stop = next((first for first, _, _ in page.find(page.tables.invited_ends, (end, span[1]))), None)
        host = _last_side(page, (end, stop), named, sides) if stop is not None and stop - end <= NEAR * 4 else None
        if host is None and stop is not None and people.titles(page, (end, stop)) and sides:
            host = sides[0]
        if host is not None and stop is not None:
            return Fact(value=host, origin="text", span=(start, stop), score=ASKED)
    return None


def _last_side(page: Page, span: Span, named: dict[str, str], sides: tuple[str, ...]) -> str | None:
    """Return the side of the last person or government at the table that a stretch of text names."""
    folded = page.folded[slice(*span)]
    found = [(folded.rfind(name), side) for name, side in named.items() if name in folded]
    for start, _, codes in page.find(page.tables.sides, span):
        found += [(start - span[0], code) for code in codes if code in sides][:1]
    return max(found)[1] if found else None


def place(page: Page, span: Span) -> Fact | None:
    """Return the place of a meeting: 在利马会见, 在北京人民大会堂同."""
    for _, end, _ in page.find(page.tables.place_before, span):
        stop = next((first for first, _, _ in page.find(page.tables.place_ends, (end, span[1])) if first > end), None)
        if stop is None or stop - end > LONGEST_PLACE:
            continue
        told = page.tight((end, stop))
        text = page.text[slice(*told)]
        if text.isalpha() and not page.ends(page.tables.setting_ends, told) and not amounts(page, told):
            return Fact(value=text, origin="text", span=told, score=PLACED)
    return None


def tone(page: Page, span: Span) -> list[Fact]:
    """Return the words for how the talk went (坦诚, 深入) that stand before a noun for the talk."""
    out = []
    for start, end, value in page.find(page.tables.tone, span):
        after = page.has(page.tables.tone_nouns, (end, min(span[1], end + NEAR)))
        before = span[1] - end <= NEAR and page.has(page.tables.tone_nouns, (span[0], start))
        if after or before:
            out.append(Fact(value=value, origin="text", span=(start, end), score=TONED))
    return out
