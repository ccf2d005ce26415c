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

# Sentences of a made-up event, for whole accounts; each is one paragraph or goes on in the one before.
_SUBJECTS = [
    "Minister Lund",
    "Minister Falcao",
    "The two ministers",
    "Both sides",
    "He",
    "She",
    "They",
    "Norway",
    "The Portuguese side",
]
_PREDICATES = [
    "thanked the crews of the ferry",
    "agreed to open the harbour in May",
    "expressed serious concern about the ban on herring",
    "urged Portugal to lift the ban on herring",
    "said that Norway will send 20 engineers",
    "did not support the new tariffs",
    "exchanged views on Ukraine, the Arctic and fisheries",
    "protested against the arrest of two sailors",
    "agreed",
    "stressed the importance of UNCLOS",
    "hoped that talks would resume by 5 April 2021",
    "praised the vaccine of the WHO",
    "proposed a summit in Oslo, to which Minister Falcao gave his consent",
]
SENTENCES = st.builds(
    "{} {}{}.".format,
    st.sampled_from(_SUBJECTS),
    st.sampled_from(_PREDICATES),
    st.sampled_from(["", "", " and thanked Oslo for its patience", ", while Minister Lund noted the delay"]),
)
EVENT_BODIES = st.lists(st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=4)

# Whole accounts, plausible and worse.
_JOINTS = st.sampled_from(
    [" ", "\n", "\n\n", "\r\n\r\n", "; ", ", and ", ", ", " that ", "\n1. ", "\n(2) ", "\n- ", "“", "” ", "(", ")"]
)
_SCRAPS = st.one_of(
    SENTENCES,
    SENTENCES.map(lambda sentence: sentence[:-1]),
    WORDS,
    st.sampled_from(
        [
            "Home > News",
            "<Print>",
            "The outline is as follows:",
            "On 3 March,",
            "U.S.",
            "No. 1",
            "Mr.",
            "6 p.m.",
            "and",
            ",",
            "---",
        ]
    ),
    st.text(max_size=8),
)
RAGGED_TEXTS = st.lists(st.tuples(_SCRAPS, _JOINTS), max_size=12).map(
    lambda pairs: "".join(scrap + joint for scrap, joint in pairs)
)
FRONT_MATTER = st.sampled_from(
    ["", "", "---\nissuer: PT\n---\n", "---\ndate: 2021-03-03\n---\n\n", "\ufeff", "---\nissuer: ["]
)
BYTES = st.one_of(
    st.binary(max_size=200),
    RAGGED_TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.tuples(RAGGED_TEXTS, st.sampled_from(["utf-16", "gb18030", "cp1252", "shift_jis"])).map(
        lambda pair: pair[0].encode(pair[1], "ignore")
    ),
    st.tuples(RAGGED_TEXTS, st.binary(max_size=8)).map(lambda pair: pair[0].encode("utf-8", "ignore") + pair[1]),
)
