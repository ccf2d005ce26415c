"""Short accounts of a made-up call between Portugal and Norway, and what reading finds in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import loading
from readout_cli.filters import speaker_code

if TYPE_CHECKING:
    from readout_cli.model import Account, Act, Point

HEADER = (
    "On 3 March 2021, Minister for Foreign Affairs Rui Falcao had a telephone conversation with "
    "Foreign Minister Astrid Lund of Norway."
)


def text(*paragraphs: str, header: str = HEADER) -> str:
    """Return an account's text: the header, then the paragraphs, with blank lines between."""
    return "\n\n".join([header, *paragraphs]) + "\n"


def load(whole: str, *, issuer: str | None = "PT", name: str = "account.txt") -> Account:
    """Return the account that a whole text holds."""
    return loading.load_bytes(whole.encode(), name=name, issuer=issuer).account


def read(*paragraphs: str, header: str = HEADER, issuer: str | None = "PT") -> Account:
    """Return the account made of a header and paragraphs."""
    return load(text(*paragraphs, header=header), issuer=issuer)


def positions(*paragraphs: str, header: str = HEADER) -> tuple[Point, ...]:
    """Return the positions that the paragraphs hold."""
    return read(*paragraphs, header=header).positions()


def pieces(*paragraphs: str) -> list[str]:
    """Return the texts of the positions that the paragraphs hold."""
    return [point.text for point in positions(*paragraphs)]


def speakers(*paragraphs: str, header: str = HEADER) -> list[str]:
    """Return who speaks in each position: a side's code, `both` or `unknown`."""
    return [speaker_code(point) for point in positions(*paragraphs, header=header)]


def acts(*paragraphs: str) -> list[tuple[str, int]]:
    """Return type and force of the act of each position."""
    return [(act.type, act.force) for point in positions(*paragraphs) if (act := point.act)]


def cue(account: Account, act: Act | None) -> str | None:
    """Return the words that an act rests on."""
    return account.text[slice(*act.span)] if act and act.span else None
