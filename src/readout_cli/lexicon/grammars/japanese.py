"""The form of ja/grammar.yaml."""

from __future__ import annotations

from readout_cli.lexicon.grammars.base import BaseGrammar


class JapaneseGrammar(BaseGrammar, frozen=True):
    """What the Japanese reader knows of grammar."""
