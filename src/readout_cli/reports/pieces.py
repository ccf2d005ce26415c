"""The pieces that the terminal views have in common: account headers, label lines, points, quiet notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import wording
from readout_cli.reports.layout import Line, Segment, flow
from readout_cli.reports.text import clean, display_width, web_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from readout_cli.model import Account, FrameDifference, Span, SummaryAccount, Translation

BLANK: Line = ()
MIDDOT = Segment(" · ", "quiet")
_COLOURS = 4


def side_style(index: int, prefix: str = "side") -> str:
    """Return the style of the account at a place in the comparison; colours come round again after four."""
    return f"{prefix}{index % _COLOURS}"


def gutter(labels: Iterable[str]) -> int:
    """Return the width of the column that holds account labels in stacked views."""
    return max(map(display_width, labels), default=0) + 2


def labelled(label: Segment, body: Sequence[Segment], width: int, gap: int) -> list[Line]:
    """Return a label with text beside it, the text hanging in a column of its own."""
    space = Segment(" " * max(gap - display_width(label.text), 1))
    return flow([label, space, *body], width, hang=gap)


def note(text: str, width: int, *, indent: int = 0, link: str = "") -> list[Line]:
    """Return a quiet remark, and where it leads."""
    return flow([Segment(text, "quiet", link)], width, indent=indent, hang=indent + 2)


def heading(text: str, width: int) -> list[Line]:
    """Return a heading."""
    return flow([Segment(text, "title")], width)


def headers(accounts: Iterable[Account | SummaryAccount], labels: Mapping[str, str], width: int) -> Iterator[Line]:
    """Yield who, when, how, how long and where, for each account, and where its text stands: a link if on the web."""
    gap = gutter(labels.values())
    for index, account in enumerate(accounts):
        facts = wording.facts(account.frame) or ("does not say how or when they met",)
        body = Segment(" · ".join(map(clean, (wording.government(account.issuer), *facts))))
        yield from labelled(Segment(labels[account.key], side_style(index)), [body], width, gap)
        people = [clean(person) for person in wording.people(account)]
        together = "; ".join(people)
        # a line each where one does not hold them all
        for told in people if gap + display_width(together) > width else [together] if people else []:
            yield from note(told, width, indent=gap)
        title = account.frame.title
        source = f"“{clean(str(title.value))}” · {account.source}" if title else account.source
        # the account of a summary has no address
        yield from note(source, width, indent=gap, link=web_address(getattr(account, "url", None)))


def frame_differences(
    differences: Iterable[FrameDifference],
    accounts: tuple[Account | SummaryAccount, ...],
    labels: Mapping[str, str],
    width: int,
) -> Iterator[Line]:
    """Yield what the frames tell differently, under a heading; nothing when they do not."""
    told = [wording.frame_difference(difference, accounts, labels) for difference in differences]
    if told:
        yield BLANK
        yield from heading("How they met, told differently", width)
        for sentence in told:
            yield from flow([Segment(clean(sentence))], width, indent=2, hang=4)


def translation(held: Translation, paragraph: int, width: int, *, indent: int = 0) -> list[Line]:
    """Return a paragraph of a user's own translation, named as such."""
    return note(f"translation of paragraph {paragraph}: {clean(held.paragraphs[paragraph])}", width, indent=indent)


def statement(head: str | None, text: str, marks: Iterable[Span] = (), mark_style: str = "") -> list[Segment]:
    """Return a point as it is shown: its head quiet and in brackets, its text whole, marked words marked.

    `text` is clean already and `marks` are spans of it.
    """
    segments = [Segment(f"[{clean(head)}] ", "quiet")] if head else []
    done = 0
    for start, end in marks:
        segments += [Segment(text[done:start]), Segment(text[start:end], mark_style)]
        done = end
    return [*segments, Segment(text[done:])]


def joined(parts: Iterable[Segment]) -> list[Segment]:
    """Return segments with a quiet dot between them; empty ones are left out."""
    segments: list[Segment] = []
    for part in parts:
        if part.text:
            segments += [MIDDOT, part] if segments else [part]
    return segments
