"""One download: redirects, size and time limited, every address on the way checked, failures tried again."""

from __future__ import annotations

import contextlib
import socket
import time
import zlib
from threading import Thread
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urljoin

from readout_cli.errors import InputError
from readout_cli.ingest.files import too_large
from readout_cli.ingest.web import address
from readout_cli.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

AGENT = f"readout-cli/{__version__} (compares governments' accounts of their meetings)"
REDIRECTS = 5
# Seconds: to connect or between two pieces of an answer, and for all of it with its redirects.
TIMEOUT, ALTOGETHER = 20.0, 60.0
# Tries, and seconds before the second; each later wait is twice as long.
TRIES, WAIT, LONGEST_WAIT = 3, 0.5, 10.0
# A thread that has seen the deadline says so itself.
LATE = 1.0
MOVED = frozenset({301, 302, 303, 307, 308})
NOT_MODIFIED, OK = 304, 200
AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
PIECE = 65_536
# An exception that a library raises has so many causes at most.
CHAIN = 20


class Answer(NamedTuple):
    """What a server gave: the last address, headers in lower case, and the bytes; None when nothing has changed."""

    url: str
    headers: Mapping[str, str]
    data: bytes | None


LATER = "try again later, or give a saved page"


class UnreachableError(InputError):
    """A server cannot be reached, or does not serve."""


def _too_slow(at: str) -> UnreachableError:
    return UnreachableError("comes too slowly", where=at, mend=LATER)


def get(url: str, *, max_bytes: int, allow_private: bool, validators: Mapping[str, str]) -> Answer:
    """Download a page; `validators` are headers that ask whether it has changed. Raises InputError."""
    deadline = time.monotonic() + ALTOGETHER
    wait = WAIT
    for attempt in range(1, TRIES + 1):
        try:
            return _within(
                deadline, url, lambda: _follow(url, max_bytes, validators, deadline, allow_private=allow_private)
            )
        except _TryAgainError as fault:
            pause = min(max(wait, fault.after), LONGEST_WAIT)
            if attempt == TRIES or time.monotonic() + pause > deadline:
                raise UnreachableError(fault.what, where=url, mend=fault.mend) from None
            time.sleep(pause)
            wait *= 2
    raise AssertionError


def _within(deadline: float, url: str, work: Callable[[], Answer]) -> Answer:
    """Do what may wait for a server byte by byte, in a thread that is left alone when it is too late."""
    done: list[Answer | BaseException] = []

    def run() -> None:
        try:
            done.append(work())
        except BaseException as fault:  # noqa: BLE001 - raised again by whoever waits
            done.append(fault)

    thread = Thread(target=run, daemon=True)
    thread.start()
    thread.join(max(0.0, deadline - time.monotonic()) + LATE)
    if not done:
        raise _too_slow(url)
    if isinstance(done[0], BaseException):
        raise done[0]
    return done[0]


class _TryAgainError(Exception):
    """A failure that may pass; `after` is how many seconds the server asks to wait."""

    def __init__(self, what: str, after: float = 0.0, *, mend: str = LATER) -> None:
        super().__init__(what)
        self.what = what
        self.after = after
        self.mend = mend


def _follow(url: str, max_bytes: int, validators: Mapping[str, str], deadline: float, *, allow_private: bool) -> Answer:
    try:
        import niquests
    except ImportError:
        raise InputError("is a web page", where=url, mend="to fetch it, pip install 'readout-cli[web]'") from None
    at = url
    with niquests.Session(
        resolver=_resolver(allow_private=allow_private), disable_http3=True, multiplexed=False, happy_eyeballs=False
    ) as session:
        for _ in range(REDIRECTS + 1):
            address.check(at, where=at, allow_private=allow_private)
            headers = {"User-Agent": AGENT, "Accept": "text/html,*/*;q=0.8", "Accept-Encoding": "gzip", **validators}
            try:
                request = session.prepare_request(niquests.Request("GET", at, headers=headers, auth=_nobody))
                options = session.merge_environment_settings(at, {}, stream=True, verify=None, cert=None)
                # by the adapter, for the session would read all of a redirect's body, be it endless
                adapter = session.get_adapter(at)
                with contextlib.closing(adapter.send(request, timeout=TIMEOUT, **options)) as answer:
                    found = _read(answer, at, max_bytes, deadline)
                if not isinstance(found, Answer):
                    at = urljoin(at, found)
            except (InputError, _TryAgainError):
                raise
            except Exception as fault:  # noqa: BLE001 - on servers that lie the library fails in many ways
                raise _of_fault(fault, at) from None
            if isinstance(found, Answer):
                return found
    raise InputError(f"redirects more than {REDIRECTS} times", where=url, mend="give the address that it leads to")


def _nobody(request: Any) -> Any:  # noqa: ANN401 - a library's request
    """Give no name and password: without this the library takes those of the user's .netrc."""
    return request


def _read(answer: Any, at: str, max_bytes: int, deadline: float) -> Answer | str:  # noqa: ANN401 - a library's answer
    """Return the answer, or where it redirects to."""
    status = int(answer.status_code)
    headers = {name.lower(): str(value) for name, value in answer.headers.items()}
    if status in MOVED and "location" in headers:
        return headers["location"]
    if status == NOT_MODIFIED:
        return Answer(at, headers, None)
    if status in AGAIN:
        after = headers.get("retry-after", "")
        raise _TryAgainError(f"is not served just now ({status})", float(after) if after.isdecimal() else 0.0)
    if status != OK:
        raise UnreachableError(f"is not served ({status})", where=at, mend="check the address, or give a saved page")
    if headers.get("content-length", "").isdecimal() and int(headers["content-length"]) > max_bytes:
        raise too_large(max_bytes, where=at)
    data = bytearray()
    pieces = _limited(answer.iter_raw(-1), max_bytes, deadline, at)
    for piece in _unpacked(pieces, headers.get("content-encoding", "").strip().lower(), at):
        data += piece
        if len(data) > max_bytes:
            raise too_large(max_bytes, where=at)
    return Answer(at, headers, bytes(data))


def _limited(pieces: Iterable[bytes], max_bytes: int, deadline: float, at: str) -> Iterator[bytes]:
    """Yield what comes, packed or not, until it is too much or too late."""
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > max_bytes:
            raise too_large(max_bytes, where=at)
        if time.monotonic() > deadline:
            raise _too_slow(at)
        yield piece


def _unpacked(pieces: Iterable[bytes], encoding: str, at: str) -> Iterator[bytes]:
    """Yield what is packed, never much more than PIECE at once: little may unpack to very much."""
    if encoding in {"", "identity"}:
        yield from pieces
        return
    if encoding not in {"gzip", "x-gzip", "deflate"}:
        raise InputError(f"is packed as {encoding}, unasked", where=at, mend="give a saved page")
    unpack = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
    for piece in pieces:
        left = piece
        while left:
            yield unpack.decompress(left, PIECE)
            left = unpack.unconsumed_tail
    yield unpack.flush()


def _resolver(*, allow_private: bool) -> Any:  # noqa: ANN401 - a library's resolver
    """Return what looks up names, and gives no private address: a check before would see another answer."""
    from niquests.packages.urllib3.contrib.resolver.system import SystemResolver

    class Public(SystemResolver):  # type: ignore[misc] # the library's types are not exported here
        def getaddrinfo(self, *args: Any, **options: Any) -> Any:  # noqa: ANN401 - the library's signature
            found = super().getaddrinfo(*args, **options)
            if not allow_private and not all(address.is_public(str(entry[4][0])) for entry in found):
                raise PrivateError
            return found

    return Public()


class PrivateError(Exception):
    """A name stands for a private address."""


def _caused_by(fault: BaseException, kind: type[BaseException]) -> bool:
    """Tell whether a fault, or what led to it, is of a kind."""
    chain: BaseException | None = fault
    for _ in range(CHAIN):
        if isinstance(chain, kind):
            return True
        chain = None if chain is None else chain.__cause__ or chain.__context__
    return False


def _of_fault(fault: BaseException, at: str) -> Exception:
    if _caused_by(fault, PrivateError):
        return InputError(address.PRIVATE, where=at, mend=address.ALLOW)
    if _caused_by(fault, socket.gaierror):
        return _TryAgainError("cannot be fetched: no such host", mend=f"check the address, {LATER}")
    return _TryAgainError(f"cannot be fetched: {_reason(fault)}")


def _reason(fault: BaseException) -> str:
    """Return why a connection failed, in few words."""
    from niquests import exceptions

    known = {
        exceptions.SSLError: "its certificate cannot be trusted",
        exceptions.ConnectTimeout: "it does not answer",
        exceptions.ReadTimeout: "it stopped answering",
    }
    return next((words for kind, words in known.items() if isinstance(fault, kind)), "no connection")
