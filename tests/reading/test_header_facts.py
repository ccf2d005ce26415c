"""The frame: date, length, form, initiator, place and tone as the text tells them."""

from __future__ import annotations

import pytest

from texts import load, read

TALK = "Minister Lund said that the ferry sails."


def value(field: str, header: str, *more: str) -> str | int | None:
    """Return the value of one frame fact of an account with this header."""
    fact = getattr(read(*more, TALK, header=header).frame, field)
    return fact.value if fact else None


def header(opening: str = "On 3 March 2021", event: str = "had a telephone conversation with", tail: str = "") -> str:
    """Return a header sentence."""
    return f"{opening}, Minister for Foreign Affairs Rui Falcao {event} Foreign Minister Astrid Lund of Norway{tail}."


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("On 3 March 2021", "2021-03-03"),
        ("On March 3, 2021", "2021-03-03"),
        ("On Wednesday, March 3, 2021", "2021-03-03"),
        ("On 3rd March 2021", "2021-03-03"),
        ("On 3 March", "XXXX-03-03"),
        ("On March 3", "XXXX-03-03"),
        ("On the evening of 26 February", "XXXX-02-26"),
        ("On 31 December 2021", "2021-12-31"),
        ("On 2021-03-03", "2021-03-03"),
    ],
)
def test_date(opening: str, expected: str) -> None:
    """A date is ISO 8601, with XXXX for a year that the text does not give."""
    assert value("date", header(opening)) == expected


def test_date_without_year_takes_it_from_the_dateline() -> None:
    """The year may stand in a heading above."""
    assert value("date", f"Lisbon, March 3, 2021\n\n{header('On 3 March')}") == "2021-03-03"


def test_no_date_is_no_date() -> None:
    """An account that tells no date has none."""
    assert value("date", header("Yesterday")) is None


@pytest.mark.parametrize(
    ("opening", "tail", "expected"),
    [
        ("On 3 March 2021, for about one hour", "", 60),
        ("On 3 March 2021, for approximately 20 minutes", "", 20),
        ("On 3 March 2021, commencing at 6 p.m. for one hour and 30 minutes", "", 90),
        ("On 3 March 2021, for an hour and a half", "", 90),
        ("On 3 March 2021, for half an hour", "", 30),
        ("On 3 March 2021, for two hours", "", 120),
        ("On 3 March 2021, from 3:20 p.m. for 45 minutes", "", 45),
        ("On 3 March 2021", " for around 50 minutes", 50),
    ],
)
def test_duration(opening: str, tail: str, expected: int) -> None:
    """The length of the event is in minutes."""
    assert value("duration_minutes", header(opening, tail=tail)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The call lasted for about 40 minutes.", 40),
        ("The 20-minute call was held at Norway's request.", 20),
        ("The call, which took place at Norway's request, lasted 45 minutes.", 45),
    ],
)
def test_duration_in_a_sentence_of_its_own(sentence: str, expected: int) -> None:
    """The length may be told after the header."""
    assert value("duration_minutes", header(), sentence) == expected


@pytest.mark.parametrize(
    ("event", "tail", "expected"),
    [
        ("had a telephone conversation with", ", at Norway's request", "NO"),
        ("had a telephone conversation with", ", at the request of Norway", "NO"),
        ("had a telephone conversation with", ", at the request of the Portuguese side", "PT"),
        ("had a telephone conversation, initiated by the Norwegian side, with", "", "NO"),
        ("received a phone call from", "", "NO"),
        ("took a phone call from", "", "NO"),
        ("had a telephone conversation with", "", None),
    ],
)
def test_initiator(event: str, tail: str, expected: str | None) -> None:
    """Who asked for the event is a side's code, or nothing."""
    assert value("initiator", header(event=event, tail=tail)) == expected


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ("had a telephone conversation with", "call"),
        ("spoke by phone with", "call"),
        ("had a phone call with", "call"),
        ("held a video conference with", "video"),
        ("met with", "meeting"),
        ("held talks with", "meeting"),
        ("paid a courtesy call on", "meeting"),
    ],
)
def test_form(event: str, expected: str) -> None:
    """The form of the event is call, video, meeting, visit or message."""
    assert value("form", header(event=event)) == expected


def test_place_of_a_meeting() -> None:
    """A meeting has the place that its header names."""
    assert value("place", header(event="met with", tail=" in Oslo")) == "Oslo"


def test_call_has_no_place() -> None:
    """A call takes place nowhere, whatever town is named."""
    assert value("place", header(tail=" in Oslo")) is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The two ministers had a candid and in-depth exchange of views.", ["candid", "in-depth"]),
        ("The talks were held in a warm and friendly atmosphere.", ["warm", "friendly"]),
        ("The two ministers had a frank discussion.", ["candid"]),
        ("Minister Lund spoke of a warm welcome.", []),
    ],
)
def test_tone(sentence: str, expected: list[str]) -> None:
    """Words for the tone of the talk itself are facts of the frame."""
    assert [fact.value for fact in read(sentence, TALK).frame.tone] == expected


def test_spans_of_facts_hold_their_words() -> None:
    """A fact from the text says where it stands."""
    account = read(TALK, header=header("On 3 March 2021, for about one hour", tail=", at Norway's request"))
    frame = account.frame
    facts = (frame.date, frame.duration_minutes, frame.form)
    assert [account.text[slice(*fact.span)] for fact in facts if fact and fact.span] == [
        "3 March 2021",
        "one hour",
        "telephone conversation",
    ]


def test_front_matter_outranks_the_text() -> None:
    """A date given in the front matter is the account's date."""
    account = load(f"---\ndate: 2021-03-04\n---\n\n{header()}\n\n{TALK}\n")
    assert account.frame.date is not None
    assert (account.frame.date.value, account.frame.date.origin) == ("2021-03-04", "front-matter")
