"""A sentence being cut: its words, its candidates, and the cuts accepted so far."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.english import people

if TYPE_CHECKING:
    from readout_cli.reading.english.words import Words

SUBORDINATE = frozenset({"which", "who", "whom", "whose", "where", "when", "while", "because", "since"})
# How far to the left "between" or "both" is looked for.
ALTERNATION_REACH = 7


# "about student exchanges with Peru": of a chain of prepositions one member at least has this many words.
FULL_MEMBER = 4


class Candidate(NamedTuple):
    """A place to cut: the left conjunct ends before `left`, the right one begins at `right`."""

    left: int
    right: int
    coordinator: str  # "and", "or", "but", ",", ";"
    comma: bool  # whether a comma or semicolon stands before the coordinator


class Accepted(NamedTuple):
    """A cut.

    The left point ends before `left`; `anchor` is where the parallel conjunct of the first point begins, and so
    where the head of the point split off ends; see Cut for `clause` and `reports`.
    """

    left: int
    anchor: int
    clause: bool
    reports: bool


class Sentence:
    """The words from `subject` on, with the main verb at `verb`; `accepted` maps right conjuncts to their cuts."""

    def __init__(self, words: Words, subject: int, verb: int) -> None:
        """Start with no cut accepted."""
        self.words = words
        self.subject = subject
        self.verb = verb
        self.accepted: dict[int, Accepted] = {}

    def accept(self, left: int, right: int, anchor: int, *, clause: bool = False, reports: bool = False) -> None:
        """Cut before `right`; a cut accepted earlier stands."""
        self.accepted.setdefault(right, Accepted(left, anchor, clause, reports))

    def segment(self, at: int) -> int:
        """Return where the point that holds token `at` begins."""
        return max((right for right in self.accepted if right <= at), default=self.subject)

    def subordinate_between(self, first: int, last: int) -> bool:
        """Tell whether a relative or other subordinate clause opens in tokens first..last-1."""
        return last > first and self._subordinates[last] > self._subordinates[first]

    @cached_property
    def _subordinates(self) -> list[int]:
        """How many subordinate clauses open before each token."""
        words, counts = self.words, [0]
        for at, word in enumerate(words.norms):
            counts.append(counts[-1] + (word in SUBORDINATE and not words.is_preposition(at - 1)))
        return counts

    def quoted(self, at: int) -> bool:
        """Tell whether token `at` stands inside a quotation."""
        marks = [token.text for token in self.words.tokens[:at]]
        return marks.count('"') % 2 == 1 or marks.count("“") > marks.count("”")

    def heads(self, first: int, last: int) -> list[tuple[int, int]]:
        """Return the list heads ("views on", "concern about") of tokens first..last-1: (start, index after)."""
        words, table = self.words, self.words.tables.list_heads
        out, at = [], first
        while at < last:
            found = table.match(words.lemmas, at) or table.match(words.norms, at)
            if found is None or found[0] >= last:
                at += 1
                continue
            out.append((at, found[0]))
            at = found[0]
        return out

    def alternates(self, candidate: Candidate) -> bool:
        """Tell whether the coordinator belongs to "between A and B" or "both A and B"."""
        words = self.words
        for at in range(candidate.left - 1, max(-1, candidate.left - 1 - ALTERNATION_REACH), -1):
            if words.norms[at] in words.tables.grammar.alternation:
                return candidate.coordinator != ","
            if words.norms[at] in {"from", ","}:
                return False
        return False

    @cached_property
    def candidates(self) -> list[Candidate]:
        """All coordinators, commas and semicolons outside brackets, in order."""
        words, out, at = self.words, [], self.subject
        while at < len(words):
            found = self._coordinator(at)
            if found is None or words.depth[at] or at in self._names:
                at += 1
                continue
            end, name = found
            left = at
            while left > 0 and words.norms[left - 1] in {",", ";", "—", "–"}:
                left -= 1
            if left > 0 and end < len(words):
                out.append(Candidate(left, end, name, comma=words.norms[at] in {",", ";"}))
            at = end
        return out

    @cached_property
    def chains(self) -> dict[int, int]:
        """The members of "on A, on B, and on C" behind the first, with where the first begins."""
        words, out, run = self.words, {}, list[Candidate]()
        opened = self.verb  # behind the comma before the run
        behind = self.verb
        for candidate in self.candidates:
            if run and words.norm(candidate.right) == words.norm(run[0].right):
                run.append(candidate)
                if candidate.coordinator != ",":
                    first = self._opens_chain(run, opened)
                    out.update({c.right: first for c in run if first is not None})
                    run = []
            elif candidate.coordinator == ",":
                run = [candidate] if words.is_preposition(candidate.right) else []
                opened = behind
            if candidate.coordinator == ",":
                behind = candidate.right
        return out

    def _opens_chain(self, run: list[Candidate], opened: int) -> int | None:
        """Return where the first member of a chain begins; None for a manner ("in peace, in trust and in hope")."""
        words, word = self.words, self.words.norm(run[0].right)
        if word == "of":
            return None
        first = max((at for at in range(opened, run[0].left) if words.norms[at] == word), default=None)
        if first is None or self.subordinate_between(first, run[-1].left):
            return None
        last = run[-1].right
        end = next((at for at in range(last, len(words)) if not words.is_word(at) or words.is_finite(at)), len(words))
        starts = [first, *(c.right for c in run)]
        sizes = [c.left - start for start, c in zip(starts, run, strict=False)]
        return first if max(*sizes, end - last) >= FULL_MEMBER else None

    @cached_property
    def _names(self) -> set[int]:
        """The tokens of countries and offices: "Bosnia and Herzegovina" is one."""
        words = self.words
        out = {at for first, last, _ in words.tables.countries.find(words.printed) for at in range(first, last)}
        return out | {at for title in people.titles(words) for at in range(title.first, title.last)}

    def _coordinator(self, at: int) -> tuple[int, str] | None:
        """Return (end, name) of a coordinator at `at`, a comma before it taken in."""
        word = self.words.norms[at]
        if word not in {",", ";"}:
            return self._conjunction(at)
        following = self._conjunction(at + 1)
        if following is None:
            return at + 1, word
        return following[0], ";" if word == ";" else following[1]

    def _conjunction(self, at: int) -> tuple[int, str] | None:
        words = self.words
        word = words.norm(at)
        if word in {"and", "or", "but"}:
            return at + 1, word
        if (word, words.norm(at + 1), words.norm(at + 2)) == ("as", "well", "as"):
            return at + 3, "and"
        return None
