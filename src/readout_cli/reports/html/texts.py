"""The full text of an account, every point a place that its row leads to and that leads back to it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from readout_cli.reports.html import points, tags
from readout_cli.reports.html.tags import EMPTY, Html, anchor, tag
from readout_cli.reports.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from readout_cli.model import Account, Point
    from readout_cli.reports.html.context import Context


def article(account: Account, context: Context, words: Mapping[str, str]) -> Html:
    """Return the whole text; `words` tells by point what its row is, beside the row's id."""
    name, title = context.labels[account.key], account.frame.title
    before = account.text[: account.points[0].span[0]] if account.points else account.text
    front = _front_matter(before)
    opening = "" if front else before
    return tag(
        "article",
        tag("h3", f"{name}'s account"),
        tag("p", tags.outside(tags.isolated(clean(str(title.value)), account.language), account.url), class_="title")
        if title
        else EMPTY,
        front,
        *_paragraphs(account, context, words, opening),
        class_=f"text {context.styles[account.key]}",
    )


def _front_matter(text: str) -> Html:
    """Return the lines that stand before an account as its file's own notes, shown on demand."""
    if not text.lstrip("\ufeff").startswith("---"):
        return EMPTY
    lines = (tag("div", tags.isolated(clean(line))) for line in text.splitlines() if clean(line))
    return tag("details", tag("summary", "Front matter of the file"), *lines, class_="front")


def _paragraphs(account: Account, context: Context, words: Mapping[str, str], opening: str) -> Iterator[Html]:
    """Yield the paragraphs with what stands between their points, and the user's translation under each."""
    held = context.translations.get(account.key)
    gaps = _gaps(account, opening)
    for number, inside in groupby(account.points, key=lambda point: point.paragraph):
        parts: list[str] = [tag("span", f"¶ {number}", class_="number"), " "]
        for point in inside:
            parts += [gaps[point.id], *_place(point, context, words)]
        yield tag("p", *parts, lang=tags.tongue(account.language), dir="auto")
        if held and number in held.paragraphs:
            yield points.translated(held, number)
    rest = account.text[account.points[-1].span[1] :] if account.points else ""
    if clean(rest):
        yield tag("p", tag("span", clean(rest), class_="between"), lang=tags.tongue(account.language), dir="auto")


def _gaps(account: Account, opening: str) -> dict[str, Html]:
    """Return by point what stands between it and the one before: spaces, joining words, the number of a paragraph."""
    found: dict[str, Html] = {}
    text = opening
    for before, point in zip((None, *account.points), account.points, strict=False):
        if before is not None:
            text = account.text[before.span[1] : point.span[0]]
        space = " " if text and before is not None else ""
        words = clean(text)
        if words:
            led = " " if text[0].isspace() else ""
            trailing = " " if text[-1].isspace() else ""
            found[point.id] = tags.together([led, tag("span", words, class_="between"), trailing])
        else:
            found[point.id] = Html(space)
    return found


def _place(point: Point, context: Context, words: Mapping[str, str]) -> Iterator[Html]:
    """Yield a point with the way to its row."""
    row = context.rows.get(point.id)
    there = context.row_anchor(point.id)
    kind = words.get(point.id, "")
    yield tag(
        "span",
        clean(point.text),
        class_=" ".join(filter(None, ("spot", point.role, kind and kind.split()[0]))),
        id=anchor("text", point.id),
        data_rows=there,
    )
    if row is not None and there:
        yield tag("a", " ".join(filter(None, (row, kind))), href=f"#{there}", class_="to", data_rows=there)
