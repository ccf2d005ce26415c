"""`readout diff`: accounts of one event, aligned."""

import os
from typing import Annotated

import typer

from readout_cli.cli import options, reader
from readout_cli.errors import UsageError

_FEWEST = 2


def diff(
    files: Annotated[list[str], typer.Argument(metavar="A B [C...]", help="Accounts of one event; - is stdin.")],
    *,
    matcher: options.Matcher = "auto",
    format: options.Format = None,  # noqa: A002 - the name of the option
    json: options.Json = False,
    output: options.Output = None,
    only: options.Only = None,
    kind: options.Kind = None,
    standing: options.Standing = None,
    speaker: options.Speaker = None,
    topic: options.Topic = None,
    min_score: options.MinScore = None,
    by: options.By = "order",
    order: options.Order = None,
    explain: options.Explain = False,
    gloss: options.Gloss = False,
    gloss_in: options.GlossIn = None,
    translation: options.Translation = None,
    review: options.Review = None,
    exit_code: options.ExitCode = False,
    color: options.Color = "auto",
    theme: options.Theme = "auto",
    pager: options.Pager = "auto",
    width: options.Width = None,
    lexicon: options.Lexicon = None,
    issuer: options.Issuer = None,
    fact: options.Fact = None,
    encoding: options.Encoding = None,
    max_bytes: options.MaxBytes = None,
    cache: options.Cache = True,
    allow_private: options.AllowPrivate = False,
) -> int:
    """Compare accounts of one event: what both report, what differs, what only one reports."""
    from msgspec.structs import replace

    from readout_cli import filters, pipeline
    from readout_cli import lexicon as lexicons
    from readout_cli import review as reviews
    from readout_cli.cli.output import Output, warn
    from readout_cli.cli.settings import settings

    translations = options.translations(translation)
    shown = reader.gloss(gloss, gloss_in, lexicon, os.environ)
    sink = Output(
        format=format,
        json=json,
        file=output,
        color=color,
        theme=theme,
        pager=pager,
        width=width,
        explain=explain,
        gloss=shown,
        by=by,
    )
    sink.check([*files, *translations.values(), *filter(None, (review,))], lexicon=lexicon)
    if len(files) < _FEWEST:
        raise UsageError("one account is nothing to compare", mend="give two files, or use `readout points FILE`")
    comparison = pipeline.compare(
        *files,
        issuers=options.issuers(issuer, files),
        facts=options.facts(fact, files),
        translations=translations,
        review=reviews.read(review) if review else None,
        settings=settings(
            lexicon=lexicon,
            encoding=encoding,
            max_bytes=max_bytes,
            matcher=matcher,
            cache=cache,
            allow_private=allow_private,
        ),
    )
    wanted = filters.Filters(
        only=tuple(only or ()),
        kind=tuple(kind or ()),
        standing=tuple(standing or ()),
        speaker=tuple(speaker or ()),
        topic=tuple(topic or ()),
        min_score=min_score,
    )
    if wanted != filters.Filters():
        codebook = lexicons.load(lexicon).topics if wanted.topic else None
        comparison = filters.apply(comparison, wanted, topics=codebook)
    if order is not None:
        sink = replace(sink, order=filters.account(comparison, order, option="--order"))
    warn(comparison.warnings)
    sink.write(comparison)
    return 1 if exit_code and comparison.rows else 0
