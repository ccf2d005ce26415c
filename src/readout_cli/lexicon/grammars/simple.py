"""The form of <language>/grammar.yaml for a language that is read at simple depth."""

from __future__ import annotations

from typing import Literal

import msgspec

from readout_cli.lexicon.grammars.base import BaseGrammar


class SimpleGrammar(BaseGrammar, frozen=True, kw_only=True):
    """The few words by which sentences, names, speakers and dates are told.

    Words are in lower case but for names, `honorifics` and phrases. `home` are the governments that publish in the
    language, the first the likeliest. `order` tells where a subject may stand that does not precede its verb of
    saying: `first` (the verb opens the sentence), `inverted` (right behind the verb), `fixed` (nearly never), `last`
    (the verb ends the sentence). `year_offset` is what the calendar's years are ahead of ISO's. `abbreviations` are
    written without their last full stop.

    `links` may stand between an office, its country and its verb, and so may `asides` ("for his part"). Who stands
    behind a word of `oblique`, or before one of `oblique_after`, is spoken to or of. A word may be both in `pronouns`
    and in `plural_pronouns`. `side_nouns` make a speaker of an adjective ("the Polish side"); `openers` begin a
    sentence where the script has no full stop; `prefixes` are words written together with the one behind them.
    `event_verbs` tell that the sides met, `initiated_by` stand before the side that asked for it. `scales` are words
    for powers of ten.
    """

    home: tuple[str, ...] = ()
    order: Literal["first", "inverted", "fixed", "last"] = "fixed"
    year_offset: int = 0
    abbreviations: frozenset[str] = frozenset()
    honorifics: tuple[str, ...] = ()
    name_particles: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    asides: tuple[str, ...] = ()
    conjunctions: frozenset[str] = frozenset()
    oblique: frozenset[str] = frozenset()
    oblique_after: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()
    plural_pronouns: tuple[str, ...] = ()
    side_nouns: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    event_verbs: tuple[str, ...] = ()
    initiated_by: tuple[str, ...] = ()
    numbers: dict[str, int] = msgspec.field(default_factory=dict)
    scales: dict[str, int] = msgspec.field(default_factory=dict)
    percent: tuple[str, ...] = ()
