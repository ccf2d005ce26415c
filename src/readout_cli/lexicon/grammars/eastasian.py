"""What Chinese, Japanese and Korean grammars have in common: numerals, calendars, counters."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from readout_cli.language.han import fold
from readout_cli.lexicon.grammars.base import BaseGrammar


class EastAsianGrammar(BaseGrammar, frozen=True, kw_only=True):
    """How numbers and dates are written.

    `digits`, `tens` (十, 百, 千) and `myriads` (万, 亿) map a sign to its value; `eras` the name of an era to the year
    before its first. `years`, `months`, `days` are the signs behind their numbers; `halves` stand behind a unit of
    time (in 一个半小时 the half stands before it: `half_before`). `percent` stands behind its number, `percent_before`
    before it; `ordinal_before` before an ordinal. `counters` maps the word behind a number to what it counts, as an
    English stem; `same_day` are words for the day of the event.
    """

    digits: dict[str, int]
    tens: dict[str, int]
    myriads: dict[str, int]
    eras: dict[str, int] = msgspec.field(default_factory=dict)
    bare_era: int = 0
    years: tuple[str, ...]
    months: tuple[str, ...]
    days: tuple[str, ...]
    halves: tuple[str, ...] = ()
    half_before: tuple[str, ...] = ()
    percent: tuple[str, ...] = ()
    percent_before: tuple[str, ...] = ()
    tenths: tuple[str, ...] = ()
    ordinal_before: tuple[str, ...] = ()
    counters: dict[str, str] = msgspec.field(default_factory=dict)
    clocks: tuple[str, ...] = ()
    same_day: tuple[str, ...] = ()

    def folded(self) -> EastAsianGrammar:
        """Return the grammar with the words of numbers and dates as they stand in a folded text."""
        return msgspec.structs.replace(self, **{name: _folded(getattr(self, name)) for name in _COUNTED})


# What stands around numbers.
_COUNTED = (
    *("digits", "tens", "myriads", "eras", "years", "months", "days", "halves", "half_before", "percent"),
    *("percent_before", "tenths", "ordinal_before", "counters", "clocks", "same_day", "duration_units"),
)
W = TypeVar("W", dict[str, int], dict[str, str], tuple[str, ...])


def _folded(words: W) -> W:
    if isinstance(words, dict):
        return {fold(word): value for word, value in words.items()}
    return tuple(fold(word) for word in words)
