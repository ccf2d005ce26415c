"""Who sits at the table: names, offices and countries in every order."""

from __future__ import annotations

import pytest

from readout_cli import loading

# Opening of the account -> (name, side) of each person at the table, in order.
HEADERS = {
    "office, name in Japanese order": (
        "On 3 March 2021, Foreign Minister KUROKI Hana held a telephone talk with Foreign Minister Lund of Norway.",
        [("KUROKI Hana", "JP"), ("Lund", "NO")],
    ),
    "Mr. name, office of country": (
        (
            "On 3 March 2021, Mr. KUROKI Hana, Minister for Foreign Affairs, met with Mr. Olav Lund, Minister of "
            "Foreign Affairs of Norway, in Tokyo."
        ),
        [("KUROKI Hana", "JP"), ("Olav Lund", "NO")],
    ),
    "adjective, office, name": (
        "Foreign Minister KUROKI Hana spoke by phone with Norwegian Foreign Minister Olav Lund on 3 March 2021.",
        [("KUROKI Hana", "JP"), ("Olav Lund", "NO")],
    ),
    "U.S. office and initials": (
        "Foreign Minister KUROKI Hana spoke by phone with U.S. Secretary of State A. B. Carter on 3 March 2021.",
        [("KUROKI Hana", "JP"), ("A. B. Carter", "US")],
    ),
    "President name of country": (
        "Prime Minister KUROKI Hana met with President Olav Lund of Norway on 3 March 2021.",
        [("KUROKI Hana", "JP"), ("Olav Lund", "NO")],
    ),
    "office in apposition": (
        "The Prime Minister, KUROKI Hana, met with the President of Finland, Aino Salo, on 3 March 2021.",
        [("KUROKI Hana", "JP"), ("Aino Salo", "FI")],
    ),
    "two offices of one person": (
        (
            "On 3 March 2021, Deputy Prime Minister and Foreign Minister KUROKI Hana spoke by phone with "
            "Foreign Minister Olav Lund of Norway."
        ),
        [("KUROKI Hana", "JP"), ("Olav Lund", "NO")],
    ),
    "excellency": (
        (
            "Foreign Minister KUROKI Hana received a courtesy call from H.E. Mr. Olav Lund, Foreign Minister of the "
            "Kingdom of Norway, on 3 March 2021."
        ),
        [("KUROKI Hana", "JP"), ("Olav Lund", "NO")],
    ),
    "possessive country": (
        "Foreign Minister KUROKI Hana had a call with Norway's Foreign Minister Olav Lund on 3 March 2021.",
        [("KUROKI Hana", "JP"), ("Olav Lund", "NO")],
    ),
    "one plural office for all": (
        "The foreign ministers of Norway and Japan, Olav Lund and KUROKI Hana, met in Oslo on 3 March 2021.",
        [("Olav Lund", "NO"), ("KUROKI Hana", "JP")],
    ),
    "three of a plural office": (
        "The Foreign Ministers of Norway, Japan and Finland, Mr. Olav Lund, KUROKI Hana, and Ms. Aino Salo, met.",
        [("Olav Lund", "NO"), ("KUROKI Hana", "JP"), ("Aino Salo", "FI")],
    ),
    "adjectives before a plural office": (
        "On 3 March 2021, the Norwegian and Japanese foreign secretaries, Olav Lund and KUROKI Hana, met in Oslo.",
        [("Olav Lund", "NO"), ("KUROKI Hana", "JP")],
    ),
    "plural office behind the names": (
        "Olav Lund and KUROKI Hana, the Prime Ministers of Norway and Japan, spoke by phone on 3 March 2021.",
        [("Olav Lund", "NO"), ("KUROKI Hana", "JP")],
    ),
    "plural office, each with a country": (
        "Foreign Ministers Olav Lund of Norway and KUROKI Hana of Japan met in Oslo on 3 March 2021.",
        [("Olav Lund", "NO"), ("KUROKI Hana", "JP")],
    ),
    "plural office, countries in brackets": (
        "Foreign Ministers Olav Lund (Norway) and KUROKI Hana (Japan) met in Oslo on 3 March 2021.",
        [("Olav Lund", "NO"), ("KUROKI Hana", "JP")],
    ),
    "office alone": (
        "The Prime Minister held a call with President Olav Lund of Norway on 3 March 2021.",
        [(None, "JP"), ("Olav Lund", "NO")],
    ),
    "suffix behind a comma": (
        "Foreign Minister KUROKI Hana had a call with Olav Lund, Jr., President of Norway, on 3 March 2021.",
        [("KUROKI Hana", "JP"), ("Olav Lund, Jr.", "NO")],
    ),
    "particles in a name": (
        "Foreign Minister KUROKI Hana had a call with Foreign Minister Jan van der Berg of the Netherlands.",
        [("KUROKI Hana", "JP"), ("Jan van der Berg", "NL")],
    ),
}


@pytest.mark.parametrize(("header", "expected"), HEADERS.values(), ids=HEADERS)
def test_people_are_read_from_the_header(header: str, expected: list[tuple[str | None, str]]) -> None:
    """Names come without honorifics, sides from the country beside the office or else from the issuer."""
    data = f"{header}\n\nMinister Kuroki said that trade matters.\n".encode()
    account = loading.load_bytes(data, name="account.txt", issuer="JP").account
    assert [(person.name, person.side) for person in account.participants] == expected


def test_spans_of_people_hold_their_names() -> None:
    """A participant's span is where the name stands."""
    header = HEADERS["Mr. name, office of country"][0]
    account = loading.load_bytes(f"{header}\n\nThey agreed.\n".encode(), name="a.txt", issuer="JP").account
    assert [account.text[slice(*p.span)] for p in account.participants if p.span] == ["KUROKI Hana", "Olav Lund"]
