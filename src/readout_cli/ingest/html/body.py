"""Where in a page the account stands: the smallest element that holds nearly all of its sentences."""

from __future__ import annotations

import re
from typing import Any

from readout_cli.ingest.html.lines import hide, is_hidden, paragraphs

# The body holds at least this share of the letters of a page's sentences.
SHARE = 0.8
# A block of which more than this share are words of links is a menu.
LINKED = 0.5
# Shorter headings are those of a section of the site.
SHORTEST = 6
SENTENCE = re.compile(r"[.!?。！？][\"'”’»」』)）\]]*\s*$|[.!?。！？]\s")
BLOCKS = frozenset({"p", "li", "td", "div", "section", "article", "blockquote", "dd", "center", "main", "body", "pre"})
# Elements that are no part of any account.
OUTSIDE = frozenset({"header", "footer", "aside", "nav"})


def find(root: Any) -> Any:  # noqa: ANN401 - lxml elements
    """Return the element that holds the account; the whole page's where nothing tells."""
    held: dict[Any, int] = {}
    total = 0
    for element in root.iter(*BLOCKS):
        letters = _sentences(element)
        if not letters:
            continue
        total += letters
        place = element
        while place is not None:
            held[place] = held.get(place, 0) + letters
            place = place.getparent()
    best = root
    while total:
        inner = next((child for child in best if held.get(child, 0) >= SHARE * total), None)
        if inner is None or inner.tag not in BLOCKS - {"p", "li", "td", "dd"} | {"table", "tbody", "tr", "td", "html"}:
            break
        best = inner
    return best


def heading(root: Any, place: Any) -> str | None:  # noqa: ANN401 - lxml elements
    """Return the last heading of the page before its body."""
    found = None
    for element in root.iter("h1", "h2", "h3", place.tag):
        if element is place:
            break
        if element.tag in {"h1", "h2", "h3"} and not _is_outside(element):
            told = " ".join(paragraphs(element))
            found = told if len(told) >= SHORTEST else found
    return found


def without_menus(place: Any) -> None:  # noqa: ANN401 - an lxml element
    """Hide the stretches of an element that are mostly links."""
    for element in place.iter("ul", "ol", "div", "table", "p", "dl", "section"):
        if element is not place and _is_menu(element):
            hide(element)


def _is_menu(element: Any) -> bool:  # noqa: ANN401 - an lxml element
    text = "".join(element.itertext()).strip()
    words = sum(len("".join(link.itertext()).strip()) for link in element.iter("a"))
    return bool(text) and words > LINKED * len(text) and not SENTENCE.search(text)


def _sentences(element: Any) -> int:  # noqa: ANN401 - an lxml element
    """Return how many letters of sentences stand in an element itself, not in blocks within it."""
    if any(_is_outside(parent) for parent in (element, *element.iterancestors())):
        return 0
    own = [element.text or ""]
    words = 0
    for child in element:
        if isinstance(child.tag, str) and child.tag not in BLOCKS and child.tag not in {"script", "style"}:
            text = " ".join(paragraphs(child))
            own.append(text)
            words += len(text) if child.tag == "a" else 0
        own.append(child.tail or "")
    told = " ".join("".join(own).split())
    return len(told) if SENTENCE.search(told) and words <= LINKED * len(told) else 0


def _is_outside(element: Any) -> bool:  # noqa: ANN401 - an lxml element
    return element.tag in OUTSIDE or is_hidden(element)
