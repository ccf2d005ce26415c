"""Longest-match lookup of many phrases in a run of tokens, without regular expressions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

V = TypeVar("V")
GAP = "*"


class PhraseTable(Generic[V]):
    """Phrases as tuples of words, each with a value; `*` in a phrase stands for up to `max_gap` words."""

    def __init__(self, entries: Iterable[tuple[Sequence[str], V]], *, max_gap: int = 0) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        self._max_gap = max_gap
        for words, value in entries:
            self._by_first.setdefault(words[0], []).append((tuple(words), value))
        for phrases in self._by_first.values():
            phrases.sort(key=lambda entry: -len(entry[0]))

    def match(self, words: Sequence[str], at: int, stop: int | None = None) -> tuple[int, V] | None:
        """Return (end, value) of the longest phrase that starts at index `at` and ends by `stop`, or None.

        None too where `at` is behind the last word.
        """
        last = len(words) if stop is None else stop
        if at >= last:
            return None
        best: tuple[int, V] | None = None
        size = 0
        for phrase, value in self._by_first.get(words[at], ()):
            if best is not None and len(phrase) < size:
                break
            end = self._end(phrase, words, at, last)
            if end is not None and (best is None or end > best[0]):
                best, size = (end, value), len(phrase)
        return best

    def find(self, words: Sequence[str]) -> Iterator[tuple[int, int, V]]:
        """Yield (start, end, value) of the longest matches from left to right, none overlapping."""
        at = 0
        while at < len(words):
            found = self.match(words, at)
            if found is None:
                at += 1
            else:
                yield at, found[0], found[1]
                at = found[0]

    def _end(self, phrase: tuple[str, ...], words: Sequence[str], at: int, last: int) -> int | None:
        index = at
        gap = False
        for word in phrase:
            if word == GAP:
                gap = True
                continue
            stop = min(index + (self._max_gap if gap else 0), last - 1)
            while index <= stop and words[index] != word:
                index += 1
            if index > stop:
                return None
            index += 1
            gap = False
        return index
