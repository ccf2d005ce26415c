"""Markdown -> text: headings, paragraphs, list items and cells as blocks, without their marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token


def read(text: str) -> str:
    """Return the text as it reads on the page, a blank line between blocks; list items keep their number or a dash."""
    from markdown_it import MarkdownIt

    out: list[str] = []
    lists: list[int | None] = []
    label = ""
    for token in MarkdownIt("commonmark").enable("table").enable("strikethrough").parse(text):
        if token.type == "ordered_list_open":
            lists.append(int(token.attrs.get("start", 1)))
        elif token.type == "bullet_list_open":
            lists.append(None)
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            lists.pop()
        elif token.type == "list_item_open" and lists:
            number = lists[-1]
            label = "- " if number is None else f"{number}{token.markup} "
            lists[-1] = None if number is None else number + 1
        elif token.type == "inline":
            out += [label + part for part in _inline(token).split("\n\n") if part.strip()]
            label = ""
        elif token.type in {"fence", "code_block"} and token.content.strip():
            out.append(label + " ".join(token.content.split()))
            label = ""
    return "\n\n".join(out)


def _inline(token: Token) -> str:
    """Return the words of a block; an explicit line break parts paragraphs, a wrapped line does not."""
    out = []
    for child in token.children or ():
        if child.type in {"text", "code_inline"}:
            out.append(child.content)
        elif child.type == "softbreak":
            out.append("\n")
        elif child.type == "hardbreak":
            out.append("\n\n")
    return "".join(out)
