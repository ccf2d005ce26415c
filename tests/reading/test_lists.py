"""Lists under a line with a colon: each item is a point of whom the line names."""

from __future__ import annotations

import pytest

from texts import positions, read, speakers


def items(*paragraphs: str) -> list[tuple[str, str]]:
    """Return text and act of the positions that the paragraphs hold."""
    return [(point.text, point.act.type) for point in positions(*paragraphs) if point.act]


def heads(*paragraphs: str) -> list[str | None]:
    """Return the head of each position that the paragraphs hold."""
    account = read(*paragraphs)
    return [account.text[slice(*point.head)] if point.head else None for point in account.positions()]


@pytest.mark.parametrize("mark", ["- ", "• ", "* ", "– ", "1. ", "1) ", "(1) ", "a) ", "(a) ", "(i) "])
def test_items_are_predicates_of_the_line_above(mark: str) -> None:
    """Under a subject alone each item is its position, with an act of its own, whatever the marker."""
    text = f"The two ministers:\n{mark}agreed to reopen the harbour;\n{mark}condemned the theft."
    assert items(text) == [("agreed to reopen the harbour;", "agree"), ("condemned the theft.", "condemn")]
    assert speakers(text) == ["both", "both"]
    assert heads(text) == ["The two ministers", "The two ministers"]


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("During the talks, Minister Lund:", "NO"),
        ("In her reply to Minister Falcao, Minister Lund:", "NO"),
        ("Minister Lund, for her part:", "NO"),
        ("The Portuguese side also:", "PT"),
        ("On fish, both sides:", "both"),
        ("Minister Lund asked for visas. She also:", "NO"),
    ],
)
def test_line_above_names_the_speaker(lead: str, expected: str) -> None:
    """The subject behind any opening, or the pronoun, has the floor in the items, with blank lines between or not."""
    assert speakers(f"{lead}\n\n- announced a ferry\n- thanked the crew")[-2:] == [expected, expected]


def test_line_above_is_frame() -> None:
    """The line with the colon claims nothing by itself."""
    account = read("Minister Lund:\n\n- thanked the crew.")
    assert [(point.role, point.text) for point in account.points[1:]] == [
        ("frame", "Minister Lund:"),
        ("position", "thanked the crew."),
    ]


@pytest.mark.parametrize(
    ("lead", "item", "act"),
    [
        ("The two sides agreed to:", "hold talks;", "agree"),
        ("The two sides agreed:", "to hold talks;", "agree"),
        ("The two sides agreed that:", "tolls should fall;", "agree"),
        ("Minister Lund called for:", "reform of the fish market; and", "call_on"),
        ("Minister Lund stressed the importance of:", "free trade", "stress"),
        ("The two ministers discussed:", "the ferry", "discuss"),
        ("The two ministers agreed on the following:", "trade in fish", "agree"),
        ("Minister Lund said:", "welcomed the ferry.", "welcome"),
        ("The two sides will:", "hold talks;", "promise"),
    ],
)
def test_items_complete_the_line_above(lead: str, item: str, act: str) -> None:
    """Where a verb lacks what it calls for, the items supply it: the act is that of the verb above, or their own."""
    found = items(f"{lead}\n- {item}\n- a new harbour.")
    assert found[0] == (item.removesuffix(" and"), act)
    assert len(found) == 2


def test_what_stands_before_the_last_predicate_is_a_position() -> None:
    """Of a line with two predicates only the last is the head of the list."""
    text = "Minister Lund thanked the crew and agreed to:\n- hold talks."
    assert items(text) == [("Minister Lund thanked the crew", "thank"), ("hold talks.", "agree")]


def test_list_in_a_list() -> None:
    """An inner list ends where the marker of the outer one comes back."""
    text = "The two ministers:\n1. agreed to:\n   - hold talks;\n2. condemned the theft."
    assert items(text) == [("hold talks;", "agree"), ("condemned the theft.", "condemn")]
    assert heads(text) == ["agreed to", "The two ministers"]


def test_item_with_a_subject_of_its_own() -> None:
    """An item that names its speaker keeps it, and the next goes on with whom the line above names."""
    text = "Minister Lund:\n- thanked the crew;\n- Minister Falcao agreed.\n- praised the harbour. She named no date."
    assert speakers(text) == ["NO", "PT", "NO", "NO"]


@pytest.mark.parametrize(
    "lead", ["Agenda:", "Present were:", "The Portuguese delegation:", "The outline is as follows:"]
)
def test_labels_and_lists_of_people_are_frame(lead: str) -> None:
    """A label opens no list of positions, and a list of people claims nothing."""
    account = read("The ferry was praised.", f"{lead}\n- Minister Falcao\n- Ambassador Salo")
    assert [point.role for point in account.points] == ["frame", "position", "frame", "frame", "frame"]


def test_list_ends_with_its_last_item() -> None:
    """Behind the list a sentence is read as ever."""
    assert heads("Minister Lund:\n- thanked the crew.\n\nThe ferry sails.") == ["Minister Lund", None]
