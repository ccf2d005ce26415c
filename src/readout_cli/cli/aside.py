"""Standard error: what is said beside the result."""

import contextlib
import sys


def say(message: str) -> None:
    """Print one line on standard error, with nothing in it that a terminal might act on."""
    from readout_cli.reports.text import clean

    # `print` would turn to standard output where standard error is closed.
    if sys.stderr is None:
        return
    # When nobody reads standard error, the exit code still tells.
    with contextlib.suppress(OSError, ValueError):
        print(f"readout: {clean(message)}", file=sys.stderr, flush=True)  # noqa: T201 - for errors
