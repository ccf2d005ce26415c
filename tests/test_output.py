"""Where results go: files atomically, colour and format as asked."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import Literal

import pytest

from readout_cli.cli.output import WIDEST, Output, theme_for, use_color, write_file
from readout_cli.errors import OutputError, UsageError


@pytest.mark.parametrize(
    ("choice", "environment", "terminal", "expected"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"FORCE_COLOR": "0"}, True, False),
        ("auto", {"FORCE_COLOR": ""}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colour(choice: str, environment: dict[str, str], terminal: bool, expected: bool) -> None:  # noqa: FBT001 - cases
    """The option decides, then NO_COLOR, then FORCE_COLOR with 0 for no, then the terminal."""
    assert use_color(choice, environment, terminal=terminal) is expected


@pytest.mark.parametrize(
    ("choice", "background", "expected"),
    [
        ("auto", "15;0", "dark"),
        ("auto", "0;15", "light"),
        ("auto", "0;default;7", "light"),
        ("auto", "15;default", "any"),
        ("auto", "", "any"),
        ("dark", "0;15", "dark"),
        ("light", "", "light"),
    ],
)
def test_theme(choice: Literal["auto", "dark", "light"], background: str, expected: str) -> None:
    """The option decides, then what the terminal says of its background; colours for both where it says nothing."""
    assert theme_for(choice, {"COLORFGBG": background}) == expected


def test_new_file_is_written_whole(tmp_path: Path) -> None:
    """A new file has the rights that new files have, and no temporary file stays."""
    target = tmp_path / "out.txt"
    write_file(str(target), "外相\n".encode())
    assert target.read_text(encoding="utf-8") == "外相\n"
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]
    other = tmp_path / "other"
    other.touch()
    assert stat.S_IMODE(target.stat().st_mode) == stat.S_IMODE(other.stat().st_mode)


def test_existing_file_keeps_its_mode(tmp_path: Path) -> None:
    """Replacing a file does not open it to others."""
    target = tmp_path / "out.txt"
    target.write_text("old")
    target.chmod(0o640)
    write_file(str(target), b"new")
    assert (target.read_text(), stat.S_IMODE(target.stat().st_mode)) == ("new", 0o640)


def test_symbolic_link_stays(tmp_path: Path) -> None:
    """The target of a link is replaced, not the link."""
    (tmp_path / "real").write_text("old")
    link = tmp_path / "link"
    link.symlink_to("real")
    write_file(str(link), b"new")
    assert link.is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk fails, the old file stays and the temporary one goes."""
    target = tmp_path / "out.txt"
    target.write_text("old")

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputError, match="No space left on device"):
        write_file(str(target), b"new")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("out.txt", "old")]


@pytest.mark.parametrize("name", ["missing/out.txt", "."])
def test_what_cannot_be_written_is_an_error(tmp_path: Path, name: str) -> None:
    """A missing folder or a folder as file is one clear line."""
    with pytest.raises(OutputError):
        write_file(str(tmp_path / name), b"x")


def test_devices_are_written_to_directly() -> None:
    """/dev/null is not replaced by a file."""
    write_file(os.devnull, b"x")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (Output(), "plain"),
        (Output(json=True), "json"),
        (Output(format="table"), "table"),
        (Output(file="x.JSON"), "json"),
        (Output(file="x.txt"), "plain"),
        (Output(file="x.json", format="plain"), "plain"),
        (Output(file="-"), "plain"),
    ],
)
def test_format_where_no_terminal_reads(given: Output, expected: str) -> None:
    """The option decides, then the file's name; plain lines otherwise."""
    assert given.chosen_format == expected


def test_table_is_the_format_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal gets the table."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert Output().chosen_format == "table"


def test_contradicting_formats_are_wrong_usage() -> None:
    """--json does not go with another --format."""
    with pytest.raises(UsageError, match="contradict"):
        Output(json=True, format="plain").check()


def test_an_input_is_not_overwritten(tmp_path: Path) -> None:
    """-o with the name of an input is wrong usage, by whatever path it is named."""
    source = tmp_path / "cn.txt"
    source.write_text("x")
    with pytest.raises(UsageError, match="would overwrite an input"):
        Output(file=str(tmp_path / "." / "cn.txt")).check([str(source)])


def test_width_is_the_terminals_for_tables_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plain lines are not wrapped unless a width is asked for."""
    monkeypatch.setenv("COLUMNS", "99999999")
    assert Output().width_for("table") == WIDEST
    monkeypatch.setenv("COLUMNS", "97")
    widths = [Output().width_for("table"), Output().width_for("plain"), Output(width=50).width_for("plain")]
    assert widths == [97, None, 50]
