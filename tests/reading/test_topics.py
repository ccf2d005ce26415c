"""Topics by codebook, and concepts by name."""

from __future__ import annotations

import pytest

from texts import positions, read


def topics(sentence: str) -> set[str]:
    """Return the topic codes of a sentence's first position."""
    return {topic.code for topic in positions(sentence)[0].topics}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Minister Lund raised the South China Sea.", "maritime"),
        ("Minister Lund praised the vaccine.", "health"),
        ("Minister Lund raised Taiwan.", "taiwan"),
        ("Minister Lund raised tariffs on fish.", "trade"),
        ("Minister Lund hoped for a state visit.", "channels"),
    ],
)
def test_topic_by_cue(sentence: str, expected: str) -> None:
    """A cue of the codebook gives its topic, whatever its inflection."""
    assert expected in topics(sentence)


def test_bilateral_is_the_last_resort() -> None:
    """The topic of bilateral relations stands only where nothing else does."""
    assert topics("Minister Lund praised bilateral relations.") == {"bilateral"}
    assert "bilateral" not in topics("Minister Lund praised cooperation on vaccines.")


def test_topic_has_the_span_of_its_cue() -> None:
    """The words that gave a topic stand at its span."""
    account = read("Minister Lund raised the South China Sea.")
    (topic,) = (topic for topic in account.positions()[0].topics if topic.code == "maritime")
    assert account.text[slice(*topic.span)] == "South China Sea"


@pytest.mark.parametrize(
    "sentence",
    [
        "Both sides called for a ceasefire.",
        "Minister Lund hoped for the release of the hostages.",
        "Minister Lund raised the conflict in Sudan and called for a truce.",
    ],
)
def test_words_that_name_no_place_give_none(sentence: str) -> None:
    """A ceasefire is not one in the Middle East or in Ukraine unless the text says so."""
    found = {topic.code for point in positions(sentence) for topic in point.topics}
    assert found.isdisjoint({"middle-east", "ukraine"})


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Both sides called for a ceasefire in Gaza.", {"middle-east"}),
        ("Both sides spoke about Ukraine. They called for a ceasefire.", {"ukraine"}),
        ("Both sides spoke about Ukraine. They hoped for a settlement.", {"ukraine"}),
    ],
)
def test_place_is_the_one_named_near_by(paragraph: str, expected: set[str]) -> None:
    """What the words leave open is the place that the paragraph names."""
    found = {topic.code for topic in positions(paragraph)[-1].topics}
    assert found & {"middle-east", "ukraine"} == expected


def mentions(sentence: str) -> list[tuple[str, str]]:
    """Return concept and name used of each mention."""
    return [(m.concept, m.name_used) for point in positions(sentence) for m in point.mentions]


def test_acronym_is_not_a_word() -> None:
    """WHO is an organisation, who is not."""
    (found,) = mentions("Minister Lund praised the WHO.")
    assert found[1] == "WHO"
    assert mentions("Minister Lund thanked those who helped.") == []


def test_names_of_one_concept_are_one_concept() -> None:
    """The name chosen is kept beside what it stands for."""
    first, second = (mentions(f"Minister Lund raised the {name}.") for name in ("Senkaku Islands", "Diaoyu Islands"))
    assert first[0][0] == second[0][0]
    assert (first[0][1], second[0][1]) == ("Senkaku Islands", "Diaoyu Islands")
