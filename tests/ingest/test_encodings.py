"""Bytes to text: the right encoding, or a warning, or an error; never a replacement character."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_cli.errors import InputError
from readout_cli.ingest import Source, decoding, from_bytes

WESTERN = "Señor Gonçalves and Frau Müller spoke at length about the café “Zur Brücke” – and agreed.\n" * 4
CHINESE = "外交部长在通话中表示，两国是近邻，应当加强合作。双方就共同关心的问题交换了意见。\n" * 4
JAPANESE = "両外相は電話会談を行い、地域の諸課題について意見を交換し、協力を進めることで一致しました。\n" * 4


def decoded(data: bytes, encoding: str | None = None) -> Source:
    """Return the source that bytes hold."""
    return from_bytes(data, path="account.txt", encoding=encoding)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (WESTERN.encode(), "utf-8"),
        (codecs.BOM_UTF8 + WESTERN.encode(), "utf-8-sig"),
        (codecs.BOM_UTF16_LE + WESTERN.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + WESTERN.encode("utf-16-be"), "utf-16"),
        (codecs.BOM_UTF32_LE + WESTERN.encode("utf-32-le"), "utf-32"),
    ],
)
def test_marked_and_utf8_texts_are_read_without_a_doubt(data: bytes, name: str) -> None:
    """A byte order mark decides, then UTF-8; the encoding is recorded and there is no warning."""
    source = decoded(data)
    assert (source.text, source.encoding, source.warnings) == (WESTERN, name, ())


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(CHINESE, "gb18030"), (JAPANESE, "shift_jis"), (WESTERN, "cp1252"), (CHINESE, "gbk")],
)
def test_other_encodings_are_guessed_with_a_warning(text: str, encoding: str) -> None:
    """A guess gives the text, and a warning that names the option to set the encoding."""
    source = decoded(text.encode(encoding))
    assert source.text == text
    assert [(warning.code, "--encoding" in warning.message) for warning in source.warnings] == [
        ("encoding-guessed", True)
    ]


@pytest.mark.parametrize("encoding", ["gb18030", "shift_jis", "big5", "euc_jp", "utf-16-le", "cp1252"])
def test_named_encoding_is_used_without_a_warning(encoding: str) -> None:
    """The option decides, and what was decided is no guess."""
    text = WESTERN if encoding == "cp1252" else "地域の諸課題"
    source = decoded(text.encode(encoding), encoding)
    assert (source.text, source.warnings) == (text, ())


@pytest.mark.parametrize("encoding", ["utf-99", "rot13", "hex", "zlib", ""])
def test_unknown_encoding_is_one_error(encoding: str) -> None:
    """A name that is no text encoding is wrong usage, not a crash."""
    with pytest.raises(InputError, match="--encoding"):
        decoded(b"They agreed.", encoding)


def test_named_encoding_that_does_not_fit_is_an_error() -> None:
    """Bytes that the named encoding cannot read are refused at their place."""
    with pytest.raises(InputError, match=r"is not ascii \(byte 3\)"):
        decoded("Señor".encode()[:1] + "ab\xf1".encode(), "ascii")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\xd0\xcf\x11\xe0rest", "an old Word file"),
        (b"{\\rtf1 text}", "an RTF file"),
        (b"\x1f\x8b\x08rest", "a compressed file"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"\x7fELF", "a program"),
    ],
)
def test_documents_of_another_kind_are_refused(data: bytes, what: str) -> None:
    """What is plainly no text is named, with what to do about it."""
    with pytest.raises(InputError, match=what):
        decoded(data)


@pytest.mark.parametrize("data", [bytes(range(256)) * 8, b"\x00\x01\x02\xff" * 100, b"They\x00agreed.\xff" * 20])
def test_binary_is_refused(data: bytes) -> None:
    """Bytes that no text would hold are called binary."""
    with pytest.raises(InputError, match="binary"):
        decoded(data)


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t", b"\x00\x00", codecs.BOM_UTF8, codecs.BOM_UTF8 + b"\n", codecs.BOM_UTF16_LE]
)
def test_empty_is_refused(data: bytes) -> None:
    """A file without a character to read is empty."""
    with pytest.raises(InputError, match="is empty"):
        decoded(data)


def test_a_few_nuls_are_kept() -> None:
    """A stray control is data: kept as it stands, so that spans stay right."""
    assert decoded(b"They\x00 agreed on trade, on fish, and on much else.").text[4] == "\x00"


@given(st.binary(max_size=300))
def test_no_character_is_replaced(data: bytes) -> None:
    """Whatever comes in is refused, or read so that it can be written back."""
    try:
        source = decoded(data)
    except InputError:
        return
    assert "\ufffd" not in source.text or "\ufffd".encode() in data or source.encoding != "utf-8"
    assert source.text.encode(source.encoding) in (data, source.text.encode(source.encoding))


def test_named_encoding_is_checked_like_a_found_one() -> None:
    """Binary is refused whoever named the encoding."""
    with pytest.raises(InputError, match="binary"):
        decoded(b"\x00\x01" * 50, "ascii")


def test_half_characters_are_refused() -> None:
    """A lone surrogate in UTF-16, and what spells one in a codec of no text, is one clear error."""
    with pytest.raises(InputError, match="is not utf-16-be"):
        decoded(b"\0T\xd8\x00\0.", "utf-16-be")
    with pytest.raises(InputError, match="unknown encoding"):
        decoded(b"They \\ud800 agreed.", "unicode_escape")


@pytest.mark.parametrize(
    ("text", "what"), [('{"schema": "readout.comparison/1"}', "this is readout's JSON"), ("\n{}", "is JSON")]
)
def test_json_is_no_account(text: str, what: str) -> None:
    """What begins with a brace is refused by its name, with what takes it."""
    with pytest.raises(InputError, match=f"{what}.*readout summarize"):
        decoded(text.encode())


@pytest.mark.parametrize(
    ("data", "encoding", "doubt"),
    [
        ("João".encode(), "gb18030", "it is in UTF-8"),
        ("会談".encode("shift_jis"), "latin-1", "control characters"),
        ("João".encode("latin-1"), "latin-1", None),
        (b"plain", "cp1252", None),
        ("João".encode(), "utf-8", None),
    ],
)
def test_a_named_encoding_that_hardly_fits_is_a_warning(data: bytes, encoding: str, doubt: str | None) -> None:
    """Naming an encoding overrides UTF-8, and says so; letters that become control characters are told too."""
    warnings = decoding.decode(data, where="x.txt", encoding=encoding)[2]
    told = [(warning.code, doubt is not None and doubt in warning.message) for warning in warnings]
    assert told == ([("encoding-doubtful", True)] if doubt else [])
