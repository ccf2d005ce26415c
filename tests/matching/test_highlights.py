"""Word-level differences."""

from __future__ import annotations

from hypothesis import given

from readout_cli.matching.highlights import changed_words
from strategies import PROSE


def words(text: str, spans: list[tuple[int, int]]) -> list[str]:
    """Return what the spans cover."""
    return [text[start:end] for start, end in spans]


def test_words_that_differ_are_found_on_both_sides() -> None:
    """Each side's spans cover what the other lacks."""
    left, right = "China will provide two million masks.", "China would provide three million masks"
    left_spans, right_spans = changed_words(left, right)
    assert words(left, left_spans) == ["will", "two"]
    assert words(right, right_spans) == ["would", "three"]


def test_case_and_punctuation_are_no_difference() -> None:
    """Only words count."""
    assert changed_words("The two sides, agreed.", "the Two sides agreed") == ([], [])


def test_apostrophes_and_numbers_are_part_of_words() -> None:
    """`China's` and `1,000.5` are one word each, whichever apostrophe is used."""
    assert changed_words("China's 1,000.5 tons", "China’s 1,000.5 tons") == ([], [])


def test_neighbouring_words_make_one_span() -> None:
    """A changed phrase is marked as one stretch."""
    left = "He urged the other side to act"
    assert words(left, changed_words(left, "He asked to act")[0]) == ["urged the other side"]


def test_east_asian_text_is_compared_by_character() -> None:
    """Chinese and Japanese runs have no spaces to make words of."""
    left, right = "双方应加强合作", "双方应深化合作"
    left_spans, right_spans = changed_words(left, right)
    assert words(left, left_spans) == ["加强"]
    assert words(right, right_spans) == ["深化"]


@given(PROSE, PROSE)
def test_spans_are_ordered_and_inside_the_text(left: str, right: str) -> None:
    """Spans never overlap, and a text differs from itself in nothing."""
    for text, spans in zip((left, right), changed_words(left, right), strict=True):
        flat = [place for span in spans for place in span]
        assert flat == sorted(flat)
        assert all(0 <= start < end <= len(text) for start, end in spans)
    assert changed_words(left, left) == ([], [])
