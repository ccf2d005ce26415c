"""Build hook: compile the lexicon's YAML into the form that is loaded at run time."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileLexicon(BuildHookInterface[Any]):
    """Writes src/readout_cli/lexicon/compiled.msgpack before the wheel (or an editable install) is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's interface
        """Compile; a malformed lexicon fails the build."""
        if self.target_name != "wheel":
            return
        source = Path(self.root) / "src"
        sys.path.insert(0, str(source))
        try:
            from readout_cli.lexicon import COMPILED, compiled, compiler

            COMPILED.write_bytes(compiled.encode(compiler.compile_lexicon()))
        finally:
            sys.path.remove(str(source))
