"""Which government wrote an account in Japanese: not always the one that speaks it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from readout_cli.language.han import fold
from readout_cli.model import Fact
from readout_cli.reading import issuer
from readout_cli.reading.governments import likeliest
from readout_cli.reading.passage import Passage
from readout_cli.reading.people import ORGANISATION

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.japanese.tables import Tables
    from readout_cli.reading.people import Person, Title

# A government that names itself first does so more than once.
OFTEN = 2


def find(
    look_up: Tables, folded: str, begin: int, lines: list[Span], named: tuple[list[Person], list[Title], dict[str, int]]
) -> Fact | None:
    """Return the issuer: its own line, whom it names first (中日), or where somebody's country is left out, or all.

    `lines` are those that are no sentences.
    """
    persons, titles, counted = named
    persons = [person for person in persons if person.rank != ORGANISATION]
    titles = [title for title in titles if title.offices[0].rank != ORGANISATION]
    told = _byline(look_up, folded, lines) or _order(look_up, folded, begin)
    if told is not None:
        return told
    home = look_up.grammar.home
    envoy = next((p for p in persons if fold(p.office) in look_up.grammar.envoys and not p.qualified), None)
    if envoy is not None:
        others = (code for code in likeliest(counted) if code != home)
        return next((Fact(value=o, origin="text", span=envoy.span, score=issuer.UNQUALIFIED) for o in others), None)
    found = issuer.find(persons, titles, counted)
    qualified = {person.side for person in persons if person.qualified}
    # whose office tells the country, but stands behind one that does not, is the guest: 「高梨大臣は、国務長官と」
    led = bool(persons) and persons[0].side is None
    sure = found is not None and found.score >= issuer.GIVEAWAY and not (found.span and led)
    foreign = all(person.qualified or person.side for person in persons) and bool(persons)
    if sure or home in qualified or foreign or not (persons or counted):
        return found
    return Fact(value=home, origin="text", score=issuer.UNQUALIFIED)


def counts(look_up: Tables, text: str, folded: str, start: int) -> dict[str, int]:
    """Return how often each government is named, in full or in a pair of single characters (日中)."""
    whole = Passage(text, start, len(text), look_up.language)
    found = Counter(code for _, _, code in whole.find(look_up.countries))
    short = look_up.grammar.abbreviations
    sides = (*(noun[0] for noun in look_up.side_nouns), *short)
    for at in range(start, len(folded) - 1):
        if folded[at] in short and (folded[at + 1] in sides or (at > start and folded[at - 1] in short)):
            found[short[folded[at]]] += 1
    return dict(found)


def _byline(look_up: Tables, folded: str, lines: list[Span]) -> Fact | None:
    for start, end in lines:
        for code, names in look_up.grammar.bylines.items():
            if folded[start:end].strip() in names:
                return Fact(value=code, origin="text", span=(start, end), score=issuer.GIVEAWAY)
    return None


def _order(look_up: Tables, folded: str, begin: int) -> Fact | None:
    """Return the government that stands before Japan in pairs (中日関係), which Japan itself names second."""
    grammar = look_up.grammar
    own = next(sign for sign, code in grammar.abbreviations.items() if code == grammar.home)
    body = folded[begin:]
    for words in grammar.not_pairs:
        body = body.replace(words, "")
    for sign, code in grammar.abbreviations.items():
        first = body.count(sign + own)
        if sign != own and first >= OFTEN and first > body.count(own + sign):
            return Fact(value=code, origin="text", score=issuer.GIVEAWAY)
    return None
