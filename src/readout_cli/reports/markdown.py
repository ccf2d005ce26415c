"""Documents as Markdown that GitHub and others render: a table of rows, lists for the rest, notes at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import wording
from readout_cli.lookup import Lookup, labels
from readout_cli.model import AccountDocument, Comparison
from readout_cli.reports import arrange, evidence, marking, opening
from readout_cli.reports.citations import Citations
from readout_cli.reports.mdtext import escaped, linked, marked
from readout_cli.reports.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from readout_cli.model import Account, Point, Quote, Row, Span, Summary, SummaryItem, Translation
    from readout_cli.reports.gloss import Gloss
    from readout_cli.reports.options import Options


def render(document: Comparison | AccountDocument | Summary, options: Options) -> str:
    """Return a document as Markdown."""
    if isinstance(document, Comparison):
        lines = _comparison(document, options)
    elif isinstance(document, AccountDocument):
        lines = _account(document, options)
    else:
        lines = _summary(document, options.gloss)
    return "".join(f"{line}\n" for line in lines)


def _comparison(comparison: Comparison, options: Options) -> Iterator[str]:
    lookup, citations = Lookup(comparison), Citations()
    yield from _opening(opening.title(comparison.accounts), opening.openings(comparison.accounts, lookup.labels))
    for heading, told in opening.remarks(comparison, lookup):
        yield from _list(heading, told)
    yield from _list("Where the facts are from", _frames(comparison.accounts, lookup) if options.explain else ())
    rows = _Rows(lookup, citations, options)
    for group in arrange.groups(comparison, options.by, options.order):
        yield from ("", f"## {escaped(group.title) or 'Rows'}", "")
        yield from rows.table(group.rows)
    for title, told in wording.one_sided(lookup, comparison):
        yield from _list(title, told)
    yield from _translations(comparison.translations, lookup.labels)
    yield from _notes(citations)
    yield from ("", escaped(opening.made_by(comparison)))


class _Rows:
    """The table: a line a row, a column an account; under a row, lines for what else is to be told of it."""

    def __init__(self, lookup: Lookup, citations: Citations, options: Options) -> None:
        self.lookup, self.citations, self.options = lookup, citations, options

    def table(self, rows: Iterable[Row]) -> Iterator[str]:
        """Yield the rows of a group."""
        keys = tuple(self.lookup.accounts)
        yield _line("row", *(f"{escaped(self.lookup.labels[key])}'s account" for key in keys))
        yield _line(*("---" for _ in ("row", *keys)))
        for row in rows:
            yield _line(self._label(row), *(self._cell(row, key) for key in keys))
            for name, text in self._remarks(row):
                yield _line(f"{escaped(row.id)} {name}", escaped(text), *("" for _ in keys[1:]))

    def _label(self, row: Row) -> str:
        """Return what a row is: a one-sided one says so in bold."""
        kind = escaped(wording.kind(row, self.lookup))
        parts = (
            f"{escaped(row.id)} {row.score:.2f}",
            f"**{kind}**" if row.kind == "only" else kind,
            escaped(wording.standing(row, self.lookup)),
            escaped(wording.decided(row)),
        )
        return ", ".join(part for part in parts if part)

    def _cell(self, row: Row, key: str) -> str:
        points, account = self.lookup.points_of(row, key), self.lookup.accounts[key]
        marks = marking.marks(row, key, self.lookup)
        told = (_point(point, account, self.citations, self.options, marks.get(point.id, ())) for point in points)
        return " ".join(told) or f"*{escaped(wording.absence(key, self.lookup))}*"

    def _remarks(self, row: Row) -> Iterator[tuple[str, str]]:
        found = wording.differences(self.lookup.links_of(row), self.lookup)
        if found:
            yield "differs in", "; ".join(found)
        if row.related:
            yield "same issue", ", ".join(row.related)
        if self.options.explain:
            for text in evidence.of_row(row, self.lookup):
                yield "evidence", text


def _account(document: AccountDocument, options: Options) -> Iterator[str]:
    account, citations = document.account, Citations()
    names = labels((account,))
    yield from _opening(opening.title((account,)), opening.openings((account,), names))
    yield from _list("Warnings", opening.warnings(document.warnings, names))
    yield from _list("Where the facts are from", evidence.of_frame(account) if options.explain else ())
    paragraph = None
    for point in account.points:
        if point.paragraph != paragraph:
            paragraph = point.paragraph
            yield from ("", f"## Paragraph {paragraph}", "")
        yield f"- {_point(point, account, citations, options)}"
        if options.explain and point.role == "position":
            yield f"  - {escaped(evidence.of_point(point, account))}"
    yield from _translations(document.translations, names)
    yield from _notes(citations)
    yield from ("", escaped(wording.points_count(account)))


def _point(point: Point, account: Account, citations: Citations, options: Options, marks: Iterable[Span] = ()) -> str:
    """Return a point: its label, its head in brackets, its text whole, the number of its note."""
    told = wording.about(point) if point.role == "position" else (point.role,)
    head = rf"\[{escaped(account.text[slice(*point.head)])}\] " if point.head else ""
    about = options.gloss.of_point(point) if options.gloss else ""
    behind = f" ({escaped(about)})" if about else ""
    label = ", ".join(escaped(word) for word in (point.id, *told))
    text = marked(clean(point.text), marks)
    return rf"*{label}:* {head}{text}{behind} \[{citations.number(point, account)}\]"


def _summary(summary: Summary, gloss: Gloss | None) -> Iterator[str]:
    names = labels(summary.accounts)
    yield from _opening(opening.title(summary.accounts), opening.openings(summary.accounts, names))
    frames = (wording.frame_difference(found, summary.accounts, names) for found in summary.frame_differences)
    yield from _list("How they met, told differently", frames)
    yield from _list(
        "Who is said to have said what", (wording.voice(voice, names[voice.account]) for voice in summary.voices)
    )
    yield from _list("Tone", (wording.tone(tone, names[tone.account]) for tone in summary.tone))
    yield from _list("Warnings", opening.warnings(summary.warnings, names))
    for section in summary.sections:
        yield from ("", f"## {escaped(wording.section_title(section))}", "")
        for item in section.items:
            yield from _item(item, names, gloss)


def _item(item: SummaryItem, names: dict[str, str], gloss: Gloss | None) -> Iterator[str]:
    """Yield an entry: what it is, and its quotes under it."""
    told = [item.row or item.topic or "no topic", wording.certainty(item)]
    if item.differences:
        told.append(f"differs in {'; '.join(item.differences)}")
    yield f"- {escaped(', '.join(filter(None, told)))}"
    for quote in item.quotes:
        yield f"  - {_quote(quote, names[quote.account], gloss)}"


def _quote(quote: Quote, name: str, gloss: Gloss | None) -> str:
    head = rf"\[{escaped(quote.head)}\] " if quote.head else ""
    about = gloss.of_quote(quote) if gloss else ""
    behind = f" ({escaped(about)})" if about else ""
    label = ", ".join(escaped(word) for word in (name, quote.point, wording.quote_label(quote)))
    return f"*{label}:* {head}{escaped(quote.text)}{behind}"


def _opening(title: str, accounts: Iterable[opening.Opening]) -> Iterator[str]:
    yield from (f"# {escaped(title)}", "")
    for account in accounts:
        yield f"- **{escaped(account.label)}** {escaped(account.facts)}"
        for told in (account.people, account.source):
            if told:
                yield f"  - {escaped(told)}"


def _frames(accounts: Iterable[Account], lookup: Lookup) -> Iterator[str]:
    for account in accounts:
        for fact in evidence.of_frame(account):
            yield f"{lookup.labels[account.key]} {fact}"


def _translations(translations: Iterable[Translation], names: dict[str, str]) -> Iterator[str]:
    for held in translations:
        told = (f"paragraph {number}: {text}" for number, text in held.paragraphs.items())
        yield from _list(f"Translation of {names[held.account]}'s account", told)


def _notes(citations: Citations) -> Iterator[str]:
    if citations.notes:
        yield from ("", "## Sources", "")
    for number, (text, url) in enumerate(citations.notes, start=1):
        yield f"{number}. {linked(text, url)}"


def _list(heading: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield a list under a heading; nothing where there are no lines."""
    told = [f"- {escaped(line)}" for line in lines]
    if told:
        yield from ("", f"## {escaped(heading)}", "", *told)


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
