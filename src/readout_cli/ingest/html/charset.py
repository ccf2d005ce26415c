"""The encoding that a page states of itself."""

from __future__ import annotations

import codecs
import re

# A page states its encoding within so many bytes (HTML standard, 13.2.3.2: 1024; real ones are later).
WITHIN = 4096
STATED = re.compile(
    rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE
)
# Names that Python knows and that no text is written in.
NONE = frozenset({"undefined", "idna", "punycode", "raw-unicode-escape", "unicode-escape", "utf-7"})
# What pages call an encoding, and the larger one that they are written in (WHATWG Encoding standard).
LARGER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "big5": "big5hkscs",
}


def stated(data: bytes) -> str | None:
    """Return the name of the encoding that a page states, as Python calls it, or None."""
    found = STATED.search(data[:WITHIN])
    return known((found[1] or found[2]).decode("ascii")) if found else None


def known(name: str) -> str | None:
    """Return an encoding as Python calls it, the larger one that includes it; None when Python knows none."""
    try:
        codec = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    plain = codec.name.lower()
    if not getattr(codec, "_is_text_encoding", True) or plain in NONE:
        return None
    return LARGER.get(plain, plain)
