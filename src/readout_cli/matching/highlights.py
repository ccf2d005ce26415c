"""Word-level differences between two texts, for marking inside a row."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readout_cli.model import Span

# Han and kana are written without spaces, so each character stands for itself; Hangul is written in words.
_EAST_ASIAN = r"\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
_WORD = re.compile(
    rf"[{_EAST_ASIAN}]"
    rf"|\d+(?:[.,]\d+)+"
    rf"|[^\W{_EAST_ASIAN}]+(?:['’][^\W{_EAST_ASIAN}]+)*",
)


def changed_words(left: str, right: str) -> tuple[list[Span], list[Span]]:
    """Return the spans of `left` and of `right` whose words the other lacks.

    Case and punctuation are no difference. Neighbouring changed words make one span.
    """
    left_words, right_words = (list(_WORD.finditer(text)) for text in (left, right))
    matcher = SequenceMatcher(None, _folded(left_words), _folded(right_words), autojunk=False)
    left_spans: list[Span] = []
    right_spans: list[Span] = []
    for tag, left_start, left_end, right_start, right_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        if left_start < left_end:
            left_spans.append((left_words[left_start].start(), left_words[left_end - 1].end()))
        if right_start < right_end:
            right_spans.append((right_words[right_start].start(), right_words[right_end - 1].end()))
    return left_spans, right_spans


def _folded(words: list[re.Match[str]]) -> list[str]:
    """Return what is compared: the words without case and with one kind of apostrophe."""
    return [word.group().casefold().replace("’", "'") for word in words]
