"""What stands at the head of a document that is read on its own: its title, and who, when and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli import wording
from readout_cli.reports import evidence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from readout_cli.lookup import Lookup
    from readout_cli.model import Account, Comparison, Notice, SummaryAccount


class Opening(NamedTuple):
    """One account: its label, the facts of its frame, who took part, and where it is from."""

    label: str
    facts: str
    people: str
    source: str


def title(accounts: tuple[Account | SummaryAccount, ...]) -> str:
    """Return `Accounts of the call of 2020-04-21: China (CN) and Japan (JP)`; a date only where all tell the same."""
    dates = {str(account.frame.date.value) for account in accounts if account.frame.date}
    day = f" of {dates.pop()}" if len(dates) == 1 else ""
    issuers = wording.listing(list(dict.fromkeys(wording.government(account.issuer) for account in accounts)))
    noun = "Account" if len(accounts) == 1 else "Accounts"
    return f"{noun} of {wording.event([account.frame for account in accounts])}{day}: {issuers}"


def openings(accounts: tuple[Account | SummaryAccount, ...], labels: Mapping[str, str]) -> tuple[Opening, ...]:
    """Return the head of each account."""
    return tuple(
        Opening(
            labels[account.key],
            ", ".join((wording.government(account.issuer), *wording.facts(account.frame))),
            "; ".join(wording.people(account)),
            ", ".join(([f"“{account.frame.title.value}”"] if account.frame.title else []) + [account.source]),
        )
        for account in accounts
    )


def remarks(comparison: Comparison, lookup: Lookup) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what is told before the rows, as headings with lines: frames, coverage, warnings."""
    accounts, labels = comparison.accounts, lookup.labels
    frames = (wording.frame_difference(found, accounts, labels) for found in comparison.frame_differences)
    coverage = wording.coverage(lookup, comparison.summary.by_side)
    stated = wording.filters(comparison)
    told = (
        ("How they met, told differently", tuple(frames)),
        ("Coverage", (*coverage, stated) if stated else coverage),
        ("Warnings", warnings(comparison.warnings, labels)),
    )
    return tuple((heading, lines) for heading, lines in told if lines)


def warnings(notices: tuple[Notice, ...], labels: Mapping[str, str]) -> tuple[str, ...]:
    """Return what the reader should know before relying on the rest."""
    return tuple(
        f"{labels.get(found.account, found.account)}: {found.message}" if found.account else found.message
        for found in notices
    )


def made_by(comparison: Comparison) -> str:
    """Return what compared the accounts, as a sentence."""
    told = evidence.of_tool(comparison)
    return f"{told[0].upper()}{told[1:]}."
