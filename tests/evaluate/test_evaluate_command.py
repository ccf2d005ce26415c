"""`readout evaluate`, the installed command in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotated import GOLD, event
from contract import validated
from readout_cli.evaluate import evaluate
from readout_cli.reports import render

EVENTS = Path(__file__).resolve().parents[1] / "gold"
EVENT = EVENTS / "2021-02-08-in-us"
COMMAND = str(Path(sys.executable).with_name("readout"))


def run(*arguments: str | Path) -> tuple[int, str, str]:
    """Run the command; return exit code, standard output and standard error."""
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR", "COLUMNS"}}
    command = [COMMAND, "evaluate", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=kept, check=False)
    return done.returncode, done.stdout, done.stderr


def test_command_prints_plain_lines_to_a_pipe() -> None:
    """In a pipe the result is plain lines on standard output, and nothing is said aside."""
    assert run(EVENT) == (0, render(evaluate(EVENT), format="plain"), "")


def test_gold_file_and_its_folder_are_the_same() -> None:
    """A gold file can be given by itself."""
    assert run(EVENT / "gold.in.en.us.en.yaml") == run(EVENT)


def test_json_keeps_its_schema_and_tells_no_folder() -> None:
    """--json prints a valid document without absolute paths."""
    code, out, _ = run(EVENT, "--json")
    document = validated(out)
    assert (code, document["schema"], str(EVENTS) in out) == (0, "readout.evaluation/1", False)


def test_output_file_is_what_is_printed(tmp_path: Path) -> None:
    """-o writes the document to a file, and nothing to standard output."""
    file = tmp_path / "evaluation.json"
    assert run(EVENT, "-o", file) == (0, "", "")
    assert file.read_text(encoding="utf-8") == run(EVENT, "--json")[1]


def test_table_is_coloured_on_request() -> None:
    """--color always paints the table, --width sets its columns."""
    out = run(EVENT, "-f", "table", "--color", "always", "--width", "60")[1]
    assert "\x1b[1mLinks\x1b[0m" in out


def test_resamples_are_an_option() -> None:
    """--resamples sets how many there are, and the document says so."""
    pair = (EVENT, EVENTS / "2021-04-05-cn-jp", "--json")
    found = [validated(run(*pair, "--resamples", number)[1]) for number in ("0", "100")]
    assert [document["bootstrap"]["resamples"] for document in found] == [0, 100]
    assert [document["total"]["intervals"] is None for document in found] == [True, False]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("points_b:\n", "points_b: [\n", "gold.no.en.pt.en.yaml:8: malformed YAML: "),
        ("two harbours", "three harbours", "gold.no.en.pt.en.yaml:5: text of point 'a2' does not occur in no.en.txt"),
        ("{a: a2,", "{a: a9,", "gold.no.en.pt.en.yaml:11: link to a point 'a9' that is not there"),
        ("a: no.en.txt", "a: se.en.txt", "gold.no.en.pt.en.yaml:1: there is no account 'se.en.txt'"),
    ],
)
def test_malformed_gold_is_one_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    """A fault in a gold file is one line with its place, exit 2, and no result."""
    path = event(tmp_path, gold=GOLD.replace(old, new, 1))
    code, out, err = run(path)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"readout: error: {tmp_path}/{told}")


def test_faults_of_usage_are_one_line(tmp_path: Path) -> None:
    """A path that leads nowhere, a folder without gold, no path, and too few resamples each exit with 2."""
    results = [run(tmp_path / "none"), run(tmp_path), run(), run(EVENT, "--resamples", "5")]
    assert [(code, out, err.count("\n")) for code, out, err in results] == [(2, "", 1)] * 4


@pytest.mark.parametrize("name", ["no.en.txt", "gold.no.en.pt.en.yaml"])
def test_annotation_is_not_overwritten(tmp_path: Path, name: str) -> None:
    """An output file that is a gold file, or an account that one names, is refused."""
    event(tmp_path)
    before = (tmp_path / name).read_bytes()
    code, _, err = run(tmp_path, "-o", tmp_path / name)
    assert (code, "would overwrite an input" in err) == (2, True)
    assert (tmp_path / name).read_bytes() == before
