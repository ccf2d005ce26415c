"""The parts of a picture as SVG: elements whose text cannot act, the style sheet, the legend's samples."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Literal

from readout_cli.reports.xmltext import xml_text

if TYPE_CHECKING:
    from collections.abc import Iterable

# What a kind of link looks like: a full band, a dashed one, a hatched and dotted one.
KINDS: tuple[Literal["shared", "partial", "flipped"], ...] = ("shared", "partial", "flipped")
SIZE, TITLE_SIZE = 12.0, 17.0
_FONTS = (
    "'Helvetica Neue', Arial, 'Noto Sans', 'Hiragino Sans', 'Yu Gothic', 'Microsoft YaHei', 'Malgun Gothic', "
    "'Noto Sans CJK SC', 'Noto Sans CJK JP', 'Noto Sans CJK KR', sans-serif"
)
# Every selector begins with .ro, so that a picture within a page leaves the page alone.
_STYLE = f"""
.ro text {{ font-family: {_FONTS}; font-size: {SIZE:g}px; fill: #1b1b1b }}
.ro .ro-title {{ font-size: {TITLE_SIZE:g}px; font-weight: bold }}
.ro .ro-head, .ro .ro-only text {{ font-weight: bold }}
.ro .ro-name {{ font-size: 11px }}
.ro .ro-paper {{ fill: #ffffff }}
.ro .ro-quiet {{ fill: #555555 }}
.ro .ro-block rect {{ fill: #f4f4f4; stroke: #767676; stroke-width: 1 }}
.ro .ro-only rect {{ stroke: #1b1b1b; stroke-width: 2.5 }}
.ro .ro-only .ro-hatch {{ fill: url(#ro-hatch); stroke: none }}
.ro .ro-link {{ fill-opacity: .3; stroke-width: 1.5 }}
.ro .ro-shared {{ fill: #1f6fb5; stroke: #1f6fb5; fill-opacity: .45 }}
.ro .ro-partial {{ fill: #8a6d00; stroke: #8a6d00; fill-opacity: .14; stroke-dasharray: 7 4 }}
.ro .ro-flipped {{ fill: url(#ro-cross); stroke: #b04a00; fill-opacity: 1; stroke-dasharray: 1.5 3 }}
.ro .ro-halo {{ fill: none; stroke: #ffffff; stroke-width: 4; stroke-linejoin: round }}
.ro .ro-stripe {{ stroke: #1b1b1b; stroke-width: 2 }}
.ro .ro-dots {{ stroke: #b04a00; stroke-width: 1; stroke-opacity: .8 }}
@media screen and (prefers-color-scheme: dark) {{
.ro text {{ fill: #f0f0f0 }}
.ro .ro-paper {{ fill: #14171a }}
.ro .ro-quiet {{ fill: #b4b4b4 }}
.ro .ro-block rect {{ fill: #23272b; stroke: #8f8f8f }}
.ro .ro-only rect {{ stroke: #f0f0f0 }}
.ro .ro-only .ro-hatch {{ fill: url(#ro-hatch); stroke: none }}
.ro .ro-shared {{ fill: #5aa7e6; stroke: #5aa7e6 }}
.ro .ro-partial {{ fill: #e0bd45; stroke: #e0bd45 }}
.ro .ro-flipped {{ fill: url(#ro-cross); stroke: #ff9a4d }}
.ro .ro-halo {{ stroke: #14171a }}
.ro .ro-stripe {{ stroke: #f0f0f0 }}
.ro .ro-dots {{ stroke: #ff9a4d }}
}}
"""
_PATTERNS = (
    '<defs><pattern id="ro-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<line class="ro-stripe" x1="0" y1="0" x2="0" y2="5"/></pattern>'
    '<pattern id="ro-cross" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">'
    '<line class="ro-dots" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>'
)


def safe(text: str) -> str:
    """Return text as XML has it between tags and between quotation marks; all text passes through here."""
    return escape(xml_text(text))


def element(name: str, *children: str, **attributes: object) -> str:
    """Return an element; `_` in the name of an attribute is a hyphen, one at its end is left out."""
    told = "".join(f' {key.rstrip("_").replace("_", "-")}="{safe(str(value))}"' for key, value in attributes.items())
    return f"<{name}{told}>{''.join(children)}</{name}>" if children else f"<{name}{told}/>"


def label(text: str, x: float, y: float, **attributes: object) -> str:
    """Return a line of text at a place."""
    return element("text", safe(text), x=number(x), y=number(y), **attributes)


def number(value: float) -> str:
    """Return a coordinate, to a tenth."""
    return f"{value:.1f}".removesuffix(".0")


def picture(title: str, told: Iterable[str], body: Iterable[str], width: float, height: float) -> str:
    """Return a whole picture, with its title and description for those who cannot see it."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="ro" role="img" aria-labelledby="ro-title ro-desc" '
        f'viewBox="0 0 {number(width)} {number(height)}" width="{number(width)}" height="{number(height)}">\n'
        + element("title", safe(title), id="ro-title")
        + "\n"
        + element("desc", safe(" ".join(told)), id="ro-desc")
        + f"\n<style>{_STYLE}</style>\n{_PATTERNS}\n"
        + element("rect", class_="ro-paper", width="100%", height="100%")
        + "\n"
        + "\n".join(body)
        + "\n</svg>\n"
    )
