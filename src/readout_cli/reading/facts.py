"""The facts of a frame, chosen among what several sentences tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.model import Fact


def first(facts: Iterable[Fact | None]) -> Fact | None:
    """Return the first fact that is told."""
    return next((fact for fact in facts if fact is not None), None)


def distinct(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts, of each value the first."""
    seen: dict[str | int, Fact] = {}
    for fact in facts:
        seen.setdefault(fact.value, fact)
    return tuple(seen.values())
