"""Sentences: full stops that end one and full stops that do not."""

from __future__ import annotations

import pytest

from readout_cli import lexicon
from readout_cli.reading.english.sentences import sentences

ONE = [
    "Mr. Lund met Mrs. Falcao in Oslo.",
    "They received H.E. Mr. Rui Falcao, Minister of State.",
    "Secretary A. B. Lund spoke with J.R. Falcao.",
    "The U.S. government agreed.",
    "The U.S. Secretary of State agreed.",
    "The talks between the U.S. and Norway went on.",
    "They met at 6 p.m. for an hour.",
    "They spoke at 9:30 a.m. Lisbon time on the call.",
    "Resolution No. 1 was recalled.",
    "Sec. Lund and Gen. Falcao took part.",
    "He named the firms, e.g. Norsk Tre, that had complained.",
    "The rate rose by 3.5 percent in St. John's.",
    "The lawyers of Lund v. Falcao were named, etc., by the minister.",
    "The Washington, D.C. Treaty was recalled.",
    "They met Brig. Gen. Rui Falcao.",
    "They met General (Ret.) Astrid Lund.",
]
TWO = [
    ("He agreed.", "She did not."),
    ("They met at 6 p.m.", "The talks lasted an hour."),
    ("He thanked the U.S.", "He then turned to fisheries."),
    ('He said, "Trade comes first."', "She agreed."),
    ("He asked why that was so!", "She explained."),
    ("They spoke of fish (cod and herring).", "They agreed."),
    ("They raised the year 2020.", "Then they parted."),
    ("He said: “We are friends.”", "She smiled."),
    ("It is so decided by both of us and I.", "They left."),
    ("She spoke of Lisbon Corp.", "The minister listened."),
]


def cut(text: str) -> list[str]:
    """Return the sentences of a text."""
    grammar = lexicon.load().english.grammar
    return [text[start:end] for start, end in sentences(text, 0, len(text), grammar)]


@pytest.mark.parametrize("text", ONE)
def test_abbreviations_and_initials_end_no_sentence(text: str) -> None:
    """A stop in an abbreviation, a number or a quotation is no end."""
    assert cut(text) == [text]


@pytest.mark.parametrize("parts", TWO)
def test_ends_are_found(parts: tuple[str, str]) -> None:
    """A stop before a new sentence is an end, closing marks included."""
    assert cut(" ".join(parts)) == list(parts)


def test_sentences_hold_all_but_white_space() -> None:
    """Nothing but space stands between sentences."""
    text = "He agreed.  She, too.\n They left"
    assert "".join(cut(text)) == text.replace(".  ", ".").replace(".\n ", ".")


def test_east_asian_stops_need_no_space() -> None:
    """A full-width stop ends a sentence whatever follows."""
    assert cut("同意した。反対した。") == ["同意した。", "反対した。"]
