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
        "Quick links",
        "ALSO READ: Minister opens a harbour in Porto",
        "Also read: Norway agrees to a new ferry.",
        "Photo: Minister Lund greets the crew.",
        "Contact: press office, +351 21 000 00 00",
        "For media enquiries, contact press@mne.example.",
        "For further information, please call the press office.",
        "Sign up for our newsletter to receive the latest news.",
        "To learn more, visit our website.",
        "Follow the Ministry on Facebook.",
        "Note to editors: Portugal and Norway share a ferry line.",
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
        "The call went on for about 40 minutes.",
        "It was the first visit of a Portuguese minister in six years.",
        "The Norwegian side was headed by Minister Lund.",
        "The spokesperson of the ministry announces:",
        "The press secretary issued this readout:",
        "A summary follows.",
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
        "The call also took up the ferry.",
        "The exchange of views on the ferry was continued.",
        "Minister Lund hoped to meet in Oslo.",
        "Norway > Portugal in fish exports, Minister Lund said.",
        "Contacts: The two sides agreed to open a hotline.",
        "For more information on the ferry, Minister Lund asked Portugal.",
        "Minister Lund asked for more information on the ferry.",
        "Follow the rules on the website, Minister Lund said.",
        "“Join us in the harbour,” Minister Lund said.",
        "Note to editors: Minister Lund said that the ferry sails.",
    ],
)
def test_positions_are_no_furniture(sentence: str) -> None:
    """A sentence that reports something is a position, though a word of it stands on buttons too."""
    assert role_of(sentence) == "position"


def test_first_position_is_not_taken_for_the_event() -> None:
    """Once the event is told, `welcomed the visit` and `received the news` report something."""
    account = read("Minister Lund welcomed the state visit.", "Minister Lund received the news with joy.", TALK)
    assert [point.role for point in account.points] == ["frame", "position", "position", "position"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Both sides called for a ceasefire.",
        "On the conflict in the north, both sides called for talks.",
        "The ministers had called for reform of the fish market.",
        "The two ministers called on all parties to hold a meeting.",
        "The two ministers called on the Foreign Minister of Spain to open the harbour.",
        "Both sides called the blockade a crime.",
        "The two ministers called attention to the meeting of the harbour board.",
        "The ministers spoke out against the ban.",
        "Both ministers spoke in favour of a meeting of the harbour board.",
        "Both ministers paid tribute to the Foreign Minister of Spain.",
    ],
)
def test_verb_of_meeting_may_report(sentence: str) -> None:
    """Right behind the event, a verb of meeting in a phrase that says something reports a position of both."""
    (point,) = read(sentence).positions()
    assert (point.text, set(point.speaker.sides if point.speaker else ())) == (sentence, {"PT", "NO"})


@pytest.mark.parametrize(
    "event",
    [
        "Minister for Foreign Affairs Rui Falcao called the newly appointed Foreign Minister of Norway, Astrid Lund.",
        "Minister for Foreign Affairs Rui Falcao called on Prime Minister Astrid Lund of Norway in Oslo.",
        "Minister for Foreign Affairs Rui Falcao called on Prime Minister Lund of Norway to discuss the ferry.",
        "Minister for Foreign Affairs Rui Falcao made a phone call at the request of Foreign Minister Astrid Lund.",
        "The two foreign ministers called each other on 3 March 2021.",
        "The two foreign ministers called by telephone on 3 March 2021.",
    ],
)
def test_calling_somebody_tells_the_event(event: str) -> None:
    """A call to a person, and a visit that calls on one, tell the event."""
    assert read("The Norwegian side praised the ferry.", header=event).points[0].role == "frame"


@pytest.mark.parametrize(
    "event",
    [
        "Minister for Foreign Affairs Rui Falcao held talks in Lisbon with Foreign Minister Astrid Lund of Norway.",
        "Minister for Foreign Affairs Rui Falcao paid a working visit to Oslo.",
        "Foreign Minister Astrid Lund of Norway visited our country on 3 March 2021.",
        "Minister for Foreign Affairs Rui Falcao co-chaired the third meeting of the joint commission with Norway.",
        "Minister for Foreign Affairs Rui Falcao welcomed the Foreign Minister of Norway, Astrid Lund, to Lisbon.",
    ],
)
def test_event_is_told_in_many_ways(event: str) -> None:
    """Talks held, visits paid, meetings chaired and guests welcomed tell the event."""
    account = read("The Norwegian side praised the ferry.", header=event)
    assert [point.role for point in account.points] == ["frame", "position"]


def test_spokesperson_is_the_source_not_a_speaker() -> None:
    """The words "The spokesperson stated that" are frame, and what follows is as if the account said it."""
    account = read("The spokesman for the ministry stated that the two ministers praised the ferry.", TALK)
    found = [(point.role, point.text) for point in account.points[1:3]]
    assert found == [
        ("frame", "The spokesman for the ministry stated that"),
        ("position", "the two ministers praised the ferry."),
    ]


def test_header_may_say_more_behind_a_colon() -> None:
    """What stands behind the colon of a frame sentence is a position."""
    account = read("The ministers' talk was wide-ranging and candid: they went over the plans for a ferry.", TALK)
    assert [point.role for point in account.points] == ["frame", "frame", "position", "position"]


def test_furniture_has_no_speaker() -> None:
    """Only positions have a speaker and an act."""
    account = read(TALK, "<Print>", header=f"Home > News\n\n{HEADER}")
    assert [(p.role, p.speaker is None, p.act is None) for p in account.points] == [
        ("furniture", True, True),
        ("frame", True, True),
        ("position", False, False),
        ("furniture", True, True),
    ]


def test_page_speaks_in_one_sentence_of_a_paragraph() -> None:
    """What a page asks of its readers is furniture, what stands beside it in the paragraph is not."""
    account = read(
        "Follow us on Facebook. Minister Lund thanked Portugal. For enquiries, mail press@mne.example.", TALK
    )
    assert [point.role for point in account.points] == ["frame", "furniture", "position", "furniture", "position"]


def test_address_ends_a_sentence() -> None:
    """The full stop behind an e-mail address is no abbreviation's."""
    account = read("For enquiries, contact press@mne.example. Minister Lund thanked Portugal.")
    assert [point.role for point in account.points] == ["frame", "furniture", "position"]


@pytest.mark.parametrize("label", ["Notes to editors", "Note to Editors:"])
def test_notes_to_editors_are_furniture(label: str) -> None:
    """Behind the heading of notes stands background, numbered or not; what reports something stays a position."""
    notes = "1. Portugal has a ferry. It sails to Oslo.\n\n2. Minister Lund said that it is safe."
    account = read(TALK, label, notes)
    assert [point.role for point in account.points] == ["frame", "position", *["furniture"] * 3, "position"]


def test_furniture_words_may_open_an_item() -> None:
    """A word that stands on buttons opens an issue in a list under a head."""
    account = read("The two sides agreed to:\n- search and rescue drills\n- email alerts\n- video links")
    assert [point.role for point in account.points[2:]] == ["position"] * 3


@pytest.mark.parametrize("dateline", ["Lisbon, 3 March 2021.", "LISBON, March 3, 2021.", "In Lisbon on 3 March 2021."])
def test_dateline_may_end_with_a_full_stop(dateline: str) -> None:
    """A dateline before the first sentence is frame, and the event is told behind it."""
    account = read(TALK, header=f"{dateline} {HEADER.replace('On 3 March 2021, ', '')}")
    assert [point.role for point in account.points] == ["frame", "frame", "position"]
    assert account.frame.date is not None
    assert account.frame.date.value == "2021-03-03"
