"""Where a result goes and how: format, colour and width as terminal and options have it; files atomically."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from readout_cli import atomic
from readout_cli.cli.aside import say
from readout_cli.errors import OutputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from readout_cli import model
    from readout_cli.reports import By, Document, Format, Theme
    from readout_cli.reports.gloss import Gloss

WIDEST = 1000
# The colours of COLORFGBG that are light.
_LIGHT = frozenset({"7", "15"})
_FOR_PEOPLE = frozenset({"table", "plain"})
# No text at all.
_FOR_PROGRAMS = frozenset({"docx"})
# Other names of standard output: what it leads to, be it a file, is neither looked up nor replaced.
_STDOUT = frozenset({"-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"})


class Output(msgspec.Struct, frozen=True, kw_only=True):
    """The output options of a command as the user gave them."""

    format: Format | None = None
    json: bool = False
    file: str | None = None
    color: Literal["auto", "always", "never"] = "auto"
    theme: Literal["auto", "dark", "light"] = "auto"
    pager: Literal["auto", "never"] = "auto"
    width: int | None = None
    explain: bool = False
    gloss: Gloss | None = None
    by: By = "order"
    order: str | None = None

    def check(self, inputs: Iterable[str] = (), *, lexicon: str | None = None) -> None:
        """Raise UsageError for options that contradict each other, or a FILE that is an input or in the lexicon."""
        if self.json and self.format not in (None, "json"):
            raise UsageError(f"--json and --format {self.format} contradict each other", mend="give one of them")
        if not self.to_file:
            if self.chosen_format in _FOR_PROGRAMS and _at_terminal():
                raise UsageError(
                    "is nothing that a terminal can show",
                    where=f"--format {self.chosen_format}",
                    mend=f"write it to a file: -o FILE.{self.chosen_format}",
                )
            return
        target = os.path.realpath(str(self.file))
        if any(_is_stdin(target) if name == "-" else os.path.realpath(name) == target for name in inputs):
            raise UsageError("would overwrite an input", where=f"-o {self.file}", mend="choose another file")
        if lexicon is not None and Path(target).is_relative_to(os.path.realpath(lexicon)):
            raise UsageError("is in the folder of the lexicon", where=f"-o {self.file}", mend="choose another folder")

    @property
    def to_file(self) -> bool:
        """Tell whether the result goes to a file."""
        return self.file is not None and self.file not in _STDOUT

    @property
    def chosen_format(self) -> Format:
        """Return the format: as told, else by the file's name, else by whether a terminal reads it."""
        if self.json:
            return "json"
        if self.format:
            return self.format
        if self.to_file:
            from readout_cli.reports import SUFFIXES

            return SUFFIXES.get(Path(str(self.file)).suffix.lower(), "plain")
        return "table" if _at_terminal() else "plain"

    def write(self, document: Document) -> None:
        """Render a document and write it where it belongs."""
        from readout_cli.cli import paging
        from readout_cli.reports import Options, encoded

        chosen = self.chosen_format
        terminal = self._to_terminal()
        color = chosen == "table" and use_color(self.color, os.environ, terminal=terminal)
        pager = paging.command(os.environ) if terminal and self.pager == "auto" and chosen in _FOR_PEOPLE else ()
        options = Options(
            width=self.width_for(chosen),
            color=color,
            theme=theme_for(self.theme, os.environ),
            links=color and terminal and os.environ.get("TERM") != "dumb" and paging.keeps_links(pager),
            explain=self.explain,
            gloss=self.gloss,
            by=self.by,
            order=self.order,
        )
        data = encoded(document, chosen, options)
        if self.to_file:
            write_file(str(self.file), data)
        elif not (pager and paging.is_long(data) and paging.show(_for_stdout(data), pager, os.environ)):
            _write_stdout(data if chosen not in _FOR_PEOPLE else _for_stdout(data))

    def write_text(self, text: str) -> None:
        """Write text to the file or standard output, in UTF-8 whatever the terminal speaks."""
        data = text.encode("utf-8", "backslashreplace")
        if self.to_file:
            write_file(str(self.file), data)
        else:
            _write_stdout(data)

    def write_account(self, text: str) -> None:
        """Write the text of an account as it is; on a terminal, with nothing in it that the terminal might act on."""
        from readout_cli.reports.text import printable

        if self._to_terminal():
            text = "\n".join(map(printable, text.split("\n")))
        self.write_text(text)

    def width_for(self, chosen: Format) -> int | None:
        """Return the width to render at; plain lines are wrapped on request only."""
        if self.width is not None or chosen != "table":
            return self.width
        return min(shutil.get_terminal_size().columns, WIDEST)

    def _to_terminal(self) -> bool:
        """Tell whether a terminal shows the result."""
        return not self.to_file and _at_terminal()


def use_color(choice: str, environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Decide on colour: the option, NO_COLOR, FORCE_COLOR (0 and false mean no), then the terminal."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    forced = environment.get("FORCE_COLOR", "").strip().lower()
    if forced:
        return forced not in {"0", "false", "no"}
    return terminal and environment.get("TERM") != "dumb"


def theme_for(choice: Literal["auto", "dark", "light"], environment: Mapping[str, str]) -> Theme:
    """Decide on colours: the option, then the background that COLORFGBG tells (15;0 is white on black)."""
    if choice != "auto":
        return choice
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    if not background.isdecimal():
        return "any"
    return "light" if background in _LIGHT else "dark"


def write_file(name: str, data: bytes, *, option: str = "-o") -> None:
    """Write bytes to a file that an option names, so that it is there whole or not at all; raise OutputError.

    A symbolic link stays and its target is replaced; an existing file keeps its mode. What is no regular file
    (`/dev/null`, a named pipe) is written to directly.
    """
    try:
        # Not the target's: what /dev/stderr leads to may have no name.
        mode = Path(name).stat().st_mode if Path(name).exists() else None
        target = Path(os.path.realpath(name))
        if mode is not None and not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            Path(name).write_bytes(data)
        elif (mode is not None and stat.S_ISDIR(mode)) or name.endswith(os.sep):
            raise OutputError("is a directory", where=f"{option} {name}", mend="name a file")
        else:
            atomic.replace(target, data, mode=None if mode is None else stat.S_IMODE(mode))
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(
            f"cannot be written: {reason}", where=f"{option} {name}", mend="check folder and rights"
        ) from error


def warn(warnings: Iterable[model.Notice]) -> None:
    """Print warnings on standard error, a line each."""
    for warning in warnings:
        where = f"{warning.account}: " if warning.account else ""
        say(f"warning: {where}{warning.message}")


def _at_terminal() -> bool:
    """Tell whether standard output is a terminal; it is None when it is closed."""
    return sys.stdout is not None and sys.stdout.isatty()


def _is_stdin(target: str) -> bool:
    """Tell whether standard input is redirected from the file `target`."""
    try:
        status = os.fstat(sys.stdin.fileno())
        return stat.S_ISREG(status.st_mode) and os.path.samestat(status, Path(target).stat())
    except (AttributeError, OSError, ValueError):
        # None, no file, or nothing at `target` yet.
        return False


def _for_stdout(data: bytes) -> bytes:
    """Return text in UTF-8 in the encoding that the terminal speaks."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return data.decode().encode(encoding, "backslashreplace")


def _write_stdout(data: bytes) -> None:
    """Write to standard output and flush; a closed pipe shows here, not at exit."""
    if sys.stdout is None:
        raise OutputError("is closed", where="standard output", mend="open it, or write to a file with -o FILE")
    buffer = getattr(sys.stdout, "buffer", None)
    try:
        if buffer is None:
            sys.stdout.write(data.decode())
        else:
            sys.stdout.flush()
            buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(
            f"cannot be written: {reason}", where="standard output", mend="make room, or write elsewhere with -o FILE"
        ) from error
