"""Speech acts: type, force, cue."""

from __future__ import annotations

import pytest

from texts import acts, cue, positions, read


@pytest.mark.parametrize(
    ("predicate", "expected"),
    [
        ("noted the delay", ("note", 1)),
        ("recalled the treaty", ("recall", 1)),
        ("briefed him on the delay", ("inform", 1)),
        ("explained the delay", ("explain", 1)),
        ("said that the ferry sails", ("state", 2)),
        ("welcomed the ruling", ("welcome", 2)),
        ("thanked the crews", ("thank", 2)),
        ("praised the crews", ("praise", 2)),
        ("hoped that the ferry would sail", ("hope", 2)),
        ("proposed a summit", ("propose", 2)),
        ("invited him to Oslo", ("invite", 2)),
        ("signed a memorandum on fish", ("agree", 2)),
        ("signed an MoU on fish", ("agree", 2)),
        ("expressed her gratitude", ("thank", 2)),
        ("expressed sympathy for the victims", ("sympathise", 2)),
        ("stressed the need for rules", ("call_on", 3)),
        ("stressed that rules matter", ("stress", 3)),
        ("underlined that rules matter", ("stress", 3)),
        ("called on him to wait", ("call_on", 3)),
        ("requested a delay", ("request", 3)),
        ("expressed concern about the delay", ("concern", 3)),
        ("expressed serious concern about the delay", ("serious_concern", 4)),
        ("urged him to wait", ("urge", 4)),
        ("rejected the claim", ("reject", 4)),
        ("opposed the claim", ("oppose", 4)),
        ("warned of a storm", ("warn", 4)),
        ("denied the claim", ("deny", 4)),
        ("demanded an apology", ("demand", 5)),
        ("protested against the arrest", ("protest", 5)),
        ("condemned the arrest", ("condemn", 5)),
        ("deplored the arrest", ("condemn", 5)),
        ("lodged a solemn representation over the arrest", ("represent", 5)),
    ],
)
def test_verb_gives_type_and_force(predicate: str, expected: tuple[str, int]) -> None:
    """The reporting verb or phrase gives the act, from 1 (note) to 5 (demand, protest, condemn)."""
    assert acts(f"Minister Lund {predicate}.") == [expected]


@pytest.mark.parametrize(
    ("predicate", "force"),
    [
        ("firmly rejected the claim", 5),
        ("strongly condemned the arrest", 5),
        ("strongly requested a delay", 4),
        ("strongly urged him to wait", 5),
        ("briefly protested against the arrest", 4),
        ("briefly noted the delay", 1),
        ("openly praised the crews", 2),
    ],
)
def test_adverb_moves_force_by_one_at_most(predicate: str, force: int) -> None:
    """An adverb of strength moves the force one step, within 1 and 5, and other adverbs do not."""
    assert [found for _, found in acts(f"Minister Lund {predicate}.")] == [force]


@pytest.mark.parametrize(
    ("predicate", "expected"),
    [
        ("praised the crews", "praised"),
        ("also thanked the crews", "thanked"),
        ("firmly rejected the claim", "firmly rejected"),
        ("called on him to wait", "called on"),
        ("expressed serious concern about the delay", "expressed serious concern"),
        ("has repeatedly condemned the arrest", "condemned"),
    ],
)
def test_cue_is_the_words_of_the_act(predicate: str, expected: str) -> None:
    """The act's span holds the verb or phrase, with the adverb that moved it."""
    account = read(f"Minister Lund {predicate}.")
    assert cue(account, account.positions()[0].act) == expected


def test_member_of_a_list_has_the_heads_act() -> None:
    """What is split off a list inherits the act and its cue."""
    account = read("Minister Lund expressed concern about the arrests in Porto and the ban on herring.")
    assert [cue(account, point.act) for point in account.positions()] == ["expressed concern"] * 2


def test_second_predicate_has_its_own_act() -> None:
    """Each predicate of a chain is an act of its own."""
    assert acts("Minister Lund thanked the crews, praised the ferry, and urged Lisbon to wait.") == [
        ("thank", 2),
        ("praise", 2),
        ("urge", 4),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Portugal should open the harbour.", ("call_on", 3)),
        ("The two sides must respect the treaty.", ("call_on", 3)),
        ("Norway will send engineers.", ("promise", 3)),
        ("Norway is willing to send engineers.", ("offer", 2)),
        ("Norway opposes the blockade.", ("oppose", 4)),
        ("Norway supports the ceasefire.", ("support", 3)),
        ("Norway hopes to send engineers.", ("hope", 2)),
    ],
)
def test_free_indirect_style(sentence: str, expected: tuple[str, int]) -> None:
    """A sentence without a reporting verb has the act of its modal or attitude."""
    assert acts(f"Minister Lund praised the ferry. {sentence}")[-1] == expected


def test_reply_has_its_own_act() -> None:
    """A reply in a relative clause does its own act, not that of what it answers."""
    found = acts("Minister Falcao asked for patience, to which Minister Lund gave her support.")
    assert found == [("request", 3), ("support", 3)]


def test_bare_content_goes_on_with_the_running_act() -> None:
    """A sentence that only tells something has the act that it goes on from, less surely."""
    first, second = (p.act for p in positions("Minister Lund stressed that trade grows. The harbour is full."))
    assert first is not None
    assert second is not None
    assert (second.type, second.force, second.score < first.score) == ("stress", 3, True)
