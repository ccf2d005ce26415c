"""What a page says of itself in its head: address, title, day of publication, language."""

from __future__ import annotations

import re
from typing import Any

from readout_cli.ingest.html import days

ADDRESS = ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")
TITLE = ("//meta[@property='og:title']/@content", "//meta[@name='ArticleTitle']/@content", "//title/text()")
# Names under which sites tell the day of publication.
NAMES = ("pubdate", "publishdate", "date", "dcterms.issued", "dcterms.date", "DC.date", "DC.date.issued", "dc.date")
DAY = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@name='PubDate']/@content",
    *(f"//meta[@name='{name}']/@content" for name in NAMES),
    "//meta[@itemprop='datePublished']/@content",
    "//time[@pubdate or @itemprop='datePublished']/@datetime",
    "//time/@datetime",
)
# Shorter headings are those of a section of the site.
SHORTEST = 6
# Behind its title a page names its site.
SITE = re.compile(r"\s+[|–—_-]\s+[^|–—]*$|\s*[|_｜][^|_｜]*$")
# Browsers note in a saved page where it came from.
SAVED = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.IGNORECASE)
SAVED_WITHIN = 2000


def address(root: Any, text: str) -> str | None:  # noqa: ANN401 - an lxml element
    """Return the address that a page was saved from, or that it gives as its own."""
    saved = SAVED.search(text[:SAVED_WITHIN])
    if saved:
        return saved[1]
    return next((url for path in ADDRESS for url in root.xpath(path) if url.startswith(("http://", "https://"))), None)


def heading(root: Any) -> str | None:  # noqa: ANN401 - an lxml element
    """Return the heading of the page that the title in its head repeats, what it ends with (the site) left out."""
    found = [_plain(SITE.sub("", value) or value) for value in _titles(root)]
    headings = (" ".join("".join(element.itertext()).split()) for element in root.iter("h1", "h2", "h3"))
    fitting = (told for told in headings if len(told) >= SHORTEST and any(_plain(told) in value for value in found))
    return next(fitting, None)


def title(root: Any) -> str | None:  # noqa: ANN401 - an lxml element
    """Return the title that the head gives, without the site's name."""
    found = _titles(root)
    return (SITE.sub("", found[0]) or found[0]) if found else None


def _titles(root: Any) -> list[str]:  # noqa: ANN401 - an lxml element
    return [value for path in TITLE for told in root.xpath(path) if (value := " ".join(str(told).split()))]


def _plain(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())


def published(root: Any) -> str | None:  # noqa: ANN401 - an lxml element
    """Return the day of publication that the head gives, in ISO form."""
    return next((found for path in DAY for value in root.xpath(path) if (found := days.find(str(value)))), None)
