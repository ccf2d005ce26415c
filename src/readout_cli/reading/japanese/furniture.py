"""Site furniture and headings told from the account."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from readout_cli.language.han import HAN
from readout_cli.reading.japanese import predicates
from readout_cli.reading.japanese.clauses import final
from readout_cli.reading.japanese.sentences import ENDS

if TYPE_CHECKING:
    from readout_cli.reading.japanese.tables import Tables

HEADING, LINE = 60, 90
# What stands under a picture ends in an office.
NOUN = re.compile(f"[{HAN}]$")
REPORTING = frozenset({"past", "noun", "plain"})


def kind(tables: Tables, text: str, folded: str, start: int, end: int) -> str:
    """Return `furniture`, `heading` or `prose` for a paragraph; a heading has no full stop and reports nothing."""
    line = folded[start:end]
    if _is_furniture(tables, text[start:end], line):
        return "furniture"
    shown = any(verb in line for verb in tables.grammar.caption_verbs) and NOUN.search(line) is not None
    if line[-1:] in ENDS or (len(line) > HEADING and not shown):
        return "prose"
    last = final(tables, folded, start, end)
    reports = predicates.find(tables, folded, start, last, REPORTING)
    event = reports is not None and reports.kind == "noun" and reports.lemma in tables.grammar.event_verbs
    return "heading" if reports is None or event else "prose"


def _is_furniture(tables: Tables, printed: str, line: str) -> bool:
    grammar = tables.grammar
    bare = line.strip("<>[](){}|»›＞＜［］（）・-–—*#:：. \t\u3000").lower()
    known = tables.furniture
    if not bare or bare in known or line.lower() in known:
        return True
    if len(line) <= LINE and any(word in line for word in grammar.notices):
        return True
    if line.endswith(tables.captions):
        return True
    if len(line) > LINE or line[-1:] == "。":
        return False
    if any(mark in line for mark in grammar.furniture_marks):
        return True
    if printed.lower().startswith(("http://", "https://", "www.")):
        return True
    parts = bare.replace("／", "|").replace("/", "|").replace("｜", "|").replace("\u3000", "|").replace(" ", "|")
    pieces = [piece for piece in parts.split("|") if piece]
    return len(pieces) > 1 and all(piece in known for piece in pieces)
