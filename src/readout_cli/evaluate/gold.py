"""The annotation: gold files found, read and checked against the accounts that they annotate.

A gold file names two account files beside it (`a`, `b`), holds their points (`points_a`, `points_b`) in text order,
each with `id`, `role`, `speaker` and `text`, and the `links` between positions (`a`, `b`, `type`).
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from readout_cli import ingest, lexicon, loading
from readout_cli.errors import InputError, UsageError
from readout_cli.evaluation import GoldKind  # noqa: TC001 - msgspec looks it up
from readout_cli.ingest import frontmatter
from readout_cli.lexicon import yamlfile
from readout_cli.loading import DEFAULTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readout_cli.loading import Settings

FILES = "gold.*.yaml"
_MEND = "see tests/gold/GUIDE.md in the project's repository for the form"

_Text = Annotated[str, msgspec.Meta(min_length=1)]
_SpeakerCode = Annotated[str, msgspec.Meta(pattern="^[a-z]+$")]


class _Point(msgspec.Struct, frozen=True):
    """A point as it is written; other fields are the annotator's own."""

    id: _Text
    role: Literal["position", "frame"]
    speaker: _SpeakerCode
    text: _Text


class _Link(msgspec.Struct, frozen=True):
    """A link as it is written."""

    a: _Text
    b: _Text
    type: GoldKind


class _File(msgspec.Struct, frozen=True):
    """A gold file as it is written."""

    a: _Text
    b: _Text
    points_a: tuple[_Point, ...]
    points_b: tuple[_Point, ...]
    links: tuple[_Link, ...] | None = None


class GoldPoint(msgspec.Struct, frozen=True, kw_only=True):
    """An annotated point at its place in the account; `speaker` is a side in lower case, `both` or `none`."""

    id: str
    role: Literal["position", "frame"]
    speaker: str
    start: int
    end: int


class GoldAccount(msgspec.Struct, frozen=True, kw_only=True):
    """An annotated account. `source` tells whether its front matter names what it restates."""

    file: Path
    text: str
    language: str
    source: bool
    points: tuple[GoldPoint, ...]

    def positions(self) -> tuple[GoldPoint, ...]:
        """Return the points of role position, in text order."""
        return tuple(point for point in self.points if point.role == "position")


class Gold(msgspec.Struct, frozen=True, kw_only=True):
    """One annotated pair: its two accounts, and the kind of each link by the ids of its points."""

    path: Path
    accounts: tuple[GoldAccount, GoldAccount]
    links: dict[tuple[str, str], GoldKind]

    @property
    def folder(self) -> Path:
        """Return the folder of the event."""
        return self.path.resolve().parent

    @property
    def names(self) -> tuple[str, str]:
        """Return the names of the two account files."""
        one, other = (account.file.name for account in self.accounts)
        return one, other


def find(paths: Sequence[str | os.PathLike[str]]) -> tuple[Path, ...]:
    """Return the gold files: those given, and all under the folders given, each once.

    Raises InputError for a folder that holds none.
    """
    found: dict[Path, Path] = {}
    for given in map(Path, paths):
        files = sorted(given.rglob(FILES)) if given.is_dir() else [given]
        if not files:
            raise InputError(f"holds no gold file ({FILES})", where=str(given), mend="give the folder of an event")
        for file in files:
            found.setdefault(file.resolve(), file)
    return tuple(found.values())


def read(path: Path, *, settings: Settings = DEFAULTS) -> Gold:
    """Read a gold file and the text of its accounts; raise InputError for what does not fit together."""
    text = _decoded(path)
    check = _Check(path, text)
    data = yamlfile.parse(text, where=str(path), error=InputError)
    file = yamlfile.convert(data, _File, text=text, where=str(path), error=InputError, mend=_MEND)
    if (path.parent / file.a).resolve() == (path.parent / file.b).resolve():
        raise check.fault("the same account is given twice", ["b"], "name the other side's account")
    one, other = (
        _account(check, side, name, points, settings)
        for side, name, points in (("a", file.a, file.points_a), ("b", file.b, file.points_b))
    )
    return Gold(path=path, accounts=(one, other), links=_links(check, file, one, other))


@contextmanager
def within(path: Path) -> Iterator[None]:
    """Tell of a fault in an account which gold file it is in: accounts of many events have the same names."""
    try:
        yield
    except (InputError, UsageError) as fault:
        where = f"{path}, {fault.where}" if fault.where else str(path)
        raise type(fault)(fault.what, where=where, mend=fault.mend) from None


class _Check:
    """Makes errors that name the line and the path of what is wrong in a gold file."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.text = text

    def fault(self, what: str, keys: Sequence[str | int], mend: str) -> InputError:
        """Return the error for the node that the keys lead to."""
        where = f"{self.path}:{yamlfile.line_of(self.text, keys)}"
        return InputError(f"{what} at {yamlfile.path_of(keys)}", where=where, mend=mend)


def _decoded(path: Path) -> str:
    """Return the text of a gold file."""
    mend = f"give a gold file ({FILES}) in UTF-8, or a folder that holds some"
    try:
        return ingest.read_bytes(os.fspath(path), max_bytes=yamlfile.MAX_BYTES).decode("utf-8-sig")
    except InputError as fault:
        raise InputError(fault.what, where=str(path), mend=mend) from None
    except ValueError as fault:
        raise InputError(f"cannot be read: {fault}", where=str(path), mend=mend) from None


def _account(check: _Check, side: str, name: str, points: tuple[_Point, ...], settings: Settings) -> GoldAccount:
    """Read an account's text as the pipeline does, and find the points in it."""
    file = check.path.parent / name
    if not file.is_file():
        raise check.fault(f"there is no account {name!r}", [side], "put it beside the gold file, or correct its name")
    with within(check.path):
        data = ingest.read_bytes(os.fspath(file), max_bytes=settings.max_bytes)
        found = ingest.from_bytes(data, path=os.fspath(file), encoding=settings.encoding)
    return GoldAccount(
        file=file,
        text=found.text,
        language=loading.language_of(found, lexicon.load(settings.lexicon)),
        source=_names_source(found.text, file.name),
        points=tuple(_located(check, f"points_{side}", points, found.text, file.name)),
    )


def _names_source(text: str, name: str) -> bool:
    """Tell whether the front matter of an account has a field `source`."""
    block = frontmatter.BLOCK.match(text)
    fields = yamlfile.parse(block.group(1), where=name, error=InputError) if block else None
    return isinstance(fields, dict) and bool(fields.get("source"))


def _located(check: _Check, field: str, points: tuple[_Point, ...], text: str, account: str) -> Iterator[GoldPoint]:
    """Yield the points with their places: each is looked for behind the one before."""
    done = 0
    ids = set()
    for number, point in enumerate(points):
        if point.id in ids:
            raise check.fault(f"point {point.id!r} is given twice", [field, number, "id"], "give each an id of its own")
        ids.add(point.id)
        start = text.find(point.text, done)
        if start < 0:
            what, mend = f"does not occur in {account}", "copy the text from the account, character by character"
            if point.text in text:
                what, mend = "stands before the end of the point above", "keep points in text order, without overlap"
            raise check.fault(f"text of point {point.id!r} {what}", [field, number, "text"], mend)
        done = start + len(point.text)
        yield GoldPoint(id=point.id, role=point.role, speaker=point.speaker, start=start, end=done)


def _links(check: _Check, file: _File, one: GoldAccount, other: GoldAccount) -> dict[tuple[str, str], GoldKind]:
    """Return the links, which must join a position of either account, each pair once."""
    roles = {side: {point.id: point.role for point in found.points} for side, found in (("a", one), ("b", other))}
    links: dict[tuple[str, str], GoldKind] = {}
    for number, link in enumerate(file.links or ()):
        for side, end in (("a", link.a), ("b", link.b)):
            if end not in roles[side]:
                mend = f"name a point of points_{side}"
                raise check.fault(f"link to a point {end!r} that is not there", ["links", number, side], mend)
            if roles[side][end] != "position":
                raise check.fault(f"link to {end!r}, which is a frame", ["links", number, side], "link positions only")
        if (link.a, link.b) in links:
            raise check.fault(f"{link.a} and {link.b} are linked twice", ["links", number], "keep one of the two")
        links[link.a, link.b] = link.type
    return links
