"""Text from an account as Markdown that shows it exactly and lets nothing in it act.

A backslash takes its meaning from a sign. What sites such as GitHub look for after that (addresses, @names, #numbers,
:emoji:) is put into a code span, where they do not look.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from readout_cli.reports.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.model import Span

# What at the start of a line would begin a list.
_STARTS = re.compile(r"[0-9]*(?=[.)+=-])")
_SIGNS = re.compile(r"[\\`*_~\[\]<>|&#${}^]")
# No bar and no backtick: the one ends a table's cell, the other the code span. Two spans that touch would be none.
_SOUGHT = re.compile(
    r"(?:(?:[a-z][a-z0-9+.-]{,30}://|www\.)[!-_a-{}~]*"
    r"|[a-z0-9._%+-]{,64}@[a-z0-9][a-z0-9._/-]*"
    r"|:(?:[+-]1|100|1234|[0-9_+-]{,64}[a-z][a-z0-9_+-]{,64}):"
    r"|(?:[a-z0-9_.-]{1,64}/)?[a-z0-9_.-]{,64}\#[0-9]+|(?<![a-z_])gh-[0-9]+)+",
    re.IGNORECASE | re.ASCII,
)
_LINK = re.compile(r"https?://[!#-&(-;=?-\[\]_a-z~]+", re.IGNORECASE | re.ASCII)


def escaped(text: str) -> str:
    """Return text on one line, as Markdown, at the start of a line as well."""
    shown = marked(clean(text))
    start = _STARTS.match(shown)
    return f"{start.group()}\\{shown[start.end() :]}" if start else shown


def marked(text: str, spans: Iterable[Span] = ()) -> str:
    """Return text that is clean already as Markdown, bold within the spans of it where Markdown can do that."""
    bold = [(start, end) for start, end in spans if text[start].isalnum() and text[end - 1].isalnum()]
    parts: list[str] = []
    done = 0
    for found in _SOUGHT.finditer(text):
        parts += [_between(text, done, found.start(), bold), f"`{found.group()}`"]
        done = found.end()
    return "".join([*parts, _between(text, done, len(text), bold)])


def linked(text: str, url: str | None) -> str:
    """Return a line of our own in which the address of an account is a link, where it is an address of the web."""
    if url is None or not _LINK.fullmatch(url) or url not in text:
        return escaped(text)
    before, _, after = text.partition(url)
    return f"{escaped(before)} <{url}>{escaped(after)}"


def _between(text: str, start: int, end: int, bold: list[Span]) -> str:
    """Return a stretch without anything that is sought; a span that reaches beyond it is not bold."""
    parts: list[str] = []
    for first, last in bold:
        if start <= first and last <= end:
            parts += [_plain(text[start:first]), f"**{_plain(text[first:last])}**"]
            start = last
    return "".join([*parts, _plain(text[start:end])])


def _plain(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", text)
