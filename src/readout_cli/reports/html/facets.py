"""By what rows are chosen on a page, and the controls that choose; without script the controls stay hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli import wording
from readout_cli.filters import speaker_code
from readout_cli.reports.arrange import NO_TOPIC
from readout_cli.reports.html.tags import EMPTY, Html, tag, token
from readout_cli.reports.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from readout_cli.lookup import Lookup
    from readout_cli.model import Point, Row

_PAIR = 2


class Facets(NamedTuple):
    """The values of one row, each as people read it."""

    kind: tuple[str, ...] = ()
    side: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()

    def attributes(self) -> dict[str, str]:
        """Return what the script looks for in a row."""
        return {f"data_{name}": " ".join(map(token, values)) for name, values in self._asdict().items() if values}


_LEGENDS = {"kind": "Kind", "side": "Reported by", "topic": "Topic", "speaker": "Speaker"}


def of_row(row: Row, lookup: Lookup) -> Facets:
    """Return the values of a row of a comparison."""
    owners = lookup.owners(row)
    alone = f"{lookup.labels[owners[0]]} alone" if len(owners) == 1 else ""
    together = "both" if len(lookup.accounts) == _PAIR else "several"
    told = of_points([point for key in owners for point in lookup.points_of(row, key)])
    return told._replace(kind=("one-sided" if row.kind == "only" else row.kind,), side=(alone or together,))


def of_points(points: Iterable[Point]) -> Facets:
    """Return the topics and speakers of points."""
    held = tuple(points)
    topics = dict.fromkeys(topic.code for point in held for topic in point.topics if topic.score >= wording.OWN_TOPIC)
    return Facets(topic=tuple(topics) or (NO_TOPIC,), speaker=tuple(dict.fromkeys(map(speaker_code, held))))


def controls(found: Sequence[Facets], noun: str) -> Html:
    """Return a form with a set of boxes for each facet in which rows differ; nothing where none would choose."""
    sets = [_boxes(name, [getattr(each, name) for each in found]) for name in Facets._fields]
    if not any(sets):
        return EMPTY
    return tag(
        "form",
        tag(
            "details",
            tag("summary", f"Filter the {noun}"),
            tag("div", *sets, class_="sets"),
            tag("button", f"Show all {noun}", type="reset"),
        ),
        tag("p", f"All {len(found)} {noun} shown", role="status", aria_live="polite", data_noun=noun),
        id="filters",
        class_="filters",
        hidden=True,
        aria_label=f"Filter the {noun}",
    )


def _boxes(name: str, rows: list[tuple[str, ...]]) -> Html:
    """Return the boxes of one facet, the commonest values first."""
    counts: dict[str, int] = {}
    for values in rows:
        for value in values:
            counts[value] = counts.get(value, 0) + 1
    if len(counts) < _PAIR:
        return EMPTY
    ordered = sorted(counts, key=lambda value: (value in (NO_TOPIC, "unknown"), -counts[value]))
    return tag(
        "fieldset",
        tag("legend", _LEGENDS[name]),
        *(_box(name, value, counts[value]) for value in ordered),
        data_facet=name,
    )


def _box(name: str, value: str, count: int) -> Html:
    box = tag("input", type="checkbox", name=name, value=token(value))
    return tag("label", box, tag("span", clean(value), " ", tag("small", str(count))))
