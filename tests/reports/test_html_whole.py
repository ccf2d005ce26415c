"""The web page: every point whole, in its row and in the full text, whatever the texts hold."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from webpage import by_class, parsed, row, text, words

from builders import account, comparison, document, link, point, sample
from readout_cli import summary
from readout_cli.lookup import Lookup
from readout_cli.model import Translation
from readout_cli.reports import arrange, render
from readout_cli.reports.html.tags import anchor, token
from readout_cli.reports.text import clean
from strategies import POINT_TEXTS, comparisons

if TYPE_CHECKING:
    from readout_cli.model import Comparison
    from readout_cli.reports import By

BYS = st.sampled_from(["order", "topic", "speaker", "kind"])


@given(comparisons(), BYS, st.booleans())
def test_every_row_quotes_its_points_whole(held: Comparison, by: By, explain: bool) -> None:  # noqa: FBT001 - drawn
    """Read back by a parser, each row quotes exactly its points, account by account."""
    tree = parsed(render(held, format="html", by=by, explain=explain))
    lookup = Lookup(held)
    for each in held.rows:
        expected = [clean(found.text) for key in lookup.accounts for found in lookup.points_of(each, key)]
        assert words(row(tree, each.id)) == expected


@given(comparisons())
def test_the_full_texts_hold_every_point_whole(held: Comparison) -> None:
    """Each point of each account stands in the full text under its own anchor, frame and furniture too."""
    tree = parsed(render(held, format="html"))
    for each in held.accounts:
        for found in each.points:
            assert text(tree.get_element_by_id(anchor("text", found.id))) == clean(found.text)


@given(comparisons())
def test_the_full_texts_lose_nothing(held: Comparison) -> None:
    """With the ways to the rows and the paragraph numbers taken out, an account's own text is left."""
    tree = parsed(render(held, format="html"))
    for shown, each in zip(by_class(tree, "text"), held.accounts, strict=True):
        for added in (*by_class(shown, "to"), *by_class(shown, "number"), *shown.iter("h3")):
            added.drop_tree()
        assert "".join(text(shown).split()) == "".join(clean(each.text).split())


@given(comparisons())
def test_accounts_and_briefs_quote_whole(held: Comparison) -> None:
    """The pages of one account and of a brief quote every point, too."""
    first = held.accounts[0]
    points = parsed(render(document(first), format="html"))
    assert words(points) == [clean(found.text) for found in first.points]
    brief = summary.of_comparison(held)
    quoted = [clean(quote.text) for section in brief.sections for item in section.items for quote in item.quotes]
    assert words(parsed(render(brief, format="html"))) == quoted


@given(comparisons(), BYS)
def test_rows_stand_in_the_order_and_groups_asked_for(held: Comparison, by: By) -> None:
    """The page has the groups of every other view, with their titles as headings."""
    order = held.accounts[-1].key
    tree = parsed(render(held, format="html", by=by, order=order))
    groups = arrange.groups(held, by, order)
    expected = [anchor("row", each.id) for group in groups for each in group.rows]
    assert [found.get("id") for found in by_class(tree, "row")] == expected
    titles = [clean(group.title) for group in groups if group.title]
    assert [text(found) for found in by_class(tree, "group-title")] == titles


@given(comparisons(), BYS)
def test_every_way_leads_somewhere(held: Comparison, by: By) -> None:
    """Ids are unique, and each link inside the page has its place."""
    tree = parsed(render(held, format="html", by=by))
    ids = [found.get("id") for found in tree.iter() if found.get("id")]
    assert len(set(ids)) == len(ids)
    ways = {found.get("href").removeprefix("#") for found in tree.iter("a")}
    assert ways <= set(ids)


@given(comparisons(), BYS)
def test_no_heading_skips_a_level(held: Comparison, by: By) -> None:
    """Headings go down one level at a time, from a single first one."""
    tree = parsed(render(held, format="html", by=by))
    levels = [int(found.tag[1]) for found in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@given(st.text(), st.text())
def test_anchors_tell_ids_apart(left: str, right: str) -> None:
    """Whatever characters ids hold, their anchors are words, and differ where the ids do."""
    assert (token(left) == token(right)) == (left == right)
    assert token(left).replace("_", "").replace(".", "").replace("-", "").isalnum() or not token(left).strip("_.-")


@given(POINT_TEXTS, POINT_TEXTS)
def test_translations_stand_by_their_paragraphs(told: str, other: str) -> None:
    """The user's own translation is under the first point of its paragraph, and in the full text, whole."""
    cn = account("cn", point("王毅表示。", "CN"), point("双方一致。", "CN"), language="zh")
    jp = account("jp", point("Both agreed.", "JP"))
    held = Translation(account="cn", source="cn-en.txt", sha256="0" * 64, paragraphs={1: told, 2: other})
    tree = parsed(render(msgspec.structs.replace(comparison((cn, jp)), translations=(held,)), format="html"))
    shown = [text(found) for found in by_class(tree, "translation")]
    assert sorted(shown) == sorted(
        [f"translation of paragraph {number}: {clean(words)}" for number, words in ((1, told), (2, other))] * 2
    )


def test_a_paragraph_is_translated_once_in_the_rows() -> None:
    """The second point of a paragraph says where its translation stands."""
    cn = account("cn", point("王毅表示。", "CN"), point("双方一致。", "CN"), language="zh")
    points = tuple(msgspec.structs.replace(found, paragraph=1) for found in cn.points)
    held = Translation(account="cn", source="cn-en.txt", sha256="0" * 64, paragraphs={1: "Wang Yi said."})
    page = comparison((msgspec.structs.replace(cn, points=points), account("jp", point("Yes.", "JP"))))
    tree = parsed(render(msgspec.structs.replace(page, translations=(held,)), format="html"))
    (again,) = by_class(row(tree, "r2"), "translation")
    assert text(again) == "translation of paragraph 1: at cn-1"
    assert again.find("a").get("href") == "#text-cn-1"


def test_front_matter_is_kept_apart() -> None:
    """What a file tells of itself is shown on demand, a line a line, and is no part of the account's text."""
    plain = sample().accounts[0]
    front = "---\nissuer: CN\nnote: Restated.\n---\n\n"
    shift = len(front)
    points = tuple(
        msgspec.structs.replace(found, span=(found.span[0] + shift, found.span[1] + shift), head=None)
        for found in plain.points
    )
    held = document(msgspec.structs.replace(plain, text=front + plain.text, points=points))
    tree = parsed(render(held, format="html"))
    (shown,) = by_class(tree, "front")
    assert [text(line) for line in shown.iter("div")] == ["---", "issuer: CN", "note: Restated.", "---"]
    assert by_class(tree, "between") == []


def test_words_between_points_are_kept() -> None:
    """Numbers of paragraphs and joining words belong to no point and still stand in the text."""
    plain = account("cn", point("They met.", "CN"), point("They agreed.", "CN"))
    first, second = plain.points
    whole = "1. They met, and they agreed. (End)"
    points = (
        msgspec.structs.replace(first, text="They met", span=(3, 11)),
        msgspec.structs.replace(second, text="they agreed.", span=(17, 29), paragraph=1),
    )
    held = document(msgspec.structs.replace(plain, text=whole, points=points))
    (shown,) = by_class(parsed(render(held, format="html")), "text")
    assert [text(found) for found in by_class(shown, "between")] == ["1.", ", and", "(End)"]


@pytest.mark.parametrize("kind", ["shared", "partial"])
def test_words_that_the_other_lacks_are_marked(kind: str) -> None:
    """Inside a shared or partial row of one language the words that differ are marked, and only they."""
    cn = account("cn", point("China will provide two million masks.", "CN"))
    jp = account("jp", point("China will provide three million masks.", "CN"))
    joined = link(1, "cn-1", "jp-1", "shared" if kind == "shared" else "partial")
    tree = parsed(render(comparison((cn, jp), (joined,)), format="html"))
    assert [text(found) for found in tree.iter("mark")] == ["two", "three"]
