"""The whole way of the data: compare = load, load, matching; summarize."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from readout_cli import event, lexicon, loading, matching, summary
from readout_cli.errors import UsageError
from readout_cli.ingest.web.address import is_url
from readout_cli.loading import DEFAULTS, Settings, load
from readout_cli.matching.rows import counts
from readout_cli.matching.told import NOTHING
from readout_cli.model import AccountDocument, Comparison, Notice, Summary
from readout_cli.review import links, points

if TYPE_CHECKING:
    from collections.abc import Mapping

    from readout_cli.lexicon import Lexicon
    from readout_cli.matching.told import Told
    from readout_cli.model import Account
    from readout_cli.review import Review

# What the limit on bytes allows of pairs of positions: 250,000 unless told.
BYTES_PER_PAIR = 8

Input: TypeAlias = "str | os.PathLike[str] | AccountDocument"


def compare(
    *sources: Input,
    issuers: Mapping[str, str] | None = None,
    facts: Mapping[str, Mapping[str, str]] | None = None,
    translations: Mapping[str, str] | None = None,
    review: Review | None = None,
    settings: Settings = DEFAULTS,
) -> Comparison:
    """Align two or more accounts of one event.

    `sources` are paths, `-`, or accounts already loaded; `issuers` maps a path as given to its issuer's code,
    `facts` to further facts that overrule what the account tells (see `load`), `translations` the key of an account
    to a file with the user's own translation, which is shown and not compared.
    `review` holds a person's decisions; those that no longer fit are warnings. Raises UsageError for fewer than two
    sources or one given twice, and what `load` raises.
    """
    _check_sources(sources)
    codes, told = dict(issuers or {}), dict(facts or {})
    paths = [os.fspath(source) for source in sources if not isinstance(source, AccountDocument)]
    for option, named in (("--issuer", codes), (loading.OPTION, told)):
        for path in named:
            if path not in paths:
                raise UsageError(f"{path!r} is none of the files given", where=option, mend="name a file as given")
    documents = [
        source
        if isinstance(source, AccountDocument)
        else load(source, issuer=codes.get(os.fspath(source)), facts=told.get(os.fspath(source)), settings=settings)
        for source in sources
    ]
    _check_copies(documents)
    known = lexicon.load(settings.lexicon)
    accounts = event.completed(event.distinct([document.account for document in documents]))
    accounts, decided, unapplied = _reviewed(accounts, review, known)
    matcher = matching.matchers.get(settings.matcher)
    most = settings.max_bytes // BYTES_PER_PAIR
    alignment = matching.compare(accounts, matcher=matcher, lexicon=known, most=most, told=decided)
    warnings = [
        warning
        for document, account in zip(documents, accounts, strict=True)
        for warning in event.carried(document.warnings, account)
    ]
    return Comparison(
        tool=loading.tool(known, settings, matcher=matcher.name, review=review.digest if review else None),
        warnings=(*unapplied, *warnings, *event.warnings(accounts), *matcher_warnings(settings.matcher, matcher.name)),
        accounts=accounts,
        frame_differences=alignment.frame_differences,
        links=alignment.links,
        rows=alignment.rows,
        summary=counts(accounts, alignment.rows),
        translations=loading.translations(translations or {}, accounts, settings),
    )


def reviewed(document: AccountDocument, review: Review, *, settings: Settings = DEFAULTS) -> AccountDocument:
    """Return an account with a person's decisions about its points; those that no longer fit are warnings."""
    known = lexicon.load(settings.lexicon)
    account, unapplied = points.applied(document.account, review, known)
    return msgspec.structs.replace(
        document,
        tool=msgspec.structs.replace(document.tool, review=review.digest),
        warnings=(*unapplied, *document.warnings),
        account=account,
    )


def _reviewed(
    accounts: tuple[Account, ...], review: Review | None, known: Lexicon
) -> tuple[tuple[Account, ...], Told, tuple[Notice, ...]]:
    if review is None:
        return accounts, NOTHING, ()
    found = [points.applied(account, review, known) for account in accounts]
    told, unapplied = links.told(tuple(account for account, _ in found), review)
    return tuple(account for account, _ in found), told, (*(one for _, more in found for one in more), *unapplied)


def summarize(
    *sources: Input | Comparison,
    issuers: Mapping[str, str] | None = None,
    facts: Mapping[str, Mapping[str, str]] | None = None,
    review: Review | None = None,
    settings: Settings = DEFAULTS,
) -> Summary:
    """Make a brief of one account, of a comparison, or of two and more accounts compared.

    Takes what `load` and `compare` take, or one comparison; raises what they raise.
    """
    if len(sources) == 1:
        (source,) = sources
        if isinstance(source, Comparison):
            return summary.of_comparison(source)
        if isinstance(source, AccountDocument):
            return summary.of_account(source)
        path = os.fspath(source)
        told = load(source, issuer=(issuers or {}).get(path), facts=(facts or {}).get(path), settings=settings)
        return summary.of_account(told if review is None else reviewed(told, review, settings=settings))
    accounts = [source for source in sources if not isinstance(source, Comparison)]
    if len(accounts) < len(sources):
        raise UsageError("a comparison is summarised by itself", mend="give one comparison, or accounts only")
    return summary.of_comparison(compare(*accounts, issuers=issuers, facts=facts, review=review, settings=settings))


def _check_sources(sources: tuple[Input, ...]) -> None:
    paths = [os.fspath(source) for source in sources if not isinstance(source, AccountDocument)]
    if len(sources) < 2:  # noqa: PLR2004 - it takes two
        raise UsageError("one account is not enough", mend="give the accounts of two or more governments")
    if paths.count("-") > 1:
        raise UsageError("standard input can be read once only", where="-", mend="give one of the accounts as a file")
    seen: dict[str, str] = {}
    for path in paths:
        real = path if path == "-" or is_url(path) else os.path.realpath(path)
        if real in seen and (is_url(path) or Path(real).exists()):
            raise UsageError("the same file is given twice", where=path, mend="give the other side's account")
        seen[real] = path


def _check_copies(documents: list[AccountDocument]) -> None:
    seen: dict[str, str] = {}
    for document in documents:
        account = document.account
        if account.sha256 in seen:
            raise UsageError(
                "the same account is given twice",
                where=f"{seen[account.sha256]} and {account.source}",
                mend="give the other side's account",
            )
        seen[account.sha256] = account.source


def matcher_warnings(asked: str, used: str | None) -> tuple[Notice, ...]:
    """Return the warning that `auto` had to make do with words alone, where it had to."""
    best = matching.matchers.BEST
    if asked != matching.matchers.AUTO or used == best:
        return ()
    message = f"compared by words alone: for meaning as well, pip install 'readout-cli[{best}]'"
    return (Notice(code="matcher-fallback", message=message),)
