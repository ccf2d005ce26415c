"""Speech acts of Korean accounts."""

from __future__ import annotations

import pytest
from korean_texts import acts, positions


@pytest.mark.parametrize(
    ("predicate", "expected"),
    [
        ("항로의 안전을 강조하였습니다.", ("stress", 3)),
        ("항로 폐쇄에 우려를 표명하였습니다.", ("concern", 3)),
        ("항로 폐쇄에 깊은 우려를 표하였습니다.", ("serious_concern", 4)),
        ("등대의 보수를 촉구하였습니다.", ("urge", 4)),
        ("등대의 보수를 강력히 촉구했습니다.", ("urge", 5)),
        ("등대의 보수를 제안했다.", ("propose", 2)),
        ("항로를 함께 열자고 하였습니다.", ("propose", 2)),
        ("등대가 보수되어야 한다고 하였습니다.", ("call_on", 3)),
        ("조속히 검토하겠다고 하였습니다.", ("promise", 3)),
        ("항로 폐쇄에 대해 항의하였습니다.", ("protest", 5)),
        ("항로를 열기로 하였습니다.", ("agree", 2)),
        ("항로 개설에 사의를 표함.", ("thank", 2)),
        ("등대의 보수 계획을 설명하였습니다.", ("explain", 1)),
        ("항로에 대해 의견을 나누었습니다.", ("discuss", 1)),
    ],
)
def test_verb_or_phrase_tells_the_act(predicate: str, expected: tuple[str, int]) -> None:
    """The act follows from the verb, its object, its adverb, or the end of what is said."""
    (actual,) = acts(f"나 장관은 {predicate}")
    assert expected == actual


@pytest.mark.parametrize("reply", ["오다 대신은 이에 공감하였습니다.", "이에 대해 오다 대신은 동의를 표하였습니다."])
def test_stub_answers_the_point_before(reply: str) -> None:
    """A reply without a content of its own names the point that it answers."""
    claim, stub = positions(f"나 장관은 등대의 보수를 제안하였습니다. {reply}")
    expected = (claim.id,)
    actual = stub.replies_to
    assert expected == actual


def test_reply_with_content_is_no_stub() -> None:
    """A reply that says something answers nothing by itself."""
    expected: tuple[str, ...] = ()
    actual = positions("나 장관은 보수를 제안하였습니다. 오다 대신은 북항 등대의 높이를 낮추는 데 공감하였습니다.")[
        -1
    ].replies_to
    assert expected == actual
