"""Which sentences belong to the frame: the event, who took part, how it went, how long it took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.russian import clause, header, people
from readout_cli.reading.russian.referents import Table, referents

if TYPE_CHECKING:
    from readout_cli.reading.russian.words import Words

# An event's noun stands at most this far from its verb.
NEAR = 9
# A sentence that tells only who was there, or how the talk went, is at most this long.
SHORT = 32
OVERVIEW = 30


def is_frame(words: Words, table: Table, *, header_open: bool) -> bool:
    """Tell whether a sentence belongs to the frame; `header_open` while no position has been read."""
    if words.norm(len(words) - 1) == ":" and len(words) <= OVERVIEW and _overview(words):
        return True
    if next(words.find_lemma(words.tables.page_notes), None) is not None:
        return True
    if _attended(words) or _went(words):
        return True
    return header_open and tells_event(words, table)


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
    named = bool(people.titles(words)) or any(words.norm(at) in {"с", "со"} for at in near)
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


def _went(words: Words) -> bool:
    """Tell how the talk went, how long it took or at whose wish, and nothing else."""
    verb = clause.predicate(words)
    if verb is None or len(words) > SHORT or words.is_reporting(verb):
        return False
    subject = any(_event_noun(words, at) and not _governed(words, at) for at in range(verb + NEAR) if at < len(words))
    if not subject:
        return False
    form = words.form(verb)
    held = form is not None and form.lemma in words.tables.grammar.event_verbs | words.tables.grammar.lasting
    return held and bool(header.tone(words) or header.duration(words) or header.initiator(words, None))


def _governed(words: Words, at: int) -> bool:
    return words.is_preposition(at - 1)
