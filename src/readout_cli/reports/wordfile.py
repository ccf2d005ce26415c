"""A comparison as a Word file: a table with a column an account, notes at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from readout_cli import wording
from readout_cli.errors import UsageError
from readout_cli.lookup import Lookup
from readout_cli.reports import arrange, evidence, marking, opening
from readout_cli.reports.citations import Citations
from readout_cli.reports.text import clean
from readout_cli.reports.wordparts import (
    Look,
    add_page_number,
    add_run,
    air,
    keep_whole,
    repeat,
    saved,
    shade,
    turn,
    use_font,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from readout_cli.model import Comparison, Point, Row, Span
    from readout_cli.reports.options import Options

# An A4 page on its side, in millimetres.
_WIDTH, _HEIGHT, _MARGIN = 297, 210, 15
_LABEL = 32
_SIZE = 10
_QUIET = Look(size=8, color="595959")
_NOTE = Look(size=8, color="595959", italic=True)
_MARK = Look(bold=True, underline=True)
# Blue and orange so light that the print on them is as on white; an account that is the third is the first again.
_SHADES = ("DCE9F7", "FCE7D3")
_HEAD = "E7E6E6"


def render(comparison: Comparison, options: Options) -> bytes:
    """Return the file; raises UsageError where python-docx is not installed."""
    try:
        import docx
    except ImportError:
        raise UsageError(
            "Word files need python-docx", where="--format docx", mend="pip install 'readout-cli[documents]'"
        ) from None
    return saved(_Sheet(docx.Document(), comparison, options).filled())


class _Sheet:
    """The document while it is being filled."""

    def __init__(self, document: Any, comparison: Comparison, options: Options) -> None:  # noqa: ANN401 - untyped
        self.document = document
        self.comparison = comparison
        self.options = options
        self.lookup = Lookup(comparison)
        self.citations = Citations()
        self.keys = tuple(self.lookup.accounts)

    def filled(self) -> Any:  # noqa: ANN401 - untyped
        """Return the document with all that belongs in it."""
        title = opening.title(self.comparison.accounts)
        self._set_up(title)
        self._heading(title, 1)
        for account in opening.openings(self.comparison.accounts, self.lookup.labels):
            line = self._line(account.label, Look(bold=True))
            add_run(line, f": {account.facts}")
            for told in filter(None, (account.people, account.source)):
                self._line(told, _QUIET)
        for heading, lines in opening.remarks(self.comparison, self.lookup):
            self._list(heading, lines)
        for group in arrange.groups(self.comparison, self.options.by, self.options.order):
            self._heading(group.title or "Rows", 2)
            self._table(group.rows)
        for heading, lines in wording.one_sided(self.lookup, self.comparison):
            self._list(heading, lines)
        for held in self.comparison.translations:
            paragraphs = (f"paragraph {number}: {text}" for number, text in held.paragraphs.items())
            self._list(f"Translation of {self.lookup.labels[held.account]}'s account", paragraphs)
        self._list("Sources", (f"[{at}] {text}" for at, (text, _) in enumerate(self.citations.notes, start=1)))
        self._line(opening.made_by(self.comparison), _QUIET)
        return self.document

    def _set_up(self, title: str) -> None:
        """Turn the page, choose the fonts, and number the pages."""
        from docx.enum.section import WD_ORIENT
        from docx.shared import Mm, Pt, RGBColor

        (section,) = self.document.sections
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(_WIDTH), Mm(_HEIGHT)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN)
        for name in ("Normal", "Heading 1", "Heading 2", "List Bullet"):
            style = self.document.styles[name]
            use_font(style)
            style.font.color.rgb = RGBColor(0, 0, 0)
            style.paragraph_format.space_after = Pt(2)
        self.document.styles["Normal"].font.size = Pt(_SIZE)
        footer = section.footer.paragraphs[0]
        add_run(footer, f"{title}, page ", _QUIET)
        add_page_number(footer, _QUIET)
        core = self.document.core_properties
        core.title, core.author, core.comments, core.last_modified_by = clean(title), "readout-cli", "", ""

    def _table(self, rows: Iterable[Row]) -> None:
        from docx.shared import Mm

        table = self.document.add_table(rows=1, cols=1 + len(self.keys), style="Table Grid")
        table.autofit = False
        air(table)
        each = (_WIDTH - 2 * _MARGIN - _LABEL) / len(self.keys)
        for column, width in zip(table.columns, (_LABEL, *(each for _ in self.keys)), strict=True):
            column.width = Mm(width)
        head = table.rows[0]
        repeat(head)
        heads = ("row", *(f"{self.lookup.labels[key]}'s account" for key in self.keys))
        for cell, text in zip(head.cells, heads, strict=True):
            shade(cell, _HEAD)
            add_run(cell.paragraphs[0], text, Look(bold=True))
        for row in rows:
            self._row(table, row)

    def _row(self, table: Any, row: Row) -> None:  # noqa: ANN401 - untyped
        remarks = tuple(self._remarks(row))
        line = table.add_row()
        keep_whole(line)
        label, *cells = line.cells
        self._label(label, row)
        for at, (key, cell) in enumerate(zip(self.keys, cells, strict=True)):
            if row.kind == "only" and row.points.get(key):
                shade(label, _SHADES[at % len(_SHADES)])
                shade(cell, _SHADES[at % len(_SHADES)])
            self._cell(cell, row, key)
        if remarks:
            for cell in line.cells:
                for paragraph in cell.paragraphs:
                    paragraph.paragraph_format.keep_with_next = True
            under = table.add_row()
            keep_whole(under)
            add_run(under.cells[0].paragraphs[0], row.id, _QUIET)
            wide = under.cells[1].merge(under.cells[-1])
            for at, text in enumerate(remarks):
                add_run(wide.paragraphs[0] if at == 0 else wide.add_paragraph(), text, _QUIET)

    def _label(self, cell: Any, row: Row) -> None:  # noqa: ANN401 - untyped
        """Tell what a row is, in words."""
        told = (
            (f"{row.id}  {row.score:.2f}", _QUIET),
            (wording.kind(row, self.lookup), Look(bold=row.kind == "only")),
            (wording.standing(row, self.lookup), _QUIET),
            (wording.decided(row), _QUIET),
        )
        for at, (text, look) in enumerate((text, look) for text, look in told if text):
            add_run(cell.paragraphs[0] if at == 0 else cell.add_paragraph(), text, look)

    def _cell(self, cell: Any, row: Row, key: str) -> None:  # noqa: ANN401 - untyped
        """Write what one account says in a row, or that it has nothing."""
        points = self.lookup.points_of(row, key)
        if not points:
            add_run(cell.paragraphs[0], wording.absence(key, self.lookup), _NOTE)
            return
        marks = marking.marks(row, key, self.lookup)
        for at, point in enumerate(points):
            label = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
            add_run(label, " · ".join((point.id, *wording.about(point))), _QUIET)
            label.paragraph_format.keep_with_next = True
            self._point(cell.add_paragraph(), point, key, marks.get(point.id, ()))
            if self.options.gloss and (about := self.options.gloss.of_point(point)):
                add_run(cell.add_paragraph(), about, _NOTE)

    def _point(self, paragraph: Any, point: Point, key: str, marks: Iterable[Span]) -> None:  # noqa: ANN401 - untyped
        """Write a point: its head in brackets, its text whole with the words marked, the number of its note."""
        account = self.lookup.accounts[key]
        language, text, done = account.language, clean(point.text), 0
        turn(paragraph, language)
        if point.head:
            add_run(paragraph, f"[{clean(account.text[slice(*point.head)])}]", Look(color="595959"), language)
            add_run(paragraph, " ")
        for start, end in marks:
            add_run(paragraph, text[done:start], language=language)
            add_run(paragraph, text[start:end], _MARK, language)
            done = end
        add_run(paragraph, text[done:], language=language)
        add_run(paragraph, f"[{self.citations.number(point, account)}]", Look(superscript=True))

    def _remarks(self, row: Row) -> Iterator[str]:
        found = wording.differences(self.lookup.links_of(row), self.lookup)
        if found:
            yield f"differs in {'; '.join(found)}"
        if row.related:
            yield f"same issue: {', '.join(row.related)}"
        if self.options.explain:
            yield from evidence.of_row(row, self.lookup)

    def _heading(self, text: str, level: int) -> None:
        add_run(self.document.add_heading(level=level), text)

    def _line(self, text: str, look: Look) -> Any:  # noqa: ANN401 - untyped
        line = self.document.add_paragraph()
        add_run(line, text, look)
        return line

    def _list(self, heading: str, lines: Iterable[str]) -> None:
        self._heading(heading, 2)
        for text in lines:
            add_run(self.document.add_paragraph(style=None if heading == "Sources" else "List Bullet"), text)
