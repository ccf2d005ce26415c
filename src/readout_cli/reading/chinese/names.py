"""Where the name of a person ends that stands behind an office, and where one begins that stands before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.chinese.page import Page
    from readout_cli.reading.people import Title

# Chinese and Korean names have up to four characters, transliterations rarely more than so many.
LONGEST_NAME, LONGEST_BEFORE = 16, 6
DOTS = frozenset("·•・．‧")
SHORTEST = 2


def name_after(page: Page, at: int, stop: int) -> Span | None:
    """Return the name that begins at `at`: up to a word that cannot stand in a name."""
    text = page.text
    while at < stop and text[at].isspace():
        at += 1
    if at >= stop or page.at(page.tables.name_stops, at) is not None or page.office(at) is not None:
        return None
    end = at
    while end < stop and end - at < LONGEST_NAME and _in_name(text, end):
        later = end > at and page.at(page.tables.name_stops, end) is not None
        if later or (end > at and _ends_name(page, at, end)) or page.office(end):
            break
        if end == at and page.folded[end] in page.grammar.name_marks:
            return None
        end += 1
    return (at, end) if end - at >= SHORTEST and text[at:end].strip("·") else None


def _ends_name(page: Page, at: int, end: int) -> bool:
    """Tell whether a character ends a name; 和 is part of one where nothing follows that it could join (康京和、)."""
    if page.folded[end] not in page.grammar.name_marks:
        return False
    joins = page.at(page.tables.conjoiners, end) is not None
    return not (joins and end - at == SHORTEST and not page.text[end + 1 : end + 2].isalpha())


def _in_name(text: str, at: int) -> bool:
    char = text[at]
    return (
        char.isalpha() or char in DOTS or (char in "-. " and text[at - 1].isascii() and text[at + 1 : at + 2].isascii())
    )


def name_before(page: Page, title: Title, start: int) -> Span | None:
    """Return the name before an office: 同普京总统通电话."""
    text, end = page.text, title.span[0]
    if title.side is not None:
        return None
    at = end
    while at > start and end - at < LONGEST_BEFORE and _in_name(text, at - 1):
        if page.folded[at - 1] in page.grammar.name_marks:
            break
        at -= 1
    verb = page.at(page.tables.acts, at, end)  # 恭喜总统
    if end - at == LONGEST_BEFORE or verb is not None or page.has(page.tables.styles, (at, end)):
        return None
    opened = at == start or not text[at - 1].isalnum() or page.folded[at - 1] in page.grammar.name_marks
    stop = next(iter(page.find(page.tables.name_stops, (at, end))), None)
    country = next(iter(page.find(page.tables.sides, (at, end))), None)
    return (at, end) if opened and end - at >= SHORTEST and stop is None and country is None else None


def behind_brackets(page: Page, at: int) -> int:
    """Return the offset behind a bracket that opens at `at`: a name in Latin letters, a reading."""
    for pair in page.marks.pairs:
        if pair.start == at and not pair.quoted:
            return pair.end
    return at
