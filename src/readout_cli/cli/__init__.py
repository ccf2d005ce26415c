"""The command `readout`: one boundary between what goes wrong inside and what a user sees."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import traceback

from readout_cli.cli.aside import say
from readout_cli.errors import ReadoutError

GARBAGE_THRESHOLD = 100_000
DONE, USAGE, INTERNAL, INTERRUPTED = 0, 2, 70, 130


def main() -> None:
    """Run the command line and exit; the entry point of the package."""
    # A run is short and the lexicon stays: looking through it for garbage is a tenth of the time.
    gc.set_threshold(GARBAGE_THRESHOLD)
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character gets its escape, not a traceback.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
    code = run(sys.argv[1:])
    _settle()
    sys.exit(code)


def run(arguments: list[str]) -> int:
    """Run the command line with these arguments and return the exit code, whatever happens."""
    try:
        return _run(arguments)
    except ReadoutError as error:
        say(f"error: {error}")
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _closed_pipe()
    except OSError as error:
        # What the system refuses is the user's to mend: a full disk, a working directory that is gone.
        where = f"{error.filename}: " if error.filename else ""
        say(f"error: {where}{error.strerror or error}; check the folder, its rights and the free space")
        return USAGE
    except Exception as error:  # noqa: BLE001 - the boundary: whatever went wrong, the user gets one line
        return _internal(error)


def _run(arguments: list[str]) -> int:
    """Run Typer's part, which must not print or exit by itself."""
    import typer

    from readout_cli.cli.app import app

    try:
        code = app(arguments, prog_name="readout", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        hint = f"; see {context.command_path} --help" if context else ""
        # The prefix is that of the validator inside Typer, and tells a user nothing.
        message = error.format_message().replace("Value error, ", "").rstrip(".")
        say(f"error: {message}{hint}")
        return USAGE
    except typer.Abort:
        return INTERRUPTED
    except SystemExit as leaving:
        # Typer turns a closed pipe into exit 1 before anybody else can see it.
        if isinstance(leaving.__context__, BrokenPipeError):
            return _closed_pipe()
        return leaving.code if isinstance(leaving.code, int) else DONE
    return code if isinstance(code, int) else DONE


def _closed_pipe() -> int:
    """Leave quietly: the reader has seen enough."""
    _settle()
    return DONE


def _settle() -> None:
    """Drop what standard output does not take: it has been told, and the flush at exit must not complain again."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError):
        # Where standard output is no file, no flush at exit can fail.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _internal(error: Exception) -> int:
    """Own up to a fault of the program."""
    if os.environ.get("READOUT_DEBUG") == "1" and sys.stderr is not None:
        traceback.print_exception(error)
    say(
        f"internal error: {type(error).__name__}: {error}; please report this, with what "
        "READOUT_DEBUG=1 adds, at the project's issue tracker"
    )
    return INTERNAL
