"""What tells the event: when, where, how long, in what form, at whose request, and in what tone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from readout_cli.model import Fact
from readout_cli.reading.eastasian import quantities
from readout_cli.reading.japanese.clauses import FINITE, LINKED, final
from readout_cli.reading.japanese.conjugation import SURU
from readout_cli.reading.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.model import Quantity, Span
    from readout_cli.reading.japanese.clauses import Text
    from readout_cli.reading.japanese.referents import Referent
    from readout_cli.reading.japanese.tables import Tables

SURE, LIKELY = 0.97, 0.85
# An event's noun stands this near to its verb; a place's name is at most so long.
NEAR, PLACE = 45, 30
# A call between leaders is told as such even where the word for meeting stands first.
FORMS = ("video", "call", "message", "meeting", "visit")


def event_verb(tables: Tables, folded: str, start: int, end: int, kinds: frozenset[str]) -> int | None:
    """Return where a verb begins that tells an event and ends at `end` (電話会談を行った), or None."""
    for length in range(min(end - start, tables.longest_event), 0, -1):
        for form in tables.event_forms_of.get(folded[end - length : end], ()):
            if form.kind not in kinds:
                continue
            near = Passage(folded, max(start, end - length - NEAR), end, tables.language)
            found = [last for _, last, _ in near.find(tables.event_words)]
            # 「訪日を歓迎しました」 tells no visit
            bound = form.lemma != SURU or folded[end - length - 1] in tables.grammar.objects
            if found and (bound or end - length in found):
                return end - length
    return None


def tells_event(tables: Tables, told: Text) -> bool:
    """Tell whether a sentence ends by telling an event."""
    last = final(tables, told.folded, told.start, told.end)
    return event_verb(tables, told.folded, told.start, last, FINITE | {"link", "noun"}) is not None


def event_part(tables: Tables, told: Text) -> int | None:
    """Return the comma behind which a sentence that opens with the event goes on (会談を行い、〜), or None."""
    for at in told.commas(told.start, told.end):
        word = next((word for word in tables.joining if told.folded.endswith(word, told.start, at)), "")
        # 「会談し、」 is a form of the verb itself, and ends like 「会談したし、」
        ends = ((at, LINKED), (at - len(word), FINITE))
        if any(event_verb(tables, told.folded, told.start, *end) is not None for end in ends):
            return at
    return None


def tells_tone(tables: Tables, told: Text) -> bool:
    """Tell whether a sentence says only how the event went."""
    start, end = told.start, told.end
    noted = any(told.folded.find(word, start, end) >= 0 for word in tables.grammar.tone_notes)
    return noted and tells_event(tables, told) and not has_issue(tables, told.folded, start, end)


def is_overview(tables: Tables, folded: str, start: int, end: int) -> bool:
    """Tell "概要は以下のとおりです"."""
    return any(folded.find(cue, start, end) >= 0 for cue in tables.grammar.overview)


def has_topic(tables: Tables, folded: str, start: int, end: int) -> bool:
    """Tell whether a stretch says what was spoken of."""
    said = any(folded.find(word, start, end) >= 0 for word in tables.grammar.contents)
    return said or has_issue(tables, folded, start, end)


def has_issue(tables: Tables, folded: str, start: int, end: int) -> bool:
    """Tell whether a stretch names what was spoken of (〜について), not only what was said."""
    return any(folded.find(word, start, end) >= 0 for word in tables.grammar.about)


def numbers(tables: Tables, folded: str, span: Span) -> tuple[Quantity, ...]:
    """Return the quantities of folded[span]; only that stretch is looked at."""
    start, end = span
    return tuple(
        msgspec.structs.replace(found, span=(found.span[0] + start, found.span[1] + start))
        for found in quantities.find(folded[start:end], (0, end - start), tables.grammar)
    )


def duration(tables: Tables, folded: str, span: Span) -> Fact | None:
    """Return the length of the event in minutes."""
    for found in numbers(tables, folded, span):
        before = folded[max(span[0], found.span[0] - 1) : found.span[0]]
        after = folded[found.span[1] : found.span[1] + 1]
        # 9時55分 is a time of day
        if found.unit == "minutes" and before not in tables.grammar.clocks and after not in tables.grammar.behind_hours:
            return Fact(value=int(float(found.value)), origin="text", span=found.span, score=SURE)
    return None


def form(tables: Tables, text: str, span: Span) -> Fact | None:
    """Return the form of the event."""
    found: dict[str, Span] = {}
    for start, end, code in Passage(text, *span, tables.language).find(tables.event_words):
        found.setdefault(code, (start, end))
    for code in FORMS:
        if code in found:
            return Fact(value=code, origin="text", span=found[code], score=SURE)
    return None


def initiator(tables: Tables, folded: str, referents: list[Referent]) -> Fact | None:
    """Return the side at whose request the event took place."""
    for referent in referents:
        rest = folded[referent.end : referent.end + PLACE].lstrip(tables.grammar.before_requests)
        noun = next((noun for noun in tables.requests if rest.startswith(noun)), None)
        if noun is None or len(referent.sides) != 1:
            continue
        if any(rest.startswith(word, len(noun)) for word in tables.grammar.requested):
            return Fact(value=referent.sides[0], origin="text", span=(referent.start, referent.end), score=SURE)
    return None


def place(tables: Tables, text: str, folded: str, span: Span) -> Fact | None:
    """Return where the event took place."""
    for cue in tables.grammar.place_before:
        at = folded.find(cue, *span)
        if at >= 0:
            end = at + len(cue)
            while end < span[1] and text[end] not in "）)、。，\n":
                end += 1
            name = (at + len(cue), end)
            if name[0] < end:
                return Fact(value=text[slice(*name)].strip(), origin="text", span=name, score=SURE)
    for cue in tables.grammar.place_after:
        at = folded.find(cue, *span)
        begin = at
        while begin > max(span[0], at - PLACE) and _names(text[begin - 1]):
            begin -= 1
        if 0 <= begin < at:
            start = begin + _parting(tables, folded[begin:at])
            return Fact(value=text[start:at].strip("・"), origin="text", span=(start, at), score=LIKELY)
    for start, end, _ in Passage(text, *span, tables.language).find(tables.capitals):
        if folded[end : end + 1] in tables.grammar.place_particles:
            return Fact(value=text[start:end], origin="text", span=(start, end), score=LIKELY)
    return None


def tone(tables: Tables, folded: str, span: Span) -> Iterator[Fact]:
    """Yield the words for how the talk went."""
    for word, label in tables.grammar.tone.items():
        at = folded.find(word, *span)
        if at >= 0:
            yield Fact(value=label, origin="text", span=(at, at + len(word)), score=LIKELY)


def _names(char: str) -> bool:
    return char in "・ー" or (char.isalpha() and not "ぁ" <= char <= "ん")


def _parting(tables: Tables, name: str) -> int:
    """Return how much of a run before a place's verb is not its name (ため米国)."""
    return max((name.rfind(word) + len(word) for word in tables.grammar.place_ends if word in name), default=0)
