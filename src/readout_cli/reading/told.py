"""Who took part, as a person tells it: over what the text was found to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from readout_cli.model import Participant, Point
    from readout_cli.reading.known import Reading


def seated(found: Reading, told: tuple[Participant, ...]) -> Reading:
    """Return a reading with these participants and no others; what they are named as saying is their side's."""
    return found._replace(
        participants=tuple(_completed(person, found.participants) for person in told),
        points=tuple(_spoken(point, told) for point in found.points),
    )


def _completed(person: Participant, found: tuple[Participant, ...]) -> Participant:
    """Return a person with the office and rank that the text was found to give, where none is told."""
    same = next((other for other in found if _same(person.name, other.name)), None)
    if same is None:
        return person
    return msgspec.structs.replace(person, office=person.office or same.office, rank=same.rank)


def _spoken(point: Point, told: tuple[Participant, ...]) -> Point:
    if point.speaker is None or len(point.speaker.sides) > 1:
        return point
    person = next((one for one in told if _same(one.name, point.speaker.name)), None)
    if person is None or person.side is None:
        return point
    speaker = msgspec.structs.replace(point.speaker, sides=(person.side,), name=person.name)
    return msgspec.structs.replace(point, speaker=speaker)


def _same(one: str | None, other: str | None) -> bool:
    """Tell whether all words of one name stand in the other."""
    if one is None or other is None:
        return False
    a, b = set(one.casefold().split()), set(other.casefold().split())
    return a <= b or b <= a
