"""Short Korean accounts of made-up talks, and what reading finds in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import lexicon, reading
from readout_cli.model import Fact

if TYPE_CHECKING:
    from readout_cli.model import Point
    from readout_cli.reading import Reading

HEADER = (
    "□ 나은호 외교부 장관은 2031.4.7.(월) 오전 오다 겐지(小田健二) 일본 외무대신과 약 25분간 전화 통화를 가졌습니다."
)


def load(whole: str, *, issuer: str | None = "KR") -> Reading:
    """Return what reading finds in a whole text."""
    known = reading.Known(issuer=Fact(value=issuer, origin="option") if issuer else None)
    return reading.read(whole, "ko", start=0, known=known, lexicon=lexicon.load(None), key="kr")


def read(*paragraphs: str, header: str = HEADER, issuer: str | None = "KR") -> Reading:
    """Return what reading finds in a header and paragraphs."""
    return load("\n\n".join([header, *paragraphs]) + "\n", issuer=issuer)


def positions(*paragraphs: str, header: str = HEADER) -> tuple[Point, ...]:
    """Return the positions that the paragraphs hold."""
    return tuple(point for point in read(*paragraphs, header=header).points if point.role == "position")


def pieces(*paragraphs: str, header: str = HEADER) -> list[str]:
    """Return the texts of the positions that the paragraphs hold."""
    return [point.text for point in positions(*paragraphs, header=header)]


def speakers(*paragraphs: str, header: str = HEADER) -> list[str]:
    """Return who speaks in each position: codes joined by a plus, or nothing."""
    return ["+".join(point.speaker.sides) if point.speaker else "" for point in positions(*paragraphs, header=header)]


def acts(*paragraphs: str) -> list[tuple[str, int]]:
    """Return type and force of the act of each position."""
    return [(point.act.type, point.act.force) for point in positions(*paragraphs) if point.act]
