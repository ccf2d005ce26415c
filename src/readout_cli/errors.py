"""The one family of errors: each says what is wrong, where, and how to mend it."""

from __future__ import annotations


class ReadoutError(Exception):
    """Something a user can mend.

    `what` is the fault, `where` the file, option or place in a text (may be empty), `mend` what to do about it.
    `str()` gives the one line that the command prints; `exit_code` is what the command exits with.
    """

    exit_code = 2

    def __init__(self, what: str, *, where: str = "", mend: str = "") -> None:
        super().__init__(what, where, mend)
        self.what = what
        self.where = where
        self.mend = mend

    def __str__(self) -> str:
        """Return `where: what; mend`, on one line."""
        line = f"{self.where}: {self.what}" if self.where else self.what
        if self.mend:
            line = f"{line}; {self.mend}"
        return " ".join(line.split())


class UsageError(ReadoutError):
    """The command or the call was put together wrongly."""


class InputError(ReadoutError):
    """An account, or a comparison read back, cannot be read."""


class LexiconError(ReadoutError):
    """A lexicon file, shipped or a user's own, is malformed."""


class OutputError(ReadoutError):
    """A result cannot be written."""
