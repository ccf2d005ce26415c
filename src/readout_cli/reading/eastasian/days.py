"""Days told by their number alone (23日, 本30日), which Chinese and Japanese write alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.eastasian import numerals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.lexicon.grammars.eastasian import EastAsianGrammar
    from readout_cli.model import Span

MOST = 31


class Day(NamedTuple):
    """A day of some month; its sign ends at the end of `span`."""

    number: int
    span: Span


def bare(folded: str, span: Span, grammar: EastAsianGrammar) -> Iterator[Day]:
    """Yield the days of folded[span] that stand behind no month and are no ordinals."""
    at = span[0]
    while at < span[1]:
        number = numerals.read(folded, at, span[1], grammar)
        if number is None:
            at += 1
            continue
        stop, before = number.end + 1, folded[at - 1 : at] if at > span[0] else ""
        alone = before not in (*grammar.months, *grammar.ordinal_before)
        if alone and folded[number.end : stop] in grammar.days and 1 <= number.value <= MOST:
            yield Day(int(number.value), (at, stop))
        at = number.end
