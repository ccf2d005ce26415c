"""Pages in Chromium under axe-core: usable by all, in light and dark, on a desk and on a phone."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING, Any

import pairs
import pytest
from chromium import PHONE, WIDE, opening

from readout_cli import summary
from readout_cli.model import AccountDocument

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from chromium import Page

PAGES: dict[str, Callable[[], Any]] = {
    "every kind": pairs.every_kind,
    "english": pairs.english,
    "mixed": pairs.mixed,
    "account": lambda: AccountDocument(tool=pairs.mixed().tool, account=pairs.mixed().accounts[0]),
    "brief": lambda: summary.of_comparison(pairs.every_kind()),
}


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Yield what opens the page of a document."""
    with opening(tmp_path) as shown:
        yield shown


def violations(page: Page) -> list[str]:
    """Return what axe-core finds, with the element that it finds it in."""
    axe = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{each['id']}: {node['html'][:200]}" for each in found["violations"] for node in each["nodes"]]


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", list(PAGES))
def test_axe_finds_nothing(opened: Callable[..., Page], name: str, dark: bool, size: tuple[int, int]) -> None:  # noqa: FBT001 - drawn
    """No page has a violation, folded or with all that can be opened open."""
    page = opened(PAGES[name](), dark=dark, size=size)
    assert violations(page) == []
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    assert violations(page) == []


def test_highlights_keep_their_contrast(opened: Callable[..., Page]) -> None:
    """What is lit by hovering or by a jump can be read, in light and dark."""
    for dark in (False, True):
        page = opened(pairs.every_kind(), dark=dark)
        page.evaluate("for (const each of document.querySelectorAll('[data-rows]')) each.classList.add('lit')")
        assert violations(page) == []
