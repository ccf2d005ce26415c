"""`readout points`: what one account says, point by point."""

import os
from typing import Annotated

import typer

from readout_cli.cli import options, reader


def points(
    file: Annotated[str, typer.Argument(metavar="FILE", help="An account; - is stdin.")],
    *,
    format: options.Format = None,  # noqa: A002 - the name of the option
    json: options.Json = False,
    output: options.Output = None,
    explain: options.Explain = False,
    gloss: options.Gloss = False,
    gloss_in: options.GlossIn = None,
    translation: options.TranslationOfOne = None,
    review: options.Review = None,
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
    """Show the points of one account, with speaker, act, topics and place."""
    from readout_cli import loading, pipeline
    from readout_cli import review as reviews
    from readout_cli.cli.output import Output, warn
    from readout_cli.cli.settings import settings

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
    )
    sink.check([file, *filter(None, (translation, review))], lexicon=lexicon)
    chosen = settings(
        lexicon=lexicon,
        encoding=encoding,
        max_bytes=max_bytes,
        cache=cache,
        allow_private=allow_private,
    )
    document = loading.load(
        file,
        issuer=options.issuers(issuer, [file]).get(file),
        facts=options.facts(fact, [file]).get(file),
        translation=translation,
        settings=chosen,
    )
    if review:
        document = pipeline.reviewed(document, reviews.read(review), settings=chosen)
    warn(document.warnings)
    sink.write(document)
    return 0
