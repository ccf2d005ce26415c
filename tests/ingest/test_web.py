"""Accounts from the web, from a real server on this machine."""

from __future__ import annotations

import gzip
import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from server import Request, Server, serving

from readout_cli.errors import InputError, OutputError
from readout_cli.ingest.web import address, cache, download
from readout_cli.ingest.web.fetch import fetch

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = b"<!doctype html><title>A call</title><p>Foreign Minister Marlo said that trade matters.</p>"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Return a server, and let no test wait long."""
    monkeypatch.setattr(download, "WAIT", 0.01)
    monkeypatch.setattr(download, "ALTOGETHER", 1.0)
    monkeypatch.setattr(download, "TIMEOUT", 0.5)
    with serving() as running:
        yield running


def test_page_is_fetched_with_an_honest_name(server: Server) -> None:
    """The request says what asks, and the page comes with its encoding."""
    server.pages["/a"] = lambda request: request.reply(200, PAGE, Content_Type="text/html; charset=GB2312")
    found = fetch(server.url("/a#part"), allow_private=True)
    assert (found.page.data, found.page.kept.encoding, found.earlier) == (PAGE, "gb18030", ())
    assert server.seen[0][0] == "/a"
    assert server.seen[0][1]["User-Agent"].startswith("readout-cli/")


def test_redirects_are_followed_to_the_page(server: Server) -> None:
    """The last address is known."""
    server.pages["/old"] = lambda request: request.reply(301, Location="/new")
    server.pages["/new"] = lambda request: request.reply(200, PAGE)
    assert fetch(server.url("/old"), allow_private=True).page.kept.final == server.url("/new")


def test_endless_redirects_end(server: Server) -> None:
    """A page that leads to itself is an error."""
    server.pages["/a"] = lambda request: request.reply(302, Location="/a")
    with pytest.raises(InputError, match="redirects more than 5 times"):
        fetch(server.url("/a"), allow_private=True)


def test_redirect_to_no_web_address_is_refused(server: Server) -> None:
    """A redirect leads to the web, and not into this machine's files."""
    server.pages["/a"] = lambda request: request.reply(302, Location="file:///etc/passwd")
    with pytest.raises(InputError, match="no web address"):
        fetch(server.url("/a"), allow_private=True)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost:8000/",
        "http://10.1.2.3/",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]/",
        "http://[::ffff:192.168.0.1]/",
        "http://[64:ff9b::a00:1]/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://127.1/",
        "http://localhost./",
        "http://[::127.0.0.1]/",
        "http://[fec0::1]/",
        "http://[::ffff:0:127.0.0.1]/",
    ],
)
def test_private_addresses_are_refused(url: str) -> None:
    """However it is written, what is no public address is not asked without --allow-private."""
    with pytest.raises(InputError, match="private address; pass --allow-private"):
        fetch(url)


def test_name_that_stands_for_a_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the address that is connected to which counts, not the name."""
    monkeypatch.setattr("socket.getaddrinfo", lambda *_a, **_k: [(2, 1, 6, "", ("192.168.1.1", 80))])
    with pytest.raises(InputError, match="private address"):
        fetch("http://ministry.example/")


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("ftp://a.example/x", "no web address"),
        ("http://user:secret@a.example/", "a name or a password"),
        ("http://", "no proper URL"),
        ("http://a.example:99999/", "no proper URL"),
    ],
)
def test_what_is_no_web_page_is_refused(url: str, fault: str) -> None:
    """Only plain http and https addresses are asked, and none that holds a password."""
    with pytest.raises(InputError, match=fault):
        fetch(url)


def test_too_large_a_page_is_refused_before_it_is_read(server: Server) -> None:
    """The stated size decides."""
    server.pages["/a"] = lambda request: request.reply(200, b"x" * 3000)
    with pytest.raises(InputError, match="limit of 2000 bytes"):
        fetch(server.url("/a"), allow_private=True, max_bytes=2000)


def test_what_unpacks_to_too_much_is_refused(server: Server) -> None:
    """A small answer that unpacks to very much is cut off at the limit."""
    bomb = gzip.compress(b"x" * 50_000_000)
    server.pages["/a"] = lambda request: request.reply(200, bomb, Content_Encoding="gzip")
    with pytest.raises(InputError, match="limit of 2000000 bytes"):
        fetch(server.url("/a"), allow_private=True)


def test_packed_page_is_unpacked(server: Server) -> None:
    """What comes packed is read as it is meant."""
    server.pages["/a"] = lambda request: request.reply(200, gzip.compress(PAGE), Content_Encoding="gzip")
    assert fetch(server.url("/a"), allow_private=True).page.data == PAGE


def test_slow_server_is_given_up(server: Server) -> None:
    """A server that sends a byte now and then is not waited for beyond the limit."""

    def drip(request: Request) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "1000")
        request.end_headers()
        for _ in range(100):
            request.wfile.write(b"x")
            request.wfile.flush()
            time.sleep(0.05)

    server.pages["/a"] = drip
    begun = time.monotonic()
    with pytest.raises(InputError, match="too slowly"):
        fetch(server.url("/a"), allow_private=True)
    assert time.monotonic() - begun < 5.0


def test_failure_that_passes_is_tried_again(server: Server) -> None:
    """A server that is busy is asked again after a while."""
    server.pages["/a"] = lambda request: request.reply(503 if len(server.seen) < 3 else 200, PAGE)
    assert fetch(server.url("/a"), allow_private=True).page.data == PAGE


def test_missing_page_is_no_account(server: Server) -> None:
    """What is not served is an error that names the status."""
    with pytest.raises(InputError, match="is not served \\(404\\)"):
        fetch(server.url("/none"), allow_private=True)


def test_unchanged_page_comes_from_the_cache(server: Server, tmp_path: Path) -> None:
    """A server that knows validators is asked only whether the page has changed."""

    def page(request: Request) -> None:
        known = request.headers.get("If-None-Match") == '"v1"'
        request.reply(304 if known else 200, b"" if known else PAGE, ETag='"v1"')

    server.pages["/a"] = page
    first, second = (fetch(server.url("/a"), allow_private=True, folder=tmp_path) for _ in range(2))
    assert (first.page, second.page.data, second.earlier) == (second.page, PAGE, ())
    assert len(cache.versions(tmp_path, server.url("/a"), max_bytes=10_000)) == 1


def test_earlier_version_is_kept(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that was edited gives its new text, and the one before; a third fetch still knows both."""
    stamps = iter(("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"))
    monkeypatch.setattr(cache, "now", lambda: next(stamps))
    server.pages["/a"] = lambda request: request.reply(200, PAGE if len(server.seen) == 1 else PAGE + b"<p>More.</p>")
    fetch(server.url("/a"), allow_private=True, folder=tmp_path)
    edited, again = (fetch(server.url("/a"), allow_private=True, folder=tmp_path) for _ in range(2))
    assert (edited.new, again.new) == (True, False)
    assert (edited.page, edited.earlier) == (again.page, again.earlier)
    assert edited.page.data == PAGE + b"<p>More.</p>"
    assert [(kept.data, kept.kept.retrieved) for kept in edited.earlier] == [(PAGE, "2026-01-01T00:00:00Z")]


def test_kept_page_serves_without_the_web(tmp_path: Path) -> None:
    """A page that cannot be reached any more is read as it was kept, with a warning that tells of when."""
    with serving() as running:
        url = running.url("/a")
        running.pages["/a"] = lambda request: request.reply(200, PAGE)
        fetch(url, allow_private=True, folder=tmp_path)
    found = fetch(url, allow_private=True, folder=tmp_path)
    assert (found.page.data, [warning.code for warning in found.warnings]) == (PAGE, ["from-cache"])


def test_damaged_version_is_passed_over(server: Server, tmp_path: Path) -> None:
    """What was cut short on disk is fetched anew."""
    server.pages["/a"] = lambda request: request.reply(200, PAGE)
    fetch(server.url("/a"), allow_private=True, folder=tmp_path)
    for file in tmp_path.rglob("*.page"):
        file.write_bytes(b"<p>")
    assert cache.versions(tmp_path, server.url("/a"), max_bytes=10_000) == []
    assert fetch(server.url("/a"), allow_private=True, folder=tmp_path).page.data == PAGE


def test_public_addresses_are_public() -> None:
    """Addresses of the public web pass."""
    assert all(map(address.is_public, ["8.8.8.8", "2001:4860:4860::8888"]))


@pytest.mark.parametrize("place", ["http://[", "//[::", "http://\x1b[31m/", "http://" + "a" * 300 + ".example/"])
def test_redirect_to_nowhere_is_one_clear_error(server: Server, place: str) -> None:
    """A server that redirects to what is no address is an error like any other."""
    server.pages["/a"] = lambda request: request.reply(302, Location=place)
    with pytest.raises(InputError) as told:
        fetch(server.url("/a"), allow_private=True)
    assert told.value.mend


def test_endless_body_of_a_redirect_is_not_read(server: Server) -> None:
    """What comes with a redirect is left where it is."""

    def endless(request: Request) -> None:
        request.send_response(302)
        request.send_header("Location", "/b")
        request.end_headers()
        for _ in range(10_000):
            request.wfile.write(b"x" * 100_000)

    server.pages["/a"] = endless
    server.pages["/b"] = lambda request: request.reply(200, PAGE)
    assert fetch(server.url("/a"), allow_private=True).page.data == PAGE


@pytest.mark.parametrize("size", [b"zz", b"-5", b"f" * 5000])
def test_lying_server_is_one_clear_error(server: Server, size: bytes) -> None:
    """Pieces of no size that a number could be are an error like any other."""

    def chunks(request: Request) -> None:
        request.send_response(200)
        request.send_header("Transfer-Encoding", "chunked")
        request.end_headers()
        request.wfile.write(size + b"\r\nabc\r\n0\r\n\r\n")

    server.pages["/a"] = chunks
    with pytest.raises(InputError) as told:
        fetch(server.url("/a"), allow_private=True)
    assert told.value.mend


def test_no_name_or_password_of_the_user_is_sent(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What .netrc holds for a host stays there, also behind a redirect."""
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login somebody password secret\ndefault login other password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    server.pages["/a"] = lambda request: request.reply(302, Location="/b")
    server.pages["/b"] = lambda request: request.reply(200, PAGE)
    fetch(server.url("/a"), allow_private=True)
    assert [path for path, _ in server.seen] == ["/a", "/b"]
    assert not any("Authorization" in headers for _, headers in server.seen)


def test_not_modified_without_a_kept_page_is_not_served(server: Server) -> None:
    """A server that answers 304 to a first request serves nothing."""
    server.pages["/a"] = lambda request: request.reply(304)
    with pytest.raises(InputError, match=r"not served \(304\)"):
        fetch(server.url("/a"), allow_private=True)


@pytest.mark.parametrize("etag", ['"' + "x" * 1000 + '"', '"\x80\x81"'])
def test_validators_that_cannot_be_sent_back_are_not_kept(server: Server, tmp_path: Path, etag: str) -> None:
    """A validator of a thousand characters, or of others than ASCII, is left out of the next request."""
    server.pages["/a"] = lambda request: request.reply(200, PAGE, ETag=etag)
    for _ in range(2):
        fetch(server.url("/a"), allow_private=True, folder=tmp_path)
    assert "If-None-Match" not in server.seen[-1][1]


@pytest.mark.parametrize("suffix", ["json", "page"])
@pytest.mark.parametrize("kind", ["pipe", "endless", "huge", "folder"])
def test_cache_reads_only_what_readout_wrote(server: Server, tmp_path: Path, kind: str, suffix: str) -> None:
    """A pipe, a link to what has no end, a huge file or a folder in the place of a file is passed over."""
    server.pages["/a"] = lambda request: request.reply(200, PAGE)
    fetch(server.url("/a"), allow_private=True, folder=tmp_path)
    (file,) = tmp_path.rglob(f"*.{suffix}")
    file.unlink()
    if kind == "pipe":
        os.mkfifo(file)
    elif kind == "endless":
        file.symlink_to("/dev/zero")
    elif kind == "huge":
        file.touch()
        os.truncate(file, 3_000_000_000)
    else:
        file.mkdir()
    assert fetch(server.url("/a"), allow_private=True, folder=tmp_path).page.data == PAGE


@pytest.mark.parametrize("encoding", ["zlib", "nonesuch", "a\0b", "punycode"])
def test_encoding_in_a_damaged_cache_is_not_believed(server: Server, tmp_path: Path, encoding: str) -> None:
    """A kept version in an encoding of no text is passed over."""
    server.pages["/a"] = lambda request: request.reply(200, PAGE)
    fetch(server.url("/a"), allow_private=True, folder=tmp_path)
    (file,) = tmp_path.rglob("*.json")
    file.write_text(json.dumps({**json.loads(file.read_text()), "encoding": encoding}))
    assert cache.versions(tmp_path, server.url("/a"), max_bytes=10_000) == []


def test_address_that_is_no_text_is_one_clear_error() -> None:
    """Bytes of a command line that are no characters make no proper URL."""
    with pytest.raises(InputError, match="no proper URL"):
        address.check("http://x.invalid/\udcff", where="URL", allow_private=False)


def test_no_home_is_one_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no home directory the error names the variable and the option."""
    for name in ("HOME", "XDG_CACHE_HOME", "READOUT_CACHE"):
        monkeypatch.delenv(name, raising=False)

    def nowhere() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", nowhere)
    with pytest.raises(OutputError, match=r"READOUT_CACHE.*--no-cache"):
        cache.default()


def test_no_such_host_says_to_check_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that nobody knows is told apart from a server that does not answer."""
    monkeypatch.setattr(download, "WAIT", 0.01)
    with pytest.raises(InputError, match="no such host; check the address"):
        fetch("http://nobody.invalid/a")
