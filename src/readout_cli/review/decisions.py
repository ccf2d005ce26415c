"""The nouns of a review.

A decision names a point by its account and its quoted text, so that it outlives other cuts of the sentence, other
weights, and new versions of the account.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Kind = Literal["shared", "partial", "flipped", "none"]
_Quote = Annotated[str, msgspec.Meta(min_length=1, max_length=20_000)]
_Side = Annotated[str, msgspec.Meta(pattern="^[A-Z]{2}$")]


class Place(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A quotation: the `occurrence`-th (from 1) of a text, white space aside, in the account with this key."""

    account: str
    text: _Quote
    occurrence: Annotated[int, msgspec.Meta(ge=1)] = 1


class PointDecision(Place, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What a person says of the points that a quotation covers; None and empty where nothing is said.

    `split` quotes the beginning of each further point, `merge` makes one point of all that is quoted, `alone` says
    that no other account has a counterpart.
    """

    speaker: tuple[_Side, ...] | None = None
    act: str | None = None
    topics: tuple[str, ...] | None = None
    role: Literal["position", "frame"] | None = None
    split: tuple[_Quote, ...] = ()
    merge: bool = False
    alone: bool = False
    annotator: str | None = None

    def place(self) -> Place:
        """Return the quotation alone."""
        return Place(account=self.account, text=self.text, occurrence=self.occurrence)


class LinkDecision(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What a person says of two quotations: that they are linked, and how; `none` that they are not."""

    points: tuple[Place, Place]
    kind: Kind
    annotator: str | None = None


class Review(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """All decisions, in the order in which they were taken; `digest` is of the file that they were read from."""

    points: tuple[PointDecision, ...] = ()
    links: tuple[LinkDecision, ...] = ()
    digest: str | None = None

    def with_point(self, decision: PointDecision) -> Review:
        """Return the review with one more decision; what was said of the same quotation before is completed by it."""
        before = next((one for one in self.points if one.place() == decision.place()), None)
        if before is None:
            return msgspec.structs.replace(self, points=(*self.points, decision))
        said = {field.name: getattr(decision, field.name) for field in msgspec.structs.fields(PointDecision)}
        defaults = {field.name: field.default for field in msgspec.structs.fields(PointDecision)}
        merged = msgspec.structs.replace(
            before, **{name: value for name, value in said.items() if value != defaults[name]}
        )
        return msgspec.structs.replace(self, points=tuple(merged if one is before else one for one in self.points))

    def with_link(self, decision: LinkDecision) -> Review:
        """Return the review with a decision about two quotations, in place of an earlier one about the same two."""
        ends = set(decision.points)
        kept = tuple(one for one in self.links if set(one.points) != ends)
        return msgspec.structs.replace(self, links=(*kept, decision))
