"""A user's own translation, shown beside an account paragraph by paragraph and never compared."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

import readout_cli
from readout_cli.errors import InputError, UsageError
from readout_cli.reports import render

SAMPLES = Path(__file__).resolve().parents[1] / "sample_data"
CN, JP = str(SAMPLES / "cn.txt"), str(SAMPLES / "jp.txt")
LEXICAL = readout_cli.Settings(matcher="lexical")


def translated(folder: Path, *, paragraphs: int) -> str:
    """Write a translation of so many paragraphs, and return its path."""
    file = folder / "translation.txt"
    told = "\n\n".join(f"Übersetzung {number}." for number in range(1, paragraphs + 1))
    file.write_text(f"---\nnote: mine\n---\n\n{told}\n", encoding="utf-8")
    return str(file)


def count() -> int:
    """Return how many paragraphs the sample account has."""
    return len({point.paragraph for point in readout_cli.load(CN).account.points})


def test_paragraphs_stand_beside_those_of_the_account(tmp_path: Path) -> None:
    """The n-th paragraph of the translation belongs to the n-th of the account."""
    document = readout_cli.load(CN, translation=translated(tmp_path, paragraphs=count()))
    (held,) = document.translations
    assert held.paragraphs == {number: f"Übersetzung {number}." for number in range(1, count() + 1)}


def test_a_translation_changes_nothing_but_what_is_shown(tmp_path: Path) -> None:
    """Rows, links and scores are the same with it and without."""
    with_it = readout_cli.compare(
        CN, JP, translations={"cn": translated(tmp_path, paragraphs=count())}, settings=LEXICAL
    )
    without = readout_cli.compare(CN, JP, settings=LEXICAL)
    assert msgspec.structs.replace(with_it, translations=()) == without


@pytest.mark.parametrize("form", ["plain", "table"])
def test_every_paragraph_is_shown_once(tmp_path: Path, form: str) -> None:
    """Each paragraph that holds a position stands in the comparison, and not again at each of its points."""
    held = readout_cli.compare(CN, JP, translations={"cn": translated(tmp_path, paragraphs=count())}, settings=LEXICAL)
    shown = render(held, format=form, width=120)  # type: ignore[arg-type]
    told = {point.paragraph for point in held.accounts[0].positions()}
    assert {shown.count(f"Übersetzung {number}.") for number in told} == {1}


def test_other_paragraphs_are_refused(tmp_path: Path) -> None:
    """A translation with more or fewer paragraphs could only be shown in the wrong places."""
    with pytest.raises(InputError, match=r"has 2 paragraphs where cn\.txt has \d+"):
        readout_cli.load(CN, translation=translated(tmp_path, paragraphs=2))


def test_an_unknown_key_is_refused(tmp_path: Path) -> None:
    """The error names the keys that there are."""
    with pytest.raises(UsageError, match="no account has the key 'kr'"):
        readout_cli.compare(CN, JP, translations={"kr": translated(tmp_path, paragraphs=count())}, settings=LEXICAL)
