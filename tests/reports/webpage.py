"""Reading a page back with an HTML parser, as a browser would."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import html

if TYPE_CHECKING:
    from collections.abc import Iterator

Element = Any


def parsed(page: str) -> Element:
    """Return the page as a tree."""
    return html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8"))


def by_class(tree: Element, name: str) -> list[Element]:
    """Return the elements of a class, in the order of the page."""
    return list(tree.find_class(name))


def text(element: Element) -> str:
    """Return what an element says, markup and all that is between tags aside."""
    return str(element.text_content())


def words(element: Element) -> list[str]:
    """Return the points quoted in a part of the page, each whole."""
    return [text(found) for found in by_class(element, "words")]


def row(tree: Element, identifier: str) -> Element:
    """Return a row of a comparison."""
    return tree.get_element_by_id(f"row-{identifier}")


def elements(tree: Element) -> Iterator[Element]:
    """Yield every element of the page, comments and the like too."""
    yield from tree.iter()
