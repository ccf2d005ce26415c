"""Ministries and their officials, who speak themselves or pass on what others said."""

from __future__ import annotations

from korean_texts import pieces, speakers

OWN = "외교부 당국자는 “등대를 함께 고치는 것은 드문 일”이라고 말했다."


def test_official_speaks_for_the_issuer() -> None:
    """An official's own view is the issuer's, and the one who spoke before does not inherit it."""
    expected = ["JP", "KR", "JP"]
    actual = speakers(f"오다 대신은 등대의 의의를 강조하였습니다. {OWN} 또한 항로의 재개를 희망하였습니다.")
    assert expected == actual


def test_official_is_not_parted_from_the_quotation() -> None:
    """A quotation and who says it are one point."""
    expected = [OWN]
    actual = pieces(OWN)
    assert expected == actual


def test_ministry_passes_on_what_those_it_names_said() -> None:
    """What a ministry says of both is a position of both."""
    expected = ["KR", "KR+JP"]
    actual = speakers(
        "나 장관은 항로의 안전을 강조하였습니다.", "외교부는 나 장관과 오다 대신이 등대의 보수를 기대했다고 전했다."
    )
    assert expected == actual


def test_ministry_talked_about_does_not_speak() -> None:
    """A ministry that is to do something leaves the floor where it was."""
    expected = ["JP", "JP"]
    actual = speakers("오다 대신은 항로의 안전을 강조하였습니다. 또한 국방부가 등대를 보수해야 한다고 지적하였습니다.")
    assert expected == actual


def test_quotations_in_a_row_are_cut() -> None:
    """Of two quotations that a spokesperson passes on each holds its own positions."""
    expected = ["오다 대신은 등대를 고치겠다고 약속했다”면서,", "나 장관은 또 재개를 요청했다”고 말했다."]
    actual = pieces(
        "홍보라 대변인은 “오다 대신은 등대를 고치겠다고 약속했다”면서, “나 장관은 또 재개를 요청했다”고 말했다."
    )
    assert expected == actual
