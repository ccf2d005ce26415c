"""The form of ru/grammar.yaml."""

from __future__ import annotations

from readout_cli.lexicon.grammars.base import BaseGrammar


class RussianGrammar(BaseGrammar, frozen=True):
    """What the Russian reader knows of grammar."""
