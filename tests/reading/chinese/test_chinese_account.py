"""A whole Chinese account: furniture, headings, quantities, and nothing lost."""

from __future__ import annotations

from chinese_texts import TRADITIONAL, positions, read, read_text
from hypothesis import given
from hypothesis import strategies as st

PAGE = """\
首页 > 新闻
法尔康同挪威外交大臣伦德通电话
2021-03-03 14:20 来源：外交部
2021年3月3日，外交部长法尔康同挪威外交大臣伦德通电话。
伦德表示，渡轮已经复航。
双方达成以下共识：
一、五月举行渔业磋商。
二、恢复周末航班。
【打印】【关闭】
"""
WORDS = [
    *(
        "王毅",
        "法尔康",
        "伦德",
        "外交部长",
        "表示",
        "强调",
        "，",
        "。",
        "；",
        "：",
        "、",
        "“",
        "”",
        "（",
        "）",
        "双方",
        "中方",
    ),
    *(
        "挪方",
        "同意",
        "就",
        "等问题",
        "交换意见",
        "一是",
        "二是",
        "2021年3月3日",
        "两国",
        "应",
        "希望",
        "并",
        "會見",
        "臺灣",
    ),
    *("\n", "\n\n", " ", "　", "第一", "，，", "90分钟", "通电话", "a b", "《", "》", "\x00", "😀", "·", "对此", "他"),
]


def roles(text: str) -> list[str]:
    """Return the roles of the points of a text, in order."""
    return [point.role for point in read_text(text).points]


def test_page() -> None:
    """Navigation and credits are furniture, titles frame; an announced list holds positions."""
    found = read_text(PAGE)
    expected = ["furniture", "frame", "furniture", "frame", "position", "frame", "position", "position", "furniture"]
    assert [point.role for point in found.points] == expected


def test_announced_list_has_its_announcer() -> None:
    """What both agreed on is theirs, item by item."""
    found = [point.speaker.sides for point in read_text(PAGE).points if point.speaker]
    assert found == [("NO",), ("PT", "NO"), ("PT", "NO")]


def test_quantities() -> None:
    """Counted things, shares and dates are found; 两国 and 第三方 count nothing."""
    sentence = "伦德表示，两国贸易额去年增长百分之二十，不针对第三方，5月1日将有300名学生来访。"
    found = [(q.value, q.unit) for point in positions(sentence) for q in point.quantities]
    assert found == [(20.0, "percent"), ("XXXX-05-01", "date"), (300.0, "peopl")]


def test_sentences_end_inside_quotations() -> None:
    """A full stop before a closing quotation mark takes the mark along; one in brackets ends nothing."""
    found = [point.text for point in positions("伦德说：“渡轮已经复航。”票价（见附表。）不会上涨。")]
    assert found == ["伦德说：“渡轮已经复航。”", "票价（见附表。）不会上涨。"]


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=3)), max_size=40).map("".join))
def test_points_tile_any_text(text: str) -> None:
    """Points follow one another with exact spans; between them stands nothing with a meaning of its own."""
    body = "外交部长法尔康会见挪威外交大臣伦德。\n\n" + text
    found = read_text(body)
    done = 0
    left = ""
    for point in found.points:
        assert point.span[0] >= done
        assert body[slice(*point.span)] == point.text
        left += body[done : point.span[0]]
        done = point.span[1]
    left += body[done:]
    for marker in ("一是", "二是", "第一", "以及", "及", "和", "与", "及其"):
        left = left.replace(marker, "")
    assert not [char for char in left if "\u4e00" <= char <= "\u9fff"]


@given(st.lists(st.sampled_from(WORDS), max_size=30).map("".join))
def test_characters_of_either_kind_read_alike(text: str) -> None:
    """Traditional characters give the same spans, roles and speakers."""
    plain, other = read(text)[1], read(text.translate(TRADITIONAL))[1]
    assert [(p.span, p.role, p.speaker and p.speaker.sides) for p in other.points] == [
        (p.span, p.role, p.speaker and p.speaker.sides) for p in plain.points
    ]


def test_questions_are_frame() -> None:
    """What a journalist asks is frame; the answer is the issuer's position."""
    text = "发言人答记者问\n\n问：渡轮何时复航？\n\n答：葡方反对停航，要求挪方尽快恢复航班。\n"
    found = read_text(text).points
    assert [(point.role, point.speaker and point.speaker.sides) for point in found] == [
        ("frame", None),
        ("frame", None),
        ("position", ("PT",)),
        ("position", ("PT",)),
    ]
