"""Documents as plain lines: no boxes, no colour, no cutting, no wrapping unless a width is asked for.

Every line of a row starts with the row's id, so that `grep` finds them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import wording
from readout_cli.lookup import Lookup, labels
from readout_cli.model import AccountDocument, Comparison, Summary
from readout_cli.reports import arrange, evidence
from readout_cli.reports.text import clean, one_line, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from readout_cli.evaluation import Evaluation
    from readout_cli.model import Account, FrameDifference, Point, Row, SummaryAccount, Translation
    from readout_cli.reports import Document
    from readout_cli.reports.gloss import Gloss
    from readout_cli.reports.options import Options


NARROWEST = 20


def render(document: Document, options: Options) -> str:
    """Return a document as plain text, wrapped at a width where one is told."""
    width, explain, gloss = options.width and max(options.width, NARROWEST), options.explain, options.gloss
    if isinstance(document, Comparison):
        found = _comparison(document, options)
    elif isinstance(document, AccountDocument):
        found = _account(document, explain=explain, gloss=gloss)
    elif isinstance(document, Summary):
        found = _summary(document, gloss)
    else:
        found = _evaluation(document)
    safe = (one_line(line) for line in found)
    return "".join(f"{part}\n" for line in safe for part in (wrap(line, width) or [""] if width else [line]))


def _comparison(comparison: Comparison, options: Options) -> Iterator[str]:
    """Yield a comparison: headers, frame differences, coverage, a block a row, one-sided rows."""
    lookup = Lookup(comparison)
    yield from _headers(comparison.accounts, lookup.labels)
    yield from _frame_differences(comparison.frame_differences, comparison.accounts, lookup.labels)
    if options.explain:
        yield clean(evidence.of_tool(comparison))
        for account in comparison.accounts:
            yield from _frame_evidence(account, lookup.labels[account.key])
    for text in wording.coverage(lookup, comparison.summary.by_side):
        yield f"coverage  {clean(text)}"
    stated = wording.filters(comparison)
    if stated:
        yield clean(stated)
    yield ""
    for group in arrange.groups(comparison, options.by, options.order):
        yield from _group(group, lookup, options)
    for held in comparison.translations:
        yield from _translation(held, lookup.labels[held.account])
    for title, told in wording.one_sided(lookup, comparison):
        for text in told:
            yield f"{title}: {clean(text)}"


def _group(group: arrange.Group, lookup: Lookup, options: Options) -> Iterator[str]:
    """Yield the rows of a group under its heading, where it has one."""
    if group.title:
        yield f"{options.by}  {clean(group.title)}"
        yield ""
    for row in group.rows:
        yield from _row(row, lookup, explain=options.explain, gloss=options.gloss)
        yield ""


def _row(row: Row, lookup: Lookup, *, explain: bool, gloss: Gloss | None) -> Iterator[str]:
    """Yield the lines of a row."""
    what = [wording.kind(row, lookup), wording.standing(row, lookup), f"score {row.score:.2f}", wording.decided(row)]
    yield f"{row.id}  {'  '.join(clean(word) for word in what if word)}"
    for key, account in lookup.accounts.items():
        points = lookup.points_of(row, key)
        for point in points:
            yield f"{row.id}  {lookup.labels[key]}  {_point(point, account)}"
            if gloss and (about := gloss.of_point(point)):
                yield f"{row.id}  {lookup.labels[key]}  {point.id}  {clean(about)}"
        if not points:
            yield f"{row.id}  {lookup.labels[key]}  {wording.absence(key, lookup)}"
    for text in wording.differences(lookup.links_of(row), lookup):
        yield f"{row.id}  differs in {clean(text)}"
    if row.related:
        yield f"{row.id}  same issue: {', '.join(row.related)}"
    if explain:
        for text in evidence.of_row(row, lookup):
            yield f"{row.id}  {clean(text)}"


def _account(document: AccountDocument, *, explain: bool, gloss: Gloss | None) -> Iterator[str]:
    """Yield an account: its header, then a line a point; what it is about and evidence, when asked for, under each."""
    account = document.account
    names = labels((account,))
    yield from _headers((account,), names)
    if explain:
        yield from _frame_evidence(account, names[account.key])
    yield ""
    for point in account.points:
        if point.role == "position":
            yield _point(point, account)
        else:
            yield f"{point.id}  ({point.role})  {clean(point.text)}"
        if gloss and (about := gloss.of_point(point)):
            yield f"{point.id}  {clean(about)}"
        if explain and point.role == "position":
            yield clean(evidence.of_point(point, account))
    yield ""
    for held in document.translations:
        yield from _translation(held, names[account.key])
        yield ""
    yield wording.points_count(account)


def _summary(summary: Summary, gloss: Gloss | None) -> Iterator[str]:
    """Yield a summary: headers, then a block a section with a line a quote."""
    names = labels(summary.accounts)
    yield from _headers(summary.accounts, names)
    yield from _frame_differences(summary.frame_differences, summary.accounts, names)
    for voice in summary.voices:
        yield f"voice  {clean(wording.voice(voice, names[voice.account]))}"
    for tone in summary.tone:
        yield f"tone  {clean(wording.tone(tone, names[tone.account]))}"
    for section in summary.sections:
        yield ""
        yield clean(wording.section_title(section))
        for item in section.items:
            start = clean("  ".join(filter(None, (item.row or item.topic or "no topic", wording.certainty(item)))))
            for quote in item.quotes:
                head = f"[{clean(quote.head)}] " if quote.head else ""
                label = clean(wording.quote_label(quote))
                yield f"- {start}  {names[quote.account]}  {quote.point}  {label}: {head}{clean(quote.text)}"
                if gloss and (about := gloss.of_quote(quote)):
                    yield f"- {start}  {names[quote.account]}  {quote.point}  {clean(about)}"
            for text in item.differences:
                yield f"- {start}  differs in {clean(text)}"


def _translation(held: Translation, name: str) -> Iterator[str]:
    """Yield a user's own translation, a line a paragraph."""
    for paragraph, text in held.paragraphs.items():
        yield f"translation  {name}  paragraph {paragraph}: {clean(text)}"


def _evaluation(evaluation: Evaluation) -> Iterator[str]:
    """Yield an evaluation: what made it, then a line for each measure of each group."""
    from readout_cli.reports import evaluation_tables as told

    yield f"tool  {clean(told.tool(evaluation))}"
    yield f"intervals  {told.bootstrap(evaluation)}"
    for table in told.tables(evaluation):
        yield ""
        for row in table.rows():
            yield f"{table.code}  {clean(row.name)}  {', '.join(table.facts(row))}"


def _headers(accounts: Iterable[Account | SummaryAccount], names: Mapping[str, str]) -> Iterator[str]:
    """Yield who, when, how, how long and where, for each account, and where its text stands."""
    for account in accounts:
        title = account.frame.title
        parts = [
            ", ".join((wording.government(account.issuer), *wording.facts(account.frame))),
            "; ".join(wording.people(account)),
            f"“{title.value}”" if title else "",
            account.source,
        ]
        yield f"{names[account.key]}  {'  '.join(clean(part) for part in parts if part)}"


def _frame_differences(
    differences: Iterable[FrameDifference],
    accounts: tuple[Account | SummaryAccount, ...],
    names: Mapping[str, str],
) -> Iterator[str]:
    """Yield a line for each thing that the frames tell differently."""
    for difference in differences:
        yield f"frame  {difference.type}  {clean(wording.frame_difference(difference, accounts, names))}"


def _frame_evidence(account: Account, name: str) -> Iterator[str]:
    """Yield where each fact of an account's frame comes from."""
    for fact in evidence.of_frame(account):
        yield f"{name}  {clean(fact)}"


def _point(point: Point, account: Account) -> str:
    """Return a point on one line: id, label, head in brackets, text."""
    head = f"[{clean(account.text[slice(*point.head)])}] " if point.head else ""
    return f"{point.id}  {', '.join(map(clean, wording.about(point)))}: {head}{clean(point.text)}"
