"""A user's own translation of an account, paragraph by paragraph: shown beside it, never used for scoring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import ingest
from readout_cli.errors import InputError, UsageError
from readout_cli.model import Translation
from readout_cli.reading import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from readout_cli.model import Account


def read_all(
    files: Mapping[str, str], accounts: Iterable[Account], *, encoding: str | None, max_bytes: int
) -> tuple[Translation, ...]:
    """Return the translations of accounts; `files` are by account key.

    Raises UsageError for a key that no account has, InputError for a file that cannot be read or whose paragraphs
    are not those of the account.
    """
    known = {account.key: account for account in accounts}
    for key in files:
        if key not in known:
            raise UsageError(f"no account has the key {key!r}", where="--translation", mend=f"keys: {', '.join(known)}")
    return tuple(_read(files[key], account, encoding, max_bytes) for key, account in known.items() if key in files)


def _read(path: str, account: Account, encoding: str | None, max_bytes: int) -> Translation:
    data = ingest.read_bytes(path, max_bytes=max_bytes)
    source = ingest.from_bytes(data, path=path, encoding=encoding, max_bytes=max_bytes)
    told = [source.text[block.start : block.end] for block in paragraphs(source.text, source.start)]
    every = sorted({point.paragraph for point in account.points})
    prose = sorted({point.paragraph for point in account.points if point.role != "furniture"})
    claims = sorted({point.paragraph for point in account.positions()})
    # a translator may leave out site furniture, or titles as well
    numbers = next((wanted for wanted in (every, prose, claims) if len(wanted) == len(told)), None)
    if numbers is None:
        raise InputError(
            f"has {_counted(told)} where {account.source} has {len(every)}",
            where=source.name,
            mend="translate paragraph by paragraph, a blank line between them",
        )
    return Translation(
        account=account.key,
        source=source.name,
        sha256=source.sha256,
        paragraphs=dict(zip(numbers, told, strict=True)),
    )


def _counted(paragraphs: Sequence[str]) -> str:
    return f"{len(paragraphs)} paragraph{'' if len(paragraphs) == 1 else 's'}"
