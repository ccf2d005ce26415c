"""`readout fetch`: an account from the web as a file of its own."""

from typing import Annotated

import typer

from readout_cli.cli import options
from readout_cli.errors import UsageError


def fetch(
    url: Annotated[str, typer.Argument(metavar="URL", help="The page of an account, http or https.")],
    *,
    output: options.Output = None,
    earlier: Annotated[
        bool, typer.Option("--earlier", help="Give the version before the latest change, as the cache keeps it.")
    ] = False,
    lexicon: options.Lexicon = None,
    issuer: options.IssuerOfOne = None,
    fact: options.Fact = None,
    encoding: options.Encoding = None,
    max_bytes: options.MaxBytes = None,
    cache: options.Cache = True,
    allow_private: options.AllowPrivate = False,
) -> int:
    """Fetch the page of an account, find the account in it, and give it as text with front matter.

    What was fetched before is kept: a second fetch tells what has changed since.
    """
    from readout_cli import loading, saving
    from readout_cli.cli.aside import say
    from readout_cli.cli.output import Output, warn
    from readout_cli.cli.settings import settings

    if not loading.is_url(url):
        raise UsageError("is no URL", where=url, mend=f"write an address such as https://{url}")
    sink = Output(file=output)
    sink.check(lexicon=lexicon)
    chosen = settings(lexicon=lexicon, encoding=encoding, max_bytes=max_bytes, cache=cache, allow_private=allow_private)
    told = options.facts(fact, [url]).get(url)
    found = loading.fetched(url, issuer=options.issuers(issuer, [url]).get(url), facts=told, settings=chosen)
    warn(found.document.warnings)
    if earlier and found.before is None:
        raise UsageError("no earlier version is kept", where=url, mend="leave --earlier out")
    if found.before is not None and found.new:
        changed = saving.changes(found.before.account, found.document.account)
        say(f"changed since {found.before.account.retrieved}: {_counted(changed)}; --earlier gives the version before")
        for line in changed:
            say(line)
    if found.unchanged is not None:
        say(f"not changed since {found.unchanged}")
    shown = found.before if earlier and found.before is not None else found.document
    sink.write_account(saving.saved(shown.account))
    return 0


def _counted(changed: list[str]) -> str:
    gone = sum(line.startswith("- ") for line in changed)
    if not changed:
        return "not in its points"
    return f"{gone} gone, {len(changed) - gone} new of its points"
