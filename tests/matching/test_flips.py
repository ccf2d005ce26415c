"""What may be linked although no speaker is shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from readout_cli import loading, pipeline
from readout_cli.loading import Settings
from texts import text

if TYPE_CHECKING:
    from readout_cli.model import Account, AccountDocument, Comparison

NORWAYS_HEADER = (
    "On 3 March 2021, Foreign Minister Astrid Lund spoke by phone with Minister for Foreign Affairs Rui Falcao "
    "of Portugal."
)


def compared(ours: str, theirs: str, matcher: str) -> Comparison:
    """Compare Portugal's account of what was said with Norway's."""
    one, other = loaded(text(ours), "PT"), loaded(text(theirs, header=NORWAYS_HEADER), "NO")
    return pipeline.compare(one, other, settings=Settings(matcher=matcher))


def loaded(whole: str, issuer: str) -> AccountDocument:
    """Return an account that a text holds."""
    return loading.load_bytes(whole.encode(), name="account.txt", issuer=issuer)


def exchanged(sides: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sides with Portugal and Norway exchanged."""
    return tuple({"PT": "NO", "NO": "PT"}.get(side, side) for side in sides)


def with_ids(account: Account) -> Account:
    """Return the account with the ids of its points under its own key."""
    points = tuple(msgspec.structs.replace(p, id=p.id.replace("pt-", "no-")) for p in account.points)
    return msgspec.structs.replace(account, points=points)


BOTH = pytest.mark.parametrize("matcher", ["lexical", "semantic"])


@BOTH
def test_one_proposal_of_two_ministers_is_flipped(matcher: str) -> None:
    """Each account gives the proposal to its own minister."""
    found = compared(
        "Minister Falcao proposed a joint coast guard exercise off Madeira in the autumn.",
        "Minister Lund suggested that the coast guards hold a joint exercise off Madeira in the autumn.",
        matcher,
    )
    assert [link.kind for link in found.links] == ["flipped"]


@BOTH
def test_opposing_stances_are_no_flip(matcher: str) -> None:
    """Two ministers who speak of one dispute, each for his side, share nothing."""
    found = compared(
        "Minister Falcao stressed that the Selvagens waters belong to Portugal.",
        "Minister Lund expressed serious concern over Portuguese patrols in the Selvagens waters.",
        matcher,
    )
    assert found.links == ()


@BOTH
def test_acceptance_is_not_the_proposal_accepted(matcher: str) -> None:
    """That a minister accepted a proposal is not linked to his having made it."""
    found = compared(
        "Minister Falcao proposed a joint coast guard exercise off Madeira in the autumn. Minister Lund agreed.",
        "Minister Lund proposed a joint coast guard exercise off Madeira in the autumn. Minister Falcao agreed.",
        matcher,
    )
    kinds = {tuple(sorted(link.points)): link.kind for link in found.links}
    assert kinds == {("no-2", "pt-2"): "flipped", ("no-3", "pt-3"): "flipped"}


@BOTH
def test_exchanged_speakers_are_found(matcher: str) -> None:
    """An account beside its copy with the speakers exchanged: every claim of one speaker is flipped."""
    body = (
        "Minister Lund urged Lisbon to lift the ban on imports of Norwegian herring before the summer.",
        "Minister Falcao announced a survey of the seabed around the Azores with two research vessels.",
        "Minister Lund described the rescue of eleven sailors from a burning trawler near Bergen.",
        "Minister Falcao condemned the theft of medieval manuscripts from the monastery library.",
    )
    one = loaded(text(*body), "PT")
    points = tuple(
        msgspec.structs.replace(p, speaker=msgspec.structs.replace(p.speaker, sides=exchanged(p.speaker.sides)))
        if p.speaker
        else p
        for p in one.account.points
    )
    account = msgspec.structs.replace(one.account, points=points, sha256="f" * 64, issuer="NO", key="no")
    other = msgspec.structs.replace(one, account=with_ids(account))
    found = pipeline.compare(one, other, settings=Settings(matcher=matcher))
    assert [link.kind for link in found.links] == ["flipped"] * 4
