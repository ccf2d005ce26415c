"""Whose account a text is, from the text alone."""

from __future__ import annotations

import pytest

from readout_cli.errors import InputError
from texts import load

BODY = "\n\nMinister Kuroki said that Japan will wait.\n"


def issuer(header: str, body: str = BODY) -> str:
    """Return the issuer that a text gives."""
    return load(header + body, issuer=None).issuer


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Foreign Minister Kuroki spoke by phone with Foreign Minister Olav Lund of Norway.", "JP"),
        ("Foreign Minister Kuroki spoke by phone with Norwegian Foreign Minister Olav Lund.", "JP"),
        (
            "State Councilor and Foreign Minister Chen An met with Foreign Minister Olav Lund of Norway in Beijing.",
            "CN",
        ),
        ("Secretary of State A. B. Carter spoke with Norwegian Foreign Minister Olav Lund.", "US"),
        ("External Affairs Minister Dr. R. Rao spoke by phone with Foreign Minister Olav Lund of Norway.", "IN"),
    ],
)
def test_person_without_a_country_is_the_issuers(header: str, expected: str) -> None:
    """An account names the other side's country and leaves out its own."""
    assert (
        issuer(
            header,
            f"\n\nMinister {'Lund'} agreed. Japan will wait.\n" if expected == "JP" else "\n\nMinister Lund agreed.\n",
        )
        == expected
    )


def test_origin_and_span_are_told() -> None:
    """An issuer from the text says so."""
    fact = load(
        "Foreign Minister Kuroki spoke by phone with Foreign Minister Lund of Norway." + BODY, issuer=None
    ).frame.issuer
    assert fact is not None
    assert (fact.value, fact.origin, fact.span) == ("JP", "text", (17, 23))


def test_no_evidence_is_an_error_that_names_the_option() -> None:
    """A text that tells nothing of its issuer asks for --issuer."""
    with pytest.raises(InputError, match=r"--issuer CODE=account\.txt"):
        load("They agreed that trade matters.\n", issuer=None)
