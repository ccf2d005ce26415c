"""Text on a grid: display width, wrapping that keeps every character, and making text safe to print."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from readout_cli.model import Span

# Never first on a line: closing punctuation, and the marks that lengthen or repeat what precedes.
_NOT_FIRST = frozenset("。、，．・」』）！？：；”’》〉】〕］｝…‥ー々,.!?:;)]}%％")
# Never last on a line: opening punctuation.
_NOT_LAST = frozenset("「『（《〈【〔［｛“‘([{")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]")
# Controls, format characters (bidirectional and zero-width ones too), lone surrogates, line separators: the Unicode
# categories Cc, Cf, Cs, Zl and Zp.
UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)
_BYTE, _PLANE = 0xFF, 0xFFFF
_WEB = re.compile(r"https?://[^/?#]", re.IGNORECASE)
# What an address may hold as it is; all else is percent-encoded.
_IN_ADDRESS = "-._~:/?#[]@!$&'()*+,;=%"
# Terminals cut longer ones.
_LONGEST_ADDRESS = 2000


def printable(text: str) -> str:
    r"""Return the text with all that a terminal might act on shown as escapes such as `\x1b`, `\u202e`."""
    if text.isascii() and text.isprintable():
        return text
    return UNPRINTABLE.sub(lambda found: _escape(found.group()), text)


def clean(text: str) -> str:
    """Return text from an account as it is shown: runs of white space as one space, then `printable`."""
    return printable(" ".join(text.split()))


def one_line(text: str) -> str:
    """Return a composed line safe to print: no line breaks or tabs inside, its own spacing kept."""
    return printable("".join(" " if char.isspace() else char for char in text))


def web_address(url: str | None) -> str:
    """Return an address that may be linked to, in ASCII: of the web, and without controls; else nothing."""
    if not url or UNPRINTABLE.search(url) or not _WEB.match(url):
        return ""
    try:
        urlsplit(url)
    except ValueError:
        return ""
    address = quote(url, safe=_IN_ADDRESS)
    return address if len(address) <= _LONGEST_ADDRESS else ""


def display_width(text: str) -> int:
    """Return the terminal columns that the text takes: East Asian wide characters two, combining none."""
    return len(text) if text.isascii() else sum(map(_char_width, text))


def wrap(text: str, width: int) -> list[str]:
    """Return the text as lines of at most `width` columns, nothing lost but the spaces at the breaks.

    White space counts as one space. Lines break at spaces and between East Asian characters, not before
    closing and not after opening punctuation as far as the width allows; a longer word is split hard.
    """
    text = " ".join(text.split())
    return [text[start:end] for start, end in wrap_spans(text, width)]


def wrap_spans(text: str, width: int) -> list[Span]:
    """Return the lines of `wrap` as spans of the text; white space inside a line is left as it is."""
    spans: list[Span] = []
    start, length = _skip_spaces(text, 0), len(text)
    while start < length:
        end = _fill(text, start, width)
        if end < length:
            end = _last_break(text, start, end) or end
        stop = len(text[start:end].rstrip(" ")) + start
        spans.append((start, stop))
        start = _skip_spaces(text, end)
    return spans or [(0, 0)]


def _fill(text: str, start: int, width: int) -> int:
    """Return where a line ends that holds as many characters as fit, and at least one."""
    used = 0
    for index in range(start, len(text)):
        used += _char_width(text[index])
        if used > width and index > start:
            return index
    return len(text)


def _last_break(text: str, start: int, end: int) -> int | None:
    """Return the last place in a line, at its very end included, where it may be broken."""
    for index in range(end, start, -1):
        if _may_break(text[index - 1], text[index]):
            return index
    return None


def _may_break(before: str, after: str) -> bool:
    """Tell whether a line may end with `before` and the next start with `after`."""
    if after == " " or before == " ":
        return True
    if after in _NOT_FIRST or before in _NOT_LAST or not _char_width(after):
        return False
    return _breaks_anywhere(before) or _breaks_anywhere(after)


@lru_cache(maxsize=4096)
def _breaks_anywhere(char: str) -> bool:
    """Tell whether a character is of a script written without spaces (Hangul is wide, but has spaces)."""
    return _char_width(char) > 1 and not _HANGUL.match(char)


@lru_cache(maxsize=4096)
def _char_width(char: str) -> int:
    """Return the columns of one character."""
    if unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _skip_spaces(text: str, index: int) -> int:
    """Return the first place from `index` on that is not a space."""
    while index < len(text) and text[index] == " ":
        index += 1
    return index


def _escape(char: str) -> str:
    """Return a character's code as a visible escape."""
    code = ord(char)
    if code <= _BYTE:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= _PLANE else f"\\U{code:08x}"
