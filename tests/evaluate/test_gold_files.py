"""Gold files: found, read, and every fault told in one line with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotated import GOLD, NORWAY, event, in_norwegian, with_source
from readout_cli.errors import InputError
from readout_cli.evaluate.gold import find, read

if TYPE_CHECKING:
    from pathlib import Path


def fault(path: Path) -> str:
    """Return the one line about a gold file that cannot be read, without its folder."""
    with pytest.raises(InputError) as raised:
        read(path)
    return str(raised.value).replace(f"{path.parent}/", "")


def test_points_are_at_their_places(tmp_path: Path) -> None:
    """Each point is found in the account's text; a speaker `no` is Norway, not a refusal."""
    found = read(event(tmp_path)).accounts[0]
    told = [(point.id, point.role, point.speaker, found.text[point.start : point.end][:13]) for point in found.points]
    assert told == [
        ("a1", "frame", "none", "Minister Astr"),
        ("a2", "position", "no", "Minister Lund"),
        ("a3", "position", "no", "She praised t"),
    ]


def test_repeated_words_are_found_in_text_order(tmp_path: Path) -> None:
    """A point whose words stand twice in the account is the occurrence behind the point before it."""
    norway = NORWAY + "\nMinister Lund said that Norway will build two harbours in Bergen.\n"
    gold = GOLD.replace('text: "She praised the work of the fishermen of Sines"', 'text: "Minister Lund said that"')
    found = read(event(tmp_path, gold=gold, norway=norway)).accounts[0]
    assert [point.start for point in found.points] == sorted(point.start for point in found.points)


@pytest.mark.parametrize(
    ("account", "source", "language"),
    [(NORWAY, False, "en"), (with_source(NORWAY), True, "en"), (in_norwegian(NORWAY), False, "nb")],
)
def test_accounts_tell_source_and_language(tmp_path: Path, account: str, source: bool, language: str) -> None:  # noqa: FBT001 - cases
    """Whether an account restates a real one, and its language, are taken from the front matter."""
    found = read(event(tmp_path, norway=account)).accounts[0]
    assert (found.source, found.language) == (source, language)


def test_windows_line_ends_and_marks_do_not_move_points(tmp_path: Path) -> None:
    """Places are those in the text as the tool decodes it, whatever the file begins with and its lines end with."""
    path = event(tmp_path)
    file = tmp_path / "no.en.txt"
    file.write_bytes(b"\xef\xbb\xbf" + NORWAY.replace("\n", "\r\n").encode())
    found = read(path).accounts[0]
    assert [found.text[point.start : point.end][:3] for point in found.points] == ["Min", "Min", "She"]


def test_no_links_is_an_annotation_too(tmp_path: Path) -> None:
    """An empty list of links, or none at all, says that the accounts share nothing."""
    without = GOLD.split("links:")[0]
    found = [
        read(event(tmp_path, gold=gold)).links for gold in (without, f"{without}links:\n", f"{without}links: []\n")
    ]
    assert found == [{}, {}, {}]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "points_b:\n",
            "points_b: [\n",
            "gold.no.en.pt.en.yaml:8: malformed YAML: ",
        ),
        (
            "a: no.en.txt",
            "a: *x",
            "gold.no.en.pt.en.yaml:1: malformed YAML: aliases are not allowed; correct that line",
        ),
        (
            "two harbours",
            "three harbours",
            (
                "gold.no.en.pt.en.yaml:5: text of point 'a2' does not occur in no.en.txt at $.points_a[1].text; "
                "copy the text from the account, character by character"
            ),
        ),
        (
            "She praised the work of the fishermen of Sines",
            "Minister Astrid Lund",
            (
                "gold.no.en.pt.en.yaml:6: text of point 'a3' stands before the end of the point above at "
                "$.points_a[2].text; keep points in text order, without overlap"
            ),
        ),
        (
            "{a: a2, b: b1,",
            "{a: a9, b: b1,",
            (
                "gold.no.en.pt.en.yaml:11: link to a point 'a9' that is not there at $.links[0].a; "
                "name a point of points_a"
            ),
        ),
        (
            "{a: a2, b: b1,",
            "{a: a2, b: a2,",
            (
                "gold.no.en.pt.en.yaml:11: link to a point 'a2' that is not there at $.links[0].b; "
                "name a point of points_b"
            ),
        ),
        (
            "{a: a2, b: b1,",
            "{a: a1, b: b1,",
            "gold.no.en.pt.en.yaml:11: link to 'a1', which is a frame at $.links[0].a; link positions only",
        ),
        (
            "links:\n",
            "links:\n  - {a: a2, b: b1, type: partial}\n",
            "gold.no.en.pt.en.yaml:12: a2 and b1 are linked twice at $.links[1]; keep one of the two",
        ),
        (
            "id: a3",
            "id: a2",
            "gold.no.en.pt.en.yaml:6: point 'a2' is given twice at $.points_a[2].id; give each an id of its own",
        ),
        (
            "type: match",
            "type: same",
            "gold.no.en.pt.en.yaml:11: Invalid enum value 'same' at $.links[0].type; see tests/gold/GUIDE.md",
        ),
        (
            "role: position, speaker: pt",
            "speaker: pt",
            "gold.no.en.pt.en.yaml:9: Object missing required field `role` at $.points_b[1]; see tests/gold/GUIDE.md",
        ),
        (
            "speaker: pt",
            "speaker: PT",
            "gold.no.en.pt.en.yaml:9: Expected `str` matching regex '^[a-z]+$' at $.points_b[1].speaker; see tests",
        ),
        (
            "b: pt.en.txt",
            "b: es.en.txt",
            (
                "gold.no.en.pt.en.yaml:2: there is no account 'es.en.txt' at $.b; "
                "put it beside the gold file, or correct its name"
            ),
        ),
        (
            "b: pt.en.txt",
            "b: ./no.en.txt",
            "gold.no.en.pt.en.yaml:2: the same account is given twice at $.b; name the other side's account",
        ),
    ],
)
def test_fault_names_line_and_path(tmp_path: Path, old: str, new: str, message: str) -> None:
    """What is wrong in a gold file is told with file, line, path and how to mend it."""
    assert old in GOLD
    told = fault(event(tmp_path, gold=GOLD.replace(old, new, 1)))
    assert told.startswith(message)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "gold.no.en.pt.en.yaml:1: Expected `object`, got `null` at $; see"),
        (b"- a", "gold.no.en.pt.en.yaml:1: Expected `object`, got `array` at $; see"),
        (b"\xff\xfe", "gold.no.en.pt.en.yaml: cannot be read: 'utf-8' codec"),
        (b"a: \x00", "gold.no.en.pt.en.yaml: malformed YAML: "),
    ],
)
def test_what_is_no_annotation(tmp_path: Path, data: bytes, message: str) -> None:
    """A file that holds something else, or nothing, is told too."""
    path = event(tmp_path)
    path.write_bytes(data)
    assert fault(path).startswith(message)


def test_fault_in_an_account_names_the_gold_file(tmp_path: Path) -> None:
    """Accounts of many events have the same names, so their faults are told with the gold file's."""
    path = event(tmp_path, norway="")
    assert fault(path) == "gold.no.en.pt.en.yaml, no.en.txt: is empty; give a file that holds an account"


def test_folders_are_searched(tmp_path: Path) -> None:
    """A folder stands for all gold files under it; one that is given twice counts once."""
    first, second = event(tmp_path / "one"), event(tmp_path / "deep" / "er" / "two")
    (tmp_path / "one" / "other.yaml").touch()
    assert set(find([tmp_path, first, tmp_path / "deep"])) == {first, second}


def test_folder_without_gold(tmp_path: Path) -> None:
    """A folder in which there is nothing to find is an error that names it."""
    with pytest.raises(InputError, match=r"holds no gold file \(gold\.\*\.yaml\)"):
        find([tmp_path])


def test_missing_gold_file(tmp_path: Path) -> None:
    """A path that leads nowhere is told as such."""
    assert fault(tmp_path / "gold.x.yaml").startswith("gold.x.yaml: cannot be read: No such file or directory; ")
