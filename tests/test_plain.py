"""Plain lines and JSON: greppable, whole, the same every time."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given

from builders import account, comparison, document, point, sample
from contract import validated
from readout_cli import summary
from readout_cli.model import AccountDocument, Comparison
from readout_cli.reports import render
from readout_cli.reports.text import clean
from strategies import POINT_TEXTS, WIDTHS


def squeezed(text: str) -> str:
    """Return text without white space."""
    return "".join(text.split())


@given(POINT_TEXTS, WIDTHS)
def test_every_character_of_every_point_is_printed(text: str, width: int) -> None:
    """A point is whole in every plain report, wrapped or not."""
    held = account("cn", point(text, "CN"))
    compared = comparison((held, account("jp", point("x", "JP"))))
    for shown in (
        compared,
        document(held),
        summary.of_comparison(compared),
        summary.of_account(document(held)),
    ):
        assert squeezed(clean(text)) in squeezed(render(shown, format="plain"))
        assert squeezed(clean(text)) in squeezed(render(shown, format="plain", width=width))


def test_every_line_of_a_row_starts_with_its_id() -> None:
    """A row can be cut out with grep."""
    lines = render(sample(), format="plain").splitlines()
    assert [line for line in lines if line.startswith("r2")] == [
        "r2  flipped  score 0.80",
        "r2  CN  cn-3  CN, stress (3), bilateral: Both sides should speed up cooperation.",
        "r2  JP  jp-2  JP, mention (1): [Minister Motegi noted that] cooperation should be sped up",
        "r2  differs in force: CN's account stress (3) → JP's account mention (1)",
    ]


def test_plain_output_has_no_boxes_and_no_codes() -> None:
    """Neither boxes nor escape codes, even when colour is asked for."""
    shown = render(sample(), format="plain", color=True, explain=True)
    assert not set("│─┼\x1b…") & set(shown)


def test_plain_account_lists_every_point() -> None:
    """Frame is listed too, and named as such."""
    lines = render(document(sample().accounts[0]), format="plain").splitlines()
    assert "cn-1  (frame)  On April 21, Wang Yi had a phone call with Motegi." in lines
    assert lines[-1] == "cn: 8 points (7 position, 1 frame)"


def test_plain_summary_quotes_with_labels() -> None:
    """A quote has its row, account, point, speaker and act before it."""
    shown = render(summary.of_comparison(sample()), format="plain")
    assert "- r4 0.90  CN  cn-5  JP, praise (2): Motegi commended China's achievements." in shown


def test_json_reads_back_to_the_same_comparison() -> None:
    """JSON holds everything, unescaped, with a newline at the end."""
    held = comparison((account("cn", point("王毅表示，", "CN")), account("jp", point("x", "JP"))))
    shown = render(held, format="json")
    assert "王毅表示，" in shown
    assert shown.endswith("}\n")
    assert msgspec.json.decode(shown, type=Comparison) == held


def test_json_escapes_lone_surrogates() -> None:
    """A lone surrogate, which UTF-8 cannot hold, is escaped; other scripts are not."""
    shown = render(document(account("cn", point("長\ud800", "CN"))), format="json")
    assert "長\\ud800" in shown
    assert validated(shown)["account"]["points"][0]["text"] == "長\ud800"
    shown.encode()


@pytest.mark.parametrize("char", ["\x9b", "\x7f", "\u202e", "\u200b", "\ufeff", "\U000e0041"])
def test_json_shows_no_character_that_a_terminal_acts_on(char: str) -> None:
    """Controls, bidirectional and zero-width characters are escaped, and the document reads back the same."""
    held = document(account("cn", point(f"a{char}b", "CN")))
    shown = render(held, format="json")
    assert char not in shown
    assert msgspec.json.decode(shown, type=AccountDocument) == held
