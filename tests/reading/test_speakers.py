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
        ("The ferry, Minister Lund stressed, sails.", "NO"),
        ("As Minister Lund said, the ferry sails.", "NO"),
        ("The head of Norwegian diplomacy said that the ferry sails.", "NO"),
        ("The head of the Norwegian Foreign Ministry said that the ferry sails.", "NO"),
        ("Both of us agreed that the ferry sails.", "both"),
        ("I welcome the new ferry.", "PT"),
        ("The two ministers will meet again in May.", "both"),
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
        ("The visiting minister thanked the crew.", "NO"),
        ("The visiting Foreign Minister thanked the crew.", "NO"),
        ("The visiting side thanked the crew.", "NO"),
        ("The guest thanked the crew.", "NO"),
        ("The host thanked the crew.", "PT"),
        ("The host minister thanked the crew.", "PT"),
        ("The visiting Portuguese minister thanked the crew.", "PT"),
    ],
)
@pytest.mark.parametrize("place", ["met {} in Lisbon.", "received {}, who paid a visit to Portugal."])
def test_guest_and_host(sentence: str, place: str, expected: str) -> None:
    """Where the header tells in whose country the sides met, it tells who was the guest."""
    event = place.format("Foreign Minister Astrid Lund of Norway")
    assert speakers(sentence, header=f"Minister for Foreign Affairs Rui Falcao {event}") == [expected]


@pytest.mark.parametrize("event", ["met {} in Madrid.", "had a telephone conversation with {}."])
def test_guest_of_nobody_is_unknown(event: str) -> None:
    """In a third country, and on the telephone, nobody is the guest."""
    header = f"Minister for Foreign Affairs Rui Falcao {event.format('Foreign Minister Astrid Lund of Norway')}"
    assert speakers("The visiting minister thanked the crew.", header=header) == ["unknown"]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["Her Portuguese counterpart thanked her."], "PT"),
        ([LUND, "His Norwegian counterpart thanked him."], "NO"),
        ([FALCAO, "Her Portuguese counterpart thanked her."], "PT"),
        ([FALCAO, "His counterpart thanked him."], "NO"),
    ],
)
def test_counterpart_of_a_country(paragraphs: list[str], expected: str) -> None:
    """The country beside "counterpart" tells whose it is, whoever had the floor before."""
    assert speakers(*paragraphs)[-1] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Foreign Secretary, Ms. Lund, told Minister Falcao that Norway regrets the delay.", "NO"),
        ("Asked about the ferry, Minister Lund said that it is safe.", "NO"),
        ("According to Minister Lund, the ferry is safe.", "NO"),
        ("The ban was raised by Minister Lund.", "NO"),
        ("A treaty was signed by Minister Lund.", "NO"),
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
        (LUND, "Her guest concurred.", "PT"),
        (LUND, "Portugal and Norway are allies, but Portugal and Norway have agreed little.", "NO"),
        (LUND, "The two presidents reached a consensus on the ferry last year.", "NO"),
        ("Minister Lund asked for patience, to which Minister Falcao agreed.", "She thanked the crews.", "NO"),
        ("Minister Lund praised Minister Falcao, who thanked her.", "She thanked the crews.", "NO"),
        ("The two ministers agreed on the following:", "A ferry will sail in May.", "both"),
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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Minister Falcao suggested a ferry, a proposal accepted by Minister Lund.", ["PT", "NO"]),
        ("Minister Falcao suggested a ferry, a step that Minister Lund received with interest.", ["PT", "NO"]),
        ("Minister Falcao greeted Minister Lund, who thanked him, and praised the crews.", ["PT", "NO", "PT"]),
    ],
)
def test_aside_has_its_own_speaker(sentence: str, expected: list[str]) -> None:
    """A relative or apposition in which the other side answers is theirs, and the floor goes back behind it."""
    assert speakers(f"The two ministers met. {sentence}")[-len(expected) :] == expected


def test_talk_itself_is_what_all_did() -> None:
    """Before anybody has spoken, a sentence about the talk tells what all did."""
    assert speakers("Among the matters of the talk was the ferry. Minister Lund agreed.") == ["both", "NO"]


def test_quotation_belongs_to_whom_its_end_names() -> None:
    """The first sentences of a quotation have the speaker of the attribution behind the last one."""
    quoted = '"The storm is near. The crews are ready. The harbour stays open," Minister Lund said.'
    assert speakers(f"The two ministers praised the ferry.\n\n{quoted}")[1:] == ["NO", "NO", "NO"]


def test_office_before_a_named_guest_is_the_issuers() -> None:
    """In "The Prime Minister spoke to President B" the guest without a country is the other side's."""
    header = "The Prime Minister held a call with President Astrid Lund this morning."
    rest = "The Prime Minister praised the ferry. President Lund thanked Norway and Portugal for it. Norway is far."
    assert speakers(rest, header=header)[:2] == ["PT", "NO"]


def test_name_without_its_article_is_the_same() -> None:
    """A name such as "Al-Harbi" in the header is "Harbi" later."""
    header = "Minister for Foreign Affairs Rui Falcao met Omar Al-Harbi, Foreign Minister of Oman."
    assert speakers("Minister Harbi praised the ferry.", header=header) == ["OM"]


def test_style_stands_for_the_royal_at_the_table() -> None:
    """The style "His Royal Highness" is the one prince who takes part."""
    header = "Minister for Foreign Affairs Rui Falcao met Crown Prince Hamad of Bahrain."
    assert speakers("His Royal Highness praised the ferry.", header=header) == ["BH"]


def test_two_offices_before_one_name_may_be_two_people() -> None:
    """An office that another at the table holds is theirs, though a second office and a name follow it."""
    header = "High Representative Anna Berg of the European Union met Rui Falcao, Foreign Minister of Portugal."
    assert speakers("The High Representative and Foreign Minister Rui Falcao praised the ferry.", header=header) == [
        "both"
    ]


def test_pronoun_answers_the_other_side() -> None:
    """In an invitation and its acceptance the pronoun is the one invited."""
    assert speakers("Minister Lund invited Minister Falcao to Oslo, and he accepted.") == ["NO", "PT"]


def test_abbreviation_of_an_office() -> None:
    """An office in short stands for whose office has all its words, whoever issued the account."""
    header = "Minister for Foreign Affairs Rui Falcao met Cabinet Secretary for Foreign Affairs Grace Otieno of Kenya."
    assert speakers("The CS praised the ferry.", header=header) == ["KE"]
