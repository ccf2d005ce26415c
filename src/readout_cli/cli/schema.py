"""`readout schema`: the JSON Schema of a document."""

from typing import Annotated, Literal

import typer

from readout_cli.cli import options


def schema(
    document: Annotated[
        Literal["comparison", "account", "summary", "evaluation"], typer.Argument(help="Which document.")
    ],
    *,
    output: options.Output = None,
) -> int:
    """Print the JSON Schema of what diff, points, summarize or evaluate print with --json."""
    from readout_cli import schema as schemas
    from readout_cli.cli.output import Output

    Output(file=output).write_text(schemas.text(document))
    return 0
