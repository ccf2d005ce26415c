"""Han characters folded to one form: traditional, Japanese and compatibility forms to the simplified one.

The table is made from OpenCC's dictionaries (Apache-2.0) by tools/han.py. It maps character to character, so a folded
text has the offsets of the text itself.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

# Ranges of Han characters, for a character class.
HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
FILE = Path(__file__).with_name("han.txt")


@lru_cache(maxsize=1)
def _table() -> dict[int, int]:
    forms, common = FILE.read_text(encoding="utf-8").splitlines()
    return str.maketrans(forms, common)


def fold(text: str) -> str:
    """Return a text of the same length in which a character and its variants look the same."""
    return text.translate(_table())
