"""What a Chinese header tells: date, form, length, wish, place, tone, people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from chinese_texts import read, read_text

if TYPE_CHECKING:
    from readout_cli.model import Frame

SAYS = "法尔康表示，港口将扩建。"


def frame(header: str, *paragraphs: str) -> Frame:
    """Return the frame of an account."""
    return read(*(paragraphs or (SAYS,)), header=header)[1].frame


def test_call() -> None:
    """Date, form, length and whose wish it was are found."""
    found = frame("2021年3月3日，外交部长法尔康应约同挪威外交大臣伦德通电话，通话持续约一个半小时。")
    values = [found.date, found.form, found.duration_minutes, found.initiator]
    assert [fact and fact.value for fact in values] == ["2021-03-03", "call", 90, "NO"]


def test_meeting() -> None:
    """The place of a meeting is found, and a date without its year."""
    found = frame("当地时间3月3日，总理法尔康在里斯本会见挪威首相伦德。")
    assert [fact and fact.value for fact in (found.date, found.form, found.place)] == [
        "XXXX-03-03",
        "meeting",
        "里斯本",
    ]


def test_host_who_invited() -> None:
    """应…邀请 names who asked for a visit."""
    found = frame("应葡萄牙外交部长法尔康邀请，挪威外交大臣伦德于2021年3月3日至5日访问里斯本。")
    assert found.initiator is not None
    assert found.initiator.value == "PT"


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("举行视频会晤", "video"),
        ("举行视讯通话", "video"),
        ("通电话", "call"),
        ("举行会谈", "meeting"),
        ("共同出席第八次三国外长会", "meeting"),
        ("举行外交磋商", "meeting"),
    ],
)
def test_form(words: str, form: str) -> None:
    """The verb of the header decides the form."""
    found = frame(f"2021年3月3日，外交部长法尔康同挪威外交大臣伦德{words}。")
    assert found.form is not None
    assert found.form.value == form


def test_tone() -> None:
    """Words for how the talk went are found by their nouns."""
    found = frame("2021年3月3日，外交部长法尔康会见挪威外交大臣伦德。", "双方就渔业问题坦诚、深入交换意见。")
    assert [fact.value for fact in found.tone] == ["candid", "in-depth"]


def test_people() -> None:
    """Names, offices and sides; one's own office has no country."""
    _, found = read(SAYS, header="3月3日，副总理兼外交部长法尔康会见挪威外交大臣安娜·伦德（Anna Lund）。")
    people = [(person.name, person.office, person.rank, person.side) for person in found.participants]
    assert people == [("法尔康", "副总理兼外交部长", "minister", "PT"), ("安娜·伦德", "外交大臣", "minister", "NO")]


def test_special_envoy() -> None:
    """What an envoy is for stands between his offices, and is no name."""
    header = "3月3日，外交部副部长法尔康会见挪威副外长、首相北极事务特别代表伦德。"
    names = [person.name for person in read(SAYS, header=header)[1].participants]
    assert names == ["法尔康", "伦德"]


def test_issuer_from_the_text() -> None:
    """The government whose office stands without its country wrote the account."""
    text = "3月3日，国家主席陈海同挪威首相伦德通电话。\n\n陈海表示，中方愿同挪方加强合作。\n"
    found = read_text(text, issuer=None).frame.issuer
    assert found is not None
    assert found.value == "CN"


def test_header_goes_on_to_report() -> None:
    """What the header's later clauses report are positions."""
    _, found = read(header="2021年3月3日，外交部长法尔康同挪威外交大臣伦德通电话，就渔业配额交换意见。")
    assert [(point.role, point.speaker and point.speaker.sides) for point in found.points] == [
        ("frame", None),
        ("position", ("PT", "NO")),
    ]


@pytest.mark.parametrize(
    "sentence", ["索伦、贝格等参加会见。", "会谈要点如下：", "会谈以视频方式举行。", "会谈持续约40分钟。"]
)
def test_asides_are_frame(sentence: str) -> None:
    """Who else was there, that an account follows, and how long it took are frame."""
    assert [point.role for point in read(sentence, SAYS)[1].points] == ["frame", "frame", "position"]


def people(header: str) -> list[tuple[str | None, str | None]]:
    """Return name and side of the people of a header."""
    return [(person.name, person.side) for person in read(SAYS, header=header)[1].participants]


PEOPLE = {
    "a meeting's name holds no people": (
        "3月3日，在海牙出席第五届防长扩大会的国防部长法尔康会见挪威国防大臣伦德。",
        [("法尔康", "PT"), ("伦德", "NO")],
    ),
    "a delegation has one country": (
        "3月3日，总理法尔康同挪威首相伦德、国防大臣贝格举行会谈。",
        [("法尔康", "PT"), ("伦德", "NO"), ("贝格", "NO")],
    ),
    "a name that ends like a conjunction": (
        "3月3日，外交部长法尔康会见韩国外长金允和、挪威外交大臣伦德。",
        [("法尔康", "PT"), ("金允和", "KR"), ("伦德", "NO")],
    ),
    "who gets a message": (
        "3月3日，总统法尔康致电奥拉夫·伦德，祝贺他当选挪威首相。",
        [("法尔康", "PT"), ("奥拉夫·伦德", "NO")],
    ),
    "who gets condolences": (
        "3月3日，总统法尔康就沉船事故向挪威国王伦德致慰问电。",
        [("法尔康", "PT"), ("伦德", "NO")],
    ),
    "a longer name of a country": (
        "3月3日，总统法尔康会见东加国王图普。",
        [("法尔康", "PT"), ("图普", "TO")],
    ),
}


@pytest.mark.parametrize(("header", "expected"), PEOPLE.values(), ids=PEOPLE)
def test_who_is_at_the_table(header: str, expected: list[tuple[str, str]]) -> None:
    """People are found with their sides, and nobody besides."""
    assert people(header) == expected


def test_condolences_are_a_message() -> None:
    """A cable is a message, and that it was sent is frame."""
    _, found = read(SAYS, header="3月3日，总统法尔康就沉船事故向挪威国王伦德致慰问电。")
    assert found.frame.form is not None
    assert (found.frame.form.value, found.points[0].role) == ("message", "frame")


def test_who_asked_is_at_the_table() -> None:
    """A place named before 应约 is no side of the event."""
    found = frame("2021年3月3日，外交部长法尔康在泰国曼谷应约会见挪威外交大臣伦德。")
    assert found.initiator is not None
    assert found.initiator.value == "NO"


ISSUERS = {
    "the side put first": ("3月3日，外长陈海会见挪威外交大臣伦德。\n\n陈海表示，中挪关系发展顺利。\n", "CN"),
    "not a word that looks like one": (
        "3月3日，外长陈海会见挪威外交大臣伦德。\n\n陈海表示，参加中挪合作的企业很多。\n",
        "CN",
    ),
    "the agency": ("新华社奥斯陆3月3日电 外长陈海会见首相伦德。\n\n陈海表示，合作顺利。\n", "CN"),
}


@pytest.mark.parametrize(("text", "expected"), ISSUERS.values(), ids=ISSUERS)
def test_issuer_without_an_office_of_its_own(text: str, expected: str) -> None:
    """Which side an account puts first, and the agency, tell who wrote it."""
    found = read_text(text, issuer=None).frame.issuer
    assert found is not None
    assert found.value == expected


@pytest.mark.parametrize("line", ["2021-03-03 14:20", "110年03月03日", "撰文：李四", "Copyright 2021"])
def test_notes_of_the_site(line: str) -> None:
    """Lines that hold a date or a credit are furniture."""
    assert read_text(f"{line}\n\n3月3日，外交部长法尔康会见挪威外交大臣伦德。\n").points[0].role == "furniture"


def test_reporter_in_brackets() -> None:
    """What stands in brackets by itself and reports nothing is furniture."""
    assert [point.role for point in read(SAYS + "（王五）")[1].points] == ["frame", "position", "furniture"]


def test_talk_in_the_header_is_a_position() -> None:
    """What both talked about is a position of both, also where the header tells it."""
    header = "3月3日，外交部长法尔康同挪威外交大臣伦德举行会谈，双方围绕落实渔业会晤共识，进行了坦诚的交流。"
    _, found = read(header=header)
    assert [(point.role, point.speaker and point.speaker.sides) for point in found.points] == [
        ("frame", None),
        ("position", ("PT", "NO")),
    ]


FURNITURE = [
    "以上内容来自网络，本站转载本文的目的在于传播更多信息，不代表本站观点，请与我们联系。",
    "免责声明",
    "GMT-5, 2021-03-04 11:38",
    "分享到微博",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_lines_of_the_site(line: str) -> None:
    """What the site says of itself is furniture, behind the account too."""
    points = read(SAYS, line)[1].points
    assert [point.role for point in points] == ["frame", "position", "furniture"]
