"""`readout summarize`: a short brief of one account, of several, or of a comparison from a pipe."""

import os
import sys
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from readout_cli.cli import options, reader
from readout_cli.errors import UsageError

if TYPE_CHECKING:
    from readout_cli.loading import Settings
    from readout_cli.model import Summary

_STDIN = "-"


def summarize(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILE...]", help="Accounts, or one JSON document of readout; - or none is stdin."),
    ] = None,
    *,
    matcher: options.Matcher = "auto",
    format: options.Format = None,  # noqa: A002 - the name of the option
    json: options.Json = False,
    output: options.Output = None,
    review: options.Review = None,
    gloss: options.Gloss = False,
    gloss_in: options.GlossIn = None,
    color: options.Color = "auto",
    theme: options.Theme = "auto",
    pager: options.Pager = "auto",
    width: options.Width = None,
    lexicon: options.Lexicon = None,
    issuer: options.IssuerOfOne = None,
    fact: options.Fact = None,
    encoding: options.Encoding = None,
    max_bytes: options.MaxBytes = None,
    cache: options.Cache = True,
    allow_private: options.AllowPrivate = False,
) -> int:
    """Say in brief what an account reports; of several, where they agree, differ, and what only one says."""
    from readout_cli.cli.output import Output, warn
    from readout_cli.cli.settings import settings

    sources = files or [_STDIN]
    if not files and (sys.stdin is None or sys.stdin.isatty()):
        raise UsageError("nothing to summarise", mend="give files, or pipe in what `readout diff A B --json` prints")
    shown = reader.gloss(gloss, gloss_in, lexicon, os.environ)
    sink = Output(
        format=format,
        json=json,
        file=output,
        color=color,
        theme=theme,
        pager=pager,
        width=width,
        gloss=shown,
    )
    sink.check([*sources, *filter(None, (review,))], lexicon=lexicon)
    chosen = settings(
        lexicon=lexicon,
        encoding=encoding,
        max_bytes=max_bytes,
        matcher=matcher,
        cache=cache,
        allow_private=allow_private,
    )
    summary = _summary(
        sources, _Told(dict(options.issuers(issuer, sources)), options.facts(fact, sources), review), chosen
    )
    warn(summary.warnings)
    sink.write(summary)
    return 0


class _Told(NamedTuple):
    """What options tell of the sources: issuers and facts by file, and the file of a review."""

    issuers: dict[str, str]
    facts: dict[str, dict[str, str]]
    review: str | None


def _summary(sources: list[str], told: _Told, chosen: "Settings") -> "Summary":
    """Return the brief of the sources; one alone is told apart by content, and a brief is its own."""
    from readout_cli import documents, ingest, loading, pipeline
    from readout_cli import review as reviews
    from readout_cli.ingest.web.address import is_url
    from readout_cli.model import Summary

    review = reviews.read(told.review) if told.review else None
    if len(sources) > 1 or is_url(sources[0]):
        return pipeline.summarize(*sources, issuers=told.issuers, facts=told.facts, review=review, settings=chosen)
    (source,) = sources
    issuer, facts = told.issuers.get(source), told.facts.get(source)
    data = ingest.read_bytes(source, max_bytes=chosen.max_bytes)
    if documents.looks_like_json(data):
        for option, given in (("--issuer", issuer), ("--fact", facts), ("--review", review)):
            if given is not None:
                raise UsageError("JSON tells its facts itself", where=option, mend="leave the option out")
        document = documents.decode(data, name="standard input" if source == _STDIN else source)
        return document if isinstance(document, Summary) else pipeline.summarize(document, settings=chosen)
    if documents.looks_printed(data):
        raise UsageError("this is what readout prints for people", where=source, mend="pipe it on with --json")
    document = loading.load_bytes(data, name=source, issuer=issuer, facts=facts, settings=chosen)
    if review is not None:
        document = pipeline.reviewed(document, review, settings=chosen)
    return pipeline.summarize(document, settings=chosen)
