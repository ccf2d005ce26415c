"""Whether two accounts name one person, in whatever scripts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from readout_cli.language.han import fold
from readout_cli.language.latin import latin, skeleton

if TYPE_CHECKING:
    from readout_cli.model import Account, Participant

# Skeletons of two transliterations of one name: `brnkn`, `brnkn`; `shrf`, `shrf`; as much as this in common (percent).
ALIKE = 80.0
# "王毅（おう・き）", "하야시 요시마사(林芳正)": what stands in brackets behind a name is the name again.
_BRACKETS = r"\s*[（(]([^（()）]{1,60})[)）]"
_LEAST = 2


def same(x: Participant, y: Participant, accounts: tuple[Account, Account]) -> bool:
    """Tell whether two participants are one person, as far as their accounts tell.

    People are the same when they are of one side and share a part of their names (accounts order and spell names in
    their own ways), when one account tells only the office, or when the names are in scripts that cannot be compared
    and their ranks do not differ.
    """
    if x.side != y.side:
        return False
    if x.name is None or y.name is None:
        return True
    ours, theirs = (_names(person, account) for person, account in zip((x, y), accounts, strict=True))
    if any(_share(one, other) for one in ours for other in theirs):
        return True
    readable = [[spelt for name in names if (spelt := latin(name))] for names in (ours, theirs)]
    if all(readable):
        return any(_sound_alike(one, other) for one in readable[0] for other in readable[1])
    both_han = all(any(latin(name) is None for name in names) for names in (ours, theirs))
    return not both_han and (x.rank == y.rank or x.rank is None or y.rank is None)


def _names(person: Participant, account: Account) -> list[str]:
    """Return a person's name as printed, and as it is given again in brackets behind it."""
    name = person.name or ""
    again = re.search(re.escape(name) + _BRACKETS, account.text)
    return [name, again.group(1)] if again else [name]


def _share(one: str, other: str) -> bool:
    x, y = fold(one).casefold(), fold(other).casefold()
    ours, theirs = _parts(x), _parts(y)
    # of a transliteration the short form is its end: 安东尼·布林肯, 布林肯
    return bool(ours & theirs) or (latin(one) is None and latin(other) is None and (x.endswith(y) or y.endswith(x)))


def _parts(name: str) -> set[str]:
    return {part for part in re.split(r"[\s\-·・＝=]+", name) if len(part.strip(".")) > 1}


def _sound_alike(one: str, other: str) -> bool:
    """Tell whether two names in Latin letters have a part in common, or run together sound the same."""
    from rapidfuzz import fuzz

    ours, theirs = ([skeleton(part) for part in (*name.split(), name.replace(" ", ""))] for name in (one, other))
    return any(fuzz.ratio(x, y) >= ALIKE for x in ours for y in theirs if min(len(x), len(y)) >= _LEAST)
