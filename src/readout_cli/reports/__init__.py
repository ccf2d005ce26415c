"""A comparison, an account, a summary or an evaluation in a format for a terminal, a pipe, a program or a reader."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from readout_cli.errors import UsageError
from readout_cli.reports.options import By, Options, Theme

if TYPE_CHECKING:
    from readout_cli.evaluation import Evaluation
    from readout_cli.model import AccountDocument, Comparison, Summary
    from readout_cli.reports.gloss import Gloss

Document: TypeAlias = "Comparison | AccountDocument | Summary | Evaluation"
Format = Literal["table", "plain", "json", "jsonl", "markdown", "html", "csv", "docx", "svg"]
FORMATS: tuple[Format, ...] = get_args(Format)
# By format: the module that renders it, and the documents that it renders.
_EVERY = ("Comparison", "AccountDocument", "Summary", "Evaluation")
_POINTS = ("Comparison", "AccountDocument")
_MAKERS: dict[Format, tuple[str, tuple[str, ...]]] = {
    "table": ("table", _EVERY),
    "plain": ("plain", _EVERY),
    "json": ("jsonout", _EVERY),
    "jsonl": ("jsonlines", _POINTS),
    "html": ("html", ("Comparison", "AccountDocument", "Summary")),
    "csv": ("csvout", _POINTS),
    "markdown": ("markdown", (*_POINTS, "Summary")),
    "docx": ("wordfile", ("Comparison",)),
    "svg": ("svgout", ("Comparison",)),
}
# What a file of a format is called, for telling the format from the name.
SUFFIXES: dict[str, Format] = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
    ".docx": "docx",
    ".svg": "svg",
}

__all__ = ["FORMATS", "SUFFIXES", "By", "Document", "Format", "Options", "Theme", "check", "encoded", "render"]


def check(format: Format, kind: str) -> None:  # noqa: A002 - the name of the option
    """Raise UsageError if documents of a kind (the name of their struct) have no such format."""
    if kind not in _MAKERS[format][1]:
        valid = ", ".join(name for name, (_, kinds) in _MAKERS.items() if kind in kinds)
        raise UsageError(f"there is no {format} of this", where="--format", mend=f"choose one of {valid}")


def render(
    document: Document,
    *,
    format: Format,  # noqa: A002 - the name of the option
    width: int | None = None,
    color: bool = False,
    explain: bool = False,
    gloss: Gloss | None = None,
    by: By = "order",
    order: str | None = None,
    theme: Theme = "any",
    links: bool = False,
) -> str:
    """Return the document in a format of text, with a newline at the end; `Options` tells what the rest means."""
    return encoded(document, format, Options(width, color, explain, gloss, by, order, theme, links)).decode()


def encoded(document: Document, format: Format, options: Options) -> bytes:  # noqa: A002 - the name of the option
    """Return the document in a format; text is UTF-8, what that cannot hold written as escapes.

    Raises UsageError for a document that has no such format.
    """
    check(format, type(document).__name__)
    maker = import_module(f"readout_cli.reports.{_MAKERS[format][0]}")
    made: str | bytes = maker.render(document, options)
    return made.encode("utf-8", "backslashreplace") if isinstance(made, str) else made
