"""Look-up of the longest phrase in a run of words."""

from __future__ import annotations

import pytest

from readout_cli.lexicon.phrases import PhraseTable

TABLE = PhraseTable([(("fish",), 1), (("fish", "market"), 2), (("fish", "market", "talks"), 3)])
WORDS = ("the", "fish", "market", "talks")


@pytest.mark.parametrize(
    ("at", "stop", "expected"),
    [
        (1, None, (4, 3)),
        (1, 3, (3, 2)),
        (1, 2, (2, 1)),
        (0, None, None),
        (1, 1, None),
        (4, None, None),
        (9, None, None),
    ],
)
def test_longest_phrase_that_ends_in_time_is_found(at: int, stop: int | None, expected: tuple[int, int] | None) -> None:
    """A shorter phrase is taken where the longest goes on behind the stop; behind the last word there is none."""
    assert expected == TABLE.match(WORDS, at, stop)
