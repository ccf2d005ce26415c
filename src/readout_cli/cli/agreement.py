"""`readout agreement`: how far two people's reviews agree."""

from typing import Annotated

import typer

from readout_cli.cli import options


def agreement(
    one: Annotated[str, typer.Argument(metavar="ONE", help="A review, as `readout review` keeps it.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Another person's review of the same accounts.")],
    *,
    json: options.Json = False,
    output: options.Output = None,
) -> int:
    """Tell how far two reviews agree on what both have judged: Cohen's kappa on links, speakers and acts."""
    from readout_cli import review
    from readout_cli.cli.output import Output
    from readout_cli.review import agreement as measured

    sink = Output(json=json, file=output)
    sink.check([one, other])
    found = measured.agreement(review.read(one), review.read(other))
    sink.write_text(measured.as_json(found) if sink.chosen_format == "json" else measured.told(found))
    return 0
