"""Look-up of the longest phrase in a run of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_cli.lexicon.phrases import GAP, PhraseTable

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


_LETTERS = st.sampled_from("abc")
_PHRASES = st.lists(
    st.tuples(_LETTERS, st.lists(st.sampled_from("abc*"), max_size=3)).map(lambda parts: (parts[0], *parts[1])),
    max_size=8,
)


def slow_match(phrases: list[tuple[str, ...]], words: list[str], at: int, gap: int) -> int | None:
    """Return where the longest match that starts at `at` ends, by trying every phrase everywhere."""

    def ends(phrase: tuple[str, ...], index: int, *, skipping: bool) -> int | None:
        if not phrase:
            return index
        if phrase[0] == GAP:
            return ends(phrase[1:], index, skipping=True)
        for begin in range(index, min(index + (gap if skipping else 0), len(words) - 1) + 1):
            if words[begin] == phrase[0]:
                return ends(phrase[1:], begin + 1, skipping=False)
        return None

    best: tuple[int, int] | None = None
    for phrase in phrases:
        end = ends(phrase, at, skipping=False)
        if end is not None and (best is None or (len(phrase), end) > best):
            best = (len(phrase), end)
    return best[1] if best else None


@given(_PHRASES, st.lists(_LETTERS, min_size=1, max_size=8), st.integers(0, 2))
def test_every_phrase_is_found_that_a_slow_search_finds(
    phrases: list[tuple[str, ...]], words: list[str], gap: int
) -> None:
    """At every place the longest phrase is found, and of equally long ones that which reaches furthest."""
    table = PhraseTable(((phrase, phrase) for phrase in phrases), max_gap=gap)
    for at in range(len(words)):
        found = table.match(words, at)
        assert (found and found[0]) == slow_match(phrases, words, at, gap)
