"""Governments that an account names: how often, and as a list behind one office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.russian.offices import government_at, office_at, titles

if TYPE_CHECKING:
    from readout_cli.reading.russian.words import Words

# What a government counts for that is named as a side, not as a place.
AS_SIDE = 4


def mentioned(body: list[Words]) -> dict[str, int]:
    """Return how often each government is named, by code, over the given sentences; as a side it counts for more."""
    counts: dict[str, int] = {}
    for words in body:
        at = 0
        while at < len(words):
            found = government_at(words, at, adjectives=True)
            if found is None:
                at += 1
                continue
            counts[found[1]] = counts.get(found[1], 0) + (AS_SIDE if _as_side(words, at, found[0]) else 1)
            at = found[0]
    return counts


def _as_side(words: Words, first: int, last: int) -> bool:
    """Tell "российская сторона", "Президент России": a government that speaks or acts."""
    grammar = words.tables.grammar
    if words.is_adjective(first):
        return words.norm(last) in grammar.side_nouns | grammar.sides or words.norm(last) in grammar.side_phrases
    return any(title.first < first < title.last for title in titles(words))


def listed(words: Words) -> tuple[str, ...]:
    """Return the governments behind an office in the plural: "министров иностранных дел Ирана, Ирака и Омана"."""
    for first in range(len(words)):
        office = words.tables.offices.match(words.keys, first)
        joint = words.match_norm(words.tables.joint, first)
        if joint is None and (office is None or office_at(words, first) is not None):
            continue
        codes: list[str] = []
        at = max(office[0] if office is not None else 0, joint[0] if joint is not None else 0)
        while (side := government_at(words, at)) is not None:
            codes.append(side[1])
            at = side[0]
            while words.norm(at) in {",", *words.tables.grammar.conjunctions}:
                at += 1
        if len(codes) > 1:
            return tuple(dict.fromkeys(codes))
    return ()
