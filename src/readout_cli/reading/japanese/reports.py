"""Clauses that seem to report and are part of what somebody said: put together with the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.japanese.predicates import WEAKEST
from readout_cli.reading.passage import Passage

if TYPE_CHECKING:
    from readout_cli.reading.japanese.clauses import Clause, Text
    from readout_cli.reading.japanese.speakers import Reader, Subject

LINKS = frozenset({"link", "te", "while"})
# From here on an act asks something of the other side.
ASKS = 3


def whole(reader: Reader, text: str, told: Text, parts: list[Clause]) -> list[Clause]:
    """Return the clauses of a sentence, those that one person's report contains joined to it."""
    reader.open(told)
    subjects = [reader.subject(text, told, part) for part in parts]
    out: list[Clause] = []
    begin: int | None = None
    bound: tuple[int, ...] = ()
    holder: Subject | None = None
    for number, part in enumerate(parts):
        holder = subjects[number] or holder
        start = part.start if begin is None else begin
        inner = number + 1 < len(parts) and subjects[number + 1] is None and part.predicate is not None
        tied = inner and (_accompanies(reader, part) or _raised(parts, number))
        if tied or (inner and _contained(reader, text, told, parts, number, holder)):
            begin = start
            bound = (*bound, part.end) if tied else bound
        else:
            out.append(part._replace(start=start, bound=bound))
            begin, bound = None, ()
    return out


def _contained(reader: Reader, text: str, told: Text, parts: list[Clause], number: int, holder: Subject | None) -> bool:
    """Tell 「A大臣から、〜について話し合い、〜したい旨述べた」, where nobody takes part but the speaker."""
    part, after = parts[number], parts[number + 1].predicate
    if part.predicate is None or after is None or not after.quoted or part.predicate.kind not in LINKS:
        return False
    if part.predicate.quoted:
        return False
    referents = reader.cast.referents(Passage(text, part.start, part.end, reader.cast.tables.language), told)
    spoken_of = any(r.kind == "peoples" and reader.marked(told, r, part.end) is not None for r in referents)
    if holder is None:
        return spoken_of and reader.running is not None and len(reader.running.sides) == 1
    if len(holder.referent.sides) > 1:
        return False
    if spoken_of:
        return True
    own = holder.referent.start >= part.start
    if own and holder.marker not in reader.grammar.agents:
        return False
    partner = any(
        r.start != holder.referent.start and told.folded.startswith(reader.grammar.partners, r.end) for r in referents
    )
    return not partner and (reader.is_mutual(part.predicate) or part.predicate.act.type in reader.grammar.shared)


def _accompanies(reader: Reader, part: Clause) -> bool:
    """Tell 「〜に触れつつ、〜と述べた」: what is only told on the way claims nothing by itself."""
    found = part.predicate
    return found is not None and found.kind == "while" and reader.cast.tables.force[found.act.type] == WEAKEST


def _raised(parts: list[Clause], number: int) -> bool:
    """Tell 「〜を提起し、〜を求めた」: what is asked is asked about what is raised."""
    part, after = parts[number].predicate, parts[number + 1].predicate
    if part is None or after is None or after.quoted:
        return False
    return part.kind == "link" and part.act.type == "mention" and not part.quoted and after.act.force >= ASKS
