"""What kind of document bytes hold, told by their content; a name decides only between plain text and Markdown."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Literal

from readout_cli.errors import InputError

Kind = Literal["text", "markdown", "html", "pdf", "docx"]
# What a file begins with when it is a document that cannot be read, and what to do about it.
UNREADABLE = (
    (b"\xd0\xcf\x11\xe0", "an old Word file", "save it as .docx or .txt"),
    (b"{\\rtf", "an RTF file", "save it as .docx or .txt"),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
    (b"\x89PNG", "a picture", "give the text of the account"),
    (b"\xff\xd8\xff", "a picture", "give the text of the account"),
    (b"GIF8", "a picture", "give the text of the account"),
    (b"\x7fELF", "a program", "give the text of the account"),
)
# A PDF's mark may stand behind some rubbish.
PDF_WITHIN = 1024
WORD = "word/document.xml"
# Tags that a page begins with, or that no plain text holds.
PAGE = re.compile(
    r"<(?:!doctype\s+html|(?:html|head|body|meta|title|div|section|article|main|p|h[1-6]|table|ul|ol|span|font|center)\b)",
    re.IGNORECASE,
)
PROLOGUE = re.compile(r"<\?xml[^>]{0,200}>")
MARKDOWN_NAME = (".md", ".markdown")
HEADING = re.compile(r"^#{1,6} \S", re.MULTILINE)
INLINE = re.compile(r"\]\((?:https?:|/|#)[^)\s]*\)|(?<![\w*])\*\*(?=\S)[^*\n]+\*\*(?![\w*])")


def binary(data: bytes, *, where: str) -> Kind | None:
    """Return the kind of bytes that are no text, or None; raises InputError for what cannot be read."""
    head = data[:64].lstrip()
    for magic, name, mend in UNREADABLE:
        if head.startswith(magic):
            raise InputError(f"is {name}, not text", where=where, mend=mend)
    if b"%PDF-" in data[:PDF_WITHIN]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        if _holds_word(data):
            return "docx"
        if where.lower().endswith(".docx"):
            raise InputError("is a broken Word file", where=where, mend="save it anew, or save its text as .txt")
        raise InputError("is an archive, not text", where=where, mend="unpack it, or save its text as .docx or .txt")
    return None


def textual(text: str, name: str) -> Kind:
    """Return the kind of a decoded text."""
    if PAGE.match(text, _past_comments(text)):
        return "html"
    named = name.lower().endswith(MARKDOWN_NAME)
    return "markdown" if named or (HEADING.search(text) and INLINE.search(text)) else "text"


def _past_comments(text: str) -> int:
    """Return where a text begins behind white space, comments and the declaration of an XML file."""
    at = 0
    while True:
        while at < len(text) and (text[at].isspace() or text[at] == "\ufeff"):
            at += 1
        prologue = PROLOGUE.match(text, at)
        if prologue is not None:
            at = prologue.end()
        elif text.startswith("<!--", at) and (end := text.find("-->", at)) >= 0:
            at = end + len("-->")
        else:
            return at


def _holds_word(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return WORD in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
