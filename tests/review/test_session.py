"""A review as it goes on: commands in, decisions out; and the command `readout review` with its files."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from readout_cli import evaluate, loading, pipeline
from readout_cli.cli import run
from readout_cli.errors import ReadoutError, UsageError
from readout_cli.review import Review, files
from readout_cli.review.agreement import agreement, kappa
from readout_cli.review.gold import annotation
from readout_cli.review.session import LETTERS, Session

if TYPE_CHECKING:
    from readout_cli.model import Row

ROOT = Path(__file__).resolve().parents[2]
CN, JP = str(ROOT / "sample_data" / "cn.txt"), str(ROOT / "sample_data" / "jp.txt")
LEXICAL = loading.Settings(matcher="lexical")
DOCUMENTS = [loading.load(file, settings=LEXICAL) for file in (CN, JP)]


def session(review: Review | None = None) -> Session:
    """Return a session on the sample accounts."""
    return Session(
        lambda held: pipeline.compare(*DOCUMENTS, review=held, settings=LEXICAL), review or Review(), annotator="Jo"
    )


def test_the_least_certain_rows_come_first() -> None:
    """Rows stand by how far their score is from one half, and those decided are left out."""
    held = session()
    distances = [abs(row.score - 0.5) for row in held.doubtful()]
    assert distances == sorted(distances)
    first = held.doubtful()[0]
    held.do("accept", first)
    assert len(held.doubtful()) == len(distances) - 1


def linked(held: Session) -> Row:
    """Return a row with a link."""
    return next(row for row in held.comparison.rows if row.links)


@pytest.mark.parametrize("verb", ["accept", "a"])
def test_accepting_a_row_keeps_its_links(verb: str) -> None:
    """What the row says is decided: its links with their kinds."""
    held = session()
    told = held.lookup.links_of(linked(held))
    held.do(f"{verb} {linked(held).id}")
    assert [decision.kind for decision in held.review.links] == [link.kind for link in told]
    assert {decision.annotator for decision in held.review.links} == {"Jo"}


def test_every_command_makes_a_decision() -> None:
    """Each command is carried out at once, and its letter does the same as its name."""
    held = session()
    commands = [
        "unlink cn-28 jp-4", "link cn-25 jp-7 flipped", "alone cn-2", "speaker cn-4 JP", "speaker cn-5 unknown",
        "act cn-6 urge", "topic cn-9 trade,health", "topic cn-11 none", "role cn-12 frame",
        'split cn-10 "and wrote moving chapters"', "merge cn-18 cn-19",
    ]  # fmt: skip
    for number, command in enumerate(commands, 1):
        held.do(command)
        assert len(held.review.points) + len(held.review.links) == number, command
    other = session()
    for command in commands:
        verb, _, rest = command.partition(" ")
        other.do(f"{next(letter for letter, name in LETTERS.items() if name == verb)} {rest}")
    assert other.review == held.review


def test_undo_takes_the_last_decision_back() -> None:
    """After undo the review and the comparison are what they were."""
    held = session()
    before = held.comparison
    held.do("act cn-6 urge")
    held.do("undo")
    assert (held.review, held.comparison) == (Review(), before)
    with pytest.raises(UsageError, match="nothing to undo"):
        held.do("z")


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("sing", "no command 'sing'"),
        ("accept", "no row is named"),
        ("accept LINKED now", "too much"),
        ("link cn-3", "two points are wanted"),
        ("link cn-3 cn-4", "cannot be linked"),
        ("link cn-3 jp-1", "cannot be linked"),
        ("link cn-3 jp-4 nearly", "no kind 'nearly'"),
        ("link cn-3 jp-99", "no point 'jp-99'"),
        ("kind r1 shared", "no link"),
        ("unlink r1", "no link"),
        ("speaker cn-3", "one value is wanted"),
        ("speaker LINKED JP", "several points"),
        ("role cn-3 title", "no role"),
        ("act cn-3 sing", "unknown act"),
        ('split cn-3 "no such words"', "does not stand in"),
        ('split cn-3 "open', "quotation"),
        ("merge cn-3", "points of one account"),
        ("merge cn-3 jp-3", "points of one account"),
        ("merge cn-3 cn-7", "no neighbours"),
    ],
)
def test_commands_that_make_no_sense_change_nothing(command: str, told: str) -> None:
    """Each is an error that says what is wanted, and nothing is decided."""
    held = session()
    with pytest.raises(ReadoutError, match=told):
        held.do(command.replace("LINKED", linked(held).id))
    assert held.review == Review()


# -- the command -----------------------------------------------------------------------------------------------


def test_answers_from_a_file(tmp_path: Path) -> None:
    """Commands are carried out line by line, kept, and applied by the other commands."""
    kept, answers = tmp_path / "review.yaml", tmp_path / "answers.txt"
    answers.write_text("# first the speaker\nspeaker cn-4 JP\n\nact cn-5 urge\n")
    assert run(["review", CN, JP, "--review", str(kept), "--answers", str(answers), "--annotator", "Jo"]) == 0
    assert [decision.annotator for decision in files.read(str(kept)).points] == ["Jo", "Jo"]
    answers.write_text("topic cn-9 trade\n")
    assert run(["review", CN, JP, "--review", str(kept), "--answers", str(answers)]) == 0
    assert len(files.read(str(kept)).points) == 3


def test_a_wrong_answer_keeps_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The line of the first command that makes no sense is named, and no file is written."""
    kept, answers = tmp_path / "review.yaml", tmp_path / "answers.txt"
    for wrong, told in (("sing", "no command 'sing'"), ("act cn-3 sing", "unknown act 'sing'")):
        answers.write_text(f"speaker cn-4 JP\n{wrong}\n")
        assert run(["review", CN, JP, "--review", str(kept), "--answers", str(answers)]) == 2
        assert f"--answers, line 2: {told}" in capsys.readouterr().err
        assert not kept.exists()


def test_without_a_terminal_and_answers_there_is_nobody_to_ask(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The error names the option."""
    assert run(["review", CN, JP, "--review", str(tmp_path / "r.yaml")]) == 2
    assert "--answers" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["diff", "summarize"])
def test_every_command_applies_a_review(tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    """--review changes the result of the other commands."""
    kept, answers = tmp_path / "review.yaml", tmp_path / "answers.txt"
    answers.write_text("act cn-5 protest\nact jp-7 protest\n")
    run(["review", CN, JP, "--review", str(kept), "--answers", str(answers)])
    capsys.readouterr()
    assert run([command, CN, JP, "--review", str(kept), "-f", "plain"]) == 0
    assert "protest (5)" in capsys.readouterr().out
    assert run(["points", CN, "--review", str(kept)]) == 0
    assert "protest (5)" in capsys.readouterr().out


def test_a_person_goes_through_rows_at_a_terminal(tmp_path: Path) -> None:
    """Rows are shown one after the other, mistakes are told, decisions kept at once, and q ends it."""
    kept = tmp_path / "review.yaml"
    leader, follower = pty.openpty()
    command = [
        sys.executable,
        "-c",
        "from readout_cli.cli import main; main()",
        "review",
        CN,
        JP,
        "--review",
        str(kept),
    ]
    running = subprocess.Popen(command, stdin=follower, stdout=follower, stderr=follower, close_fds=True)
    os.close(follower)
    os.write(leader, b"?\nn\nb\nsing\nc cn-3 sing\na\nq\n")
    shown = b""
    try:
        while chunk := os.read(leader, 65536):
            shown += chunk
    except OSError:
        pass  # the other end is closed
    os.close(leader)
    assert running.wait(timeout=60) == 0
    text = shown.decode()
    assert "rows that nobody has decided; ? for help" in text
    assert "what the row says is right" in text
    assert "no command 'sing'" in text
    assert "unknown act 'sing'" in text
    review = files.read(str(kept))
    assert len(review.points) + len(review.links) >= 1


# -- agreement and annotation ----------------------------------------------------------------------------------


def test_kappa_is_cohens() -> None:
    """The worked example of two judges on 50 items: 20 both yes, 15 both no, 5 and 10 apart gives 0.4."""
    one = dict(enumerate(["yes"] * 25 + ["no"] * 25))
    other = dict(enumerate(["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15))
    found = kappa(one, other)
    assert (found.items, found.agreed, found.expected) == (50, 35, 0.5)
    assert found.kappa == pytest.approx(0.4)
    assert kappa(one, {}).kappa is None
    assert kappa({1: "a"}, {1: "a"}).kappa is None


def test_agreement_of_two_reviews(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Links and labels are told apart, and what only one has judged is counted."""
    names = []
    for name, commands in {
        "one": ["link cn-3 jp-3", "unlink cn-28 jp-4", "speaker cn-4 JP", "act cn-5 urge"],
        "other": ["link cn-3 jp-3", "link cn-28 jp-4", "speaker cn-4 CN"],
    }.items():
        held = session()
        for command in commands:
            held.do(command)
        names.append(tmp_path / f"{name}.yaml")
        names[-1].write_text(files.dumped(held.review), encoding="utf-8")
    found = agreement(*(files.read(str(name)) for name in names))
    assert (found.links.items, found.links.agreed, found.speakers.agreed, found.only_one) == (2, 1, 0, 1)
    assert run(["agreement", *map(str, names)]) == 0
    assert "links  kappa 0.00, 1 of 2 alike" in capsys.readouterr().out
    assert run(["agreement", *map(str, names), "--json"]) == 0
    assert '"schema": "readout.agreement/1"' in capsys.readouterr().out


def test_a_review_becomes_an_annotation(tmp_path: Path) -> None:
    """What is exported can be evaluated, and agrees with the comparison that it was made of."""
    for file in (CN, JP):
        (tmp_path / Path(file).name).write_bytes(Path(file).read_bytes())
    kept, gold = tmp_path / "review.yaml", tmp_path / "gold.cn.en.jp.en.yaml"
    answers = tmp_path / "answers.txt"
    answers.write_text("alone cn-2\n")
    arguments = ["--review", str(kept), "--answers", str(answers), "--gold", str(gold), "--matcher", "lexical"]
    assert run(["review", CN, JP, *arguments]) == 0
    figures = evaluate.evaluate(gold, settings=LEXICAL, resamples=0).total.figures
    assert (figures.link.f1, figures.boundary.f1) == (1, 1)
    with pytest.raises(UsageError, match="two accounts"):
        annotation(pipeline.compare(*DOCUMENTS, ROOT / "sample_data" / "2025-03-21" / "cn.txt", settings=LEXICAL))
