"""Texts as accounts hold them, and worse: prose in three scripts, combining marks, controls, markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec
from hypothesis import strategies as st

from builders import account, comparison, link, point
from readout_cli.matching import rows
from readout_cli.matching.rows import Alone

if TYPE_CHECKING:
    from readout_cli.model import Account, Comparison, Role

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
POINT_TEXTS = PROSE.map(lambda text: f"§{text}".rstrip())
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


_ROLES: st.SearchStrategy[Role] = st.sampled_from(["position", "position", "frame"])
_LINKS: st.SearchStrategy[Literal["shared", "partial", "flipped"]] = st.sampled_from(["shared", "partial", "flipped"])


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Return a comparison of two accounts with points of any text, speaker and topic, linked at random."""
    labels = st.tuples(
        POINT_TEXTS,
        st.lists(st.sampled_from(["CN", "JP", "KR"]), max_size=2, unique=True),
        st.lists(st.sampled_from(["health", "trade"]), max_size=2, unique=True).map(tuple),
        _ROLES,
        st.sampled_from([None, "He said"]),
    )

    def held(key: str) -> Account:
        drawn = draw(st.lists(labels, min_size=1, max_size=4))
        points = [point(text, *sides, topics=topics, role=role, head=head) for text, sides, topics, role, head in drawn]
        return account(key, *points)

    accounts = (held("cn"), held("jp"))
    ours, theirs = ([item.id for item in each.positions()] for each in accounts)
    joined = []
    if ours and theirs:
        pairs = st.tuples(st.sampled_from(ours), st.sampled_from(theirs))
        joined = sorted(draw(st.sets(pairs, max_size=3)))
    links = tuple(link(number, *pair, draw(_LINKS)) for number, pair in enumerate(joined, 1))
    alone = {item: Alone(0.9, ()) for item in (*ours, *theirs)}
    found = rows.group(accounts, links, alone, frozenset({"CN", "JP"}))
    return msgspec.structs.replace(comparison(accounts), links=links, rows=found, summary=rows.counts(accounts, found))
