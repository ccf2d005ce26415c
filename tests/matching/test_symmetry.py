"""Swapping the accounts changes which comes first, and nothing else."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from hypothesis import given, settings

from readout_cli import loading, pipeline
from readout_cli.loading import Settings
from strategies import EVENT_BODIES
from texts import text

if TYPE_CHECKING:
    from readout_cli.model import AccountDocument, Comparison

ROOT = Path(__file__).resolve().parents[2]
# Kept out of everything but the final measurement.
HELD_OUT = {"2025-07-14-cn-in", "2024-10-04-jp-kr"}
SAMPLES = [ROOT / "sample_data", ROOT / "sample_data" / "2025-03-21"]
GOLD = [
    folder
    for folder in sorted((ROOT / "tests" / "gold").glob("2*"))
    if folder.name not in HELD_OUT and len(list(folder.glob("*.en.txt"))) > 1
]
PAIRS = [sorted(folder.glob("*.txt")) for folder in SAMPLES] + [sorted(f.glob("*.en.txt")) for f in GOLD]
NORWAYS_HEADER = (
    "On 3 March 2021, Foreign Minister Astrid Lund spoke by phone with Minister for Foreign Affairs Rui Falcao "
    "of Portugal."
)


def mirrored(comparison: Comparison) -> dict[str, Any]:
    """Return what must not depend on the order of the accounts."""
    return {
        "links": {
            (frozenset(link.points), link.kind, link.score, tuple(sorted(link.evidence.items())), link.runner_up)
            for link in comparison.links
        },
        "differences": {
            (frozenset(link.points), d.type, str(sorted(d.values.items())), str(sorted(d.spans.items())))
            for link in comparison.links
            for d in link.differences
        },
        "rows": {
            (
                frozenset(sum(row.points.values(), ())),
                (row.kind, row.standing, row.score, row.runner_up, row.runner_up_score),
                frozenset(row.absent),
            )
            for row in comparison.rows
        },
        "summary": (
            dict(sorted(comparison.summary.by_kind.items())),
            dict(sorted(comparison.summary.by_standing.items())),
            dict(sorted(comparison.summary.by_side.items())),
        ),
        "frames": {(d.type, str(sorted(d.values.items()))) for d in comparison.frame_differences},
    }


def check(comparison: Comparison) -> None:
    """Check what holds of every comparison: rows cover positions once, links keep to their rows."""
    positions = sorted(point.id for account in comparison.accounts for point in account.positions())
    assert sorted(i for row in comparison.rows for points in row.points.values() for i in points) == positions
    row_of = {i: row.id for row in comparison.rows for points in row.points.values() for i in points}
    assert all(row_of[link.points[0]] == row_of[link.points[1]] for link in comparison.links)


@pytest.mark.parametrize("matcher", ["lexical", "semantic"])
@pytest.mark.parametrize("pair", PAIRS, ids=[pair[0].parent.name for pair in PAIRS])
def test_real_pairs_are_symmetric(pair: list[Path], matcher: str) -> None:
    """Links, differences, kinds and scores are the same whichever account comes first, for either matcher."""
    one, other = (loading.load(path) for path in pair[:2])
    chosen = Settings(matcher=matcher)
    forth, back = pipeline.compare(one, other, settings=chosen), pipeline.compare(other, one, settings=chosen)
    check(forth)
    check(back)
    assert mirrored(forth) == mirrored(back)


@settings(max_examples=30)
@given(EVENT_BODIES, EVENT_BODIES)
def test_made_up_pairs_are_symmetric(ours: list[str], theirs: list[str]) -> None:
    """So it is for accounts of any sentences."""
    one, other = loaded(text(*ours), "PT"), loaded(text(*theirs, header=NORWAYS_HEADER), "NO")
    forth, back = pipeline.compare(one, other), pipeline.compare(other, one)
    check(forth)
    assert mirrored(forth) == mirrored(back)


def test_rows_of_real_pairs_follow_the_first_account() -> None:
    """The rows' first points of the first account are in the order of its text."""
    for pair in PAIRS:
        comparison = pipeline.compare(*pair[:2])
        held = [row.points[comparison.accounts[0].key] for row in comparison.rows]
        leaders = [int(points[0].rpartition("-")[2]) for points in held if points]
        assert leaders == sorted(leaders)


def test_order_of_three_changes_no_link() -> None:
    """With three accounts, links are the same in every order."""
    documents = [
        loaded(text("Minister Lund urged Portugal to lift the ban on herring."), "PT"),
        loaded(text("Minister Lund asked Portugal to lift the ban on herring.", header=NORWAYS_HEADER), "NO"),
        loaded(text("Minister Lund called on Portugal to lift the ban on herring."), "FI"),
    ]
    assert mirrored(pipeline.compare(*documents)) == mirrored(pipeline.compare(*reversed(documents)))


def test_an_account_against_itself_shares_every_point() -> None:
    """The same words under another issuer's name are linked, one to one."""
    body = text("Minister Lund urged Lisbon to lift the ban on herring.", "Minister Falcao praised the rescue crews.")
    found = pipeline.compare(loaded(body, "PT"), loaded(body + "\n", "PT"))
    assert [(link.kind, [i.rpartition("-")[2] for i in link.points]) for link in found.links] == [
        ("shared", ["2", "2"]),
        ("shared", ["3", "3"]),
    ]


@pytest.mark.parametrize("matcher", ["lexical", "semantic"])
def test_wrapping_a_page_changes_no_link(matcher: str) -> None:
    """Where the lines of a paragraph are broken tells nothing."""
    body = text(
        "Minister Lund urged Lisbon to lift the ban on herring, thanked the rescue crews and praised the port of Faro.",
        "Minister Falcao promised a survey of the seabed and asked Norway for two research vessels.",
    )
    wrapped = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in body.split("\n\n")) + "\n"
    found = [
        pipeline.compare(loaded(one, "PT"), loaded(text(HERRING, header=NORWAYS_HEADER), "NO"), settings=chosen)
        for chosen in [Settings(matcher=matcher)]
        for one in (body, wrapped)
    ]
    scores = [[(link.kind, link.score, link.evidence) for link in comparison.links] for comparison in found]
    assert scores[0] == scores[1] != []


HERRING = "Minister Lund called on Portugal to end the ban on herring, and thanked the crews of the rescue boats."


def test_account_without_positions_is_compared() -> None:
    """An account from elsewhere that holds no position shares nothing, and nothing breaks."""
    one, other = loaded(text(HERRING), "PT"), loaded(text(HERRING, header=NORWAYS_HEADER), "NO")
    empty = msgspec.structs.replace(other, account=msgspec.structs.replace(other.account, points=()))
    assert [pipeline.compare(*pair).links for pair in ((one, empty), (empty, one))] == [(), ()]


def loaded(whole: str, issuer: str) -> AccountDocument:
    """Return an account that a text holds."""
    return loading.load_bytes(whole.encode(), name="account.txt", issuer=issuer)
