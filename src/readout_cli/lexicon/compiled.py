"""The lexicon as it is shipped: compiled, and only good for the YAML and the code that it was made from."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from readout_cli.language import han
from readout_cli.lexicon import files
from readout_cli.lexicon.schema import Lexicon

# The compiled form begins with a checksum of the rest, of so many bytes.
_SUM = hashlib.sha256().digest_size


def code_digest() -> str:
    """Return the SHA-256 (first 16 hex digits) of the code that makes the compiled form, and of the Han table."""
    language = Path(han.__file__).parent
    total = hashlib.sha256()
    for folder in (language, files.ROOT, files.ROOT / "grammars"):
        for path in sorted(folder.glob("*.py")):
            total.update(path.read_bytes())
    total.update(han.FILE.read_bytes())
    return total.hexdigest()[:16]


def encode(lexicon: Lexicon) -> bytes:
    """Return the compiled form, as shipped in the wheel."""
    payload = msgspec.msgpack.encode(lexicon)
    return hashlib.sha256(payload).digest() + payload


def decode(data: bytes) -> Lexicon | None:
    """Read what `encode` wrote; None when it is damaged, or was made from other YAML or by other code."""
    payload = memoryview(data)[_SUM:]
    if hashlib.sha256(payload).digest() != data[:_SUM]:
        return None
    try:
        lexicon = msgspec.msgpack.decode(payload, type=Lexicon)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    current = lexicon.digest == files.digest(files.ROOT) and lexicon.compiler == code_digest()
    return lexicon if current else None
