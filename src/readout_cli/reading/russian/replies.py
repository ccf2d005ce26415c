"""Stub replies ("Министр согласился с этим") told from answers with a content of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readout_cli.reading.russian.words import Words

# Words left over behind the reply phrase; more, and the reply has a content of its own.
MAX_CONTENT = 3
# A reply stands near the start.
MAX_SUBJECT = 9


def is_stub(words: Words, first: int, last: int) -> bool:
    """Tell whether units first..last-1 answer something and say nothing of their own."""
    for at in range(first, min(last, first + MAX_SUBJECT)):
        found = words.tables.replies.match(words.lemmas, at)
        if found is not None and found[0] <= last:
            rest = range(found[0], last)
            content = any(words.norm(index) in words.tables.grammar.subordinators for index in rest)
            return not content and sum(words.is_word(index) for index in rest) <= MAX_CONTENT
    return False
