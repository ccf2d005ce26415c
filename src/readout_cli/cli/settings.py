"""From options to the pipeline's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from readout_cli.loading import Settings


def settings(
    *,
    lexicon: str | None,
    encoding: str | None,
    max_bytes: int | None,
    cache: bool = True,
    allow_private: bool = False,
    matcher: str | None = None,
) -> Settings:
    """Return the settings that the options give; what is not given keeps the pipeline's default."""
    from readout_cli.loading import Settings

    given: dict[str, Any] = {
        "lexicon": lexicon,
        "encoding": encoding,
        "max_bytes": max_bytes,
        "matcher": matcher,
        "cache": cache,
        "allow_private": allow_private,
    }
    return Settings(**{name: value for name, value in given.items() if value is not None})
