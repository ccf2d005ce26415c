"""The points of an account, put together in text order: ids, topics taken over, replies tied to what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.model import Point, Topic

if TYPE_CHECKING:
    from readout_cli.model import Act, Mention, Quantity, Role, Span, Speaker

# A stub reply answers one of this many points before it.
ANSWER_REACH = 4
# What a point without a cue takes over from the point before it in its paragraph.
INHERITED = 0.4


class Claim(NamedTuple):
    """What was found in a point: who says it, how, and what it is about.

    `stub` tells that it answers what was said before and says nothing of its own.
    """

    speaker: Speaker
    act: Act
    topics: tuple[Topic, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    head: Span | None = None
    negated: bool = False
    stub: bool = False


class Assembly:
    """Collects points; `key` begins their ids."""

    def __init__(self, text: str, key: str) -> None:
        self._text = text
        self._key = key
        self.points: list[Point] = []

    def aside(self, role: Role, span: Span, paragraph: int) -> None:
        """Add frame or furniture."""
        self.points.append(
            Point(id=self._next(), span=span, text=self._text[slice(*span)], role=role, paragraph=paragraph)
        )

    def position(self, span: Span, paragraph: int, claim: Claim) -> None:
        """Add a position."""
        topics = claim.topics
        if not topics and self.points and self.points[-1].paragraph == paragraph:
            topics = tuple(Topic(code=t.code, span=t.span, score=INHERITED) for t in self.points[-1].topics[:1])
        self.points.append(
            Point(
                id=self._next(),
                span=span,
                text=self._text[slice(*span)],
                role="position",
                paragraph=paragraph,
                head=_apart(claim.head, span),
                replies_to=self._answered(claim.speaker) if claim.stub else (),
                speaker=claim.speaker,
                act=claim.act,
                topics=topics,
                mentions=claim.mentions,
                quantities=claim.quantities,
                negated=claim.negated,
            )
        )

    def _next(self) -> str:
        return f"{self._key}-{len(self.points) + 1}"

    def _answered(self, speaker: Speaker) -> tuple[str, ...]:
        """Return the nearest position before that somebody else takes."""
        for point in reversed(self.points[-ANSWER_REACH:]):
            if point.role == "position" and point.speaker is not None and point.speaker.sides != speaker.sides:
                return (point.id,)
        return ()


def _apart(head: Span | None, span: Span) -> Span | None:
    """Return a head that stands outside its point: words of the point itself need not be told twice."""
    return head if head is not None and (head[1] <= span[0] or span[1] <= head[0]) else None
