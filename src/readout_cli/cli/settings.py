"""From options to the pipeline's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from readout_cli.pipeline import Settings


def settings(
    *,
    lexicon: str | None,
    encoding: str | None,
    max_bytes: int | None,
    matcher: str | None = None,
) -> Settings:
    """Return the settings that the options give; what is not given keeps the pipeline's default."""
    from readout_cli.pipeline import Settings

    given: dict[str, Any] = {
        "lexicon": lexicon,
        "encoding": encoding,
        "max_bytes": max_bytes,
        "matcher": matcher,
    }
    return Settings(**{name: value for name, value in given.items() if value is not None})
