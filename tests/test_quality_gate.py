"""The quality gate: it passes on the repository, and fails rather than skips."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests" / "gold"
EVENT = "2021-02-08-in-us"


def gate(*arguments: str | Path) -> tuple[int, str, str]:
    """Run the gate as CI does; return exit code, standard output and standard error."""
    command = [sys.executable, str(ROOT / "benchmarks" / "quality.py"), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Return a copy of the annotated set that a test may spoil."""
    return Path(shutil.copytree(GOLD, tmp_path / "gold"))


def floors(gold: Path) -> dict[str, dict[str, float]]:
    """Return the recorded floors of a set."""
    found: dict[str, dict[str, float]] = yaml.safe_load((gold / "floors.yaml").read_text())["floors"]
    return found


def edit(gold: Path, group: str, figure: str, floor: float) -> None:
    """Change one recorded floor."""
    path = gold / "floors.yaml"
    record = yaml.safe_load(path.read_text())
    record["floors"][group][figure] = floor
    path.write_text(yaml.safe_dump(record, sort_keys=False))


def test_gate_passes_on_the_repository() -> None:
    """The figures hold every recorded floor, on the recorded set."""
    code, out, err = gate("--check")
    assert (code, err) == (0, "")
    assert out.endswith("quality gate: passed\n")


def test_held_out_events_are_not_in_what_is_printed() -> None:
    """What is kept out of the making of rules is kept out of the ordinary figures, names and all."""
    assert re.findall(r"2025-07-14|2024-10-04", gate()[1]) == []


def test_gate_fails_under_a_floor(gold: Path) -> None:
    """A figure under its floor fails the gate and is named, with every other such figure."""
    edit(gold, "pairs", "link_f1", 1.0)
    edit(gold, "acts", "force", 1.0)
    code, _, err = gate("--check", "--gold", gold)
    lines = err.splitlines()
    assert (code, len(lines)) == (1, 2)
    assert lines[0].startswith("quality gate: pairs.link_f1: ")
    assert lines[1].startswith("quality gate: acts.force: ")


def test_gate_fails_on_another_count(gold: Path) -> None:
    """A set of which less is scored than was recorded fails the gate."""
    path = gold / "floors.yaml"
    record = yaml.safe_load(path.read_text())
    record["counts"]["links"] += 1
    path.write_text(yaml.safe_dump(record))
    code, _, err = gate("--check", "--gold", gold)
    assert (code, err.startswith("quality gate: count links: ")) == (1, True)


@pytest.mark.parametrize(
    "changed",
    [f"{EVENT}/us.en.txt", f"{EVENT}/gold.in.en.us.en.yaml", "acts.yaml", "score.py", f"{EVENT}/new.en.txt"],
)
def test_gate_fails_on_a_changed_set(gold: Path, changed: str) -> None:
    """One byte more in an account, an annotation or the yardstick fails the gate."""
    with (gold / changed).open("a") as file:
        file.write("\n")
    code, _, err = gate("--check", "--gold", gold)
    assert (code, "is not the recorded one" in err) == (1, True)


@pytest.mark.parametrize("missing", ["", "score.py", "acts.yaml", "floors.yaml"])
def test_gate_fails_without_the_set(gold: Path, missing: str) -> None:
    """Without the set, or a part of it that the figures need, the gate fails: it never skips."""
    if missing:
        (gold / missing).unlink()
    else:
        shutil.rmtree(gold)
    code, out, err = gate("--check", "--gold", gold)
    assert (code, out, err.startswith("quality gate: ")) == (1, "", True)


def test_floors_are_not_lowered_without_a_reason(gold: Path) -> None:
    """--record refuses to lower a floor, and leaves the record as it was."""
    edit(gold, "pairs", "only_mcc", 1.0)
    before = (gold / "floors.yaml").read_bytes()
    code, _, err = gate("--record", "--gold", gold)
    assert (code, "pairs.only_mcc" in err, "--lower" in err) == (1, True, True)
    assert (gold / "floors.yaml").read_bytes() == before


@pytest.mark.parametrize(("published", "expected"), [("We split\n  more finely.\n", 0), ("Other news.\n", 1)])
def test_a_reason_must_be_published(gold: Path, tmp_path: Path, published: str, expected: int) -> None:
    """--lower does it only when the changelog tells its readers the same reason."""
    edit(gold, "pairs", "only_mcc", 1.0)
    changelog = tmp_path / "CHANGELOG.md"
    changelog.write_text(published)
    options = ("--lower", "We split more finely.", "--gold", gold, "--changelog", changelog)
    assert gate("--record", *options)[0] == expected
    assert (floors(gold)["pairs"]["only_mcc"] == 1.0) == bool(expected)


def test_floors_rise(gold: Path) -> None:
    """--record raises a floor to the figure, rounded down to three decimals, and the gate then holds it."""
    recorded = floors(gold)["accounts"]["boundary_f1"]
    edit(gold, "accounts", "boundary_f1", 0.1)
    assert gate("--record", "--gold", gold)[0] == 0
    assert recorded <= floors(gold)["accounts"]["boundary_f1"] <= 1
    assert gate("--check", "--gold", gold)[0] == 0


def test_lowering_goes_with_recording_only() -> None:
    """--lower without --record is wrong usage, as is --held-out with --record."""
    assert [gate("--lower", "x")[0], gate("--held-out", "--record")[0]] == [2, 2]
