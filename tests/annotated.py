"""A made-up event of two short accounts with its annotation, and ways to write it to a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NORWAY = """\
---
issuer: NO
language: en
date: 2024-05-06
---
Minister Astrid Lund of Norway met Minister Rui Falcao of Portugal today.

Minister Lund said that Norway will build two harbours in Bergen. She praised the work of the fishermen of Sines.
"""
PORTUGAL = """\
---
issuer: PT
language: en
date: 2024-05-06
---
Minister Rui Falcao of Portugal received Minister Astrid Lund of Norway today.

Minister Lund said that Norway will build two harbours in Bergen. Minister Falcao asked for more tourists.
"""
GOLD = """\
a: no.en.txt
b: pt.en.txt
points_a:
  - {id: a1, role: frame, speaker: none, text: "Minister Astrid Lund of Norway met Minister Rui Falcao of Portugal"}
  - {id: a2, role: position, speaker: no, text: "Minister Lund said that Norway will build two harbours in Bergen"}
  - {id: a3, role: position, speaker: no, text: "She praised the work of the fishermen of Sines"}
points_b:
  - {id: b1, role: position, speaker: no, text: "Minister Lund said that Norway will build two harbours in Bergen"}
  - {id: b2, role: position, speaker: pt, text: "Minister Falcao asked for more tourists"}
links:
  - {a: a2, b: b1, type: match, why: "word for word"}
"""


def event(folder: Path, *, gold: str = GOLD, norway: str = NORWAY, portugal: str = PORTUGAL) -> Path:
    """Write the event to a folder, and return its gold file."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "no.en.txt").write_text(norway, encoding="utf-8")
    (folder / "pt.en.txt").write_text(portugal, encoding="utf-8")
    path = folder / "gold.no.en.pt.en.yaml"
    path.write_text(gold, encoding="utf-8")
    return path


def with_source(account: str) -> str:
    """Return an account whose front matter names a source."""
    return account.replace("language: en\n", "language: en\nsource: https://example.org\n")


def in_norwegian(account: str) -> str:
    """Return an account that says it is in a language that is read at simple depth."""
    return account.replace("language: en\n", "language: nb\n")
