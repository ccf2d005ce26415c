"""Who speaks in a transcript: 【A大臣】 or （記者） before what is said, or a line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.model import Speaker
from readout_cli.reading.japanese import clauses
from readout_cli.reading.japanese.sentences import PAIRS
from readout_cli.reading.passage import Passage

if TYPE_CHECKING:
    from readout_cli.reading.japanese.header import Sentence
    from readout_cli.reading.japanese.referents import Cast

LABELLED = 0.98


class Label(NamedTuple):
    """A speaker's label that ends at `end`; `speaker` is None for those who ask."""

    end: int
    speaker: Speaker | None


def is_transcript(cast: Cast, body: list[Sentence]) -> bool:
    """Tell whether an account has labels of those who ask: then lines with a name alone are labels too."""
    found = (_label(cast, sentence, bare=True) for sentence in body if sentence.kind != "furniture")
    return any(label is not None and label.speaker is None for label in found)


def label(cast: Cast, text: str, sentence: Sentence, *, bare: bool) -> Label | None:
    """Return the label that a sentence begins with, in brackets or, where `bare`, on a line of its own."""
    asking = _label(cast, sentence, bare=bare)
    inner = _inner(cast, sentence, bare=bare)
    if asking is not None or inner is None:
        return asking
    start, end, stop = inner
    if sentence.told.folded[start:end] in cast.tables.grammar.answerers:
        person = next((p for p in cast.participants if p.side == cast.issuer), None)
        name = person.name if person else None
        return Label(stop, Speaker(sides=cast.own(), name=name, explicit=True, span=(start, end), score=LABELLED))
    told = clauses.sentence(text, sentence.told.folded, start, end)
    for found in cast.referents(Passage(text, start, end, cast.tables.language), told):
        if found.kind == "person" and (found.start, found.end) == (start, end):
            speaker = Speaker(sides=found.sides, name=found.name, explicit=True, span=(start, end), score=LABELLED)
            return Label(stop, speaker)
    return None


def _label(cast: Cast, sentence: Sentence, *, bare: bool) -> Label | None:
    inner = _inner(cast, sentence, bare=bare)
    if inner is None or sentence.told.folded[inner[0] : inner[1]] not in cast.tables.grammar.askers:
        return None
    return Label(inner[2], None)


def _inner(cast: Cast, sentence: Sentence, *, bare: bool) -> tuple[int, int, int] | None:
    """Return (start, end, where it stops) of what may be a label."""
    folded, start, end = sentence.told.folded, sentence.told.start, sentence.told.end
    grammar = cast.tables.grammar
    for word in (*grammar.askers, *grammar.answerers):
        stop = start + len(word)
        if folded.startswith(word, start) and folded[stop : stop + 1] in grammar.colons:
            return start, stop, stop + 1
    close = folded.find(PAIRS.get(folded[start], "\0"), start, end)
    if close > start:
        return start + 1, close, close + 1
    return (start, end, end) if bare and sentence.kind == "heading" else None
