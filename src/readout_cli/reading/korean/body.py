"""The account as sentences, each with what it is: prose, a heading, the spokesperson's own words, or furniture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.korean import furniture, header, wrapping
from readout_cli.reading.korean.sentences import sentences
from readout_cli.reading.korean.words import BRACKETS, LONGEST_BRACKET, Words, pairs

if TYPE_CHECKING:
    from readout_cli.reading.blocks import Block
    from readout_cli.reading.korean.tables import Tables

# A line behind a dash, before the account begins, is a subtitle.
DASHES = frozenset("-–—")


class Sentence(NamedTuple):
    """A sentence, or a whole heading, in its paragraph."""

    words: Words
    paragraph: int
    kind: furniture.Kind


def read(text: str, paragraphs: list[Block], look_up: Tables) -> list[Sentence]:
    """Return the sentences of all paragraphs, in order."""
    out: list[Sentence] = []
    before = True
    for number, block in enumerate(wrapping.joined(text, paragraphs, look_up), 1):
        whole = _bare(text, block, look_up)
        dash = text[: block.start].rstrip()[-1:] in DASHES
        kind = furniture.kind(whole, marked=block.marked and not dash, before=before)
        if kind != "prose":
            out.append(Sentence(whole, number, kind))
            continue
        before = False
        for first, last in sentences(text, block.start, block.end, look_up.grammar):
            if text[first:last].rstrip(".") in look_up.grammar.list_letters:
                continue  # 가. 나. 다. are list markers
            words = Words(text, first, last, look_up)
            if furniture.is_line(words):
                out.append(Sentence(words, number, "furniture"))
                continue
            told = header.voice(words)
            if told is not None:
                front = first + len(text[first : told - 1].rstrip())
                out.append(Sentence(Words(text, first, front, look_up), number, "source"))
                words = Words(text, told, last, look_up)
            out.append(Sentence(words, number, kind))
    return out


def _bare(text: str, block: Block, look_up: Tables) -> Words:
    """Return a paragraph, without the brackets around a heading: [한미 정상 통화]."""
    start, end = block.start, block.end
    if text[start] in BRACKETS and 1 < end - start <= LONGEST_BRACKET:
        closed = pairs(text, start, end)
        inner = text[start + 1 : end - 1]
        if closed.get(start) == end - 1 and inner.strip():
            start, end = end - 1 - len(inner.lstrip()), start + 1 + len(inner.rstrip())
    return Words(text, start, end, look_up)
