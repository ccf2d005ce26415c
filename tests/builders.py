"""Builders of synthetic accounts and comparisons: the smallest that have every kind of row."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from readout_cli.matching.rows import counts
from readout_cli.model import (
    Account,
    AccountDocument,
    Act,
    Comparison,
    Difference,
    Fact,
    Frame,
    FrameDifference,
    Link,
    Participant,
    Point,
    Role,
    Row,
    Speaker,
    Tool,
    Topic,
)

TOOL = Tool(matcher="lexical", lexicon="0" * 12)


def point(
    text: str,
    *sides: str,
    name: str | None = None,
    act: tuple[str, int] | None = ("state", 2),
    topics: tuple[str, ...] = (),
    role: Role = "position",
    head: str | None = None,
) -> dict[str, Any]:
    """Return what an account is built from: a point without its place."""
    return {
        "text": text,
        "role": role,
        "speaker": Speaker(sides=sides, name=name, explicit=bool(name), score=0.9) if role == "position" else None,
        "act": Act(type=act[0], force=act[1], score=0.8) if act and role == "position" else None,
        "topics": topics,
        "head": head,
    }


def account(
    key: str,
    *points: dict[str, Any],
    issuer: str | None = None,
    language: str = "en",
    frame: Frame | None = None,
) -> Account:
    """Return an account whose text holds the points one under the other, each in a paragraph of its own."""
    text = ""
    placed = []
    for number, parts in enumerate(points, start=1):
        head = None
        if parts["head"]:
            head = (len(text), len(text) + len(parts["head"]))
            text += parts["head"] + " "
        span = (len(text), len(text) + len(parts["text"]))
        text += parts["text"] + "\n\n"
        topics = tuple(Topic(code=code, span=span, score=0.7) for code in parts["topics"])
        kept = {name: parts[name] for name in ("text", "role", "speaker", "act")}
        placed.append(Point(id=f"{key}-{number}", span=span, paragraph=number, head=head, topics=topics, **kept))
    return Account(
        key=key,
        issuer=issuer or key.upper(),
        language=language,
        depth="full",
        source=f"{key}.txt",
        encoding="utf-8",
        sha256="0" * 64,
        text=text,
        frame=frame or Frame(),
        participants=(),
        points=tuple(placed),
    )


def link(
    number: int,
    left: str,
    right: str,
    kind: Literal["shared", "partial", "flipped"] = "shared",
    *differences: Difference,
) -> Link:
    """Return a link between two points."""
    return Link(
        id=f"l{number}",
        points=(left, right),
        kind=kind,
        score=0.8,
        differences=differences,
        evidence={"stems": 0.4, "fuzzy": 0.6},
        runner_up=None,
    )


def comparison(
    accounts: tuple[Account, ...],
    links: tuple[Link, ...] = (),
    frame_differences: tuple[FrameDifference, ...] = (),
) -> Comparison:
    """Return a comparison with a row for each link and an only-row for each position that has none."""
    linked = {identifier for found in links for identifier in found.points}
    owner = {item.id: held.key for held in accounts for item in held.points}
    rows = []
    for number, found in enumerate(links, start=1):
        points = {held.key: tuple(i for i in found.points if owner[i] == held.key) for held in accounts}
        absent = tuple(key for key, held in points.items() if not held)
        rows.append(
            Row(
                id=f"r{number}",
                kind=found.kind,
                score=found.score,
                points=points,
                links=(found.id,),
                absent=absent,
            )
        )
    for held in accounts:
        for item in held.positions():
            if item.id not in linked:
                rows.append(_only(f"r{len(rows) + 1}", held, item, accounts))
    return Comparison(
        tool=TOOL,
        accounts=accounts,
        frame_differences=frame_differences,
        links=links,
        rows=tuple(rows),
        summary=counts(accounts, tuple(rows)),
    )


def document(held: Account) -> AccountDocument:
    """Return an account as a document of its own."""
    return AccountDocument(tool=TOOL, account=held)


def sample() -> Comparison:
    """Return a comparison with rows of every kind and standing, and a frame difference."""
    cn = account(
        "cn",
        point("On April 21, Wang Yi had a phone call with Motegi.", role="frame"),
        point(
            "Wang Yi said that China will provide two million masks.",
            "CN",
            name="Wang Yi",
            topics=("health",),
        ),
        point("Both sides should speed up cooperation.", "CN", act=("stress", 3), topics=("bilateral",)),
        point('The "political virus" is worse than COVID-19.', "CN", name="Wang Yi", topics=("health",)),
        point("Motegi commended China's achievements.", "JP", name="Motegi Toshimitsu", act=("praise", 2)),
        point("The two sides agreed to stand together.", "CN", "JP", act=("agree", 2)),
        point("Korea was of the same mind.", "KR"),
        point("It was said that trade matters.", act=None, topics=("trade",)),
        frame=Frame(
            form=Fact(value="call", origin="text", span=(28, 38)),
            date=Fact(value="2020-04-21", origin="front-matter"),
        ),
    )
    cn = msgspec.structs.replace(
        cn, participants=(Participant(name="Wang Yi", office="Foreign Minister", side="CN", span=(13, 20)),)
    )
    jp = account(
        "jp",
        point(
            "Mr. Wang said that China would provide three million masks.",
            "CN",
            name="Wang Yi",
            topics=("health",),
        ),
        point("cooperation should be sped up", "JP", act=("mention", 1), head="Minister Motegi noted that"),
        point(
            "Chinese ships near the Senkaku Islands",
            "JP",
            name="Motegi Toshimitsu",
            act=("protest", 5),
            topics=("maritime",),
            head="Minister Motegi protested against",
        ),
        frame=Frame(form=Fact(value="call", origin="text"), initiator=Fact(value="CN", origin="text")),
    )
    number = Difference(type="number", values={"cn": 2, "jp": 3}, spans={"cn": None, "jp": None})
    force = Difference(type="force", values={"cn": 3, "jp": 1}, spans={"cn": None, "jp": None})
    return comparison(
        (cn, jp),
        (link(1, "cn-2", "jp-1", "partial", number), link(2, "cn-3", "jp-2", "flipped", force)),
        (FrameDifference(type="initiator", values={"cn": None, "jp": "CN"}),),
    )


def _only(identifier: str, held: Account, item: Point, accounts: tuple[Account, ...]) -> Row:
    """Return an only-row."""
    assert item.speaker is not None
    sides = set(item.speaker.sides)
    standing: Any = "third"
    if not sides:
        standing = "unknown"
    elif sides == {held.issuer}:
        standing = "own"
    elif held.issuer in sides:
        standing = "joint"
    elif sides & {other.issuer for other in accounts}:
        standing = "attributed"
    others = tuple(other.key for other in accounts if other is not held)
    points: dict[str, tuple[str, ...]] = {other.key: () for other in accounts}
    points[held.key] = (item.id,)
    return Row(id=identifier, kind="only", standing=standing, score=0.9, points=points, absent=others)
