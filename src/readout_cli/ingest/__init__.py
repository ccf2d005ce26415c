"""Bytes -> account text, with what the file's name and front matter say of it."""

from readout_cli.ingest.source import DEFAULT_MAX_BYTES, Source, from_bytes, read_bytes

__all__ = ["DEFAULT_MAX_BYTES", "Source", "from_bytes", "read_bytes"]
