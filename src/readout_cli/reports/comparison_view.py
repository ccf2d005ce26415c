"""A comparison for a terminal: side by side where there is room, stacked where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import wording
from readout_cli.lookup import Lookup
from readout_cli.reports import arrange, evidence, marking, pieces, row_label
from readout_cli.reports.layout import Line, Segment, beside, flow
from readout_cli.reports.options import Options
from readout_cli.reports.text import clean, display_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.model import Comparison, Point, Row

SIDE_BY_SIDE = 80
# A column of an account narrower than this is hard to read; rows are stacked instead.
_COLUMN = 24
_NO_RULE = Segment(" " * len(row_label.RULE.text))


def lines(comparison: Comparison, *, width: int, options: Options) -> Iterator[Line]:
    """Yield the whole view."""
    view = _View(comparison, width, options)
    yield from pieces.headers(comparison.accounts, view.lookup.labels, width)
    yield from pieces.frame_differences(comparison.frame_differences, comparison.accounts, view.lookup.labels, width)
    if options.explain:
        yield from view.frames()
    yield pieces.BLANK
    yield from view.coverage()
    yield pieces.BLANK
    stated = wording.filters(comparison)
    if stated:
        yield from pieces.note(stated, width)
        yield pieces.BLANK
    yield from view.rows()
    yield from view.closing()


def block(comparison: Comparison, row: Row, width: int, *, explain: bool = False) -> str:
    """Return one row alone, its accounts one under the other, without colour."""
    view = _View(comparison, width, Options(explain=explain))
    return "".join(f"{''.join(segment.text for segment in line).rstrip()}\n" for line in view.stacked(row))


class _View:
    """The parts of the view of one comparison at one width."""

    def __init__(self, comparison: Comparison, width: int, options: Options) -> None:
        self.comparison = comparison
        self.lookup = Lookup(comparison)
        self.width = width
        self.explain = options.explain
        self.gloss = options.gloss
        self.groups = arrange.groups(comparison, options.by, options.order)
        self.translated: dict[tuple[str, int], str] = {}
        self.keys = tuple(self.lookup.accounts)
        self.styles = {key: index for index, key in enumerate(self.keys)}
        self.voices = {account.issuer: self.styles[account.key] for account in reversed(comparison.accounts)}
        self.light = [row_label.RULE] * len(self.keys)

    def frames(self) -> Iterator[Line]:
        """Yield what compared the accounts, and where the facts of each frame come from."""
        yield from pieces.note(clean(evidence.of_tool(self.comparison)), self.width, indent=2)
        for key, account in self.lookup.accounts.items():
            for fact in evidence.of_frame(account):
                yield from pieces.note(f"{self.lookup.labels[key]} {clean(fact)}", self.width, indent=2)

    def rows(self) -> Iterator[Line]:
        """Yield all rows, side by side or stacked."""
        rows = self.comparison.rows
        if not rows:
            yield from pieces.note("no rows to show", self.width)
            yield pieces.BLANK
            return
        names = [word for row in rows for word in row_label.words(row, self.lookup, columns=True)]
        left = min(max(map(display_width, names)), 20)
        column = (self.width - left - len(row_label.RULE.text) * len(self.keys)) // len(self.keys)
        if self.width >= SIDE_BY_SIDE and column >= _COLUMN:
            yield from self._heads(left, column)
            for group in self.groups:
                yield from self._title(group)
                yield from self._table(group.rows, left, column)
            yield pieces.BLANK
        else:
            for group in self.groups:
                yield from self._title(group)
                for row in group.rows:
                    yield from self.stacked(row)
                    yield pieces.BLANK

    def coverage(self) -> Iterator[Line]:
        """Yield how much each account shares."""
        yield from pieces.heading("Coverage", self.width)
        for text in wording.coverage(self.lookup, self.comparison.summary.by_side):
            yield from flow([Segment(text)], self.width, indent=2, hang=4)

    def closing(self) -> Iterator[Line]:
        """Yield the three lists of what only one of the accounts says."""
        for title, told in wording.one_sided(self.lookup, self.comparison):
            yield from pieces.heading(title, self.width)
            for text in told:
                yield from flow([Segment(text)], self.width, indent=2, hang=4)

    def _title(self, group: arrange.Group) -> Iterator[Line]:
        """Yield the heading of a group of rows, where it has one."""
        if group.title:
            yield from pieces.heading(clean(group.title), self.width)
            yield pieces.BLANK

    def _heads(self, left: int, column: int) -> Iterator[Line]:
        """Yield the heads of the columns."""
        widths = [left, *(column for _ in self.keys)]
        heads = [
            [(Segment(f"{self.lookup.labels[key]}'s account", pieces.side_style(at)),)]
            for key, at in self.styles.items()
        ]
        yield from beside([[pieces.BLANK], *heads], widths, self.light)
        yield (Segment("─┼─".join("─" * width for width in widths), "quiet"),)

    def _table(self, rows: tuple[Row, ...], left: int, column: int) -> Iterator[Line]:
        """Yield rows side by side."""
        widths = [left, *(column for _ in self.keys)]
        for row in rows:
            words = row_label.segments(row, self.lookup, columns=True)
            label = [line for word in words for line in flow([word], left)]
            cells = [self._cell(row, key, column) for key in self.keys]
            rules = [row_label.rule(row, key, self.lookup) for key in self.keys]
            yield from beside([label, *cells], widths, rules)
            for remark in self._remarks(row):
                spread = self.width - left - len(row_label.RULE.text)
                yield from beside([[], flow(remark, spread, hang=2)], [left, spread], self.light)
            yield from beside([[pieces.BLANK], *([pieces.BLANK] for _ in self.keys)], widths, self.light)

    def stacked(self, row: Row) -> Iterator[Line]:
        """Yield one row with its accounts one under the other."""
        yield from flow(pieces.joined(row_label.segments(row, self.lookup, columns=False)), self.width, hang=2)
        name_width = max(map(display_width, self.lookup.labels.values()))
        above = name_width > self.width // 2
        left = 0 if above else name_width
        column = self.width - left - len(_NO_RULE.text)
        for key in self.keys:
            name: Line = (Segment(self.lookup.labels[key], pieces.side_style(self.styles[key])),)
            if above:
                yield name
            rule = row_label.rule(row, key, self.lookup, _NO_RULE)
            yield from beside([[] if above else [name], self._cell(row, key, column)], [left, column], [rule])
        for remark in self._remarks(row):
            yield from beside([[], flow(remark, column, hang=2)], [left, column], [_NO_RULE])

    def _cell(self, row: Row, key: str, width: int) -> list[Line]:
        """Return what one account says in a row: its points under their labels, or that it has none."""
        points = self.lookup.points_of(row, key)
        if not points:
            return pieces.note(wording.absence(key, self.lookup), width)
        marks = marking.marks(row, key, self.lookup)
        account = self.lookup.accounts[key]
        style = pieces.side_style(self.styles[key], "mark")
        found: list[Line] = []
        for point in points:
            head = account.text[slice(*point.head)] if point.head else None
            found += flow(self._label(point, row), width, hang=2)
            found += flow(pieces.statement(head, clean(point.text), marks.get(point.id, ()), style), width)
            if self.gloss and (about := self.gloss.of_point(point)):
                found += pieces.note(clean(about), width)
            found += self._translation(key, point, width)
        return found

    def _translation(self, key: str, point: Point, width: int) -> list[Line]:
        """Return the user's translation of a point's paragraph; the second time, in which row it stands."""
        held = self.lookup.translations.get(key)
        if held is None or point.paragraph not in held.paragraphs:
            return []
        first = self.translated.setdefault((key, point.paragraph), point.id)
        if first == point.id:
            return pieces.translation(held, point.paragraph, width)
        return pieces.note(f"translation of paragraph {point.paragraph}: at {first}", width)

    def _label(self, point: Point, row: Row) -> list[Segment]:
        """Return a point's label line: id, speaker in the colour of its side, act, topics.

        All of it is quiet but an act that another account has with another force.
        """
        sides = point.speaker.sides if point.speaker else ()
        voice = self.voices.get(sides[0]) if len(sides) == 1 else None
        style = "quiet" if voice is None else pieces.side_style(voice, "voice")
        speaker, *others = map(clean, wording.about(point))
        told = [Segment(point.id, "quiet"), Segment(speaker, style), *(Segment(word, "quiet") for word in others)]
        links = (link for link in self.lookup.links_of(row) if point.id in link.points)
        if point.act and any(difference.type == "force" for link in links for difference in link.differences):
            told[2] = told[2]._replace(style="strong")
        return pieces.joined(told)

    def _remarks(self, row: Row) -> Iterator[list[Segment]]:
        """Yield the remarks under a row: what differs, which rows are on the same issue, and the evidence."""
        found = wording.differences(self.lookup.links_of(row), self.lookup)
        if found:
            yield [Segment("differs in ", "strong"), Segment(clean("; ".join(found)))]
        if row.related:
            yield [Segment(f"same issue: {', '.join(row.related)}", "quiet")]
        if self.explain:
            yield from ([Segment(clean(text), "quiet")] for text in evidence.of_row(row, self.lookup))
