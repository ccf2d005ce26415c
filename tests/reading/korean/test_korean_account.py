"""A whole Korean account, and what holds of any text in the script."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from korean_texts import HEADER, load, read

WORDS = [
    "나은호 외교부 장관은",
    "오다 대신은",
    "양 장관은",
    "오다 겐지(小田健二) 일본 외무대신과",
    "2.3.(목)",
    "1.30.",
    "□",
    "ㅇ",
    "가.",
    "※",
    "강조하고,",
    "하기로 함",
    "우려를 표명하는 한편,",
    "촉구하였습니다.",
    "“",
    "”",
    "(",
    ")",
    "‘",
    "\n",
    "\n\n",
    "등에 대해",
    "및",
    ",",
    ".",
    "다.",
    "통화를 갖고,",
    "붙임",
    "끝.",
    "북한 문제와",
    "한일관계 문제에",
    "언급한 데 대해",
    "일측",
    "9시 30분",
    "3만 명",
]
SCRIPT = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3) | st.sampled_from("0123.,()“”□ㅇ \n")
TEXTS = st.one_of(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), st.text(SCRIPT, max_size=120))


def test_whole_account() -> None:
    """Header, positions of each side and of both, and replies are told apart."""
    reading = read(
        "□ 양 장관은 항로 개설에 인식을 같이하고, 실무협의를 열기로 하였습니다.\n"
        "ㅇ 나 장관은 등대의 보수를 요청하였으며, 오다 대신은 이를 검토하겠다고 하였습니다.",
        "□ 오다 대신은 어업협정에 관한 일측의 입장을 설명하였습니다.",
    )
    expected = [
        ("frame", "", ""),
        ("position", "KR+JP", "agree"),
        ("position", "KR+JP", "agree"),
        ("position", "KR", "request"),
        ("position", "JP", "promise"),
        ("position", "JP", "explain"),
    ]
    actual = [
        (
            point.role,
            "+".join(point.speaker.sides) if point.speaker else "",
            point.act.type if point.act else "",
        )
        for point in reading.points
    ]
    assert expected == actual


@given(TEXTS)
def test_points_tile_any_text(text: str) -> None:
    """Points stand in order, overlap nowhere, hold their spans' text, and leave out no word."""
    whole = f"{HEADER}\n\n{text}"
    points = load(whole).points
    at = 0
    for point in points:
        assert at <= point.span[0] < point.span[1]
        assert point.text == whole[slice(*point.span)]
        at = point.span[1]
    expected: list[str] = []
    bounds = [0, *(edge for point in points for edge in point.span), len(whole)]
    gaps = [whole[first:last] for first, last in zip(bounds[::2], bounds[1::2], strict=True)]
    left_out = [word for gap in gaps for word in gap.split() if any(char.isalnum() for char in word)]
    actual = [word for word in left_out if word.strip(".)ㅇ") not in set("가나다라마바사아자차카타파하") | {""}]
    assert expected == actual
