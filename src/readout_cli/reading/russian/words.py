"""A sentence as words with what each can be: the ground that splitting, speakers and acts stand on."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from readout_cli.reading.passage import Passage
from readout_cli.reading.russian import quotations, sources
from readout_cli.reading.russian.conjugation import NARRATED, Form, folded
from readout_cli.reading.russian.tables import LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.lexicon.phrases import PhraseTable
    from readout_cli.reading.people import Title
    from readout_cli.reading.russian.quotations import Enclosed
    from readout_cli.reading.russian.tables import Tables

V = TypeVar("V")
COMMAS = frozenset({",", ";", "–", "—", ":"})
# Shorter words have no endings to go by.
SHORTEST = 4


class Words(Passage):
    """The units of one sentence, and tests of what a unit is in its place; indices are into `units`."""

    def __init__(self, text: str, start: int, end: int, tables: Tables) -> None:
        super().__init__(text, start, end, LANGUAGE)
        self.tables = tables
        self.norms = [folded(text[unit.start : unit.end]) for unit in self.units]
        self.found_titles: list[Title] | None = None

    def __len__(self) -> int:
        """Return the number of units."""
        return len(self.units)

    def norm(self, at: int) -> str:
        """Return the word at `at` in lower case, or the empty string outside the sentence."""
        return self.norms[at] if 0 <= at < len(self.norms) else ""

    def printed(self, at: int) -> str:
        """Return the word at `at` as printed, or the empty string outside the sentence."""
        return self.text[self.units[at].start : self.units[at].end] if 0 <= at < len(self.units) else ""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the character span of units first..last-1."""
        return self.units[first].start, self.units[last - 1].end

    @cached_property
    def depth(self) -> list[int]:
        """How many brackets and quotation marks are open at each unit.

        A quotation that the sentence does not close, or that is the whole of what a source is cited for, does not
        count.
        """
        out = [0] * len(self)
        for begin, end in self._enclosed.pairs:
            if begin > 0 or end < self.cited - 2 or self.cited == len(self):
                for inside in range(begin + 1, end):
                    out[inside] += 1
        return out

    @property
    def unclosed(self) -> bool:
        """Whether a quotation goes on behind the sentence."""
        return self._enclosed.unclosed

    @property
    def closing(self) -> int | None:
        """Where a quotation ends that began before the sentence."""
        return self._enclosed.closing

    @cached_property
    def _enclosed(self) -> Enclosed:
        return quotations.enclosed(self)

    @cached_property
    def page_note(self) -> bool:
        """Whether the sentence only tells who reported, or what else the page holds: "Об этом сообщили в ..."."""
        return next(self.find_lemma(self.tables.page_notes), None) is not None

    @cached_property
    def cited(self) -> int:
        """Where the words begin that cite the source of the sentence, or the number of units."""
        return sources.tail(self)

    @cached_property
    def lemmas(self) -> list[str]:
        """Infinitives where the lexicon knows the verb, else stems: what phrases with verbs are matched on."""
        return [form.lemma if (form := self.form(at)) is not None else key for at, key in enumerate(self.keys)]

    def form(self, at: int) -> Form | None:
        """Return the verb form at `at`, or None for no verb that the lexicon knows."""
        found = self.tables.verbs.get(self.norm(at))
        return None if found is None or (at > 0 and self.is_capital(at)) else found

    def kind(self, at: int) -> str:
        """Return the kind of verb form at `at`: past, present, gerund, short, passive, infinitive, or nothing."""
        form = self.form(at)
        return "" if form is None else form.kind

    def is_reporting(self, at: int) -> bool:
        """Tell whether the word is a form of a verb of saying."""
        form = self.form(at)
        return form is not None and (
            form.lemma in self.tables.act_of_verb or self.tables.acts.match(self.lemmas, at) is not None
        )

    def is_narrated(self, at: int) -> bool:
        """Tell whether the word is a predicate that the lexicon knows: a finite form or a short participle."""
        return self.kind(at) in NARRATED

    def is_finite(self, at: int) -> bool:
        """Tell whether the word may be a finite verb, known or by its ending."""
        if self.kind(at):
            return self.is_narrated(at)
        word = self.norm(at)
        return (
            len(word) >= SHORTEST
            and not self.is_capital(at)
            and word.isalpha()
            and word.endswith(self.tables.grammar.finite_endings)
        )

    def is_plural(self, at: int) -> bool:
        """Tell whether the predicate at `at` has a plural subject."""
        return self.norm(at).endswith(self.tables.grammar.plural_endings)

    def is_infinitive(self, at: int) -> bool:
        """Tell whether the word is an infinitive, known or by its ending."""
        word = self.norm(at)
        if self.form(at) is not None:
            return self.kind(at) == "infinitive"
        return (
            len(word) > SHORTEST and not self.is_capital(at) and word.endswith(self.tables.grammar.infinitive_endings)
        )

    def is_capital(self, at: int) -> bool:
        """Tell whether the word is printed with a capital."""
        return self.printed(at)[:1].isupper()

    def is_word(self, at: int) -> bool:
        """Tell whether the unit is a word or a number, not a mark."""
        return self.norm(at)[:1].isalnum()

    def is_adjective(self, at: int) -> bool:
        """Tell whether the word looks like an adjective or a full participle."""
        word, grammar = self.norm(at), self.tables.grammar
        return (
            len(word) >= SHORTEST
            and word.endswith(grammar.adjective_endings)
            and not word.endswith(grammar.noun_endings)
            and self.form(at) is None
        )

    def is_preposition(self, at: int) -> bool:
        """Tell whether the word is a preposition."""
        return self.norm(at) in self.tables.grammar.prepositions

    def is_relative(self, at: int) -> bool:
        """Tell whether a relative clause opens with the word at `at`."""
        return self.norm(at) in self.tables.grammar.relatives

    @cached_property
    def nested(self) -> list[bool]:
        """Whether each unit stands in a relative clause or cites a source: neither is what the sentence reports."""
        out = [False] * len(self)
        inside = told = False
        for at in range(len(self)):
            if not inside and self.is_relative(at) and not self._during(at):
                inside, told = at > 0, False
            elif inside and self.norm(at) == "," and not self.depth[at] and told:
                inside = False
            told = told or (inside and self.is_finite(at))
            out[at] = inside or at >= self.cited
        for first, last in sources.asides(self):
            out[first:last] = [True] * (last - first)
        return out

    @cached_property
    def parentheses(self) -> dict[int, int]:
        """The commas that open ", в частности,", with those that close it: they part nothing."""
        commas = (at for at in range(len(self)) if self.norm(at) == ",")
        found = ((at, self.match_norm(self.tables.parentheses, at + 1)) for at in commas)
        return {at: one[0] for at, one in found if one is not None and self.norm(one[0]) == ","}

    def _during(self, at: int) -> bool:
        """Tell "в ходе которых", behind which the sentence goes over to what was said."""
        return any(self.turns_to_talk(first) == at + 1 for first in range(max(0, at - 3), at))

    def turns_to_talk(self, at: int) -> int | None:
        """Return where "в ходе которых" at `at` ends, where the talk itself is meant and not "выборы"."""
        found, grammar = self.match_norm(self.tables.during, at), self.tables.grammar
        told = any(
            ((form := self.form(before)) is not None and form.lemma in grammar.meeting_verbs)
            or (self.keys[before] in self.tables.event_stems and self.norm(before - 1) not in grammar.during_nouns)
            for before in range(at)
        )
        return found[0] if found is not None and told else None

    def match_norm(self, table: PhraseTable[V], at: int) -> tuple[int, V] | None:
        """Return (end, value) of the phrase that starts at `at`, as printed."""
        return table.match(self.norms, at) if 0 <= at < len(self) else None

    def find_norm(self, table: PhraseTable[V], first: int = 0, last: int | None = None) -> Iterator[tuple[int, int, V]]:
        """Yield (first, end, value) of phrases as printed within units first..last-1."""
        yield from self._found(table, self.norms, first, len(self) if last is None else last)

    def find_lemma(
        self, table: PhraseTable[V], first: int = 0, last: int | None = None
    ) -> Iterator[tuple[int, int, V]]:
        """Yield (first, end, value) of phrases with verbs within units first..last-1."""
        yield from self._found(table, self.lemmas, first, len(self) if last is None else last)

    @staticmethod
    def _found(table: PhraseTable[V], keys: list[str], first: int, last: int) -> Iterator[tuple[int, int, V]]:
        at = first
        while at < last:
            found = table.match(keys, at)
            if found is None or found[0] > last:
                at += 1
                continue
            yield at, found[0], found[1]
            at = found[0]

    def skip(self, at: int) -> int:
        """Return the index after adverbs and connectives at `at`, with the commas around them."""
        while at < len(self):
            found = self.match_norm(self.tables.connectives, at) or self.match_norm(self.tables.adverbs, at)
            if found is not None:
                at = found[0]
            elif (self.norm(at) == "," and at and self.connected(at - 1)) or (
                self.norm(at) == "," and self.match_norm(self.tables.connectives, at + 1) is not None
            ):
                at += 1
            else:
                break
        return at

    def connected(self, at: int) -> bool:
        """Tell whether a connective or an adverb ends with the word at `at`."""
        return any(
            (found := self.match_norm(table, first)) is not None and found[0] == at + 1
            for first in range(max(0, at - 3), at + 1)
            for table in (self.tables.connectives, self.tables.adverbs)
        )
