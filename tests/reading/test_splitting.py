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
MENDED = {
    "a short bare subject": ("Minister Lund said that Norway has opened the port,", "and exports have risen."),
    "nor with the verb first": (
        "Minister Lund said that Norway should not close the quay,",
        "nor may it raise the toll.",
    ),
    "as with the verb first": ("Minister Lund said that the ferry should be in the plan,", "as should river freight."),
    "a participle that goes on to report": (
        "Minister Lund set out the fisheries plan,",
        "stressing that the quotas are fair.",
    ),
    "a predicate of presence": (
        "Minister Lund said that Norway values the old treaty highly",
        "and hopes for more visits.",
    ),
    "a predicate behind a clause of its own": (
        "Minister Lund said that Norway is worried that the talks may fail",
        "and hopes that Portugal will help.",
    ),
    "gerunds behind one preposition": (
        "Minister Lund showed an interest in lowering the harbour toll",
        "and in building a second quay.",
    ),
    "three members behind one preposition": (
        "Minister Falcao said that Portugal has an open mind about visits,",
        "about trade",
        "and about student exchanges in Bergen.",
    ),
    "two objects of one verb": (
        "Minister Lund welcomed the interest of Portuguese companies in solar power",
        "and the launch of a ferry.",
    ),
    "what was spoken of": ("Minister Lund spoke of the herring ban", "and of the flood in Bergen."),
    "infinitives of verbs that are nouns too": ("The two ministers agreed to stay in touch", "and to meet in Oslo."),
    "infinitives behind an aside": (
        "Minister Lund said that Norway is ready, together with Portugal, to widen the port,",
        "lower the toll,",
        "and build a quay.",
    ),
    "a second object of saying": (
        "Minister Lund noted the role of the fishing fleet,",
        "and the importance of clean fuel.",
    ),
    "a list that ends in other matters": (
        "The two ministers exchanged views on the Arctic,",
        "Svalbard,",
        "the Azores and other maritime and regional matters.",
    ),
    "a member that could be a verb": (
        "The two ministers had a discussion on port fees,",
        "quarantine rules for salmon,",
        "and the training of pilots.",
    ),
    "a relative in which another answers": (
        "The two ministers spoke about the toll,",
        "which Norway has promised to lower.",
    ),
    "an apposition in which another answers": (
        "Minister Falcao suggested a joint fleet,",
        "a proposal accepted by Minister Lund.",
    ),
    "who agreed": ("Minister Falcao briefed Minister Lund,", "who agreed to the plan."),
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
    "Minister Lund hoped that all would live in peace, in friendship and in trust.",
    "Minister Falcao raised a number of regional, trade and consular issues.",
    "Minister Falcao raised a range of port policy and security issues.",
    "Minister Lund hoped that Portugal would handle the case openly, fully and safely.",
    "Minister Lund said that the plan is one that serves the port and feeds the town.",
    "The two ministers discussed Bosnia and Herzegovina.",
    "Minister Lund welcomed the interest of Portuguese companies in solar power and green hydrogen.",
    "Minister Falcao should stop the ban in the economic and trade fields.",
    "Minister Lund raised, on the basis of the treaty, the toll on ferries and cargo.",
    "Minister Lund said that the fleet needs rules so that it serves the coast and brings stability.",
    "The two ministers spoke of global security, as would suit both countries and the world.",
]


@pytest.mark.parametrize("parts", [*SPLIT.values(), *MENDED.values()], ids=[*SPLIT, *MENDED])
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


def test_contrast_and_colon_open_a_clause() -> None:
    """A clause with a subject of its own behind ", but" or a colon is a point."""
    assert pieces("Minister Lund said that Norway supports the fair, but the old quay must be rebuilt.") == [
        "Minister Lund said that Norway supports the fair",
        "the old quay must be rebuilt.",
    ]
    assert pieces("Minister Lund said that these are hard days: the fleet has lost half its crews.") == [
        "Minister Lund said that these are hard days",
        "the fleet has lost half its crews.",
    ]


def test_new_verbs_open_predicates() -> None:
    """A chain of infinitives goes on through plain verbs, whatever stands before the coordinator."""
    found = pieces(
        "Minister Lund said that Norway should simplify forms, have more trials, communicate better, and lighten it."
    )
    assert [piece.split()[0] for piece in found] == ["Minister", "have", "communicate", "lighten"]


def test_repeated_preposition_takes_up_its_head() -> None:
    """A list behind the second "about" of one head is parted as behind the first."""
    found = pieces("Minister Lund voiced concern about the ban, and about the toll, the quay and the lighthouse.")
    assert len(found) == 4


def test_header_may_report_too() -> None:
    """What a header sentence goes on to report is a position of its own."""
    found = positions("Minister Lund agreed.", header=HEADER[:-1] + " and thanked her for the rescue of the ferry.")
    assert found[0].text == "thanked her for the rescue of the ferry."
