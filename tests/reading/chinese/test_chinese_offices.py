"""Offices that no list holds: ministers for whatever it may be, and who leads an international organisation."""

from __future__ import annotations

import pytest
from chinese_texts import read, speakers

SAYS = "法尔康表示，港口将扩建。"
PORTFOLIOS = {
    "two fields": ("3月3日，外交部长法尔康应约同马耳他外交与欧洲事务部长伦德通电话。", "外交与欧洲事务部长", "MT"),
    "a ministry": ("3月3日，外交部长法尔康同挪威社会发展部部长伦德举行会谈。", "社会发展部部长", "NO"),
    "a deputy": ("3月3日，外交部长法尔康会见丹麦渔业和海岸副大臣伦德。", "渔业和海岸副大臣", "DK"),
    "a state secretary": ("3月3日，外交部长法尔康会见挪威数字化国务秘书伦德。", "数字化国务秘书", "NO"),
    "a commissioner": ("3月3日，外交部长法尔康会见欧盟气候行动委员伦德。", "气候行动委员", "EU"),
    "an envoy with two offices": (
        "3月3日，外交部长法尔康会见挪威副外长、首相北极事务特别代表伦德。",
        "副外长、首相北极事务特别代表",
        "NO",
    ),
}


@pytest.mark.parametrize(("header", "office", "side"), PORTFOLIOS.values(), ids=PORTFOLIOS)
def test_portfolio_is_read_by_its_parts(header: str, office: str, side: str) -> None:
    """What a minister is for stands between his country and his title, and the host's office stays the host's."""
    found = read(SAYS, header=header)[1].participants
    actual = [(person.name, person.office, person.side) for person in found]
    assert actual == [("法尔康", "外交部长", "PT"), ("伦德", office, side)]


@pytest.mark.parametrize("office", ["欧洲事务部长", "经济合作部长", "公安部部长"])
def test_own_portfolio_has_no_country(office: str) -> None:
    """The issuer's own minister has his whole office, too."""
    found = read(SAYS, header=f"3月3日，{office}法尔康会见挪威外交大臣伦德。")[1].participants
    assert [(person.office, person.side) for person in found] == [(office, "PT"), ("外交大臣", "NO")]


def test_name_before_a_title_is_no_portfolio() -> None:
    """A name stands before a bare title as what a minister is for does."""
    found = read(SAYS, header="3月3日，法尔康部长会见挪威外交大臣伦德。")[1].participants
    assert [(person.name, person.office) for person in found] == [("法尔康", "部长"), ("伦德", "外交大臣")]


ORGANISATIONS = {
    "世卫组织总干事": None,
    "北约秘书长": None,
    "国际原子能机构总干事": None,
    "红十字国际委员会主席": None,
    "联合国秘书长": "UN",
    "联合国难民署高级专员": "UN",
}


@pytest.mark.parametrize(("office", "side"), ORGANISATIONS.items(), ids=ORGANISATIONS)
def test_who_leads_an_organisation(office: str, side: str | None) -> None:
    """Who leads an organisation has its side or none, and never the issuer's."""
    found = read(SAYS, header=f"3月3日，总理法尔康会见{office}伦德。")[1].participants
    actual = [(person.name, person.rank, person.side) for person in found]
    assert actual == [("法尔康", "head-of-government", "PT"), ("伦德", "organisation", side)]


def test_organisation_in_a_list_has_no_country() -> None:
    """The country of the guest before stands for no organisation's head."""
    header = "3月3日，总理法尔康分别会见丹麦财政大臣霍尔、国际海事组织秘书长伦德。"
    assert [person.side for person in read(SAYS, header=header)[1].participants] == ["PT", "DK", None]


def test_organisation_speaks_for_nobody() -> None:
    """Whoever leads an organisation speaks, for no government."""
    header = "3月3日，总理法尔康会见国际海事组织秘书长伦德。"
    assert speakers("伦德表示，渡轮已经复航。", SAYS, header=header) == ["", "PT"]
