"""Site furniture and headings, told from the account."""

from __future__ import annotations

import pytest

from texts import HEADER, read

TALK = "Minister Lund said that the ferry sails."


def role_of(paragraph: str) -> str:
    """Return the role of the point that holds a paragraph of an account."""
    account = read(TALK, paragraph)
    return next(point.role for point in account.points if paragraph in point.text)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Home > News > Press Releases",
        "<Suggest to a Friend>",
        "<Print>",
        "Back to Top",
        "Share this",
        "Facebook | Twitter | LinkedIn",
        "Skip to main content",
        "https://www.example.org/news/1234",
        "Related Links",
        "© Ministry of Foreign Affairs",
        "Media contact",
    ],
)
def test_furniture(paragraph: str) -> None:
    """Bread crumbs, buttons, links and copyright lines are no part of the account."""
    assert role_of(paragraph) == "furniture"


@pytest.mark.parametrize(
    "title",
    [
        "Minister Falcao Speaks by Phone with Minister Lund of Norway",
        "Telephone Conversation with Norway",
        "3 March 2021",
    ],
)
def test_titles_and_datelines_are_frame(title: str) -> None:
    """A heading is frame, never a position."""
    account = read(TALK, header=f"{title}\n\n{HEADER}")
    assert [point.role for point in account.points] == ["frame", "frame", "position"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The overview of the conversation is as follows.",
        "The outline is as follows:",
        "This is a provisional translation.",
        "The call lasted 40 minutes.",
        "The meeting was also attended by Ambassador Salo.",
    ],
)
def test_what_tells_of_the_event_is_frame(sentence: str) -> None:
    """Announcements, lengths and lists of those present are frame wherever they stand."""
    assert role_of(sentence) == "frame"


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister Lund agreed.",
        "Print media were discussed by the two ministers.",
        "Home affairs were raised by Minister Lund.",
        "The two ministers discussed trade.",
        "Minister Lund hoped to meet in Oslo.",
        "Norway > Portugal in fish exports, Minister Lund said.",
    ],
)
def test_positions_are_no_furniture(sentence: str) -> None:
    """A sentence that reports something is a position, though a word of it stands on buttons too."""
    assert role_of(sentence) == "position"


def test_first_position_is_not_taken_for_the_event() -> None:
    """Once the event is told, `welcomed the visit` and `received the news` report something."""
    account = read("Minister Lund welcomed the state visit.", "Minister Lund received the news with joy.", TALK)
    assert [point.role for point in account.points] == ["frame", "position", "position", "position"]


def test_furniture_has_no_speaker() -> None:
    """Only positions have a speaker and an act."""
    account = read(TALK, "<Print>", header=f"Home > News\n\n{HEADER}")
    assert [(p.role, p.speaker is None, p.act is None) for p in account.points] == [
        ("furniture", True, True),
        ("frame", True, True),
        ("position", False, False),
        ("furniture", True, True),
    ]
