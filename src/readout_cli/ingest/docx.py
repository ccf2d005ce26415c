"""A Word file -> text: paragraphs, list items with their numbers, and tables cell by cell, in the order of the page."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from readout_cli.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

# What the parts of a file may unpack to, by its limit on bytes: an archive may hold far more than it weighs.
UNPACKED = 10
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Deleted text and notes at the foot are not the account; a picture's description is not printed.
SKIPPED = frozenset({f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}footnoteReference"})
HAN_DIGITS = "〇一二三四五六七八九"
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
LETTERS = 26
# Larger numbers are in figures whatever a list says.
MOST = 99


class Level(NamedTuple):
    """How a level of a list is numbered: its format, and the text around the numbers (`%1.`)."""

    format: str
    text: str
    start: int


def read(data: bytes, *, where: str, max_bytes: int) -> str:
    """Return the text of a .docx, a blank line between paragraphs; raises InputError when it is broken or a bomb."""
    _check_size(data, where, max_bytes)
    try:
        import docx
    except ImportError:
        raise InputError(
            "is a Word file", where=where, mend="to read it, pip install 'readout-cli[documents]'"
        ) from None
    try:
        document = docx.Document(io.BytesIO(data))
        levels = _levels(document)
        return "\n\n".join(_blocks(document.element.body, _Numbers(levels, _style_lists(document))))
    except Exception as fault:  # noqa: BLE001 - a broken file may fail anywhere within the library
        raise InputError(
            f"is a broken Word file ({type(fault).__name__})", where=where, mend="save it anew, or as .txt"
        ) from None


def _check_size(data: bytes, where: str, max_bytes: int) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = sum(entry.file_size for entry in archive.infolist())
    if size > UNPACKED * max_bytes:
        raise InputError(
            f"unpacks to {size} bytes",
            where=where,
            mend="an account is a page or two; lift the limit with --max-bytes if it really is this long",
        )


class _Numbers:
    """Counts list items."""

    def __init__(self, levels: dict[tuple[str, int], Level], styles: dict[str, tuple[str, int]]) -> None:
        self.levels = levels
        self.styles = styles
        self.counts: Counter[tuple[str, int]] = Counter()

    def label(self, paragraph: Any) -> str:  # noqa: ANN401 - an lxml element
        """Return what stands before a list item, with a space; nothing before other paragraphs."""
        place = _place(paragraph) or self.styles.get(_style(paragraph) or "")
        if place is None or place[0] == "0":
            return ""
        level = self.levels.get(place)
        if level is None:
            return "- "
        number, depth = place
        self.counts[place] += 1
        for other in [key for key in self.counts if key[0] == number and key[1] > depth]:
            del self.counts[other]
        if level.format in {"bullet", "none"}:
            return "- " if level.format == "bullet" else ""

        def shown(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            own = self.levels.get((number, at), level)
            return _number(own.start - 1 + max(1, self.counts[number, at]), own.format)

        return re.sub(r"%(\d)", shown, level.text) + " "


def _blocks(body: Any, numbers: _Numbers) -> Iterator[str]:  # noqa: ANN401 - an lxml element
    for element in body:
        if element.tag == f"{W}p":
            for part in _text(element).split("\n"):
                if part.strip():
                    yield numbers.label(element) + " ".join(part.split())
        elif element.tag == f"{W}tbl":
            for cell in element.iter(f"{W}tc"):
                if not any(parent.tag == f"{W}tc" for parent in cell.iterancestors()):
                    yield from _blocks(cell, numbers)
        elif element.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml", f"{W}smartTag"}:
            yield from _blocks(element, numbers)


def _text(element: Any) -> str:  # noqa: ANN401 - an lxml element
    out = []
    for child in element:
        if child.tag in SKIPPED:
            continue
        if child.tag == f"{W}t":
            out.append(child.text or "")
        elif child.tag == f"{W}tab":
            out.append(" ")
        elif child.tag in {f"{W}br", f"{W}cr"}:
            out.append("\n")
        elif child.tag == f"{W}noBreakHyphen":
            out.append("-")
        elif child.tag != f"{W}pPr":
            out.append(_text(child))
    return "".join(out)


def _place(paragraph: Any) -> tuple[str, int] | None:  # noqa: ANN401 - an lxml element
    """Return (list, level) of a list item."""
    found = paragraph.find(f"{W}pPr/{W}numPr")
    if found is None:
        return None
    number, level = found.find(f"{W}numId"), found.find(f"{W}ilvl")
    return (
        (number.get(f"{W}val"), int(level.get(f"{W}val")) if level is not None else 0) if number is not None else None
    )


def _style(paragraph: Any) -> str | None:  # noqa: ANN401 - an lxml element
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return None if found is None else found.get(f"{W}val")


def _style_lists(document: Any) -> dict[str, tuple[str, int]]:  # noqa: ANN401 - a python-docx document
    """Return the list that each style belongs to, by the style's id."""
    out = {}
    for style in document.styles.element.iter(f"{W}style"):
        place = _place(style)
        if place is not None:
            out[style.get(f"{W}styleId")] = place
    return out


def _levels(document: Any) -> dict[tuple[str, int], Level]:  # noqa: ANN401 - a python-docx document
    try:
        root = document.part.numbering_part.element
    except (KeyError, NotImplementedError, AttributeError):
        return {}
    abstract = {
        found.get(f"{W}abstractNumId"): {
            int(level.get(f"{W}ilvl")): Level(
                _value(level, "numFmt", "decimal"), _value(level, "lvlText", "%1."), int(_value(level, "start", "1"))
            )
            for level in found.iter(f"{W}lvl")
        }
        for found in root.iter(f"{W}abstractNum")
    }
    out = {}
    for number in root.iter(f"{W}num"):
        for depth, level in abstract.get(_value(number, "abstractNumId", ""), {}).items():
            out[number.get(f"{W}numId"), depth] = level
    return out


def _value(element: Any, name: str, default: str) -> str:  # noqa: ANN401 - an lxml element
    found = element.find(f"{W}{name}")
    return default if found is None else found.get(f"{W}val", default)


def _number(value: int, style: str) -> str:
    if value > MOST:
        return str(value)
    if style in {
        "chineseCounting",
        "chineseCountingThousand",
        "japaneseCounting",
        "ideographDigital",
        "koreanCounting",
    }:
        tens, ones = divmod(value, 10)
        head = "" if tens == 0 else "十" if tens == 1 else f"{HAN_DIGITS[tens % 10]}十"
        return head + (HAN_DIGITS[ones] if ones or not tens else "")
    if style in {"lowerLetter", "upperLetter"}:
        letter = chr(ord("a") + (value - 1) % LETTERS)
        return letter.upper() if style == "upperLetter" else letter
    if style in {"lowerRoman", "upperRoman"}:
        out = ""
        for size, sign in ROMAN:
            count, value = divmod(value, size)
            out += sign * count
        return out.upper() if style == "upperRoman" else out
    return str(value)
