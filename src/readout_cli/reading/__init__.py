"""Account text -> points: language, sentences, splitting, header, speakers, acts, topics, quantities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.english import reader as english
from readout_cli.reading.known import Known, Reading
from readout_cli.reading.language import detect as language

if TYPE_CHECKING:
    from readout_cli.lexicon import Lexicon

__all__ = ["Known", "Reading", "language", "read"]


def read(text: str, *, start: int, known: Known, lexicon: Lexicon, key: str) -> Reading:
    """Read text[start:] in its language; point ids are `key-1`, `key-2`, ... in text order."""
    return english.read(text, start=start, known=known, lexicon=lexicon, key=key)
