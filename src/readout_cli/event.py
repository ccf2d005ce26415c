"""Several accounts as one event: keys of their own, dates completed, and what to warn of."""

from __future__ import annotations

import datetime as dt
from itertools import combinations

import msgspec

from readout_cli.model import Account, Fact, Notice

# Accounts whose dates lie further apart than this are hardly of one event.
MAX_DAYS = 2
# What a second account may settle about the first.
SETTLED_BY_DATE = frozenset({"date-without-year", "no-date"})


def distinct(accounts: list[Account]) -> list[Account]:
    """Give accounts of one issuer keys of their own: by language where that differs, else by number."""
    keys = [account.key for account in accounts]
    out = []
    for number, account in enumerate(accounts, 1):
        if keys.count(account.key) == 1:
            out.append(account)
            continue
        languages = [other.language for other in accounts if other.key == account.key]
        tail = account.language if len(set(languages)) == len(languages) else str(number)
        out.append(with_key(account, f"{account.key}-{tail}"))
    return out


def with_key(account: Account, key: str) -> Account:
    """Rename an account: its key and the ids of its points."""
    old = account.key
    rename = {point.id: f"{key}-{point.id.removeprefix(old + '-').removeprefix('x-')}" for point in account.points}
    points = tuple(
        msgspec.structs.replace(
            point, id=rename[point.id], replies_to=tuple(rename[target] for target in point.replies_to)
        )
        for point in account.points
    )
    return msgspec.structs.replace(account, key=key, points=points)


def completed(accounts: list[Account]) -> tuple[Account, ...]:
    """Complete a date without its year from another account that has it."""
    full = [str(a.frame.date.value) for a in accounts if a.frame.date and "X" not in str(a.frame.date.value)]
    out = []
    for account in accounts:
        date = account.frame.date
        told = str(date.value) if date is not None else ""
        # the year of the account with the nearest day: the same one where there is one
        other = min(full, key=lambda value: (value[4:] != told[4:], value), default=None)
        if date is not None and told.startswith("XXXX-") and other is not None:
            value = other[:4] + told[4:]
            fact = Fact(value=value, origin="counterpart", span=date.span, score=date.score)
            frame = msgspec.structs.replace(account.frame, date=fact)
            out.append(msgspec.structs.replace(account, frame=frame))
        else:
            out.append(account)
    return tuple(out)


def warnings(accounts: tuple[Account, ...]) -> list[Notice]:
    """Warn of accounts that are hardly of one event, and of versions of one issuer's account."""
    out = []
    days = {}
    for account in accounts:
        fact = account.frame.date
        try:
            days[account.key] = dt.date.fromisoformat(str(fact.value)) if fact else None
        except ValueError:
            days[account.key] = None
    told = [day for day in days.values() if day is not None]
    if told and (max(told) - min(told)).days > MAX_DAYS:
        listed = ", ".join(f"{key} {day}" for key, day in days.items() if day)
        out.append(Notice(code="dates-apart", message=f"the accounts are of different days: {listed}"))
    tables = [_sides(account) for account in accounts]
    if any(len(x & y) < len(min(x, y, key=len)) for x, y in combinations(tables, 2)):
        listed = ", ".join(f"{a.key} {'-'.join(sorted(sides))}" for a, sides in zip(accounts, tables, strict=True))
        out.append(Notice(code="parties-apart", message=f"the accounts name different parties: {listed}"))
    issuers = [account.issuer for account in accounts]
    for issuer in sorted(set(issuers)):
        if issuers.count(issuer) > 1:
            message = f"{issuers.count(issuer)} accounts are {issuer}'s: compared as versions of one account"
            out.append(Notice(code="versions", message=message))
    return out


def _sides(account: Account) -> set[str]:
    return {account.issuer} | {person.side for person in account.participants if person.side}


def carried(warnings: tuple[Notice, ...], account: Account) -> list[Notice]:
    """Carry warnings over, less those that the comparison has settled."""
    dated = account.frame.date is not None and "X" not in str(account.frame.date.value)
    return [of_account(w, account.key) for w in warnings if not (dated and w.code in SETTLED_BY_DATE)]


def of_account(warning: Notice, key: str) -> Notice:
    """Return the warning with the account that it concerns."""
    return msgspec.structs.replace(warning, account=key)
