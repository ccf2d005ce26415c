"""What is longer than the terminal goes through a pager, as git has it."""

from __future__ import annotations

import re
import shlex
import shutil
import signal
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_DEFAULT = "less"
# Leave at once what fits on the screen, pass colours on, leave the screen as it is: what git asks of less.
_LESS = "FRX"
# The first less that passes links on.
_LESS_WITH_LINKS = 581


def command(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the words of the pager's command: READOUT_PAGER, PAGER, less; none for `cat` or an empty one."""
    told = next((environment[name] for name in ("READOUT_PAGER", "PAGER") if name in environment), _DEFAULT)
    try:
        words = tuple(shlex.split(told))
    except ValueError:  # a quotation mark without its fellow
        return ()
    return () if words in ((), ("cat",)) or environment.get("TERM") == "dumb" else words


def keeps_links(words: Sequence[str]) -> bool:
    """Tell whether a pager passes links on to the terminal: none at all does, and a less that is not too old."""
    if not words:
        return True
    if Path(words[0]).name != "less":
        return False
    try:
        told = subprocess.run([words[0], "--version"], capture_output=True, text=True, check=False).stdout  # noqa: S603 - the user's
    except OSError:
        return False
    version = re.match(r"less (\d+)", told)
    return version is not None and int(version[1]) >= _LESS_WITH_LINKS


def is_long(data: bytes) -> bool:
    """Tell whether text and the prompt after it do not fit on the screen together."""
    return data.count(b"\n") >= shutil.get_terminal_size().lines


def show(data: bytes, words: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Show text in a pager and wait for its end; False if it is missing or fails, so that the text is to be printed.

    Ctrl-C is the pager's: this process waits on.
    """
    interrupted = []
    before = signal.signal(signal.SIGINT, lambda *_: interrupted.append(True))
    try:
        pager = subprocess.Popen(words, stdin=subprocess.PIPE, env={"LESS": _LESS, **environment})  # noqa: S603 - the user's
        # A pager that is left early takes no more, which is no fault.
        pager.communicate(data)
    except OSError:
        return False
    finally:
        signal.signal(signal.SIGINT, before)
    return pager.returncode <= 0 or bool(interrupted)
