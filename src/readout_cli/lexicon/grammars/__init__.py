"""What the reader of each language knows of its grammar: the form of `<language>/grammar.yaml`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.lexicon.grammars.chinese import ChineseGrammar
from readout_cli.lexicon.grammars.japanese import JapaneseGrammar
from readout_cli.lexicon.grammars.korean import KoreanGrammar
from readout_cli.lexicon.grammars.russian import RussianGrammar
from readout_cli.lexicon.grammars.simple import SimpleGrammar

if TYPE_CHECKING:
    from readout_cli.lexicon.grammars.base import BaseGrammar

# Languages of which enough is known to tell speakers and acts, though no more than sentence by sentence.
SIMPLE = ("ar", "de", "es", "fr", "it", "nl", "pl", "pt", "th", "tr", "uk")
# The languages beside English that have lexicon files: those read in full, and these.
GRAMMARS: dict[str, type[BaseGrammar]] = {
    "zh": ChineseGrammar,
    "ja": JapaneseGrammar,
    "ko": KoreanGrammar,
    "ru": RussianGrammar,
    **dict.fromkeys(SIMPLE, SimpleGrammar),
}

__all__ = [
    "GRAMMARS",
    "SIMPLE",
    "ChineseGrammar",
    "JapaneseGrammar",
    "KoreanGrammar",
    "RussianGrammar",
    "SimpleGrammar",
]
