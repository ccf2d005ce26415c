"""Bytes -> account text, with what file name, front matter and host say of it."""

from readout_cli.ingest.files import DEFAULT_MAX_BYTES, read_bytes
from readout_cli.ingest.source import Served, Source, from_bytes

__all__ = ["DEFAULT_MAX_BYTES", "Served", "Source", "from_bytes", "read_bytes"]
