"""Topics by codebook and concepts by name, each with the words that gave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Mention, Topic

if TYPE_CHECKING:
    from collections.abc import Collection

    from readout_cli.lexicon import schema
    from readout_cli.lexicon.schema import Cue
    from readout_cli.reading.english.words import Words

# A cue of two words or more hardly misleads; one word may; a concept's own topics stand between.
PHRASE, WORD, CONCEPT = 0.9, 0.7, 0.8
# A place that another sentence of the paragraph names.
NEAR_BY = 0.5


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


def places(words: Words) -> set[str]:
    """Return the topics that are places, and that a proper name in the sentence stands for."""
    tables = words.tables
    known = tables.lexicon.topics
    codes = {cue.code for _, _, cue in words.topic_cues if cue.name}
    concepts = {cue.code for _, _, cue in words.concepts if cue.name}
    acronyms = tables.english.concept_acronyms
    concepts |= {acronyms[token.text] for token in words.tokens if token.text in acronyms}
    codes |= {code for concept in concepts for code in tables.lexicon.concepts[concept].topics}
    return {code for code in codes if known[code].place}


def topics(words: Words, first: int, last: int, named: tuple[Mention, ...], told: Collection[str]) -> tuple[Topic, ...]:
    """Return the topic codes of tokens first..last-1, strongest first; `bilateral` only where nothing else is.

    `told` are the places that are named near by: no other one is meant.
    """
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
    best = _placed(best, told, words.tables.lexicon.topics)
    if len(best) > 1:
        best.pop("bilateral", None)
    return tuple(sorted(best.values(), key=lambda topic: (-topic.score, topic.span, topic.code)))


def _placed(best: dict[str, Topic], told: Collection[str], known: dict[str, schema.Topic]) -> dict[str, Topic]:
    """Leave out the places that nobody names; where nothing else is left, the one that is named near by is meant."""
    kept = {code: found for code, found in best.items() if code in told or not known[code].place}
    if best and not kept and len(told) == 1:
        (code,) = told
        return {code: Topic(code=code, span=next(iter(best.values())).span, score=NEAR_BY)}
    return kept


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
