"""What differs inside a link, and what kind that makes it."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from readout_cli import lexicon
from readout_cli.matching import differences, flips, kinds
from readout_cli.matching.differences import Side
from readout_cli.matching.similarity import Scored
from readout_cli.model import Act, Difference, Mention, Point, Quantity, Speaker

SIDES = (Side("pt", "en", "PT"), Side("no", "en", "NO"))
SPAN = (0, 5)
ALIKE, UNLIKE = Scored(0.9, 0.9, {}), Scored(0.5, 0.5, {})


def point(
    sides: tuple[str, ...] = ("PT",),
    act: tuple[str, int] = ("state", 2),
    quantities: tuple[tuple[float | str, str], ...] = (),
    names: tuple[tuple[str, str], ...] = (),
    **more: Any,  # noqa: ANN401 - fields of a point
) -> Point:
    """Return a point with these judgements."""
    return Point(
        id="x-1",
        span=SPAN,
        text="words",
        role="position",
        paragraph=1,
        speaker=Speaker(sides=sides, span=SPAN),
        act=Act(type=act[0], force=act[1], span=SPAN),
        quantities=tuple(Quantity(value=value, unit=unit, span=SPAN) for value, unit in quantities),
        mentions=tuple(Mention(concept=c, label=c, name_used=name, span=SPAN) for c, name in names),
        **more,
    )


def found(a: Point, b: Point) -> list[tuple[str, Any, Any]]:
    """Return type and values of each difference."""
    return [(d.type, d.values["pt"], d.values["no"]) for d in differences.find(a, b, SIDES, lexicon.load())]


CASES: dict[str, tuple[Point, Point, list[tuple[str, Any, Any]]]] = {
    "none": (point(), point(), []),
    "speaker": (point(), point(("PT", "NO")), [("speaker", ["PT"], ["PT", "NO"])]),
    "speakers in another order": (point(("PT", "NO")), point(("NO", "PT")), []),
    "force by two": (point(act=("note", 1)), point(act=("stress", 3)), [("force", 1, 3)]),
    "force by one": (point(act=("state", 2)), point(act=("stress", 3)), []),
    "talked or settled": (point(act=("discuss", 1)), point(act=("agree", 2)), [("force", 1, 2)]),
    "number": (point(quantities=((2.0, "mask"),)), point(quantities=((3.0, "mask"),)), [("number", 2.0, 3.0)]),
    "same number": (point(quantities=((2.0, "mask"),)), point(quantities=((2.0, "mask"),)), []),
    "numbers of other things": (point(quantities=((2.0, "mask"),)), point(quantities=((3.0, "ship"),)), []),
    "number told by one": (point(quantities=((2.0, "mask"),)), point(), []),
    "date": (
        point(quantities=(("2021-03-03", "date"),)),
        point(quantities=(("2021-03-04", "date"),)),
        [("date", "2021-03-03", "2021-03-04")],
    ),
    "date without its year": (
        point(quantities=(("2021-03-03", "date"),)),
        point(quantities=(("XXXX-03-03", "date"),)),
        [],
    ),
    "date without its day": (
        point(quantities=(("2021-03-03", "date"),)),
        point(quantities=(("2021-03", "date"),)),
        [],
    ),
    "year": (point(quantities=((1972, "year"),)), point(quantities=((1978, "year"),)), [("date", 1972, 1978)]),
    "duration": (point(quantities=((20, "minutes"),)), point(quantities=((60, "minutes"),)), [("duration", 20, 60)]),
    "negation": (point(negated=True), point(), [("negation", True, False)]),
    "negation of another act": (point(act=("oppose", 4)), point(act=("support", 3), negated=True), []),
    "name": (
        point(names=(("isles", "Near Isles"),)),
        point(names=(("isles", "Far Isles"),)),
        [("name", "Near Isles", "Far Isles")],
    ),
    "name in another case": (point(names=(("isles", "Near isles"),)), point(names=(("isles", "near Isles"),)), []),
    "several": (
        point(act=("note", 1), negated=True),
        point(("NO",), act=("protest", 5)),
        [("speaker", ["PT"], ["NO"]), ("force", 1, 5)],
    ),
}


@pytest.mark.parametrize(("a", "b", "expected"), CASES.values(), ids=CASES)
def test_differences(a: Point, b: Point, expected: list[tuple[str, Any, Any]]) -> None:
    """What differs is told with both values, in a fixed order."""
    assert found(a, b) == expected


@pytest.mark.parametrize(("a", "b", "expected"), CASES.values(), ids=CASES)
def test_differences_mirror(a: Point, b: Point, expected: list[tuple[str, Any, Any]]) -> None:
    """From the other side the same things differ, the other way round."""
    assert found(b, a) == [(kind, theirs, ours) for kind, ours, theirs in expected]


def test_one_name_in_common_is_no_difference() -> None:
    """A point that uses both names agrees with one that uses either."""
    both = point(names=(("isles", "Near Isles"), ("isles", "Far Isles")))
    assert found(both, point(names=(("isles", "Far Isles"),))) == []


def test_names_differ_alike_from_both_sides() -> None:
    """Two names here against one there are the same differences, the other way round."""
    two = point(names=(("isles", "Near Isles"), ("isles", "Far Isles")))
    one = point(names=(("isles", "The Isles"),))
    assert len(found(two, one)) == len(found(one, two))


def test_differences_carry_their_spans() -> None:
    """A difference rests on a span in each account."""
    (force,) = differences.find(point(act=("note", 1)), point(act=("protest", 5)), SIDES, lexicon.load())
    assert force.spans == {"pt": SPAN, "no": SPAN}


@pytest.mark.parametrize(
    ("a", "b", "scored", "expected"),
    [
        (point(), point(), ALIKE, "shared"),
        (point(("PT", "NO")), point(("NO", "PT")), ALIKE, "shared"),
        (point(), point(), UNLIKE, "partial"),
        (point(), point(("PT", "NO")), ALIKE, "partial"),
        (point(act=("note", 1)), point(act=("protest", 5)), ALIKE, "partial"),
        (point(quantities=((2.0, "mask"),)), point(quantities=((3.0, "mask"),)), ALIKE, "partial"),
        (point(negated=True), point(), ALIKE, "partial"),
        (point(names=(("isles", "Near Isles"),)), point(names=(("isles", "Far Isles"),)), ALIKE, "shared"),
        (point(), point(("NO",)), ALIKE, "flipped"),
        (point(), point(("NO",)), UNLIKE, "flipped"),
    ],
)
def test_kind(a: Point, b: Point, scored: Scored, expected: str) -> None:
    """Disjoint speakers flip a link; another speaker set or substance makes it partial; a name does not."""
    assert kinds.decide(a, b, scored, differences.find(a, b, SIDES, lexicon.load())) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (("PT",), ("NO",), True),
        (("PT",), ("PT", "NO"), False),
        (("PT",), (), False),
        ((), (), False),
    ],
)
def test_disjoint_speakers_are_both_known(a: tuple[str, ...], b: tuple[str, ...], *, expected: bool) -> None:
    """An unknown speaker is not another speaker."""
    assert flips.disjoint(frozenset(a), frozenset(b)) is expected


ISLANDS = "senkaku-diaoyu"


@pytest.mark.parametrize(
    ("languages", "names", "expected"),
    [
        (("zh", "ja"), ("钓鱼岛", "尖閣諸島"), ["name"]),
        (("zh", "ja"), ("钓鱼岛", "釣魚島"), []),
        (("zh", "en"), ("香港", "Hong Kong"), []),
        (("zh", "en"), ("釣魚島", "Senkaku Islands"), ["name"]),
        (("en", "en"), ("Diaoyu Dao", "Diaoyu Islands"), []),
    ],
)
def test_across_languages_only_a_rival_name_is_a_difference(
    languages: tuple[str, str], names: tuple[str, str], expected: list[str]
) -> None:
    """A name and its translation are one name; names that take sides differ in any language."""
    concept = "hong-kong" if "香港" in names else ISLANDS
    sides = (Side("pt", languages[0], "PT"), Side("no", languages[1], "NO"))
    a, b = (point(names=((concept, name),)) for name in names)
    assert [difference.type for difference in differences.find(a, b, sides, lexicon.load())] == expected


VERSIONS = (Side("pt-1", "en", "PT"), Side("pt-2", "en", "PT"))


def saying(text: str, **labels: Any) -> Point:  # noqa: ANN401 - as for point
    """Return a point with a text of its own."""
    return msgspec.structs.replace(point(**labels), text=text, span=(100, 100 + len(text)))


def between(one: Point, other: Point, sides: tuple[Side, Side] = VERSIONS) -> dict[str, Difference]:
    """Return the differences by type."""
    return {item.type: item for item in differences.find(one, other, sides, lexicon.load())}


def test_versions_of_one_account_differ_in_every_changed_word() -> None:
    """Between versions each rewording is a difference, with the words and their place; a step of force counts too."""
    before = saying("She urged Norway to back direct flights.", act=("urge", 4))
    after = saying("She asked Norway to back three direct flights a week.", act=("request", 3))
    told = between(before, after)
    assert told["wording"].values == {"pt-1": ["urged"], "pt-2": ["asked", "three", "a week"]}
    assert told["wording"].spans == {"pt-1": (104, 109), "pt-2": (104, 152)}
    assert told["force"].values == {"pt-1": 4, "pt-2": 3}


def test_what_is_no_rewording() -> None:
    """Case and punctuation are none, and accounts of two governments are no versions."""
    assert between(saying("They met in Oslo."), saying("they met, in Oslo")) == {}
    assert between(saying("They met in Oslo."), saying("They met in Bergen."), SIDES) == {}
