"""README.md: its commands work as printed, and its picture is what the tool prints, in text and as an image."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import readout_cli

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
INSTALLING = [block.strip() for block in BLOCKS if "pip install" in block]
USING = [block for block in BLOCKS if "pip install" not in block]


@pytest.fixture
def shell(tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """Return a copy of what the commands need, and an environment with this interpreter's commands first."""
    for name in ("sample_data", "tests"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("README.md", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return tmp_path, {**os.environ, "PATH": path}


def execute(shell: tuple[Path, dict[str, str]], script: str) -> str:
    """Run a block as printed, stopping at the first command that fails; return what it printed."""
    folder, environment = shell
    command = ["bash", "-eu", "-o", "pipefail", "-c", script]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_two_commands_install() -> None:
    """There are two commands to start with, each on one line: one to use it, one to test it."""
    assert INSTALLING == [
        "python3 -m pip install '.[all]' && readout diff sample_data/cn.txt sample_data/jp.txt",
        'python3 -m pip install -e ".[dev]" && python3 -m pytest',
    ]


def test_first_command_prints_the_comparison(shell: tuple[Path, dict[str, str]]) -> None:
    """Once installed, the first command prints the comparison of the sample data."""
    script = INSTALLING[0].split(" && ", 1)[1]
    assert "Left out by the other side" in execute(shell, script)


def test_second_command_finds_the_tests(shell: tuple[Path, dict[str, str]]) -> None:
    """Once installed, the second command finds these tests; to run them here would have no end."""
    script = INSTALLING[1].split(" && ", 1)[1]
    assert "tests/test_readme.py" in execute(shell, f"{script} --collect-only -p no:cacheprovider")


@pytest.mark.parametrize("block", USING, ids=lambda block: block.splitlines()[0])
def test_commands_work_as_printed(shell: tuple[Path, dict[str, str]], block: str) -> None:
    """Every command of the README succeeds and prints something."""
    if "| jq" in block and not shutil.which("jq"):
        pytest.skip("jq is not on this machine")
    assert execute(shell, block)


def test_every_command_is_described() -> None:
    """The README names every command that the tool has."""
    from typer.main import get_command

    from readout_cli.cli.app import app

    commands = getattr(get_command(app), "commands", {})
    assert [name for name in commands if f"`readout {name}" not in README] == []
    assert len(commands) > 1


def test_picture_is_current() -> None:
    """The picture is what the tool prints now; `make readme` renews it."""
    command = [sys.executable, str(ROOT / "tools" / "readme.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_picture_needs_no_network() -> None:
    """The image is shown by the README, and holds nothing that is fetched: no fonts, images or scripts."""
    picture = (ROOT / "docs" / "picture.svg").read_text(encoding="utf-8")
    assert "](docs/picture.svg)" in README
    assert [word for word in ("@font-face", "@import", "src=", "href=", "<script", "url(http") if word in picture] == []


@pytest.mark.parametrize("text", [README, readout_cli.__doc__], ids=["README.md", "readout_cli"])
def test_library_examples_work(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The examples of library use give what they say they give."""
    monkeypatch.chdir(ROOT)
    examples = doctest.DocTestParser().get_doctest(text, {}, "examples", None, 0)
    assert examples.examples
    assert doctest.DocTestRunner().run(examples).failed == 0


def test_public_names_exist() -> None:
    """Every name that the package announces can be imported from it."""
    assert [name for name in readout_cli.__all__ if not hasattr(readout_cli, name)] == []
