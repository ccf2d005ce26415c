"""Which government wrote a Chinese account, where its offices do not tell."""

from __future__ import annotations

import pytest
from chinese_texts import read, read_text

from readout_cli import lexicon
from readout_cli.reading.chinese.page import Page
from readout_cli.reading.chinese.tables import tables

TRADITIONAL = (
    "外交部長法爾康3月3日會見挪威外交大臣倫德。\n\n法爾康感謝挪威長期支持{own}參與國際漁業組織，並說明港口計畫。\n\n"
    "倫德表示，挪威重視與{own}的合作，渡輪已經復航，願擴大對話。\n"
)


@pytest.mark.parametrize(("own", "issuer"), [("我國", "TW"), ("中華民國", "TW"), ("中方", "CN")])
def test_own_side_in_traditional_characters(own: str, issuer: str) -> None:
    """What an account in traditional characters calls its own side tells who wrote it."""
    found = read_text(TRADITIONAL.format(own=own), issuer=None)
    assert found.frame.issuer is not None
    assert found.frame.issuer.value == issuer
    assert [person.side for person in found.participants] == [issuer, "NO"]


@pytest.mark.parametrize("issuer", ["PT", "CN"])
def test_known_issuer_decides(issuer: str) -> None:
    """An issuer that is told is the host's side, whatever the text says."""
    found = read_text(TRADITIONAL.format(own="我國"), issuer=issuer)
    sides = {point.speaker.sides for point in found.points if point.speaker}
    assert [person.side for person in found.participants] == [issuer, "NO"]
    assert sides == {(issuer,), ("NO",)}


NAMED = "法尔康表示，双方支持联合国发挥作用，维护联合国宪章，联合国应当改革。"


def test_organisation_that_is_talked_about_is_no_side() -> None:
    """An organisation that a phrase names has nobody at the table."""
    found = read_text(f"3月3日，总理法尔康会见首相伦德。\n\n{NAMED}\n", issuer=None)
    assert found.frame.issuer is None
    assert [person.side for person in found.participants] == [None, None]


def test_office_of_one_government_keeps_its_side() -> None:
    """An office that only the issuer's government has is its own, whoever else of it came."""
    header = "3月3日，国务院总理陈海、商务部中方主席林河同挪威首相伦德举行会谈。"
    found = read(NAMED.replace("法尔康", "陈海"), header=header, issuer="CN")[1].participants
    assert (found[0].name, found[0].side) == ("陈海", "CN")


def test_who_came_too_is_not_at_the_table() -> None:
    """A sentence that tells who else was there brings nobody to the table."""
    others = "国务院副总理、中挪投资合作委员会中方主席林河出席。"
    found = read(others, "陈海表示，港口将扩建。", header="3月3日，外长陈海会见挪威首相伦德。", issuer="CN")[1]
    assert [(person.name, person.side) for person in found.participants] == [("陈海", "CN"), ("伦德", "NO")]


OWN = {
    "own office": (
        "外交部副部长陈海会见挪威离任驻华大使伦德。\n\n伦德感谢中方协助，表示挪方将投身于挪中友好事业，挪方重视渔业，挪方愿扩大对话。\n",
        [("陈海", "CN"), ("伦德", "NO")],
    ),
    "ambassador": (
        "3月3日，中国驻挪威大使陈海邀请挪外交部副部长伦德夫妇做客。\n\n伦德表示，挪方重视渔业，挪方愿扩大对话，挪方感谢邀请。\n",
        [("陈海", "CN"), ("伦德", "NO")],
    ),
    "ambassador received": (
        "3月3日，挪威外交大臣伦德会见中国驻挪威大使陈海。\n\n伦德表示，挪方重视渔业，挪方愿扩大对话。\n",
        [("伦德", "NO"), ("陈海", "CN")],
    ),
    "ambassador summoned": (
        "3月3日，中国外交部副部长陈海召见挪威驻华大使伦德。\n\n陈海表示，挪方应修好灯塔，中方将恢复渡轮。\n",
        [("陈海", "CN"), ("伦德", "NO")],
    ),
    "our ambassador": (
        "3月3日，我驻挪威大使陈海会见挪威外交大臣伦德。\n\n伦德表示，挪方重视渔业，挪方愿同中方扩大对话。\n",
        [("陈海", "CN"), ("伦德", "NO")],
    ),
    "sign of a state that is named in full": (
        "外交部副部长陈海会见乌干达外长伦德。\n\n伦德表示，乌方重视渔业，乌中友好深入人心，中乌关系良好，乌方愿扩大对话。\n",
        [("陈海", "CN"), ("伦德", "UG")],
    ),
    "name across a word's edge": (
        "外交部副部长陈海会见挪威外长伦德。\n\n伦德表示，挪方重视沿海地区、近海地区和加勒比海地区渔业，愿同中方对话。\n",
        [("陈海", "CN"), ("伦德", "NO")],
    ),
    "ambassador who came with a guest": (
        "法爾康總統會晤聖文森總理倫德伉儷暨接受駐臺大使林德呈遞國書。\n\n總統感謝聖文森長期支持我國，歡迎友邦來訪。\n",
        [("法爾康", "TW"), ("倫德", "VC"), ("林德", "VC")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), OWN.values(), ids=OWN)
def test_own_people_tell_whose_account_it_is(text: str, expected: list[tuple[str, str]]) -> None:
    """Who stands without a country, or as an ambassador with his hosts, is of the account's own government."""
    people = read_text(text, issuer=None).participants
    assert [(person.name, person.side) for person in people] == expected


@pytest.mark.parametrize(
    "phrase", ["沿海地带", "参加国际会议", "广东加强合作", "会谈中共同努力", "新方案", "发展中国家"]
)
def test_no_country_across_words(phrase: str) -> None:
    """A country's name is none where it ends one word and begins the next."""
    page = Page(phrase, 0, tables(lexicon.load()))
    codes = [code for _, _, found in page.find(page.tables.sides, (0, len(phrase))) for code in found]
    assert codes == []
