"""What differs inside a link, each difference with the spans it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from readout_cli.language import units
from readout_cli.language.english import stems
from readout_cli.matching import dates
from readout_cli.matching.highlights import changed_words
from readout_cli.model import Difference

if TYPE_CHECKING:
    from readout_cli.lexicon import Lexicon
    from readout_cli.model import DifferenceType, Mention, Point, Quantity, Span

# Acts one step apart on the ladder are the usual play of synonyms; two steps are a choice.
FORCE_GAP = 2
UNITS: dict[str, DifferenceType] = {"date": "date", "year": "date", "minutes": "duration"}
# Acts that talk about a matter against acts that take a stand on it, whatever the gap in force.
TALKED = frozenset({"discuss", "mention", "note", "recall", "describe", "explain", "inform"})
SETTLED = frozenset(
    {"agree", "confirm", "promise", "accept", "condemn", "protest", "demand", "oppose", "urge", "request"}
)


class Side(NamedTuple):
    """The account that a point is from: its key and its language."""

    key: str
    language: str
    issuer: str


def find(a: Point, b: Point, sides: tuple[Side, Side], lexicon: Lexicon) -> tuple[Difference, ...]:
    """Return the differences between two linked points, in a fixed order."""
    keys = (sides[0].key, sides[1].key)
    versions = sides[0][1:] == sides[1][1:]
    gap = 1 if versions else FORCE_GAP
    found = [_speaker(a, b, keys), _force(a, b, keys, gap), *_quantities(a, b, keys), _negation(a, b, keys)]
    found += _names(a, b, sides, lexicon)
    if versions:
        found.append(_wording(a, b, keys))
    return tuple(difference for difference in found if difference is not None)


def _make(
    kind: DifferenceType,
    keys: tuple[str, str],
    values: tuple[Any, Any],
    spans: tuple[Span | None, Span | None],
) -> Difference:
    return Difference(
        type=kind,
        values=dict(zip(keys, values, strict=True)),
        spans=dict(zip(keys, spans, strict=True)),
    )


def _speaker(a: Point, b: Point, keys: tuple[str, str]) -> Difference | None:
    x, y = a.speaker, b.speaker
    if x is None or y is None or set(x.sides) == set(y.sides):
        return None
    return _make("speaker", keys, (list(x.sides), list(y.sides)), (x.span, y.span))


def _force(a: Point, b: Point, keys: tuple[str, str], gap: int) -> Difference | None:
    x, y = a.act, b.act
    if x is None or y is None:
        return None
    crossed = (x.type in TALKED and y.type in SETTLED) or (y.type in TALKED and x.type in SETTLED)
    if abs(x.force - y.force) < gap and not crossed:
        return None
    return _make("force", keys, (x.force, y.force), (x.span, y.span))


def _wording(a: Point, b: Point, keys: tuple[str, str]) -> Difference | None:
    """Return what was reworded: of versions of one account every changed word counts."""
    ours, theirs = changed_words(a.text, b.text)
    if not ours and not theirs:
        return None
    values = [[" ".join(p.text[slice(*span)].split()) for span in spans] for p, spans in ((a, ours), (b, theirs))]
    places = [
        (p.span[0] + spans[0][0], p.span[0] + spans[-1][1]) if spans else None for p, spans in ((a, ours), (b, theirs))
    ]
    return _make("wording", keys, (values[0], values[1]), (places[0], places[1]))


def _quantities(a: Point, b: Point, keys: tuple[str, str]) -> list[Difference]:
    """Compare quantities of one unit: a difference where neither point has the other's value."""
    out = []
    for unit in sorted({q.unit for q in a.quantities} & {q.unit for q in b.quantities}):
        ours = [q for q in a.quantities if q.unit == unit]
        theirs = [q for q in b.quantities if q.unit == unit]
        if _agree(ours, theirs):
            continue
        values = ([q.value for q in ours], [q.value for q in theirs])
        out.append(
            _make(
                UNITS.get(unit, "number"),
                keys,
                (values[0][0], values[1][0]) if len(values[0]) == len(values[1]) == 1 else values,
                (ours[0].span, theirs[0].span),
            )
        )
    return out


def _agree(ours: list[Quantity], theirs: list[Quantity]) -> bool:
    return any(_same(str(x.value), str(y.value)) for x in ours for y in theirs)


def _same(x: str, y: str) -> bool:
    return x == y or ("-" in x and "-" in y and dates.agree(x, y))


def _negation(a: Point, b: Point, keys: tuple[str, str]) -> Difference | None:
    """Report a negation on one side only.

    Where the acts differ in kind only the acts' own negation counts: "opposes" and "does not support" agree.
    """
    if a.act is None or b.act is None:
        return None
    alike = a.act.type == b.act.type or {a.act.type, b.act.type} <= TALKED
    if a.negated == b.negated or not (alike or a.act.negated != b.act.negated):
        return None
    return _make("negation", keys, (a.negated, b.negated), (a.span, b.span))


def _names(a: Point, b: Point, sides: tuple[Side, Side], lexicon: Lexicon) -> list[Difference]:
    """Report concepts that both name, by no name in common: the choice of name is often the stance."""
    out = []
    keys = (sides[0].key, sides[1].key)
    ours, theirs = sides[0].language, sides[1].language
    for concept in sorted({m.concept for m in a.mentions} & {m.concept for m in b.mentions}):
        said = [(m, n) for m in a.mentions for n in b.mentions if m.concept == n.concept == concept]
        variants = lexicon.concepts[concept].variants if concept in lexicon.concepts else {}
        stances = [(_stance(m, ours, variants), _stance(n, theirs, variants)) for m, n in said]
        agree = any(x is not None and x == y for x, y in stances)
        if ours == theirs:
            agree = agree or any(_one_name(m.name_used, n.name_used, ours) for m, n in said)
        else:
            # a name and its translation differ in every letter: only a rival name is a choice
            agree = agree or any(None in pair for pair in stances)
        if not agree:
            x, y = said[0]
            out.append(_make("name", keys, (x.name_used, y.name_used), (x.span, y.span)))
    return out


def _stance(mention: Mention, language: str, variants: dict[str, dict[str, str]]) -> str | None:
    return variants.get(language, {}).get(units.joined(mention.name_used, language))


def _one_name(x: str, y: str, language: str) -> bool:
    """Tell whether two names differ in inflection or in a word left out only ("tariff", "steel tariffs")."""
    ours, theirs = (_words(name, language) for name in (x, y))
    return ours <= theirs or theirs <= ours


def _words(name: str, language: str) -> set[str]:
    return set(stems(name)) if language == "en" else {word.key for word in units.words(name, language)}
