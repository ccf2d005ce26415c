"""Linguistic knowledge as data: YAML by language, validated, compiled once when the package is built."""

from __future__ import annotations

import contextlib
from functools import lru_cache
from pathlib import Path

from readout_cli.lexicon import compiled, files
from readout_cli.lexicon.schema import Lexicon

COMPILED = files.ROOT / "compiled.msgpack"

__all__ = ["COMPILED", "Lexicon", "load"]


def load(own: str | None = None) -> Lexicon:
    """Return the shipped lexicon, with the YAML files of the directory `own` laid over it.

    The compiled form is used when it was made, by this code, from the YAML that stands beside it. Raises LexiconError.
    """
    return _load(own)


@lru_cache(maxsize=4)
def _load(own: str | None) -> Lexicon:
    if own is None:
        with contextlib.suppress(OSError):
            lexicon = compiled.decode(COMPILED.read_bytes())
            if lexicon is not None:
                return lexicon
    from readout_cli.lexicon import compiler  # seldom needed

    return compiler.compile_lexicon(None if own is None else Path(own))
