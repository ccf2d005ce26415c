"""Links in a terminal (OSC 8): to where an account is from, and to nowhere else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from builders import sample
from readout_cli.reports import render
from readout_cli.reports.text import web_address

if TYPE_CHECKING:
    from readout_cli.model import Comparison

ADDRESS = "https://example.org/外相?a=1&b=2;c"
ENCODED = "https://example.org/%E5%A4%96%E7%9B%B8?a=1&b=2;c"
LINK = re.compile("\x1b]8;[^\x1b]*\x1b\\\\")


def fetched(url: str) -> Comparison:
    """Return a comparison whose first account is from an address."""
    first, *others = sample().accounts
    return replace(sample(), accounts=(replace(first, url=url), *others))


def test_source_is_a_link() -> None:
    """Where an account is from can be opened from its header, and links take no column."""
    shown = render(fetched(ADDRESS), format="table", width=120, color=True, links=True)
    assert LINK.findall(shown) == [f"\x1b]8;;{ENCODED}\x1b\\", "\x1b]8;;\x1b\\"]
    assert LINK.sub("", shown) == render(sample(), format="table", width=120, color=True)


@pytest.mark.parametrize(("color", "links"), [(True, False), (False, True)])
def test_links_are_there_on_request_only(*, color: bool, links: bool) -> None:
    """Without the wish for links, and without colour, none is written."""
    shown = render(fetched(ADDRESS), format="table", width=120, color=color, links=links)
    assert "\x1b]8" not in shown


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://a.example/\x1b[2J",
        "https://a\u202eb.example",
        "https://a.example/\ud800",
        "http:///x",
        f"https://a.example/{'x' * 2000}",
        "",
        None,
    ],
)
def test_only_harmless_addresses_are_links(url: str | None) -> None:
    """Of other schemes than http and https, and of controls, no link is made."""
    assert web_address(url) == ""


def test_addresses_are_ascii() -> None:
    """What an address may not hold is percent-encoded, and what is encoded already is left alone."""
    assert web_address('HTTP://a.example/%41 "外"') == "HTTP://a.example/%41%20%22%E5%A4%96%22"
