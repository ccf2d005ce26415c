"""readout: what two governments' accounts of one meeting both report, and what only one does.

    >>> import readout_cli
    >>> comparison = readout_cli.compare("sample_data/cn.txt", "sample_data/jp.txt")
    >>> [account.key for account in comparison.accounts]
    ['cn', 'jp']
    >>> [row.id for row in comparison.rows if row.kind == "only" and row.standing == "attributed"] != []
    True
    >>> account = readout_cli.load("sample_data/jp.txt").account
    >>> account.positions()[0].speaker.sides
    ('JP', 'CN')
    >>> [section.code for section in readout_cli.summarize(comparison).sections][0]
    'partial'

`load` reads one account, `compare` aligns several, `summarize` makes a brief of either. All results are frozen
msgspec structs (see `readout_cli.model`); errors a user can mend are `ReadoutError`s.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from readout_cli.version import __version__

if TYPE_CHECKING:
    from readout_cli.errors import ReadoutError
    from readout_cli.loading import Settings, load, load_bytes
    from readout_cli.pipeline import compare, summarize

__all__ = ["ReadoutError", "Settings", "__version__", "compare", "load", "load_bytes", "summarize"]

_HOMES = {
    "ReadoutError": "errors",
    "Settings": "loading",
    "compare": "pipeline",
    "load": "loading",
    "load_bytes": "loading",
    "summarize": "pipeline",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    """Import what is asked for only then: `readout --version` needs none of it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
