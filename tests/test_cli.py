"""The command line: arguments in, exit code, standard output and standard error out."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import types
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

import readout_cli
from builders import document, sample
from contract import validated
from readout_cli import model, summary
from readout_cli.cli import run
from readout_cli.errors import InputError
from readout_cli.reports import FORMATS, render
from readout_cli.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Result = tuple[int, str, str]


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What the pipeline's settings look like."""

    matcher: str = "auto"
    lexicon: str | None = None
    max_bytes: int = 2_000_000
    encoding: str | None = None
    cache: bool = True
    allow_private: bool = False


class FakePipeline(types.ModuleType):
    """A pipeline that reads nothing and notes what it was asked for."""

    def __init__(self) -> None:
        """Start with no calls and no fault."""
        super().__init__("readout_cli.pipeline")
        self.Settings = Settings
        self.calls: list[tuple[Any, ...]] = []
        self.fault: BaseException | None = None

    def compare(self, *sources: str, issuers: dict[str, str], settings: Settings, **told: object) -> model.Comparison:
        """Return the sample, or fail as told."""
        assert not any(told.values())
        self.calls.append((sources, dict(issuers), settings))
        if self.fault:
            raise self.fault
        warning = model.Notice(code="date", message="no year\x1b", account="cn")
        return msgspec.structs.replace(sample(), warnings=(warning,))

    def load(self, source: str, *, issuer: str | None, settings: Settings, **told: object) -> Any:  # noqa: ANN401 - a stand-in
        """Return the sample's first account."""
        assert not any(told.values())
        self.calls.append((source, issuer, settings))
        return document(sample().accounts[0])

    def load_bytes(self, data: bytes, *, name: str, issuer: str | None, settings: Settings, **told: object) -> Any:  # noqa: ANN401 - a stand-in
        """Return the sample's first account."""
        assert not any(told.values())
        self.calls.append((data, name, issuer, settings))
        return document(sample().accounts[0])

    def summarize(self, *sources: Any, issuers: Any = None, settings: Settings, **told: object) -> model.Summary:  # noqa: ANN401 - a stand-in
        """Return the brief of what is given loaded, or of the sample."""
        assert not any(told.values())
        (found,) = sources if len(sources) == 1 else [self.compare(*sources, issuers=issuers, settings=settings)]
        return summary.of_comparison(found) if isinstance(found, model.Comparison) else summary.of_account(found)


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> FakePipeline:
    """Put a pipeline in place that needs no files."""
    fake = FakePipeline()
    for name in ("pipeline", "loading"):
        monkeypatch.setitem(sys.modules, f"readout_cli.{name}", fake)
        monkeypatch.setattr(readout_cli, name, fake, raising=False)
    return fake


@pytest.fixture
def readout(capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Return a function that runs the command in this process."""

    def call(*arguments: str) -> Result:
        code = run(list(arguments))
        return (code, *capsys.readouterr())

    return call


def feed(monkeypatch: pytest.MonkeyPatch, data: str) -> None:
    """Put data on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data.encode())))


@pytest.mark.usefixtures("pipeline")
def test_diff_prints_plain_lines_to_a_pipe_and_warnings_aside(readout: Callable[..., Result]) -> None:
    """The result is alone on standard output; warnings are lines on standard error, made safe."""
    code, out, err = readout("diff", "cn.txt", "jp.txt")
    assert (code, err) == (0, "readout: warning: cn: no year\\x1b\n")
    assert out.startswith("CN  China (CN), call, 2020-04-21")


@pytest.mark.usefixtures("pipeline")
def test_diff_json(readout: Callable[..., Result]) -> None:
    """--json prints the comparison as the contract has it."""
    _, out, _ = readout("diff", "cn.txt", "jp.txt", "--json")
    assert validated(out)["schema"] == "readout.comparison/1"


def test_diff_hands_on_its_options(readout: Callable[..., Result], pipeline: FakePipeline) -> None:
    """Issuers, encoding and size limit reach the pipeline."""
    readout("diff", "a", "b", "--issuer", "cn=a", "--issuer", "JP=b", "--encoding", "big5", "--max-bytes", "9")
    assert pipeline.calls == [
        (("a", "b"), {"a": "CN", "b": "JP"}, Settings(encoding="big5", max_bytes=9)),
    ]


@pytest.mark.usefixtures("pipeline")
@pytest.mark.parametrize(("kind", "expected"), [("partial", 1), ("shared", 0)])
def test_exit_code_tells_whether_rows_pass(readout: Callable[..., Result], kind: str, expected: int) -> None:
    """With --exit-code, 1 means that rows passed the filters."""
    assert readout("diff", "a", "b", "--kind", kind, "--exit-code")[0] == expected


@pytest.mark.usefixtures("pipeline")
def test_output_file(readout: Callable[..., Result], tmp_path: Path) -> None:
    """-o FILE.json writes JSON to the file and nothing to standard output."""
    target = tmp_path / "out.json"
    code, out, _ = readout("diff", "a", "b", "-o", str(target))
    assert (code, out) == (0, "")
    assert validated(target.read_bytes())["schema"] == "readout.comparison/1"


@pytest.mark.usefixtures("pipeline")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("diff", "a"), "one account is nothing to compare; give two files, or use `readout points FILE`"),
        (("diff", "a", "b", "--issuer", "CN=c"), "--issuer: 'c' is none of the files given; given: a, b"),
        (("diff", "a", "b", "--issuer", "CN"), "--issuer: 'CN' is not KEY=FILE; write for example CN=cn.txt"),
        (
            ("diff", "a", "b", "--json", "-f", "table"),
            "--json and --format table contradict each other; give one of them",
        ),
        (
            ("diff", "a", "b", "--min-score", "nan"),
            "--min-score: nan is no score; give a number from 0 to 1",
        ),
        (
            ("diff", "a", "b", "--lexicon", "own", "-o", "own/en/acts.yaml"),
            "-o own/en/acts.yaml: is in the folder of the lexicon; choose another folder",
        ),
        (("diff", "a", "b", "-o", "a"), "-o a: would overwrite an input; choose another file"),
        (("points",), "Missing argument 'FILE'; see readout points --help"),
        (
            ("diff", "a", "b", "-f", "x"),
            (
                f"Invalid value for '--format' / '-f': 'x' is not one of {', '.join(map(repr, FORMATS))}; "
                "see readout diff --help"
            ),
        ),
        (("bogus",), "No such command 'bogus'; see readout --help"),
    ],
)
def test_wrong_usage_is_one_line(readout: Callable[..., Result], arguments: tuple[str, ...], message: str) -> None:
    """Wrong usage exits with 2, one line on standard error and nothing on standard output."""
    assert readout(*arguments) == (2, "", f"readout: error: {message}\n")


@pytest.mark.parametrize(
    ("fault", "code", "start"),
    [
        (
            InputError("is empty", where="cn.txt", mend="give\x1b text"),
            2,
            "readout: error: cn.txt: is empty; give\\x1b text",
        ),
        (ValueError("boom"), 70, "readout: internal error: ValueError: boom; please report this"),
        (KeyboardInterrupt(), 130, ""),
        (BrokenPipeError(32, "Broken pipe"), 0, ""),
    ],
)
def test_faults_have_one_boundary(
    readout: Callable[..., Result], pipeline: FakePipeline, fault: BaseException, code: int, start: str
) -> None:
    """Whatever goes wrong ends in an exit code and at most one line, never in a traceback."""
    pipeline.fault = fault
    found, out, err = readout("diff", "a", "b")
    assert (found, out) == (code, "")
    assert err.startswith(start)
    assert err.count("\n") == (1 if start else 0)


def test_debugging_shows_the_traceback(
    readout: Callable[..., Result], pipeline: FakePipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    """READOUT_DEBUG=1 shows where an internal error comes from."""
    monkeypatch.setenv("READOUT_DEBUG", "1")
    pipeline.fault = ValueError("boom")
    assert "Traceback" in readout("diff", "a", "b")[2]


def test_points_takes_a_bare_issuer(readout: Callable[..., Result], pipeline: FakePipeline) -> None:
    """With one file, the code alone names its issuer."""
    code, out, _ = readout("points", "x.txt", "--issuer", "cn")
    assert (code, pipeline.calls) == (0, [("x.txt", "CN", Settings())])
    assert "cn-2  Wang Yi (CN), state (2), health: Wang Yi said" in out


@pytest.mark.usefixtures("pipeline")
def test_summarize_reads_a_comparison_from_a_pipe(
    readout: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A comparison's JSON on standard input is summarised without reading accounts."""
    feed(monkeypatch, render(sample(), format="json"))
    code, out, _ = readout("summarize")
    assert code == 0
    assert "CN only: words attributed to JP that JP's own account lacks (1)" in out


@pytest.mark.usefixtures("pipeline")
def test_summarize_reads_an_account_from_a_pipe(
    readout: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    """So is an account's JSON, told apart by its content."""
    feed(monkeypatch, render(document(sample().accounts[0]), format="json"))
    assert "Said by JP, according to CN's account (1)" in readout("summarize", "-")[1]


def test_summarize_reads_raw_text_from_a_pipe(
    readout: Callable[..., Result], pipeline: FakePipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Anything else on standard input is an account's text."""
    feed(monkeypatch, "Wang Yi said")
    assert readout("summarize", "-", "--issuer", "cn")[0] == 0
    assert pipeline.calls == [(b"Wang Yi said", "-", "CN", Settings())]


@pytest.mark.usefixtures("pipeline")
def test_summarize_reads_a_json_file(readout: Callable[..., Result], tmp_path: Path) -> None:
    """A file that holds a comparison is read back."""
    file = tmp_path / "result"
    file.write_text(render(sample(), format="json"), encoding="utf-8")
    assert validated(readout("summarize", str(file), "--json")[1])["schema"] == "readout.summary/1"


@pytest.mark.usefixtures("pipeline")
def test_summarize_compares_several_files(readout: Callable[..., Result]) -> None:
    """Two files or more are compared first."""
    assert "Same issue, told differently (1)" in readout("summarize", "a", "b")[1]


def test_summarize_at_a_terminal_says_how_to_use_it(
    readout: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a file and with nobody piping, it does not wait for input."""
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    code, _, err = readout("summarize")
    assert (code, err.count("\n")) == (2, 1)
    assert "nothing to summarise" in err


SAMPLE = json.loads(render(sample(), format="json"))


@pytest.mark.usefixtures("pipeline")
@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ("{", "malformed JSON"),
        ('{"a": 1}', "field `schema` is missing at `$`"),
        ('{"schema": "other/1"}', "schema 'other/1' is not known at `$.schema`"),
        ('{"schema": "readout.comparison/1"}', "Object missing required field `tool`"),
        (
            render(sample(), format="json").replace('"score": 0.8,\n      "diff', '"score": "high",\n      "diff'),
            "- at `$.links[0].score`",
        ),
        (
            render(sample(), format="json").replace('"links": [\n        "l1"', '"links": [\n        "l9"'),
            "no link 'l9' at `$.rows[0].links`",
        ),
        (
            render(sample(), format="json").replace('"jp": [\n          "jp-1"', '"jp": [\n          "us-1"'),
            "no point 'us-1' at `$.rows[0].points.jp`",
        ),
        (
            render(sample(), format="json").replace('"absent": [\n        "jp"', '"absent": [\n        "us"', 1),
            "no account 'us' at `$.rows[2].absent`",
        ),
        (
            render(sample(), format="json").replace('"related": []', '"related": ["r99"]', 1),
            "no row 'r99' at `$.rows[0].related`",
        ),
        (render(sample(), format="json").replace('"id": "r2"', '"id": "r1"'), "row ids are not unique at `$.rows`"),
        (
            json.dumps(SAMPLE | {"accounts": [SAMPLE["accounts"][0] | {"text": "short"}, SAMPLE["accounts"][1]]}),
            "is not in the text at `$.accounts[0].frame.form.span`",
        ),
    ],
)
def test_foreign_json_is_an_error_with_its_path(
    readout: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, data: str, fault: str
) -> None:
    """JSON that is not what readout wrote names where the fault is."""
    feed(monkeypatch, data)
    code, out, err = readout("summarize", "-")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("readout: error: standard input: ")
    assert fault in err


@pytest.mark.parametrize("name", ["comparison", "account", "summary", "evaluation"])
def test_schema_is_json(readout: Callable[..., Result], name: str) -> None:
    """`readout schema` prints the schema of a document."""
    assert json.loads(readout("schema", name)[1])["title"] == f"readout.{name}/1"


def test_lexicon_shows_its_digest(readout: Callable[..., Result]) -> None:
    """`readout lexicon` names the digest that documents carry, and the size of its parts."""
    code, out, _ = readout("lexicon")
    assert code == 0
    assert out.startswith("digest  ")
    assert "topics  " in out


def test_no_command_prints_help_aside(readout: Callable[..., Result]) -> None:
    """Without a command there is help on standard error and exit 2."""
    code, out, err = readout()
    assert (code, out) == (2, "")
    assert err.startswith("Usage: readout")


@pytest.mark.parametrize("command", ["diff", "summarize", "points", "evaluate", "schema", "lexicon"])
def test_every_command_has_help(readout: Callable[..., Result], command: str) -> None:
    """--help works everywhere and cuts no sentence."""
    code, out, _ = readout(command, "--help")
    assert code == 0
    for metavar in ("C...]", "]...", "}...", "FILE...", "GOLD...", "[ARGS]"):
        out = out.replace(metavar, "")
    assert "..." not in out


MAIN = "from readout_cli.cli import main; main()"


def spawn(*arguments: str, code: str = MAIN, **options: Any) -> subprocess.Popen[bytes]:  # noqa: ANN401 - Popen's own
    """Start the command in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options
    )


def test_version_imports_nothing_heavy() -> None:
    """`readout --version` is quick: no Rich, no matcher, no YAML."""
    code = (
        "import sys; from readout_cli.cli import run; assert run(['--version']) == 0; "
        "print(sorted({'rich', 'rapidfuzz', 'yaml', 'msgspec'} & set(sys.modules)))"
    )
    out, err = spawn(code=code).communicate()
    assert out.decode().split() == ["readout", __version__, "[]"]
    assert err == b""


@pytest.mark.parametrize("arguments", [("schema", "comparison"), ("--help",), ("diff", "--help")])
def test_closed_pipe_ends_quietly(arguments: tuple[str, ...]) -> None:
    """When the reader has gone, the command exits with 0 and says nothing."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-c", MAIN, *arguments]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.usefixtures("pipeline")
@pytest.mark.parametrize(("option", "value"), [("--width", "1001"), ("--width", "9" * 30), ("--max-bytes", "9" * 19)])
def test_sizes_have_bounds(readout: Callable[..., Result], option: str, value: str) -> None:
    """A size that no output or account has is wrong usage."""
    code, out, err = readout("diff", "a", "b", option, value)
    assert (code, out, err.count("\n")) == (2, "", 1)


def test_issuer_is_for_the_file_however_it_is_named(readout: Callable[..., Result], pipeline: FakePipeline) -> None:
    """`./cn.txt` and `cn.txt` are one file."""
    assert readout("points", "x.txt", "--issuer", "CN=./x.txt")[0] == 0
    assert pipeline.calls == [("x.txt", "CN", Settings())]


@pytest.mark.usefixtures("pipeline")
def test_summarize_takes_no_issuer_for_json(readout: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> None:
    """JSON tells its issuers itself: an option that would do nothing is wrong usage."""
    feed(monkeypatch, render(sample(), format="json"))
    code, _, err = readout("summarize", "-", "--issuer", "US")
    assert (code, err.count("\n")) == (2, 1)
    assert "--issuer: JSON tells its facts itself" in err


@pytest.mark.usefixtures("pipeline")
def test_json_that_is_no_utf8_is_an_error(readout: Callable[..., Result], tmp_path: Path) -> None:
    """A byte that no UTF-8 has is one line, as any other fault of JSON."""
    (tmp_path / "c.json").write_bytes(b'{"schema": "\xff"}')
    code, _, err = readout("summarize", str(tmp_path / "c.json"))
    assert (code, err.count("\n")) == (2, 1)
    assert "malformed JSON" in err


@pytest.fixture
def account_file(tmp_path: Path) -> Path:
    """Write an account that gives a warning, for it tells no date."""
    file = tmp_path / "pt.txt"
    file.write_text(
        "Minister Rui Falcao met with Minister Astrid Lund of Norway.\n\nMinister Lund praised the port.\n",
        encoding="utf-8",
    )
    return file


def shell(line: str, *arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[bytes]:  # noqa: ANN401 - run's own
    """Run a line of shell in which "$@" is the command with these arguments."""
    command = ["sh", "-c", line, "sh", sys.executable, "-c", MAIN, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, **options)


def test_closed_standard_error_leaves_the_result_alone(account_file: Path) -> None:
    """Warnings and errors never turn to standard output."""
    told, untold = shell('"$@"', "points", account_file), shell('"$@" 2>&-', "points", account_file)
    assert told.stderr.startswith(b"readout: warning:")
    assert (untold.returncode, untold.stdout) == (0, told.stdout)
    failed = shell('"$@" 2>&-', "points", "none.txt")
    assert (failed.returncode, failed.stdout) == (2, b"")


@pytest.mark.parametrize(
    ("line", "arguments", "code", "complaint"),
    [
        ('"$@" <&-', ("points", "-"), 2, b"standard input: is closed"),
        ('"$@" >&-', ("schema", "account"), 2, b"standard output: is closed"),
        ('"$@" >&-', ("--help",), 0, b""),
        ('"$@" > /dev/full', ("schema", "account"), 2, b"No space left"),
        ('"$@" > /dev/full', ("--help",), 2, b"No space left"),
        ('"$@" > /dev/full', ("--version",), 2, b"No space left"),
        ('"$@" > /dev/full', ("lexicon",), 2, b"No space left"),
        ('mkdir gone && cd gone && rmdir ../gone && "$@"', ("points", "x", "-o", "out"), 2, b"No such file"),
        ('"$@" -o new/', ("schema", "account"), 2, b"is a directory"),
    ],
)
def test_streams_and_folders_that_are_not_there(
    tmp_path: Path, line: str, arguments: tuple[str, ...], code: int, complaint: bytes
) -> None:
    """A closed stream, a full disk or a folder that is gone is one line and 2, or nothing at all."""
    done = shell(line, *arguments, cwd=tmp_path)
    assert (done.returncode, done.stderr.count(b"\n")) == (code, bool(complaint))
    assert complaint in done.stderr


def test_standard_output_by_name_may_be_a_pipe(account_file: Path) -> None:
    """`-o /dev/stdout` is standard output, whatever it leads to."""
    done = shell('"$@" -o /dev/stdout | cat', "points", account_file)
    assert b"praised the port" in done.stdout


def test_standard_input_is_not_overwritten(account_file: Path) -> None:
    """Neither is the file that standard input is redirected from."""
    before = account_file.read_bytes()
    done = shell(f'"$@" - -o "{account_file}" < "{account_file}"', "points")
    assert (done.returncode, account_file.read_bytes()) == (2, before)
    assert b"would overwrite an input" in done.stderr


def test_name_that_is_no_utf8_is_shown_escaped(account_file: Path) -> None:
    """A file name of any bytes gives a result that can be written."""
    named = os.fsencode(account_file.parent) + b"/no\xff.txt"
    account_file.rename(os.fsdecode(named))
    done = subprocess.run(
        [sys.executable, "-c", MAIN, "points", named, "--issuer", "PT", "--json"], capture_output=True, check=False
    )
    assert (done.returncode, validated(done.stdout)["account"]["source"]) == (0, "no\\udcff.txt")


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("1" + "0" * 310, ""),
        ("[" * 100 + "]" * 100, "nested too deep"),
        ('{"a":' * 100 + "1" + "}" * 100, "nested too deep"),
    ],
)
def test_hostile_values_of_differences(
    readout: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, value: str, told: str
) -> None:
    """A value of a difference may be any number, and may not nest without end."""
    before = '"frame_differences": ['
    hostile = before + '{"type": "duration", "values": {"cn": ' + value + "}},"
    text = render(sample(), format="json").replace(before, hostile, 1)
    feed(monkeypatch, text)
    code, _, err = readout("summarize", "-", "-f", "plain")
    assert (code, told in err) == (2 if told else 0, True)
