"""One point as a page shows it: whose it is, its words whole, how to find and to cite them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import wording
from readout_cli.reports.html import tags
from readout_cli.reports.html.tags import EMPTY, Html, anchor, tag
from readout_cli.reports.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readout_cli.model import Account, Point, Span, Translation
    from readout_cli.reports.html.context import Context


def shown(point: Point, key: str, context: Context, marks: Sequence[Span] = (), *, loud: bool = False) -> Html:
    """Return a point with its label, gloss, translation, place and citation; `loud` where its force is in question."""
    account = context.accounts[key]
    return tag(
        "div",
        _label(point, context, loud=loud) if point.role == "position" else tag("p", point.role, class_="label"),
        tag(
            "blockquote",
            _head(point, account),
            tag("span", marked(clean(point.text), marks), class_="words"),
            lang=tags.tongue(account.language),
            dir="auto",
        ),
        _gloss(point, context),
        _translation(point, key, context),
        tag("div", _place(point), _citation(point, account), class_="tools"),
        class_="point" if point.role == "position" else "point quiet",
    )


def marked(text: str, marks: Sequence[Span]) -> Html:
    """Return text with words marked; the marks are spans of it, in order and apart."""
    parts: list[str] = []
    done = 0
    for start, end in marks:
        parts += [text[done:start], tag("mark", text[start:end])]
        done = end
    return tags.together([*parts, text[done:]])


def translated(held: Translation, paragraph: int) -> Html:
    """Return a paragraph of a user's own translation, named as such."""
    told = tags.isolated(clean(held.paragraphs[paragraph]))
    return tag("p", tag("b", f"translation of paragraph {paragraph}:"), " ", told, class_="translation")


def _label(point: Point, context: Context, *, loud: bool) -> Html:
    """Return speaker, act and topics of a position; its act is strong where its force is in question."""
    speaker, *_ = wording.about(point)
    found = point.act
    act = wording.act(found.type, found.force, negated=found.negated) if found else ""
    parts = (
        tag("b", tags.isolated(clean(speaker)), class_=f"voice {context.voice(point)}".rstrip()),
        tag("strong" if loud else "span", act, class_="act") if act else "",
        tag("span", wording.topics(point), class_="topics") if wording.topics(point) else "",
    )
    return tag("p", tags.joined(parts), class_="label")


def _head(point: Point, account: Account) -> Html:
    """Return the governing words of a point that was split off, quiet and in brackets."""
    if not point.head:
        return EMPTY
    return tags.together([tag("span", "[", clean(account.text[slice(*point.head)]), "]", class_="head"), " "])


def _gloss(point: Point, context: Context) -> Html:
    """Return what a point is about, where the reader asked for it."""
    if not context.gloss or not (about := context.gloss.of_point(point)):
        return EMPTY
    return tag("p", clean(about), class_="gloss", lang=context.gloss.language)


def _translation(point: Point, key: str, context: Context) -> Html:
    """Return the translation of a point's paragraph; the second time, where it stands."""
    held = context.translations.get(key)
    if held is None or point.paragraph not in held.paragraphs:
        return EMPTY
    first = context.first_translated(key, point)
    if first == point.id:
        return translated(held, point.paragraph)
    there = tag("a", first, href=f"#{anchor('text', first)}")
    return tag("p", f"translation of paragraph {point.paragraph}: at ", there, class_="translation")


def _place(point: Point) -> Html:
    """Return the way to a point's place in the full text."""
    return tag(
        "a",
        f"{point.id} · ¶ {point.paragraph}",
        tags.unseen(", in the full text"),
        href=f"#{anchor('text', point.id)}",
        class_="place",
    )


def _citation(point: Point, account: Account) -> Html:
    """Return how to cite a point, shown on demand."""
    told = tags.isolated(clean(wording.citation(point, account)), account.language)
    cite = tag("summary", "Cite", tags.unseen(f" {point.id}"))
    return tag("details", cite, tag("p", told), class_="cite")


def evidence(lines: Iterator[str]) -> Html:
    """Return what a judgement rests on, shown on demand."""
    told = tags.items(tags.isolated(clean(line)) for line in lines)
    return tag("details", tag("summary", "Evidence"), told, class_="evidence")
