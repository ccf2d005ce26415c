"""The names of months, as generated from the CLDR."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_names_of_months_are_those_of_the_cldr() -> None:
    """What stands in the lexicon is what tools/months.py writes."""
    command = [sys.executable, str(ROOT / "tools" / "months.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
