"""Which government wrote an account, and which ones were at the table, from the text alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import Fact
from readout_cli.reading.governments import likeliest
from readout_cli.reading.people import ORGANISATION

if TYPE_CHECKING:
    from readout_cli.model import Participant
    from readout_cli.reading.people import Person, Title

# Named this much more often than the next government: no doubt about which one is meant.
CLEAR_LEAD = 0.65
GIVEAWAY, UNQUALIFIED, FIRST_NAMED = 0.95, 0.85, 0.5


def find(people: list[Person], nameless: list[Title], counts: dict[str, int]) -> Fact | None:
    """Return the issuer, or None.

    An account names the other side's country beside its minister's office and leaves out its own: the person
    without a country is the issuer's, and the issuer is the government that the text names most besides the
    counterpart's. An office that only one country has decides at once.
    """
    hosts = [person for person in people if person.rank != ORGANISATION]
    if hosts:  # who speaks for an organisation is the guest of a government's minister
        people = hosts
        nameless = [title for title in nameless if title.offices[0].rank != ORGANISATION]
    unqualified = [person for person in people if not person.qualified]
    qualified = {person.side for person in people if person.side and person.qualified}
    qualified |= {title.side for title in nameless if title.side}
    for person in unqualified:
        if person.side is not None and person.side not in qualified:
            return Fact(value=person.side, origin="text", span=person.span, score=GIVEAWAY)
    for title in nameless:
        if title.side is None and len(title.giveaway) == 1 and title.giveaway[0] not in qualified:
            return Fact(value=title.giveaway[0], origin="text", score=GIVEAWAY)
    if unqualified or any(title.side is None for title in nameless):
        rest = [code for code in likeliest(counts) if code not in qualified]
        if rest:
            span = unqualified[0].span if unqualified else None
            lead = counts[rest[0]] / sum(counts[code] for code in rest[:2])
            score = UNQUALIFIED if lead >= CLEAR_LEAD else FIRST_NAMED
            return Fact(value=rest[0], origin="text", span=span, score=score)
    for person in people:
        if person.side is not None:
            return Fact(value=person.side, origin="text", span=person.span, score=FIRST_NAMED)
    return None


def sides(people: tuple[Participant, ...], issuer: str | None, counts: dict[str, int]) -> tuple[str, ...]:
    """Return the governments at the table, the issuer's first; completed by the one named most in the text.

    Nobody is missing where somebody sits there for an organisation.
    """
    out = [issuer] if issuer else []
    for person in people:
        if person.side and person.side not in out:
            out.append(person.side)
    guests = any(person.rank == ORGANISATION and person.side is None for person in people)
    if len(out) < 2 and not guests:  # noqa: PLR2004 - it takes two
        out += [code for code in likeliest(counts) if code not in out][:1]
    return tuple(out)
