"""The Typer application: the commands, and the options that stand before them."""

from typing import Annotated

import typer

from readout_cli.cli import agreement, diff, evaluate, fetch, lexicon, points, review, schema, summarize
from readout_cli.version import __version__

app = typer.Typer(
    name="readout",
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - Typer calls it with the value
    """Print the version and stop."""
    if wanted:
        typer.echo(f"readout {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def root(
    context: typer.Context,
    *,
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit."),
    ] = False,
) -> int:
    """Compare governments' accounts of one diplomatic meeting: what both report, what only one does."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)
    return 0


app.command("diff", short_help="Compare accounts of one event.")(diff.diff)
app.command("summarize", short_help="Give a short brief of accounts.")(summarize.summarize)
app.command("points", short_help="Show the points of one account.")(points.points)
app.command("fetch", short_help="Fetch an account from the web.")(fetch.fetch)
app.command("review", short_help="Go through doubtful rows and correct them.")(review.review)
app.command("agreement", short_help="Tell how far two reviews agree.")(agreement.agreement)
app.command("evaluate", short_help="Score the tool against annotated accounts.")(evaluate.evaluate)
app.command("schema", short_help="Print the JSON Schema of a document.")(schema.schema)
app.add_typer(lexicon.app, name="lexicon")
