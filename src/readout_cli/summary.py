"""A brief of one account or of a comparison, made of quoted points and labels only."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from readout_cli import model, wording
from readout_cli.filters import BOTH, UNKNOWN, speaker_code
from readout_cli.lookup import Lookup, labels
from readout_cli.model import Quote, Summary, SummaryAccount, SummaryItem, SummarySection, Tone, Voice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.model import Account, AccountDocument, Comparison, Point, Row

# A link that is less sure is a suggestion to look.
SUGGESTION = 0.3
# Acts by which one is polite, and the force from which one is not.
COURTESIES = frozenset({"thank", "praise", "congratulate", "sympathise", "welcome"})
STRONG = 4
_TOLD_BY_ALL = (
    ("shared", "{everybody} report"),
    ("partial", "Same issue, told differently"),
    ("flipped", "Same content, given to different speakers"),
    ("possible", "Perhaps the same issue: to be looked at"),
)
_TOLD_BY_ONE = (
    ("own", "{label} only: what {label}'s account says its own side said, left out by {others}"),
    ("attributed", "{label} only: words attributed to {sides} that {possessives} own account lacks"),
    ("joint", "{label} only: agreements and joint statements that only {label} claims"),
    ("third", "{label} only: words of parties that are not at the table"),
    ("unknown", "{label} only: points whose speaker is not known"),
)
_PAIR = 2


def of_comparison(comparison: Comparison) -> Summary:
    """Return where the accounts agree, where they differ and what only one says; empty sections are left out.

    The sections of one-sided points are coded `only-own`, `only-attributed`, ..., one for each account.
    """
    lookup = Lookup(comparison)
    everybody = "Both accounts" if len(lookup.accounts) == _PAIR else "Two accounts or more"
    sections = [
        _section(
            code,
            title.format(everybody=everybody),
            (row for row in comparison.rows if _code(row) == code),
            lookup,
        )
        for code, title in _TOLD_BY_ALL
    ]
    for key in lookup.accounts:
        others = [label for other, label in lookup.labels.items() if other != key]
        for standing, title in _TOLD_BY_ONE:
            held = [row for row in comparison.rows if row.standing == standing and lookup.owners(row) == (key,)]
            rows = sorted(held, key=lambda row: -_force(lookup.points_of(row, key)))
            heading = title.format(
                label=lookup.labels[key],
                others=wording.listing(others),
                sides=wording.listing(others, "or"),
                possessives=wording.possessives(others, "or"),
            )
            sections.append(_section(f"only-{standing}", heading, rows, lookup))
    return Summary(
        tool=comparison.tool,
        warnings=comparison.warnings + _partial_view(comparison),
        accounts=tuple(_account(account) for account in comparison.accounts),
        frame_differences=comparison.frame_differences,
        voices=tuple(voice for account in comparison.accounts for voice in _voices(account)),
        tone=tuple(map(_tone, comparison.accounts)),
        sections=tuple(section for section in sections if section.items),
    )


def _code(row: Row) -> str:
    """Return the section of a row that several accounts have; one that only one has is of none of these."""
    unsure = row.kind != "only" and row.score < SUGGESTION and row.decided_by.kind == "tool"
    return "possible" if unsure else row.kind


def of_account(document: AccountDocument) -> Summary:
    """Return what each speaker is said to have said, by topic: one section a speaker, one item a topic."""
    account = document.account
    label = labels((account,))[account.key]
    by_speaker = _by_speaker(account)
    return Summary(
        tool=document.tool,
        warnings=document.warnings,
        accounts=(_account(account),),
        voices=tuple(_voices(account)),
        tone=(_tone(account),),
        sections=tuple(
            SummarySection(code=code, title=_spoken_title(code, label), items=_by_topic(by_speaker[code], account))
            for code in by_speaker
        ),
    )


def _by_speaker(account: Account) -> dict[str, list[Point]]:
    """Return an account's positions by speaker: its own side first, then others, both, and unknown."""
    found: dict[str, list[Point]] = {}
    for point in account.positions():
        found.setdefault(speaker_code(point), []).append(point)
    order = sorted(found, key=lambda code: (code == UNKNOWN, code == BOTH, code != account.issuer))
    return {code: found[code] for code in order}


def _voices(account: Account) -> Iterable[Voice]:
    """Yield whose words an account reports, with the strongest of them."""
    for code, points in _by_speaker(account).items():
        force = _force(points)
        acts = Counter(point.act.type for point in points if point.act)
        yield Voice(
            account=account.key,
            speaker=code,
            positions=len(points),
            acts=dict(acts.most_common()),
            force=force,
            strongest=tuple(_quote(point, account) for point in points if point.act and point.act.force == force),
        )


def _tone(account: Account) -> Tone:
    acts = [point.act for point in account.positions() if point.act]
    return Tone(
        account=account.key,
        words=tuple(str(fact.value) for fact in account.frame.tone),
        courtesies=sum(act.type in COURTESIES for act in acts),
        strong=sum(act.force >= STRONG for act in acts),
    )


def _force(points: Iterable[Point]) -> int:
    return max((point.act.force for point in points if point.act), default=0)


def _section(code: str, title: str, rows: Iterable[Row], lookup: Lookup) -> SummarySection:
    """Return the rows of one kind as a section."""
    items = tuple(
        SummaryItem(
            row=row.id,
            score=row.score,
            decided_by=row.decided_by,
            quotes=tuple(
                _quote(point, lookup.accounts[key]) for key in lookup.accounts for point in lookup.points_of(row, key)
            ),
            differences=wording.differences(lookup.links_of(row), lookup),
        )
        for row in rows
    )
    return SummarySection(code=code, title=title, items=items)


def _by_topic(points: list[Point], account: Account) -> tuple[SummaryItem, ...]:
    """Return points grouped by their first topic, topics and points in the order of the text."""
    groups: dict[str | None, list[Point]] = {}
    for point in points:
        groups.setdefault(point.topics[0].code if point.topics else None, []).append(point)
    return tuple(
        SummaryItem(topic=topic, quotes=tuple(_quote(point, account) for point in group))
        for topic, group in groups.items()
    )


def _spoken_title(code: str, label: str) -> str:
    """Return the heading of a speaker's section in the brief of one account."""
    if code == BOTH:
        return f"Said or agreed together, according to {label}'s account"
    if code == UNKNOWN:
        return f"{label}'s account does not tell who said it"
    if code == label:
        return f"Said by {code}, according to its own account"
    return f"Said by {code}, according to {label}'s account"


def _quote(point: Point, account: Account) -> Quote:
    """Return a point as its account prints it, with its labels."""
    return Quote(
        point=point.id,
        account=account.key,
        text=point.text,
        head=account.text[slice(*point.head)] if point.head else None,
        speaker=point.speaker.sides if point.speaker else (),
        act=point.act.type if point.act else None,
        force=point.act.force if point.act else None,
        concepts=tuple(dict.fromkeys(mention.concept for mention in point.mentions)),
        topics=tuple(topic.code for topic in point.topics if topic.score >= wording.OWN_TOPIC),
    )


def _account(account: Account) -> SummaryAccount:
    """Return what is needed to cite an account."""
    return SummaryAccount(
        key=account.key,
        issuer=account.issuer,
        source=account.source,
        sha256=account.sha256,
        frame=account.frame,
        participants=account.participants,
        positions=len(account.positions()),
    )


def _partial_view(comparison: Comparison) -> tuple[model.Notice, ...]:
    """Return a warning when the comparison was filtered before it came here: the brief then lacks rows."""
    if not comparison.filters:
        return ()
    total = sum(comparison.summary.by_kind.values())
    return (
        model.Notice(
            code="filtered",
            message=f"the comparison was filtered: {len(comparison.rows)} of {total} rows are summarised",
        ),
    )
