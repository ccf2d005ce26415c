"""The date of the event: as the account tells it, with the year that it leaves to the page's own date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading import dating, facts
from readout_cli.reading.russian import header

if TYPE_CHECKING:
    from readout_cli.model import Fact
    from readout_cli.reading.russian.words import Words


def of_event(telling: list[Words], stamps: list[Words]) -> Fact | None:
    """Return the first date told; `telling` tell of the event, the event's own sentences first.

    `stamps` are lines of furniture, of which one may tell the year.
    """
    found = facts.first(header.date(words) for words in telling)
    if found is None:
        return None
    return dating.completed(
        found, (fact for words in (*telling, *stamps) if (fact := header.printed_date(words)) is not None)
    )
