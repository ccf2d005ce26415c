"""`readout review`: a person goes through the doubtful rows, and what is decided is kept."""

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readout_cli.cli import options
from readout_cli.errors import ReadoutError, UsageError

if TYPE_CHECKING:
    from readout_cli.review.session import Session

# Longer lines are hard to read.
_WIDEST = 100


def review(
    files: Annotated[list[str], typer.Argument(metavar="A B [C...]", help="Accounts of one event.")],
    *,
    kept: Annotated[
        str, typer.Option("--review", metavar="FILE", help="Where the decisions are kept; begun where it is not there.")
    ],
    annotator: Annotated[
        str | None, typer.Option("--annotator", metavar="NAME", help="Your name, kept with each decision.")
    ] = None,
    answers: Annotated[
        str | None,
        typer.Option("--answers", metavar="FILE", help="Take the commands from a file, one a line; - is stdin."),
    ] = None,
    gold: Annotated[
        str | None,
        typer.Option("--gold", metavar="FILE", help="Write what is decided as an annotation, for `readout evaluate`."),
    ] = None,
    matcher: options.Matcher = "auto",
    width: options.Width = None,
    lexicon: options.Lexicon = None,
    issuer: options.Issuer = None,
    fact: options.Fact = None,
    encoding: options.Encoding = None,
    max_bytes: options.MaxBytes = None,
    cache: options.Cache = True,
    allow_private: options.AllowPrivate = False,
) -> int:
    """Go through the rows of a comparison, the most doubtful first, and accept or correct them.

    Decisions are kept by account and quoted text: `--review FILE` on the other commands applies them again.
    """
    from readout_cli import loading, pipeline
    from readout_cli import review as reviews
    from readout_cli.cli.output import Output, warn, write_file
    from readout_cli.cli.settings import settings
    from readout_cli.review.session import Session

    for target in filter(None, (kept, gold)):
        Output(file=target).check([*files, *filter(None, (answers,))], lexicon=lexicon)
    if answers is None and gold is None and not (_terminal(sys.stdin) and _terminal(sys.stdout)):
        raise UsageError("there is no terminal to ask at", mend="give the commands with --answers FILE")
    chosen = settings(
        lexicon=lexicon,
        encoding=encoding,
        max_bytes=max_bytes,
        matcher=matcher,
        cache=cache,
        allow_private=allow_private,
    )
    issuers, facts = options.issuers(issuer, files), options.facts(fact, files)
    documents = [loading.load(file, issuer=issuers.get(file), facts=facts.get(file), settings=chosen) for file in files]
    before = reviews.read(kept) if Path(kept).exists() else reviews.Review()
    session = Session(lambda held: pipeline.compare(*documents, review=held, settings=chosen), before, annotator)
    warn(session.comparison.warnings)
    if answers is not None:
        _answer(session, answers)
        write_file(kept, reviews.dumped(session.review).encode(), option="--review")
    elif gold is None:
        _ask(session, kept, width or min(shutil.get_terminal_size().columns, _WIDEST))
    if gold is not None:
        from readout_cli.review import gold as annotating

        write_file(gold, annotating.annotation(session.comparison).encode(), option="--gold")
    return 0


def _answer(session: "Session", source: str) -> None:
    """Carry out the commands of a file; the first that makes no sense ends it, and nothing is kept."""
    from readout_cli.ingest import read_bytes
    from readout_cli.ingest.decoding import decode

    text, _, _ = decode(read_bytes(source), where=source)
    for number, line in enumerate(text.splitlines(), 1):
        command = line.strip()
        if not command or command.startswith("#"):
            continue
        try:
            session.do(command)
        except ReadoutError as fault:
            raise UsageError(fault.what, where=f"--answers, line {number}", mend=fault.mend) from None


def _ask(session: "Session", kept: str, width: int) -> None:
    """Show one doubtful row after the other, and carry out what is typed; every decision is kept at once."""
    from readout_cli import review as reviews
    from readout_cli.cli.aside import say
    from readout_cli.cli.output import write_file
    from readout_cli.reports import comparison_view
    from readout_cli.reports.text import clean, wrap
    from readout_cli.review.session import HELP

    at, explain = 0, False
    while rows := session.doubtful():
        at = min(max(at, 0), len(rows) - 1)
        typer.echo(f"\n{at + 1} of {len(rows)} rows that nobody has decided; ? for help")
        typer.echo(comparison_view.block(session.comparison, rows[at], width, explain=explain), nl=False)
        for line in session.nearest(rows[at]):
            typer.echo("\n".join(wrap(clean(line), width)))
        typer.echo("> ", nl=False)
        explain = False
        line = sys.stdin.readline()
        command = line.strip()
        if not line or command in {"q", "quit"}:
            break
        if command in {"n", "next", ""}:
            at = 0 if at + 1 == len(rows) else at + 1
        elif command in {"b", "back"}:
            at -= 1
        elif command in {"?", "help"}:
            typer.echo(HELP)
        elif command in {"e", "explain"}:
            explain = True
        else:
            try:
                session.do(command, rows[at])
            except ReadoutError as fault:
                say(str(fault))
                continue
            write_file(kept, reviews.dumped(session.review).encode(), option="--review")
    decided = len(session.review.points) + len(session.review.links)
    noun = "decision" if decided == 1 else "decisions"
    say(f"{decided} {noun} in {kept}; {len(session.doubtful())} rows that nobody has decided")


def _terminal(stream: object) -> bool:
    return bool(stream is not None and getattr(stream, "isatty", bool)())
