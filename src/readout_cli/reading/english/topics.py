"""Topics by codebook and concepts by name, each with the words that gave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Mention, Topic

if TYPE_CHECKING:
    from readout_cli.reading.english.words import Words

# A cue of two words or more hardly misleads; one word may; a concept's own topics stand between.
PHRASE, WORD, CONCEPT = 0.9, 0.7, 0.8


def mentions(words: Words, first: int, last: int) -> tuple[Mention, ...]:
    """Return the concepts that tokens first..last-1 name."""
    tables = words.tables
    found = [(start, end, code) for start, end, code in tables.concepts.find(words.stems[:last]) if start >= first]
    acronyms = tables.english.concept_acronyms
    found += [
        (at, at + 1, acronyms[words.tokens[at].text])
        for at in range(first, last)
        if words.tokens[at].text in acronyms
    ]
    out = []
    for start, end, code in sorted(set(found)):
        span = words.span(start, end)
        label = tables.lexicon.concepts[code].label.get("en", code)
        out.append(Mention(concept=code, label=label, name_used=words.text[slice(*span)], span=span))
    return tuple(out)


def topics(words: Words, first: int, last: int, named: tuple[Mention, ...]) -> tuple[Topic, ...]:
    """Return the topic codes of tokens first..last-1, strongest first; `bilateral` only where nothing else is."""
    best: dict[str, Topic] = {}
    for start, end, code in words.tables.topic_cues.find(words.stems[:last]):
        if start >= first:
            _keep(best, Topic(code=code, span=words.span(start, end), score=PHRASE if end - start > 1 else WORD))
    for mention in named:
        for code in words.tables.lexicon.concepts[mention.concept].topics:
            _keep(best, Topic(code=code, span=mention.span, score=CONCEPT))
    if len(best) > 1:
        best.pop("bilateral", None)
    return tuple(sorted(best.values(), key=lambda topic: (-topic.score, topic.span, topic.code)))


def _keep(best: dict[str, Topic], topic: Topic) -> None:
    before = best.get(topic.code)
    if before is None or topic.score > before.score:
        best[topic.code] = topic
