"""The parts of a Word file that python-docx has no words for: languages, shading, rows that stay whole, equal bytes."""

from __future__ import annotations

import io
import zipfile
from typing import Any, NamedTuple

from readout_cli.reports.xmltext import xml_text

# The earliest time that a zip archive can tell.
_EPOCH = (1980, 1, 1, 0, 0, 0)
# In twentieths of a point.
_ROOM = "50"
FONT = "Calibri"
_EAST_ASIAN = {
    "zh": ("Microsoft YaHei", "zh-CN"),
    "ja": ("Yu Gothic", "ja-JP"),
    "ko": ("Malgun Gothic", "ko-KR"),
}
_RIGHT_TO_LEFT = {"ar": "ar-SA", "fa": "fa-IR", "he": "he-IL", "ur": "ur-PK"}
_REGIONS = {"en": "en-GB", "uk": "uk-UA"}


class Look(NamedTuple):
    """How a run looks; no size is the document's own."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    superscript: bool = False
    size: float | None = None
    color: str | None = None


PLAIN = Look()


def add_run(paragraph: Any, text: str, look: Look = PLAIN, language: str = "en") -> None:  # noqa: ANN401 - untyped
    """Add text to a paragraph, in a language: its fonts, its direction, and what a spelling checker is to know."""
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(xml_text(text))
    run.bold, run.italic, run.underline = look.bold or None, look.italic or None, look.underline or None
    run.font.superscript = look.superscript or None
    if look.size:
        run.font.size = Pt(look.size)
    if look.color:
        run.font.color.rgb = RGBColor.from_string(look.color)
    properties = run._r.get_or_add_rPr()  # noqa: SLF001 - python-docx has no name for it
    font, region = _EAST_ASIAN.get(language, ("", ""))
    if font:
        _set(properties.get_or_add_rFonts(), eastAsia=font, hint="eastAsia")
        _add(properties, "lang", eastAsia=region)
    elif language in _RIGHT_TO_LEFT:
        _add(properties, "rtl")
        _add(properties, "lang", bidi=_RIGHT_TO_LEFT[language])
    else:
        _add(properties, "lang", val=_REGIONS.get(language, f"{language}-{language.upper()}"))


def turn(paragraph: Any, language: str) -> None:  # noqa: ANN401 - untyped
    """Let a paragraph run from right to left where its language does."""
    if language in _RIGHT_TO_LEFT:
        _add(paragraph._p.get_or_add_pPr(), "bidi")  # noqa: SLF001 - python-docx has no name for it


def use_font(style: Any) -> None:  # noqa: ANN401 - untyped
    """Give a style the document's font in place of the theme's, and Chinese and Japanese one that has them."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    _set(fonts, ascii=FONT, hAnsi=FONT, cs="Arial", eastAsia=_EAST_ASIAN["zh"][0])


def shade(cell: Any, color: str) -> None:  # noqa: ANN401 - untyped
    """Give a cell a background."""
    _add(cell._tc.get_or_add_tcPr(), "shd", val="clear", color="auto", fill=color)  # noqa: SLF001


def keep_whole(row: Any) -> None:  # noqa: ANN401 - untyped
    """Let no page break fall within a row."""
    _add(row._tr.get_or_add_trPr(), "cantSplit")  # noqa: SLF001


def repeat(row: Any) -> None:  # noqa: ANN401 - untyped
    """Print a row on top of the table on every page."""
    _add(row._tr.get_or_add_trPr(), "tblHeader")  # noqa: SLF001


def add_page_number(paragraph: Any, look: Look) -> None:  # noqa: ANN401 - untyped
    """Add the number of the page; a word processor puts it in the place of the dash."""
    from docx.oxml import OxmlElement

    field = OxmlElement("w:fldSimple")
    _set(field, instr="PAGE")
    add_run(paragraph, "-", look)
    field.append(paragraph.runs[-1]._r)  # noqa: SLF001
    paragraph._p.append(field)  # noqa: SLF001


def air(table: Any) -> None:  # noqa: ANN401 - untyped
    """Give the cells of a table room above and below their text."""
    from docx.oxml import OxmlElement

    margins = OxmlElement("w:tblCellMar")
    for side in ("top", "bottom"):
        _add(margins, side, w=_ROOM, type="dxa")
    # The order of the elements is part of the format.
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")  # noqa: SLF001


def saved(document: Any) -> bytes:  # noqa: ANN401 - untyped
    """Return a document as a file whose bytes tell nothing of when it was made."""
    core = document.core_properties._element  # noqa: SLF001
    for child in list(core):
        if child.tag.endswith(("}created", "}modified")):
            core.remove(child)
    made, told = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(told, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # As on Unix, wherever it is made.
            entry.create_system = 3
            target.writestr(entry, source.read(name))
    return told.getvalue()


def _add(parent: Any, name: str, **attributes: str) -> None:  # noqa: ANN401 - untyped
    from docx.oxml import OxmlElement

    element = OxmlElement(f"w:{name}")
    _set(element, **attributes)
    parent.append(element)


def _set(element: Any, **attributes: str) -> None:  # noqa: ANN401 - untyped
    from docx.oxml.ns import qn

    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
