"""Headings and site furniture told from the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.chinese.quantities import amounts
from readout_cli.reading.chinese.tables import keys

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.blocks import Block
    from readout_cli.reading.chinese.page import Page

# What ends prose. A colon opens a list.
TERMINAL = frozenset("。！？!?；;：:…")
OPENING = "（("
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
    opened = max(bare.rfind(mark) for mark in OPENING)
    if opened > 0 and bare[-1] in CLOSING and bare[:opened].rstrip()[-1:] in TERMINAL:  # 。（王五）
        return True
    while bare and bare[-1] in CLOSING:
        bare = bare[:-1]
    return bare[-1:] in TERMINAL


def is_note(page: Page, span: Span) -> bool:
    """Tell whether a sentence reports nothing: a date alone, or in brackets the reporter's name, a source."""
    start, end = page.tight(span)
    if end - start <= MAX_LABEL and _only_date(page, (start, end)):
        return True
    bracketed = page.text[start] in "(（【[" and page.text[end - 1] in ")）】]" and end - start <= MAX_LABEL
    return bracketed and not page.has(page.tables.saying, span)


def _only_date(page: Page, span: Span) -> bool:
    """Tell whether a line holds a date and no words but a clock's: 2025-01-18 11:05, GMT-5, 112年06月29日."""
    told = next((one for one in amounts(page, span) if one.unit == "date"), None)
    if told is None:
        return False
    inert = [told.span, *((start, end) for start, end, _ in page.find(page.tables.clock_words, span))]
    return not any(
        page.text[at].isalpha() and not any(start <= at < end for start, end in inert) for at in range(*span)
    )


def is_furniture(page: Page, block: Block, text: str) -> bool:
    """Tell whether a line is of the site: navigation, buttons, datelines, credits."""
    bare = "".join(keys(text.strip("<>[](){}|»›-–—*#:：【】 \t")))
    if not any(char.isalnum() for char in bare) or bare in page.tables.furniture:
        return True
    if page.has(page.tables.disclaimers, (block.start, block.end)):
        return True
    if len(text) <= MAX_LABEL and _only_date(page, (block.start, block.end)):
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
