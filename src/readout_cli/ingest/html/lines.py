"""Elements of a page -> paragraphs: what stands in blocks of its own on the screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

# Elements that run within a line; all others begin a new one.
INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "del", "em", "font", "i", "ins"}
    | {
        "kbd",
        "label",
        "mark",
        "nobr",
        "o:p",
        "q",
        "rb",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
    }
    | {"sup", "time", "tt", "u", "var", "wbr", "st1:place", "center-inline"}
)
# Elements that nobody reads, or that are no text.
UNREAD = frozenset(
    {"script", "style", "noscript", "template", "svg", "math", "head", "iframe", "object", "embed", "canvas", "video"}
    | {"audio", "map", "button", "input", "select", "option", "textarea", "dialog", "rt", "rp", "title", "link"}
    | {"meta", "nav", "img", "picture", "source", "track", "progress", "meter"}
)
# Longer numbers count nothing.
FIGURES = 6
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
SPACE = re.compile(r"[ \t\r\n\f\u00a0\u3000\u200b\ufeff]+")
MARKER = re.compile(r"[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zァ-ン])[.．)）、,]|[-•・●○■□]")
# Between signs that no space parts, a line that was wrapped in the source leaves none.
WRAPPED = re.compile(
    r"(?<=[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef])[ \t\r]*\n\s*"
    r"(?=[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef])"
)


def paragraphs(root: Any) -> list[str]:  # noqa: ANN401 - an lxml element
    """Return the paragraphs of an element in order, white space normalised; items of lists keep number or dash."""
    out: list[str] = []
    line: list[str] = []
    for piece in _pieces(root):
        if piece is None:
            _close(line, out)
        else:
            line.append(piece)
    _close(line, out)
    return out


def is_hidden(element: Any) -> bool:  # noqa: ANN401 - an lxml element
    """Tell an element that is not shown."""
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(HIDDEN.search(element.get("style") or ""))
    )


def hide(element: Any) -> None:  # noqa: ANN401 - an lxml element
    """Leave an element out of what is shown; taking it out of the tree fails on texts that hold control characters."""
    element.set("hidden", "")


def _marks(element: Any) -> bool:  # noqa: ANN401 - an lxml element
    """Tell a cell that holds a list marker alone: the table is a list."""
    return element.tag == "td" and MARKER.fullmatch("".join(element.itertext()).strip()) is not None


def _row(element: Any) -> bool:  # noqa: ANN401 - an lxml element
    before = element.getprevious()
    return element.tag == "td" and before is not None and _marks(before)


def _close(line: list[str], out: list[str]) -> None:
    text = SPACE.sub(" ", WRAPPED.sub("", "".join(line)).replace("\u00ad", "")).strip()
    line.clear()
    if text.strip("-•· "):
        out.append(text)


def _pieces(root: Any) -> Iterator[str | None]:  # noqa: ANN401 - an lxml element
    """Yield the words of an element, and None where a new line begins; without recursion, for pages may be deep."""
    stack: list[Any] = [root]
    while stack:
        piece = stack.pop()
        if piece is None or isinstance(piece, str):
            yield piece
        elif piece.tag == "br":
            yield None
        elif isinstance(piece.tag, str) and piece.tag not in UNREAD and not is_hidden(piece):
            stack += reversed(_parts(piece))


def _parts(element: Any) -> list[Any]:  # noqa: ANN401 - an lxml element
    """Return what an element is made of: text, elements, and None where a line begins or ends."""
    out: list[Any] = []
    if _row(element):
        out.append(" ")
    elif element.tag not in INLINE:
        out += [None, _label(element)]
    out.append(element.text or "")
    if element.tag == "ol":
        _count(element)
    for child in element:
        out += [child, child.tail or ""]
    if element.tag not in INLINE and not _marks(element):
        out.append(None)
    return out


def _count(items: Any) -> None:  # noqa: ANN401 - an lxml element
    """Note the number of each item of a list."""
    number = _figure(items.get("start"), 1) - 1
    for item in items.iterchildren("li"):
        number = _figure(item.get("value"), number + 1)
        item.set("value", str(number))


def _figure(printed: str | None, default: int) -> int:
    return int(printed) if printed and printed.isdecimal() and len(printed) <= FIGURES else default


def _label(element: Any) -> str:  # noqa: ANN401 - an lxml element
    """Return what a browser prints before an item of a list."""
    parent = element.getparent() if element.tag == "li" else None
    if parent is None or parent.tag not in {"ol", "ul"} or "none" in (parent.get("style") or ""):
        return ""
    return "- " if parent.tag == "ul" else f"{element.get('value')}. "
