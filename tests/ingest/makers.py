"""Documents of several kinds that hold the same paragraphs."""

from __future__ import annotations

import html
import io
from typing import TYPE_CHECKING

import docx
from fpdf import FPDF

if TYPE_CHECKING:
    from collections.abc import Sequence


def page(title: str, paragraphs: Sequence[str]) -> bytes:
    """Return a page with navigation and footer about the paragraphs."""
    body = "".join(f"<p>{html.escape(text)}</p>\n" for text in paragraphs)
    return (
        f"<!DOCTYPE html><html><head><title>{html.escape(title)} | Ministry</title></head><body>"
        '<ul class="nav"><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul>'
        f'<div id="main"><h1>{html.escape(title)}</h1>\n{body}</div>'
        '<div class="footer"><p>Copyright Ministry. All rights reserved.</p></div></body></html>'
    ).encode()


def word(title: str, paragraphs: Sequence[str]) -> bytes:
    """Return a Word file."""
    document = docx.Document()
    document.add_heading(title, 1)
    for text in paragraphs:
        document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


class Sheet(FPDF):
    """A4 with a running header and page numbers."""

    def header(self) -> None:
        """Print the ministry's name on top of each page."""
        self.set_font("Helvetica", size=8)
        self.cell(0, 10, "Ministry of Foreign Affairs - Press Office", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        """Print the number of the page at its foot."""
        self.set_y(-15)
        self.set_font("Helvetica", size=8)
        self.cell(0, 10, f"Page {self.page_no()} of 2", align="C")


def pdf(title: str, paragraphs: Sequence[str], *, columns: int = 1, broken: bool = False) -> bytes:
    """Return a PDF set in columns; `broken` breaks one long word at a hyphen."""
    sheet = Sheet()
    sheet.add_page()
    sheet.set_font("Helvetica", "B", 16)
    sheet.multi_cell(0, 9, title, new_x="LMARGIN", new_y="NEXT")
    sheet.set_font("Helvetica", size=11)
    with sheet.text_columns(ncols=columns, gutter=12, text_align="L", line_height=1.2) as text:
        for number, paragraph in enumerate(paragraphs):
            told = paragraph.replace("cooperation", "cooper-\nation", 1) if broken and number == 1 else paragraph
            text.write(told)
            text.ln(14)
    return bytes(sheet.output())
