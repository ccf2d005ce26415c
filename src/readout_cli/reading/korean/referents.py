"""Somebody named in a sentence: a person, a side, both together, or a third party; and who stands together."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from readout_cli.model import Participant, Span
    from readout_cli.reading.korean.words import Words

EXPLICIT, RESUMED, GUESSED = 0.98, 0.93, 0.6
_first = attrgetter("first")

Kind = Literal["person", "side", "country", "joint", "third", "voice"]


class Referent(NamedTuple):
    """Who is named in words first..last-1, with what follows in the word."""

    kind: Kind
    first: int
    last: int
    sides: tuple[str, ...]
    name: str | None
    tail: str
    span: Span
    score: float = EXPLICIT


class Table(NamedTuple):
    """Who may speak: the people of the account, its issuer, and the sides at the table."""

    people: tuple[Participant, ...]
    issuer: str | None
    sides: tuple[str, ...]


def joined(words: Words, found: list[Referent]) -> list[Referent]:
    """Put together two who do a thing (정 장관과 하야시 대신은), and people with their side (미측 참석자들은)."""
    out: list[Referent] = []
    for referent in found:
        before = out[-1] if out else None
        if before is None or before.last != referent.first:
            out.append(referent)
        elif _of_side(words, before, referent):
            span = words.span(before.first, referent.last)
            out[-1] = Referent("side", before.first, referent.last, before.sides, None, referent.tail, span)
        elif _together(words, before, referent):
            sides = tuple(dict.fromkeys((*before.sides, *referent.sides)))
            span = words.span(before.first, referent.last)
            kind: Kind = "country" if referent.kind == "country" else "joint"
            out[-1] = Referent(kind, before.first, referent.last, sides, None, referent.tail, span)
        else:
            out.append(referent)
    return out


def _of_side(words: Words, side: Referent, people: Referent) -> bool:
    """Tell several people of the side named before them."""
    named = words.cores[people.last - 1].removesuffix(people.tail).endswith(words.tables.grammar.plurals)
    return side.kind in {"side", "country"} and not side.tail and people.kind in {"joint", "third"} and named


def _together(words: Words, before: Referent, referent: Referent) -> bool:
    subject = is_topic(words, referent) or referent.tail in words.tables.grammar.nominatives
    return before.tail in words.tables.grammar.joined and referent.kind == before.kind and subject


def between(named: list[Referent], first: int, last: int) -> list[Referent]:
    """Return who is named in words first..last-1 of those named in a sentence."""
    return named[bisect_left(named, first, key=_first) : bisect_left(named, last, key=_first)]


def is_topic(words: Words, referent: Referent) -> bool:
    """Tell a subject: with its particle, or with a word for 'also' behind it (왕 부장 또한)."""
    if referent.tail in words.tables.grammar.topics:
        return True
    after = words.cores[referent.last] if referent.last < len(words) else ""
    return referent.tail == "" and after in words.tables.grammar.also


def is_country(words: Words, referent: Referent) -> bool:
    """Tell 양국, which may be talked about, from 양 장관."""
    told = " ".join(words.cores[referent.first : referent.last]).removesuffix(referent.tail)
    return told in words.tables.grammar.joint_countries
