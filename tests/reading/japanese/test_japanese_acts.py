"""Which speech act a Japanese point does, and with what force."""

from __future__ import annotations

import pytest
from japanese_texts import acts, positions


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("ルン大臣から、渡し船の再開を求めました。", ("request", 3)),
        ("ルン大臣から、渡し船の再開を強く求めました。", ("strongly_request", 4)),
        ("ルン大臣から、渡し船の再開を改めて強く求めました。", ("strongly_request", 4)),
        ("ルン大臣から、密漁について抗議しました。", ("protest", 5)),
        ("ルン大臣から、密漁について懸念を表明しました。", ("concern", 3)),
        ("ルン大臣から、密漁について深刻な懸念を改めて表明しました。", ("serious_concern", 4)),
        ("ルン大臣から、密漁について深刻な懸念を伝達。", ("serious_concern", 4)),
        ("ルン大臣から、再開を歓迎する旨述べました。", ("welcome", 2)),
        ("ルン大臣から、再開を支持する旨の発言がありました。", ("support", 3)),
        ("ルン大臣から、歓迎の意を表しました。", ("welcome", 2)),
        ("ルン大臣から、謝意の表明がありました。", ("thank", 2)),
        ("ルン大臣から、謝意が示されました。", ("thank", 2)),
        ("ルン大臣から、洪水について心からお見舞いを述べました。", ("sympathise", 2)),
        ("両大臣は、密漁を強く非難しました。", ("condemn", 5)),
        ("両大臣は、漁業について意見交換を行いました。", ("discuss", 1)),
        ("両大臣は、再開の重要性について一致しました。", ("agree", 2)),
        ("両大臣は、対話を続けていくとの認識を共有しました。", ("agree", 2)),
        ("両大臣は、対話を続けることを確認しました。", ("confirm", 2)),
        ("両大臣は、対話を続けることを改めて確認しました。", ("reaffirm", 3)),
        ("ルン大臣から、港の現状について説明がありました。", ("explain", 1)),
        ("ルン大臣から、港の現状に言及しました。", ("mention", 1)),
        ("ルン大臣から、港の安全を訴えました。", ("stress", 3)),
        ("ルン大臣から、高梨大臣を港に招待しました。", ("invite", 2)),
        ("ルン大臣から、新しい航路の提案がありました。", ("propose", 2)),
        ("ルン大臣から、新しい航路に反対しました。", ("oppose", 4)),
        ("ルン大臣から、再開に感謝すると述べました。", ("thank", 2)),
        ("両大臣は、北海の現状への認識を共有しました。", ("agree", 2)),
        ("両大臣は、対話を続けることで一致をいたしました。", ("agree", 2)),
        ("ルン大臣から、再開への支持が示されたところであります。", ("support", 3)),
        ("ルン大臣は、北海の町を代表して、港の改修を提案しました。", ("propose", 2)),
        ("両国は船を通すべきである。", ("call_on", 3)),
    ],
)
def test_verb_and_its_noun_tell_the_act(sentence: str, expected: tuple[str, int]) -> None:
    """The verb, the noun of saying before it and what is said decide type and force."""
    actual = acts("ルン大臣から、挨拶がありました。", sentence)[-1]
    assert expected == actual


def test_adverb_raises_the_force_by_one() -> None:
    """An adverb before the verb moves the force."""
    actual = acts("ルン大臣は、渡し船の再開を明確に支持しました。")
    assert actual == [("support", 4)]


def test_denied_act_is_negated() -> None:
    """What was not said is marked so."""
    points = positions("ルン大臣は、渡し船に言及しなかった。")
    actual = [point.act.negated for point in points if point.act]
    assert actual == [True]


def test_request_for_support_is_a_request() -> None:
    """A noun of saying does not outdo a verb that tells the act itself."""
    actual = acts("高梨大臣から、再開への支持を求めました。")
    assert actual == [("request", 3)]


def test_finished_statements_of_one_report_have_acts_of_their_own() -> None:
    """Thanks and a statement in one report are told apart."""
    actual = acts("ルン大臣から、日本の招待に感謝する、港の見学を楽しみにしている旨述べました。")
    assert actual == [("thank", 2), ("hope", 2)]


def test_act_of_the_last_statement_is_not_that_of_the_others() -> None:
    """Of several statements in one report only the one that welcomes does so."""
    actual = acts("ルン大臣から、灯台の修理を急ぎたい、渡し船の再開を歓迎する旨述べました。")
    assert actual == [("state", 2), ("welcome", 2)]
