"""Which governments may be meant where a text does not say: those that it names most, states first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Sides that are no states: named for what was talked about, and seldom at the table themselves.
ORGANISATIONS = frozenset({"EU", "UN"})


def likeliest(counts: Mapping[str, int]) -> list[str]:
    """Return codes by how often a text names them, the most first; organisations stand behind all states."""
    return sorted(counts, key=lambda code: (code in ORGANISATIONS, -counts[code], code))
