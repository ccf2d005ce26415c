"""Short Russian accounts of a made-up call between Portugal and Norway, and what reading finds in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import lexicon
from readout_cli.model import Fact
from readout_cli.reading import Known
from readout_cli.reading.russian import reader

if TYPE_CHECKING:
    from readout_cli.model import Point
    from readout_cli.reading import Reading

HEADER = (
    "3 марта 2021 года состоялся телефонный разговор Министра иностранных дел Португалии Р.Фалькана "
    "с Министром иностранных дел Норвегии О.Бергеном."
)


def read(*paragraphs: str, header: str = HEADER, issuer: str | None = "PT") -> Reading:
    """Return the reading of a header and paragraphs."""
    known = Known() if issuer is None else Known(issuer=Fact(value=issuer, origin="option"))
    text = "\n\n".join([header, *paragraphs])
    return reader.read(text, start=0, known=known, lexicon=lexicon.load(), key="x")


def positions(*paragraphs: str) -> list[Point]:
    """Return the positions that the paragraphs hold."""
    return [point for point in read(*paragraphs).points if point.role == "position"]


def pieces(*paragraphs: str) -> list[str]:
    """Return the texts of the positions that the paragraphs hold."""
    return [point.text for point in positions(*paragraphs)]


def speakers(*paragraphs: str) -> list[str]:
    """Return whose each position of the paragraphs is: a code, `both`, or `?`."""
    sides = [point.speaker.sides if point.speaker else () for point in positions(*paragraphs)]
    return ["both" if len(one) > 1 else one[0] if one else "?" for one in sides]


def roles(*paragraphs: str) -> list[str]:
    """Return the roles of the points behind the header."""
    return [point.role for point in read(*paragraphs).points[1:]]
