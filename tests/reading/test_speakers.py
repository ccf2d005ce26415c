"""Whose position each point is."""

from __future__ import annotations

import pytest

from texts import HEADER, positions, speakers

LUND, FALCAO = "Minister Lund praised the ferry.", "Minister Falcao praised the ferry."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Minister Lund said that the ferry sails.", "NO"),
        ("Lund said that the ferry sails.", "NO"),
        ("Rui Falcao said that the ferry sails.", "PT"),
        ("The Norwegian Foreign Minister said that the ferry sails.", "NO"),
        ("The Norwegian side stated that the ferry sails.", "NO"),
        ("Norway stated that the ferry sails.", "NO"),
        ("Portugal stated that the ferry sails.", "PT"),
        ("The Portuguese side expressed concern about the ferry.", "PT"),
        ("The two ministers praised the ferry.", "both"),
        ("Both sides praised the ferry.", "both"),
        ("Both ministers agreed that the ferry sails.", "both"),
        ("The two sides agreed that the ferry sails.", "both"),
        ("They agreed that the ferry sails.", "both"),
        ("Minister Falcao and Minister Lund praised the ferry.", "both"),
        ("Portugal and Norway agreed that the ferry sails.", "both"),
        ("It was agreed that the ferry would sail.", "both"),
        ("In this context, Minister Lund said that the ferry sails.", "NO"),
        ("With regard to the ferry, the two ministers agreed to wait.", "both"),
        ("Minister Lund, for her part, said that the ferry sails.", "NO"),
        ("“The ferry sails,” Minister Lund said.", "NO"),
        ('"The ferry sails," Lund stressed.', "NO"),
        ("The ferry sails in May, she said.", "unknown or PT"),
    ],
)
def test_subject_names_the_speaker(sentence: str, expected: str) -> None:
    """A name, an office, a side, a joint subject or an attribution tells who speaks."""
    assert speakers(sentence)[0] in expected.split(" or ")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Foreign Secretary, Ms. Lund, told Minister Falcao that Norway regrets the delay.", "NO"),
        ("Asked about the ferry, Minister Lund said that it is safe.", "NO"),
        ("According to Minister Lund, the ferry is safe.", "NO"),
        ("The ban was raised by Minister Lund.", "NO"),
        ("The United States was also mentioned by Minister Lund.", "NO"),
        ("Minister Lund was told by Minister Falcao that the ferry is safe.", "PT"),
    ],
)
def test_subject_is_not_always_the_speaker(sentence: str, expected: str) -> None:
    """An apposition is one person, an opening may name none, and a passive is said by its agent."""
    assert speakers(sentence) == [expected]


@pytest.mark.parametrize(
    ("before", "sentence", "expected"),
    [
        (LUND, "She thanked the crews.", "NO"),
        (FALCAO, "He thanked the crews.", "PT"),
        (LUND, "She also expected the talks to resume.", "NO"),
        (LUND, "The two sides should build a bridge.", "NO"),
        (LUND, "Both countries need a new treaty.", "NO"),
        (LUND, "The harbour is too small.", "NO"),
        (LUND, "Norway will open its archives.", "NO"),
        (LUND, "Portugal should open its archives.", "NO"),
        (LUND, "It is important to open the archives.", "NO"),
        (LUND, "They agreed to open the archives.", "both"),
        (LUND, "The two ministers agreed to open the archives.", "both"),
        (LUND, "Minister Falcao thanked her.", "PT"),
        ("The two ministers praised the ferry.", "They also agreed to meet.", "both"),
    ],
)
def test_speaker_is_carried_and_corrected(before: str, sentence: str, expected: str) -> None:
    """A sentence without a speaker has that of the one before; content about a side is not said by it."""
    assert speakers(f"{before} {sentence}")[-1] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Minister Falcao proposed a summit, and Minister Lund agreed to the date.", ["PT", "NO"]),
        ("Minister Falcao asked for patience, to which Minister Lund gave her support.", ["PT", "NO"]),
        ("Minister Falcao thanked the crews and praised the ferry.", ["PT", "PT"]),
        ("Minister Falcao praised the crews, while Minister Lund thanked the nurses.", ["PT", "NO"]),
        ("Minister Falcao praised the crews, and the two ministers agreed to meet.", ["PT", "both"]),
    ],
)
def test_speaker_changes_inside_a_sentence(sentence: str, expected: list[str]) -> None:
    """A clause with a subject of its own has its own speaker; a second predicate has the first one's."""
    assert speakers(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Foreign Minister thanked the crews.", "PT"),
        ("The Norwegian Minister thanked the crews.", "NO"),
        ("The Norwegian Foreign Minister thanked the crews.", "NO"),
    ],
)
def test_office_alone_is_the_issuers_own(sentence: str, expected: str) -> None:
    """Where both hold one rank, an office without a country is the issuer's own."""
    assert speakers(sentence) == [expected]


def test_running_speaker_goes_on_into_the_next_paragraph() -> None:
    """A paragraph that names nobody goes on with who spoke last."""
    assert speakers(LUND, "The harbour is too small.") == ["NO", "NO"]


def test_pronoun_goes_back_to_the_last_person_not_to_both() -> None:
    """A pronoun after a joint sentence means the last single person."""
    assert speakers(f"{LUND} The two ministers agreed to meet. She thanked the crews.") == ["NO", "both", "NO"]


def test_speaker_has_its_span() -> None:
    """The words that tell the speaker are at its span, and it is explicit."""
    point = positions("Minister Lund praised the ferry.")[0]
    assert point.speaker is not None
    start = len(HEADER) + len("\n\nMinister ")
    assert (point.speaker.explicit, point.speaker.span) == (True, (start, start + len("Lund")))


def test_inherited_speaker_is_not_explicit_and_less_sure() -> None:
    """A carried speaker says that it is carried."""
    first, second = (point.speaker for point in positions(f"{LUND} The harbour is too small."))
    assert first is not None
    assert second is not None
    assert (second.explicit, second.score < first.score) == (False, True)


def test_pronoun_that_nobody_can_take_ends() -> None:
    """A "he" that may stand for either side goes on with who has the floor, and never in circles."""
    assert len(speakers("He agreed, while Minister Lund noted the delay.", "She called on the two sides to rest.")) > 0


def test_pronoun_answers_the_other_side() -> None:
    """In an invitation and its acceptance the pronoun is the one invited."""
    assert speakers("Minister Lund invited Minister Falcao to Oslo, and he accepted.") == ["NO", "PT"]
