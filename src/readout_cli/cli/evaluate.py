"""`readout evaluate`: how far the tool agrees with annotated pairs of accounts."""

from typing import Annotated

import typer

from readout_cli.cli import options


def evaluate(
    gold: Annotated[
        list[str],
        typer.Argument(metavar="GOLD...", help="Gold files, or folders searched for gold.*.yaml."),
    ],
    *,
    matcher: options.Matcher = "auto",
    resamples: options.Resamples = 1000,
    format: options.Format = None,  # noqa: A002 - the name of the option
    json: options.Json = False,
    output: options.Output = None,
    color: options.Color = "auto",
    theme: options.Theme = "auto",
    pager: options.Pager = "auto",
    width: options.Width = None,
    lexicon: options.Lexicon = None,
    encoding: options.Encoding = None,
    max_bytes: options.MaxBytes = None,
) -> int:
    """Score the tool against annotated pairs of accounts: links, one-sided points, boundaries, speakers."""
    from readout_cli import evaluate as evaluating
    from readout_cli.cli.output import Output, warn
    from readout_cli.cli.settings import settings

    sink = Output(
        format=format,
        json=json,
        file=output,
        color=color,
        theme=theme,
        pager=pager,
        width=width,
    )
    sink.check(gold, lexicon=lexicon)
    chosen = settings(lexicon=lexicon, encoding=encoding, max_bytes=max_bytes, matcher=matcher)
    golds = evaluating.load(*gold, settings=chosen)
    sink.check([str(file) for item in golds for file in (item.path, *(account.file for account in item.accounts))])
    evaluation = evaluating.score(golds, settings=chosen, resamples=resamples)
    warn(evaluation.warnings)
    sink.write(evaluation)
    return 0
