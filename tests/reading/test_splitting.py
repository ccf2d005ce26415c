"""Sentences into points: what is a claim of its own, and what is not."""

from __future__ import annotations

import pytest

from texts import HEADER, pieces, positions, read

SPLIT = {
    "past": (
        "Minister Falcao thanked Norway for its aid",
        "and asked Minister Lund to visit Lisbon.",
    ),
    "three pasts": (
        "Minister Lund welcomed the ruling,",
        "described the storm damage in the north,",
        "and hoped that Portugal would send engineers.",
    ),
    "that-clauses": (
        "Minister Falcao said that the harbour would open in May",
        "and that Portugal would lower its tariffs.",
    ),
    "infinitives that a verb calls for": (
        "Minister Lund asked Portugal to share its flood maps",
        "and to reopen the fish market.",
    ),
    "semicolons": (
        "Minister Falcao stressed that the border must stay open;",
        "he rejected any new visa rules.",
    ),
    "a clause with its own subject": (
        "Minister Falcao proposed a summit in June,",
        "and Minister Lund agreed to the proposal.",
    ),
    "to which the other answers": (
        "Minister Falcao asked for patience over the ferry dispute,",
        "to which Minister Lund gave her consent.",
    ),
    "while": (
        "Minister Falcao praised the rescue crews,",
        "while Minister Lund thanked the hospitals.",
    ),
    "issues under one head": (
        "Minister Lund expressed serious concern about the arrests in Porto,",
        "the ban on herring imports,",
        "and the fate of the detained sailors.",
    ),
    "two proper issues": (
        "The two ministers exchanged views on Ukraine",
        "and the Western Sahara.",
    ),
    "present": (
        "Minister Falcao said that Portugal supports the ceasefire that was signed in the spring,",
        "and opposes any new blockade of the island.",
    ),
}
WHOLE = [
    "Minister Falcao spoke of peace and security in the Arctic.",
    "Minister Falcao stressed the importance of peace and stability.",
    "The two ministers discussed trade between Portugal and Norway.",
    "Minister Lund described close and friendly relations.",
    "The two ministers exchanged views on regional and international issues.",
    "Minister Falcao said that aid would go to villages to help rebuild schools and repair roads.",
    "Minister Lund thanked the crews who saved the sailors and brought them home.",
    "Minister Falcao urged Norway to uphold and strengthen the treaty.",
    "Minister Lund expressed concern about the drought and its consequences.",
    "Minister Falcao recalled that Portugal, Norway and Iceland signed the pact.",
    "Minister Lund said that both fishermen and farmers had suffered.",
    "Minister Falcao resolutely and openly rejected the claim.",
    "The two ministers agreed to work for the safety and well-being of travellers.",
    "Minister Lund supported the plan, which protects whales and funds research.",
]


@pytest.mark.parametrize("parts", SPLIT.values(), ids=SPLIT)
def test_claims_are_parted(parts: tuple[str, ...]) -> None:
    """Coordinate predicates and lists of issues are points each, cut before the coordinator."""
    found = pieces(" ".join(parts))
    assert [piece.rstrip(",;") for piece in found] == [part.removeprefix("and ").rstrip(",;").strip() for part in parts]


@pytest.mark.parametrize("sentence", WHOLE)
def test_one_claim_stays_whole(sentence: str) -> None:
    """Pairs of nouns, adjectives or verbs, purposes and relative clauses are not split off."""
    assert pieces(sentence) == [sentence]


def test_spans_are_exact() -> None:
    """Each point's text is what stands at its span."""
    account = read("Minister Falcao thanked Norway for its aid, praised the crews, and asked Oslo to wait.")
    assert [account.text[slice(*point.span)] for point in account.points] == [p.text for p in account.points]


def test_head_is_a_span_before_the_point() -> None:
    """A point split off keeps its governing words as a head, which is none of its text."""
    account = read("Minister Lund expressed concern about the arrests in Porto and the ban on herring.")
    first, second = account.positions()
    assert first.head is None
    assert second.head is not None
    assert account.text[slice(*second.head)] == "Minister Lund expressed concern about"


def test_coordinators_in_a_row_leave_no_empty_point() -> None:
    """A point is never empty, however odd the punctuation."""
    assert "" not in pieces("Minister Lund thanked the crews. and; Minister Lund thanked the crews.")


def test_header_may_report_too() -> None:
    """What a header sentence goes on to report is a position of its own."""
    found = positions("Minister Lund agreed.", header=HEADER[:-1] + " and thanked her for the rescue of the ferry.")
    assert found[0].text == "thanked her for the rescue of the ferry."
