"""What differs between the frames of accounts."""

from __future__ import annotations

from typing import Any

import pytest

from builders import account, point
from readout_cli import lexicon
from readout_cli.matching import frames
from readout_cli.model import Fact, Frame


def fact(value: str | int | None) -> Fact | None:
    """Return a fact with this value."""
    return None if value is None else Fact(value=value, origin="text", span=(0, 1))


def found(field: str, ours: str | int | None, theirs: str | int | None) -> list[tuple[str, Any]]:
    """Return the differences of two frames that tell one thing each."""
    accounts = tuple(
        account(key, point("x", key.upper()), frame=Frame(**{field: fact(value)}))  # type: ignore[arg-type] # a field of one fact
        for key, value in (("pt", ours), ("no", theirs))
    )
    return [(difference.type, difference.values) for difference in frames.find(accounts, lexicon.load())]


@pytest.mark.parametrize(
    ("field", "kind", "ours", "theirs"),
    [
        ("form", "form", "call", "video"),
        ("date", "date", "2021-03-03", "2021-03-04"),
        ("date", "date", "XXXX-03-03", "2021-03-04"),
        ("duration_minutes", "duration", 20, 60),
        ("duration_minutes", "duration", 20, None),
        ("initiator", "initiator", "PT", "NO"),
        ("initiator", "initiator", None, "PT"),
        ("place", "place", "Oslo", "Bergen"),
    ],
)
def test_told_differently(field: str, kind: str, ours: Any, theirs: Any) -> None:  # noqa: ANN401 - cases
    """Two values differ, and so do who asked and how long where one account is silent."""
    assert found(field, ours, theirs) == [(kind, {"pt": ours, "no": theirs})]


@pytest.mark.parametrize(
    ("field", "ours", "theirs"),
    [
        ("form", "call", "call"),
        ("form", "call", None),
        ("date", "XXXX-03-03", "2021-03-03"),
        ("date", None, "2021-03-03"),
        ("place", None, "Oslo"),
        ("initiator", None, None),
        ("duration_minutes", 20, 20),
    ],
)
def test_told_alike(field: str, ours: Any, theirs: Any) -> None:  # noqa: ANN401 - cases
    """Equal values, a date without its year, or silence on form, date and place are no differences."""
    assert found(field, ours, theirs) == []


def test_tone() -> None:
    """Words for the tone differ as sets."""
    accounts = tuple(
        account(
            key,
            point("x", key.upper()),
            frame=Frame(tone=tuple(Fact(value=word, origin="text", span=(0, 1)) for word in words)),
        )
        for key, words in (("pt", ("warm", "candid")), ("no", ("candid",)))
    )
    assert [(d.type, d.values) for d in frames.find(accounts, lexicon.load())] == [
        ("tone", {"pt": ["candid", "warm"], "no": ["candid"]})
    ]


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"), [("莫斯科", "モスクワ", 0), ("莫斯科", "東京", 1), ("莫斯科", "軽井沢", 0)]
)
def test_places_in_two_languages(ours: str, theirs: str, expected: int) -> None:
    """A town and its translation are one place; what the lexicon does not know is no difference."""
    accounts = tuple(
        account(key, point("x", key.upper()), language=language, frame=Frame(place=fact(value)))
        for key, language, value in (("cn", "zh", ours), ("jp", "ja", theirs))
    )
    assert len(frames.find(accounts, lexicon.load())) == expected
