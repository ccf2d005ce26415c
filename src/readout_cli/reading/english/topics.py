"""Topics by codebook and concepts by name, each with the words that gave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Mention, Topic

if TYPE_CHECKING:
    from readout_cli.lexicon.schema import Cue
    from readout_cli.reading.english.words import Words

# A cue of two words or more hardly misleads; one word may; a concept's own topics stand between.
PHRASE, WORD, CONCEPT = 0.9, 0.7, 0.8


def mentions(words: Words, first: int, last: int) -> tuple[Mention, ...]:
    """Return the concepts that tokens first..last-1 name."""
    tables = words.tables
    found = [
        (start, end, cue.code)
        for start, end, cue in words.concepts
        if first <= start and end <= last and _means(words, start, cue)
    ]
    acronyms = tables.english.concept_acronyms
    found += [
        (at, at + 1, acronyms[words.tokens[at].text]) for at in range(first, last) if words.tokens[at].text in acronyms
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
    for start, end, cue in words.topic_cues:
        if first <= start and end <= last and _means(words, start, cue):
            _keep(
                best,
                Topic(code=cue.code, span=words.span(start, end), score=PHRASE if end - start > 1 else WORD),
            )
    for mention in named:
        for code in words.tables.lexicon.concepts[mention.concept].topics:
            _keep(best, Topic(code=code, span=mention.span, score=CONCEPT))
    if len(best) > 1:
        best.pop("bilateral", None)
    return tuple(sorted(best.values(), key=lambda topic: (-topic.score, topic.span, topic.code)))


def _means(words: Words, at: int, cue: Cue) -> bool:
    """Tell a common word from a name ("Mr. Gang") and from its stem's kin ("renewed" is no "renewables")."""
    if cue.word is None:
        return True
    word = words.norms[at]
    base = cue.word.removesuffix("s")
    plurals = {cue.word, base, base + "s", base + "es", base.removesuffix("y") + "ies"}
    return not words.is_capital(at) and (word in plurals or words.lemma(at) == cue.word)


def _keep(best: dict[str, Topic], topic: Topic) -> None:
    before = best.get(topic.code)
    if before is None or topic.score > before.score:
        best[topic.code] = topic
