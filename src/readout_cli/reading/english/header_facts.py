"""What a sentence of the frame tells of the event: date, form, length, place, tone, and at whose wish the sides met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Fact
from readout_cli.reading.english import clause, quantities

if TYPE_CHECKING:
    from readout_cli.reading.english.words import Words

# Several form cues may stand in one header: the more specific form wins.
FORM_ORDER = ("video", "call", "visit", "meeting", "message")
DATED, BRACKETED, LATER_SCORE = 0.97, 0.8, 0.8


def date(words: Words) -> Fact | None:
    """Return the first full date of a sentence (with its day)."""
    for at in range(len(words)):
        found = quantities.date_at(words, at, len(words))
        if found is None:
            continue
        value, first, end = found
        if len(value) == len("XXXX-04-21"):
            # in brackets it may be the date of something else
            score = BRACKETED if words.depth[first] else DATED
            return Fact(value=value, origin="text", span=words.span(first, end), score=score)
    return None


def form(words: Words) -> Fact | None:
    """Return the form of the event that the sentence tells."""
    found: dict[str, tuple[int, int]] = {}
    for keys in (words.norms, words.lemmas):
        for start, end, name in words.tables.event_forms.find(keys):
            found.setdefault(name, words.span(start, end))
    for name in FORM_ORDER:
        if name in found:
            return Fact(value=name, origin="text", span=found[name], score=0.9)
    return None


def duration(words: Words) -> Fact | None:
    """Return the length of the event in minutes."""
    for at in range(len(words)):
        found = quantities.duration(words, at, len(words))
        if found is not None and found[0] > 0:
            return Fact(value=found[0], origin="text", span=words.span(at, found[1]), score=0.9)
    return None


def initiator(words: Words, names: dict[str, str], sides: tuple[str, ...]) -> Fact | None:
    """Return the side at whose wish the event took place.

    `names` maps the lower-case names of the people at the table to their sides.
    """
    grammar = words.tables.grammar
    for cues, score in ((grammar.accepted_call, 0.85), (grammar.initiated_by, 0.95)):
        for cue in cues:
            at = _index(words, cue)
            if at is not None:
                return _side_after(words, at, names, sides, score=score)
    received = _received_from(words)
    if received is not None:
        return _side_after(words, received, names, sides, score=0.85)
    for at, token in enumerate(words.tokens):
        if token.norm in grammar.initiated_possessive and at and words.tokens[at - 1].possessive:
            found = _owner(words, at, names)
            if found is not None:
                return found
    return None


def _owner(words: Words, at: int, names: dict[str, str]) -> Fact | None:
    """Return whose request stands at `at`: "China's request", "Ms. Lund's request"."""
    named = names.get(words.norms[at - 1])
    if named is not None:
        return Fact(value=named, origin="text", span=words.span(at - 1, at + 1), score=0.9)
    for first in range(max(0, at - 4), at):
        found = words.tables.nationalities.match(words.printed, first)
        if found is not None and found[0] == at:
            return Fact(value=found[1], origin="text", span=words.span(first, at + 1), score=0.95)
    return None


def _received_from(words: Words) -> int | None:
    """Return the token behind "from" in "received ... a call ... from ..."."""
    main = clause.find(words)
    if main.verb is None or clause.full_lemma(words, main.verb) not in {"receive", "take"}:
        return None
    form = next(words.tables.event_forms.find(words.norms[main.verb + 1 :]), None)
    if form is None or form[2] not in {"call", "video"}:
        return None
    begin = main.verb + 1 + form[1]
    return next((at + 1 for at in range(begin, min(begin + 6, len(words))) if words.norms[at] == "from"), None)


def _index(words: Words, cue: str) -> int | None:
    parts = cue.split()
    for at in range(len(words) - len(parts) + 1):
        if words.norms[at : at + len(parts)] == parts:
            return at + len(parts)
    return None


def _side_after(words: Words, at: int, names: dict[str, str], sides: tuple[str, ...], *, score: float) -> Fact | None:
    bare = words.printed
    for first in range(at, min(at + 8, len(words))):
        found = words.tables.governments.match(bare, first)
        if found is not None and (not sides or found[1] in sides):
            return Fact(value=found[1], origin="text", span=words.span(first, found[0]), score=score)
        if words.norms[first] in names:
            return Fact(value=names[words.norms[first]], origin="text", span=words.span(first, first + 1), score=score)
    return None


def tone(words: Words) -> list[Fact]:
    """Return the tone words ("candid", "in-depth") that stand by a noun for the talk itself."""
    out = []
    grammar = words.tables.grammar
    for at, word in enumerate(words.norms):
        value = grammar.tone.get(word)
        if value is None:
            continue
        if any(words.norm(near) in grammar.tone_nouns for near in range(at + 1, at + 7)):
            out.append(Fact(value=value, origin="text", span=words.span(at, at + 1), score=LATER_SCORE))
    return out


def host(words: Words, sides: tuple[str, ...]) -> str | None:
    """Return the side in whose country an event took place: "met in Lisbon", "paid a visit to Portugal"."""
    told = form(words)
    if told is None or told.value not in {"meeting", "visit"}:
        return None
    where = place(words)
    starts = [] if where is None or where.span is None else [where.span[0]]
    for at in range(1, len(words) - 2):
        visited = words.lemma(at) == "visit"  # the noun takes "to"
        goal = at + 1 + (words.norms[at + 1] == "to")
        goal += words.norm(goal) == "the"
        starts += [words.tokens[goal].start] if visited and goal < len(words) else []
    for at, token in enumerate(words.tokens):
        found = words.tables.governments.match(words.printed, at) if token.start in starts else None
        if found is not None and not words.tokens[found[0] - 1].possessive:
            return found[1] if found[1] in sides else None
    return None


def place(words: Words) -> Fact | None:
    """Return the place of a meeting: "in Tokyo", "on the sidelines of the G20" is an occasion and left out."""
    for at in range(len(words) - 1):
        if words.norms[at] in words.tables.grammar.relatives:
            return None  # "who were in Japan for ..."
        if words.norms[at] not in {"in", "at"} or not words.is_capital(at + 1):
            continue
        if quantities.month(words, at + 1) is not None or words.depth[at]:
            continue
        end = at + 1
        while end < len(words) and words.tokens[end].text[:1].isupper() and not words.tokens[end].possessive:
            end += 1
        span = words.span(at + 1, end)
        if end > at + 1:
            return Fact(value=words.text[slice(*span)], origin="text", span=span, score=0.7)
    return None
