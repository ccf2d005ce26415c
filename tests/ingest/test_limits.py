"""Inputs that would take all memory or time are refused at once, with the option that lifts the limit."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest

from readout_cli import cli, lexicon, loading, pipeline
from readout_cli.errors import InputError
from readout_cli.evaluate import gold
from readout_cli.ingest import DEFAULT_MAX_BYTES, files
from readout_cli.lexicon.grammars.chinese import ChineseGrammar
from readout_cli.reading.eastasian import numerals

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


@pytest.mark.parametrize("command", ["points", "evaluate"])
def test_pipe_that_nobody_writes_to_is_one_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """A named pipe is waited for a while, and no longer."""
    monkeypatch.setattr(files, "PATIENCE", 0.05)
    pipe = tmp_path / "cn.txt"
    os.mkfifo(pipe)
    assert cli.run([command, str(pipe)]) == 2
    assert "a pipe that nobody writes to" in capsys.readouterr().err


def test_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    """A named pipe gives all that is written to it, though its writer comes later and pauses."""
    pipe = tmp_path / "cn.txt"
    os.mkfifo(pipe)

    def write() -> None:
        time.sleep(0.1)
        with pipe.open("wb", buffering=0) as file:
            for _ in range(3):
                file.write(b"They agreed. ")
                time.sleep(0.05)

    writer = Thread(target=write)
    writer.start()
    assert files.read_bytes(str(pipe)) == b"They agreed. " * 3
    writer.join()


def test_device_without_an_end_is_no_annotation() -> None:
    """`readout evaluate` reads regular files, within a limit."""
    with pytest.raises(InputError, match="no regular file"):
        gold.read(Path("/dev/zero"))


def test_more_pairs_than_can_be_compared_need_the_option() -> None:
    """Accounts of very many positions are refused with the limit, and compared when it is lifted."""
    sentence = b"Minister Marlo said that trade matters. "
    one, other = (
        loading.load_bytes(sentence * 30 + name.encode(), name=name, issuer=name.upper()) for name in ("pt", "no")
    )
    with pytest.raises(InputError, match=r"have 30 and 30 positions, more than 625 pairs.*--max-bytes"):
        pipeline.compare(one, other, settings=loading.Settings(max_bytes=5_000, matcher="lexical"))
    assert pipeline.compare(one, other, settings=loading.Settings(matcher="lexical")).rows


def test_run_of_numerals_is_cut() -> None:
    """Thousands of numerals in a row are no number: each place in them looks a little way ahead, and no further."""
    text = f"王毅表示，中国提供{'一百万亿' * 4000}个口罩。"
    grammar = lexicon.load().part("zh", ChineseGrammar).grammar
    start = text.index("一")
    found = numerals.read(text, start, len(text), grammar)
    assert found is not None
    assert found.end - start <= numerals.LONGEST_RUN
    assert loading.load_bytes(text.encode(), name="cn.txt").account.points


@pytest.mark.parametrize("field", ["source", "retrieved", "issuer", "duration_minutes", "participants"])
@pytest.mark.parametrize("value", ["0x" + "f" * 4000, "[0x" + "f" * 4000 + "]"])
def test_number_without_measure_in_front_matter_is_one_clear_error(field: str, value: str) -> None:
    """A number of thousands of digits is refused where it stands, alone or in a list."""
    with pytest.raises(InputError, match="far too large"):
        loading.load_bytes(f"---\n{field}: {value}\n---\nThey agreed.\n".encode(), name="cn.txt")
