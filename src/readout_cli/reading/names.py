"""A language's part of the lexicon as look-up tables of names, built once a lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from readout_cli.lexicon.phrases import PhraseTable
from readout_cli.lexicon.schema import GUARD
from readout_cli.model import Mention, Topic

if TYPE_CHECKING:
    from readout_cli.lexicon.schema import Lexicon, Office, Part
    from readout_cli.model import Span
    from readout_cli.reading.passage import Passage

G = TypeVar("G")
# A cue of several units hardly misleads; a concept's own topics are surer than a single short cue.
CUE, CONCEPT = 0.8, 0.8


class Names(Generic[G]):
    """Tables of what a language calls offices, governments, concepts and topics."""

    def __init__(self, lexicon: Lexicon, language: str, grammar: type[G]) -> None:
        self.lexicon = lexicon
        self.language = language
        self.part: Part[G] = lexicon.part(language, grammar)
        self.grammar: G = self.part.grammar
        names, adjectives, capitals = (
            self.part.country_names,
            self.part.country_adjectives,
            self.part.country_capitals,
        )
        self.offices: PhraseTable[Office] = PhraseTable(
            [(keys, self.part.offices[number]) for keys, number in self.part.office_forms]
        )
        self.countries: PhraseTable[str] = PhraseTable(names)
        self.nationalities: PhraseTable[str] = PhraseTable([*names, *adjectives])
        self.governments: PhraseTable[str] = PhraseTable([*names, *adjectives, *capitals])
        self.concepts: PhraseTable[str] = PhraseTable(self.part.concept_names)
        self.topic_cues: PhraseTable[str] = PhraseTable(self.part.topic_cues)

    def mentions(self, passage: Passage, span: Span) -> tuple[Mention, ...]:
        """Return the concepts that text[span] names, with their labels in English."""
        return tuple(
            Mention(
                concept=code,
                label=self.lexicon.concepts[code].label.get("en", code),
                name_used=passage.text[start:end],
                span=(start, end),
            )
            for start, end, code in passage.find(self.concepts, span)
            if code != GUARD
        )

    def topics(self, passage: Passage, span: Span, named: tuple[Mention, ...]) -> tuple[Topic, ...]:
        """Return the topic codes of text[span], strongest first; `bilateral` only where nothing else is."""
        found = [
            Topic(code=code, span=(start, end), score=CUE) for start, end, code in passage.find(self.topic_cues, span)
        ]
        found += [
            Topic(code=code, span=mention.span, score=CONCEPT)
            for mention in named
            for code in self.lexicon.concepts[mention.concept].topics
        ]
        best: dict[str, Topic] = {}
        for topic in sorted(found, key=lambda topic: (-topic.score, topic.span, topic.code)):
            best.setdefault(topic.code, topic)
        if len(best) > 1:
            best.pop("bilateral", None)
        return tuple(best.values())
