"""Readable renderings of the sample data, kept as text: a change of output shows as a difference of lines.

After a change that is meant, write them anew with `pytest tests/test_golden.py --update-golden`, and read the
difference (`git diff tests/golden`) before committing it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from readout_cli import loading, pipeline, summary
from readout_cli.reports import render

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "golden"
SAMPLES = ROOT / "sample_data"
EVENTS = {"2020": SAMPLES, "2025": SAMPLES / "2025-03-21"}


def diff(event: str, **how: object) -> str:
    """Return the comparison of an event's two accounts."""
    found = pipeline.compare(EVENTS[event] / "cn.txt", EVENTS[event] / "jp.txt")
    return render(found, **how)  # type: ignore[arg-type] # the options of a rendering


def brief(event: str) -> str:
    """Return the summary of an event's two accounts."""
    found = pipeline.compare(EVENTS[event] / "cn.txt", EVENTS[event] / "jp.txt")
    return render(summary.of_comparison(found), format="plain")


def points(event: str, side: str) -> str:
    """Return the points of one account, with the words that each judgement rests on."""
    return render(loading.load(EVENTS[event] / f"{side}.txt"), format="plain", explain=True)


RENDERINGS: dict[str, Callable[[], str]] = {
    "diff-2020-100-columns": lambda: diff("2020", format="table", width=100),
    "diff-2020-60-columns": lambda: diff("2020", format="table", width=60),
    "diff-2020-plain": lambda: diff("2020", format="plain"),
    "diff-2025-100-columns": lambda: diff("2025", format="table", width=100),
    "diff-2025-plain": lambda: diff("2025", format="plain"),
    "summarize-2020": lambda: brief("2020"),
    "summarize-2025": lambda: brief("2025"),
    "points-2020-cn": lambda: points("2020", "cn"),
    "points-2020-jp": lambda: points("2020", "jp"),
    "points-2025-cn": lambda: points("2025", "cn"),
    "points-2025-jp": lambda: points("2025", "jp"),
}


@pytest.mark.parametrize("name", RENDERINGS)
def test_rendering_is_as_recorded(name: str, request: pytest.FixtureRequest) -> None:
    """The output is the recorded one, line by line."""
    shown = RENDERINGS[name]()
    file = GOLDEN / f"{name}.txt"
    if request.config.getoption("--update-golden"):
        file.write_text(shown, encoding="utf-8", newline="\n")
    assert file.is_file(), "no such recording: write it with `pytest tests/test_golden.py --update-golden`"
    assert shown.splitlines() == file.read_text(encoding="utf-8").splitlines()


def test_every_recording_is_used() -> None:
    """No file is left of a rendering that is gone."""
    assert sorted(file.stem for file in GOLDEN.glob("*.txt")) == sorted(RENDERINGS)
