"""Account text -> points: language, sentences, splitting, header, speakers, acts, topics, quantities."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal

from readout_cli.model import Fact
from readout_cli.reading import told
from readout_cli.reading.blocks import blocks as paragraphs
from readout_cli.reading.known import Known, Reading
from readout_cli.reading.language import UNKNOWN
from readout_cli.reading.language import detect as language

if TYPE_CHECKING:
    from readout_cli.lexicon import Lexicon

__all__ = ["UNKNOWN", "Known", "Reading", "depth", "language", "paragraphs", "read"]

# Languages that are read in full, each by a package of its own, which is loaded when it is wanted.
FULL = {"en": "english", "ja": "japanese", "ko": "korean", "ru": "russian", "zh": "chinese"}


def depth(language: str) -> Literal["full", "simple"]:
    """Tell how deep an account in a language is read."""
    return "full" if language in FULL else "simple"


def read(text: str, language: str, *, start: int, known: Known, lexicon: Lexicon, key: str) -> Reading:
    """Read text[start:] in its language; point ids are `key-1`, `key-2`, ... in text order."""
    reader = import_module(f"readout_cli.reading.{FULL.get(language, 'simple')}.reader")
    if known.language is None:
        known = known._replace(language=Fact(value=language, origin="text"))
    found: Reading = reader.read(text, start=start, known=known, lexicon=lexicon, key=key)
    return told.seated(found, known.participants) if known.participants else found
