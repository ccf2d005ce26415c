"""A real headless Chromium, where there is one; tests are skipped with the reason elsewhere."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from readout_cli.reports import render

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from readout_cli.reports import Document

Page = Any
# Nothing that the browser itself might fetch, and no sandbox: it opens nothing but pages of these tests.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome")
WIDE, PHONE = (1280, 900), (375, 700)


@contextmanager
def opening(folder: Path) -> Iterator[Callable[..., Page]]:
    """Yield what opens the page of a document, in a new profile; at the end, none asked for anything or complained."""
    noticed: list[str] = []
    file = folder / "report.html"
    with _started() as browser:

        def shown(document: Document, *, size: tuple[int, int] = WIDE, dark: bool = False, script: bool = True) -> Page:
            file.write_text(render(document, format="html", explain=True), encoding="utf-8")
            page = browser.new_page(
                viewport={"width": size[0], "height": size[1]},
                color_scheme="dark" if dark else "light",
                java_script_enabled=script,
            )
            page.on("console", lambda message: noticed.append(message.text))
            page.on("pageerror", lambda error: noticed.append(str(error)))
            page.on("request", lambda request: noticed.append(request.url))
            page.goto(file.as_uri())
            return page

        yield shown
    assert [each for each in noticed if not each.startswith(("data:", file.as_uri()))] == []


@contextmanager
def _started() -> Iterator[Any]:
    """Yield a browser with a profile of its own."""
    driver = pytest.importorskip("playwright.sync_api", reason="the extra `browser` is not installed")
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip(f"no Chromium on PATH (looked for {', '.join(NAMES)})")
    with driver.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()
