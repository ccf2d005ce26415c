"""Headings and site furniture told from the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.chinese.tables import keys

if TYPE_CHECKING:
    from readout_cli.reading.blocks import Block
    from readout_cli.reading.chinese.page import Page

# What ends prose. A colon opens a list.
TERMINAL = frozenset("。！？!?；;：:…")
CLOSING = frozenset('”’」』）)》"')
# Longer lines are prose, even without a full stop; furniture is shorter still.
MAX_HEADING, MAX_NOTE, MAX_LABEL = 70, 90, 30
SEPARATORS = str.maketrans(dict.fromkeys("/【】[]()（）·•-–—:：　", " "))


def kind(page: Page, block: Block) -> str:
    """Return `furniture`, `heading` or `prose` for a paragraph."""
    text = page.folded[block.start : block.end].strip()
    if is_furniture(page, block, text):
        return "furniture"
    if ends_prose(text) or len(text) > MAX_HEADING:
        return "prose"
    return "heading"


def ends_prose(text: str) -> bool:
    """Tell whether a line ends as prose does."""
    bare = text.rstrip()
    while bare and bare[-1] in CLOSING:
        bare = bare[:-1]
    return bare[-1:] in TERMINAL


def is_furniture(page: Page, block: Block, text: str) -> bool:
    """Tell whether a line is of the site: navigation, buttons, datelines, credits."""
    bare = "".join(keys(text.strip("<>[](){}|»›-–—*#:：【】 \t")))
    if not any(char.isalnum() for char in bare) or bare in page.tables.furniture:
        return True
    if text.lower().startswith(("http://", "https://", "www.")):
        return " " not in text and len(text) < MAX_NOTE * 2
    if len(text) <= MAX_NOTE and page.has(page.tables.page_notes, (block.start, block.end)):
        return not text.endswith(("。", "！", "？")) and not page.ends(page.tables.overview, (block.start, block.end))
    if len(text) > MAX_NOTE or ends_prose(text):
        return False
    parts = text
    for mark in page.grammar.furniture_marks:
        parts = parts.replace(mark, "\n")
    crumbs = len(parts.split("\n")) > 1
    pieces = [piece for piece in parts.translate(SEPARATORS).replace("\n", " ").split() if piece]
    known = sum("".join(keys(piece)) in page.tables.furniture for piece in pieces)
    return known > 0 and (crumbs or known * 2 >= len(pieces) or len(pieces) > known >= 3)  # noqa: PLR2004
