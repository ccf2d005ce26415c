"""A page -> what it holds of an account: its text, and what its address and its head tell."""

from __future__ import annotations

import math
import re
from typing import Any, NamedTuple

from readout_cli.errors import InputError
from readout_cli.ingest.html import body, days, hosts, meta
from readout_cli.ingest.html.lines import hide, paragraphs
from readout_cli.model import Fact

# No tag is longer; the parser would take for ever.
TAG = re.compile(r"<[A-Za-z/!?][^<>]{20000}")
# Furniture holds at most this share of the text that it stands in.
MOST = 0.5
# How sure is what a page tells of itself in its head and headings.
STATED = 0.95


class Page(NamedTuple):
    """The account in a page, its paragraphs parted by blank lines; what its head tells, by frame field; its address."""

    text: str
    facts: dict[str, Fact]
    url: str | None


def read(text: str, *, where: str, url: str | None = None) -> Page:
    """Return the account in a page that came from `url`, or that tells itself where it came from."""
    try:
        from lxml import html
        from lxml.etree import ParserError
    except ImportError:
        raise InputError("is a web page", where=where, mend="to read it, pip install 'readout-cli[web]'") from None
    if TAG.search(text):
        raise InputError("is a broken page: a tag without an end", where=where, mend="give the text of the account")
    try:
        root = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8", remove_comments=True))
    except (ParserError, ValueError):
        raise InputError("is a page without text", where=where, mend="give the text of the account") from None
    address = url or meta.address(root, text) or ""
    host = hosts.find(address)
    chosen = _all(root, host.body)
    place = chosen[0] if chosen else body.find(root)
    title = _first(root, host.title) or meta.heading(root) or body.heading(root, place) or meta.title(root)
    published = meta.published(root) or _day(root, host.date)
    told = _account([*(_all(root, host.lead) if chosen else ()), *(chosen or [place])], host, ruled=bool(chosen))
    if title and not any(_same(title, line) for line in told[:3]):
        told.insert(0, title)
    facts = {"title": title, "published": published}
    return Page(
        text="\n\n".join(told) + "\n",
        facts={name: Fact(value=value, origin="page", score=STATED) for name, value in facts.items() if value},
        url=address or None,
    )


def _account(places: list[Any], host: hosts.Host, *, ruled: bool) -> list[str]:
    """Return the paragraphs of the account, what is furniture within it left out; `ruled` tells a rule's places."""
    _drop(places, host.drop)
    # what holds most of the text is no furniture, whatever it is called
    _drop(places, hosts.anywhere().drop, most=MOST * sum(map(_length, places)))
    if not ruled:
        body.without_menus(places[-1])
    lines = [line for place in places for line in paragraphs(place) if not _is_furniture(line, host)]
    end = next((at for at, line in enumerate(lines) if line in host.stop), len(lines))
    return lines[:end]


def _drop(places: list[Any], selectors: tuple[str, ...], most: float = math.inf) -> None:
    """Hide what is selected within the places, if it has at most so many letters."""
    for place in places if selectors else ():
        for element in place.cssselect(", ".join(selectors)):
            if element is not place and _length(element) <= most:
                hide(element)


def _length(element: Any) -> int:  # noqa: ANN401 - an lxml element
    return sum(map(len, paragraphs(element)))


def _is_furniture(line: str, host: hosts.Host) -> bool:
    words = (*hosts.anywhere().drop_words, *host.drop_words)
    return line in host.drop_text or any(word in line for word in words)


def _all(root: Any, selectors: tuple[str, ...]) -> list[Any]:  # noqa: ANN401 - lxml elements
    """Return what the first selector that finds something finds, none within another."""
    for selector in selectors:
        found = root.cssselect(selector)
        outer = [one for one in found if not any(parent in found for parent in one.iterancestors())]
        if any(paragraphs(one) for one in outer):
            return outer
    return []


def _first(root: Any, selectors: tuple[str, ...]) -> str | None:  # noqa: ANN401 - an lxml element
    for selector in selectors:
        for element in root.cssselect(selector):
            told = element.get("content") if element.tag == "meta" else " ".join(paragraphs(element))
            if told and told.strip():
                return " ".join(told.split())
    return None


def _day(root: Any, selectors: tuple[str, ...]) -> str | None:  # noqa: ANN401 - an lxml element
    """Return the first day that the selected elements tell, in ISO form."""
    found = (element for selector in selectors for element in root.cssselect(selector))
    told = (element.get("content") or " ".join(paragraphs(element)) for element in found)
    return next((day for text in told if (day := days.find(text))), None)


def _same(title: str, line: str) -> bool:
    one, other = ("".join(char for char in text.lower() if char.isalnum()) for text in (title, line))
    return bool(other) and (one == other or (other in one and len(other) > len(one) / 2))
