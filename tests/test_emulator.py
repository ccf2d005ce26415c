"""A comparison of Chinese and Japanese in a real terminal emulator: nothing lost, columns under one another."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from functools import cache
from pathlib import Path

import pyte
import pytest

import readout_cli
from readout_cli.reports.text import clean

ROOT = Path(__file__).resolve().parents[1]
COMMAND = str(Path(sys.executable).with_name("readout"))
FOLDER = ROOT / "sample_data" / "2025-03-21"
FILES = (FOLDER / "cn.zh.txt", FOLDER / "jp.ja.txt")
WIDTHS = (40, 41, 60, 79, 80, 81, 100, 120, 163, 200)
LINES = 3000
RULES = frozenset("│┃")
NEVER_FIRST = "。、，．・」』）！？：；”’》〉】〕"


@cache
def comparison() -> readout_cli.model.Comparison:
    """Return the comparison that is shown."""
    return readout_cli.compare(*map(str, FILES), settings=readout_cli.Settings(matcher="lexical"))


@cache
def shown(width: int) -> tuple[tuple[str, ...], ...]:
    """Return the lines of an emulated terminal after the command has run in it: a character a cell.

    The second cell of a wide character holds nothing.
    """
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", "COLUMNS": str(width)}
    process = subprocess.Popen(
        [COMMAND, "diff", *map(str, FILES), "--matcher", "lexical", "--pager", "never"],
        stdin=follower,
        stdout=follower,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    os.close(follower)
    screen = pyte.Screen(width, LINES)
    stream = pyte.ByteStream(screen)
    while True:
        try:
            data = os.read(leader, 65536)
        except OSError:  # how Linux tells that the other end is closed
            break
        if not data:
            break
        stream.feed(data)
    os.close(leader)
    assert process.wait() == 0
    return tuple(tuple(screen.buffer[line][column].data for column in range(width)) for line in range(screen.cursor.y))


def text(cells: tuple[str, ...]) -> str:
    """Return what stands in cells."""
    return "".join(cells)


def rules(cells: tuple[str, ...]) -> tuple[int, ...]:
    """Return the columns in which a rule between two accounts stands."""
    return tuple(column for column, cell in enumerate(cells) if cell in RULES)


def table(lines: tuple[tuple[str, ...], ...]) -> list[tuple[str, ...]]:
    """Return the lines of the table, from the one under its heads on."""
    first = next((number for number, cells in enumerate(lines) if "─┼─" in text(cells)), None)
    return [] if first is None else [cells for cells in lines[first + 1 :] if RULES & set(cells)]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_character_of_a_point_is_lost(width: int) -> None:
    """Every point stands on the screen whole and in order, whatever the width."""
    lines = shown(width)
    rows = table(lines)
    if rows:
        middle, right = max(map(rules, rows), key=len)
        columns = [
            "".join(text(cells[middle + 1 : right]) for cells in rows),
            "".join(text(cells[right + 1 :]) for cells in rows),
        ]
    else:
        columns = ["".join(text(cells).replace("┃", "") for cells in lines)] * 2
    screens = ["".join(column.split()) for column in columns]
    accounts = comparison().accounts
    missing = [
        point.id
        for account, screen in zip(accounts, screens, strict=True)
        for point in account.positions()
        if "".join(clean(point.text).split()) not in screen
    ]
    assert missing == []


@pytest.mark.parametrize("width", [width for width in WIDTHS if width >= 80])
def test_columns_stand_under_one_another(width: int) -> None:
    """Every rule of the table stands in one of two columns, Han, kana and Latin letters before it or not."""
    rows = table(shown(width))
    both = {found for found in map(rules, rows) if len(found) == 2}
    assert len(both) == 1
    assert {column for cells in rows for column in rules(cells)} == set(both.pop())


@pytest.mark.parametrize("width", WIDTHS)
def test_no_cell_begins_with_closing_punctuation(width: int) -> None:
    """A full stop or a closing bracket stands behind what it closes, not alone on the next line."""
    begins = []
    for cells in shown(width):
        at = [0, *(column + 1 for column in rules(cells))]
        ends = [*(column for column in rules(cells)), width]
        begins += [text(cells[first:last]).strip()[:1] for first, last in zip(at, ends, strict=True)]
    assert [char for char in begins if char and char in NEVER_FIRST] == []
