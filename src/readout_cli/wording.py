"""The words in which judgements are told: speakers, acts, kinds, standings, differences, frames.

Labels only: nothing here quotes an account, and nothing says "denied" of what is merely not mentioned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from readout_cli.lookup import Lookup
    from readout_cli.model import (
        Account,
        Act,
        Comparison,
        Difference,
        Frame,
        FrameDifference,
        Link,
        Point,
        Quote,
        Row,
        SideCount,
        Speaker,
        SummaryAccount,
        SummaryItem,
        SummarySection,
        Tone,
        Voice,
    )

EVENTS = {
    "call": "call",
    "video": "video meeting",
    "meeting": "meeting",
    "visit": "visit",
    "message": "message",
}
# Topics below this score are taken over from the point before (reading/english/topics.py).
OWN_TOPIC = 0.5
# Of a time in ISO 8601, the day.
DAY = len("2026-05-04")
NOT_TOLD = "does not say"
_PAIR = 2
# More examples than this are counted, not named.
FEW = 3


def listing(words: list[str] | tuple[str, ...], last: str = "and") -> str:
    """Return the words as an English list: `a, b and c`."""
    if len(words) < _PAIR:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def possessives(names: list[str], last: str = "and") -> str:
    """Return `CN's`, `CN's and JP's`."""
    return listing([f"{name}'s" for name in names], last)


def government(code: str) -> str:
    """Return a government by name and code: `China (CN)`; a code that the lexicon lacks stands alone."""
    from readout_cli import lexicon

    name = lexicon.load().countries.get(code, {}).get("en")
    return f"{name} ({code})" if name else code


def sides(codes: tuple[str, ...]) -> str:
    """Return sides in a word or two: `CN`, `both (CN, JP)`, `several (CN, JP, KR)`, `unknown`."""
    if not codes:
        return "unknown"
    if len(codes) == 1:
        return codes[0]
    return f"{'both' if len(codes) == _PAIR else 'several'} ({', '.join(codes)})"


def speaker(found: Speaker | None) -> str:
    """Return whose position it is: `Wang Yi (CN)`, `CN`, `both (CN, JP)`, `speaker unknown`."""
    if found is None or not (found.sides or found.name):
        return "speaker unknown"
    if len(found.sides) == 1 and found.name:
        return f"{found.name} ({found.sides[0]})"
    if not found.sides:
        return f"{found.name} (side unknown)"
    return sides(found.sides)


def act(kind: str | None, force: int | None, *, negated: bool = False) -> str:
    """Return an act with its force: `stress (3)`, `not discuss (1)`."""
    return f"{'not ' if negated else ''}{kind.replace('_', ' ')} ({force})" if kind else ""


def topics(point: Point) -> str:
    """Return the topic codes of a point, each once; those taken over from the point before it are left out."""
    return ", ".join(dict.fromkeys(topic.code for topic in point.topics if topic.score >= OWN_TOPIC))


def about(point: Point) -> tuple[str, ...]:
    """Return what a point's label line says: speaker, and act and topics where they are known."""
    found = point.act
    told = act(found.type, found.force, negated=found.negated) if found else ""
    parts = (speaker(point.speaker), told, topics(point))
    return tuple(part for part in parts if part)


def kind(row: Row, lookup: Lookup) -> str:
    """Return a row's kind, with the side for an only-row: `shared`, `only in CN`."""
    if row.kind != "only":
        return row.kind
    return f"only in {listing([lookup.labels[key] for key in lookup.owners(row)])}"


def standing(row: Row, lookup: Lookup) -> str:
    """Return what an only-row means: whose words, in whose account."""
    if row.standing is None:
        return ""
    owners = lookup.owners(row)
    spoken = dict.fromkeys(
        side for key in owners for point in lookup.points_of(row, key) if point.speaker for side in point.speaker.sides
    )
    return {
        "own": "own words",
        "attributed": f"attributed to {listing(tuple(spoken))}",
        "joint": "joint claim",
        "third": f"third party: {listing(tuple(spoken))}",
        "unknown": "speaker unknown",
    }[row.standing]


def decided(row: Row) -> str:
    """Return that a person has decided a row, and who; nothing where the tool has."""
    if row.decided_by.kind == "tool":
        return ""
    return f"decided by {row.decided_by.annotator or 'a person'}"


def absence(key: str, lookup: Lookup) -> str:
    """Return what stands in the empty cell of an account."""
    return f"not in {lookup.labels[key]}'s account"


def differences(links: tuple[Link, ...], lookup: Lookup) -> tuple[str, ...]:
    """Return what differs inside a row, in short labels: `number: CN's account 2 / JP's account 3`."""
    found = dict.fromkeys(_difference(difference, link, lookup) for link in links for difference in link.differences)
    return tuple(found)


def _difference(difference: Difference, link: Link, lookup: Lookup) -> str:
    """Return one difference of one link in words."""
    points = {lookup.account_of[identifier]: lookup.points[identifier] for identifier in link.points}
    told = [
        f"{lookup.labels[key]}'s account {_difference_value(difference, account, points.get(key))}"
        for key, account in lookup.accounts.items()
        if key in difference.values
    ]
    return f"{difference.type}: {(' → ' if difference.type == 'force' else ' / ').join(told)}"


def _force(difference: Difference, account: Account, found: Act) -> str:
    """Return how strongly an account tells it: in its own words, `“stressed” (3)`, or by the act's name."""
    span = difference.spans.get(account.key)
    words = " ".join(account.text[slice(*span)].split()) if span else ""
    if not words or found.negated:
        return act(found.type, found.force, negated=found.negated)
    return f"“{words}” ({found.force})"


def _difference_value(difference: Difference, account: Account, point: Point | None) -> str:
    """Return one side's value of a difference; a force is told with the words that carry it."""
    value = difference.values[account.key]
    if difference.type == "force" and point and point.act and point.act.force == value:
        return _force(difference, account, point.act)
    if difference.type == "negation":
        return "negated" if value else "not negated"
    if difference.type == "speaker" and isinstance(value, list | tuple):
        return sides(tuple(str(side) for side in value))
    if difference.type == "duration":
        return minutes(value)
    if difference.type == "wording":
        return ", ".join(f"“{words}”" for words in value) or "has nothing there"
    return plain_value(value)


def plain_value(value: Any) -> str:  # noqa: ANN401 - values of differences are of any JSON type
    """Return a value in words: lists joined, nothing as `not stated`."""
    if value is None or value in ("", [], ()):
        return "not stated"
    if isinstance(value, dict):
        return ", ".join(f"{name} {plain_value(item)}" for name, item in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(plain_value(item) for item in value)
    # not 2e+06: some fifteen digits are exact
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def minutes(value: Any) -> str:  # noqa: ANN401 - a count when known, whatever the account gave otherwise
    """Return a duration in words."""
    return f"{plain_value(value)} minutes" if isinstance(value, int | float) else plain_value(value)


def event(frames: list[Frame]) -> str:
    """Return what the accounts report of: `the call`, or `the event` where they differ or do not say."""
    forms = {str(frame.form.value) for frame in frames if frame.form}
    return f"the {EVENTS.get(forms.pop(), 'event')}" if len(forms) == 1 else "the event"


def frame_difference(
    difference: FrameDifference,
    accounts: tuple[Account | SummaryAccount, ...],
    labels: Mapping[str, str],
) -> str:
    """Return what the frames tell differently: `JP's account: …; CN's account does not say`."""
    told = [key for key in labels if not _untold(difference.values.get(key))]
    silent = [key for key in labels if key in difference.values and key not in told]
    thing = event([account.frame for account in accounts])
    parts = [f"{labels[key]}'s account: {_frame_value(difference.type, difference.values[key], thing)}" for key in told]
    if silent:
        verb = NOT_TOLD if len(silent) == 1 else "do not say"
        noun = "account" if len(silent) == 1 else "accounts"
        parts.append(f"{possessives([labels[key] for key in silent])} {noun} {verb}")
    return "; ".join(parts)


def _frame_value(kind_of: str, value: Any, thing: str) -> str:  # noqa: ANN401 - of any JSON type
    """Return one account's telling of one frame fact."""
    if kind_of == "form":
        return f"a {EVENTS.get(str(value), value)}"
    if kind_of == "initiator":
        return f"{thing} was requested by {government(str(value))}"
    pattern = {
        "duration": f"{thing} lasted {{}}",
        "date": f"{thing} was on {{}}",
        "place": f"{thing} was in {{}}",
        "rank": "rank {}",
        "participants": "took part: {}",
        "tone": "tone “{}”",
    }[kind_of]
    return pattern.format(minutes(value) if kind_of == "duration" else plain_value(value))


def _untold(value: Any) -> bool:  # noqa: ANN401 - of any JSON type
    """Tell whether an account is silent on a frame fact."""
    return value is None or value in ("", [], ())


def facts(frame: Frame) -> tuple[str, ...]:
    """Return how, when, how long, where and at whose wish the sides met, as far as the account says."""
    found: list[str] = []
    if frame.form:
        found.append(EVENTS.get(str(frame.form.value), str(frame.form.value)))
    if frame.date:
        found.append(str(frame.date.value))
    if frame.duration_minutes:
        found.append(minutes(frame.duration_minutes.value))
    if frame.place:
        found.append(str(frame.place.value))
    if frame.initiator:
        found.append(f"requested by {government(str(frame.initiator.value))}")
    if frame.tone:
        found.append(f"tone “{'”, “'.join(str(tone.value) for tone in frame.tone)}”")
    return tuple(found)


def people(account: Account | SummaryAccount) -> tuple[str, ...]:
    """Return who an account says took part: `Wang Yi, Foreign Minister (CN)`."""
    return tuple(
        f"{', '.join(filter(None, (person.name, person.office)))} ({person.side or 'side unknown'})"
        for person in account.participants
    )


def citation(point: Point, account: Account) -> str:
    """Return where a quotation stands: `China (CN), “Title”, paragraph 2, https://…, retrieved 2026-05-04`."""
    title = account.frame.title
    parts = [
        government(account.issuer),
        f"“{title.value}”" if title else "",
        f"paragraph {point.paragraph}",
        account.url or account.source,
        f"retrieved {account.retrieved[:DAY]}" if account.retrieved else "",
    ]
    return ", ".join(part for part in parts if part)


def filters(comparison: Comparison) -> str:
    """Return which filters are set and how many rows pass them; nothing when none is set."""
    if not comparison.filters:
        return ""
    stated = [f"{name.replace('_', ' ')} {plain_value(value)}" for name, value in comparison.filters.items()]
    total = sum(comparison.summary.by_kind.values())
    return f"filters: {'; '.join(stated)} ({len(comparison.rows)} of {total} rows shown)"


def coverage(lookup: Lookup, counts: Mapping[str, SideCount]) -> tuple[str, ...]:
    """Return a line an account: how many positions it reports, and how many of them who shares."""
    lines = []
    for key in lookup.accounts:
        side = counts[key]
        told = (("shared", side.shared), ("partial", side.partial), ("flipped", side.flipped))
        parts = [*(f"{count} {kind}" for kind, count in told if count), f"{side.only} only here"]
        noun = "position" if side.positions == 1 else "positions"
        lines.append(f"{lookup.labels[key]} reports {side.positions} {noun}: {', '.join(parts)}")
    return tuple(lines)


def one_sided(lookup: Lookup, comparison: Comparison) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the three lists of one-sided rows: a heading, and a line an account with count and rows.

    Under filters the lists are of the rows shown, and the headings say so.
    """
    headings = (
        ("own", "Left out by the other side", "said by its own side"),
        (
            "attributed",
            "Words attributed to the other side that its own account lacks",
            "attributed to the other side",
        ),
        ("joint", "Agreements and joint statements that only one side claims", "said or agreed together"),
    )
    shown = ", among the rows shown" if comparison.filters else ""
    return tuple(
        (heading + shown, tuple(_one_sided(lookup, comparison.rows, key, wanted, what) for key in lookup.accounts))
        for wanted, heading, what in headings
    )


def _one_sided(lookup: Lookup, rows: tuple[Row, ...], key: str, wanted: str, what: str) -> str:
    """Return one line of a list of one-sided rows."""
    found = [row for row in rows if row.standing == wanted and lookup.owners(row) == (key,)]
    if not found:
        return f"{lookup.labels[key]}'s account: none"
    others = [lookup.labels[other] for other in lookup.accounts if other != key]
    where = f"{possessives(others, 'or')} account"
    told = f"{len(found)} {'point' if len(found) == 1 else 'points'} {what}, not mentioned in {where}"
    return f"{lookup.labels[key]}'s account: {told}: {', '.join(row.id for row in found)}"


def points_count(account: Account) -> str:
    """Return how many points of each role an account has."""
    roles = [point.role for point in account.points]
    told = [f"{roles.count(role)} {role}" for role in ("position", "frame", "furniture") if role in roles]
    return f"{account.key}: {len(roles)} points ({', '.join(told)})" if roles else f"{account.key}: no points"


def section_title(section: SummarySection) -> str:
    """Return a section's heading with the number of its entries."""
    quotes = sum(len(item.quotes) for item in section.items)
    return f"{section.title} ({len(section.items) if all(item.row for item in section.items) else quotes})"


def voice(found: Voice, label: str) -> str:
    """Return whose words an account reports in one line: how many, how, and the strongest.

    `CN's account gives 8 of its positions to JP: praise 2, hope 1; strongest: protest (5) in jp-8`.
    """
    noun = "position" if found.positions == 1 else "positions"
    whose = {"both": "both sides together", "unknown": "a speaker that it does not tell"}.get(
        found.speaker, found.speaker
    )
    acts = ", ".join(f"{kind.replace('_', ' ')} {count}" for kind, count in list(found.acts.items())[:FEW])
    told = listing([quote.point for quote in found.strongest[:FEW]])
    more = f" and {len(found.strongest) - FEW} more" if len(found.strongest) > FEW else ""
    strongest = f"; strongest: {act(found.strongest[0].act, found.force)} in {told}{more}" if found.strongest else ""
    return f"{label}'s account gives {found.positions} {noun} to {whose}: {acts or 'no act told'}{strongest}"


def tone(found: Tone, label: str) -> str:
    """Return how an account sounds: `CN's account: tone “candid”; 3 courtesies; 1 position of force 4 or 5`."""
    words = f"tone “{'”, “'.join(found.words)}”" if found.words else "no word on the tone"
    courtesies = f"{found.courtesies} {'courtesy' if found.courtesies == 1 else 'courtesies'}"
    strong = f"{found.strong} {'position' if found.strong == 1 else 'positions'} of force 4 or 5"
    return f"{label}'s account: {words}; {courtesies}; {strong}"


def certainty(item: SummaryItem) -> str:
    """Return how sure an entry is that several accounts share: `0.74`, or who decided it."""
    if item.decided_by.kind == "person":
        return f"decided by {item.decided_by.annotator or 'a person'}"
    return "" if item.score is None else f"{item.score:.2f}"


def quote_label(quote: Quote) -> str:
    """Return whose words a quote reports, and how strongly: `JP, call on (3)`."""
    return ", ".join(part for part in (sides(quote.speaker), act(quote.act, quote.force)) if part)
