"""An account as a file of its own: its text, under front matter that tells what is known of it and where it is from."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from readout_cli.ingest import frontmatter
from readout_cli.loading import DOUBTFUL

if TYPE_CHECKING:
    from readout_cli.model import Account, Fact


def saved(account: Account) -> str:
    """Return an account as text with front matter; a guess is left out, so that it stays one."""
    frame = account.frame
    front = frontmatter.read(account.text, where=account.source)
    fields = {
        "issuer": _sure(frame.issuer),
        "language": account.language,
        "date": _sure(frame.date),
        "published": _sure(frame.published),
        "title": _sure(frame.title),
        "source": account.url,
        "retrieved": account.retrieved,
        "sha256": account.sha256,
    }
    return frontmatter.write(fields, account.text[front.end :].strip("\n") + "\n")


def changes(before: Account, now: Account) -> list[str]:
    """Return the points that are gone (`- `) and those that are new (`+ `), in text order; furniture left out."""
    one, other = ([point.text for point in a.points if point.role != "furniture"] for a in (before, now))
    return [line for line in difflib.ndiff(one, other, linejunk=None, charjunk=None) if line[:2] in {"- ", "+ "}]


def _sure(fact: Fact | None) -> str | None:
    if fact is None or fact.score < DOUBTFUL:
        return None
    return " ".join(str(fact.value).split())
