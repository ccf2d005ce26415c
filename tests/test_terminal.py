"""The table: side by side and stacked, nothing lost, nothing executed, never colour alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import account, comparison, document, link, point, sample
from readout_cli import summary, wording
from readout_cli.model import Difference
from readout_cli.reports import render
from readout_cli.reports.text import clean, display_width
from strategies import POINT_TEXTS, WIDTHS

if TYPE_CHECKING:
    from readout_cli.model import Comparison

WIDTHS_OF_THE_ISSUE = (40, 60, 80, 120, 200)
SWITCHES = {"explain": st.booleans(), "color": st.booleans()}
CODES = re.compile(r"\x1b\[[0-9;]*m")
RULES = re.compile(" [│┃] ")


def squeezed(text: str) -> str:
    """Return text without white space, and without the rule beside what one account alone has."""
    return "".join(text.replace("┃", "").split())


def column(output: str, index: int) -> str:
    """Return what stands in one column of a side-by-side table, without white space."""
    # The space that an empty last cell leaves is stripped from the line's end.
    cells = (RULES.split(f"{line} ") for line in output.splitlines())
    return squeezed("".join(cell[index] for cell in cells if index < len(cell)))


def three_points(left: str, right: str, alone: str) -> Comparison:
    """Return a comparison with a partial and an only-row that hold these texts."""
    cn = account("cn", point(left, "CN", head="Wang Yi said"), point(alone, "JP", topics=("health",)))
    jp = account("jp", point(right, "CN", "JP"))
    return comparison((cn, jp), (link(1, "cn-1", "jp-1", "partial"),))


@given(st.tuples(POINT_TEXTS, POINT_TEXTS, POINT_TEXTS), WIDTHS, st.fixed_dictionaries(SWITCHES))
def test_every_character_of_every_point_is_shown(
    texts: tuple[str, str, str], width: int, switches: dict[str, bool]
) -> None:
    """At any width, with colour or without, a point's text is in the table whole and in order."""
    left, right, alone = texts
    shown = render(
        three_points(left, right, alone),
        format="table",
        width=width,
        explain=switches["explain"],
        color=switches["color"],
    )
    shown = CODES.sub("", shown)
    table = "─┼─" in shown
    assert squeezed(clean(left)) in (column(shown, 1) if table else squeezed(shown))
    assert squeezed(clean(alone)) in (column(shown, 1) if table else squeezed(shown))
    assert squeezed(clean(right)) in (column(shown, 2) if table else squeezed(shown))


@given(POINT_TEXTS, WIDTHS)
def test_account_and_summary_show_points_whole(text: str, width: int) -> None:
    """The views of one account and of a summary lose nothing either."""
    held = document(account("cn", point(text, "CN"), point(f"frame {text}", role="frame")))
    for shown in (
        render(held, format="table", width=width),
        render(summary.of_account(held), format="table", width=width),
    ):
        assert squeezed(clean(text)) in squeezed(shown)


@given(POINT_TEXTS, POINT_TEXTS, WIDTHS)
def test_no_line_is_wider_than_the_terminal(left: str, right: str, width: int) -> None:
    """Every line keeps to the width, so that nothing wraps by itself."""
    held = three_points(left, right, "x")
    for shown in (
        render(held, format="table", width=width, explain=True),
        render(summary.of_comparison(held), format="table", width=width),
        render(summary.of_account(document(held.accounts[0])), format="table", width=width),
    ):
        assert all(display_width(line) <= width for line in shown.splitlines())


@pytest.mark.parametrize("width", WIDTHS_OF_THE_ISSUE)
def test_rows_name_their_kind_and_side_in_words(width: int) -> None:
    """Each row says in words what it is; colour only repeats it."""
    shown = squeezed(render(sample(), format="table", width=width))
    for words in (
        "partial",
        "flipped",
        "only in CN",
        "own words",
        "attributed to JP",
        "joint claim",
        "not in JP's account",
    ):
        assert squeezed(words) in shown


@pytest.mark.parametrize("width", WIDTHS_OF_THE_ISSUE)
def test_heavy_rule_stands_beside_one_sided_text_only(width: int) -> None:
    """Without any colour a heavy rule marks what one account alone has, and nothing else."""
    held = three_points("China gives masks", "China gave masks", "Japan gives thanks")
    heavy = [line for line in render(held, format="table", width=width).splitlines() if "┃" in line]
    beside = "".join(line.split("┃")[1].split("│")[0] for line in heavy)
    assert squeezed(beside) == squeezed("cn-2 · JP · state (2) · health Japan gives thanks")


def test_arrow_points_to_the_column_that_has_the_row() -> None:
    """Side by side, a one-sided row points left to the first account or right to the last, in words too."""
    shown = render(sample(), format="table", width=120)
    assert (shown.count("◄ only in CN "), shown.count("only in JP ► "), shown.count("only in")) == (5, 1, 6)


def test_force_is_told_in_the_words_of_the_accounts() -> None:
    """A difference of force quotes the verbs, with their force; their acts stand out from the quiet labels."""
    cn = account("cn", point("Wang stressed unity", "CN", act=("stress", 3)))
    jp = account("jp", point("Wang mentioned unity", "CN", act=("mention", 1)))
    force = Difference(type="force", values={"cn": 3, "jp": 1}, spans={"cn": (5, 13), "jp": (5, 14)})
    held = comparison((cn, jp), (link(1, "cn-1", "jp-1", "partial", force),))
    shown = render(held, format="table", width=120, color=True)
    assert "\x1b[1mdiffers in \x1b[0mforce: CN's account “stressed” (3) → JP's account “mentioned” (1)" in shown
    assert "\x1b[1mstress (3)\x1b[0m" in shown
    assert "\x1b[1mmention (1)\x1b[0m" in shown


def test_large_numbers_are_written_out() -> None:
    """Two million is 2000000, not 2e+06."""
    assert wording.plain_value(2_000_000.0) == "2000000"


def test_narrow_terminals_get_stacked_rows() -> None:
    """Under 80 columns the accounts stand one under the other."""
    assert "│" in render(sample(), format="table", width=80)
    assert "│" not in render(sample(), format="table", width=79)


def test_three_accounts_have_three_columns() -> None:
    """Any number of accounts is compared, and an absent one is named."""
    held = tuple(account(key, point(f"{key} said so", key.upper())) for key in ("cn", "jp", "kr"))
    shown = render(comparison(held, (link(1, "cn-1", "kr-1"),)), format="table", width=140)
    assert "CN's account" in shown
    assert "KR's account" in shown
    assert "not in JP's account" in shown
    assert "JP's account: 1 point said by its own side, not mentioned in CN's or KR's account: r2" in shown


def test_two_versions_of_one_issuer_are_told_apart() -> None:
    """Accounts of one issuer are named by their keys."""
    held = tuple(account(key, point("Same words.", "CN"), issuer="CN") for key in ("cn.zh", "cn.en"))
    shown = render(comparison(held), format="table", width=120)
    assert "cn.zh's account" in shown
    assert "not in cn.en's account" in shown


def test_one_sided_points_are_told_in_so_many_words() -> None:
    """The table closes with what is left out, what is attributed, and what only one side claims."""
    shown = render(sample(), format="table", width=200)
    assert shown.endswith(
        "Left out by the other side\n"
        "  CN's account: 1 point said by its own side, not mentioned in JP's account: r3\n"
        "  JP's account: 1 point said by its own side, not mentioned in CN's account: r8\n"
        "Words attributed to the other side that its own account lacks\n"
        "  CN's account: 1 point attributed to the other side, not mentioned in JP's account: r4\n"
        "  JP's account: none\n"
        "Agreements and joint statements that only one side claims\n"
        "  CN's account: 1 point said or agreed together, not mentioned in JP's account: r5\n"
        "  JP's account: none\n"
    )


def test_coverage_stands_before_the_rows() -> None:
    """How much each account shares is told first."""
    shown = render(sample(), format="table", width=200)
    coverage = (
        "Coverage\n"
        "  CN reports 7 positions: 1 partial, 1 flipped, 5 only here\n"
        "  JP reports 3 positions: 1 partial, 1 flipped, 1 only here\n"
    )
    assert 0 < shown.index(coverage) < shown.index("r1 ")


def test_frame_difference_is_a_sentence() -> None:
    """Who asked for the call is told in words, and so is who does not say."""
    shown = render(sample(), format="table", width=120)
    assert "JP's account: the call was requested by China (CN); CN's account does not say" in shown


def test_nothing_is_called_denied() -> None:
    """What is not mentioned is never called denied."""
    assert "denied" not in render(sample(), format="table", width=120, explain=True).lower()


def test_markup_and_escapes_in_texts_do_nothing() -> None:
    """An account's text is shown, never interpreted: neither markup nor terminal codes."""
    shown = render(three_points("[bold]x[/bold] \x1b[2J", "y", "z"), format="table", width=120, color=True)
    plain = CODES.sub("", shown)
    assert "[bold]x[/bold] \\x1b[2J" in plain
    assert "\x1b" not in plain


def test_changed_words_are_underlined() -> None:
    """A word that the other account lacks is marked by more than colour."""
    held = three_points("China will provide two million masks", "China will provide three million masks", "z")
    shown = render(held, format="table", width=120, color=True)
    assert "\x1b[1;4;38;5;32mtwo\x1b[0m" in shown
    assert "\x1b[1;4;38;5;166mthree\x1b[0m" in shown


def test_colour_changes_no_character() -> None:
    """Without its escape codes a coloured table is the plain one."""
    coloured = CODES.sub("", render(sample(), format="table", width=120, color=True))
    bare = render(sample(), format="table", width=120)
    assert [line.rstrip() for line in coloured.splitlines()] == bare.splitlines()


def test_explain_shows_the_evidence() -> None:
    """With --explain a row shows its link's score and features, a point the cues for its labels."""
    shown = render(sample(), format="table", width=200, explain=True)
    link = r"l1: cn-2 ~ jp-1 partial, score 0\.80; fuzzy 0\.60 \(\+\d\.\d\), stems 0\.40; no runner-up"
    assert re.search(link, shown)
    assert "cn-2: speaker Wang Yi (CN) not named here (0.90); act state (2) without a cue (0.80); topics" in shown
    assert "score 0.90 that no counterpart exists" in shown
    assert "matcher lexical, lexicon 000000000000" in shown


def test_explain_of_points_shows_where_frame_facts_come_from() -> None:
    """The origin of each fact of the frame is named."""
    shown = render(document(sample().accounts[0]), format="table", width=100, explain=True)
    assert "date 2020-04-21: from front matter (1.00)" in shown


def test_filtered_comparison_says_so() -> None:
    """The table names the filters and how many rows they let through."""
    held = sample()
    held = msgspec.structs.replace(held, rows=held.rows[:1], filters={"kind": ["partial"]})
    assert "filters: kind partial (1 of 8 rows shown)" in render(held, format="table", width=100)


def test_no_rows_is_said() -> None:
    """A comparison without rows does not print an empty table."""
    held = msgspec.structs.replace(sample(), rows=())
    assert "no rows to show" in render(held, format="table", width=100)


def test_a_quotation_can_be_cited() -> None:
    """A citation names government, title, paragraph, source and day of retrieval, as far as they are known."""
    held = sample().accounts[0]
    fetched = msgspec.structs.replace(held, url="https://example.org/1", retrieved="2026-05-04T10:11:12Z")
    assert wording.citation(held.points[1], held) == "China (CN), paragraph 2, cn.txt"
    assert wording.citation(fetched.points[1], fetched) == (
        "China (CN), paragraph 2, https://example.org/1, retrieved 2026-05-04"
    )
