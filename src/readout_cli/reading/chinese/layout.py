"""The layout of an account: its headings, notes and sentences, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.blocks import blocks
from readout_cli.reading.chinese import furniture
from readout_cli.reading.chinese.sentences import sentences

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.chinese.page import Page


class Sentence(NamedTuple):
    """A sentence, or a whole heading, in its paragraph."""

    span: Span
    paragraph: int
    kind: str  # prose, heading, item (of a list), furniture
    opens: bool  # first of its paragraph


def layout(page: Page) -> list[Sentence]:
    """Return the sentences and headings of an account."""
    out: list[Sentence] = []
    told = False
    for number, block in enumerate(blocks(page.text, page.start), 1):
        kind = furniture.kind(page, block)
        if kind == "heading" and told and block.marked:
            out.append(Sentence((block.start, block.end), number, "item", opens=True))
            continue
        if kind != "prose":
            out.append(Sentence((block.start, block.end), number, kind, opens=True))
            continue
        told = True
        for index, span in enumerate(sentences(page.text, block.start, block.end, page.marks)):
            out.append(Sentence(span, number, kind, opens=index == 0))
    return out
