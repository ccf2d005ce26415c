"""The frame of an account: date, form, length, place, tone, and at whose wish the sides met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Fact
from readout_cli.reading.english import clause, groups, people, quantities
from readout_cli.reading.english.words import BE

if TYPE_CHECKING:
    from readout_cli.reading.english.words import Words

# Several form cues may stand in one header: the more specific form wins.
FORM_ORDER = ("video", "call", "visit", "meeting", "message")
DATED, BRACKETED, LATER_SCORE = 0.97, 0.8, 0.8
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
    verb = _main_lemma(words, main.verb)
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
    at = _main_verb(words, verb)
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
    if _main_lemma(words, main.verb) == "visit" and any(title.first < main.verb for title in found):
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
    return main.verb is not None and _main_lemma(words, main.verb) in words.tables.grammar.exchange_verbs


def _main_lemma(words: Words, verb: int) -> str:
    return words.lemma(_main_verb(words, verb))


def _main_verb(words: Words, verb: int) -> int:
    """Return the verb behind the auxiliaries at `verb`; a "had" with an object is one itself."""
    at = verb
    while at < len(words) - 1 and (words.norms[at] in words.tables.grammar.auxiliaries or words.is_adverb(at)):
        if words.norms[at] in {"had", "has", "have"} and not (
            "N" in words.tags(words.skip_adverbs(at + 1)) and words.lemma(words.skip_adverbs(at + 1)) != "have"
        ):
            return at
        at += 1
    return at


def _announces(words: Words) -> bool:
    last = words.tokens[-1].text
    return len(words) <= 26 and (last in ":." or not words.is_word(len(words) - 1))  # noqa: PLR2004 - a long sentence says more


def _dateline(words: Words) -> bool:
    """Tell "Nairobi, 12 March 2025.": nothing but names and a date."""
    if len(words) > DATELINE or date(words) is None:
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
    if event and main.verb - main.subject <= EVENT_SUBJECT and duration(words) is not None:
        return True
    lasts = words.lemma(main.verb) == "last"
    opens = set(words.norms[main.subject : main.subject + EVENT_SUBJECT]) & words.tables.grammar.event_nouns
    return lasts and (len(words) <= 16 or (bool(opens) and duration(words) is not None))  # noqa: PLR2004


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


# -- facts ----------------------------------------------------------------------------------------------------


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
    if main.verb is None or _main_lemma(words, main.verb) not in {"receive", "take"}:
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
