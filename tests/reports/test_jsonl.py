"""JSON Lines: one flat object a point, exact, with lists as lists."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from builders import document, sample
from hostile import TEXTS, compared
from readout_cli.lookup import Lookup
from readout_cli.reports import Options, encoded
from readout_cli.reports.flat import Record
from readout_cli.reports.text import UNPRINTABLE
from strategies import comparisons

if TYPE_CHECKING:
    from readout_cli.model import Comparison


def objects(data: bytes) -> list[dict[str, Any]]:
    """Return the objects of a file, one a line."""
    return [json.loads(line) for line in data.decode().splitlines()]


@given(st.one_of(comparisons(), st.builds(compared, TEXTS, TEXTS)))
def test_each_point_of_each_row_is_an_object_with_its_exact_text(held: Comparison) -> None:
    """Reading the file back gives row, id and text of all points, character by character."""
    lookup = Lookup(held)
    wanted = [
        (row.id, item.id, item.text)
        for row in held.rows
        for key in lookup.accounts
        for item in lookup.points_of(row, key)
    ]
    shown = [(found["row"], found["point"], found["text"]) for found in objects(encoded(held, "jsonl", Options()))]
    assert sorted(shown) == sorted(wanted)


@given(st.builds(compared, TEXTS, TEXTS))
def test_a_terminal_can_show_the_lines(held: Comparison) -> None:
    """Controls, bidirectional and zero-width characters are escaped, whatever an account says."""
    assert not UNPRINTABLE.search(encoded(held, "jsonl", Options()).decode().replace("\n", ""))


def test_every_object_has_every_field_in_order() -> None:
    """The fields are the columns of the csv, null or empty where there is nothing to tell."""
    for found in objects(encoded(sample(), "jsonl", Options())):
        assert tuple(found) == Record.__struct_fields__


def test_values_have_their_types() -> None:
    """Lists are lists, numbers numbers, truths truths, and what is not known is null."""
    (found,) = (found for found in objects(encoded(sample(), "jsonl", Options())) if found["point"] == "cn-6")
    told = [found[name] for name in ("speaker", "force", "negated", "absent", "head", "score", "start")]
    assert told == [["CN", "JP"], 2, False, ["jp"], None, 0.9, 237]


def test_an_account_has_an_object_for_every_point() -> None:
    """Frame is there too; a point that reports nobody's words has no act."""
    first = objects(encoded(document(sample().accounts[0]), "jsonl", Options()))[0]
    assert (first["role"], first["act"], first["speaker"], first["row"]) == ("frame", None, [], None)
