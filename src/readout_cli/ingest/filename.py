"""What a file's name says: `cn.txt`, `jp.ja.txt`, `2020-04-21.cn.en.txt`."""

from __future__ import annotations

import re

from readout_cli.model import Fact

SCORE = 0.9
PARTS = re.compile(r"[.\s_]+")
# Endings that are also codes of governments or languages are read by their place, not their letters.
ENDINGS = frozenset({"txt", "md", "markdown", "text", "html", "htm"})


def facts(name: str) -> dict[str, Fact]:
    """Return issuer (upper case, two letters) and language (lower case, two letters) that the name gives."""
    parts = [part for part in PARTS.split(name.lower()) if part]
    if parts and parts[-1] in ENDINGS:
        parts.pop()
    codes = [part for part in parts if re.fullmatch(r"[a-z]{2}", part)]
    out: dict[str, Fact] = {}
    if codes and codes[0] == parts[0]:
        out["issuer"] = Fact(value=codes[0].upper(), origin="file-name", score=SCORE)
    if len(codes) > 1 and codes[-1] == parts[-1]:
        out["language"] = Fact(value=codes[-1], origin="file-name", score=SCORE)
    return out
