"""Whether two dates can be one day, as far as each account tells it."""

from __future__ import annotations

UNTOLD = "XXXX"  # EDTF's unspecified year


def agree(x: str, y: str) -> bool:
    """Tell whether two ISO or EDTF dates agree in the parts that both tell ("XXXX-04-21" and "2020-04")."""
    return all(p == q or UNTOLD in (p, q) for p, q in zip(x.split("-"), y.split("-"), strict=False))
