"""The frame of an account: which sentences tell the event, and its date, form, length, initiator and tone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Fact
from readout_cli.reading.simple import acts, people, quantities
from readout_cli.reading.simple.mentions import mentions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.model import Quantity
    from readout_cli.reading.simple.acts import Cue
    from readout_cli.reading.simple.mentions import Table
    from readout_cli.reading.simple.words import Words

# Several form cues may stand in one header: the more specific form wins.
FORM_ORDER = ("video", "call", "visit", "meeting", "message")
# Forms in which nobody travels.
AFAR = frozenset({"video", "call", "message"})
DATED, FORMED, TIMED, ASKED, TONED = 0.9, 0.8, 0.9, 0.8, 0.7
# Acts that a sentence which tells the event may name by the way ("at his invitation", "to discuss").
BY_THE_WAY = frozenset(
    {"accept", "describe", "discuss", "explain", "express", "inform", "invite", "mention", "note", "recall", "welcome"}
)
# Behind "at the request of" a side is told within so many characters.
REACH = 80
DAY = len("XXXX-04-21")


def tells_event(words: Words) -> bool:
    """Tell whether a sentence at the head of an account tells the event: a party, and a verb or noun of meeting."""
    return _names_party(words) and (_meets(words) or _names_event(words))


def is_frame(words: Words, cue: Cue | None, table: Table, *, header_open: bool, told: bool) -> bool:
    """Tell whether a sentence belongs to the frame.

    `header_open` while no position has been read, `told` once a sentence has told the event.
    """
    if words.text[words.end - 1] == ":" and _speaks_for_others(words):
        return True
    if header_open and not told and tells_event(words):
        return cue is None or cue.type in BY_THE_WAY or (cue.type == acts.STATE and _meets(words))
    if cue is not None:
        return False
    # surnames and "both" are parties too, once it is known who is at the table
    party = _names_party(words) or any(mention.sides for mention in mentions(words, table))
    return (party and _meets(words)) or (_names_event(words) and bool(tone(words)))


def _names_party(words: Words) -> bool:
    return bool(people.titles(words)) or next(people.governments(words), None) is not None


def _meets(words: Words) -> bool:
    """Tell whether the sentence has a verb of meeting, calling or visiting."""
    return next(words.find(words.tables.event_verbs), None) is not None


def _names_event(words: Words) -> bool:
    return next(words.find(words.tables.event_forms), None) is not None


def _speaks_for_others(words: Words) -> bool:
    """Tell whether a spokesperson is named, whose words follow."""
    return any(title.offices[0].rank == people.SPOKESPERSON for title in people.titles(words))


def date(sentences: Iterable[Words], told_form: Fact | None) -> Fact | None:
    """Return the first full date of the sentences, with its year rather than without.

    Where the sides talked from afar, `told_form` says so: then the day of a visit is not the day of their talk.
    """
    afar = told_form is not None and told_form.value in AFAR
    told = [
        quantity
        for words in sentences
        for quantity in quantities.find(words, (words.start, words.end))
        if quantity.unit == "date"
        and len(str(quantity.value)) == DAY
        and not (afar and _of_visit(words, quantity.span[0]))
    ]
    if not told:
        return None
    best = next((q for q in told if str(q.value)[4:] == str(told[0].value)[4:] and _has_year(q)), told[0])
    return Fact(value=str(best.value), origin="text", span=best.span, score=DATED)


def _of_visit(words: Words, place: int) -> bool:
    """Tell whether a place belongs to a visit: the last event named before it is one, or the first behind it."""
    found = sorted((start, name) for start, _, name in words.find(words.tables.event_forms))
    before = [name for start, name in found if start < place]
    return (before[-1:] or [name for _, name in found[:1]]) == ["visit"]


def _has_year(quantity: Quantity) -> bool:
    return not str(quantity.value).startswith("X")


def form(words: Words) -> Fact | None:
    """Return the form of the event that a sentence tells."""
    found: dict[str, tuple[int, int]] = {}
    for start, end, name in words.find(words.tables.event_forms):
        found.setdefault(name, (start, end))
    return next(
        (Fact(value=name, origin="text", span=found[name], score=FORMED) for name in FORM_ORDER if name in found), None
    )


def duration(words: Words) -> Fact | None:
    """Return the length of the event in minutes."""
    found = quantities.duration(words)
    if found is None or not int(found.value) > 0:
        return None
    return Fact(value=int(found.value), origin="text", span=found.span, score=TIMED)


def initiator(words: Words, table: Table) -> Fact | None:
    """Return the side at whose wish the event took place: the first one named behind words for it."""
    for _, end in words.phrases(words.tables.initiated_by):
        for mention in mentions(words, table):
            if end <= mention.start <= end + REACH and len(mention.sides) == 1 and mention.kind != "joint":
                return Fact(value=mention.sides[0], origin="text", span=(mention.start, mention.end), score=ASKED)
        for start, stop, code in people.governments(words, (end, words.end)):
            if start <= end + REACH:
                return Fact(value=code, origin="text", span=(start, stop), score=ASKED)
    return None


def tone(words: Words) -> list[Fact]:
    """Return the words for how the talk went, by their English labels; as printed, for stems would mislead."""
    found = []
    for word, label in words.tables.tone.items():
        at = words.lower.find(word)
        span = (words.start + at, words.start + at + len(word))
        if at >= 0 and words.is_word(*span):
            found.append(Fact(value=label, origin="text", span=span, score=TONED))
    return found
