"""Stub replies ("Minister B agreed") tied to the points that they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readout_cli.reading.english.words import Words

# Words left over besides speaker and reply phrase; more, and the reply has a content of its own.
MAX_CONTENT = 4
# A reply stands at the start: "..., they agreed" behind a claim is its attribution.
MAX_SUBJECT = 7


def is_stub(words: Words, first: int, last: int) -> bool:
    """Tell whether tokens first..last-1 answer something and say nothing of their own."""
    at = first
    while at < min(last, first + MAX_SUBJECT):
        found = words.tables.replies.match(words.lemmas, at)
        if found is not None and found[0] <= last:
            rest = [
                index
                for index in range(found[0], last)
                if words.is_word(index) and words.norms[index] not in {"it", "this", "that", "so", "too", "them"}
            ]
            opens = words.norm(found[0]) in {"that", "to", "on", "with", "about", "upon", "for"}
            return len(rest) <= MAX_CONTENT and not opens
        at += 1
    return False
