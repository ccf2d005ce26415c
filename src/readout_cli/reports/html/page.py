"""A page as one file of its own: style and script are in it, and nothing else may be loaded."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from readout_cli.reports.html import tags
from readout_cli.reports.html.tags import Html, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from readout_cli.model import Tool

_FOLDER = Path(__file__).parent
_STYLES = ("palette.css", "report.css", "rows.css", "print.css")
_SCRIPT = "report.js"


def page(*, title: str, lede: str, contents: Mapping[str, str], parts: Iterable[str], tool: Tool) -> str:
    """Return a page; `contents` names its sections by their ids, the last of `parts` included."""
    style = Html("\n".join(_read(name) for name in _STYLES))
    script = Html(_read(_SCRIPT))
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", title),
        tag("link", rel="icon", href="data:,"),
        tag("style", style),
    )
    ways = (tag("a", name, href=f"#{place}") for place, name in contents.items())
    body = tag(
        "body",
        tag("a", "Skip to the content", href="#content", class_="skip"),
        tag("header", tag("p", "readout", class_="kicker"), tag("h1", title), tag("p", lede, class_="lede")),
        tag("nav", *ways, aria_label="Contents"),
        tag("main", *parts, id="content"),
        tag("footer", _made_by(tool)),
        tag("script", script),
    )
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang='en')}\n"


def _read(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Return what a browser is to allow: the style and the script of this page, and nothing from anywhere."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _made_by(tool: Tool) -> Html:
    """Return what made the page: enough to make it again."""
    made = (
        f"{tool.name} {tool.version}",
        f"matcher {tool.matcher}" if tool.matcher else "",
        f"lexicon {tool.lexicon}",
        f"review {tool.review}" if tool.review else "",
    )
    told = tag("p", "Made by ", tags.joined(made, ", "), ".")
    return tags.together([told, tag("p", "This page is one file and loads nothing from the network.")])
