"""Bytes -> text: marks first, then UTF-8, then a guess that is said to be one."""

from __future__ import annotations

import codecs
import contextlib

from readout_cli.errors import InputError
from readout_cli.ingest.html import charset
from readout_cli.model import Notice

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Encodings whose bytes are UTF-8 as well, of other letters.
SEVEN_BITS = frozenset(
    {"iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_2004", "iso2022_jp_3", "iso2022_kr", "hz"}
)
# Encodings tried by the guess, the ones ministries have used.
GUESSED = ["gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp1251", "cp1252"]
# More control characters than this share, and the bytes are no text.
MAX_CONTROLS = 0.02
CONTROLS = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}
# What letters of another encoding become when they are read as Latin-1 (ISO 6429).
C1 = frozenset(map(chr, range(0x80, 0xA0))) - {"\x85"}


def decode(
    data: bytes, *, where: str, encoding: str | None = None, stated: str | None = None
) -> tuple[str, str, list[Notice]]:
    """Return (text, encoding used, warnings); raises InputError when no encoding fits. Nothing is replaced.

    `encoding` is the user's word, `stated` that of a server or of the page itself, which is believed where it fits and
    the bytes are no UTF-8.
    """
    if encoding is not None:
        if charset.known(encoding) is None:
            raise _unknown(encoding)
        text = _checked(_decode_as(data, encoding, where), where)
        name = codecs.lookup(encoding).name
        return text, name, _doubts(data, text, name, where)
    for mark, name in BOMS:
        if data.startswith(mark):
            return _checked(_decode_as(data, name, where), where), name, []
    tried = (stated, "utf-8") if stated in SEVEN_BITS else ("utf-8", stated)
    for used in tried:
        if used is not None:
            with contextlib.suppress(UnicodeError):
                return _checked(data.decode(used), where), used, []
    return _guess(data, where)


def _unknown(encoding: str) -> InputError:
    return InputError(
        f"unknown encoding {encoding!r}", where="--encoding", mend="use a name such as utf-8, gb18030 or cp1252"
    )


def _decode_as(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, UnicodeError) as fault:
        at = getattr(fault, "start", 0)
        raise InputError(
            f"is not {encoding} (byte {at})", where=where, mend="name another encoding, or none to have it guessed"
        ) from None


def _doubts(data: bytes, text: str, used: str, where: str) -> list[Notice]:
    """Return a warning where the encoding that the user names is hardly that of the bytes."""
    reason = None
    if not data.isascii() and not used.startswith("utf") and _is_utf8(data):
        reason = "it is in UTF-8"
    elif any(char in C1 for char in text):
        reason = "it has control characters then"
    if reason is None:
        return []
    message = f"{where}: read as {used}, as --encoding says, though {reason}"
    return [Notice(code="encoding-doubtful", message=message)]


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _guess(data: bytes, where: str) -> tuple[str, str, list[Notice]]:
    if data.count(0) or sum(byte in CONTROLS for byte in data[:65536]) > MAX_CONTROLS * min(len(data), 65536):
        raise InputError("is binary, not text", where=where, mend="give a text file")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:65536], cp_isolation=GUESSED).best()
    for name in ([best.encoding] if best is not None else []) + ["gb18030", "cp1252"]:
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        message = f"{where}: read as {name}, which is a guess; name the encoding with --encoding if it looks wrong"
        return text, name, [Notice(code="encoding-guessed", message=message)]
    raise InputError("is in no encoding known here", where=where, mend="name its encoding with --encoding")


def _checked(text: str, where: str) -> str:
    controls = sum(ord(char) in CONTROLS for char in text[:65536])
    if controls > max(8, MAX_CONTROLS * min(len(text), 65536)):
        raise InputError("is binary, not text", where=where, mend="give a text file")
    return text
