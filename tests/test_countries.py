"""The names of governments in other languages are what the CLDR gives."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_names_are_those_of_the_cldr() -> None:
    """What stands in the lexicon is what tools/countries.py writes."""
    command = [sys.executable, str(ROOT / "tools" / "countries.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
