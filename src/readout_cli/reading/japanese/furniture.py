"""Site furniture and headings told from the account."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from readout_cli.language.han import HAN
from readout_cli.model import Fact
from readout_cli.reading.japanese import frame, predicates
from readout_cli.reading.japanese.clauses import final
from readout_cli.reading.japanese.sentences import ENDS
from readout_cli.reading.passage import Passage

if TYPE_CHECKING:
    from readout_cli.model import Span
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
    shown = _is_caption(tables, line)
    if line[-1:] in ENDS or (len(line) > HEADING and not shown):
        return "prose"
    last = final(tables, folded, start, end)
    reports = predicates.find(tables, folded, start, last, REPORTING)
    event = reports is not None and reports.kind == "noun" and reports.lemma in tables.grammar.event_verbs
    return "heading" if reports is None or event else "prose"


def title(tables: Tables, text: str, folded: str, lines: list[Span]) -> Fact | None:
    """Return the title of an account among the headings before it.

    It names an event, or at least more than a day, a state or an office of the page: those are the site's.
    """
    own = [span for span in lines if not _is_caption(tables, folded[slice(*span)])]
    events = (span for span in own if any(Passage(text, *span, tables.language).find(tables.event_words)))
    found = next(events, next((span for span in own if _says(tables, text, folded, span)), None))
    return None if found is None else Fact(value=text[slice(*found)], origin="text", span=found)


def _says(tables: Tables, text: str, folded: str, span: Span) -> bool:
    """Tell a heading that says more than a day, a state, an organisation or a ministry."""
    line = Passage(text, *span, tables.language)
    names = [(start, end) for table in (tables.countries, tables.organisations) for start, end, _ in line.find(table)]
    days = [found.span for found in frame.numbers(tables, folded, span)]
    named = {at for start, end in (*names, *days) for at in range(start, end)}
    rest = "".join(folded[at] for at in range(*span) if at not in named and folded[at].isalnum())
    return bool(rest) and not rest.endswith((*tables.grammar.states, *tables.grammar.ministries))


def _is_caption(tables: Tables, line: str) -> bool:
    """Tell what stands under a picture."""
    return any(verb in line for verb in tables.grammar.caption_verbs) and NOUN.search(line) is not None


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
