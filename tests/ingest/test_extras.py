"""Without an extra, what needs it is one clear error that names it."""

from __future__ import annotations

import sys

import pytest
from makers import page, pdf, word

from readout_cli.errors import InputError
from readout_cli.ingest import from_bytes
from readout_cli.ingest.web.fetch import fetch

BODY = ("Minister Marlo said that trade matters.",)


@pytest.mark.parametrize(
    ("module", "data", "extra"),
    [
        ("lxml", page("A", BODY), "web"),
        ("docx", word("A", BODY), "documents"),
        ("pypdfium2", pdf("A", BODY), "documents"),
    ],
)
def test_document_names_the_extra_that_reads_it(
    module: str, data: bytes, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A document of a kind that is not installed says what to install."""
    monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(InputError, match=rf"pip install 'readout-cli\[{extra}\]'"):
        from_bytes(data, path="pt")


def test_url_names_the_extra_that_fetches_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """So does a URL."""
    monkeypatch.setitem(sys.modules, "niquests", None)
    with pytest.raises(InputError, match=r"pip install 'readout-cli\[web\]'"):
        fetch("https://ministry.example/a")
