"""What a point is about, in the reader's language."""

from __future__ import annotations

import msgspec
import pytest

from builders import account, point, sample
from readout_cli import lexicon, summary
from readout_cli.cli import reader
from readout_cli.model import Mention, Point
from readout_cli.reports import render
from readout_cli.reports.gloss import Gloss


def about(*concepts: str, topics: tuple[str, ...] = ()) -> Point:
    """Return a point that names some concepts."""
    (found,) = account("cn", point("Text.", "CN", topics=topics)).points
    mentions = tuple(Mention(concept=code, label=code, name_used="x", span=(0, 1)) for code in concepts)
    return msgspec.structs.replace(found, mentions=mentions)


@pytest.mark.parametrize(
    ("language", "found", "expected"),
    [
        ("en", about("hong-kong", topics=("health",)), "about: Hong Kong"),
        ("ja", about("hong-kong"), "about: 香港"),
        ("de", about("hong-kong"), "about: Hong Kong"),
        ("en", about("hong-kong", "hong-kong"), "about: Hong Kong"),
        ("en", about(topics=("health",)), "about: Health"),
        ("en", about(), ""),
        ("en", about("nobody-knows"), ""),
    ],
)
def test_gloss(language: str, found: Point, expected: str) -> None:
    """Concepts by their labels, else topics; English where the lexicon has no label in the language."""
    assert Gloss(lexicon.load(), language).of_point(found) == expected


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "ru_RU.UTF-8"}, "ru"),
        ({"LANGUAGE": "ko:en", "LANG": "C"}, "ko"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_reader_is_known_by_the_system(environment: dict[str, str], expected: str) -> None:
    """The language is the system's where there are labels in it, else English."""
    assert reader.language(environment) == expected


@pytest.mark.parametrize("form", ["plain", "table"])
def test_every_view_tells_what_points_are_about(form: str) -> None:
    """A comparison, an account and a brief say it under the points; without the option they do not."""
    gloss = Gloss(lexicon.load(), "en")
    held = sample()
    views = (held, summary.of_comparison(held))
    with_it = [render(view, format=form, width=100, gloss=gloss).count("about: ") for view in views]  # type: ignore[arg-type]
    without = [render(view, format=form, width=100).count("about: ") for view in views]  # type: ignore[arg-type]
    assert all(with_it)
    assert not any(without)
