"""A person's decisions: applied to every run, surviving new weights and new versions, never dropped in silence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_cli import lexicon, loading, pipeline
from readout_cli.errors import InputError
from readout_cli.matching import matchers
from readout_cli.review import LinkDecision, Place, PointDecision, Review, files, places, points
from strategies import comparisons

if TYPE_CHECKING:
    from readout_cli.model import Account, Comparison, Point

SAMPLES = Path(__file__).resolve().parents[2] / "sample_data"
LEXICAL = loading.Settings(matcher="lexical")


def compared(
    review: Review | None = None, *, cn: str | None = None, settings: loading.Settings = LEXICAL
) -> Comparison:
    """Compare the sample accounts under a review; `cn` is another text of the first."""
    text = cn if cn is not None else (SAMPLES / "cn.txt").read_text(encoding="utf-8")
    one = loading.load_bytes(text.encode(), name="cn.txt")
    return pipeline.compare(one, SAMPLES / "jp.txt", review=review, settings=settings)


PLAIN = compared()
POINTS = {point.id: (point, account) for account in PLAIN.accounts for point in account.points}


def quoted(name: str) -> Place:
    """Return the quotation of a point of the comparison without a review."""
    return places.quoted(*POINTS[name])


def saying(name: str, **what: object) -> PointDecision:
    """Return a decision about such a point."""
    place = quoted(name)
    return PointDecision(account=place.account, text=place.text, occurrence=place.occurrence, **what)  # type: ignore[arg-type] # fields of a decision


def linking(one: str, other: str, kind: str = "shared") -> LinkDecision:
    """Return a decision about two such points."""
    return LinkDecision(points=(quoted(one), quoted(other)), kind=kind)  # type: ignore[arg-type] # one of the kinds


def point_at(comparison: Comparison, name: str) -> Point:
    """Return the point that now stands where one of the comparison without a review stood."""
    text = POINTS[name][0].text
    return next(point for account in comparison.accounts for point in account.points if point.text == text)


def kinds(comparison: Comparison, one: str, other: str) -> list[str]:
    """Return the kinds of the links between two points, as their texts name them."""
    ends = {point_at(comparison, one).id, point_at(comparison, other).id}
    return [link.kind for link in comparison.links if set(link.points) == ends]


TEN = Review(
    points=(
        saying("cn-4", speaker=("JP",)),
        saying("cn-5", act="urge"),
        saying("cn-9", topics=("trade", "health")),
        saying("cn-2", alone=True),
        saying("cn-12", role="frame"),
        saying("jp-8", speaker=("JP", "CN")),
    ),
    links=(
        linking("cn-28", "jp-4", "none"),
        linking("cn-25", "jp-7", "flipped"),
        linking("cn-14", "jp-6", "shared"),
        linking("cn-3", "jp-3", "partial"),
    ),
)


def holds(found: Comparison) -> list[bool]:
    """Tell of each of the ten decisions whether it is in a comparison."""
    act, speaker = point_at(found, "cn-5").act, point_at(found, "cn-4").speaker
    both = point_at(found, "jp-8").speaker
    alone = point_at(found, "cn-2").id
    return [
        speaker is not None and speaker.sides == ("JP",),
        act is not None and (act.type, act.force) == ("urge", 4),
        [topic.code for topic in point_at(found, "cn-9").topics] == ["trade", "health"],
        any(row.kind == "only" and alone in row.points["cn"] and row.score == 1 for row in found.rows),
        point_at(found, "cn-12").role == "frame",
        both is not None and both.sides == ("JP", "CN"),
        kinds(found, "cn-28", "jp-4") == [],
        kinds(found, "cn-25", "jp-7") == ["flipped"],
        kinds(found, "cn-14", "jp-6") == ["shared"],
        kinds(found, "cn-3", "jp-3") == ["partial"],
    ]


def test_ten_decisions_hold() -> None:
    """Decisions on speakers, acts, topics, roles and links are in the comparison, and none is stale."""
    found = compared(TEN)
    assert holds(found) == [True] * 10
    assert [warning.code for warning in found.warnings] == []


def test_decisions_hold_under_other_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the matcher makes of the pairs, what a person has said stays."""
    semantic = compared(TEN, settings=loading.Settings(matcher="semantic"))
    assert holds(semantic) == [True] * 10
    weights = matchers.get("lexical").weights
    for threshold in (0.0, 0.99):
        english = msgspec.structs.replace(weights.of(["en"]), threshold=threshold)
        monkeypatch.setattr(type(weights), "of", lambda _self, _languages, held=english: held)
        assert holds(compared(TEN)) == [True] * 10


def test_decisions_hold_when_a_sentence_is_inserted() -> None:
    """A new version of an account, with other ids, keeps the decisions on what it still says."""
    text = (SAMPLES / "cn.txt").read_text(encoding="utf-8")
    first = POINTS["cn-2"][0].text
    longer = text.replace(first, f"Wang Yi recalled the tides of the strait. {first}")
    assert longer != text
    found = compared(TEN, cn=longer)
    assert point_at(found, "cn-5").id == "cn-6"
    assert holds(found) == [True] * 10


def test_stale_decisions_are_told() -> None:
    """A quotation that is gone, and an account that is not compared, are warnings; the rest is applied."""
    text = (SAMPLES / "cn.txt").read_text(encoding="utf-8").replace(POINTS["cn-4"][0].text, "He smiled.")
    strange = LinkDecision(points=(Place(account="us", text="x"), quoted("jp-3")), kind="none")
    found = compared(Review(points=TEN.points, links=(*TEN.links, strange)), cn=text)
    told = [warning.message for warning in found.warnings if warning.code == points.STALE]
    assert any(POINTS["cn-4"][0].text in message for message in told)
    assert any("accounts that are not compared here: us" in message for message in told)
    assert [topic.code for topic in point_at(found, "cn-9").topics] == ["trade", "health"]


def test_conflicts_are_told() -> None:
    """Of two decisions on one label the later holds, and both are told; so with links."""
    both = Review(
        points=(saying("cn-5", act="urge"), saying("cn-5", act="demand")),
        links=(linking("cn-3", "jp-3"), linking("cn-3", "jp-3", "none")),
    )
    found = compared(both)
    act = point_at(found, "cn-5").act
    assert act is not None
    assert act.type == "demand"
    assert kinds(found, "cn-3", "jp-3") == []
    assert [warning.code for warning in found.warnings] == [points.CONFLICT, points.CONFLICT]


def test_a_link_beats_alone_and_says_so() -> None:
    """A point that one decision links and another leaves alone is linked, with a warning."""
    found = compared(Review(points=(saying("cn-3", alone=True),), links=(linking("cn-3", "jp-3"),)))
    assert kinds(found, "cn-3", "jp-3") == ["shared"]
    assert [warning.code for warning in found.warnings] == [points.CONFLICT]


def test_split_and_merge() -> None:
    """A point is split where a text begins, neighbours become one, ids run on, and nothing is lost."""
    merged = f"{POINTS['cn-6'][0].text}, and {POINTS['cn-7'][0].text}"
    review = Review(
        points=(saying("cn-9", split=("while speeding up",)), PointDecision(account="cn", text=merged, merge=True))
    )
    account = compared(review).accounts[0]
    texts = [point.text for point in account.points]
    assert merged in [" ".join(text.split()) for text in texts]
    assert "It is keeping its controls in force" in texts
    assert [point.id for point in account.points] == [f"cn-{number}" for number in range(1, len(texts) + 1)]
    assert all(account.text[slice(*point.span)] == point.text for point in account.points)


def test_what_a_person_decided_is_marked() -> None:
    """Points, links and rows tell who decided them, and the document which review was applied."""
    review = msgspec.structs.replace(
        TEN, points=(msgspec.structs.replace(TEN.points[0], annotator="Jo"), *TEN.points[1:]), digest="abc"
    )
    found = compared(review)
    assert found.tool.review == "abc"
    assert point_at(found, "cn-4").decided_by.annotator == "Jo"
    assert {link.decided_by.kind for link in found.links if link.score == 1} == {"person"}
    decided = [row.points["cn"] for row in found.rows if row.decided_by.kind == "person"]
    assert (point_at(found, "cn-2").id,) in decided
    assert (point_at(found, "cn-25").id,) in decided


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ({"act": "sing"}, "unknown act"),
        ({"topics": ("weather",)}, "unknown topic"),
        ({"speaker": ("ZZ",)}, "unknown side"),
    ],
)
def test_labels_that_the_lexicon_lacks_are_refused(what: dict[str, object], told: str) -> None:
    """An act, a topic or a side of no known name is an error that lists or names the valid ones."""
    with pytest.raises(InputError, match=told):
        compared(Review(points=(saying("cn-5", **what),)))


def test_one_account_alone_is_corrected_too() -> None:
    """`reviewed` applies what concerns the account, and nothing of the others is stale."""
    document = pipeline.reviewed(loading.load(SAMPLES / "cn.txt"), TEN, settings=LEXICAL)
    assert [topic.code for topic in document.account.points[8].topics] == ["trade", "health"]
    assert not any(warning.code == points.STALE for warning in document.warnings)


@given(comparisons(), st.data())
def test_every_point_can_be_quoted(held: Comparison, data: st.DataObject) -> None:
    """A quotation leads back to its point, however often its text occurs."""
    account: Account = data.draw(st.sampled_from(held.accounts))
    for point in account.points:
        place = places.quoted(point, account)
        span = places.find(place, account)
        assert span == point.span
        assert point in places.meant(span, account)


@given(comparisons())
def test_an_empty_review_changes_nothing(held: Comparison) -> None:
    """Without decisions accounts stay as they are."""
    for account in held.accounts:
        assert points.applied(account, Review(), lexicon.load()) == (account, ())


# -- files -----------------------------------------------------------------------------------------------------


def test_reviews_are_read_back(tmp_path: Path) -> None:
    """What is written is read again, and the digest is of the file."""
    file = tmp_path / "review.yaml"
    file.write_text(files.dumped(TEN), encoding="utf-8")
    found = files.read(str(file))
    assert (found.points, found.links) == (TEN.points, TEN.links)
    assert found.digest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("points: []\n", "schema"),
        ("schema: readout.review/2\n", r"review\.yaml:1: .*schema"),
        ("schema: readout.review/1\npoints:\n- account: cn\n", r"review\.yaml:3: .*text"),
        ("schema: readout.review/1\npoints:\n- {account: cn, text: x, mood: y}\n", "mood"),
        ("schema: readout.review/1\nlinks:\n- {points: [], kind: shared}\n", r"review\.yaml:3"),
        ("schema: [\n", "malformed YAML"),
        ("\xff", "not UTF-8"),
    ],
)
def test_malformed_reviews_are_one_clear_error(tmp_path: Path, text: str, told: str) -> None:
    """The error names file, line and path."""
    file = tmp_path / "review.yaml"
    file.write_bytes(text.encode("latin-1"))
    with pytest.raises(InputError, match=told):
        files.read(str(file))
