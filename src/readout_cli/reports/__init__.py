"""A comparison, an account, a summary or an evaluation as text for a terminal, a pipe or a program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from readout_cli.model import AccountDocument, Comparison, Summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.evaluation import Evaluation
    from readout_cli.reports.gloss import Gloss
    from readout_cli.reports.layout import Line

Document: TypeAlias = "Comparison | AccountDocument | Summary | Evaluation"
Format = Literal["table", "plain", "json"]
NARROWEST = 20
_DEFAULT_WIDTH = 80


def render(
    document: Document,
    *,
    format: Format,  # noqa: A002 - the name of the option
    width: int | None = None,
    color: bool = False,
    explain: bool = False,
    gloss: Gloss | None = None,
) -> str:
    """Return the document in a format, with a newline at the end.

    `width` is the width of a table (80 when not given) and wraps plain lines only when given. `gloss` adds what each
    point is about. `color`, `explain` and `gloss` mean nothing to JSON, which always carries all evidence.
    """
    if format == "json":
        from readout_cli.reports import jsonout

        return jsonout.render(document)
    if width is not None:
        width = max(width, NARROWEST)
    if format == "plain":
        from readout_cli.reports import plain

        return plain.render(document, width=width, explain=explain, gloss=gloss)
    lines = _view(document, width or _DEFAULT_WIDTH, explain=explain, gloss=gloss)
    if not color:
        return "".join(f"{''.join(segment.text for segment in line).rstrip()}\n" for line in lines)
    from readout_cli.reports import terminal

    return terminal.paint(lines)


def _view(document: Document, width: int, *, explain: bool, gloss: Gloss | None) -> Iterator[Line]:
    """Return the lines of the view for a document."""
    if isinstance(document, Comparison):
        from readout_cli.reports import comparison_view

        return comparison_view.lines(document, width=width, explain=explain, gloss=gloss)
    if isinstance(document, AccountDocument):
        from readout_cli.reports import account_view

        return account_view.lines(document, width=width, explain=explain, gloss=gloss)
    if isinstance(document, Summary):
        from readout_cli.reports import summary_view

        return summary_view.lines(document, width=width, gloss=gloss)
    from readout_cli.reports import evaluation_view

    return evaluation_view.lines(document, width=width)
