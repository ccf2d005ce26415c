"""Points that follow a report each on its line: 「次の事項で一致した。」, then a numbered list without verbs."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readout_cli.model import Act, Speaker
    from readout_cli.reading.japanese.header import Sentence
    from readout_cli.reading.japanese.tables import Tables

NUMBER = re.compile(r"\d+")


class Listing:
    """Remembers who announced a list, and tells its members by their markers."""

    def __init__(self, tables: Tables) -> None:
        self.words = tables.grammar.announced_lists
        self.by: tuple[Speaker, Act] | None = None
        self.mark: str | None = None

    def announce(self, sentence: Sentence, speaker: Speaker, act: Act) -> None:
        """Note who ended a sentence, if it announces a list."""
        told = sentence.told
        listed = any(told.folded.find(word, told.start, told.end) >= 0 for word in self.words)
        self.by, self.mark = ((speaker, act), None) if listed else (None, None)

    def member(self, sentence: Sentence) -> tuple[Speaker, Act] | None:
        """Return whose point a line without a verb is, or None where it is a heading."""
        if self.by is None or sentence.kind != "heading" or not sentence.mark:
            return None
        if self.mark is not None and not _follows(self.mark, sentence.mark):
            self.by = None
            return None
        self.mark = sentence.mark
        return self.by


def _follows(before: str, mark: str) -> bool:
    """Tell whether a marker is the next one of its kind."""
    one, other = (unicodedata.normalize("NFKC", found) for found in (before, mark))
    first, second = NUMBER.findall(one), NUMBER.findall(other)
    if not first or not second:
        return one == other or (len(one) == len(other) == 1 and ord(other) == ord(one) + 1)
    return int(second[-1]) == int(first[-1]) + 1
