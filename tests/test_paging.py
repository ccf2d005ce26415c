"""What is longer than the terminal is paged: real terminals, pagers that are scripts."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from readout_cli.cli import paging

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
COMMAND = str(Path(sys.executable).with_name("readout"))
DIFF = ("diff", "sample_data/cn.txt", "sample_data/jp.txt", "--matcher", "lexical", "--color", "never")
LAST = "Agreements and joint statements that only one side claims"
PATIENCE = 60


def in_terminal(
    *arguments: str, rows: int = 24, keys: tuple[tuple[bytes, bytes], ...] = (), **environment: str
) -> tuple[int, str]:
    """Run the command in a terminal of its own; return its exit code and all that was shown.

    Each of `keys` is pressed when what is shown so far holds the words before it.
    """
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", rows, 100, 0, 0))
    held = {k: v for k, v in os.environ.items() if k not in {"PAGER", "READOUT_PAGER", "LESS", "LINES", "COLUMNS"}}
    process = subprocess.Popen(
        # a session of its own, whose terminal this is: Ctrl-C goes to all in it
        [sys.executable, "-c", _LEADING, COMMAND, *arguments],
        cwd=ROOT,
        stdin=follower,
        stdout=follower,
        stderr=follower,
        env={**held, "TERM": "xterm-256color", "LANG": "C.UTF-8", **environment},
        start_new_session=True,
    )
    os.close(follower)
    shown = b""
    left = list(keys)
    while select.select([leader], [], [], PATIENCE)[0]:
        try:
            data = os.read(leader, 65536)
        except OSError:  # how Linux tells that the other end is closed
            break
        if not data:
            break
        shown += data
        if left and left[0][0] in shown:
            os.write(leader, left.pop(0)[1])
    os.close(leader)
    return process.wait(PATIENCE), shown.decode().replace("\r\n", "\n")


_LEADING = "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execv(sys.argv[1], sys.argv[1:])"


@pytest.fixture
def pager(tmp_path: Path) -> Callable[[str], str]:
    """Return what writes a pager: a script of these lines."""

    def write(lines: str) -> str:
        script = tmp_path / "pager"
        script.write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
        script.chmod(0o755)
        return str(script)

    return write


def test_what_is_longer_than_the_screen_is_paged(pager: Callable[[str], str]) -> None:
    """The pager gets the whole table, and less the options that git gives it."""
    code, shown = in_terminal(*DIFF, PAGER=pager('cat; echo "paged with $LESS"'))
    assert (code, shown.count(LAST), shown.endswith("paged with FRX\n")) == (0, 1, True)


def test_options_of_less_are_left_alone(pager: Callable[[str], str]) -> None:
    """Who has set LESS keeps it, and READOUT_PAGER goes before PAGER."""
    script = pager('cat > /dev/null; echo "paged with $LESS"')
    assert in_terminal(*DIFF, READOUT_PAGER=script, PAGER="false", LESS="-i") == (0, "paged with -i\n")


def test_what_fits_is_not_paged(pager: Callable[[str], str]) -> None:
    """A table that the screen holds is printed."""
    code, shown = in_terminal(*DIFF, rows=2000, PAGER=pager("cat > /dev/null; echo paged"))
    assert (code, LAST in shown, "paged" in shown) == (0, True, False)


@pytest.mark.parametrize("told", ["", "cat", "no-such-pager", "sh -c 'exit 3'", "a ' quotation mark"])
def test_no_pager_or_a_failing_one_means_printing(told: str) -> None:
    """Without a pager, or with one that is missing or fails, everything is printed, once."""
    code, shown = in_terminal(*DIFF, PAGER=told)
    assert (code, shown.count(LAST)) == (0, 1)


@pytest.mark.parametrize("arguments", [("--pager", "never"), ("--format", "json"), ("-o", os.devnull)])
def test_nothing_is_paged_that_is_not_read_on_the_screen(pager: Callable[[str], str], arguments: tuple[str]) -> None:
    """--pager never, JSON and files go without."""
    _, shown = in_terminal(*DIFF, *arguments, PAGER=pager("cat > /dev/null; echo paged"))
    assert "paged" not in shown


def test_a_pipe_is_not_paged(pager: Callable[[str], str]) -> None:
    """What a program reads comes as it is, in a table too."""
    environment = {**os.environ, "PAGER": pager("cat > /dev/null; echo paged")}
    command = [COMMAND, *DIFF, "--format", "table"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    assert "paged" not in done.stdout


def test_leaving_early_is_quiet(pager: Callable[[str], str]) -> None:
    """A pager that takes no more than it shows is no fault."""
    assert in_terminal(*DIFF, PAGER=pager("head -1 > /dev/null; echo left")) == (0, "left\n")


def test_exit_code_is_that_of_the_command(pager: Callable[[str], str]) -> None:
    """--exit-code tells of rows, whatever became of the pager."""
    assert in_terminal(*DIFF, "--exit-code", PAGER=pager("exec sh -c 'kill -9 $$'"))[0] == 1


def test_interrupt_is_the_pagers(pager: Callable[[str], str]) -> None:
    """Ctrl-C in a pager that dies of it ends the run, without a traceback and without all the rest."""
    script = pager("echo ready; exec sleep 60")
    code, shown = in_terminal(*DIFF, keys=((b"ready", b"\x03"),), PAGER=script)
    assert (code, "Traceback" in shown, LAST in shown) == (0, False, False)


def test_pager_that_outlives_an_interrupt_goes_on(pager: Callable[[str], str]) -> None:
    """As less does: the run waits until the pager is left."""
    script = pager("trap 'echo still here; exit 2' INT; echo ready; while :; do sleep 0.1; done")
    code, shown = in_terminal(*DIFF, keys=((b"ready", b"\x03"),), PAGER=script)
    assert (code, "still here" in shown, "Traceback" in shown, LAST in shown) == (0, True, False, False)


def test_dumb_terminals_have_no_pager() -> None:
    """Where the cursor cannot be moved nothing is paged."""
    assert paging.command({"TERM": "dumb", "PAGER": "less"}) == ()


@pytest.mark.parametrize(
    ("told", "expected"), [("less 590 (GNU)", True), ("less 551 (GNU)", False), ("BusyBox v1.36", False)]
)
def test_links_go_through_a_recent_less_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str, *, expected: bool
) -> None:
    """An older less, and any other pager, would show a link's address as rubbish."""
    script = tmp_path / "less"
    script.write_text(f"#!/bin/sh\necho '{told}'\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    found = (paging.keeps_links(("less", "-R")), paging.keeps_links(("most",)), paging.keeps_links(()))
    assert found == (expected, False, True)


def test_terminals_get_links_and_pipes_do_not(tmp_path: Path) -> None:
    """The page that an account is from is a link in a coloured terminal, and nowhere else."""
    file = tmp_path / "cn.txt"
    file.write_text("---\nissuer: CN\nsource: https://example.org/1\n---\nWang Yi said that trade grows.\n", "utf-8")
    code, shown = in_terminal("points", str(file), "--color", "always")
    command = [COMMAND, "points", str(file), "--color", "always", "--format", "table"]
    piped = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert (code, "\x1b]8;;https://example.org/1\x1b\\" in shown, "\x1b]8" in piped) == (0, True, False)
