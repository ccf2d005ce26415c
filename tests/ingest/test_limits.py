"""Inputs that would take all memory or time are refused at once, with the option that lifts the limit."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from readout_cli import loading
from readout_cli.errors import InputError
from readout_cli.ingest import DEFAULT_MAX_BYTES

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = b"<p>Minister Marlo said that trade matters.</p>"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command."""
    command = [sys.executable, "-c", "from readout_cli.cli import main; main()", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("size", [100_000_000, 2_000_000_000])
def test_huge_file_is_refused_at_once(tmp_path: Path, size: int) -> None:
    """A text of 100 MB and a sparse file of 2 GB are one clear line that names the option, before they are read."""
    file = tmp_path / "cn.txt"
    with file.open("wb") as written:
        written.truncate(size)
    done = run("points", str(file))
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "--max-bytes" in done.stderr


@pytest.mark.parametrize(
    "data",
    [
        b"Minister Marlo said that trade matters. " * 2000,
        b"<html><body>" + SENTENCE * 2000,
        b"# A\n\n**b** " + b"Minister Marlo said that trade matters. " * 2000,
    ],
    ids=["text", "page", "markdown"],
)
def test_text_of_a_hundred_pages_needs_the_option(data: bytes) -> None:
    """What is far longer than any account is refused after decoding, and read when the limit is lifted."""
    with pytest.raises(InputError, match=r"characters, more than 50000.*--max-bytes"):
        loading.load_bytes(data, name="pt")
    lifted = loading.Settings(max_bytes=2 * DEFAULT_MAX_BYTES)
    assert len(loading.load_bytes(data, name="pt", settings=lifted).account.text) > 50_000


@pytest.mark.parametrize(
    "data",
    [
        b"<div>" * 300_000 + SENTENCE,
        b"<p>" + b"<span>" * 250_000 + SENTENCE,
        b"<html><body>" + b"<ul><li><a href=x>a</a></ul>" * 60_000 + SENTENCE,
        b"<html><table><tr><td>" * 60_000 + SENTENCE,
        b"# a\n\n[b](http://c) " + b"> " * 40_000,
        b"# a\n\n[b](http://c) " + b"[" * 80_000,
        b"# a\n\n[b](http://c) " + b"*a " * 30_000,
        "（外长马洛".encode() * 6_000,
        "「林大臣から協力を述べ".encode() * 3_000,
        "“박 장관은 ".encode() * 5_000,
        "«Министр Иванов ".encode() * 3_000,
        ("<p>" + "中\n" * 20_000).encode(),
        b"<!-- -->" * 20_000 + b"x",
        b"<p " + b"a=b " * 200_000 + b">x",
        b"<ol>" + b"<li>a" * 9_000,
        b"<ol start=" + b"9" * 6_000 + b"><li>Minister Marlo said that trade matters.",
        b". " * 20_000 + b"Minister Marlo said that trade matters.",
    ],
)
def test_hostile_nesting_takes_no_time(data: bytes) -> None:
    """Elements, brackets and quotations without an end give a result or an error, and do not hang."""
    begun = time.monotonic()
    try:
        loading.load_bytes(data, name="pt")
    except InputError as fault:
        assert fault.mend  # noqa: PT017 - either will do
    assert time.monotonic() - begun < 60
