"""Short Chinese accounts of a made-up meeting between Portugal and Norway, and what reading finds in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import lexicon, reading
from readout_cli.language.han import fold
from readout_cli.model import Fact

if TYPE_CHECKING:
    from readout_cli.model import Point
    from readout_cli.reading import Reading

HEADER = "2021年3月3日，外交部长法尔康同挪威外交大臣伦德通电话。"
# Traditional forms of signs that the test sentences use.
TRADITIONAL = str.maketrans(
    {
        char: form
        for form, char in ((form, fold(form)) for form in "長話對關係國國與業區後開從眾會見談時說強調題灣歡書總統議")
        if form != char
    }
)


def read(*paragraphs: str, header: str = HEADER, issuer: str | None = "PT") -> tuple[str, Reading]:
    """Return the text made of a header and paragraphs, and its reading."""
    text = "\n\n".join(part for part in (header, *paragraphs) if part) + "\n"
    return text, read_text(text, issuer=issuer)


def read_text(text: str, *, issuer: str | None = "PT") -> Reading:
    """Return the reading of a whole text."""
    known = reading.Known(issuer=Fact(value=issuer, origin="option") if issuer else None)
    return reading.read(text, "zh", start=0, known=known, lexicon=lexicon.load(), key="x")


def positions(*paragraphs: str, header: str = HEADER) -> tuple[Point, ...]:
    """Return the positions that the paragraphs hold."""
    return tuple(point for point in read(*paragraphs, header=header)[1].points if point.role == "position")


def pieces(*paragraphs: str) -> list[str]:
    """Return the texts of the positions that the paragraphs hold."""
    return [point.text for point in positions(*paragraphs)]


def speakers(*paragraphs: str, header: str = HEADER) -> list[str]:
    """Return the sides that speak in each position."""
    return [",".join(point.speaker.sides) for point in positions(*paragraphs, header=header) if point.speaker]


def acts(*paragraphs: str) -> list[tuple[str, int]]:
    """Return type and force of the act of each position."""
    return [(point.act.type, point.act.force) for point in positions(*paragraphs) if point.act]
