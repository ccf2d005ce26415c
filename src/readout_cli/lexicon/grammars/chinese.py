"""The form of zh/grammar.yaml."""

from __future__ import annotations

from readout_cli.lexicon.grammars.base import BaseGrammar


class ChineseGrammar(BaseGrammar, frozen=True):
    """What the Chinese reader knows of grammar."""
