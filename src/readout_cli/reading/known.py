"""What is known of an account before its text is read, and what reading finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from readout_cli.model import Fact, Frame, Participant, Point


class Known(NamedTuple):
    """Facts from outside the text: options, front matter, host, file name. None where nothing is known.

    `participants`, where any are told, are all of them.
    """

    issuer: Fact | None = None
    language: Fact | None = None
    title: Fact | None = None
    date: Fact | None = None
    published: Fact | None = None
    participants: tuple[Participant, ...] = ()


class Reading(NamedTuple):
    """What reading found: points tile the account; the frame holds what the text itself says."""

    frame: Frame
    participants: tuple[Participant, ...]
    points: tuple[Point, ...]
