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
    [("举行视频会晤", "video"), ("通电话", "call"), ("举行会谈", "meeting")],
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


@pytest.mark.parametrize("sentence", ["索伦、贝格等参加会见。", "会谈要点如下：", "会谈持续约40分钟。"])
def test_asides_are_frame(sentence: str) -> None:
    """Who else was there, that an account follows, and how long it took are frame."""
    assert [point.role for point in read(sentence, SAYS)[1].points] == ["frame", "frame", "position"]
