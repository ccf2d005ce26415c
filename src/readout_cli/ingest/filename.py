"""What a file's name says: `cn.txt`, `jp.ja.txt`, `tw.zh-Hant.txt`, `2020-04-21.cn.en.txt`."""

from __future__ import annotations

import re

from readout_cli.model import Fact

SCORE = 0.9
# A date may stand before the government's code and a language behind it; any other word, and the name is only a name.
NAME = re.compile(
    r"(?:\d{4}-\d{2}-\d{2}[._ -])?(?P<issuer>[a-z]{2})"
    r"(?:[._-](?P<language>[a-z]{2})(?:[-_](?:[a-z]{4}|[a-z]{2}))*)?(?:\.(?:txt|text|md|markdown|html?))?"
)


def facts(name: str) -> dict[str, Fact]:
    """Return issuer (upper case, two letters) and language (lower case, two letters) that the name gives.

    Of a language's code what tells the script or the country is left out: `zh-Hant` is `zh`.
    """
    match = NAME.fullmatch(name.lower())
    if match is None:
        return {}
    out = {"issuer": Fact(value=match["issuer"].upper(), origin="file-name", score=SCORE)}
    if match["language"]:
        out["language"] = Fact(value=match["language"], origin="file-name", score=SCORE)
    return out
