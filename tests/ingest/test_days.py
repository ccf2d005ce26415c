"""Days of publication as pages print them."""

from __future__ import annotations

import pytest

from readout_cli.ingest.html import days


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2026-05-03T10:00:00+09:00", "2026-05-03"),
        ("Published 3 May 2026", "2026-05-03"),
        ("May 3rd, 2026", "2026-05-03"),
        ("Sunday, Sept. 6, 2026", "2026-09-06"),
        ("3. März 2026", "2026-03-03"),
        ("1er mars 2026", "2026-03-01"),
        ("3 de marzo de 2026", "2026-03-03"),
        ("3 марта 2026 года, 14:30", "2026-03-03"),
        ("２０２６年５月３日", "2026-05-03"),
        ("令和8年5月3日", "2026-05-03"),
        ("平成元年1月8日", "1989-01-08"),
        ("2026. 5. 3.", "2026-05-03"),
        ("2026년 5월 3일", "2026-05-03"),
        ("2026/05/03 17:05", "2026-05-03"),
        ("31 February 2026", None),
        ("115-24-01-2026", None),
        ("no day", None),
    ],
)
def test_day_is_read_in_any_language(printed: str, expected: str | None) -> None:
    """Figures year first, names of months, and Japanese eras are understood; what is no day is none."""
    assert expected == days.find(printed)
