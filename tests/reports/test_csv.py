"""CSV: a line a point, exact after reading back, and nothing in it that a spreadsheet calculates."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import comparison, document, sample
from hostile import SCRAPS, TEXTS, compared
from readout_cli.lookup import Lookup
from readout_cli.reports import Options, encoded
from readout_cli.reports.csvout import guarded, unguarded
from readout_cli.reports.text import UNPRINTABLE
from strategies import comparisons

if TYPE_CHECKING:
    from readout_cli.model import Comparison


def rows(data: bytes) -> list[dict[str, str]]:
    """Return the lines of a file as the csv module reads them."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def lines(held: Comparison) -> list[dict[str, str]]:
    """Return the lines of a comparison."""
    return rows(encoded(held, "csv", Options()))


@given(st.one_of(comparisons(), st.builds(compared, TEXTS, TEXTS)))
def test_each_point_of_each_row_is_a_line_with_its_exact_text(held: Comparison) -> None:
    """Reading the file back gives the texts, heads and places of all points, character by character."""
    lookup = Lookup(held)
    wanted = [
        (row.id, item.id, item.text, account.text[slice(*item.head)] if item.head else "", *map(str, item.span))
        for row in held.rows
        for account in held.accounts
        for item in lookup.points_of(row, account.key)
    ]
    shown = [
        (line["row"], line["point"], unguarded(line["text"]), unguarded(line["head"]), line["start"], line["end"])
        for line in lines(held)
    ]
    assert sorted(shown) == sorted(wanted)


@given(st.one_of(TEXTS, st.text()))
def test_a_guarded_cell_gives_its_text_again(text: str) -> None:
    """What is escaped and what gets an apostrophe can be told from what the text has itself."""
    assert unguarded(guarded(text)) == text


@given(st.builds(compared, TEXTS, TEXTS))
def test_no_cell_begins_as_a_formula_or_holds_a_control(held: Comparison) -> None:
    """Whatever an account says, no spreadsheet calculates it and no terminal acts on it."""
    for line in lines(held):
        for cell in line.values():
            assert not re.match(r"[\s\"]*[=+\-@]|[\t\r\n]", cell)
            assert not UNPRINTABLE.search(re.sub(r"\r\n|\n|\t", "", cell))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", '"=1"', "'=1", "“=1", "＝1"])
def test_what_would_calculate_gets_an_apostrophe(text: str) -> None:
    """The guard is one apostrophe, whatever stands before the sign."""
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["'tis so", "a = b", "1-2", "line\nbreak", "C:\\Users", "“quoted”", "王毅表示，"])
def test_plain_words_stay_as_they_are(text: str) -> None:
    """Nothing is guarded that need not be."""
    assert guarded(text) == text


def test_header_and_values_of_a_row() -> None:
    """The columns of a row with a difference, as docs/formats.md tells them."""
    (line,) = (line for line in lines(sample()) if line["point"] == "jp-2")
    told = ("row", "kind", "standing", "score", "issuer", "speaker", "act", "force", "negated", "absent")
    assert [line[name] for name in told] == ["r2", "flipped", "", "0.8", "JP", "JP", "mention", "1", "false", ""]
    assert line["head"] == "Minister Motegi noted that"
    assert line["linked"] == "cn-3"
    assert line["difference_types"] == "force"
    assert line["differences"] == "force: CN's account stress (3) → JP's account mention (1)"


def test_several_speakers_are_joined_and_absent_accounts_named() -> None:
    """A list is one cell, and a one-sided row names the account that lacks it."""
    (line,) = (line for line in lines(sample()) if line["point"] == "cn-6")
    assert (line["speaker"], line["absent"], line["standing"]) == ("CN+JP", "jp", "joint")


def test_the_file_begins_with_a_mark_and_its_lines_end_as_the_standard_has_it() -> None:
    """Excel needs the byte order mark, RFC 4180 carriage returns."""
    data = encoded(sample(), "csv", Options())
    assert data.startswith(b"\xef\xbb\xbfrow,kind,standing,score,account,")
    assert data.count(b"\r\n") == data.count(b"\n") == 1 + len(rows(data))


def test_an_account_has_a_line_for_every_point() -> None:
    """Frame is there too, told by its role, and the columns of a row are empty."""
    held = sample().accounts[0]
    found = rows(encoded(document(held), "csv", Options()))
    assert [(line["point"], line["role"], line["row"]) for line in found] == [
        (item.id, item.role, "") for item in held.points
    ]


def test_the_lines_follow_the_order_and_the_groups_asked_for() -> None:
    """`--by kind` puts what is shared first."""
    kinds = [line["kind"] for line in rows(encoded(sample(), "csv", Options(by="kind", order="jp")))]
    assert kinds == sorted(kinds, key=["shared", "partial", "flipped", "only"].index)


def test_a_comparison_without_rows_is_a_header() -> None:
    """A filter that nothing passes leaves a table that can still be read."""
    held = msgspec.structs.replace(comparison(sample().accounts), rows=())
    assert lines(held) == []


def test_scraps_are_not_all_harmless() -> None:
    """The texts that the tests are made of do hold what is guarded."""
    assert sum(guarded(text) != text for text in SCRAPS) > 20
