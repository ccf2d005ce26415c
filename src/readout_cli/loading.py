"""One account, read: load = ingest + reading."""

from __future__ import annotations

import os
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from readout_cli import event, ingest, lexicon, reading
from readout_cli import translation as translation_of
from readout_cli.errors import InputError, UsageError
from readout_cli.ingest import DEFAULT_MAX_BYTES, Source, stated
from readout_cli.ingest.web.address import is_url
from readout_cli.lexicon.grammars import SIMPLE
from readout_cli.model import Account, AccountDocument, Fact, Frame, Notice, Point, Tool, Translation
from readout_cli.reading import dating

if TYPE_CHECKING:
    from collections.abc import Mapping

    from readout_cli.ingest import Served
    from readout_cli.ingest.web.cache import Version
    from readout_cli.lexicon import Lexicon

__all__ = ["DEFAULTS", "DOUBTFUL", "Settings", "fetched", "is_url", "load", "load_bytes"]

# The option by which a person tells facts.
OPTION = "--fact"
# Among them, what is no fact of the frame.
ENCODING = "encoding"
# A finding that is less sure than this is a guess.
DOUBTFUL = 0.7


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What shapes a result. `lexicon` is a directory of the user's own YAML; `max_bytes` limits an input's size.

    `matcher` is `lexical`, `semantic` or `auto`: semantic where it is installed. URLs are fetched through a `cache`
    of pages, and lead to private addresses only with `allow_private`.
    """

    matcher: str = "auto"
    lexicon: str | None = None
    max_bytes: int = DEFAULT_MAX_BYTES
    encoding: str | None = None
    cache: bool = True
    allow_private: bool = False


DEFAULTS = Settings()


class Told(NamedTuple):
    """What the caller tells of an account: its issuer, its key, and fields of its frame as front matter has them."""

    issuer: str | None = None
    key: str | None = None
    facts: Mapping[str, str] = MappingProxyType({})


def load(
    source: str | os.PathLike[str],
    *,
    issuer: str | None = None,
    key: str | None = None,
    facts: Mapping[str, str] | None = None,
    translation: str | os.PathLike[str] | None = None,
    settings: Settings = DEFAULTS,
) -> AccountDocument:
    """Read one account from a file, from a URL, or from standard input for `-`.

    `translation` is a file with the user's own, shown beside the account. `issuer` is an ISO 3166-1 alpha-2 code
    that overrides all evidence, and so do `facts`: `language`, `date`, `published`, `title`, `form`,
    `duration_minutes` and `participants`, in the form that front matter has them, and `encoding`. `key` names the
    account and begins the ids of its points (default: the issuer's code in lower case). Raises InputError for what
    cannot be read, UsageError for a fact that is none, and LexiconError for a malformed lexicon of the user's own.
    """
    path = os.fspath(source)
    if is_url(path):
        document = fetched(path, issuer=issuer, key=key, facts=facts, settings=settings).document
    else:
        data = ingest.read_bytes(path, max_bytes=settings.max_bytes)
        document = load_bytes(data, name=path, issuer=issuer, key=key, facts=facts, settings=settings)
    if translation is None:
        return document
    held = translations({document.account.key: os.fspath(translation)}, (document.account,), settings)
    return msgspec.structs.replace(document, translations=held)


def load_bytes(
    data: bytes,
    *,
    name: str,
    issuer: str | None = None,
    key: str | None = None,
    facts: Mapping[str, str] | None = None,
    settings: Settings = DEFAULTS,
) -> AccountDocument:
    """Read one account from bytes; `name` is the file name that they came under, or `-`. The rest is as for `load`."""
    return _document(data, name, None, Told(issuer, key, facts or {}), settings)


class Fetched(NamedTuple):
    """An account from the web; the account before its latest change, if the cache keeps it; whether that is `new`.

    `unchanged` is when the page was first as it still is, if the web has just confirmed that.
    """

    document: AccountDocument
    before: AccountDocument | None
    new: bool
    unchanged: str | None = None


def fetched(
    url: str,
    *,
    issuer: str | None = None,
    key: str | None = None,
    facts: Mapping[str, str] | None = None,
    settings: Settings = DEFAULTS,
) -> Fetched:
    """Read one account from the web, and as it was before, where the cache keeps an earlier version.

    A page of which something else has changed is no other version. Raises InputError for what is no public web address
    or not served, OutputError for a cache that cannot be written, and what `load` raises.
    """
    from readout_cli.ingest.web import cache, fetch

    folder = cache.default() if settings.cache else None
    found = fetch.fetch(url, max_bytes=settings.max_bytes, allow_private=settings.allow_private, folder=folder)
    told = Told(issuer, key, facts or {})
    document = _of_version(found.page, told, settings)
    warnings = tuple(event.of_account(warning, document.account.key) for warning in found.warnings)
    document = msgspec.structs.replace(document, warnings=(*warnings, *document.warnings))
    # what could not be asked for may have changed
    since = None if found.new or found.warnings else found.page.kept.retrieved
    for number, version in enumerate(found.earlier):
        before = _earlier(version, told, settings)
        if before is None:
            continue
        if before.account.text != document.account.text:
            return Fetched(document, before, new=found.new and number == 0, unchanged=since)
        since = None if found.warnings else version.kept.retrieved
    return Fetched(document, None, new=False, unchanged=since)


def _earlier(version: Version, told: Told, settings: Settings) -> AccountDocument | None:
    """Return the account that a kept version of a page holds; None where it holds none."""
    try:
        return _of_version(version, told, settings)
    except InputError:
        return None


def _of_version(page: Version, told: Told, settings: Settings) -> AccountDocument:
    kept = page.kept
    served = ingest.Served(kept.final, kept.retrieved, kept.encoding)
    return _document(page.data, kept.url, served, told, settings)


def _document(data: bytes, name: str, served: Served | None, told: Told, settings: Settings) -> AccountDocument:
    known = lexicon.load(settings.lexicon)
    encoding = told.facts.get(ENCODING, settings.encoding)
    source = ingest.from_bytes(data, path=name, served=served, encoding=encoding, max_bytes=settings.max_bytes)
    account, warnings = _read(_overruled(source, told, known, name), told.key, known)
    return AccountDocument(tool=tool(known, settings), warnings=warnings, account=account)


def translations(
    files: Mapping[str, str], accounts: tuple[Account, ...], settings: Settings
) -> tuple[Translation, ...]:
    """Return the user's own translations of accounts; `files` are by account key."""
    return translation_of.read_all(files, accounts, encoding=settings.encoding, max_bytes=settings.max_bytes)


def tool(known: Lexicon, settings: Settings, *, matcher: str | None = None, review: str | None = None) -> Tool:
    """Return what a document says of the tool that made it."""
    stated = {"encoding": settings.encoding} if settings.encoding else {}
    return Tool(lexicon=known.digest, matcher=matcher, review=review, settings=stated)


def _overruled(source: Source, told: Told, known: Lexicon, name: str) -> Source:
    """Return a source with what the caller tells laid over what it tells itself."""
    facts = dict(source.facts)
    if told.issuer is not None:
        facts["issuer"] = Fact(value=_checked_issuer(told.issuer, known, name), origin="option")
    people = source.participants
    for field, value in told.facts.items():
        if field == ENCODING:
            continue
        where = f"{OPTION} {field}"
        try:
            if field == stated.PARTICIPANTS:
                people = stated.participants(value, "option")
            elif field in stated.FIELDS and field != "issuer":
                facts[field] = Fact(value=stated.field(field, value), origin="option")
            else:
                fields = (ENCODING, *(one for one in stated.FIELDS if one != "issuer"), stated.PARTICIPANTS)
                raise UsageError(f"nothing is called {field!r} here", where=OPTION, mend=f"valid: {', '.join(fields)}")
        except ValueError as wanted:
            raise UsageError(f"{value!r} does not fit", where=where, mend=f"write {wanted}") from None
    for person in people:
        if person.side not in known.countries:
            what = f"unknown side {person.side!r} of {person.name}"
            mend = "use an ISO 3166-1 code such as CN, or EU, UN"
            if person.origin == "option":
                raise UsageError(what, where=OPTION, mend=mend)
            raise InputError(f"front matter: {what}", where=source.name, mend=mend)
    return source._replace(facts=facts, participants=people)


def _checked_issuer(code: str, known: Lexicon, name: str) -> str:
    if code.upper() not in known.countries:
        raise UsageError(
            f"unknown issuer {code!r} for {Path(name).name}",
            where="--issuer",
            mend="use an ISO 3166-1 code such as CN, or EU, UN",
        )
    return code.upper()


def _read(source: Source, key: str | None, known: Lexicon) -> tuple[Account, tuple[Notice, ...]]:
    facts = dict(source.facts)
    if "issuer" in facts and str(facts["issuer"].value) not in known.countries:
        if facts["issuer"].origin == "front-matter":
            raise InputError(
                f"front matter: unknown issuer {facts['issuer'].value!r}",
                where=source.name,
                mend="use an ISO 3166-1 code such as CN, or EU, UN",
            )
        del facts["issuer"]
    provisional = key or _key(facts)
    language = language_of(source, known)
    if "language" not in facts or facts["language"].value != language:
        facts["language"] = Fact(value=language, origin="text")
    outside = reading.Known(
        issuer=facts.get("issuer"),
        language=facts.get("language"),
        title=facts.get("title"),
        date=facts.get("date"),
        published=facts.get("published"),
        participants=source.participants,
    )
    found = reading.read(
        source.text, language, start=source.start, known=outside, lexicon=known, key=provisional or "x"
    )
    frame = _merged(found.frame, facts)
    depth = reading.depth(language)
    if not any(_told(point, depth) for point in found.points):
        raise InputError(
            "holds no positions: nobody is said to have said, agreed or asked anything",
            where=source.name,
            mend="give the text of an account",
        )
    if frame.issuer is None:
        raise InputError(
            "cannot tell whose account this is",
            where=source.name,
            mend=f"name the government with --issuer CODE={source.name}, such as --issuer CN={source.name}",
        )
    code = str(frame.issuer.value)
    account = Account(
        key=provisional or code.lower(),
        issuer=code,
        language=language,
        depth=depth,
        source=source.name,
        kind=source.kind,
        url=source.url,
        retrieved=source.retrieved,
        encoding=source.encoding,
        sha256=source.sha256,
        text=source.text,
        frame=frame,
        participants=found.participants,
        points=found.points,
    )
    account = account if provisional else event.with_key(account, code.lower())
    warnings = [event.of_account(warning, account.key) for warning in source.warnings]
    return account, (*warnings, *_depth_warning(account, known), *_account_warnings(account))


def language_of(source: Source, known: Lexicon) -> str:
    """Return the language of a source: that told by option, front matter or file name, else that of its words.

    Two letters at the end of a file name that are no language's code tell nothing.
    """
    told = source.facts.get("language")
    if told is not None and (told.origin in {"option", "front-matter"} or told.value in known.languages):
        return str(told.value)
    return reading.language(source.text, source.start, known)


def _told(point: Point, depth: str) -> bool:
    """Tell whether a point reports what somebody said: it has a speaker, or words of saying.

    At simple depth every position may: its language may be one of which no words of saying are known.
    """
    if point.role != "position" or point.speaker is None or point.act is None:
        return False
    return depth == "simple" or bool(point.speaker.sides) or point.act.span is not None


def _key(facts: dict[str, Fact]) -> str | None:
    return str(facts["issuer"].value).lower() if "issuer" in facts else None


def _merged(found: Frame, facts: dict[str, Fact]) -> Frame:
    """Lay what is known from outside over what the text says: outside wins, field by field.

    A year that the text leaves out is that of the day of publication, if that was soon after.
    """
    frame = msgspec.structs.replace(found, **{name: fact for name, fact in facts.items() if hasattr(found, name)})
    if frame.date is None or frame.published is None:
        return frame
    return msgspec.structs.replace(frame, date=dating.completed(frame.date, [frame.published]))


def _depth_warning(account: Account, known: Lexicon) -> list[Notice]:
    if account.depth == "full":
        return []
    unknown = account.language == reading.UNKNOWN
    language = known.languages.get(account.language)
    name = "an unknown language" if unknown else language.name if language else account.language
    found = "speakers where a name or title tells" if account.language in SIMPLE else "speakers are not told"
    message = f"{account.source}: {name} is read at simple depth: sentences as points, {found}"
    return [Notice(code="simple-depth", message=message, account=account.key)]


def _account_warnings(account: Account) -> list[Notice]:
    out = []
    frame = account.frame
    assert frame.issuer is not None
    if frame.issuer.origin == "text" and frame.issuer.score < DOUBTFUL:
        message = (
            f"{account.source}: taken for {account.issuer}'s account, which is a guess; confirm or correct it with "
            f"--issuer {account.issuer}={account.source}"
        )
        out.append(Notice(code="issuer-guessed", message=message, account=account.key))
    if frame.date is None:
        message = f"{account.source}: tells no date of the event"
        out.append(Notice(code="no-date", message=message, account=account.key))
    elif "X" in str(frame.date.value):
        message = f"{account.source}: the date {frame.date.value} has no year"
        out.append(Notice(code="date-without-year", message=message, account=account.key))
    unknown = sum(1 for point in account.positions() if point.speaker is not None and not point.speaker.sides)
    if unknown:
        message = (
            f"{account.source}: {unknown} of {len(account.positions())} positions have no speaker that could be told"
        )
        out.append(Notice(code="speaker-unknown", message=message, account=account.key))
    return out
