"""Briefs of a comparison and of one account."""

from __future__ import annotations

import msgspec

from builders import account, comparison, document, link, point, sample
from readout_cli import summary, wording
from readout_cli.model import Decision, Fact, Frame


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
    assert item.differences == ("force: CN's account stress (3) → JP's account mention (1)",)


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


def test_voices_tell_who_is_said_to_have_said_what() -> None:
    """Each speaker of each account has a line: how many positions, by which acts, and the strongest of them."""
    found = summary.of_comparison(sample())
    lines = [wording.voice(voice, voice.account.upper()) for voice in found.voices]
    assert lines[0].startswith("CN's account gives 3 positions to CN: state 2, stress 1; strongest: stress (3) in cn-3")
    assert sum(voice.positions for voice in found.voices) == sum(account.positions for account in found.accounts)


def test_tone_counts_courtesies_and_strong_words() -> None:
    """An account's words for the tone are quoted, courtesies and strong acts counted."""
    held = account(
        "cn", point("x", "CN", act=("thank", 2)), point("y", "CN", act=("protest", 5)),
        frame=Frame(tone=(Fact(value="candid", origin="text"),)),
    )  # fmt: skip
    (tone,) = summary.of_account(document(held)).tone
    assert wording.tone(tone, "CN") == "CN's account: tone “candid”; 1 courtesy; 1 position of force 4 or 5"


def test_weak_links_are_suggestions() -> None:
    """A row under 0.3 stands in a section of its own, unless a person has decided it."""
    held = sample()
    weak = tuple(msgspec.structs.replace(row, score=0.2) if row.kind == "partial" else row for row in held.rows)
    sections = summary.of_comparison(msgspec.structs.replace(held, rows=weak)).sections
    assert [section.code for section in sections][:2] == ["flipped", "possible"]
    person = Decision(kind="person", annotator="Jo")
    told = tuple(msgspec.structs.replace(row, decided_by=person) for row in weak)
    (section, *_) = summary.of_comparison(msgspec.structs.replace(held, rows=told)).sections
    assert (section.code, wording.certainty(section.items[0])) == ("partial", "decided by Jo")


def test_the_strongest_of_one_side_comes_first() -> None:
    """One-sided points are told by force, equal ones in the order of the text."""
    held = (account("cn", point("x", "CN"), point("y", "CN", act=("protest", 5)), point("z", "CN")), account("jp"))
    (section,) = summary.of_comparison(comparison(held)).sections
    assert [item.quotes[0].text for item in section.items] == ["y", "x", "z"]
