"""Every option of the commands, defined once."""

import os
import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Literal

import typer

from readout_cli.errors import UsageError

Format = Annotated[
    Literal["table", "plain", "json", "jsonl", "markdown", "html", "csv", "docx", "svg"] | None,
    typer.Option("--format", "-f", help="How to print: a table on a terminal, plain lines elsewhere, unless told."),
]
Json = Annotated[bool, typer.Option("--json", help="The same as --format json.")]
Output = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all."),
]
Color = Annotated[
    Literal["auto", "always", "never"],
    typer.Option("--color", help="Colour; auto heeds NO_COLOR and FORCE_COLOR."),
]
Theme = Annotated[
    Literal["auto", "dark", "light"],
    typer.Option(
        "--theme",
        envvar="READOUT_THEME",
        help="Colours for a dark or a light terminal; auto heeds COLORFGBG, else takes some that do on both.",
    ),
]
Pager = Annotated[
    Literal["auto", "never"],
    typer.Option(
        "--pager",
        help="Page what is longer than the terminal with READOUT_PAGER, PAGER or less, or never.",
    ),
]
Width = Annotated[
    int | None,
    typer.Option(
        "--width",
        min=20,
        max=1000,
        metavar="COLUMNS",
        help="Width of the output, 20 to 1000; the terminal's unless told.",
    ),
]
Explain = Annotated[bool, typer.Option("--explain", help="Show scores, and the words that each judgement rests on.")]
Gloss = Annotated[
    bool,
    typer.Option("--gloss", help="Tell under each point what it is about, in your own language."),
]
# The languages in which the lexicon labels concepts and topics.
Labelled = Literal["en", "ja", "ko", "ru", "zh"]
GlossIn = Annotated[
    Labelled | None,
    typer.Option("--gloss-in", metavar="LANGUAGE", help="The same in en, ja, ko, ru or zh; the system's unless told."),
]
Translation = Annotated[
    list[str] | None,
    typer.Option(
        "--translation",
        metavar="KEY=FILE",
        help="Your own translation of an account (cn=cn-english.txt), shown beside it (repeatable).",
    ),
]
TranslationOfOne = Annotated[
    str | None,
    typer.Option("--translation", metavar="FILE", help="Your own translation of the account, shown beside it."),
]
Matcher = Annotated[
    Literal["auto", "lexical", "semantic"],
    typer.Option("--matcher", help="Compare by words, or by meaning as well; auto takes what is installed."),
]
Lexicon = Annotated[
    str | None,
    typer.Option("--lexicon", metavar="DIR", help="Your own lexicon files, laid over the shipped ones."),
]
Issuer = Annotated[
    list[str] | None,
    typer.Option("--issuer", metavar="KEY=FILE", help="Who issued FILE, as a code such as CN (repeatable)."),
]
IssuerOfOne = Annotated[
    list[str] | None,
    typer.Option("--issuer", metavar="KEY[=FILE]", help="Who issued the account, as a code such as CN."),
]
Fact = Annotated[
    list[str] | None,
    typer.Option(
        "--fact",
        metavar="[FILE:]NAME=VALUE",
        help="Overrule what an account tells of itself: encoding, language, date, published, title, form, "
        "duration_minutes, participants (repeatable).",
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option("--encoding", metavar="NAME", help="The encoding of the files, where the guess is wrong."),
]
MaxBytes = Annotated[
    int | None,
    typer.Option(
        "--max-bytes",
        min=1,
        max=1_000_000_000,
        metavar="N",
        help="The largest file to read, in bytes; 2000000 unless told.",
    ),
]
Cache = Annotated[
    bool, typer.Option("--cache/--no-cache", help="Keep pages that are fetched, and what they were before.")
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from private addresses too, such as your own machine.")
]
By = Annotated[
    Literal["order", "topic", "speaker", "kind"],
    typer.Option("--by", help="Group the rows by topic, speaker or kind."),
]
Order = Annotated[
    str | None,
    typer.Option("--order", metavar="SIDE", help="Rows in this account's order; in the longest one's unless told."),
]
Review = Annotated[
    str | None,
    typer.Option("--review", metavar="FILE", help="Apply a person's decisions, as `readout review` keeps them."),
]
Only = Annotated[
    list[str] | None,
    typer.Option("--only", metavar="SIDE", help="Only rows that this account alone reports (repeatable)."),
]
Kind = Annotated[
    list[str] | None,
    typer.Option("--kind", metavar="KIND", help="Only rows of this kind: shared, partial, flipped, only (repeatable)."),
]
Standing = Annotated[
    list[str] | None,
    typer.Option(
        "--standing",
        metavar="STANDING",
        help="Only one-sided rows of this standing: own, attributed, joint, third, unknown (repeatable).",
    ),
]
Speaker = Annotated[
    list[str] | None,
    typer.Option("--speaker", metavar="SIDE", help="Only rows said by this side, `both` or `unknown` (repeatable)."),
]
Topic = Annotated[
    list[str] | None,
    typer.Option("--topic", metavar="CODE", help="Only rows on this topic (repeatable)."),
]
MinScore = Annotated[
    float | None,
    typer.Option("--min-score", min=0.0, max=1.0, metavar="SCORE", help="Only rows with at least this score."),
]
ExitCode = Annotated[bool, typer.Option("--exit-code", help="Exit with 1 if any row is printed.")]

Resamples = Annotated[
    int,
    typer.Option("--resamples", min=0, metavar="N", help="Bootstrap resamples for the intervals; 0 leaves them out."),
]


def translations(stated: Sequence[str] | None) -> dict[str, str]:
    """Return files of translations by account key, from `KEY=FILE`."""
    found: dict[str, str] = {}
    for item in stated or ():
        key, _, file = item.partition("=")
        if not (key and file):
            raise UsageError(f"{item!r} is not KEY=FILE", where="--translation", mend="write for example cn=cn-en.txt")
        if found.setdefault(key.lower(), file) != file:
            raise UsageError(f"{key!r} is given two translations", where="--translation", mend="give one")
    return found


def issuers(stated: Sequence[str] | None, files: Sequence[str]) -> Mapping[str, str]:
    """Return issuer codes by file, from `KEY=FILE`; a bare KEY will do where there is one file."""
    found: dict[str, str] = {}
    for item in stated or ():
        code, equals, file = item.partition("=")
        if not equals and len(files) == 1:
            file = files[0]
        elif not (code and equals):
            raise UsageError(f"{item!r} is not KEY=FILE", where="--issuer", mend="write for example CN=cn.txt")
        given = _given(file, files, "--issuer")
        if found.setdefault(given, code.upper()) != code.upper():
            raise UsageError(f"{file!r} is given two issuers", where="--issuer", mend="give one")
    return found


def facts(stated: Sequence[str] | None, files: Sequence[str]) -> dict[str, dict[str, str]]:
    """Return facts by file and by name, from `FILE:NAME=VALUE`; `NAME=VALUE` will do where there is one file."""
    found: dict[str, dict[str, str]] = {}
    for item in stated or ():
        # a URL may hold an equals sign, and a value nearly anything
        match = re.fullmatch(r"(?:(?P<file>.+?):)?(?P<name>[a-z_]+)=(?P<value>.+)", item, re.DOTALL)
        file = match["file"] if match else None
        if match is None or (file is None and len(files) != 1):
            raise UsageError(
                f"{item!r} is not FILE:NAME=VALUE", where="--fact", mend="write for example cn.txt:date=2020-04-21"
            )
        given = files[0] if file is None else _given(file, files, "--fact")
        told = found.setdefault(given, {})
        if told.setdefault(match["name"], match["value"]) != match["value"]:
            raise UsageError(f"{match['name']} is told twice of {given}", where="--fact", mend="tell it once")
    return found


def _given(file: str, files: Sequence[str], option: str) -> str:
    """Return the file that is meant as it was given."""
    given = next((name for name in files if name == file or _same(name, file)), None)
    if given is None:
        raise UsageError(f"{file!r} is none of the files given", where=option, mend=f"given: {', '.join(files)}")
    return given


def _same(one: str, other: str) -> bool:
    """Tell whether two names lead to one file; `-` is no file."""
    return "-" not in (one, other) and os.path.realpath(one) == os.path.realpath(other)
