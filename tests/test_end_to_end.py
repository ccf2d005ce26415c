"""The installed command, whole processes: files in, bytes out."""

from __future__ import annotations

import functools
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from contract import validated

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "sample_data"
CN, JP = SAMPLES / "cn.txt", SAMPLES / "jp.txt"
MARCH = (SAMPLES / "2025-03-21" / "cn.txt", SAMPLES / "2025-03-21" / "jp.txt")
SHARED = ROOT.parent / "shared"
SEED = SHARED / "seed" / "cn.en.txt"
JAPANS = SHARED / "gold" / "2020-04-21-cn-jp" / "jp.en.txt"
COMMAND = str(Path(sys.executable).with_name("readout"))
WIDTHS = (40, 60, 80, 120, 200)

shared = pytest.mark.skipif(not SEED.is_file(), reason="../shared, with the real account, is not here")


def run(
    *arguments: str | Path, stdin: bytes | None = None, cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command to its end."""
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR", "COLUMNS"}}
    return subprocess.run(
        [COMMAND, *map(str, arguments)],
        input=stdin,
        stdin=None if stdin is not None else subprocess.DEVNULL,
        capture_output=True,
        cwd=cwd,
        env=kept | environment,
        check=False,
    )


def result(*arguments: str | Path, **options: Any) -> str:  # noqa: ANN401 - options of run
    """Run the command, which must succeed, and return what it prints."""
    done = run(*arguments, **options)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def document(*arguments: str | Path, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - options of run
    """Run the command for JSON, and return the document, which keeps the contract."""
    return validated(result(*arguments, "--json", **options))


@functools.cache
def compared(one: Path, other: Path) -> dict[str, Any]:
    """Return the comparison of two accounts, made once."""
    return document("diff", one, other)


def texts(comparison: dict[str, Any], key: str, **wanted: str) -> str:
    """Return the texts of one account's points in rows of this kind or standing, joined."""
    points = {point["id"]: point["text"] for account in comparison["accounts"] for point in account["points"]}
    rows = [row for row in comparison["rows"] if all(row[name] == value for name, value in wanted.items())]
    return " | ".join(points[identifier] for row in rows for identifier in row["points"][key])


def fault(*arguments: str | Path, **options: Any) -> str:  # noqa: ANN401 - options of run
    """Run the command, which must fail cleanly, and return its one line on standard error."""
    done = run(*arguments, **options)
    assert (done.returncode, done.stdout) == (2, b""), done.stderr.decode()
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("readout: error: ")
    return line.removeprefix("readout: error: ")


# -- the real account ------------------------------------------------------------------------------------------


@shared
def test_real_account_points(tmp_path: Path) -> None:
    """The real account: furniture told, speakers right up to the last word, date without its year, issuer found."""
    copy = tmp_path / "some page.txt"
    shutil.copy(SEED, copy)
    found = document("points", copy)
    account = found["account"]
    points = account["points"]
    # the page has no-break spaces
    no_positions = " | ".join(" ".join(p["text"].split()) for p in points if p["role"] != "position")
    assert all(words in no_positions for words in ("Home > China News", "<Suggest to a friend>"))
    positions = [point for point in points if point["role"] == "position"]
    turn = next(i for i, point in enumerate(positions) if "Motegi commended" in point["text"])
    assert {tuple(point["speaker"]["sides"]) for point in positions[:turn]} == {("CN",)}
    assert {tuple(point["speaker"]["sides"]) for point in positions[turn:]} == {("JP",)}
    later = " ".join(point["text"] for point in positions[turn:])
    assert all(word in later for word in ("He briefed", "thanked", "expected", "facilitate"))
    facts = {name: fact["value"] for name, fact in account["frame"].items() if isinstance(fact, dict)}
    assert (facts["date"], facts["form"], facts["issuer"], account["issuer"]) == ("XXXX-04-21", "call", "CN", "CN")
    assert [warning["code"] for warning in found["warnings"]] == ["date-without-year"]


@shared
def test_real_account_beside_japans() -> None:
    """What only Japan says, what only China says, what both say, what China attributes, who asked for the call."""
    found = document("diff", SEED, JAPANS)
    japan_only = texts(found, "jp", kind="only")
    assert all(words in japan_only for words in ("South China Sea", "Senkaku", "North Korea"))
    assert "political virus" in texts(found, "cn", kind="only")
    assert "medical supplies" in texts(found, "cn", kind="shared") + texts(found, "cn", kind="partial")
    assert "Motegi commended" in texts(found, "cn", standing="attributed")
    assert {"type": "initiator", "values": {"cn": None, "jp": "CN"}} in found["frame_differences"]
    dates = [account["frame"]["date"] for account in found["accounts"]]
    assert [(date["value"], date["origin"]) for date in dates] == [
        ("2020-04-21", "counterpart"),
        ("2020-04-21", "front-matter"),
    ]


# -- the sample data -------------------------------------------------------------------------------------------


def test_samples_of_2020() -> None:
    """China's call and Japan's: three issues of Japan's own, the commendation attributed, and who asked."""
    found = compared(CN, JP)
    japan_only = texts(found, "jp", kind="only")
    assert all(words in japan_only for words in ("South China Sea", "Senkaku", "North Korea"))
    assert "political virus" in texts(found, "cn", standing="own")
    assert "commended China's achievements" in texts(found, "cn", standing="attributed")
    assert {"type": "initiator", "values": {"cn": None, "jp": "CN"}} in found["frame_differences"]


def test_samples_of_2025() -> None:
    """The line on respecting positions is attributed to Japan, and only China's account has it."""
    found = compared(*MARCH)
    assert "respects the positions that China set out" in texts(found, "cn", standing="attributed")
    assert "respects the positions" not in texts(found, "jp")


def test_summary_says_it_in_so_many_words() -> None:
    """A brief names what is left out, what is attributed and what only one side claims."""
    shown = result("summarize", *MARCH)
    assert "words attributed to JP that JP's own account lacks" in shown
    assert "left out by" in shown


# -- pipes -----------------------------------------------------------------------------------------------------


def test_comparison_through_a_pipe() -> None:
    """What diff prints as JSON, summarize reads; it says what summarizing the files says."""
    piped = result("summarize", "-", stdin=result("diff", CN, JP, "--json").encode())
    assert piped == result("summarize", CN, JP)


def test_account_through_a_pipe() -> None:
    """An account's text or JSON on standard input is summarised like the file."""
    data = CN.read_bytes()
    from_text = result("summarize", "-", stdin=data)
    from_json = result("summarize", stdin=result("points", CN, "--json").encode())
    assert from_json == result("summarize", CN)
    assert from_text.replace("standard input", "cn.txt") == from_json


def test_one_account_from_standard_input() -> None:
    """Either account may come through a pipe."""
    found = document("diff", "-", JP, stdin=CN.read_bytes())
    assert [account["source"] for account in found["accounts"]] == ["standard input", "jp.txt"]


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
def test_jq_reads_the_rows() -> None:
    """The command of the issue: jq picks the one-sided rows."""
    command = f'"{COMMAND}" diff {CN} {JP} --json | jq -c \'.rows[] | select(.kind=="only")\''
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=True)
    kinds = {json.loads(line)["kind"] for line in done.stdout.splitlines()}
    assert kinds == {"only"}


@pytest.mark.parametrize("arguments", [("diff", CN, JP), ("diff", CN, JP, "--json"), ("points", CN)])
def test_closed_pipe_ends_quietly(arguments: tuple[str | Path, ...]) -> None:
    """`| head -1` ends with exit 0 and no word on standard error."""
    with subprocess.Popen([COMMAND, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        complaint = process.stderr.read()
    assert (process.returncode, complaint) == (0, b"")


def test_same_bytes_again() -> None:
    """The same inputs give the same bytes, whatever the order of sets in memory."""
    first, second = (run("diff", CN, JP, "--json", PYTHONHASHSEED=seed).stdout for seed in ("1", "2"))
    assert first == second


def test_no_absolute_path_in_results() -> None:
    """Results do not tell where the files lie."""
    assert str(ROOT) not in result("diff", CN, JP, "--json")


# -- filters and exit codes ------------------------------------------------------------------------------------


def test_filters_keep_ids_and_are_stated() -> None:
    """Filtered rows keep their ids; the summary stays that of the whole; the filters are told."""
    whole = compared(CN, JP)
    found = document("diff", CN, JP, "--only", "jp", "--standing", "OWN", "--topic", "maritime")
    assert found["rows"]
    assert [row for row in whole["rows"] if row in found["rows"]] == found["rows"]
    assert (found["summary"], found["filters"]) == (
        whole["summary"],
        {"only": ["jp"], "standing": ["own"], "topic": ["maritime"]},
    )


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [(("--only", "jp"), 1), (("--min-score", "1", "--kind", "flipped"), 0), ((), 1)],
)
def test_exit_code_tells_of_rows(arguments: tuple[str, ...], expected: int) -> None:
    """With --exit-code, rows that pass the filters give 1."""
    assert run("diff", CN, JP, "--exit-code", *arguments).returncode == expected


# -- output files ----------------------------------------------------------------------------------------------


def test_output_file_is_what_is_printed(tmp_path: Path) -> None:
    """-o writes the same bytes to a file, and nothing to standard output."""
    file = tmp_path / "out.json"
    assert result("diff", CN, JP, "-o", file) == ""
    assert file.read_text(encoding="utf-8") == result("diff", CN, JP, "--json")


def test_fault_leaves_the_old_file(tmp_path: Path) -> None:
    """Nothing is written, and nothing left behind, when an input cannot be read."""
    file = tmp_path / "out.txt"
    file.write_text("old")
    fault("diff", CN, tmp_path / "none.txt", "-o", file)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("out.txt", "old")]


def test_input_is_not_overwritten(tmp_path: Path) -> None:
    """An output file that is an input is refused."""
    copy = tmp_path / "cn.txt"
    shutil.copy(CN, copy)
    assert "would overwrite an input" in fault("diff", copy, JP, "-o", copy)
    assert copy.read_bytes() == CN.read_bytes()


# -- issuers ---------------------------------------------------------------------------------------------------


def neutral(folder: Path, *files: Path) -> list[Path]:
    """Copy accounts without their front matter under names that tell nothing."""
    copies = []
    for number, file in enumerate(files, 1):
        copy = folder / f"text {number}.txt"
        copy.write_text(file.read_text(encoding="utf-8").split("---\n", 2)[2], encoding="utf-8")
        copies.append(copy)
    return copies


def test_issuer_option_names_files(tmp_path: Path) -> None:
    """--issuer KEY=FILE tells whose account a file is, in either case."""
    one, other = neutral(tmp_path, CN, JP)
    found = document("diff", one, other, "--issuer", f"cn={one}", "--issuer", f"JP={other}")
    issuers = [(account["issuer"], account["frame"]["issuer"]["origin"]) for account in found["accounts"]]
    assert issuers == [("CN", "option"), ("JP", "option")]


def test_issuers_are_found_in_the_texts(tmp_path: Path) -> None:
    """Without names and front matter, the texts tell whose they are."""
    found = document("diff", *neutral(tmp_path, CN, JP))
    issuers = [(account["issuer"], account["frame"]["issuer"]["origin"]) for account in found["accounts"]]
    assert issuers == [("CN", "text"), ("JP", "text")]


def test_two_versions_of_one_account(tmp_path: Path) -> None:
    """Two accounts of one issuer are compared as versions, with keys of their own and a warning."""
    later = tmp_path / "cn.txt"
    later.write_text(CN.read_text(encoding="utf-8").replace("commended", "did not commend"), encoding="utf-8")
    found = document("diff", CN, later)
    assert [account["key"] for account in found["accounts"]] == ["cn-1", "cn-2"]
    assert [warning["code"] for warning in found["warnings"]] == ["versions"]
    assert found["summary"]["by_kind"].get("only", 0) == 0


# -- errors ----------------------------------------------------------------------------------------------------


def test_missing_file(tmp_path: Path) -> None:
    """A file that is not there."""
    assert fault("diff", CN, tmp_path / "jp.txt").startswith("jp.txt: cannot be read: No such file or directory; ")


def test_empty_file(tmp_path: Path) -> None:
    """A file without a character."""
    (tmp_path / "jp.txt").touch()
    assert fault("diff", CN, tmp_path / "jp.txt").startswith("jp.txt: is empty; ")


def test_directory(tmp_path: Path) -> None:
    """A folder."""
    assert "is a directory; " in fault("diff", CN, tmp_path)


@pytest.mark.parametrize("command", ["points", "summarize"])
def test_binary(tmp_path: Path, command: str) -> None:
    """A file of any bytes."""
    (tmp_path / "jp.txt").write_bytes(bytes(range(256)) * 40)
    assert "is binary, not text; " in fault(command, tmp_path / "jp.txt")


def test_both_from_standard_input() -> None:
    """Standard input twice."""
    assert "standard input can be read once only" in fault("diff", "-", "-", stdin=b"")


def test_same_file_twice(tmp_path: Path) -> None:
    """One file twice, by whatever path."""
    (tmp_path / "link.txt").symlink_to(CN)
    assert "the same file is given twice" in fault("diff", CN, tmp_path / "link.txt")


@pytest.mark.parametrize("command", ["points", "summarize"])
@pytest.mark.parametrize("text", ["Home\n\nA title\n", "The weather is fine in town today.\n"])
def test_no_positions(tmp_path: Path, command: str, text: str) -> None:
    """A text in which nobody says anything."""
    (tmp_path / "jp.txt").write_text(text)
    assert "holds no positions" in fault(command, tmp_path / "jp.txt")


def test_no_issuer(tmp_path: Path) -> None:
    """A text that does not tell whose it is names the option."""
    (tmp_path / "text.txt").write_text("They agreed that trade matters.\n")
    assert "--issuer" in fault("points", tmp_path / "text.txt")


def test_malformed_front_matter(tmp_path: Path) -> None:
    """Front matter that is no YAML names its line."""
    (tmp_path / "jp.txt").write_text("---\nissuer: JP\ntitle: [\n---\nThey agreed.\n")
    assert fault("points", tmp_path / "jp.txt").startswith("jp.txt:")


def test_malformed_lexicon(tmp_path: Path) -> None:
    """A lexicon of one's own that does not fit names its line and path."""
    (tmp_path / "topics.yaml").write_text("a:\n  label: 5\n")
    assert "topics.yaml:2: " in fault("points", CN, "--lexicon", tmp_path)


def test_unknown_issuer() -> None:
    """A code that is no government's."""
    assert "unknown issuer 'ZZ'" in fault("points", CN, "--issuer", "ZZ")


def test_control_characters_are_shown_not_sent(tmp_path: Path) -> None:
    """Terminal escapes and bidirectional controls of a text come out as escapes."""
    file = tmp_path / "no.txt"
    file.write_text("Minister Lund of Norway said that \x1b[31mtrade\u202e grows.\n", encoding="utf-8")
    shown = result("points", file)
    assert "\\x1b[31mtrade\\u202e grows." in shown
    assert "\x1b" not in shown


# -- nothing is lost -------------------------------------------------------------------------------------------


def squeezed(text: str) -> str:
    """Return text without white space, and without the rule beside what one account alone has."""
    return "".join(text.replace("┃", "").split())


def columns(shown: str) -> list[str]:
    """Return the whole output, and each column of a side-by-side table, without white space."""
    cells = [re.split(" [│┃] ", f"{line} ") for line in shown.splitlines()]
    most = max(map(len, cells))
    return [squeezed(shown)] + [
        squeezed("".join(line[index] for line in cells if index < len(line))) for index in range(most)
    ]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    ("pair", "form"),
    [((CN, JP), "plain"), ((CN, JP), "table"), (MARCH, "table")],
    ids=["2020-plain", "2020-table", "2025-table"],
)
def test_every_character_of_every_point_is_shown(pair: tuple[Path, Path], form: str, width: int) -> None:
    """At every width, piped and without colour, each position's text is in the output whole."""
    comparison = compared(*pair)
    wanted = [p["text"] for account in comparison["accounts"] for p in account["points"] if p["role"] == "position"]
    shown = result("diff", *pair, "-f", form, "--width", str(width), NO_COLOR="1")
    assert "\x1b" not in shown
    assert [text for text in wanted if not any(squeezed(text) in column for column in columns(shown))] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_filtered_rows_are_shown_whole(width: int) -> None:
    """Filters leave out rows, never part of one."""
    wanted = texts(compared(CN, JP), "cn", standing="attributed").split(" | ")
    chosen = ("--only", "cn", "--standing", "attributed", "--width", str(width))
    shown = result("diff", CN, JP, *chosen, NO_COLOR="1")
    assert [text for text in wanted if squeezed(text) not in squeezed(shown)] == []


def test_a_copy_of_an_account_is_refused(tmp_path: Path) -> None:
    """The same account under two names is nothing to compare."""
    copy = shutil.copy(CN, tmp_path / "jp.txt")
    done = run("diff", CN, copy)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"cn.txt and jp.txt: the same account is given twice" in done.stderr
