"""Which sentences are the frame of an account: what tells when, where, how and why the sides met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.english import clause, groups, header_facts, people
from readout_cli.reading.english.words import BE

if TYPE_CHECKING:
    from readout_cli.reading.english.words import Words

# A sentence that tells who else was there is at most this long.
ATTENDANCE = 24
# "The talk that the two leaders held": the noun for an event as subject stands at most this far from its start.
EVENT_SUBJECT = 8
# "It was the Minister's first visit": between the verb and its noun stand at most this many words.
FIRST_OF_ITS_KIND = 7
# A dateline is at most this long.
DATELINE = 16
# Acts that tell the talk itself ("spoke about", "held talks").
TALKS = frozenset({"discuss"})
RECIPROCAL = frozenset({"each", "one"})
# "the newly appointed Minister": an office stands at most this far behind the start of its noun phrase.
NOUN_PHRASE = 4


def is_frame(words: Words, *, header_open: bool) -> bool:
    """Tell whether a sentence belongs to the frame; `header_open` while no position has been read."""
    if next(words.tables.overview.find(words.norms), None) is not None and _announces(words):
        return True
    if next(words.tables.page_notes.find(words.norms), None) is not None or _dateline(words):
        return True
    if (
        _announced(words)
        or _first_visit(words)
        or _asked_for(words)
        or _lasted(words)
        or _led(words)
        or _attended(words)
    ):
        return True
    if any(word in words.tables.grammar.tone_nouns for word in words.norms) and _only_tone(words):
        return True
    return header_open and tells_event(words)


def tells_event(words: Words) -> bool:
    """Tell whether the sentence's main clause tells that the event took place."""
    main = clause.find(words)
    if main.verb is None or _takes_position(words, main.verb):
        return False
    verb = clause.full_lemma(words, main.verb)
    if verb in words.tables.grammar.welcoming_verbs:
        return _receives(words, main.verb)
    if verb not in words.tables.grammar.event_verbs:
        return False
    if words.norm(words.skip_adverbs(main.verb + 1)) in {"about", "of"}:
        return False
    subject = set(words.norms[main.subject : main.verb])
    after = words.skip_adverbs(main.verb + 1)
    takes_place = verb == "place" or (verb == "take" and words.norm(after) == "place")
    if takes_place and subject & words.tables.grammar.event_nouns:
        return True
    if any(True for keys in (words.norms, words.lemmas) for _ in words.tables.event_forms.find(keys[after:])):
        return True
    whole = words.tables.event_forms.match(words.norms, main.verb)  # "held talks"
    if whole is not None and whole[0] > main.verb + 1:
        return True
    return verb in words.tables.grammar.meeting_verbs and _with_people(words, main, after)


def _takes_position(words: Words, verb: int) -> bool:
    """Tell a verb of meeting in a phrase that says something: "called for a meeting", "spoke out against"."""
    at = clause.full_verb(words, verb)
    found = words.tables.acts.match(words.lemmas, at)
    if found is None or found[1] in TALKS:
        return _names(words, at)
    end = found[0]
    inside = (words.tables.event_forms.match(words.norms, first) for first in range(at + 1, end))
    if any(form is not None for form in inside):
        return False  # "made a call at the request of"
    return not _calls_on_person(words, at, end)


def _names(words: Words, at: int) -> bool:
    """Tell "called the attack a crime" from "called the Minister", "called each other" and "called by phone"."""
    if words.lemma(at) not in words.tables.grammar.naming_verbs:
        return False
    after = words.skip_adverbs(at + 1)
    if words.is_preposition(after) or not words.is_word(after) or _person_at(words, after):
        return False
    told = any(words.tables.event_forms.match(words.norms, first) is not None for first in range(at, len(words)))
    return not told and words.norm(after) not in RECIPROCAL


def _calls_on_person(words: Words, at: int, end: int) -> bool:
    """Tell the visit "called on the President" from "called on the President to resign"."""
    if words.lemma(at) not in words.tables.grammar.naming_verbs or not words.is_preposition(end - 1):
        return False
    if not _person_at(words, end):
        return False
    asked = next((i for i in range(end + 1, len(words)) if words.norms[i] == "to" and words.is_base_verb(i + 1)), None)
    return asked is None or words.tables.english.act_of_verb.get(words.lemma(asked + 1)) in TALKS


def _person_at(words: Words, at: int) -> bool:
    """Tell whether an office stands in the noun phrase at `at`: "the newly appointed Minister"."""
    title = next((title for title in people.titles(words) if title.first >= at), None)
    if title is None or title.first - at > NOUN_PHRASE:
        return False
    return all(words.is_word(index) and not words.is_preposition(index) for index in range(at, title.first))


def _with_people(words: Words, main: clause.Clause, after: int) -> bool:
    """Tell whether a verb of meeting has people at both ends ("A spoke to B", "A and B met", not "met a demand")."""
    assert main.verb is not None
    found = people.titles(words)
    if any(title.first >= after for title in found) or words.norm(after) in {"with", "to"}:
        return True
    if clause.full_lemma(words, main.verb) == "visit" and any(title.first < main.verb for title in found):
        return True
    if groups.members(words):
        return True
    before = sum(main.subject <= title.first < main.verb for title in found)
    return before > 1 or words.tables.joint.match(words.norms, main.subject) is not None


def _receives(words: Words, verb: int) -> bool:
    """Tell whether an office follows, and then a place or an occasion: "welcomed the Minister of B to Oslo"."""
    found = next((title for title in people.titles(words) if title.first > verb), None)
    if found is None or any(words.is_word(at) and not words.is_determiner(at) for at in range(verb + 1, found.first)):
        return False
    return any(
        words.norms[at] in {"to", "in", "at"} and words.is_capital(at + 1) for at in range(found.last, len(words) - 1)
    )


def tells_exchange(words: Words) -> bool:
    """Tell whether the sentence says how the talk itself went ("The two sides had a candid exchange on ...")."""
    main = clause.find(words)
    return main.verb is not None and clause.full_lemma(words, main.verb) in words.tables.grammar.exchange_verbs


def _announces(words: Words) -> bool:
    last = words.tokens[-1].text
    return len(words) <= 26 and (last in ":." or not words.is_word(len(words) - 1))  # noqa: PLR2004 - a long sentence says more


def _dateline(words: Words) -> bool:
    """Tell "Nairobi, 12 March 2025.": nothing but names and a date."""
    if len(words) > DATELINE or header_facts.date(words) is None:
        return False
    return all(
        not words.is_word(at)
        or words.tokens[at].text[0].isdecimal()
        or words.tokens[at].text[0].isupper()
        or words.is_preposition(at)
        or words.is_determiner(at)
        for at in range(len(words))
    )


def _announced(words: Words) -> bool:
    """Tell "The spokesperson of the ministry announces:", which names the account's source."""
    if words.tokens[-1].text != ":":
        return False
    return next(words.tables.spokespeople.find(words.norms), None) is not None


def voice(words: Words) -> int | None:
    """Return the token behind "The spokesperson said that", where the account itself begins."""
    main = clause.find(words)
    if main.verb is None or not words.is_reporting(main.verb):
        return None
    if next(words.tables.spokespeople.find(words.norms[: main.verb]), None) is None:
        return None
    at = words.skip_adverbs(main.verb + 1)
    return at + 1 if words.norm(at) == "that" and at + 2 < len(words) else None


def _asked_for(words: Words) -> bool:
    main = clause.find(words)
    if main.verb is None or main.verb + 1 >= len(words):
        return False
    subject = set(words.norms[main.subject : min(main.verb, main.subject + EVENT_SUBJECT)])
    if _goes_into_matters(words, main):
        return False
    return bool(subject & words.tables.grammar.event_nouns) and words.norms[main.verb] in {
        "was",
        "took",
        "is",
        "were",
        "lasted",
        "came",
        "follows",
        "followed",
    }


def _goes_into_matters(words: Words, main: clause.Clause) -> bool:
    """Tell an event that does something: "The call took up A", "The talk on A was continued"."""
    assert main.verb is not None
    after = words.skip_adverbs(main.verb + 1)
    took = words.norms[main.verb] == "took" and words.norm(after) not in {"place", "about"}
    subject = words.norms[main.subject : main.verb]
    done = "N" in words.tags(after) and words.lemma(after) != "hold"
    return took or words.norms[main.subject] == "among" or (done and not {"on", "about"}.isdisjoint(subject))


def _first_visit(words: Words) -> bool:
    """Tell "It was the first meeting since ...", "This is his third visit to ..."."""
    main = clause.find(words)
    if main.verb is None or words.norm(main.subject) not in {"it", "this"} or words.norms[main.verb] not in BE:
        return False
    near = words.norms[main.verb + 1 : main.verb + 1 + FIRST_OF_ITS_KIND]
    grammar = words.tables.grammar
    return any(word in grammar.ordinals for word in near) and bool({*near} & (grammar.event_nouns | grammar.visits))


def _led(words: Words) -> bool:
    """Tell "The Norwegian side was headed by Minister B"."""
    main = clause.find(words)
    if main.verb is None or words.norms[main.verb] not in BE:
        return False
    return words.norm(main.verb + 1) in words.tables.grammar.led and words.norm(main.verb + 2) == "by"


def _lasted(words: Words) -> bool:
    main = clause.find(words)
    if main.verb is None:
        return False
    event = set(words.norms[main.subject : main.verb]) & words.tables.grammar.event_nouns
    if event and main.verb - main.subject <= EVENT_SUBJECT and header_facts.duration(words) is not None:
        return True
    lasts = words.lemma(main.verb) == "last"
    opens = set(words.norms[main.subject : main.subject + EVENT_SUBJECT]) & words.tables.grammar.event_nouns
    return lasts and (len(words) <= 16 or (bool(opens) and header_facts.duration(words) is not None))  # noqa: PLR2004


def _attended(words: Words) -> bool:
    main = clause.find(words)
    if main.verb is None:
        return False
    at = words.skip_adverbs(main.verb + 1) if words.norms[main.verb] in {"was", "were"} else main.verb
    names = words.norms[main.subject : main.verb]
    return (
        words.lemma(at) in words.tables.grammar.presence_verbs
        and len(words) <= ATTENDANCE
        and ("also" in words.norms or "others" in names)
        and (words.norm(at) in {"present", "attended", "joined"})
    )


def _only_tone(words: Words) -> bool:
    main = clause.find(words)
    if main.verb is None or len(words) > 18:  # noqa: PLR2004 - a longer sentence holds a claim too
        return False
    subject = set(words.norms[main.subject : main.verb])
    held = words.lemma(main.verb) in {"be", "hold", "proceed", "pass", "take"} or words.norms[main.verb] == "was"
    told = held and bool(subject & (words.tables.grammar.tone_nouns | {"meeting"}))
    return told and not _goes_into_matters(words, main)


def frame_split(words: Words) -> int | None:
    """Return the token where a header sentence goes over to what was said: ", pledging that ...", "and thanked"."""
    main = clause.find(words)
    if main.verb is None:
        return None
    for at in range(main.verb + 1, len(words) - 2):
        if words.depth[at]:
            continue
        after = words.skip_adverbs(at + 1)
        if words.norms[at] == "," and "G" in words.tags(after) and words.is_reporting(after):
            return at + 1
        if (
            words.norms[at] == "to"
            and (words.is_base_verb(at + 1) or words.tables.acts.match(words.lemmas, at + 1) is not None)
            and words.is_reporting(at + 1)
            and words.norm(at - 1) not in words.tables.grammar.catenatives
        ):
            return at
    return None


def reports(words: Words, at: int) -> bool:
    """Tell whether a later predicate of a header sentence reports a position ("... and thanked him")."""
    start = words.skip_adverbs(at)
    return words.is_reporting(start) and words.lemma(start) not in words.tables.grammar.event_verbs
