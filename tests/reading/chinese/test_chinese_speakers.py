"""Whose position a Chinese clause is."""

from __future__ import annotations

import pytest
from chinese_texts import TRADITIONAL, acts, positions, read_text, speakers

CASES = {
    "by name": (["法尔康表示，港口将扩建。", "伦德指出，渔船应当登记。"], ["PT", "NO"]),
    "goes on": (["伦德表示，渡轮已经复航。船票价格保持不变。"], ["NO", "NO"]),
    "pronoun": (["伦德表示，渡轮已经复航。她还强调，票价不会上涨。"], ["NO", "NO"]),
    "name and office": (["伦德大臣强调，票价不会上涨。"], ["NO"]),
    "own side inside a speech": (["伦德表示，渡轮已经复航。挪方愿提供新船。"], ["NO", "NO"]),
    "the other inside a speech": (["伦德表示，渡轮已经复航。葡方应当降低港口费。"], ["NO", "NO"]),
    "side opens a paragraph": (["伦德表示，渡轮已经复航。", "葡方表示，港口费不会提高。"], ["NO", "PT"]),
    "a longer phrase that goes on behind the comma": (["伦德表示,感谢葡方救起渔民。"], ["NO"]),
    "name before office at the start": (["法尔康部长指出，港口将扩建。"], ["PT"]),
    "both": (["双方同意六月举行会议。"], ["PT,NO"]),
    "both inside a speech": (["伦德表示，渡轮已经复航。双方应当简化手续。"], ["NO", "NO"]),
    "both behind a speech": (["伦德表示，渡轮已经复航。", "两国外长一致认为，手续应当简化。"], ["NO", "PT,NO"]),
    "pair of abbreviations": (["葡萄牙和挪威同意六月举行会议。"], ["PT,NO"]),
    "two people": (["法尔康和伦德都期待渡轮早日复航。"], ["PT,NO"]),
    "all who hold an office": (["法尔康表示，港口将扩建。", "两位外长还就渔业问题交换了意见。"], ["PT", "PT,NO"]),
    "both, with the verb behind the comma": (
        ["法尔康表示，港口将扩建。双方也对去年举办的渔业展览，表示欢迎。"],
        ["PT", "PT,NO"],
    ),
    "somebody else with office and country": (
        ["伦德表示，渡轮已经复航。", "丹麦驻葡萄牙大使霍尔(A. Holm)表示，丹方支持复航。"],
        ["NO", "DK"],
    ),
    "spokesperson": (["外交部发言人科斯塔说，渡轮已经复航。", "科斯塔表示，票价不会上涨。"], ["PT", "PT"]),
    "guest with an epithet": (["到访的挪威渔业部长伦德表示，渡轮已经复航。"], ["NO"]),
    "all others at a meeting of two": (["伦德表示，渡轮已经复航。", "其他与会外长表示，票价不会上涨。"], ["NO", "PT"]),
    "side after both": (["双方同意六月举行会议。挪方欢迎葡萄牙渔民参加展览。"], ["PT,NO", "NO"]),
    "own ministry": (["外交部表示，港口费不会提高。"], ["PT"]),
    "an answer does not take over": (
        ["伦德提议五月举行渔业磋商，葡方对此表示同意。挪方还愿主办展览。"],
        ["NO", "PT", "NO"],
    ),
}


ELSEWHERE = {
    "others' meeting": (
        ["伦德表示，渡轮已经复航。丹麦首相霍尔同芬兰总统萨洛举行会晤。票价保持不变。"],
        ["NO", "NO", "NO"],
    ),
    "both of others' meeting": (
        ["伦德表示，渡轮已经复航。丹麦首相霍尔同芬兰总统萨洛会晤时，双方同意增加航班。"],
        ["NO", "NO"],
    ),
    "two others": (["伦德表示，渡轮已经复航。", "丹麦和芬兰双方同意增加航班。"], ["NO", "NO"]),
    "what another said before": (
        ["伦德表示，渡轮已经复航。稍早，丹麦首相霍尔表示，丹方支持复航。票价保持不变。"],
        ["NO", "DK", "NO"],
    ),
}


@pytest.mark.parametrize(("paragraphs", "expected"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_other_peoples_meeting(paragraphs: list[str], expected: list[str]) -> None:
    """What the account tells of a meeting of others takes the floor from nobody."""
    assert speakers(*paragraphs) == expected


def test_other_peoples_meeting_in_the_header() -> None:
    """Who met before, elsewhere, does not sit at this table."""
    text = (
        "3月3日，外交部长法尔康同挪威外交大臣伦德通电话。此前，丹麦首相霍尔会见芬兰总统萨洛。\n\n"
        "双方同意六月举行会议。\n"
    )
    found = read_text(text)
    assert [person.name for person in found.participants] == ["法尔康", "伦德"]
    assert [point.speaker.sides for point in found.points if point.speaker] == [("PT", "NO")]


@pytest.mark.parametrize(("paragraphs", "expected"), CASES.values(), ids=CASES)
def test_speaker(paragraphs: list[str], expected: list[str]) -> None:
    """The subject decides, or else whoever spoke before."""
    assert speakers(*paragraphs) == expected


def test_explicit_and_carried() -> None:
    """A named speaker is surer than one who goes on."""
    first, second = positions("伦德表示，渡轮已经复航。船票价格保持不变。")
    assert first.speaker is not None
    assert second.speaker is not None
    assert (first.speaker.explicit, first.speaker.score) == (True, 0.98)
    assert (second.speaker.explicit, second.speaker.score) == (False, 0.85)


def test_reply_is_tied_to_what_it_answers() -> None:
    """A reply that says nothing of its own answers the other's claim."""
    claim, reply = positions("伦德提议五月举行渔业磋商，法尔康对此表示同意。")
    assert reply.replies_to == (claim.id,)


def test_traditional_characters_read_alike() -> None:
    """An account in traditional characters gives the same points, speakers and acts."""
    text = (
        "2021年3月3日，外交部长法尔康同挪威外交大臣伦德通电话。\n\n"
        "伦德说，渡轮已经复航，希望双方就港口问题加强对话。她强调，票价不会上涨。\n\n双方同意五月见面。\n"
    )
    plain, other = read_text(text), read_text(text.translate(TRADITIONAL))
    assert text != text.translate(TRADITIONAL)
    assert [(p.span, p.role, p.speaker and p.speaker.sides, p.act) for p in other.points] == [
        (p.span, p.role, p.speaker and p.speaker.sides, p.act) for p in plain.points
    ]


def test_chain_keeps_its_own_acts() -> None:
    """Each verb of a chain does its own act."""
    sentence = "伦德祝贺葡方成功举办展览，感谢葡萄牙渔民救起船员，并邀请法尔康访问奥斯陆。"
    assert acts(sentence) == [("congratulate", 2), ("thank", 2), ("invite", 2)]


def test_others_at_a_meeting_of_many_are_unknown() -> None:
    """Whom nobody names has no side, rather than a wrong one."""
    text = "3月3日，外交部长法尔康出席十国外长会议。\n\n法尔康表示，港口将扩建。\n\n其他与会外长表示，票价不会上涨。\n"
    found = [point.speaker.sides for point in read_text(text).points if point.speaker]
    assert found[0] == ("PT",)
    assert found[-1] in {(), ("NO",)}


def test_who_is_only_announced_speaks_in_one_paragraph() -> None:
    """What the header says of both does not make them speakers of the next paragraph."""
    header = "2021年3月3日，外交部长法尔康同挪威外交大臣伦德通电话，就渔业配额交换意见。"
    assert speakers("渡轮将于五月复航。", header=header) == ["PT,NO", "PT"]
