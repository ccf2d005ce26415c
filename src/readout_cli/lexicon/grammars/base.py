"""What the grammars of all languages but English have in common."""

from __future__ import annotations

import msgspec


class BaseGrammar(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words that matching leaves out of account, and the header's vocabulary.

    `guards` are longer words in which a concept's name stands by chance (中南海, 南海): they name nothing.
    `stopwords` carry no claim; words inside `formulas` ("mutual benefit") weigh less. `event_forms` maps `call`,
    `video`, `meeting`, `visit` and `message` to their words, `tone` a word for how the talk went to its English
    label, `duration_units` a word to minutes.
    """

    stopwords: frozenset[str] = frozenset()
    formulas: tuple[str, ...] = ()
    guards: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    furniture_marks: tuple[str, ...] = ()
    event_forms: dict[str, tuple[str, ...]] = {}
    tone: dict[str, str] = {}
    duration_units: dict[str, int] = {}
    joint_subjects: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()

    def folded(self) -> BaseGrammar:
        """Return the grammar as texts are looked up by it: itself, where characters have one form."""
        return self
