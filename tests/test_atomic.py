"""Files are written whole or not at all, whatever happens on the way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from readout_cli import atomic

if TYPE_CHECKING:
    from pathlib import Path

SLOW = """
import os, sys, time
from pathlib import Path
from readout_cli import atomic
def pause(descriptor):
    print("written", flush=True)
    time.sleep(60)
os.fsync = pause
atomic.replace(Path(sys.argv[1]), b"new")
"""


def test_killed_write_leaves_the_old_file(tmp_path: Path) -> None:
    """A process that is killed with -9 while it writes has changed nothing."""
    target = tmp_path / "out.txt"
    target.write_bytes(b"old")
    with subprocess.Popen([sys.executable, "-c", SLOW, str(target)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"written\n"
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert target.read_bytes() == b"old"


def test_write_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk loses neither the old file nor a half of the new one."""

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    target = tmp_path / "out.txt"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        atomic.replace(target, b"new")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("out.txt", b"old")]


def test_readers_see_the_old_or_the_new_file_never_a_part(tmp_path: Path) -> None:
    """While two writers replace a file again and again, it is always one of theirs, whole."""
    target = tmp_path / "out.txt"
    versions = [letter * 200_000 for letter in (b"a", b"b")]
    target.write_bytes(versions[0])
    until = time.monotonic() + 0.5

    def write(data: bytes) -> None:
        while time.monotonic() < until:
            atomic.replace(target, data)

    writers = [Thread(target=write, args=(data,)) for data in versions]
    for writer in writers:
        writer.start()
    seen = set()
    while time.monotonic() < until:
        seen.add(target.read_bytes())
    for writer in writers:
        writer.join()
    assert seen <= set(versions)


def test_new_file_has_the_usual_rights(tmp_path: Path) -> None:
    """A file is as readable for others as any that the user makes; one that is replaced keeps its rights if told."""
    usual = tmp_path / "usual"
    usual.touch()
    atomic.replace(tmp_path / "new", b"")
    atomic.replace(tmp_path / "told", b"", mode=0o600)
    assert (tmp_path / "new").stat().st_mode == usual.stat().st_mode
    assert (tmp_path / "told").stat().st_mode & 0o777 == 0o600
