"""The picture: a block for every position with its whole text, a ribbon for every link, always XML."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from builders import account, comparison, link, point, sample
from hostile import TEXTS, compared, texts
from readout_cli.reports import Options, render
from readout_cli.reports.ribbons import Labels, Place
from readout_cli.reports.svgparts import KINDS
from readout_cli.reports.text import UNPRINTABLE
from readout_cli.reports.xmltext import xml_text
from strategies import comparisons

if TYPE_CHECKING:
    from readout_cli.model import Comparison

SVG = "{http://www.w3.org/2000/svg}"


def drawn(held: Comparison) -> ET.Element:
    """Return the picture of a comparison as an XML parser reads it."""
    return ET.fromstring(render(held, format="svg"))  # noqa: S314 - our own


def blocks(picture: ET.Element) -> dict[str, ET.Element]:
    """Return the blocks by the ids of their points."""
    return {found.attrib["data-point"]: found for found in picture.iter(f"{SVG}g") if "data-point" in found.attrib}


def shown(block: ET.Element) -> str:
    """Return the words in a block."""
    return " ".join(line.text or "" for line in block.iter(f"{SVG}text"))


def big(pairs: list[tuple[int, int]], size: int = 40) -> Comparison:
    """Return a comparison of two long accounts with these points linked."""
    ours, theirs = (
        account(key, *(point(f"Point {number}", key.upper()) for number in range(size))) for key in ("cn", "jp")
    )
    links = [link(at, f"cn-{one}", f"jp-{other}", KINDS[at % 3]) for at, (one, other) in enumerate(pairs, 1)]
    return comparison((ours, theirs), tuple(links))


@given(st.one_of(comparisons(), st.builds(compared, TEXTS, TEXTS)))
def test_every_point_has_a_block_with_its_whole_text(held: Comparison) -> None:
    """The picture is XML always; the title of a block is its point's exact text, and the links are all there."""
    picture = drawn(held)
    found = blocks(picture)
    told = {identifier: block.findtext(f"{SVG}title") for identifier, block in found.items()}
    assert told == {identifier: f"{identifier}: {xml_text(text)}" for identifier, text in texts(held).items()}
    ribbons = [path for path in picture.iter(f"{SVG}path") if path.find(f"{SVG}title") is not None]
    assert len(ribbons) == len(held.links)


@given(st.builds(compared, TEXTS, TEXTS))
def test_nothing_of_an_account_acts(held: Comparison) -> None:
    """No element, attribute, reference or control of an account gets into the picture."""
    text = render(held, format="svg")
    picture = ET.fromstring(text)  # noqa: S314 - our own
    tags = {found.tag.removeprefix(SVG) for found in picture.iter()}
    assert tags <= {"svg", "title", "desc", "style", "defs", "pattern", "line", "rect", "g", "path", "text"}
    assert not [name for found in picture.iter() for name in found.attrib if "href" in name or name.startswith("on")]
    assert set(re.findall(r"url\(([^)]*)\)", picture.findtext(f"{SVG}style") or "")) == {"#ro-hatch", "#ro-cross"}
    assert not UNPRINTABLE.search(text.replace("\n", ""))


@given(TEXTS, st.lists(st.sampled_from(["CN", "JP", "KR"]), max_size=3, unique=True))
def test_no_word_of_a_label_is_cut(name: str, sides: list[str]) -> None:
    """The lines of a block together are the whole label, however long a name is."""
    held = comparison((account("cn", point("x", *sides, name=name * 5)), account("jp", point("y", "JP"))))
    told = shown(blocks(drawn(held))["cn-1"])
    wanted = xml_text(name * 5) if len(sides) < 2 else sides[0]
    assert "".join(wanted.split()) in "".join(told.split())


def test_a_label_is_id_speaker_act_and_first_topic() -> None:
    """One-sided blocks say so too, and whose words they are."""
    found = blocks(drawn(sample()))
    assert shown(found["cn-3"]) == "cn-3, CN, stress (3), bilateral"
    assert shown(found["jp-3"]) == "jp-3, Motegi Toshimitsu (JP), protest (5), maritime, only: own words"
    assert found["cn-3"].attrib["class"] == "ro-block"
    assert found["jp-3"].attrib["class"] == "ro-block ro-only"


def test_a_block_tells_its_row_and_where_its_words_stand() -> None:
    """The description, which screen readers read, has kind, labels and citation."""
    block = blocks(drawn(sample()))["cn-5"]
    assert block.findtext(f"{SVG}desc") == (
        "r4, only in CN, attributed to JP, Motegi Toshimitsu (JP), praise (2). China (CN), paragraph 5, cn.txt."
    )
    assert block.attrib["lang"] == "en"


def test_blocks_stand_in_text_order_without_touching() -> None:
    """Each block is under the one before it in its account."""
    found = blocks(drawn(sample()))
    places = [
        (float(rect.attrib["y"]), float(rect.attrib["height"]))
        for identifier, block in found.items()
        if identifier.startswith("cn-") and (rect := block.find(f"{SVG}rect")) is not None
    ]
    assert len(places) == 7
    assert all(y + height < after for (y, height), (after, _) in itertools.pairwise(places))


def test_kinds_of_ribbons_differ_without_colour() -> None:
    """Each has a class of its own, a dash pattern or none, a name on it, and a sample in the legend."""
    held = big([(1, 1), (2, 2), (3, 3)])
    picture = drawn(held)
    style = picture.findtext(f"{SVG}style") or ""
    dashes = {kind: re.search(rf"ro-{kind} {{[^}}]*dasharray: ([^ ;]+ \S+)", style) for kind in KINDS}
    assert len({found and found[1] for found in dashes.values()}) == 3
    classes = [path.attrib["class"] for path in picture.iter(f"{SVG}path")]
    assert sorted(classes) == sorted(2 * [f"ro-link ro-{kind}" for kind in KINDS])
    names = [text.text for text in picture.iter(f"{SVG}text")]
    assert {"r1 partial", "r2 flipped", "r3 shared", "only in this account"} <= set(names)


def test_forty_points_a_side_are_legible() -> None:
    """The picture is no more than twice as high as wide, and no name of a ribbon hides another."""
    picture = drawn(big([(number, 41 - number if number % 5 == 0 else number) for number in range(1, 41)]))
    _, _, width, height = map(float, picture.attrib["viewBox"].split())
    assert height < 2 * width
    names = [
        (float(text.attrib["x"]), float(text.attrib["y"]))
        for text in picture.iter(f"{SVG}text")
        if text.attrib.get("class") == "ro-name"
    ]
    assert len(names) == 40
    touching = [
        (one, other) for one in names for other in names if one < other
        if abs(one[0] - other[0]) < 50 and abs(one[1] - other[1]) < 10
    ]  # fmt: skip
    assert touching == []


def test_a_name_goes_where_there_is_most_room_when_there_is_none() -> None:
    """Names of ribbons that are the same all through still get a place each, in the gap between the columns."""
    labels = Labels()
    places = [labels.place(Place(380, 100), Place(570, 100)) for _ in range(9)]
    assert all(380 < place.x < 570 for place in places)
    assert len(set(places)) > 4


def test_links_past_a_column_begin_in_the_first_gap() -> None:
    """Of three accounts all links are drawn, and the name of a long ribbon is hidden by no block."""
    accounts = tuple(account(key, point(f"{key} said so.", "CN")) for key in ("cn", "jp", "kr"))
    picture = drawn(comparison(accounts, (link(1, "cn-1", "kr-1"),)))
    (name,) = (
        text for text in picture.iter(f"{SVG}text") if text.text == "r1 shared" and "aria-hidden" not in text.attrib
    )
    left, middle = (
        float(rect.attrib["x"])
        for key in ("cn-1", "jp-1")
        if (rect := blocks(picture)[key].find(f"{SVG}rect")) is not None
    )
    assert left + 360 < float(name.attrib["x"]) < middle


def test_the_picture_has_a_name_and_a_description() -> None:
    """Those who cannot see it are told what it shows, and how much the accounts share."""
    picture = drawn(sample())
    assert picture.attrib["role"] == "img"
    assert [found.attrib["id"] for found in (picture[0], picture[1])] == picture.attrib["aria-labelledby"].split()
    assert picture.findtext(f"{SVG}title") == "Accounts of the call of 2020-04-21: China (CN) and Japan (JP)"
    assert "JP reports 3 positions: 1 partial, 1 flipped, 1 only here." in (picture.findtext(f"{SVG}desc") or "")


def test_filters_are_stated_and_what_they_hide_is_not_drawn() -> None:
    """A picture of some of the rows says so."""
    held = sample()
    rows = tuple(row for row in held.rows if row.kind == "only")
    picture = drawn(msgspec.structs.replace(held, rows=rows, filters={"kind": ["only"]}))
    assert "filters: kind only (6 of 8 rows shown)" in [text.text for text in picture.iter(f"{SVG}text")]
    assert set(blocks(picture)) == {item for row in rows for ids in row.points.values() for item in ids}


def test_options_change_nothing() -> None:
    """The order is that of the texts, whatever is asked for elsewhere."""
    assert render(sample(), format="svg", by="kind", width=Options().width) == render(sample(), format="svg")
