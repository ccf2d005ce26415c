"""Traditional and simplified renderings of one account give the same comparison."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

import readout_cli
from readout_cli.language.han import FILE, fold

FOLDER = Path(__file__).resolve().parents[1] / "sample_data" / "2025-03-21"
SIMPLIFIED, JAPANESE = FOLDER / "cn.zh.txt", FOLDER / "jp.ja.txt"


def traditional(text: str) -> str:
    """Return a text in which every character that has variants is one of them."""
    forms, common = FILE.read_text(encoding="utf-8").splitlines()
    return text.translate(str.maketrans(common, forms))


def judged(account: readout_cli.model.Account) -> list[tuple[Any, ...]]:
    """Return what was found in an account, without what it prints."""
    return [
        (
            point.span,
            point.role,
            point.head,
            point.speaker and (point.speaker.sides, point.speaker.span, point.speaker.score),
            point.act,
            point.topics,
            [(mention.concept, mention.span) for mention in point.mentions],
            point.quantities,
            point.negated,
        )
        for point in account.points
    ]


@pytest.mark.parametrize("matcher", ["lexical", "semantic"])
def test_traditional_and_simplified_give_the_same_comparison(tmp_path: Path, matcher: str) -> None:
    """Points, speakers, acts, links, scores, rows and differences of the header are the same."""
    text = SIMPLIFIED.read_text(encoding="utf-8")
    head, _, body = text.partition("\n\n")
    other = tmp_path / SIMPLIFIED.name
    other.write_text(f"{head}\n\n{traditional(body)}", encoding="utf-8")
    assert traditional(body) != body
    settings = readout_cli.Settings(matcher=matcher)
    ours, theirs = (readout_cli.compare(str(file), str(JAPANESE), settings=settings) for file in (SIMPLIFIED, other))
    assert judged(theirs.accounts[0]) == judged(ours.accounts[0])
    assert [msgspec.structs.replace(link, differences=()) for link in theirs.links] == [
        msgspec.structs.replace(link, differences=()) for link in ours.links
    ]
    assert theirs.rows == ours.rows
    assert theirs.summary == ours.summary


def test_printed_names_are_those_of_the_text(tmp_path: Path) -> None:
    """What is shown of a traditional account is in its own characters."""
    other = tmp_path / SIMPLIFIED.name
    other.write_text(traditional(SIMPLIFIED.read_text(encoding="utf-8").partition("\n\n")[2]), encoding="utf-8")
    account = readout_cli.load(str(other), issuer="CN").account
    names = [person.name for person in account.participants if person.name]
    assert all(name in account.text for name in names)
    assert [fold(name) for name in names] == ["石破茂", "王毅"]
