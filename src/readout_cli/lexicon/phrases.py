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
        # By first and second word; under "" those that any word may follow: a single word, or a gap.
        self._by_first: dict[str, dict[str, list[tuple[tuple[str, ...], V]]]] = {}
        self._max_gap = max_gap
        for words, value in entries:
            second = words[1] if len(words) > 1 and words[1] != GAP else ""
            self._by_first.setdefault(words[0], {}).setdefault(second, []).append((tuple(words), value))
        for table in self._by_first.values():
            for phrases in table.values():
                phrases.sort(key=lambda entry: -len(entry[0]))

    def match(self, words: Sequence[str], at: int, stop: int | None = None) -> tuple[int, V] | None:
        """Return (end, value) of the longest phrase that starts at index `at` and ends by `stop`, or None.

        None too where `at` is behind the last word.
        """
        last = len(words) if stop is None else stop
        if at >= last:
            return None
        table = self._by_first.get(words[at])
        if table is None:
            return None
        best: tuple[int, V] | None = None
        size = 0
        for second in (words[at + 1], "") if at + 1 < last else ("",):
            for phrase, value in table.get(second, ()):
                if len(phrase) < size:
                    break
                end = self._end(phrase, words, at, last)
                if end is not None and (best is None or len(phrase) > size or end > best[0]):
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
