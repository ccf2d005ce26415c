"""Which government wrote a Chinese account, where its offices do not tell."""

from __future__ import annotations

import pytest
from chinese_texts import read, read_text

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
