"""Whose position each point of a Japanese account is."""

from __future__ import annotations

import pytest
from japanese_texts import HEADER, positions, speakers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("高梨大臣から、渡し船の再開を求めました。", "JP"),
        ("高梨外務大臣より、渡し船の再開を求めました。", "JP"),
        ("ルン大臣は、渡し船の再開を求めました。", "NO"),
        ("渡し船については、ルン大臣から再開の求めがありました。", "NO"),
        ("ルン氏は渡し船の再開を求めた。", "NO"),
        ("先方から、渡し船の再開を求めました。", "NO"),
        ("我が方から、渡し船の再開を求めました。", "JP"),
        ("日本側から、渡し船の再開を求めました。", "JP"),
        ("ノルウェー側は、渡し船の再開を求めました。", "NO"),
        ("ノルウェーから、渡し船の再開を求めました。", "NO"),
        ("両大臣は、渡し船の再開を歓迎しました。", "JP+NO"),
        ("両外務大臣は、渡し船の再開を歓迎しました。", "JP+NO"),
        ("双方は、渡し船の再開を歓迎しました。", "JP+NO"),
        ("両大臣の間では、渡し船も話題に上りました。", "JP+NO"),
        ("高梨大臣とルン大臣は、渡し船の再開を歓迎しました。", "JP+NO"),
        ("高梨大臣は、ルン大臣と、渡し船を再開することで一致しました。", "JP+NO"),
        ("渡し船を再開することが確認されました。", "JP+NO"),
        ("渡し船について意見交換を行いました。", "JP+NO"),
        ("渡し船を再開することで一致。", "JP+NO"),
        ("渡し船の再開について中国側は遅れていると、ルン大臣から説明がありました。", "NO"),
    ],
)
def test_subject_names_the_speaker(sentence: str, expected: str) -> None:
    """A person, a side, a pair, or a verb that takes two tells who speaks."""
    actual = speakers(sentence)[0]
    assert expected == actual


def test_dropped_subject_goes_on_with_the_speaker() -> None:
    """A sentence without a subject is said by who spoke before."""
    actual = speakers("高梨大臣から、渡し船の再開を求めました。また、運賃の見直しを強調しました。")
    assert actual == ["JP", "JP"]


def test_answer_without_subject_is_the_other_sides() -> None:
    """これに対し without a subject turns to the other side."""
    actual = speakers("高梨大臣から、渡し船の再開を求めました。これに対し、検討したい旨の発言がありました。")
    assert actual == ["JP", "NO"]


def test_same_minister_is_the_one_named_last() -> None:
    """同大臣 is the person named before."""
    actual = speakers("ルン大臣から、渡し船の再開を求めました。同大臣は、運賃の見直しも提案しました。")
    assert actual == ["NO", "NO"]


def test_consent_won_is_the_other_sides() -> None:
    """The one whose support is won speaks, and answers the point before."""
    points = positions("高梨大臣から、渡し船の再開への理解を求め、先方の支持を得ました。")
    actual = [(point.speaker.sides, point.replies_to) for point in points if point.speaker]
    assert actual == [(("JP",), ()), (("NO",), ("x-2",))]


def test_announced_words_are_the_speakers() -> None:
    """After 次のように述べた the paragraph is said by who was announced."""
    actual = speakers("ルン氏は次のように述べた。日本側は港を開くべきだ。双方は対話を続けるべきだ。")
    assert actual == ["NO", "NO"]


def test_reading_of_a_name_names_the_person() -> None:
    """Who was printed in Chinese characters may be called by the reading of the name."""
    header = "5月2日、高梨誠外務大臣は、朴志雨（パク・ジウ）韓国外交部長官と会談を行いました。"
    actual = speakers("パク長官から、渡し船の再開を求めました。", header=header)
    assert actual == ["KR"]


def test_everybody_at_the_table_speaks_together() -> None:
    """A joint subject of several governments is all of them."""
    header = "5月2日、高梨誠外務大臣は、ルン・ノルウェー外務大臣及びコスタ・ポルトガル外務大臣と会談を行いました。"
    actual = speakers("三大臣は、渡し船の再開を歓迎しました。", header=header)
    assert actual == ["JP+NO+PT"]


def test_speaker_before_anyone_spoke_is_marked_as_a_guess() -> None:
    """A statement that names nobody is given to the issuer with a low score."""
    points = positions("渡し船の再開を強く求めました。", header=HEADER)
    actual = [(point.speaker.sides, point.speaker.explicit, point.speaker.score) for point in points if point.speaker]
    assert actual == [(("JP",), False, 0.6)]
