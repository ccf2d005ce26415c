"""Where a Japanese sentence is cut into points, and where it is not."""

from __future__ import annotations

import pytest
from japanese_texts import pieces, positions, read_text


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "高梨大臣から、渡し船の再開を求め、港の安全を強調しました。",
            ["高梨大臣から、渡し船の再開を求め", "港の安全を強調しました。"],
        ),
        (
            "高梨大臣から、渡し船の再開を歓迎した上で、運賃の見直しを要請しました。",
            ["高梨大臣から、渡し船の再開を歓迎した上で", "運賃の見直しを要請しました。"],
        ),
        (
            "高梨大臣から、渡し船の再開を歓迎するとともに運賃の見直しを要請しました。",
            ["高梨大臣から、渡し船の再開を歓迎するとともに", "運賃の見直しを要請しました。"],
        ),
        (
            "両大臣は、漁業協議を五月に開くこと、養殖の研究を進めることで一致しました。",
            ["両大臣は、漁業協議を五月に開くこと", "養殖の研究を進めることで一致しました。"],
        ),
        (
            "高梨大臣から、北海における座礁問題及び密漁問題について懸念を表明しました。",
            ["高梨大臣から、北海における座礁問題", "密漁問題について懸念を表明しました。"],
        ),
        (
            "高梨大臣から、灯台の修理を急ぎたい、観測船を派遣したい旨述べました。",
            ["高梨大臣から、灯台の修理を急ぎたい", "観測船を派遣したい旨述べました。"],
        ),
        (
            "両大臣は、漁業者の対話を重ね、養殖の研究を広げていくことを確認しました。",
            ["両大臣は、漁業者の対話を重ね", "養殖の研究を広げていくことを確認しました。"],
        ),
        (
            "ルン大臣から、水産物の検査が厳しくなった、また、輸送も遅れている旨述べました。",
            ["ルン大臣から、水産物の検査が厳しくなった", "また、輸送も遅れている旨述べました。"],
        ),
        (
            "ルン大臣から、港の改修は町の人々に喜ばれた、自分も開港式を忘れない旨述べました。",
            ["ルン大臣から、港の改修は町の人々に喜ばれた", "自分も開港式を忘れない旨述べました。"],
        ),
        (
            "ルン大臣から、渡し船の運航は島の暮らしの要であり、運賃の値上げを避けたい旨述べました。",
            ["ルン大臣から、渡し船の運航は島の暮らしの要であり", "運賃の値上げを避けたい旨述べました。"],
        ),
        (
            "高梨大臣から、漁船拿捕事案、北海における座礁事故についての懸念を伝えました。",
            ["高梨大臣から、漁船拿捕事案", "北海における座礁事故についての懸念を伝えました。"],
        ),
        (
            "両大臣は、北海の漁業情勢、東欧の穀物情勢、港湾火災などについて意見交換を行いました。",
            ["両大臣は、北海の漁業情勢", "東欧の穀物情勢", "港湾火災などについて意見交換を行いました。"],
        ),
    ],
)
def test_coordinate_claims_are_points(sentence: str, expected: list[str]) -> None:
    """Chained reports, several 〜こと, lists of issues and finished statements are cut."""
    actual = pieces(sentence)
    assert expected == actual


@pytest.mark.parametrize(
    "sentence",
    [
        "両大臣は、海洋法に基づき、漁業の協力を進めることで一致しました。",
        "両大臣は、渡し船の再開を踏まえ、観光を後押しすることで一致しました。",
        "両大臣は、水産、観光、教育の各分野で協力することを確認しました。",
        "高梨大臣から、「港を開き、船を通す」との方針を説明しました。",
        "両大臣は、漁業を守り、海を豊かにするという方針が確認されたことを踏まえ、対話を続けることで一致しました。",
        "高梨大臣から、灯台の修理に触れつつ、観測船を派遣したい旨述べました。",
        "高梨大臣から、漁業交渉、2，500トンの割当てを説明しました。",
        "高梨大臣から、開港式にお招きいただき、感謝している旨述べました。",
        "高梨大臣から、北海での密漁を取り上げ、取締りの強化を求めました。",
        "両大臣は、貿易、観光といった分野での協力が重要であることを確認しました。",
        "両大臣は、対話を続け、必要に応じ、新しい航路を開くことで一致しました。",
    ],
)
def test_adverbials_and_relative_clauses_are_not_split_off(sentence: str) -> None:
    """What depends on the claim stays with it."""
    actual = pieces(sentence)
    assert [sentence] == actual


def test_full_stop_in_quotes_ends_no_sentence() -> None:
    """A full stop between brackets of quotation does not cut."""
    sentence = "高梨大臣は、「港を開く。船を通す。」と述べました。"
    actual = pieces(sentence)
    assert [sentence] == actual


def test_list_markers_stand_outside() -> None:
    """Numbers, kana and bullets before a paragraph belong to no point."""
    actual = pieces(
        "１　両大臣は対話を続けることで一致しました。",
        "（２）両大臣は協力を確認しました。",
        "○ 両大臣は漁業について意見交換。",
    )
    assert actual == [
        "両大臣は対話を続けることで一致しました。",
        "両大臣は協力を確認しました。",
        "両大臣は漁業について意見交換。",
    ]


def test_lines_broken_by_hand_are_one_sentence() -> None:
    """A line as long as its neighbours goes on in the next one."""
    text = "高梨大臣から、北海の渡し船の運航を春までに再開するよう求め\n、港の安全を確かめる必要があると強調した。\n"
    actual = [point.text for point in read_text(text).points]
    assert actual == [
        "高梨大臣から、北海の渡し船の運航を春までに再開するよう求め",
        "港の安全を確かめる必要があると強調した。",
    ]


def test_head_is_what_governs_a_member() -> None:
    """An earlier member of a list carries the verb, the last one the subject."""
    text = "両大臣は、漁業協議を五月に開くこと、養殖の研究を進めることで一致しました。"
    whole = read_text(text)
    actual = [text[slice(*point.head)] for point in whole.points if point.head]
    assert actual == ["一致しました", "両大臣"]


def test_members_share_the_act() -> None:
    """Each member of a list is agreed."""
    points = positions("両大臣は、漁業協議を五月に開くこと、養殖の研究を進めることで一致しました。")
    actual = [point.act.type for point in points if point.act]
    assert actual == ["agree", "agree"]


def test_announced_points_are_members_of_a_list() -> None:
    """Lines without a verb behind 次の事項で一致 are agreed, until the numbers begin anew."""
    points = positions(
        "両大臣は、次の事項について一致しました。",
        "１　漁業協議を五月に開くこと",
        "２　灯台を共同で修理すること",
        "２　その他",
        "ルン大臣から、港の現状について説明がありました。",
    )
    actual = [(point.text, point.act.type) for point in points if point.act]
    assert actual == [
        ("両大臣は、次の事項について一致しました。", "agree"),
        ("漁業協議を五月に開くこと", "agree"),
        ("灯台を共同で修理すること", "agree"),
        ("ルン大臣から、港の現状について説明がありました。", "explain"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "高梨大臣から、昨年港を見て回ったことを紹介しつつ、渡し船の再開を求めました。",
            ["高梨大臣から、昨年港を見て回ったことを紹介しつつ、渡し船の再開を求めました。"],
        ),
        (
            "両大臣は、これまでの漁業協議を振り返りつつ、養殖の研究を進めることで一致しました。",
            ["両大臣は、これまでの漁業協議を振り返りつつ、養殖の研究を進めることで一致しました。"],
        ),
        (
            "高梨大臣は、灯台の修理に謝意を表しつつ、渡し船の再開を求めました。",
            ["高梨大臣は、灯台の修理に謝意を表しつつ", "渡し船の再開を求めました。"],
        ),
        (
            "高梨大臣から、港の現状を紹介しつつ、両大臣は、渡し船の再開について意見交換を行いました。",
            ["高梨大臣から、港の現状を紹介しつつ", "両大臣は、渡し船の再開について意見交換を行いました。"],
        ),
    ],
)
def test_what_is_told_on_the_way_is_no_point(sentence: str, expected: list[str]) -> None:
    """A clause in つつ is cut off where it claims something, or somebody else goes on."""
    actual = pieces(sentence)
    assert expected == actual
