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


def test_name_right_behind_a_day() -> None:
    """The sign of the day is no part of a name that follows it without a comma."""
    header = "3月3日高梨誠外務大臣は、ルン・ノルウェー外務大臣と会談を行いました。"
    actual = [(person.name, person.side) for person in read(REPORT, header=header).participants]
    assert actual == [("高梨誠", "JP"), ("ルン", "NO")]


def test_event_told_by_a_linked_verb() -> None:
    """会談し tells the event, and what was spoken of stands behind it."""
    header = "3月3日、高梨誠外務大臣は、ルン・ノルウェー外務大臣と会談し、漁業について話し合いました。"
    points = read(header=header).points
    actual = [(point.role, point.text) for point in points]
    assert actual == [
        ("frame", "3月3日、高梨誠外務大臣は、ルン・ノルウェー外務大臣と会談し"),
        ("position", "漁業について話し合いました。"),
    ]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (
            ["ノルウェー王国", "令和3年3月4日", "高梨大臣と握手するルン大臣", "日・ノルウェー外相会談"],
            "日・ノルウェー外相会談",
        ),
        (["農林水産省", "令和3年3月4日", "漁業協力について"], "漁業協力について"),
        (["ノルウェー王国", "令和3年3月4日"], None),
    ],
)
def test_title_is_the_accounts_own(headings: list[str], expected: str | None) -> None:
    """A state, a day, a ministry and what stands under a picture are no title."""
    found = read_text("\n\n".join([*headings, HEADER, REPORT])).frame.title
    actual = found.value if found else None
    assert expected == actual


@pytest.mark.parametrize(
    ("line", "day", "expected"),
    [
        ("2021/03/04", "3月3日", "2021-03-03"),
        ("2021/03/04", "28日", "2021-02-28"),
        ("2021/03/04", "3日午後", "2021-03-03"),
        ("更新日：令和5年8月1日", "3月3日", "XXXX-03-03"),
        ("令和5年8月1日", "3月3日", "XXXX-03-03"),
        ("令和3年3月9日", "令和3年3月3日", "2021-03-03"),
    ],
)
def test_date_of_the_page_only_completes_that_of_the_event(line: str, day: str, expected: str) -> None:
    """The event's own date stands; the page's gives year and month where it is of a day soon after."""
    header = f"高梨誠外務大臣は{day}、ルン・ノルウェー外務大臣と会談を行いました。"
    found = read_text(f"日・ノルウェー外相会談\n\n{line}\n\n{header}\n\n{REPORT}").frame.date
    actual = found.value if found else None
    assert expected == actual


@pytest.mark.parametrize(
    ("header", "issuer", "sides"),
    [
        ("高梨誠外務大臣は、ハム国連事務総長と会談した。ノルウェーも支援した。", "JP", ["JP", "UN"]),
        ("高梨誠外務大臣は、ハム国連総会議長と会談した。", "JP", ["JP", "UN"]),
        ("ペール・ハム国連事務総長は、中国の陳明外交部長と会談した。", "CN", ["UN", "CN"]),
        ("中国の陳明外交部長は、ハムNATO事務総長と会談した。日本も支援した。", "CN", ["CN", None]),
        ("ハムASEAN事務総長は、高梨誠外務大臣を表敬した。", "JP", [None, "JP"]),
        ("国連事務総長は、高梨誠外務大臣と会談した。ノルウェーも支援した。", "JP", ["JP", "UN"]),
        ("高梨誠外務大臣は、ハム世界保健機関（WHO）事務局長と会談した。", "JP", ["JP", None]),
        ("高梨誠外務大臣は、ハム欧州委員会委員長と会談した。", "JP", ["JP", "EU"]),
        ("高梨誠外務大臣は、ジェーン・ドウ国務長官と会談した。", "JP", ["JP", "US"]),
    ],
)
def test_heads_of_organisations_write_no_account(header: str, issuer: str, sides: list[str | None]) -> None:
    """Who speaks for an organisation, or is a guest told by the office alone, makes no government the issuer."""
    found = read(header=header, issuer=None)
    written = found.frame.issuer.value if found.frame.issuer else None
    actual = (written, [person.side for person in found.participants])
    assert (issuer, sides) == actual


def test_host_without_a_name_stands_for_the_issuer() -> None:
    """An office alone before the only name is the issuer's, and the name the other side's."""
    header = "3月3日、外務大臣は、陳明国防部長と会談を行いました。韓国の漁業も話題に上りました。"
    actual = [(person.name, person.side) for person in read(REPORT, header=header).participants]
    assert actual == [(None, "JP"), ("陳明", "KR")]
