"""Settings and checks that all tests share."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from contract import validated
from readout_cli.reports import jsonout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.reports import Document, Options

# The first example of a run loads the lexicon, which is slower than the rest and no fault.
settings.register_profile("readout", deadline=None)
settings.register_profile("slow", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "readout"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes the golden files anew."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden/*.txt anew")


@pytest.fixture(scope="session", autouse=True)
def every_json_keeps_the_contract() -> Iterator[None]:
    """Check each JSON document that a test renders against the published schemas."""
    plain = jsonout.render

    def checked(document: Document, options: Options) -> str:
        text = plain(document, options)
        validated(text)
        return text

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jsonout, "render", checked)
        yield
