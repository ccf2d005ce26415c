"""Lines that were wrapped by hand, or parted by blank lines, within a sentence: put together again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.blocks import Block
from readout_cli.reading.korean import clauses, furniture
from readout_cli.reading.korean.words import COMMAS, Words

if TYPE_CHECKING:
    from readout_cli.reading.korean.tables import Tables

# A line that goes on has so many words at least; one of so many characters that tells of somebody is no heading.
FEWEST, LONG = 5, 28
# No sentence is longer.
LONGEST = 2000


def joined(text: str, paragraphs: list[Block], look_up: Tables) -> list[Block]:
    """Return the paragraphs, those put together of which one ends within a sentence that the next goes on with."""
    out: list[Block] = []
    open_end = False
    for block in paragraphs:
        words = Words(text, block.start, block.end, look_up)
        if open_end and not block.marked and furniture.kind(words, marked=False, before=True) != "furniture":
            out[-1] = Block(out[-1].start, block.end, out[-1].marked)
            words = Words(text, out[-1].start, block.end, look_up)
        else:
            out.append(block)
        open_end = _is_open(words, marked=out[-1].marked)
    return out


def _is_open(words: Words, *, marked: bool) -> bool:
    """Tell whether a line stops within a sentence."""
    if (
        len(words) < FEWEST
        or words.end - words.start > LONGEST
        or furniture.is_finished(words)
        or words.words[-1].colon
    ):
        return False
    last, grammar = words.cores[-1], words.tables.grammar
    if words.tables.reporting.noun(last) is not None or any(last.endswith(cue) for cue, _ in words.tables.event_forms):
        return False
    told = any(core.endswith(grammar.topics) for core in words.cores[:-1])
    if not told and not marked:
        return False
    goes_on = words.text[words.end - 1] in COMMAS or clauses.goes_on(words) or last.endswith(grammar.wrapped_ends)
    return goes_on or (told and marked and words.end - words.start >= LONG)
