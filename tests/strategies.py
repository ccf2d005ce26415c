"""Texts as accounts hold them, and worse: prose in three scripts, combining marks, controls, markup."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = st.sampled_from(
    [
        "Minister", "Motegi", "expressed", "concern.", "[bold]", "[/]", "[sic]", "(COVID-19)", "a" * 45, "",
        "王毅表示，", "中日两国是一衣带水的近邻。", "「ビジネストラック」", "を含め、", "一致した。",
        "양국은", "합의하였다.", "e\u0301te\u0301", "\x1b[31m", "\u202e", "\u200b", "\x00", "\x85",
        "…", "“political virus”", "😀", "\\", "・・・",
    ]
)  # fmt: skip
SPACES = st.sampled_from([" ", "  ", "\n", "\t", "\u3000", ""])
PROSE = st.lists(st.tuples(WORDS, SPACES), max_size=25).map(
    lambda pairs: "".join(word + space for word, space in pairs)
)
# A point is never empty, nor only white space.
POINT_TEXTS = PROSE.map(lambda text: f"§{text}").filter(lambda text: text.strip() == text)
WIDTHS = st.integers(min_value=20, max_value=300)
