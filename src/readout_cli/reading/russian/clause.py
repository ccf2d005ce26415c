"""Which verb of a stretch of words is its predicate, and whether two have one subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.russian import sources

if TYPE_CHECKING:
    from readout_cli.reading.russian.words import Words

# Between "было" and its participle stand at most so many words.
AUXILIARY = 7


def predicate(words: Words, first: int = 0, last: int | None = None) -> int | None:
    """Return the predicate of units first..last-1: its first verb that no relative clause owns.

    What stands behind "что" is what is said, and no predicate of the narrator's.
    """
    last = len(words) if last is None else last
    first = sources.opening(words, first, last)
    for at in range(first, last):
        if words.depth[at] or words.nested[at]:
            continue
        if at > first + 1 and opens_content(words, at):
            return _behind_aside(words, first, at, last)
        if words.is_narrated(at):
            return _past_auxiliary(words, at, last)
    return None


def _behind_aside(words: Words, first: int, content: int, last: int) -> int | None:
    """Return the predicate behind a participle's content clause: "министр, подчеркнув, что ..., отметил"."""
    said = range(first + 1, content)
    if not any(words.kind(at) == "gerund" and _behind_comma(words, at) for at in said):
        return None
    later = (words.skip(at + 1) for at in range(content, last) if words.norm(at) == "," and not words.depth[at])
    return next((at for at in later if at < last and words.kind(at) == "past" and words.is_reporting(at)), None)


def _behind_comma(words: Words, at: int) -> bool:
    """Tell whether only adverbs and connectives stand between a comma and the word at `at`."""
    while at > 0 and words.connected(at - 1):
        at -= 1
    return words.norm(at - 1) == ","


def _past_auxiliary(words: Words, at: int, last: int) -> int:
    """Return the participle behind "было" ("было также отмечено"), else the verb itself."""
    form = words.form(at)
    if form is None or form.lemma != words.tables.grammar.auxiliary:
        return at
    stop = min(last, at + AUXILIARY)
    return next((index for index in range(at + 1, stop) if words.kind(index) == "short"), at)


def opens_content(words: Words, at: int) -> bool:
    """Tell whether a subordinate clause opens with the word at `at`."""
    return words.norm(at) in words.tables.grammar.subordinators and words.norm(at - 1) in {
        ",",
        *words.tables.grammar.bridges,
    }


def agree(words: Words, one: int, other: int) -> bool:
    """Tell whether two predicates can have one subject: same kind of form, same number and gender."""
    if words.kind(one) != words.kind(other):
        return False
    return words.kind(one) in {"short", "passive"} or _mark(words.norm(one)) == _mark(words.norm(other))


def _mark(word: str) -> str:
    """Return what shows number and gender in a past tense, or person in a present one."""
    bare = word.removesuffix("ся").removesuffix("сь")
    return bare[-1:] if bare[-1:] in "аои" else ""
