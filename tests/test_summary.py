"""Briefs of a comparison and of one account."""

from __future__ import annotations

import msgspec

from builders import account, comparison, document, link, point, sample
from readout_cli import summary


def test_sections_of_a_comparison() -> None:
    """Every kind of row has its section, one-sided ones by account and standing; none is empty."""
    found = [(section.code, section.title, len(section.items)) for section in summary.of_comparison(sample()).sections]
    assert found == [
        ("partial", "Same issue, told differently", 1),
        ("flipped", "Same content, given to different speakers", 1),
        ("only-own", "CN only: what CN's account says its own side said, left out by JP", 1),
        ("only-attributed", "CN only: words attributed to JP that JP's own account lacks", 1),
        ("only-joint", "CN only: agreements and joint statements that only CN claims", 1),
        ("only-third", "CN only: words of parties that are not at the table", 1),
        ("only-unknown", "CN only: points whose speaker is not known", 1),
        ("only-own", "JP only: what JP's account says its own side said, left out by CN", 1),
    ]


def test_every_row_is_in_one_section() -> None:
    """Nothing is lost on the way from rows to sections."""
    held = sample()
    rows = [item.row for section in summary.of_comparison(held).sections for item in section.items]
    assert sorted(map(str, rows)) == [row.id for row in held.rows]


def test_items_quote_and_tell_what_differs() -> None:
    """An item quotes the points of its row, heads apart, with a short label for each difference."""
    item = summary.of_comparison(sample()).sections[1].items[0]
    assert [(quote.account, quote.head, quote.text) for quote in item.quotes] == [
        ("cn", None, "Both sides should speed up cooperation."),
        ("jp", "Minister Motegi noted that", "cooperation should be sped up"),
    ]
    assert item.differences == ("force: CN's account stress (3) / JP's account mention (1)",)


def test_three_accounts_are_not_called_both() -> None:
    """With more than two accounts, a shared row may be absent from one."""
    held = tuple(account(key, point("x", key.upper())) for key in ("cn", "jp", "kr"))
    found = summary.of_comparison(comparison(held, (link(1, "cn-1", "jp-1"),)))
    assert [section.title for section in found.sections] == [
        "Two accounts or more report",
        "KR only: what KR's account says its own side said, left out by CN and JP",
    ]


def test_a_filtered_comparison_is_a_warning() -> None:
    """A brief of filtered rows says that it is not of the whole."""
    held = msgspec.structs.replace(sample(), filters={"kind": ["partial"]}, rows=sample().rows[:1])
    (warning,) = summary.of_comparison(held).warnings
    assert warning.message == "the comparison was filtered: 1 of 8 rows are summarised"


def test_account_is_told_by_speaker_then_topic() -> None:
    """One section a speaker, the issuer's own side first; one item a topic, in the order of the text."""
    found = summary.of_account(document(sample().accounts[0]))
    assert [section.code for section in found.sections] == ["CN", "JP", "KR", "both", "unknown"]
    assert [(item.topic, [quote.point for quote in item.quotes]) for item in found.sections[0].items] == [
        ("health", ["cn-2", "cn-4"]),
        ("bilateral", ["cn-3"]),
    ]
    assert found.accounts[0].positions == 7
