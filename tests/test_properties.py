"""What holds of every text: nothing is lost, nothing crashes."""

from __future__ import annotations

import contextlib
import io
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout_cli import ingest, loading, pipeline
from readout_cli.cli import run
from readout_cli.errors import ReadoutError
from strategies import BYTES, FRONT_MATTER, RAGGED_TEXTS
from texts import HEADER

if TYPE_CHECKING:
    from readout_cli.model import Account

# What may stand outside points: white space, marks, coordinators, list markers.
BETWEEN = re.compile(
    r"(?:[\W_]|\b(?:and|or|but|as\s+well\s+as)\b|\b\d{1,2}\b|\b[ivx]{1,4}(?=[.)])|\b[a-z](?=[.)]))*", re.IGNORECASE
)


def accounts(whole: str) -> Account | None:
    """Return the account that a text holds, or None when it is refused."""
    try:
        return loading.load_bytes(whole.encode("utf-8", "surrogatepass"), name="a.txt", issuer="PT").account
    except ReadoutError:
        return None


def gaps(account: Account) -> list[str]:
    """Return what stands before, between and behind the points, front matter left out."""
    start = ingest.from_bytes(account.text.encode("utf-8", "surrogatepass"), path="a.txt").start
    ends = [start, *(point.span[1] for point in account.points)]
    starts = [*(point.span[0] for point in account.points), len(account.text)]
    return [account.text[end:begin] for end, begin in zip(ends, starts, strict=True)]


@settings(max_examples=100)
@given(FRONT_MATTER, st.sampled_from([HEADER + "\n\n", ""]), RAGGED_TEXTS)
def test_points_tile_the_account(front: str, header: str, body: str) -> None:
    """Outside points lie only white space, list markers, punctuation and coordinators."""
    account = accounts(front + header + body)
    if account is not None:
        assert [gap for gap in gaps(account) if not BETWEEN.fullmatch(gap)] == []


@settings(max_examples=100)
@given(FRONT_MATTER, st.sampled_from([HEADER + "\n\n", ""]), RAGGED_TEXTS)
def test_points_are_in_order_and_exact(front: str, header: str, body: str) -> None:
    """Points follow one another, do not overlap, are not empty, and say what stands at their spans."""
    account = accounts(front + header + body)
    if account is None:
        return
    places = [place for point in account.points for place in point.span]
    assert places == sorted(places)
    assert [account.text[slice(*point.span)] for point in account.points] == [p.text for p in account.points]
    assert all(point.text.strip() for point in account.points)


@settings(max_examples=60)
@given(st.sampled_from([HEADER + "\n\n", ""]), RAGGED_TEXTS)
def test_judgements_rest_on_words(header: str, body: str) -> None:
    """Every span lies inside the text, scores inside 0..1, replies and heads point back."""
    account = accounts(header + body)
    if account is None:
        return
    seen: set[str] = set()
    for point in account.points:
        inside = [m.span for m in point.mentions] + [q.span for q in point.quantities]
        assert all(point.span[0] <= start < end <= point.span[1] for start, end in inside)
        told = [found for found in (point.speaker, point.act, *point.topics) if found]
        others = [found.span for found in told if found.span]
        assert all(0 <= start < end <= len(account.text) for start, end in others)
        assert point.head is None or point.head[0] < point.head[1] <= point.span[0]
        assert set(point.replies_to) <= seen
        assert all(0 <= found.score <= 1 for found in told)
        assert (point.role == "position") == (point.speaker is not None) == (point.act is not None)
        seen.add(point.id)


@settings(max_examples=30)
@given(RAGGED_TEXTS, RAGGED_TEXTS)
def test_comparison_covers_every_position_once(one: str, other: str) -> None:
    """Whatever two accounts say, each of their positions stands in exactly one row."""
    try:
        documents = [
            loading.load_bytes((HEADER + "\n\n" + text).encode("utf-8", "surrogatepass"), name="a", issuer=code)
            for text, code in ((one, "PT"), (other, "NO"))
        ]
    except ReadoutError:
        return
    if one == other:
        with pytest.raises(ReadoutError, match="the same account is given twice"):
            pipeline.compare(*documents)
        return
    found = pipeline.compare(*documents)
    held = sorted(i for row in found.rows for points in row.points.values() for i in points)
    assert held == sorted(point.id for account in found.accounts for point in account.positions())


@settings(max_examples=80)
@given(BYTES, st.sampled_from(["points", "diff", "summarize"]), st.sampled_from(["plain", "json", "table"]))
def test_any_bytes_end_in_a_result_or_one_line(data: bytes, command: str, form: str) -> None:
    """Whatever a file holds, the command exits with 0 and a result, or 2 and one line; never with a traceback."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "pt.txt"
        file.write_bytes(data)
        other = Path(folder) / "no.txt"
        other.write_text(f"{HEADER}\n\nMinister Lund agreed.\n", encoding="utf-8")
        files = [str(file), str(other)] if command == "diff" else [str(file)]
        out, err = io.TextIOWrapper(io.BytesIO()), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = run([command, *files, "-f", form])
        out.flush()
        printed = out.buffer.getvalue()
    complaints = [line for line in err.getvalue().splitlines() if "warning:" not in line]
    assert (code, bool(printed), len(complaints)) in {(0, True, 0), (2, False, 1)}
    assert "Traceback" not in err.getvalue()


@pytest.mark.parametrize("size", [20_000])
def test_long_texts_take_no_long_time(size: int) -> None:
    """A text without an end is read in a time that grows with its length, not with its square."""
    body = "the ferry and the harbour, " * (size // 26)
    assert accounts(f"{HEADER}\n\nMinister Lund praised {body}and agreed.") is not None
