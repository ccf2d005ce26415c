"""The page as sentences, each with what it is: prose, a heading, a spokesperson's own words, or furniture.

Lines that were wrapped by hand, or parted by blank lines, within a sentence are put together again first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.blocks import Block, blocks
from readout_cli.reading.korean import clauses, furniture, voices
from readout_cli.reading.korean.sentences import sentences
from readout_cli.reading.korean.words import BRACKETS, COMMAS, LONGEST_BRACKET, Words, pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.reading.korean.tables import Tables

# A line behind a dash, before the account begins, is a subtitle.
DASHES = frozenset("-–—")
# A line that goes on has so many words at least; one of so many characters that tells of somebody is no heading.
FEWEST, LONG = 5, 28
# No sentence is longer.
LONGEST = 2000


class Sentence(NamedTuple):
    """A sentence, or a whole heading, in its paragraph."""

    words: Words
    paragraph: int
    kind: furniture.Kind


def read(text: str, start: int, look_up: Tables) -> list[Sentence]:
    """Return the sentences of all paragraphs of text[start:], in order."""
    out: list[Sentence] = []
    before = True
    for number, (block, joined) in enumerate(_joined(text, blocks(text, start), look_up), 1):
        whole = _unbracketed(joined)
        dash = text[: block.start].rstrip()[-1:] in DASHES
        kind = furniture.kind(whole, marked=block.marked and not dash, before=before)
        found = _sentences(joined, number) if kind == "prose" else [Sentence(whole, number, kind)]
        out += found
        before = before and all(sentence.kind != "prose" for sentence in found)
    return out


def _sentences(paragraph: Words, number: int) -> list[Sentence]:
    text, look_up = paragraph.text, paragraph.tables
    out: list[Sentence] = []
    for first, last in sentences(text, paragraph.start, paragraph.end, look_up.grammar):
        if text[first:last].rstrip(".") in look_up.grammar.list_letters:
            continue  # 가. 나. 다. are list markers
        whole = (first, last) == (paragraph.start, paragraph.end)
        words = paragraph if whole else Words(text, first, last, look_up)
        if furniture.is_line(words):
            out.append(Sentence(words, number, "furniture"))
            continue
        told = voices.quoted(words)
        if told is not None:
            front = first + len(text[first : told - 1].rstrip())
            out.append(Sentence(Words(text, first, front, look_up), number, "source"))
            turns = voices.turns(text, told, (first, last), look_up.grammar)
            out += [Sentence(Words(text, *turn, look_up), number, "prose") for turn in turns]
            continue
        out.append(Sentence(words, number, "prose"))
    return out


def _unbracketed(words: Words) -> Words:
    """Return a paragraph without the brackets around a heading: [한미 정상 통화]."""
    text, start, end = words.text, words.start, words.end
    if text[start] not in BRACKETS or not 1 < end - start <= LONGEST_BRACKET:
        return words
    inner = text[start + 1 : end - 1]
    if pairs(text, start, end).get(start) != end - 1 or not inner.strip():
        return words
    return Words(text, end - 1 - len(inner.lstrip()), start + 1 + len(inner.rstrip()), words.tables)


def _joined(text: str, paragraphs: list[Block], look_up: Tables) -> Iterator[tuple[Block, Words]]:
    """Yield the paragraphs, those as one of which the first ends within a sentence that the next goes on with."""
    block: Block | None = None
    words = Words(text, 0, 0, look_up)
    for following in paragraphs:
        more = Words(text, following.start, following.end, look_up)
        open_end = block is not None and not following.marked and _is_open(words, marked=block.marked)
        if block is not None and open_end and furniture.kind(more, marked=False, before=True) != "furniture":
            block = Block(block.start, following.end, block.marked)
            words = Words(text, block.start, block.end, look_up)
            continue
        if block is not None:
            yield block, words
        block, words = following, more
    if block is not None:
        yield block, words


def _is_open(words: Words, *, marked: bool) -> bool:
    """Tell whether a line stops within a sentence."""
    long_enough = len(words) >= FEWEST and words.end - words.start <= LONGEST
    if not long_enough or furniture.is_finished(words) or words.words[-1].colon:
        return False
    last, grammar = words.cores[-1], words.tables.grammar
    if words.tables.reporting.noun(last) is not None or words.tables.ends_with_event(last):
        return False
    told = any(core.endswith(grammar.topics) for core in words.cores[:-1])
    if not told and not marked:
        return False
    goes_on = words.text[words.end - 1] in COMMAS or clauses.goes_on(words) or last.endswith(grammar.wrapped_ends)
    return goes_on or (told and marked and words.end - words.start >= LONG)
