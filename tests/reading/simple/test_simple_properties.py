"""What holds of every text in every language that is read at simple depth."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from simple_texts import HEADERS

from readout_cli import lexicon, loading, reading
from readout_cli.lexicon.grammars import SIMPLE
from readout_cli.model import Fact

# What may stand outside points: white space, marks, list markers.
BETWEEN = re.compile(r"(?:[\W_]|\b\d{1,2}\b|\b[ivx]{1,4}(?=[.)])|\b[a-z](?=[.)])|[ㅇ가-하])*", re.IGNORECASE)
PIECES = st.sampled_from(
    [
        *HEADERS.values(), *(word for header in HEADERS.values() for word in header.split()),
        ".", "? ", "! ", "… ", "؟ ", "۔ ", "। ", "。", " ", "\n", "\n\n", "\r\n", "\t", "« ", " »", "“", "”", "(", ")",
        "5. April 2021", "05/04/2021", "٥ أبريل ٢٠٢١", "5 เมษายน 2564", "20 000 tonnes", "yüzde 20",
        "12345678901234567", "İ", "ß", "e\u0301", "أكّد", "हिन्दी", "\u200f", "\u0640", "\x00", "😀",
        "Dr.", "S.E.", "von der", ", ", "3. ", "นายกรัฐมนตรี", "1) ", "- ",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=200)


@pytest.mark.parametrize("language", [*SIMPLE, "fi", "vi", "xh", "und"])
@given(text=TEXTS, start=st.integers(min_value=0, max_value=5))
def test_points_tile_any_text(language: str, text: str, start: int) -> None:
    """Points follow one another with exact spans, and nothing but marks stands between them."""
    known = reading.Known(issuer=Fact(value="PT", origin="option"))
    found = reading.read(text, language, start=start, known=known, lexicon=lexicon.load(), key="x")
    ends = [min(start, len(text)), *(point.span[1] for point in found.points)]
    starts = [*(point.span[0] for point in found.points), len(text)]
    assert all(text[slice(*point.span)] == point.text.strip() != "" for point in found.points)
    assert [text[a:b] for a, b in zip(ends, starts, strict=True) if not BETWEEN.fullmatch(text[a:b])] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("UMphathiswa uthetha ngamazibuko.\n\nKwavunyelwana ngonyaka ka-2021.\n", "xh"),
        (
            "Ministeri keskusteli satamista 5. huhtikuuta 2021. Hän kiitti ja on samaa mieltä, että se ei ole hyvä.\n",
            None,
        ),
        ("Lorem ipsum dolor sit amet consectetur. " * 10, None),
    ],
)
def test_language_of_which_nothing_is_known_is_read(text: str, language: str | None) -> None:
    """Sentences are points, and nobody is guessed to speak."""
    front = f"---\nlanguage: {language}\n---\n" if language else ""
    found = loading.load_bytes((front + text).encode(), name="a.txt", issuer="PT")
    assert found.account.depth == "simple"
    assert {point.speaker.sides for point in found.account.positions() if point.speaker} == {()}
