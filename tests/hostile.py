"""Texts that try to act on what shows them: formulas, markup, links, controls; and what every format is to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from builders import account, comparison, link, point
from readout_cli.lookup import Lookup
from readout_cli.reports.text import clean

if TYPE_CHECKING:
    from readout_cli.model import Comparison

SCRAPS = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r", "\r\n", "\n", "'=1", '"=1"', " ", "  ", "|", "\\|", "\\", "`", "``",
    "*", "**", "_", "__x__", "~~x~~", "#", "# x", "1. x", "- x", "> x", "<b>", "</td>", "<script>alert(1)</script>",
    "<!-- x -->", "<!--", "-->", "&lt;", "&#64;", "&", "[x](http://a.example)", "![x](y)", "[x]", "[^1]", "[1]: /x",
    "https://a.example/b_c?d=*e*|f`g\\", "www.a.example.", "a.b@c.example", "@user", "@org/team", ":smile:", ":+1:",
    "#12", "a/b#3", "GH-7", "$x$", "$$", "{{ x }}", "{% x %}", "]]>", "\\x1b", "\\u202e", "\x1b[31m", "\x00", "\x7f",
    "\x9b2J", "\u202e", "\u2066", "\u200b", "\ufeff", "\u2028", "\ud800", "\ufffe", "\U000e0041", "e\u0301", "\u0301",
    "王毅", "日本", "، ", "مرحبا", "word", "Word", "wörd",
]  # fmt: skip
# A point is never empty, nor only white space.
TEXTS = (
    st.lists(st.one_of(st.sampled_from(SCRAPS), st.sampled_from(SCRAPS), st.text(max_size=4)), min_size=1, max_size=12)
    .map("".join)
    .filter(lambda text: bool(text.strip()))
)


def compared(one: str, other: str) -> Comparison:
    """Return a comparison of two accounts, with a shared row, a head and a one-sided row, all in these words."""
    ours = (point(one, "CN", name=other, topics=("health",)), point(other, "JP", act=None, head=one))
    theirs = (point(other, "CN", "JP", act=("protest", 5)), point("x", "JP"))
    return comparison((account("cn", *ours), account("jp", *theirs)), (link(1, "cn-1", "jp-1", "shared"),))


def texts(held: Comparison) -> dict[str, str]:
    """Return what each point of each row says, as it is shown to people, by id."""
    lookup = Lookup(held)
    return {
        found.id: clean(found.text)
        for row in held.rows
        for key in lookup.accounts
        for found in lookup.points_of(row, key)
    }
