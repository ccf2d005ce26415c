"""The form of ko/grammar.yaml."""

from __future__ import annotations

from readout_cli.lexicon.grammars.base import BaseGrammar


class KoreanGrammar(BaseGrammar, frozen=True):
    """What the Korean reader knows of grammar."""
