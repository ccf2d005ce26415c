"""Finding things in a comparison by their id, and the short names that people see."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.model import Account, Comparison, Link, Point, Row, SummaryAccount


def labels(accounts: Iterable[Account | SummaryAccount]) -> dict[str, str]:
    """Return a short name for each account key: its issuer, or the key where two accounts share an issuer."""
    accounts = tuple(accounts)
    issuers = Counter(account.issuer for account in accounts)
    return {account.key: account.issuer if issuers[account.issuer] == 1 else account.key for account in accounts}


class Lookup:
    """The accounts, points and links of a comparison by id, in the order of its accounts."""

    def __init__(self, comparison: Comparison) -> None:
        """Index a comparison; keep which matcher made it."""
        self.accounts: dict[str, Account] = {account.key: account for account in comparison.accounts}
        self.labels = labels(comparison.accounts)
        self.matcher = comparison.tool.matcher
        self.points: dict[str, Point] = {}
        self.account_of: dict[str, str] = {}
        for account in comparison.accounts:
            for point in account.points:
                self.points[point.id] = point
                self.account_of[point.id] = account.key
        self.translations = {translation.account: translation for translation in comparison.translations}
        self.links: dict[str, Link] = {link.id: link for link in comparison.links}

    def points_of(self, row: Row, key: str) -> tuple[Point, ...]:
        """Return the points of one account in a row."""
        return tuple(self.points[identifier] for identifier in row.points.get(key, ()))

    def links_of(self, row: Row) -> tuple[Link, ...]:
        """Return the links that join a row's points."""
        return tuple(self.links[identifier] for identifier in row.links)

    def owners(self, row: Row) -> tuple[str, ...]:
        """Return the keys of the accounts that have points in a row."""
        return tuple(key for key in self.accounts if row.points.get(key))
