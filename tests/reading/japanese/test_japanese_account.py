"""A whole Japanese account: furniture, headings, quantities, and nothing lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from japanese_texts import HEADER, positions, read, read_text

PAGE = f"""\
ホーム > 会談・訪問
報道発表
日・ノルウェー外相電話会談
令和3年3月3日

{HEADER}

１　漁業
両大臣は、漁業協議を五月に開くことで一致しました。

２　その他
ルン大臣から、港の現状について説明がありました。

このページのトップへ戻る
"""
SPECIAL = (
    *("高梨大臣から、", "両大臣は、", "先方", "同大臣", "米側", "ルン・ノルウェー外務大臣", "の支持", "を得た", "兼"),
    *(
        "求め、",
        "述べた。",
        "表明し、",
        "一致しました。",
        "次のように述べた。",
        "電話会談を行いました",
        "概要は以下のとおり",
    ),
    *(
        "旨",
        "こと、",
        "について",
        "問題及び",
        "とともに",
        "つつ",
        "令和3年3月3日",
        "約40分間",
        "3，000",
        "Ａ",
        "abc",
        "😀",
    ),
    *("「", "」", "（", "）", "。", "、", "，", "１　", "（２）", "○", "\n", "\n\n", " ", "\u3000", "\x85"),
)
# Letters that a list marker may hold, and the coordinators 及び, 並びに, や.
MARKERS = frozenset("及び並びにやならおよ一二三四五六七八九十") | {chr(code) for code in range(0x30A1, 0x30F4)}
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(SPECIAL),
        st.text(st.characters(min_codepoint=0x3040, max_codepoint=0x30FF), max_size=4),
        st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=4),
    ),
    max_size=40,
).map("".join)


def test_roles_of_a_page() -> None:
    """Navigation is furniture; titles, dates, headings and the event are frame; the rest is positions."""
    actual = [(point.role, point.text[:8]) for point in read_text(PAGE).points]
    expected = [
        ("furniture", "ホーム > 会談"),
        ("furniture", "報道発表"),
        ("frame", "日・ノルウェー外"),
        ("frame", "令和3年3月3日"),
        ("frame", "令和3年3月3日"),
        ("frame", "漁業"),
        ("position", "両大臣は、漁業協"),
        ("frame", "その他"),
        ("position", "ルン大臣から、港"),
        ("furniture", "このページのトッ"),
    ]
    assert expected == actual


def test_event_before_a_report_is_frame() -> None:
    """A sentence that tells the event and goes on to report is cut between the two."""
    header = (
        "5月2日、高梨誠外務大臣は、ルン・ノルウェー外務大臣と会談を行い、渡し船の再開について意見交換を行いました。"
    )
    actual = [(point.role, point.text) for point in read(header=header).points]
    expected = [
        ("frame", "5月2日、高梨誠外務大臣は、ルン・ノルウェー外務大臣と会談を行い"),
        ("position", "渡し船の再開について意見交換を行いました。"),
    ]
    assert expected == actual


def test_attendance_is_frame() -> None:
    """Who else was there is no position."""
    actual = [point.role for point in read("会談には三木健外務審議官が同席しました。").points]
    assert actual == ["frame", "frame"]


def test_captions_and_notices_are_no_positions() -> None:
    """What stands under a picture, a note on the translation and an empty list marker report nothing."""
    text = f"握手を交わす、高梨大臣とルン大臣の様子\n\n{HEADER}\n\n下記は参考のための仮翻訳です。\n\n2. \n"
    actual = [point.role for point in read_text(text).points]
    assert actual == ["furniture", "frame", "furniture"]


def test_how_the_event_went_is_frame() -> None:
    """A sentence on the mood of the meeting alone is no position."""
    actual = [point.role for point in read("初めての会談ということもあり、和やかな雰囲気で会談が行われました。").points]
    assert actual == ["frame", "frame"]


def test_welcoming_a_visit_is_a_position() -> None:
    """A noun of the event does not make an event of every verb."""
    actual = [point.role for point in read("高梨大臣から、ルン大臣の訪日を歓迎しました。").points]
    assert actual == ["frame", "position"]


def test_quantities() -> None:
    """Dates, shares and counted things are read with their units."""
    point = positions("ルン大臣から、4月5日に30隻を送り、割当てを２割減らす旨述べました。")
    actual = [(found.value, found.unit) for piece in point for found in piece.quantities]
    assert actual == [("XXXX-04-05", "date"), (30.0, "ship"), (20.0, "percent")]


@given(TEXTS)
def test_points_tile_any_text(text: str) -> None:
    """Points keep their order and their spans, and nothing but marks and space stands outside them."""
    points = read_text(text).points
    ends = [0, *(point.span[1] for point in points)]
    starts = [*(point.span[0] for point in points), len(text)]
    outside = "".join(text[end:start] for end, start in zip(ends, starts, strict=True))
    assert [text[slice(*point.span)] for point in points] == [point.text for point in points]
    assert all(end <= start for end, start in zip(ends, starts, strict=True))
    assert {char for char in outside if char.isalpha()} <= MARKERS


def test_words_for_a_side_alone_are_a_heading() -> None:
    """A text that is no more than 先方 is read."""
    actual = [(point.role, point.text) for point in read_text("先方").points]
    assert actual == [("frame", "先方")]
