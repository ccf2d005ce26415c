"""Whose position each point of a Japanese account is."""

from __future__ import annotations

import pytest
from japanese_texts import HEADER, positions, read_text, speakers


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
        ("高梨大臣は、ルン大臣と渡し船の再開について意見交換を行いました。", "JP+NO"),
        ("高梨大臣から、両国は漁業を重んじてきた旨述べました。", "JP"),
        ("高梨大臣から、中国とノルウェーは大切な隣国である旨述べました。", "JP"),
        ("ASEAN各国から、渡し船の再開への期待が示されました。", ""),
        ("日ノルウェー双方は、渡し船の再開を歓迎しました。", "JP+NO"),
        ("ルン大臣から高梨大臣に招請があったことを受け、両大臣は日程を調整していくことで一致しました。", "JP+NO"),
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


def test_countries_inside_a_report_do_not_speak() -> None:
    """A clause of a report goes on with its speaker, whatever countries it tells of."""
    actual = speakers("高梨大臣から、港を開く旨述べるとともに、両国が力を合わせることは有益である旨述べました。")
    assert actual == ["JP", "JP"]


def test_what_one_person_says_of_exchanges_is_theirs() -> None:
    """A verb that takes two is part of what one person says when nobody else is named."""
    actual = speakers("高梨大臣から、懸案についても率直に話し合い、前向きな関係を築いていきたい旨述べました。")
    assert actual == ["JP", "JP"]


def test_person_inside_a_report_does_not_speak() -> None:
    """は in what is said marks no speaker."""
    actual = speakers("ルン大臣は、成功に祝意を述べつつ、港の式典は見事であった、高梨大臣は友人である旨述べました。")
    assert set(actual) == {"NO"}


def test_organisation_stands_for_no_government() -> None:
    """Whoever speaks for an organisation has no side, and no country is guessed for both."""
    header = "5月2日、高梨誠外務大臣は、イェンス・ベルNATO事務総長と会談を行いました。"
    report = "ベル事務総長から、ロシアへの対応を説明しました。双方は、対話を続けることで一致しました。"
    actual = speakers(report, header=header)
    assert actual == ["", ""]


def test_minister_named_once_with_a_country_keeps_it() -> None:
    """Somebody who joins later and is named with a country is of that country afterwards."""
    actual = speakers(
        "ベル・カナダ漁業大臣から、割当てを説明しました。",
        "高梨大臣から、謝意を述べました。",
        "ベル大臣は、港に触れました。",
    )
    assert actual == ["CA", "JP", "CA"]


def test_each_meeting_of_a_journey_has_its_own_sides() -> None:
    """A paragraph that tells the next meeting turns to the other government."""
    actual = speakers(
        "両大臣は、協力を確認しました。", "カナダのベル漁業大臣と会談を行い、割当てについて意見交換しました。"
    )
    assert actual == ["JP+NO", "JP+CA"]


def test_labels_tell_the_speakers_of_a_transcript() -> None:
    """Who is named in brackets says what follows; questions are no positions."""
    points = read_text(
        "高梨外務大臣会見\n\n【高梨外務大臣】渡し船の再開を歓迎します。\n\n（記者）運賃はどうなりますか。\n\n（大臣）検討します。\n"
    ).points
    actual = [(point.text, point.speaker.sides) for point in points if point.speaker]
    assert actual == [("渡し船の再開を歓迎します。", ("JP",)), ("検討します。", ("JP",))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("冒頭ルン大臣から、渡し船の再開を求めました。", "NO"),
        ("会談冒頭高梨大臣から渡し船の再開を求めました。", "JP"),
        ("翌日ルン大臣は渡し船の再開を求めました。", "NO"),
        ("同日高梨大臣は、渡し船の再開を求めました。", "JP"),
        ("一方ルン大臣は、渡し船の再開を求めました。", "NO"),
        ("午後3時頃ルン大臣は、渡し船の再開を求めました。", "NO"),
    ],
)
def test_words_before_a_name_without_a_comma_are_no_part_of_it(sentence: str, expected: str) -> None:
    """Who speaks is told though no comma parts the name from a word of time or order."""
    actual = speakers(sentence)
    assert [expected] == actual


@pytest.mark.parametrize(
    "sentence",
    [
        "日・ノルウェー両大臣は、渡し船の再開について意見交換を行いました。",
        "高梨大臣及びルン大臣は、渡し船の再開について意見交換を行いました。",
        "両国の外務大臣は、渡し船の再開を歓迎しました。",
    ],
)
def test_several_offices_speak_together(sentence: str) -> None:
    """An office of both countries is no single person's."""
    actual = speakers(sentence)
    assert actual == ["JP+NO"]


@pytest.mark.parametrize(
    ("office", "expected"),
    [("国連事務総長", "UN"), ("北大西洋条約機構（NATO）事務総長", ""), ("IAEA事務局長", ""), ("ASEAN事務総長", "")],
)
def test_head_of_an_organisation_speaks_for_no_state(office: str, expected: str) -> None:
    """Who speaks for an organisation has its side or none, though the text names another state."""
    header = f"3月3日、高梨誠外務大臣は、ペール・ハム{office}と会談を行いました。"
    actual = speakers("ハム氏から、ノルウェーの渡し船を歓迎する旨述べました。", header=header)
    assert [expected] == actual
