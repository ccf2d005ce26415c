"""The web page: nothing that an account or a file holds acts in it, and nothing is loaded into it."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from webpage import by_class, parsed, text

from builders import account, comparison, document, link, point
from readout_cli import summary
from readout_cli.model import (
    Difference,
    Fact,
    Frame,
    FrameDifference,
    Notice,
    Participant,
    Tool,
)
from readout_cli.reports import render
from readout_cli.reports.html.tags import escaped, outside, tag
from readout_cli.reports.text import UNPRINTABLE

if TYPE_CHECKING:
    from webpage import Element

    from readout_cli.model import Comparison

HOSTILE = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x=\'',
    "<!-- --><svg onload=alert(1)>",
    "&lt;script&gt; &amp; &#60;b&#62;",
    "\u202egnp.exe\u202c \u2066x\u2069 \u200b \ufeff",
    "\x1b[31m \x00 \x85 \x9b \ud800",
    "javascript:alert(1)",
    "]]><![CDATA[<b>",
]
_TAGS = (
    "html head meta title link style body a header p h1 h2 h3 h4 nav main section article div dl dt dd ul ol li span b "
    "strong small bdi blockquote mark details summary form fieldset legend label input button svg rect footer script"
)
TAGS = frozenset(_TAGS.split())
ACTING = re.compile(r"on|style$|src|action|formaction|srcdoc|data$")


def hostile(held: str) -> Comparison:
    """Return a comparison that holds a text wherever a comparison can hold any."""
    fact = Fact(value=held, origin="text")
    frame = Frame(title=fact, date=fact, form=fact, place=fact, initiator=fact, tone=(fact,), duration_minutes=fact)
    said = point(f"§{held}§", "CN", name=held, act=(held, 3), topics=(held,), head=held)
    accounts = tuple(
        msgspec.structs.replace(
            account(key, said, point(held, role="frame"), issuer=held or "X", language=held, frame=frame),
            url=held,
            retrieved=held,
            source=held,
            participants=(Participant(name=held, office=held, side=held),),
        )
        for key in (f"a{held}", f"b{held}")
    )
    keys = [each.key for each in accounts]
    found = Difference(type="number", values=dict.fromkeys(keys, held), spans={})
    made = comparison(
        accounts,
        (link(1, accounts[0].points[0].id, accounts[1].points[0].id, "partial", found),),
        (FrameDifference(type="place", values=dict.fromkeys(keys, held)),),
    )
    rows = tuple(msgspec.structs.replace(each, id=held, related=(held, f"{held}?")) for each in made.rows)
    return msgspec.structs.replace(
        made,
        rows=rows,
        warnings=(Notice(code="x", message=held, account=keys[0]),),
        filters={held: held},
        tool=Tool(version=held, matcher=held, lexicon=held, review=held),
    )


def faults(tree: Element) -> list[str]:
    """Return what in a page is not of its making, or may act."""
    found = [f"<{each.tag}>" for each in tree.iter() if each.tag not in TAGS]
    for each in tree.iter():
        found += [f"{each.tag} {name}" for name in each.attrib if ACTING.match(name)]
    found += [each.get("href") for each in tree.iter("a") if not re.match(r"#|https?://", each.get("href"))]
    return found + ["script"] * (len(list(tree.iter("script"))) - 1)


@pytest.mark.parametrize("held", HOSTILE)
def test_hostile_texts_are_shown_and_nothing_more(held: str) -> None:
    """Wherever it stands, a text is text: no element, attribute or address comes of it."""
    made = hostile(held)
    for shown in (made, document(made.accounts[0]), summary.of_comparison(made)):
        page = render(shown, format="html", explain=True)
        assert faults(parsed(page)) == []
        assert len(re.findall("<script", page)) == 1
        assert not [found for found in UNPRINTABLE.findall(page) if found != "\n"]


@given(st.text(max_size=40))
def test_any_text_is_inert(held: str) -> None:
    """The same holds for whatever else a text may be."""
    page = render(hostile(held), format="html", explain=True)
    assert faults(parsed(page)) == []


@given(st.text())
def test_one_function_escapes(held: str) -> None:
    """Escaped text holds nothing that a parser would read as markup, in an element or in an attribute."""
    shown = escaped(held)
    assert not set(shown) & set("<>\"'")
    assert escaped(shown) is shown
    element = parsed(tag("p", held, title=held))
    (paragraph,) = element.iter("p")
    assert text(paragraph) == paragraph.get("title")


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://www.example.org/a?b=1&c=2", True),
        ("HTTP://example.org/", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("java\nscript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,<script>alert(1)</script>", False),
        ("file:///etc/passwd", False),
        ("//example.org", False),
        ("http:", False),
        ("http://[", False),
        ("https://example.org/\u202e", False),
        ("cn.txt", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_are_linked(url: str | None, linked: bool) -> None:  # noqa: FBT001 - cases
    """A title leads to http and https pages only."""
    assert outside("text", url).startswith("<a ") is linked


def test_a_linked_title_tells_the_other_page_nothing() -> None:
    """Links out of the page carry no opener and no referrer."""
    held = msgspec.structs.replace(
        account("cn", point("Yes.", "CN"), frame=Frame(title=Fact(value="A call", origin="text"))),
        url="https://www.example.org/call",
        retrieved="2026-05-04T10:00:00Z",
    )
    tree = parsed(render(document(held), format="html"))
    out = [each for each in tree.iter("a") if each.get("href").startswith("http")]
    assert {text(each) for each in out} == {"A call", "https://www.example.org/call"}
    assert {each.get("rel") for each in out} == {"noopener noreferrer"}
    (cited,) = by_class(tree, "cite")
    assert "“A call”, paragraph 1, https://www.example.org/call, retrieved 2026-05-04" in text(cited)


def test_the_policy_allows_this_page_alone() -> None:
    """The hashes of the policy are those of the one style and the one script, and all else is refused."""
    tree = parsed(render(hostile("x"), format="html"))
    (policy,) = [each.get("content") for each in tree.iter("meta") if each.get("http-equiv")]
    told = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert told["default-src"] == "'none'"
    for name in ("style", "script"):
        (each,) = tree.iter(name)
        digest = base64.b64encode(hashlib.sha256(each.text.encode()).digest()).decode()
        assert told[f"{name}-src"] == f"'sha256-{digest}'"
