"""Markdown: every point whole when it is parsed again, and nothing in an account that acts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from builders import account, comparison, document, link, point, sample
from hostile import TEXTS, compared, texts
from readout_cli import summary
from readout_cli.model import Notice
from readout_cli.reports import Options, render
from readout_cli.reports.mdtext import escaped, marked
from readout_cli.reports.text import clean
from strategies import comparisons

if TYPE_CHECKING:
    from markdown_it.token import Token

    from readout_cli.model import Comparison

COMPARISONS = st.one_of(comparisons(), st.builds(compared, TEXTS, TEXTS))
# What sites make links of in plain text, outside code.
ACTS = re.compile(r"[a-z]://|www\.|@[a-z0-9]|:[a-z+_-][a-z0-9_+-]*:|#[0-9]|\bgh-[0-9]", re.IGNORECASE | re.ASCII)
# The tokens that our own Markdown makes.
OURS = {
    "heading", "paragraph", "bullet_list", "ordered_list", "list_item", "table", "thead", "tbody", "tr", "th", "td",
    "em", "strong", "link", "inline", "text", "code_inline",
}  # fmt: skip


def tokens(text: str, *, html: bool) -> list[Token]:
    """Return all tokens, those within a line after the line's own."""
    parser = MarkdownIt("commonmark", {"html": html}).enable(["table", "strikethrough"])
    return [token for block in parser.parse(text) for token in (block, *(block.children or ()))]


def lines(found: list[Token]) -> list[str]:
    """Return the text of each paragraph, item and cell as a reader sees it."""
    told = [block.children or () for block in found if block.type == "inline"]
    return ["".join(token.content for token in children) for children in told]


def kinds(found: list[Token]) -> set[str]:
    """Return the kinds of the tokens."""
    return {re.sub("_(open|close)$", "", token.type) for token in found}


@pytest.mark.parametrize("html", [True, False])
@given(held=COMPARISONS)
def test_every_point_is_whole_in_the_cell_of_its_account(held: Comparison, *, html: bool) -> None:
    """Parsed again, a cell has each point's id and its exact text, and there is no token that is not ours."""
    found = tokens(render(held, format="markdown"), html=html)
    shown = lines(found)
    for identifier, text in texts(held).items():
        assert any(re.search(rf"(?:^|\] ){identifier}, ", line) and f" {text} [" in line for line in shown)
    assert kinds(found) <= OURS - {"link"}


@given(COMPARISONS)
def test_a_table_has_as_many_cells_as_columns_in_every_line(held: Comparison) -> None:
    """No bar of an account ends a cell."""
    for line in render(held, format="markdown").splitlines():
        if line.startswith("|"):
            assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) == 4


@given(COMPARISONS)
def test_nothing_is_left_for_a_site_to_make_links_of(held: Comparison) -> None:
    """Addresses, @names, #numbers and :emoji: stand in code spans, where sites do not look."""
    found = tokens(render(held, format="markdown"), html=True)
    assert not [token.content for token in found if token.type == "text" and ACTS.search(token.content)]


@given(COMPARISONS)
def test_an_account_and_a_brief_are_whole_too(held: Comparison) -> None:
    """Every point of an account, and every quote of a brief, is there exactly."""
    one = held.accounts[0]
    shown = lines(tokens(render(document(one), format="markdown"), html=True))
    for item in one.points:
        assert any(line.startswith(f"{item.id}, ") and f" {clean(item.text)} [" in line for line in shown)
    brief = summary.of_comparison(held)
    shown = lines(tokens(render(brief, format="markdown"), html=True))
    for section in brief.sections:
        for quote in (quote for item in section.items for quote in item.quotes):
            assert any(f" {quote.point}, " in line and line.endswith(f" {clean(quote.text)}") for line in shown)


@given(TEXTS, st.data())
def test_bold_words_change_no_character(text: str, data: st.DataObject) -> None:
    """Marking words, wherever they are, leaves the text as it was."""
    shown = clean(text)
    words = [found.span() for found in re.finditer(r"\w+", shown)]
    spans = data.draw(st.lists(st.sampled_from(words), unique=True)) if words else []
    found = tokens(f"x {marked(shown, sorted(spans))} x", html=True)
    assert lines(found) == [f"x {shown} x"]
    assert kinds(found) <= {"paragraph", "inline", "text", "code_inline", "strong"}


def test_what_follows_a_number_at_once_is_in_its_span() -> None:
    """A span of code does not end where the next thing that sites look for begins."""
    assert marked("see #12GH-7, a high-5") == "see `#12GH-7`, a high-5"


@given(TEXTS)
def test_text_at_the_start_of_an_item_begins_no_list(text: str) -> None:
    """A name or a title that begins like a list or a heading is text."""
    found = tokens(f"- {escaped(text)}", html=True)
    assert lines(found) == [clean(text)]
    assert kinds(found) <= {"bullet_list", "list_item", "paragraph", "inline", "text", "code_inline"}


def test_words_that_the_other_account_lacks_are_bold() -> None:
    """Inside a row of two accounts in one language, the difference is seen."""
    shown = render(sample(), format="markdown")
    assert "Wang **Yi** said that China **will** provide **two** million masks. " in shown


def test_a_one_sided_row_says_so_in_its_label_and_in_the_empty_cell() -> None:
    """The kind in bold, whose words, and that the other account has nothing."""
    (line,) = (line for line in render(sample(), format="markdown").splitlines() if "*cn-5, " in line)
    assert line == (
        "| r4 0.90, **only in CN**, attributed to JP | *cn-5, Motegi Toshimitsu (JP), praise (2):* "
        "Motegi commended China's achievements. \\[7\\] | *not in JP's account* |"
    )


def test_each_quotation_has_the_note_of_its_paragraph() -> None:
    """Two points of one paragraph share a note; a web address is the only link."""
    held = account("cn", point("One.", "CN"), point("Two.", "CN"))
    points = tuple(msgspec.structs.replace(item, paragraph=4) for item in held.points)
    url = "https://www.cn.example/a_b?c=1"
    held = msgspec.structs.replace(held, points=points, url=url, retrieved="2026-05-04T10:00:00Z")
    shown = render(comparison((held, account("jp", point("x", "JP")))), format="markdown")
    assert "One. \\[1\\] |" in shown
    assert "Two. \\[1\\] |" in shown
    assert f"\n1. China (CN), paragraph 4, <{url}>, retrieved 2026-05-04\n" in shown
    links = [token.attrs["href"] for token in tokens(shown, html=True) if token.type == "link_open"]
    assert links == [url]


def test_an_address_that_is_none_is_no_link() -> None:
    """Only plain web addresses are made links."""
    held = msgspec.structs.replace(account("cn", point("One.", "CN")), url="javascript:alert(1)")
    shown = render(document(held), format="markdown")
    assert "link_open" not in {token.type for token in tokens(shown, html=True)}


def test_explain_and_groups_are_in_the_table() -> None:
    """Evidence stands under its row, and groups have headings."""
    shown = render(sample(), format="markdown", explain=True, by="kind")
    assert "\n## partial\n" in shown
    assert "\n| r1 evidence | l1: cn-2 \\~ jp-1 partial, score 0.80; " in shown


def test_rows_on_the_same_issue_name_each_other() -> None:
    """Related rows are told under a row."""
    held = comparison((account("cn", point("a", "CN")), account("jp", point("b", "JP"))), (link(1, "cn-1", "jp-1"),))
    rows = tuple(msgspec.structs.replace(row, related=("r9",)) for row in held.rows)
    assert "\n| r1 same issue | r9 |  |\n" in render(msgspec.structs.replace(held, rows=rows), format="markdown")


def test_warnings_go_with_the_document() -> None:
    """A file that is passed on says what the terminal said on standard error."""
    notices = (Notice(code="x", message="dates differ"), Notice(code="y", message="a *guess*", account="cn"))
    for held in (sample(), document(sample().accounts[0]), summary.of_comparison(sample())):
        shown = render(msgspec.structs.replace(held, warnings=notices), format="markdown")
        assert "\n## Warnings\n\n- dates differ\n- CN: a \\*guess\\*\n" in shown


def test_options_are_no_part_of_the_text() -> None:
    """Colour and width change nothing."""
    assert render(sample(), format="markdown", color=True, width=40) == render(sample(), format="markdown")
    assert Options().width is None
