"""Short Japanese accounts of a made-up call between Japan and Norway, and what reading finds in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import lexicon, reading
from readout_cli.model import Fact

if TYPE_CHECKING:
    from readout_cli.model import Point
    from readout_cli.reading import Reading

HEADER = (
    "令和3年3月3日、午後6時頃から約40分間、高梨誠外務大臣は、アストリッド・ルン・ノルウェー外務大臣と"
    "電話会談を行ったところ、概要は以下のとおりです。"
)


def read_text(text: str, *, issuer: str | None = "JP") -> Reading:
    """Return the reading of a whole text."""
    known = reading.Known(issuer=Fact(value=issuer, origin="option") if issuer else None)
    return reading.read(text, "ja", start=0, known=known, lexicon=lexicon.load(), key="x")


def read(*paragraphs: str, header: str = HEADER, issuer: str | None = "JP") -> Reading:
    """Return the reading of a header and paragraphs."""
    return read_text("\n\n".join([header, *paragraphs]) + "\n", issuer=issuer)


def positions(*paragraphs: str, header: str = HEADER) -> list[Point]:
    """Return the positions that the paragraphs hold."""
    return [point for point in read(*paragraphs, header=header).points if point.role == "position"]


def pieces(*paragraphs: str) -> list[str]:
    """Return the texts of the positions that the paragraphs hold."""
    return [point.text for point in positions(*paragraphs)]


def speakers(*paragraphs: str, header: str = HEADER) -> list[str]:
    """Return the sides that speak in each position, joined by `+`."""
    return ["+".join(point.speaker.sides) if point.speaker else "" for point in positions(*paragraphs, header=header)]


def acts(*paragraphs: str) -> list[tuple[str, int]]:
    """Return type and force of the act of each position."""
    return [(point.act.type, point.act.force) for point in positions(*paragraphs) if point.act]
