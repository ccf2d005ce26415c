"""The whole way of the data: load = ingest + reading; compare = load, load, matching."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from readout_cli import event, ingest, lexicon, matching, reading, summary
from readout_cli import translation as translation_of
from readout_cli.errors import InputError, UsageError
from readout_cli.ingest import DEFAULT_MAX_BYTES, Source
from readout_cli.lexicon.grammars import SIMPLE
from readout_cli.matching.rows import counts
from readout_cli.model import (
    Account,
    AccountDocument,
    Comparison,
    Fact,
    Frame,
    Notice,
    Point,
    Summary,
    Tool,
    Translation,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from readout_cli.lexicon import Lexicon

Input: TypeAlias = "str | os.PathLike[str] | AccountDocument"
# A guess at the issuer that is less sure than this is a warning.
DOUBTFUL_ISSUER = 0.7


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What shapes a result. `lexicon` is a directory of the user's own YAML; `max_bytes` limits an input's size.

    `matcher` is `lexical`, `semantic` or `auto`: semantic where it is installed.
    """

    matcher: str = "auto"
    lexicon: str | None = None
    max_bytes: int = DEFAULT_MAX_BYTES
    encoding: str | None = None


DEFAULTS = Settings()


def load(
    source: str | os.PathLike[str],
    *,
    issuer: str | None = None,
    key: str | None = None,
    translation: str | os.PathLike[str] | None = None,
    settings: Settings = DEFAULTS,
) -> AccountDocument:
    """Read one account from a file, or from standard input for `-`.

    `translation` is a file with the user's own, shown beside the account. `issuer` is an ISO 3166-1 alpha-2 code
    that overrides all evidence; `key` names the account and begins the ids
    of its points (default: the issuer's code in lower case). Raises InputError for what cannot be read and
    LexiconError for a malformed lexicon of the user's own.
    """
    path = os.fspath(source)
    data = ingest.read_bytes(path, max_bytes=settings.max_bytes)
    document = load_bytes(data, name=path, issuer=issuer, key=key, settings=settings)
    if translation is None:
        return document
    held = _translations({document.account.key: os.fspath(translation)}, (document.account,), settings)
    return msgspec.structs.replace(document, translations=held)


def load_bytes(
    data: bytes,
    *,
    name: str,
    issuer: str | None = None,
    key: str | None = None,
    settings: Settings = DEFAULTS,
) -> AccountDocument:
    """Read one account from bytes; `name` is the file name that they came under, or `-`."""
    known = lexicon.load(settings.lexicon)
    source = ingest.from_bytes(data, path=name, encoding=settings.encoding)
    account, warnings = _read(source, _checked_issuer(issuer, known, name), key, known)
    return AccountDocument(tool=_tool(known, settings), warnings=warnings, account=account)


def compare(
    *sources: Input,
    issuers: Mapping[str, str] | None = None,
    translations: Mapping[str, str] | None = None,
    settings: Settings = DEFAULTS,
) -> Comparison:
    """Align two or more accounts of one event.

    `sources` are paths, `-`, or accounts already loaded; `issuers` maps a path as given to its issuer's code,
    `translations` the key of an account to a file with the user's own translation, which is shown and not compared.
    Raises UsageError for fewer than two sources or one given twice, and what `load` raises.
    """
    _check_sources(sources)
    codes = dict(issuers or {})
    for path in codes:
        if path not in [os.fspath(s) for s in sources if not isinstance(s, AccountDocument)]:
            raise UsageError(f"{path!r} is none of the files given", where="--issuer", mend="write KEY=FILE as given")
    documents = [
        source
        if isinstance(source, AccountDocument)
        else load(source, issuer=codes.get(os.fspath(source)), settings=settings)
        for source in sources
    ]
    _check_copies(documents)
    known = lexicon.load(settings.lexicon)
    accounts = event.completed(event.distinct([document.account for document in documents]))
    matcher = matching.matchers.get(settings.matcher)
    alignment = matching.compare(accounts, matcher=matcher, lexicon=known)
    warnings = [
        warning
        for document, account in zip(documents, accounts, strict=True)
        for warning in event.carried(document.warnings, account)
    ]
    return Comparison(
        tool=_tool(known, settings, matcher=matcher.name),
        warnings=(*warnings, *event.warnings(accounts), *matcher_warnings(settings.matcher, matcher.name)),
        accounts=accounts,
        frame_differences=alignment.frame_differences,
        links=alignment.links,
        rows=alignment.rows,
        summary=counts(accounts, alignment.rows),
        translations=_translations(translations or {}, accounts, settings),
    )


def summarize(
    *sources: Input | Comparison,
    issuers: Mapping[str, str] | None = None,
    settings: Settings = DEFAULTS,
) -> Summary:
    """Make a brief of one account, of a comparison, or of two and more accounts compared.

    Takes what `load` and `compare` take, or one comparison; raises what they raise.
    """
    if len(sources) == 1:
        (source,) = sources
        if isinstance(source, Comparison):
            return summary.of_comparison(source)
        if isinstance(source, AccountDocument):
            return summary.of_account(source)
        code = (issuers or {}).get(os.fspath(source))
        return summary.of_account(load(source, issuer=code, settings=settings))
    accounts = [source for source in sources if not isinstance(source, Comparison)]
    if len(accounts) < len(sources):
        raise UsageError("a comparison is summarised by itself", mend="give one comparison, or accounts only")
    return summary.of_comparison(compare(*accounts, issuers=issuers, settings=settings))


def _translations(
    files: Mapping[str, str], accounts: tuple[Account, ...], settings: Settings
) -> tuple[Translation, ...]:
    return translation_of.read_all(files, accounts, encoding=settings.encoding, max_bytes=settings.max_bytes)


def _tool(known: Lexicon, settings: Settings, *, matcher: str | None = None) -> Tool:
    stated = {"encoding": settings.encoding} if settings.encoding else {}
    return Tool(lexicon=known.digest, matcher=matcher, settings=stated)


def _check_sources(sources: tuple[Input, ...]) -> None:
    paths = [os.fspath(source) for source in sources if not isinstance(source, AccountDocument)]
    if len(sources) < 2:  # noqa: PLR2004 - it takes two
        raise UsageError("one account is not enough", mend="give the accounts of two or more governments")
    if paths.count("-") > 1:
        raise UsageError("standard input can be read once only", where="-", mend="give one of the accounts as a file")
    seen: dict[str, str] = {}
    for path in paths:
        real = path if path == "-" else os.path.realpath(path)
        if real in seen and Path(real).exists():
            raise UsageError("the same file is given twice", where=path, mend="give the other side's account")
        seen[real] = path


def _check_copies(documents: list[AccountDocument]) -> None:
    seen: dict[str, str] = {}
    for document in documents:
        account = document.account
        if account.sha256 in seen:
            raise UsageError(
                "the same account is given twice",
                where=f"{seen[account.sha256]} and {account.source}",
                mend="give the other side's account",
            )
        seen[account.sha256] = account.source


def matcher_warnings(asked: str, used: str | None) -> tuple[Notice, ...]:
    """Return the warning that `auto` had to make do with words alone, where it had to."""
    best = matching.matchers.BEST
    if asked != matching.matchers.AUTO or used == best:
        return ()
    message = f"compared by words alone: for meaning as well, pip install 'readout-cli[{best}]'"
    return (Notice(code="matcher-fallback", message=message),)


def _checked_issuer(code: str | None, known: Lexicon, name: str) -> str | None:
    if code is None:
        return None
    if code.upper() not in known.countries:
        raise UsageError(
            f"unknown issuer {code!r} for {Path(name).name}",
            where="--issuer",
            mend="use an ISO 3166-1 code such as CN, or EU, UN",
        )
    return code.upper()


def _read(source: Source, issuer: str | None, key: str | None, known: Lexicon) -> tuple[Account, tuple[Notice, ...]]:
    facts = dict(source.facts)
    if issuer is not None:
        facts["issuer"] = Fact(value=issuer, origin="option")
    elif "issuer" in facts and str(facts["issuer"].value) not in known.countries:
        if facts["issuer"].origin == "front-matter":
            raise InputError(
                f"front matter: unknown issuer {facts['issuer'].value!r}",
                where=source.name,
                mend="use an ISO 3166-1 code such as CN, or EU, UN",
            )
        del facts["issuer"]
    provisional = key or _key(facts)
    language = language_of(source, known)
    outside = reading.Known(**{name: facts.get(name) for name in reading.Known._fields})
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
    """Return the language of a source: that told by front matter or file name, else that of its words.

    Two letters at the end of a file name that are no language's code tell nothing.
    """
    told = source.facts.get("language")
    if told is not None and (told.origin == "front-matter" or told.value in known.languages):
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
    """Lay what is known from outside over what the text says: outside wins, field by field."""
    return msgspec.structs.replace(found, **{name: fact for name, fact in facts.items() if hasattr(found, name)})


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
    if frame.issuer.origin == "text" and frame.issuer.score < DOUBTFUL_ISSUER:
        message = f"{account.source}: taken for {account.issuer}'s account, which is a guess; set it with --issuer"
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
