"""What a point is about, in the reader's language: the labels of the concepts it names, else of its topics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.wording import OWN_TOPIC

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.lexicon import Lexicon
    from readout_cli.model import Point, Quote

FALLBACK = "en"


class Gloss:
    """Labels in one language, in English where the lexicon has none."""

    def __init__(self, lexicon: Lexicon, language: str) -> None:
        self._concepts = {code: entry.label for code, entry in lexicon.concepts.items()}
        self._topics = {code: entry.label for code, entry in lexicon.topics.items()}
        self.language = language

    def of_point(self, point: Point) -> str:
        """Return `about: ...` for a point; nothing where neither a concept nor a topic was found."""
        topics = [topic.code for topic in point.topics if topic.score >= OWN_TOPIC]
        return self._line([mention.concept for mention in point.mentions], topics)

    def of_quote(self, quote: Quote) -> str:
        """Return `about: ...` for a quoted point."""
        return self._line(quote.concepts, quote.topics)

    def _line(self, concepts: Iterable[str], topics: Iterable[str]) -> str:
        named = self._told(concepts, self._concepts) or self._told(topics, self._topics)
        return f"about: {', '.join(named)}" if named else ""

    def _told(self, codes: Iterable[str], labels: dict[str, dict[str, str]]) -> list[str]:
        found = [labels.get(code, {}) for code in codes]
        return list(dict.fromkeys(label.get(self.language) or label.get(FALLBACK, "") for label in found if label))
