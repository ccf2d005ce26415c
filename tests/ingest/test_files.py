"""Files as they are found: missing, too large, of the wrong kind; and what their names say."""

from __future__ import annotations

import io
import os
import socket
from pathlib import Path

import pytest

from readout_cli.errors import InputError
from readout_cli.ingest import DEFAULT_MAX_BYTES, from_bytes, read_bytes
from readout_cli.ingest.filename import facts


def test_bytes_are_the_files() -> None:
    """A file is read whole."""
    assert read_bytes(__file__) == Path(__file__).read_bytes()


def test_missing_file(tmp_path: Path) -> None:
    """What is not there is said so, by name and without the folder."""
    with pytest.raises(InputError, match=r"^cn\.txt: cannot be read: No such file or directory; check"):
        read_bytes(str(tmp_path / "cn.txt"))


def test_directory(tmp_path: Path) -> None:
    """A folder is no account."""
    with pytest.raises(InputError, match="is a directory"):
        read_bytes(str(tmp_path))


@pytest.mark.parametrize("path", ["/dev/null", "/dev/zero"])
def test_devices_are_refused_without_reading(path: str) -> None:
    """A device is no regular file, and never read to its end."""
    with pytest.raises(InputError, match="is no regular file"):
        read_bytes(path)


def test_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither is a socket."""
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("account")
        with pytest.raises(InputError, match="is no regular file"):
            read_bytes("account")


@pytest.mark.parametrize("path", ["a\x00b", "x" * 5000, ""])
def test_impossible_names(path: str) -> None:
    """A name that no file can have is an error like any other."""
    with pytest.raises(InputError):
        read_bytes(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_no_permission(tmp_path: Path) -> None:
    """A file that may not be read is said so."""
    file = tmp_path / "cn.txt"
    file.touch(mode=0)
    with pytest.raises(InputError, match="Permission denied"):
        read_bytes(str(file))


def test_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """100 GB of nothing take no time: the size is looked at first, and the option to lift the limit named."""
    file = tmp_path / "cn.txt"
    with file.open("wb") as sparse:
        sparse.truncate(100_000_000_000)
    with pytest.raises(InputError, match=f"larger than the limit of {DEFAULT_MAX_BYTES} bytes.*--max-bytes"):
        read_bytes(str(file))


def test_limit_can_be_moved(tmp_path: Path) -> None:
    """A file of just the limit is read, one byte more is refused."""
    file = tmp_path / "cn.txt"
    file.write_bytes(b"12345")
    assert read_bytes(str(file), max_bytes=5) == b"12345"
    with pytest.raises(InputError, match="limit of 4 bytes"):
        read_bytes(str(file), max_bytes=4)


@pytest.mark.parametrize(
    ("name", "issuer", "language"),
    [
        ("cn.txt", "CN", None),
        ("jp.ja.txt", "JP", "ja"),
        ("CN.EN.TXT", "CN", "en"),
        ("de.de.txt", "DE", "de"),
        ("ke.sw.txt", "KE", "sw"),
        ("tw.zh-Hant.txt", "TW", "zh"),
        ("tw.zh-TW.txt", "TW", "zh"),
        ("br.pt_BR.md", "BR", "pt"),
        ("cn.en.md", "CN", "en"),
        ("cn", "CN", None),
        ("account.txt", None, None),
        ("meeting of the two.txt", None, None),
        ("2020-04-21.txt", None, None),
        ("us-readout.txt", None, None),
        ("my.txt", "MY", None),
        (".txt", None, None),
        ("standard input", None, None),
    ],
)
def test_names_of_files_are_hints(name: str, issuer: str | None, language: str | None) -> None:
    """An issuer comes first in the name, a language last; the origin is told."""
    found = facts(name)
    assert {field: fact.value for field, fact in found.items()} == {
        field: value for field, value in (("issuer", issuer), ("language", language)) if value
    }
    assert all(fact.origin == "file-name" for fact in found.values())


def test_source_is_named_without_its_folder() -> None:
    """Results hold no absolute path."""
    assert from_bytes(b"They agreed.", path="/home/somebody/cn.txt").name == "cn.txt"


def test_digest_is_of_the_bytes() -> None:
    """The same bytes have the same digest, whatever their name."""
    one, other = (from_bytes(b"They agreed.", path=name) for name in ("a", "b"))
    assert one.sha256 == other.sha256


def test_huge_limit_takes_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Room is taken for what is read, not for what might be."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"12345")))
    assert read_bytes("-", max_bytes=10**18) == b"12345"
