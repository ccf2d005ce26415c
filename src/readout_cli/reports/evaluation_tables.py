"""An evaluation as tables of words: what the terminal view and the plain lines both print."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.evaluation import GOLD_KINDS, SAID_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from readout_cli.evaluation import Agreement, Evaluation, Group

_INTERVAL = "95 %"


class Row(NamedTuple):
    """A line of a table: its name, and a cell for each head; an empty cell has nothing to tell."""

    name: str
    cells: tuple[str, ...]


class Table(NamedTuple):
    """One measure over all groups; `code` begins its plain lines, `note` says what is counted.

    The columns are those of the figures, then those of the counts that they come from.
    """

    code: str
    title: str
    note: str
    figures: tuple[str, ...]
    counts: tuple[str, ...]
    blocks: tuple[tuple[Row, ...], ...]

    @property
    def heads(self) -> tuple[str, ...]:
        """Return the heads of all columns."""
        return self.figures + self.counts

    def rows(self) -> Iterator[Row]:
        """Yield the rows of all blocks."""
        for block in self.blocks:
            yield from block

    def facts(self, row: Row) -> list[str]:
        """Return the cells of a row, each with its head."""
        return [f"{head} {cell}" for head, cell in zip(self.heads, row.cells, strict=True) if cell]


def tables(evaluation: Evaluation) -> Iterator[Table]:
    """Yield every table of an evaluation: each measure by group, then the kinds of all pairs."""
    blocks = ((evaluation.total,), evaluation.provenance, evaluation.languages, evaluation.events)
    for measure in _MEASURES:
        rows = tuple(tuple(Row(group.name, measure.cells(group)) for group in block) for block in blocks)
        table = Table(measure.code, measure.title, measure.note, measure.figures, measure.counts, rows)
        yield table if evaluation.total.intervals else _without_intervals(table)
    yield _kinds(evaluation.total)


def coverage(evaluation: Evaluation) -> str:
    """Return how much was scored."""
    total = evaluation.total
    return f"{_counted(total.pairs, 'pair')} of {_counted(total.events, 'event')} scored"


def tool(evaluation: Evaluation) -> str:
    """Return what was measured."""
    made = evaluation.tool
    return f"{made.name} {made.version}, matcher {made.matcher}, lexicon {made.lexicon}"


def bootstrap(evaluation: Evaluation) -> str:
    """Return how the intervals were made."""
    made = evaluation.bootstrap
    if not made.resamples:
        return "none, resampling is switched off"
    return (
        f"{made.level * 100:.0f} %, {made.method} bootstrap over events, {made.resamples} resamples, seed {made.seed}; "
        "a single event has none"
    )


def _counted(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _figures(*values: float) -> tuple[str, ...]:
    """Return figures as they are printed; what is rounded to nothing has no sign."""
    return tuple(f"{value:z.3f}" for value in values)


def _interval(group: Group, name: str) -> str:
    """Return an interval of a group, empty where it has none."""
    if group.intervals is None:
        return ""
    lower, upper = _figures(*getattr(group.intervals, name))
    return f"{lower} to {upper}"


def _counts(found: Agreement) -> tuple[str, ...]:
    """Return the three counts of an agreement."""
    return str(found.found), str(found.wrong), str(found.missed)


def _annotated(group: Group) -> tuple[str, ...]:
    """Return how much of a group is annotated."""
    positions = group.figures.speaker.all
    links, alone = (found.found + found.missed for found in (group.figures.link, group.figures.one_sided))
    return tuple(map(str, (group.events, group.pairs, positions, links, alone)))


def _links(group: Group) -> tuple[str, ...]:
    """Return the cells about links."""
    found = group.figures.link
    f1, *others = _figures(found.f1, found.precision, found.recall)
    return f1, _interval(group, "link_f1"), *others, *_counts(found)


def _one_sided(group: Group) -> tuple[str, ...]:
    """Return the cells about one-sided positions."""
    found = group.figures.one_sided
    mcc, *others = _figures(found.mcc, found.precision, found.recall, found.f1)
    return mcc, _interval(group, "one_sided_mcc"), *others, *_counts(found), str(found.neither)


def _boundaries(group: Group) -> tuple[str, ...]:
    """Return the cells about starts of positions."""
    found = group.figures.boundary
    f1, *others = _figures(found.f1, found.precision, found.recall)
    return f1, _interval(group, "boundary_f1"), *others, *_counts(found)


def _speakers(group: Group) -> tuple[str, ...]:
    """Return the cells about speakers."""
    found = group.figures.speaker
    return *_figures(found.accuracy), _interval(group, "speaker_accuracy"), str(found.right), str(found.all)


def _flips(group: Group) -> tuple[str, ...]:
    """Return the cells about flipped links."""
    found = group.figures.flips
    return str(found.gold), str(found.said), str(found.right)


class _Measure(NamedTuple):
    """What is common to the rows of a table: heads of figures and of counts, and how the cells are made."""

    code: str
    title: str
    note: str
    figures: tuple[str, ...]
    counts: tuple[str, ...]
    cells: Callable[[Group], tuple[str, ...]]


_F1 = ("F1", _INTERVAL, "P", "R")
_FOUND = ("found", "wrong", "missed")
_MEASURES = (
    _Measure(
        "annotated",
        "Annotated",
        "positions of both accounts, links between them, and positions without a link",
        (),
        ("events", "pairs", "positions", "links", "one-sided"),
        _annotated,
    ),
    _Measure(
        "links",
        "Links",
        "found: linked by annotation and tool; wrong: by the tool alone; missed: by the annotation alone",
        _F1,
        _FOUND,
        _links,
    ),
    _Measure(
        "one-sided",
        "One-sided positions",
        "found: without a link in annotation and tool; wrong: in the tool alone; missed: in the annotation alone; "
        "neither: linked in both",
        ("MCC", _INTERVAL, "P", "R", "F1"),
        (*_FOUND, "neither"),
        _one_sided,
    ),
    _Measure(
        "boundaries",
        "Boundaries",
        "found: a position starts here in annotation and tool; wrong: in the tool alone; missed: in the annotation "
        "alone",
        _F1,
        _FOUND,
        _boundaries,
    ),
    _Measure(
        "speakers",
        "Speakers",
        "annotated positions whose sides the tool names exactly",
        ("accuracy", _INTERVAL),
        ("right", "all"),
        _speakers,
    ),
    _Measure(
        "flips",
        "Flipped links",
        "the same content given to different speakers; right: flipped in annotation and tool",
        (),
        ("annotated", "said", "right"),
        _flips,
    ),
)


def _kinds(total: Group) -> Table:
    """Return the confusion of kinds; that neither links a pair is true of nearly all and is not counted."""
    rows = []
    for gold in GOLD_KINDS:
        counted = total.figures.kinds[gold]
        cells = tuple("" if gold == said == "none" else str(counted[said]) for said in SAID_KINDS)
        rows.append(Row(gold, cells))
    note = "annotated kind by line, the tool's by column, of all pairs of positions that either links"
    return Table("kinds", "Kinds of links", note, (), SAID_KINDS, (tuple(rows),))


def _without_intervals(table: Table) -> Table:
    """Return a table without the column of intervals, where no group has any."""
    kept = [index for index, head in enumerate(table.heads) if head != _INTERVAL]
    blocks = tuple(
        tuple(Row(row.name, tuple(row.cells[index] for index in kept)) for row in block) for block in table.blocks
    )
    return table._replace(figures=tuple(head for head in table.figures if head != _INTERVAL), blocks=blocks)
