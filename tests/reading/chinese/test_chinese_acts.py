"""The speech act of a Chinese clause, and how strong it is."""

from __future__ import annotations

import pytest
from chinese_texts import acts, positions

CASES = {
    "法尔康表示，港口已经扩建。": ("state", 2),
    "法尔康表示，希望渡轮早日复航。": ("hope", 2),
    "法尔康表示，葡方愿提供新船。": ("offer", 2),
    "法尔康强调，港口必须扩建。": ("stress", 3),
    "法尔康重申，港口费不会提高。": ("reaffirm", 3),
    "法尔康敦促挪方取消鲱鱼禁令。": ("urge", 4),
    "法尔康要求挪方取消鲱鱼禁令。": ("request", 3),
    "法尔康对鲱鱼禁令表示关切。": ("concern", 3),
    "法尔康对鲱鱼禁令表示严重关切。": ("serious_concern", 4),
    "法尔康就鲱鱼禁令提出严正交涉。": ("represent", 5),
    "法尔康就鲱鱼禁令提出抗议。": ("protest", 5),
    "葡方反对鲱鱼禁令。": ("oppose", 4),
    "葡方坚决反对鲱鱼禁令。": ("oppose", 5),
    "法尔康感谢挪方救起船员。": ("thank", 2),
    "法尔康就船难向挪方表示慰问。": ("sympathise", 2),
    "双方就渔业配额交换了意见。": ("discuss", 1),
    "双方一致同意五月见面。": ("agree", 2),
    "法尔康介绍了港口扩建的进展。": ("inform", 1),
    "法尔康就渔业问题阐明了葡方立场。": ("state", 2),
}


@pytest.mark.parametrize(("sentence", "expected"), CASES.items(), ids=list(CASES))
def test_act(sentence: str, expected: tuple[str, int]) -> None:
    """The reporting verb decides, with what it governs; an adverb moves the force by one."""
    assert acts(sentence) == [expected]


def test_modal_decides_inside_a_speech() -> None:
    """A sentence without a reporting verb takes its act from the modal."""
    assert acts("法尔康表示，渡轮已经复航。挪方应当降低票价。")[1] == ("call_on", 3)


def test_denied_act() -> None:
    """An act that did not take place is negated."""
    found = positions("双方没有讨论渔业配额。")[0].act
    assert found is not None
    assert (found.type, found.negated) == ("discuss", True)


def test_negation_of_a_claim() -> None:
    """不断 and its like are no negations."""
    assert [point.negated for point in positions("法尔康表示，贸易不断增长。票价不会上涨。")] == [False, True]
