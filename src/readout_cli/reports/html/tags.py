"""HTML as text that knows it is HTML: whatever else is put into an element is escaped, in one place."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from readout_cli.reports.text import one_line, web_address

if TYPE_CHECKING:
    from collections.abc import Iterable

_VOID = frozenset({"link", "meta", "input", "br"})
# Elements that end a line of the file, so that two pages can be compared by line.
_LINES = frozenset({"article", "div", "head", "header", "li", "nav", "section"})
_NOT_IN_ANCHORS = re.compile(r"[^A-Za-z0-9.-]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


class Html(str):
    """Markup; a plain string is never taken for it."""

    __slots__ = ()


EMPTY = Html()


def escaped(text: str) -> Html:
    """Return text as markup that shows it: nothing in it acts, controls and invisible characters are seen.

    What is markup already is returned as it is.
    """
    return text if isinstance(text, Html) else Html(html.escape(one_line(text)))


def tag(name: str, /, *children: str, **attributes: str | bool | None) -> Html:
    """Return an element; attributes that are None or False are left out, `class_` and `data_row` lose their lines."""
    told = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escaped(value)}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in _VOID:
        return Html(f"<{name}{told}>")
    return Html(f"<{name}{told}>{together(children)}</{name}>" + ("\n" if name in _LINES else ""))


def together(parts: Iterable[str]) -> Html:
    """Return parts one after the other, those escaped that are no markup."""
    return Html("".join(map(escaped, parts)))


def joined(parts: Iterable[str], between: str = " · ") -> Html:
    """Return the parts that are not empty with something between them."""
    return Html(escaped(between).join(escaped(part) for part in parts if part))


def items(entries: Iterable[str], class_: str | None = None) -> Html:
    """Return an unordered list; nothing where there are no entries."""
    told = [tag("li", entry) for entry in entries]
    return tag("ul", *told, class_=class_) if told else EMPTY


def isolated(text: str, language: str | None = None) -> Html:
    """Return text of an account inside other words: its direction is its own and changes nothing around it."""
    return tag("bdi", text, lang=tongue(language))


def unseen(text: str) -> Html:
    """Return words for those who hear the page."""
    return tag("span", text, class_="vh")


def anchor(kind: str, identifier: str) -> str:
    """Return the anchor of a row or point; no two ids have the same, whatever characters they hold."""
    return f"{kind}-{token(identifier)}"


def token(value: str) -> str:
    """Return a value as one word that needs no quoting anywhere."""
    return _NOT_IN_ANCHORS.sub(lambda found: f"_{ord(found.group()):x}_", value)


def tongue(language: str | None) -> str | None:
    """Return a language where it can be one."""
    return language if language and _LANGUAGE.fullmatch(language) else None


def outside(text: str, url: str | None) -> Html:
    """Return text linked to a page of the web; the text alone where the address is none."""
    linked = web_address(url)
    return tag("a", text, href=linked, rel="noopener noreferrer") if linked else escaped(text)
