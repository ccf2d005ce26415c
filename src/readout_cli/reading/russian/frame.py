"""Which sentences belong to the frame: the event, who took part, how it went, how long it took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.russian import clause, header, offices
from readout_cli.reading.russian.referents import referents

if TYPE_CHECKING:
    from readout_cli.reading.russian.parties import Table
    from readout_cli.reading.russian.words import Words

# An event's noun stands at most this far from its verb.
NEAR = 9
# A sentence that tells only who was there, or how the talk went, is at most this long.
SHORT = 32
OVERVIEW = 30
DATELINE = 16


def is_frame(words: Words, table: Table, *, header_open: bool) -> bool:
    """Tell whether a sentence belongs to the frame; `header_open` while no position has been read."""
    if words.norm(len(words) - 1) == ":" and len(words) <= OVERVIEW and _overview(words):
        return True
    if words.page_note or _attended(words) or _went(words, header_open=header_open):
        return True
    if header_open:
        return tells_event(words, table) or _dateline(words)
    town = words.printed(0).isupper() and header.date(words) is not None and _dateline(words)
    return town or (tells_event(words) and _only_meets(words))


def tells_event(words: Words, table: Table | None = None) -> bool:
    """Tell whether the sentence's predicate tells that the event took place."""
    verb = clause.predicate(words)
    form = None if verb is None else words.form(verb)
    if verb is None or form is None or form.lemma not in words.tables.grammar.event_verbs:
        return False
    if words.kind(verb) not in {"past", "present"} or _says(words, verb):
        return False
    near = range(max(0, verb - NEAR), min(len(words), verb + NEAR))
    if any(_event_noun(words, at) for at in near):
        return True
    if form.lemma not in words.tables.grammar.meeting_verbs:
        return False
    named = bool(offices.titles(words)) or any(words.norm(at) in words.tables.grammar.companions for at in near)
    return named or (table is not None and next(referents(words, 0, len(words), table), None) is not None)


def _event_noun(words: Words, at: int) -> bool:
    """Tell a noun of the event, but not in "в ходе беседы"."""
    return words.keys[at] in words.tables.event_stems and words.norm(at - 1) not in words.tables.grammar.during_nouns


def _says(words: Words, verb: int) -> bool:
    """Tell whether an act phrase stands at the verb: "состоялся обмен мнениями"."""
    found = words.tables.acts.match(words.lemmas, verb)
    if found is None:
        return False
    return not any(words.keys[at] in words.tables.event_stems for at in range(verb, found[0]))


def _overview(words: Words) -> bool:
    return next(words.find_lemma(words.tables.overview), None) is not None


def _attended(words: Words) -> bool:
    """Tell who else was there: "Во встрече приняли участие ..."."""
    verb = clause.predicate(words)
    if verb is None:
        return False
    found = words.tables.presence.match(words.lemmas, verb)
    return found is not None and not any(
        words.is_reporting(at) and words.is_narrated(at) for at in range(found[0], len(words))
    )


def _only_meets(words: Words) -> bool:
    """Tell whether a sentence names an office, and reports nothing: "Затем состоялась встреча с Премьер-министром"."""
    reports = any(words.is_reporting(at) or words.is_infinitive(at) for at in range(len(words)))
    return bool(offices.titles(words)) and not reports


def _dateline(words: Words) -> bool:
    """Tell a place, a date or an event without a verb, or a question, before the account: "АСТАНА, 3 марта."."""
    if words.norm(len(words) - 1) == "?":
        return True
    if len(words) > DATELINE or any(words.is_finite(at) or words.kind(at) for at in range(len(words))):
        return False
    event = any(_event_noun(words, at) for at in range(len(words)))
    return event or words.printed(0).isupper() or header.date(words) is not None


def is_talk(words: Words, verb: int) -> bool:
    """Tell "Состоялся обмен мнениями": the talk took place, and nobody by himself."""
    form = words.form(verb)
    return form is not None and form.lemma in words.tables.grammar.event_verbs


def tells_talk(words: Words) -> bool:
    """Tell whether the sentence's subject is the talk itself: that it took place, how, or how long."""
    if tells_event(words):
        return True
    verb = clause.predicate(words)
    form = None if verb is None else words.form(verb)
    if verb is None or form is None or words.is_reporting(verb):
        return False
    held = form.lemma in words.tables.grammar.event_verbs | words.tables.grammar.lasting
    near = range(min(verb + NEAR, len(words)))
    return held and any(_event_noun(words, at) and not words.is_preposition(at - 1) for at in near)


def _went(words: Words, *, header_open: bool) -> bool:
    """Tell when the talk was, how long it took or at whose wish, and nothing else.

    How it went, said further on, is what both say of it.
    """
    verb = clause.predicate(words)
    if verb is None or len(words) > SHORT or words.is_reporting(verb) or not tells_talk(words):
        return False
    dated = header.date(words) or header.duration(words) or header.initiator(words, None)
    return bool(dated or (header_open and header.tone(words)))
