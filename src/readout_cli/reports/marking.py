"""Which words of a row are marked: those that the other accounts of the row lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.matching.highlights import changed_words
from readout_cli.reports.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readout_cli.lookup import Lookup
    from readout_cli.model import Point, Row, Span

# Where more than this part of a text differs, marking it would mark nothing.
_MOSTLY_CHANGED = 0.7


def marks(row: Row, key: str, lookup: Lookup) -> dict[str, list[Span]]:
    """Return by point the words of an account in a shared or partial row that the others lack.

    The spans are of the point's text as `clean` shows it.
    """
    if row.kind not in ("shared", "partial") or not _one_language(row, lookup):
        return {}
    own = lookup.points_of(row, key)
    others = [point for other in lookup.owners(row) if other != key for point in lookup.points_of(row, other)]
    text = _joined_text(own)
    spans, _ = changed_words(text, _joined_text(others))
    if sum(end - start for start, end in spans) > _MOSTLY_CHANGED * len(text):
        return {}
    return _by_point(own, spans)


def _one_language(row: Row, lookup: Lookup) -> bool:
    """Tell whether the accounts of a row are in one language: across languages every word differs."""
    return len({lookup.accounts[key].language for key in lookup.owners(row)}) == 1


def _joined_text(points: Sequence[Point]) -> str:
    """Return the texts of points as one, as they are shown."""
    return " ".join(clean(point.text) for point in points)


def _by_point(points: Sequence[Point], spans: Sequence[Span]) -> dict[str, list[Span]]:
    """Return spans of the joined text as spans of each point's text; one that crosses points is divided."""
    found: dict[str, list[Span]] = {}
    offset = 0
    for point in points:
        length = len(clean(point.text))
        cut = [(max(start - offset, 0), min(end - offset, length)) for start, end in spans]
        found[point.id] = [(start, end) for start, end in cut if start < end]
        offset += length + 1
    return found
