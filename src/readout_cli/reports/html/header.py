"""What stands above the rows: the accounts, how they say they met, how much they share, what to be warned of."""

from __future__ import annotations

from calendar import month_name
from datetime import date
from typing import TYPE_CHECKING

from readout_cli import wording
from readout_cli.model import Account
from readout_cli.reports import evidence
from readout_cli.reports.html import points, tags
from readout_cli.reports.html.tags import EMPTY, Html, tag
from readout_cli.reports.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from readout_cli.lookup import Lookup
    from readout_cli.model import Comparison, FrameDifference, Notice, SideCount, SummaryAccount

_COUNTED = ("shared", "partial", "flipped", "only")


def title(accounts: Sequence[Account | SummaryAccount]) -> str:
    """Return who met whom, how and when: `China (CN) and Japan (JP) on the call of 21 April 2020`."""
    frames = [account.frame for account in accounts]
    governments = tuple(dict.fromkeys(wording.government(account.issuer) for account in accounts))
    days = {str(frame.date.value) for frame in frames if frame.date}
    day = f" of {_day(days.pop())}" if len(days) == 1 else ""
    return clean(f"{wording.listing(governments)} on {wording.event(frames)}{day}")


def _day(stated: str) -> str:
    """Return a date as people write it; one without its year or day as it is."""
    try:
        found = date.fromisoformat(stated)
    except ValueError:
        return stated
    return f"{found.day} {month_name[found.month]} {found.year}"


def cards(
    accounts: Iterable[Account | SummaryAccount], names: Mapping[str, str], styles: Mapping[str, str], *, explain: bool
) -> Html:
    """Return a card for each account: who issued it, how, when and where they met, who took part, where it stands."""
    made = (_card(account, names[account.key], styles[account.key], explain=explain) for account in accounts)
    return tag("div", *made, class_="cards")


def _card(account: Account | SummaryAccount, name: str, style: str, *, explain: bool) -> Html:
    government = wording.government(account.issuer)
    heading = government if name == account.issuer else f"{government} · {name}"
    told, full = account.frame.title, account if isinstance(account, Account) else None
    url, retrieved, language = (full.url, full.retrieved, full.language) if full else (None, None, None)
    facts = tuple(map(clean, wording.facts(account.frame))) or ("does not say how or when they met",)
    details = (
        ("Event", tags.joined(tags.isolated(fact) for fact in facts)),
        ("People", tags.items(tags.isolated(clean(person), language) for person in wording.people(account))),
        ("Source", tags.outside(tags.isolated(clean(url)), url) if url else tags.isolated(account.source)),
        ("Retrieved", tags.escaped(retrieved[: wording.DAY]) if retrieved else EMPTY),
        ("Language", tags.escaped(language or "")),
    )
    return tag(
        "article",
        tag("h3", heading),
        tag("p", tags.outside(tags.isolated(clean(str(told.value)), language), url), class_="title") if told else EMPTY,
        tag("dl", *(part for label, value in details if value for part in (tag("dt", label), tag("dd", value)))),
        points.evidence(evidence.of_frame(full)) if explain and full else EMPTY,
        class_=f"card {style}",
    )


def frame_differences(
    differences: Iterable[FrameDifference],
    accounts: tuple[Account | SummaryAccount, ...],
    names: Mapping[str, str],
) -> Html:
    """Return what the frames tell differently; nothing when they do not."""
    told = tags.items(tags.isolated(clean(wording.frame_difference(found, accounts, names))) for found in differences)
    return section("met", "How they met, told differently", told) if told else EMPTY


def coverage(lookup: Lookup, comparison: Comparison, styles: Mapping[str, str]) -> Html:
    """Return how much each account shares, in words and as a bar."""
    counts = comparison.summary.by_side
    lines = wording.coverage(lookup, counts)
    told = (
        tag("li", tag("p", clean(line)), _bar(counts[key]), class_=styles[key])
        for key, line in zip(lookup.accounts, lines, strict=True)
    )
    return section("coverage", "Coverage", tag("ul", *told, class_="coverage"))


def _bar(count: SideCount) -> Html:
    """Return the counts as a bar; the words beside it say the same."""
    total, done, parts = count.positions or 1, 0.0, []
    for kind in _COUNTED:
        width = 100 * getattr(count, kind) / total
        parts.append(tag("rect", x=f"{done:.2f}", width=f"{width:.2f}", height="4", class_=kind))
        done += width
    return tag("svg", *parts, viewBox="0 0 100 4", preserveAspectRatio="none", aria_hidden="true", class_="bar")


def warnings(found: Iterable[Notice], names: Mapping[str, str]) -> Html:
    """Return what the reader should know before relying on the page."""
    whose = ((f"{names.get(each.account, each.account)}: " if each.account else "", each.message) for each in found)
    told = tags.items(tags.isolated(clean(name + message)) for name, message in whose)
    return section("warnings", "Warnings", told) if told else EMPTY


def section(identifier: str, heading: str, *parts: str) -> Html:
    """Return a part of the page under its heading."""
    label = f"{identifier}-title"
    return tag("section", tag("h2", heading, id=label), *parts, id=identifier, aria_labelledby=label)
