"""The facts of the frame: date, form, length, place, tone, and at whose wish the sides met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Fact
from readout_cli.reading.russian import clause, offices, quantities
from readout_cli.reading.russian.referents import referents

if TYPE_CHECKING:
    from readout_cli.reading.russian.parties import Table
    from readout_cli.reading.russian.words import Words

# Several form cues may stand in one header: the more specific form wins.
FORM_ORDER = ("video", "call", "visit", "meeting", "message")
DATED, TOLD, LIKELY = 0.97, 0.9, 0.7
# A tone word and the noun it colours stand at most this far apart.
NEAR = 7
WISH = 12
DATELINE_ENDS = frozenset({"–", "—", "/"})


def date(words: Words) -> Fact | None:
    """Return the first date of a sentence that is no dateline's ("ОСЛО, 5 марта – 4 марта состоялась ...")."""
    found = _dated(words, 0)
    if found is None or not words.printed(0).isupper():
        return None if found is None else found[0]
    verb = clause.predicate(words) or len(words)
    behind = next((at + 1 for at in range(found[1], verb) if words.norm(at) in DATELINE_ENDS), None)
    later = None if behind is None else _dated(words, behind)
    return found[0] if later is None or later[1] > verb else later[0]


def printed_date(words: Words) -> Fact | None:
    """Return the first date of a sentence, be it a dateline's."""
    found = _dated(words, 0)
    return None if found is None else found[0]


def _dated(words: Words, first: int) -> tuple[Fact, int] | None:
    """Return the first date from unit `first` on, and where it ends."""
    for at in range(first, len(words)):
        found = quantities.date(words, at, len(words))
        if found is not None:
            return Fact(value=str(found[0].value), origin="text", span=found[0].span, score=DATED), found[1]
    return None


def form(words: Words) -> Fact | None:
    """Return the form of the event that the sentence tells."""
    found: dict[str, tuple[int, int]] = {}
    for start, end, name in words.find_lemma(words.tables.event_forms):
        found.setdefault(name, words.span(start, end))
    for name in FORM_ORDER:
        if name in found:
            return Fact(value=name, origin="text", span=found[name], score=TOLD)
    return None


def telling(sentences: list[Words]) -> Fact | None:
    """Return the form that the sentences tell first; "провёл беседу" gives way to "по телефону" further on."""
    told = [fact for words in sentences if (fact := form(words)) is not None]
    if not told or not _vague(sentences, told[0]):
        return told[0] if told else None
    return next((fact for fact in told if FORM_ORDER.index(str(fact.value)) < FORM_ORDER.index("visit")), told[0])


def _vague(sentences: list[Words], told: Fact) -> bool:
    """Tell whether a form is told by a noun for talks of any form."""
    found = (words.span(a, b) for words in sentences for a, b, _ in words.find_lemma(words.tables.vague_forms))
    return told.span in set(found)


def is_sent(words: Words) -> bool:
    """Tell whether the header tells that somebody sent a letter or a telegram."""
    told = form(words)
    verb = clause.predicate(words)
    sent = None if verb is None else words.form(verb)
    sending = sent is not None and sent.lemma in words.tables.grammar.sending
    return told is not None and told.value == "message" and sending and not words.is_plural(verb or 0)


def duration(words: Words) -> Fact | None:
    """Return the length of the event in minutes."""
    for at in range(len(words)):
        found = quantities.duration(words, at, len(words))
        if found is not None and found[0] > 0:
            return Fact(value=found[0], origin="text", span=words.span(at, found[1]), score=TOLD)
    return None


def initiator(words: Words, table: Table | None) -> Fact | None:
    """Return the side at whose wish the event took place; without a table, whether one is told at all."""
    found = next(words.find_norm(words.tables.initiated), None)
    if found is None:
        return None
    start, end, _ = found
    if table is None:
        return Fact(value="", origin="text", span=words.span(start, end))
    for referent in referents(words, end, min(len(words), end + WISH), table):
        if len(referent.sides) == 1:
            span = words.span(start, referent.last)
            return Fact(value=referent.sides[0], origin="text", span=span, score=TOLD)
        return None
    return None


def tone(words: Words) -> list[Fact]:
    """Return the tone words that stand by a noun for the talk itself ("в доверительном ключе")."""
    out = []
    for at, key in enumerate(words.keys):
        value = words.tables.tone.get(key)
        if value is not None and _about_talk(words, at):
            out.append(Fact(value=value, origin="text", span=words.span(at, at + 1), score=LIKELY))
    return out


def _about_talk(words: Words, at: int) -> bool:
    """Tell whether a noun for the talk stands near: "в дружеском ключе", "разговор был откровенным"."""
    behind = words.keys[at + 1 : at + 1 + NEAR]
    before = words.keys[max(0, at - NEAR) : at] if words.norm(at).endswith(words.tables.grammar.predicative) else []
    return any(key in words.tables.tone_stems for key in (*behind, *before))


def place(words: Words) -> Fact | None:
    """Return the place of a meeting: a capitalised name behind "в", no abbreviation and no country."""
    grammar = words.tables.grammar
    for at in range(len(words) - 1):
        if words.is_relative(at):
            return None
        if words.norm(at) not in grammar.place_prepositions or words.depth[at]:
            continue
        begin = at + 1
        while words.norm(begin) in grammar.place_abbreviations or (begin > at + 1 and words.norm(begin) == "."):
            begin += 1
        if not words.is_capital(begin) or any(title.first <= at <= title.last for title in offices.titles(words)):
            continue
        if words.norm(begin) in grammar.no_places or offices.government_at(words, begin, adjectives=True) is not None:
            continue
        if words.printed(begin).isupper():
            continue
        end = begin + 1
        if words.is_adjective(begin) and words.is_capital(end):
            end += 1  # "в Нижнем Новгороде"
        while words.norm(end) == "-" and words.is_capital(end + 1):
            end += 2
        known = words.tables.towns.match(words.keys, begin)
        end = min(end if known is None else known[0], len(words))
        span = words.span(begin, end)
        name = known[1] if known is not None else _town(words.text[slice(*span)], grammar.town_endings)
        return Fact(value=name, origin="text", span=span, score=LIKELY)
    return None


def _town(name: str, endings: dict[str, str]) -> str:
    """Return a town's name in the nominative, by its ending."""
    ending = max((end for end in endings if name.endswith(end)), key=len, default="")
    return name.removesuffix(ending) + endings[ending] if ending else name
