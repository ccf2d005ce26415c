"""What the reader of each language knows of its grammar: the form of `<language>/grammar.yaml`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.lexicon.grammars.chinese import ChineseGrammar
from readout_cli.lexicon.grammars.japanese import JapaneseGrammar
from readout_cli.lexicon.grammars.korean import KoreanGrammar
from readout_cli.lexicon.grammars.russian import RussianGrammar

if TYPE_CHECKING:
    from readout_cli.lexicon.grammars.base import BaseGrammar

# The languages beside English that are read in full.
GRAMMARS: dict[str, type[BaseGrammar]] = {
    "zh": ChineseGrammar,
    "ja": JapaneseGrammar,
    "ko": KoreanGrammar,
    "ru": RussianGrammar,
}

__all__ = ["GRAMMARS", "ChineseGrammar", "JapaneseGrammar", "KoreanGrammar", "RussianGrammar"]
