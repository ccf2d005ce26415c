"""A review as it goes on: one command after the other, each a decision, the comparison made anew after each."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any, get_args

from readout_cli.errors import UsageError
from readout_cli.lookup import Lookup
from readout_cli.review import places
from readout_cli.review.decisions import Kind, LinkDecision, Place, PointDecision

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from readout_cli.model import Comparison, Point, Row
    from readout_cli.review.decisions import Review

LETTERS = {
    "a": "accept", "u": "unlink", "l": "link", "k": "kind", "o": "alone", "s": "speaker", "c": "act", "t": "topic",
    "r": "role", "p": "split", "m": "merge", "z": "undo",
}  # fmt: skip
HELP = """\
a  accept            what the row says is right: its links, or that its point stands alone
u  unlink [P Q]      the points have nothing to do with each other (without names: all of the row)
l  link P Q [KIND]   the points are linked: shared (unless told), partial or flipped
k  kind KIND         the links of the row are shared, partial or flipped
o  alone [P]         the point has no counterpart
s  speaker [P] SIDES whose words: a code such as JP, several with commas, or unknown
c  act [P] ACT       the speech act, such as urge
t  topic [P] CODES   topics with commas, or none
r  role [P] ROLE     position or frame
p  split [P] "TEXT"  a further point begins at this text
m  merge P Q         two neighbouring points are one
z  undo              take the last decision back
e  explain           what the judgements of this row rest on
n  next, b  back, q  quit (all is saved), ?  this help; P and Q are ids such as cn-3"""
_SEVERAL = 2


class Session:
    """Decisions on the accounts of one event; `compare` makes their comparison under a review."""

    def __init__(self, compare: Callable[[Review], Comparison], review: Review, annotator: str | None = None) -> None:
        self._compare = compare
        self._annotator = annotator
        self._before: list[Review] = []
        self._set(review)

    def _set(self, review: Review) -> None:
        comparison = self._compare(review)
        self.review, self.comparison, self.lookup = review, comparison, Lookup(comparison)

    def doubtful(self) -> tuple[Row, ...]:
        """Return the rows that nobody has decided, the least certain first."""
        rows = [row for row in self.comparison.rows if row.decided_by.kind == "tool"]
        return tuple(sorted(rows, key=lambda row: (abs(row.score - 0.5), int(row.id[1:]))))

    def nearest(self, row: Row) -> Iterator[str]:
        """Yield the points that came next as counterparts of a row's, with the scores of the pairs."""
        links = self.lookup.links_of(row)
        for found in links or (row,):
            if found.runner_up is not None:
                point = self.lookup.points[found.runner_up]
                yield f"next best: {point.id} ({found.runner_up_score:.2f}) {point.text}"

    def do(self, line: str, row: Row | None = None) -> None:
        """Carry out one command, on a row where it names none; raise UsageError for one that makes no sense."""
        try:
            verb, *words = shlex.split(line)
        except ValueError as fault:
            raise UsageError(f"{line!r}: {fault}", mend="close the quotation mark") from None
        name = LETTERS.get(verb, verb)
        if name == "undo":
            self._undo()
            return
        if name not in LETTERS.values():
            raise UsageError(f"no command {verb!r}", mend=f"commands: {', '.join(LETTERS.values())}")
        rows = {each.id: each for each in self.comparison.rows}
        if words and words[0] in rows:
            row = rows[words.pop(0)]
        review = getattr(self, f"_{name}")(words, row)
        before = self.review
        self._set(review)
        self._before.append(before)

    def _undo(self) -> None:
        if not self._before:
            raise UsageError("nothing to undo", mend="decisions of earlier sessions are changed by new ones")
        self._set(self._before.pop())

    def _accept(self, words: list[str], row: Row | None) -> Review:
        row = _needed(row)
        _none_left(words, "accept")
        review = self.review
        if row.kind == "only":
            return self._alone([], row)
        for link in self.lookup.links_of(row):
            review = review.with_link(self._link_of(*link.points, link.kind))
        return review

    def _unlink(self, words: list[str], row: Row | None) -> Review:
        pairs = [self._pair(words)] if words else [link.points for link in self.lookup.links_of(_needed(row))]
        if not pairs:
            raise UsageError("the row has no link", mend="name two points")
        review = self.review
        for one, other in pairs:
            review = review.with_link(self._link_of(one, other, "none"))
        return review

    def _link(self, words: list[str], _row: Row | None) -> Review:
        kind = words.pop() if len(words) > _SEVERAL else "shared"
        return self.review.with_link(self._link_of(*self._pair(words), kind))

    def _kind(self, words: list[str], row: Row | None) -> Review:
        links = self.lookup.links_of(_needed(row))
        if not links or len(words) != 1:
            raise UsageError("the row has no link, or no kind is named", mend="write kind shared, partial or flipped")
        review = self.review
        for link in links:
            review = review.with_link(self._link_of(*link.points, words[0]))
        return review

    def _alone(self, words: list[str], row: Row | None) -> Review:
        point, rest = self._point(words, row)
        _none_left(rest, "alone")
        return self._said(point, alone=True)

    def _speaker(self, words: list[str], row: Row | None) -> Review:
        point, value = self._valued(words, row, "speaker JP")
        sides = () if value.lower() == "unknown" else tuple(value.upper().split(","))
        return self._said(point, speaker=sides)

    def _act(self, words: list[str], row: Row | None) -> Review:
        point, value = self._valued(words, row, "act urge")
        return self._said(point, act=value.lower())

    def _topic(self, words: list[str], row: Row | None) -> Review:
        point, value = self._valued(words, row, "topic trade,health")
        return self._said(point, topics=() if value == "none" else tuple(value.lower().split(",")))

    def _role(self, words: list[str], row: Row | None) -> Review:
        point, value = self._valued(words, row, "role frame")
        if value not in {"position", "frame"}:
            raise UsageError(f"no role {value!r}", mend="write position or frame")
        return self._said(point, role=value)

    def _split(self, words: list[str], row: Row | None) -> Review:
        point, value = self._valued(words, row, 'split "and thanked"')
        if places.find_in(value, point.text) in (None, (0, len(point.text))):
            raise UsageError(f"{value!r} does not stand in {point.id}", mend="copy the words where a point begins")
        return self._said(point, split=(value,))

    def _merge(self, words: list[str], _row: Row | None) -> Review:
        points = sorted((self._named(word) for word in words), key=lambda point: point.span)
        accounts = {self.lookup.account_of[point.id] for point in points}
        if len(points) < _SEVERAL or len(accounts) > 1:
            raise UsageError("merge takes points of one account", mend="write for example merge cn-3 cn-4")
        account = self.lookup.accounts[accounts.pop()]
        inside = [p for p in account.points if points[0].span[0] <= p.span[0] <= points[-1].span[0]]
        if len(inside) != len(points):
            raise UsageError("the points are no neighbours", mend="name all that stand between them")
        place = places.at((points[0].span[0], points[-1].span[1]), account)
        return self.review.with_point(_decision(place, merge=True, annotator=self._annotator))

    def _said(self, point: Point, **what: Any) -> Review:  # noqa: ANN401 - fields of a decision
        place = places.quoted(point, self.lookup.accounts[self.lookup.account_of[point.id]])
        return self.review.with_point(_decision(place, annotator=self._annotator, **what))

    def _link_of(self, one: str, other: str, kind: str) -> LinkDecision:
        if kind not in get_args(Kind):
            raise UsageError(f"no kind {kind!r}", mend=f"kinds: {', '.join(get_args(Kind))}")
        ends = [self._named(name) for name in (one, other)]
        keys = [self.lookup.account_of[end.id] for end in ends]
        if keys[0] == keys[1] or any(end.role != "position" for end in ends):
            raise UsageError(f"{one} and {other} cannot be linked", mend="name a position of either account")
        first, second = (places.quoted(end, self.lookup.accounts[key]) for end, key in zip(ends, keys, strict=True))
        return LinkDecision(points=(first, second), kind=kind, annotator=self._annotator)  # type: ignore[arg-type] # checked

    def _pair(self, words: list[str]) -> tuple[str, str]:
        if len(words) != _SEVERAL:
            raise UsageError("two points are wanted", mend="write for example link cn-3 jp-4")
        return words[0], words[1]

    def _valued(self, words: list[str], row: Row | None, example: str) -> tuple[Point, str]:
        point, rest = self._point(words, row)
        if len(rest) != 1:
            raise UsageError("one value is wanted", mend=f"write for example {example}")
        return point, rest[0]

    def _point(self, words: list[str], row: Row | None) -> tuple[Point, list[str]]:
        """Return the point that is named, or the only one of the row, and the words behind it."""
        if words and words[0] in self.lookup.points:
            return self._named(words[0]), words[1:]
        held = [point for key in self.lookup.accounts for point in self.lookup.points_of(_needed(row), key)]
        if len(held) != 1:
            raise UsageError("the row has several points", mend=f"name one: {', '.join(point.id for point in held)}")
        return held[0], words

    def _named(self, name: str) -> Point:
        if name not in self.lookup.points:
            raise UsageError(f"no point {name!r}", mend="points have ids such as cn-3")
        return self.lookup.points[name]


def _needed(row: Row | None) -> Row:
    if row is None:
        raise UsageError("no row is named", mend="write its id behind the command: accept r3")
    return row


def _none_left(words: list[str], command: str) -> None:
    if words:
        raise UsageError(f"{command}: {' '.join(words)!r} is too much", mend="leave it out")


def _decision(place: Place, **what: Any) -> PointDecision:  # noqa: ANN401 - fields of a decision
    return PointDecision(account=place.account, text=place.text, occurrence=place.occurrence, **what)
