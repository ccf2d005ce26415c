"""`readout lexicon`: which lexicon is in use, and whether one's own is well formed."""

from typing import Annotated

import typer

from readout_cli.cli import options

app = typer.Typer(help="Show the lexicon, or check your own.", rich_markup_mode=None)


@app.callback(invoke_without_command=True)
def lexicon(context: typer.Context, *, directory: options.Lexicon = None) -> int:
    """Show the digest of the lexicon and how many entries each of its files has."""
    if context.invoked_subcommand is None:
        _show(directory)
    return 0


@app.command("check", short_help="Check your own lexicon files.")
def check(
    directory: Annotated[str, typer.Argument(metavar="DIR", help="A folder of your own lexicon files.")],
) -> int:
    """Check your own lexicon files, and show the lexicon they give with the shipped ones."""
    _show(directory)
    return 0


def _show(directory: str | None) -> None:
    """Print digest, place and counts; a malformed file raises LexiconError."""
    from readout_cli import lexicon as lexicons

    found = lexicons.load(directory)
    typer.echo(f"digest  {found.digest}")
    typer.echo(f"files  {lexicons.COMPILED.parent}")
    for name, count in found.sizes.items():
        typer.echo(f"{name}  {count}")
