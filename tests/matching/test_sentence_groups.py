"""Which positions stand in one sentence."""

from __future__ import annotations

from readout_cli import loading
from readout_cli.matching import sentences
from texts import text


def grouped(*body: str) -> list[list[str]]:
    """Return the positions of each sentence of an account."""
    account = loading.load_bytes(text(*body).encode(), name="pt.txt").account
    return [[point.text for point in members] for _, members in sentences.of(account)]


def test_points_of_one_sentence_stand_together() -> None:
    """A chain makes one sentence, the next sentence another."""
    found = grouped("Minister Lund urged Lisbon to lift the ban, and thanked the rescue crews. He praised the port.")
    assert [len(members) for members in found] == [2, 1]


def test_full_stop_inside_a_point_does_not_part() -> None:
    """An abbreviation in the middle of a point ends no sentence between points."""
    found = grouped("Minister Lund praised the work of the U.S. Navy and urged Lisbon to lift the ban.")
    assert len(found) == 1


def test_paragraphs_part() -> None:
    """Points of two paragraphs are never in one sentence, full stop or not."""
    found = grouped("Minister Lund urged Lisbon to lift the ban", "Minister Falcao praised the rescue crews")
    assert len(found) == 2
