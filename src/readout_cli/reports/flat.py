"""The flat form of a document: a record a point, with the row it stands in; csv and jsonl are written from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from readout_cli import wording
from readout_cli.lookup import Lookup
from readout_cli.model import AccountDocument, Comparison
from readout_cli.reports import arrange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.model import Account, Decision, Fact, Kind, Point, Role, Row, Standing, Tool, Translation
    from readout_cli.reports.options import Options


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One point of one account in one row; the fields are the columns, in this order, told in docs/formats.md.

    Fields are only added, at the end. Those of the row are empty in the records of an account alone.
    """

    row: str | None = None
    kind: Kind | None = None
    standing: Standing | None = None
    score: float | None = None
    account: str
    issuer: str
    point: str
    role: Role
    speaker: tuple[str, ...]
    speaker_name: str | None
    act: str | None
    force: int | None
    negated: bool | None
    topics: tuple[str, ...]
    concepts: tuple[str, ...]
    head: str | None
    text: str
    paragraph: int
    start: int
    end: int
    replies_to: tuple[str, ...]
    absent: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()
    difference_types: tuple[str, ...] = ()
    differences: tuple[str, ...] = ()
    decided_by: str
    about: str | None = None
    translation: str | None = None
    language: str
    date: str | None
    form: str | None
    title: str | None
    source: str
    url: str | None
    retrieved: str | None
    sha256: str
    version: str
    matcher: str | None
    lexicon: str


def records(document: Comparison | AccountDocument, options: Options) -> Iterator[Record]:
    """Yield the points of the rows, in the order in which people read them; of an account, all its points."""
    if isinstance(document, AccountDocument):
        maker = _Maker(document.tool, document.translations, options)
        for point in document.account.points:
            yield maker.record(point, document.account)
        return
    lookup, maker = Lookup(document), _Maker(document.tool, document.translations, options)
    for group in arrange.groups(document, options.by, options.order):
        for row in group.rows:
            for key, account in lookup.accounts.items():
                for point in lookup.points_of(row, key):
                    yield msgspec.structs.replace(maker.record(point, account), **_of_row(row, point, lookup))


class _Maker:
    """Makes records out of points, with what is the same for all of a document."""

    def __init__(self, tool: Tool, translations: tuple[Translation, ...], options: Options) -> None:
        self.tool = tool
        self.gloss = options.gloss
        self.translated = {held.account: held.paragraphs for held in translations}

    def record(self, point: Point, account: Account) -> Record:
        """Return a point without its row."""
        frame, speaker, act = account.frame, point.speaker, point.act
        return Record(
            account=account.key,
            issuer=account.issuer,
            point=point.id,
            role=point.role,
            speaker=speaker.sides if speaker else (),
            speaker_name=speaker.name if speaker else None,
            act=act.type if act else None,
            force=act.force if act else None,
            negated=act.negated if act else None,
            topics=tuple(dict.fromkeys(topic.code for topic in point.topics if topic.score >= wording.OWN_TOPIC)),
            concepts=tuple(dict.fromkeys(mention.concept for mention in point.mentions)),
            head=account.text[slice(*point.head)] if point.head else None,
            text=point.text,
            paragraph=point.paragraph,
            start=point.span[0],
            end=point.span[1],
            replies_to=point.replies_to,
            decided_by=_decider(point.decided_by),
            about=(self.gloss.of_point(point).removeprefix("about: ") or None) if self.gloss else None,
            translation=self.translated.get(account.key, {}).get(point.paragraph),
            language=account.language,
            date=_value(frame.date),
            form=_value(frame.form),
            title=_value(frame.title),
            source=account.source,
            url=account.url,
            retrieved=account.retrieved,
            sha256=account.sha256,
            version=self.tool.version,
            matcher=self.tool.matcher,
            lexicon=self.tool.lexicon,
        )


def _of_row(row: Row, point: Point, lookup: Lookup) -> dict[str, object]:
    """Return what a row adds to the record of one of its points."""
    links = lookup.links_of(row)
    types = dict.fromkeys(difference.type for link in links for difference in link.differences)
    decisions = (row.decided_by, *(link.decided_by for link in links), point.decided_by)
    decided = next((decision for decision in decisions if decision.kind == "person"), row.decided_by)
    return {
        "row": row.id,
        "kind": row.kind,
        "standing": row.standing,
        "score": row.score,
        "absent": row.absent,
        "related": row.related,
        "linked": tuple(
            other for link in links if point.id in link.points for other in link.points if other != point.id
        ),
        "difference_types": tuple(types),
        "differences": wording.differences(links, lookup),
        "decided_by": _decider(decided),
    }


def _decider(decision: Decision) -> str:
    """Return who decided: `tool`, or the name that a person gave."""
    return "tool" if decision.kind == "tool" else decision.annotator or "a person"


def _value(fact: Fact | None) -> str | None:
    return None if fact is None else str(fact.value)
