"""Lists whose head is a line with a colon: "The two ministers: - agreed to meet; - condemned the attack"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.english import clause, people
from readout_cli.reading.english.words import BE

if TYPE_CHECKING:
    from readout_cli.model import Act, Span, Speaker
    from readout_cli.reading.english.words import Words

COLON = re.compile(r":\s*$")
# "...; and": what joins an item to the next is no part of it.
JOINED = re.compile(r"(?<=[;,])\s*(?:and|or)\s*$", re.IGNORECASE)
# After these the items are no predicates of their own ("agreed to: - hold talks").
OPENERS = frozenset({"to", "that"})


class Lead(NamedTuple):
    """What stands over a list: who has the floor in its items, and how far its own words go.

    `subject` tells that it is a subject alone, whose predicates the items are; `complement` that it breaks off at
    what its verb calls for, which the items are. `head` are the words that govern the items, in either case.
    """

    speaker: Speaker
    act: Act | None
    head: Span | None
    subject: bool = False
    complement: bool = False
    # whether an item may be a verb all the same ("said: - welcomed")
    bare: bool = False


class Lists:
    """The lists that are open, from the outermost: the marker of their items, and their leads."""

    def __init__(self) -> None:
        self._open: list[tuple[str | None, Lead | None]] = []

    def begin(self, lead: Lead | None) -> None:
        """Open a list; the marker of its first item will be that of all."""
        self._open.append((None, lead))

    def enter(self, marker: str | None) -> Lead | None:
        """Return the lead of the list that an item with this marker goes on with; without one all lists end."""
        if marker is None:
            self._open = []
            return None
        level = next((i for i, (own, _) in enumerate(self._open) if own == marker), None)
        if level is not None:
            del self._open[level + 1 :]
        elif self._open and self._open[-1][0] is None:
            self._open[-1] = (marker, self._open[-1][1])
        return self._open[-1][1] if self._open else None


def marker(text: str, start: int) -> str:
    """Return what the items of one list have in common: how far their markers stand in, and of what kind they are."""
    before = text[max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1 : start]
    mark = before.strip().strip("()")[:1]
    kind = "1" if mark.isdecimal() else "a" if mark.isalpha() else mark
    return f"{len(before) - len(before.lstrip())}{kind}"


def bare_end(text: str, start: int, end: int) -> int:
    """Return where the item text[start:end] ends without the coordinator to the next."""
    joined = JOINED.search(text[start:end])
    return end if joined is None or joined.start() == 0 else start + joined.start()


def last_word(words: Words, first: int) -> int:
    """Return the last word of a lead, adverbs before the colon left out ("he also:")."""
    at = len(words) - 1
    while at > first and (not words.is_word(at) or words.is_adverb(at)):
        at -= 1
    return at


def breaks_off(words: Words, first: int) -> bool:
    """Tell whether a lead from token `first` on lacks what its verb calls for: "agreed to:", "called for:", "said:"."""
    verb = clause.find(words, first).verb
    at = last_word(words, first)
    if verb is None or at < verb:
        return False
    if at == verb or words.norms[at] in OPENERS or words.is_preposition(at):
        return True
    return words.is_reporting(at) and all(
        words.norms[i] in words.tables.grammar.auxiliaries or words.is_adverb(i) for i in range(verb, at)
    )


def is_label(words: Words, first: int) -> bool:
    """Tell "Agenda:" and "Present were:", which report nothing."""
    verb = clause.find(words, first).verb
    return verb is None or (words.norms[verb] in BE and verb == last_word(words, first))


def ends_in_verb(words: Words, first: int) -> bool:
    """Tell whether a lead breaks off at its very verb ("said:")."""
    at = last_word(words, first)
    return words.is_reporting(at) and not words.is_preposition(at) and words.norms[at] not in OPENERS


def is_predicate(words: Words) -> bool:
    """Tell whether an item opens with a finite verb, behind opening adverbials at most: it has no subject."""
    main = clause.find(words)
    return main.verb is not None and words.skip_adverbs(main.subject) == main.verb


def is_person(words: Words) -> bool:
    """Tell an item that names who was there: no verb, but an office."""
    return (
        clause.find(words).verb is None and not words.is_reporting(words.skip_adverbs(0)) and bool(people.titles(words))
    )
