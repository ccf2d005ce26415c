"""A sentence in clauses: each ends with a reporting verb that links it to the next one, or with the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.japanese import predicates
from readout_cli.reading.japanese.sentences import CLOSING, PAIRS, depths
from readout_cli.reading.japanese.tables import ending

if TYPE_CHECKING:
    from readout_cli.reading.japanese.predicates import Predicate
    from readout_cli.reading.japanese.tables import Tables

COMMAS = "、，,"
LINKED = frozenset({"link", "te", "while", "noun"})
FINITE = frozenset({"plain", "past"})
FINAL = frozenset({"plain", "past", "link", "noun", "while", "te"})
BARE = frozenset({"while"})
SPACE = " \t\u3000\r\n"


class Text(NamedTuple):
    """A sentence text[start:end], with the text folded, and how deep in brackets each offset of it stands."""

    folded: str
    start: int
    end: int
    depth: list[int]

    def outside(self, at: int) -> bool:
        """Tell whether an offset stands outside brackets and quotes."""
        return self.depth[at - self.start] == 0

    def commas(self, first: int, last: int) -> list[int]:
        """Return the commas outside brackets between two offsets; none of a number (28，29日)."""
        return [
            at
            for at in range(first, last)
            if self.folded[at] in COMMAS
            and self.outside(at)
            and not (
                self.folded[at] != "、" and self.folded[at + 1 : at + 2].isdecimal() and self.folded[at - 1].isdecimal()
            )
        ]


class Clause(NamedTuple):
    """A clause from `start` to `end`, and its reporting verb, None where it has none.

    At the offsets `bound` it is not cut into points.
    """

    start: int
    end: int
    predicate: Predicate | None
    bound: tuple[int, ...] = ()


def sentence(text: str, folded: str, start: int, end: int) -> Text:
    """Return text[start:end] as a sentence."""
    return Text(folded, start, end, depths(text, start, end))


def clauses(tables: Tables, told: Text) -> list[Clause]:
    """Return the clauses of a sentence, in order."""
    out: list[Clause] = []
    begin = told.start
    for stop, bare in _stops(tables, told):
        found = _linked(tables, told, begin, stop, bare=bare)
        if found is not None:
            out.append(Clause(begin, stop, found))
            begin = skip(told.folded, stop, told.end)
    last = final(tables, told.folded, begin, told.end)
    if begin < last or not out:
        predicate = predicates.find(tables, told.folded, begin, last, FINAL) if begin < last else None
        out.append(Clause(begin, told.end, predicate))
    else:
        out[-1] = out[-1]._replace(end=told.end)
    return out


def final(tables: Tables, folded: str, start: int, end: int) -> int:
    """Return where a sentence ends without its full stop, brackets and polite endings."""
    while True:
        while end > start and (folded[end - 1] in "。．！？!?.：:" + SPACE or folded[end - 1] in COMMAS):
            end -= 1
        tail = ending(folded, start, end, tables.grammar.plain_endings)
        opened = _bracket(folded, start, end)
        if tail is not None and end - len(tail) > start:
            end -= len(tail)
        elif opened is not None and opened > start:
            end = opened
        else:
            return end


def skip(folded: str, at: int, end: int) -> int:
    """Return the offset of what follows commas and white space."""
    while at < end and (folded[at] in COMMAS or folded[at] in SPACE):
        at += 1
    return at


def grateful(tables: Tables, told: Text, at: int) -> bool:
    """Tell "お招きいただき、感謝している": a favour, and thanks or joy for it."""
    grammar = tables.grammar
    if ending(told.folded, told.start, at, grammar.favours) is None:
        return False
    commas = told.commas(at + 1, told.end)
    rest = told.folded[at : commas[0] if commas else told.end]
    return any(word in rest for word in grammar.gratitude)


def _stops(tables: Tables, told: Text) -> list[tuple[int, bool]]:
    """Return where a clause may end: before a comma, or behind what links clauses without one."""
    stops = dict.fromkeys(told.commas(told.start, told.end), False)
    for word in (*tables.grammar.joining_bare, *tables.grammar.concurrent_endings):
        at = told.folded.find(word, told.start, told.end)
        while at >= 0:
            stop = at + len(word)
            if stop < told.end and told.outside(at):
                stops.setdefault(stop, True)
            at = told.folded.find(word, at + 1, told.end)
    return sorted(stops.items())


def _linked(tables: Tables, told: Text, begin: int, stop: int, *, bare: bool) -> Predicate | None:
    folded = told.folded
    if bare and folded[stop : stop + 1] in COMMAS:
        return None
    end = stop
    while end > begin and folded[end - 1] in SPACE:
        end -= 1
    opened = _bracket(folded, begin, end)
    if opened is not None:
        end = opened
    for word in tables.joining:
        if folded.endswith(word, begin, end):
            found = predicates.find(tables, folded, begin, end - len(word), FINITE)
            if found is not None:
                return found
    found = predicates.find(tables, folded, begin, end, BARE if bare else LINKED)
    circumstance = grateful(tables, told, end) or ending(folded, begin, end, tables.grammar.circumstances)
    return None if circumstance else found


def _bracket(folded: str, begin: int, end: int) -> int | None:
    """Return where a bracket opens that closes at `end`, unless it quotes."""
    if end <= begin or folded[end - 1] not in CLOSING or folded[end - 1] in "」』”":
        return None
    opening = next((mark for mark, close in PAIRS.items() if close == folded[end - 1]), None)
    at = -1 if opening is None else folded.rfind(opening, begin, end)
    return at if at > begin else None
