"""What the header of a Japanese account tells: people, sides, issuer, date, form, length, request, place, tone."""

from __future__ import annotations

import pytest
from japanese_texts import HEADER, read, read_text

REPORT = "両大臣は、対話を続けることで一致しました。"


def test_facts_of_a_call() -> None:
    """Era, form and length are read."""
    frame = read(REPORT).frame
    facts = (frame.date, frame.form, frame.duration_minutes)
    actual = [fact.value if fact else None for fact in facts]
    assert actual == ["2021-03-03", "call", 40]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("先方からの要請を受けて、", "NO"),
        ("先方の求めにより、", "NO"),
        ("ノルウェー側の申し入れにより、", "NO"),
        ("我が方の呼びかけに応じ、", "JP"),
    ],
)
def test_who_asked_for_the_call(words: str, expected: str) -> None:
    """The side at whose request the call took place is read."""
    header = f"5月2日、高梨誠外務大臣は、{words}アストリッド・ルン・ノルウェー外務大臣と電話会談を行いました。"
    found = read(REPORT, header=header).frame.initiator
    actual = found.value if found else None
    assert expected == actual


@pytest.mark.parametrize(
    ("header", "form", "place"),
    [
        ("5月2日、オスロを訪問中の高梨誠外務大臣は、ルン・ノルウェー外務大臣と会談を行いました。", "meeting", "オスロ"),
        ("5月2日、高梨誠外務大臣は、オスロにおいて、ルン・ノルウェー外務大臣と会談を行いました。", "meeting", "オスロ"),
        ("5月2日（於：ベルゲン）、高梨誠外務大臣は、ルン・ノルウェー外務大臣と懇談しました。", "meeting", "ベルゲン"),
        ("5月2日、高梨誠外務大臣は、ルン・ノルウェー外務大臣とテレビ会談を行いました。", "video", None),
    ],
)
def test_form_and_place(header: str, form: str, place: str | None) -> None:
    """The form of the event is read, and its place where people met."""
    frame = read(REPORT, header=header).frame
    actual = (frame.form.value if frame.form else None, frame.place.value if frame.place else None)
    assert (form, place) == actual


def test_first_year_of_an_era() -> None:
    """元年 is the first year."""
    header = "令和元年5月2日、高梨誠外務大臣は、ルン・ノルウェー外務大臣と会談を行いました。"
    found = read(REPORT, header=header).frame.date
    actual = found.value if found else None
    assert actual == "2019-05-02"


def test_year_of_a_date_is_that_of_the_heading() -> None:
    """A day without a year takes the year of a dated heading of the month."""
    header = "5月2日、高梨誠外務大臣は、ルン・ノルウェー外務大臣と会談を行いました。"
    found = read_text(f"日・ノルウェー外相会談\n\n令和3年5月2日\n\n{header}\n\n{REPORT}").frame.date
    actual = found.value if found else None
    assert actual == "2021-05-02"


def test_year_is_that_of_an_account_dated_later() -> None:
    """An account dated in the new year may tell of a day in the old one."""
    header = "12月30日、高梨誠外務大臣は、ルン・ノルウェー外務大臣と会談を行いました。"
    found = read_text(f"日・ノルウェー外相会談\n\n令和4年1月2日\n\n{header}\n\n{REPORT}").frame.date
    actual = found.value if found else None
    assert actual == "2021-12-30"


def test_day_without_any_year_is_left_open() -> None:
    """A day of no known year is EDTF."""
    header = "5月2日、高梨誠外務大臣は、ルン・ノルウェー外務大臣と会談を行いました。"
    found = read(REPORT, header=header).frame.date
    actual = found.value if found else None
    assert actual == "XXXX-05-02"


def test_tone_is_read() -> None:
    """Words for how the talk went are read from the sentence that tells it."""
    frame = read("両大臣は、率直かつ建設的な意見交換を行いました。").frame
    actual = sorted(str(fact.value) for fact in frame.tone)
    assert actual == ["candid", "constructive"]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (HEADER, [("高梨誠", "JP"), ("アストリッド・ルン", "NO")]),
        (
            "高梨誠外務大臣は、朴志雨（パク・ジウ）韓国外交部長官と会談を行いました。",
            [("高梨誠", "JP"), ("朴志雨", "KR")],
        ),
        (
            "高梨誠外務大臣は、陳明（ちん・めい）中国国務委員兼外交部長と会談を行いました。",
            [("高梨誠", "JP"), ("陳明", "CN")],
        ),
        (
            "高梨誠外務大臣は、ジェーン・ドウ米国務長官（The Honorable Jane Doe）と会談を行いました。",
            [("高梨誠", "JP"), ("ジェーン・ドウ", "US")],
        ),
        (
            "高梨誠外務大臣は、ノルウェーのルン外相と会談を行いました（三木健外務審議官他同席）。",
            [("高梨誠", "JP"), ("ルン", "NO"), ("三木健", "JP")],
        ),
        (
            "あべ俊外務大臣は、ルン・ノルウェー外務大臣と会談を行いました。",
            [("あべ俊", "JP"), ("ルン", "NO")],
        ),
        (
            "あべ・とし外務大臣は、アン・ベル豪新外務大臣と会談を行いました。",
            [("あべ・とし", "JP"), ("アン・ベル", "AU")],
        ),
        (
            "高梨大臣とルン外相が日・ノルウェー外相会談を行いました。",
            [("高梨", "JP"), ("ルン", "NO")],
        ),
        (
            "高梨誠外務大臣は、イェンス・ベル北大西洋条約機構（NATO）事務総長と会談を行いました。",
            [("高梨誠", "JP"), ("イェンス・ベル", None)],
        ),
        (
            "高梨誠外務大臣及び三木健防衛大臣は、アン・ベル豪外務大臣と会談を行いました。",
            [("高梨誠", "JP"), ("三木健", "JP"), ("アン・ベル", "AU")],
        ),
    ],
)
def test_people_and_their_sides(header: str, expected: list[tuple[str, str | None]]) -> None:
    """Names, readings in brackets, countries in full or in one character, and companions are read."""
    actual = [(person.name, person.side) for person in read(REPORT, header=header).participants]
    assert expected == actual


def test_offices_and_ranks() -> None:
    """Two offices of one person are kept together; the first gives the rank."""
    header = "高梨誠外務大臣は、陳明（ちん・めい）中国国務委員兼外交部長と会談を行いました。"
    actual = [(person.office, person.rank) for person in read(REPORT, header=header).participants]
    assert actual == [("外務大臣", "minister"), ("国務委員兼外交部長", "minister")]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (HEADER, "JP"),
        ("陳明・中国外交部長は、日本の高梨誠外相と会談した。", "CN"),
        ("陳明外交部長は高梨外相と会談した。中日関係は重要である。中日両国は隣国である。", "CN"),
        ("陳明駐日大使は、高梨誠幹事長と会談した。中国大使館の職員が同席した。", "CN"),
        ("国務省\n\nジェーン・ドウ国務長官は、高梨外務大臣と会談した。", "US"),
    ],
)
def test_issuer(header: str, expected: str) -> None:
    """The government whose minister stands without a country has written the account; else the one named first."""
    found = read(REPORT, header=header, issuer=None).frame.issuer
    actual = found.value if found else None
    assert expected == actual


def test_table_of_those_present_names_people() -> None:
    """Who stands behind 先方 and 当方 in a table was there."""
    text = f"{HEADER}\n\n出席者\n\n先方：ペール・ハム局長\n\n当方：三木健局長\n\n{REPORT}\n"
    actual = [(person.name, person.side) for person in read_text(text).participants][2:]
    assert actual == [("ペール・ハム", "NO"), ("三木健", "JP")]
