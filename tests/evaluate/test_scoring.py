"""Counting agreement: the figures of the annotation's own script, and kinds, on pairs made by hand and at random."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import readout_cli
from builders import comparison, link
from readout_cli.evaluate import scoring
from readout_cli.evaluate.gold import Gold, GoldAccount, GoldPoint, read
from readout_cli.evaluate.scoring import Tally
from readout_cli.model import Account, Comparison, Frame, Point, Speaker

if TYPE_CHECKING:
    from types import ModuleType

GOLD = Path(__file__).resolve().parents[1] / "gold"
# Kept out of all that is looked at while rules are written.
HELD_OUT = {"2025-07-14-cn-in", "2024-10-04-jp-kr"}
PAIRS = [path for path in sorted(GOLD.glob("*/gold.*.en.*.en.yaml")) if path.parent.name not in HELD_OUT]


def yardstick() -> ModuleType:
    """Import the annotation's own script."""
    spec = importlib.util.spec_from_file_location("gold_score", GOLD / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCORE = yardstick()


def figures_of_the_yardstick(gold: dict[str, Any], found: Comparison) -> dict[str, Any]:
    """Return what the script makes of a comparison."""
    system = SCORE.from_comparison(msgspec.to_builtins(found))
    result = SCORE.score(gold, system)
    right, every = SCORE.speakers(gold, system)
    return {
        "link": (result["link"], SCORE.prf(result["link"])),
        "one_sided": (result["cells"], SCORE.prf(result["only"]), SCORE.mcc(result["cells"])),
        "boundary": (SCORE.boundaries(gold, system), SCORE.prf(SCORE.boundaries(gold, system))),
        "speaker": (right, every),
    }


def figures_of_the_package(gold: Gold, found: Comparison) -> dict[str, Any]:
    """Return the same of what the package makes of it."""
    made = scoring.figures(scoring.of_pair(gold, found))
    link, alone, start = (
        ((part.found, part.wrong, part.missed), (part.precision, part.recall, part.f1))
        for part in (made.link, made.one_sided, made.boundary)
    )
    return {
        "link": link,
        "one_sided": ((*alone[0], made.one_sided.neither), alone[1], made.one_sided.mcc),
        "boundary": start,
        "speaker": (made.speaker.right, made.speaker.all),
    }


def as_the_yardstick_has_it(gold: Gold) -> dict[str, Any]:
    """Return an annotation in the script's form."""
    sides = dict(zip("ab", gold.accounts, strict=True))
    return {
        "raw": {side: account.text for side, account in sides.items()},
        "points": {side: msgspec.to_builtins(account.points) for side, account in sides.items()},
        "links": gold.links,
    }


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.parent.name)
def test_figures_are_those_of_the_yardstick(path: Path) -> None:
    """On every annotated English pair, counts and figures equal those of tests/gold/score.py to the last digit."""
    gold = read(path)
    found = readout_cli.compare(*(account.file for account in gold.accounts))
    wanted = figures_of_the_yardstick(SCORE.load_gold(path), found)
    assert wanted == figures_of_the_package(gold, found)


def test_totals_are_those_of_the_yardstick() -> None:
    """Counts added up over all pairs give the script's totals."""
    made = []
    wanted = []
    for path in PAIRS:
        gold = read(path)
        found = readout_cli.compare(*(account.file for account in gold.accounts))
        made.append(scoring.of_pair(gold, found))
        wanted.append(SCORE.score(SCORE.load_gold(path), SCORE.from_comparison(msgspec.to_builtins(found))))
    every = scoring.figures(scoring.total(made))
    assert SCORE.prf(SCORE.total(wanted, "link"))[2] == every.link.f1
    assert SCORE.mcc(SCORE.total(wanted, "cells")) == every.one_sided.mcc


SIDES = st.lists(st.sampled_from(["NO", "PT", "EU"]), max_size=3, unique=True).map(tuple)
PIECES = st.lists(
    st.tuples(
        st.sampled_from(["1. ", "and ", "word ", "as well as ", "- ", "以及", "x", "Or,"]),
        st.sampled_from(["position", "frame"]),
        st.sampled_from(["no", "pt", "both", "none"]),
        SIDES,
        # Where the tool cuts, and where the annotation does.
        st.booleans(),
        st.booleans(),
    ),
    max_size=8,
)
ENDS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.sampled_from(["match", "partial", "flipped"])))


def pieced(key: str, pieces: list[Any]) -> tuple[GoldAccount, Account]:
    """Return one text as the annotation has it and as the tool has it, cut at places of their own."""
    text = "".join(piece[0] for piece in pieces)
    annotated: list[GoldPoint] = []
    found: list[Point] = []
    at = 0
    for words, role, speaker, sides, cut, gold_cut in pieces:
        end = at + len(words)
        if gold_cut or not annotated:
            name = f"{key}{len(annotated)}"
            annotated.append(GoldPoint(id=name, role=role, speaker=speaker, start=at, end=end))
        else:
            annotated[-1] = msgspec.structs.replace(annotated[-1], end=end)
        if cut or not found:
            name = f"{key}-{len(found)}"
            held = Speaker(sides=sides)
            found.append(Point(id=name, span=(at, end), text="", role=role, paragraph=1, speaker=held))
        else:
            found[-1] = msgspec.structs.replace(found[-1], span=(found[-1].span[0], end))
        at = end
    gold = GoldAccount(file=Path(f"{key}.txt"), text=text, language="en", source=False, points=tuple(annotated))
    account = Account(
        key=key,
        issuer=key.upper(),
        language="en",
        depth="full",
        source=f"{key}.txt",
        encoding="utf-8",
        sha256="",
        text=text,
        frame=Frame(),
        participants=(),
        points=tuple(found),
    )
    return gold, account


@given(PIECES, PIECES, ENDS, ENDS)
def test_any_segmentation_is_scored_as_by_the_yardstick(
    left: list[Any], right: list[Any], gold_ends: list[Any], ends: list[Any]
) -> None:
    """However annotation and tool cut, link and name speakers, the script and the package count the same."""
    (one, no), (other, pt) = pieced("no", left), pieced("pt", right)
    names = [[point.id for point in account.positions()] for account in (one, other)]
    links = {(names[0][x], names[1][y]): kind for x, y, kind in gold_ends if x < len(names[0]) and y < len(names[1])}
    points = [[point.id for point in account.positions()] for account in (no, pt)]
    said = [
        link(number, points[0][x], points[1][y])
        for number, (x, y, _) in enumerate(ends)
        if x < len(points[0]) and y < len(points[1])
    ]
    gold = Gold(path=Path("gold.yaml"), accounts=(one, other), links=links)
    found = msgspec.structs.replace(comparison((no, pt)), links=tuple(said))
    wanted = figures_of_the_yardstick(as_the_yardstick_has_it(gold), found)
    assert wanted == figures_of_the_package(gold, found)


def words(key: str, count: int) -> tuple[GoldAccount, Account]:
    """Return an account of words that annotation and tool both take for a point each."""
    return pieced(key, [("word ", "position", key, (key.upper(),), True, True)] * count)


def pair(count: int, links: dict[tuple[str, str], Any], said: list[Any]) -> tuple[Gold, Comparison]:
    """Return an annotation with these links, and a comparison that says those."""
    (one, no), (other, pt) = words("no", count), words("pt", count)
    gold = Gold(path=Path("gold.yaml"), accounts=(one, other), links=links)
    return gold, msgspec.structs.replace(comparison((no, pt)), links=tuple(said))


def test_kinds_are_counted_by_pair() -> None:
    """Each pair that either links is counted once, under the annotated and the said kind; `match` is `shared`."""
    gold, found = pair(
        4,
        {("no0", "pt0"): "match", ("no1", "pt1"): "flipped", ("no2", "pt2"): "partial"},
        [link(1, "no-0", "pt-0"), link(2, "no-1", "pt-1", "flipped"), link(3, "no-3", "pt-3", "partial")],
    )
    kinds = scoring.figures(scoring.of_pair(gold, found)).kinds
    counted = {(row, column): n for row, cells in kinds.items() for column, n in cells.items() if n}
    assert counted == {
        ("match", "shared"): 1,
        ("flipped", "flipped"): 1,
        ("partial", "none"): 1,
        ("none", "partial"): 1,
    }


def test_flips_are_counted() -> None:
    """Flips are told as annotated, as said, and as both."""
    gold, found = pair(
        3,
        {("no0", "pt0"): "flipped", ("no1", "pt1"): "flipped"},
        [link(1, "no-1", "pt-1", "flipped"), link(2, "no-2", "pt-2", "flipped"), link(3, "no-0", "pt-0")],
    )
    flips = scoring.figures(scoring.of_pair(gold, found)).flips
    assert (flips.gold, flips.said, flips.right) == (2, 2, 1)


def test_surest_link_gives_the_kind() -> None:
    """Where several links of the tool fall on one annotated pair, the one with the highest score gives its kind."""
    halves = [("word ", "position", "no", ("NO",), True, whole) for whole in (True, False)]
    (one, no), (other, pt) = pieced("no", halves), words("pt", 1)
    weak = msgspec.structs.replace(link(1, "no-0", "pt-0", "flipped"), score=0.4)
    sure = msgspec.structs.replace(link(2, "no-1", "pt-0", "partial"), score=0.6)
    gold = Gold(path=Path("gold.yaml"), accounts=(one, other), links={("no0", "pt0"): "match"})
    found = msgspec.structs.replace(comparison((no, pt)), links=(weak, sure))
    assert scoring.figures(scoring.of_pair(gold, found)).kinds["match"]["partial"] == 1


def test_nothing_to_count_gives_nothing() -> None:
    """Where nothing is annotated and nothing said, every figure is 0 and nothing is divided by."""
    made = scoring.figures(Tally())
    assert (made.link.f1, made.one_sided.mcc, made.boundary.f1, made.speaker.accuracy) == (0, 0, 0, 0)


def test_correlation_of_calling_all_one_sided_is_nought() -> None:
    """To call every position one-sided has a good F1 and no correlation, which is why the correlation is told."""
    cells = (8, 2, 0, 0)
    assert (scoring.prf(cells[:3])[2] > 0.8, scoring.mcc(cells)) == (True, 0.0)
