"""Who speaks for an international organisation has its side, or none, and never a government's."""

from __future__ import annotations

import pytest

from readout_cli import loading

ACCOUNT = """On 3 May 2026, Foreign Minister Marlo met with {guest} in Oslo.

Minister Marlo expressed concern over the situation in Sudan and said that Norway stood by Sudan's neighbours.

Secretary General Holm welcomed Norway's assistance. Norway's port was discussed with the United Nations in mind. The
United Nations, the two sides agreed, is where the United Nations Charter is kept.
"""


@pytest.mark.parametrize(
    ("guest", "sides"),
    [
        ("NATO Secretary General Erik Holm", ()),
        ("UN Secretary-General Erik Holm", ("UN",)),
        ("Secretary General of the Council of Europe, Erik Holm,", ()),
    ],
)
def test_head_of_an_organisation_speaks_for_no_state(guest: str, sides: tuple[str, ...]) -> None:
    """Who leads an organisation is no one of the government that the text names, and keeps the floor."""
    account = loading.load_bytes(ACCOUNT.format(guest=guest).encode(), name="a.txt").account
    told = [point for point in account.positions() if point.text.startswith("Secretary General Holm")]
    actual = [(point.speaker.name, point.speaker.sides) for point in told if point.speaker]
    assert [("Erik Holm", sides)] == actual


def test_organisation_that_is_talked_about_is_no_side() -> None:
    """A government is taken for the issuer rather than an organisation that the text names more often."""
    account = loading.load_bytes(ACCOUNT.format(guest="President Olav Lund of Finland").encode(), name="a.txt").account
    assert account.issuer == "NO"
