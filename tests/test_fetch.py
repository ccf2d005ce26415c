"""`readout fetch` and URLs as arguments, end to end: the installed command against a real server on this machine."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parent / "ingest"))
from server import Server, serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Run = Callable[..., subprocess.CompletedProcess[str]]

HEAD = "<!doctype html><html lang=en><head><title>{title}</title></head><body><nav><a href=/>Home</a></nav><main>"
PORTUGAL = (
    HEAD.format(title="Foreign Minister Marlo speaks with Foreign Minister Lund")
    + "<h1>Foreign Minister Marlo speaks with Foreign Minister Lund</h1>"
    "<p>On 3 May 2026, Foreign Minister Ana Marlo spoke by phone with Norwegian Foreign Minister Olav Lund.</p>"
    "<p>Minister Marlo stressed that the two countries should reopen the fish market by June.</p>"
    "<p>{more}</p></main><footer>Copyright of the Ministry</footer></body></html>"
)
NORWAY = (
    HEAD.format(title="Call with Portugal") + "<h1>Foreign Minister Lund's call with Portugal</h1>"
    "<p>On 3 May 2026, Foreign Minister Olav Lund had a phone call with Portuguese Foreign Minister Ana Marlo.</p>"
    "<p>Minister Marlo said that the fish market should reopen by June.</p></main></body></html>"
)
FIRST, SECOND = "Minister Lund agreed to that.", "Minister Lund took note of that."


@pytest.fixture
def server() -> Iterator[Server]:
    """Serve the accounts of two governments."""
    with serving() as running:
        running.pages["/pt.html"] = lambda request: request.reply(
            200, PORTUGAL.format(more=FIRST).encode(), Content_Type="text/html; charset=utf-8"
        )
        running.pages["/no.html"] = lambda request: request.reply(200, NORWAY.encode())
        yield running


@pytest.fixture
def readout(tmp_path: Path) -> Run:
    """Return a function that runs the command with a home and a cache of its own."""
    home = tmp_path / "home"
    home.mkdir()
    environment = {**os.environ, "HOME": str(home), "READOUT_CACHE": str(tmp_path / "cache")}
    environment.pop("XDG_CACHE_HOME", None)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", "from readout_cli.cli import main; main()", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=home)

    return run


def edit(server: Server) -> None:
    """Change a sentence of Portugal's page without a word."""
    server.pages["/pt.html"] = lambda request: request.reply(200, PORTUGAL.format(more=SECOND).encode())


def test_fetched_file_suffices_later(server: Server, readout: Run, tmp_path: Path) -> None:
    """What is saved holds the account alone, and front matter that tells what the page told."""
    saved = tmp_path / "pt.txt"
    done = readout("fetch", server.url("/pt.html"), "--allow-private", "--issuer", "PT", "-o", str(saved))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    text = saved.read_text(encoding="utf-8")
    assert text.startswith('---\nissuer: "PT"\nlanguage: "en"\ndate: "2026-05-03"\n')
    assert text.endswith(f"reopen the fish market by June.\n\n{FIRST}\n")
    account = json.loads(readout("points", str(saved), "--json").stdout)["account"]
    assert (account["issuer"], account["url"]) == ("PT", server.url("/pt.html"))
    assert account["frame"]["date"]["origin"] == "front-matter"


def test_urls_are_arguments_of_every_command(server: Server, readout: Run) -> None:
    """An address does where a file does."""
    portugal, norway = server.url("/pt.html"), server.url("/no.html")
    told = ["--allow-private", "--issuer", f"PT={portugal}"]
    shown = readout("points", portugal, *told, "--json")
    compared = readout("diff", portugal, norway, *told, "--issuer", f"NO={norway}", "--json")
    summed = readout("summarize", portugal, *told)
    assert [done.returncode for done in (shown, compared, summed)] == [0, 0, 0]
    assert [account["kind"] for account in json.loads(compared.stdout)["accounts"]] == ["html", "html"]


def test_second_fetch_tells_what_has_changed(server: Server, readout: Run, tmp_path: Path) -> None:
    """The version before is kept, the change is told sentence by sentence, and the two can be compared."""
    url, told = server.url("/pt.html"), ["--allow-private", "--issuer", "PT"]
    readout("fetch", url, *told)
    edit(server)
    done = readout("fetch", url, *told, "-o", str(tmp_path / "now.txt"))
    assert "1 gone, 1 new of its points; --earlier" in done.stderr
    assert done.stderr.splitlines()[1:] == [f"readout: - {FIRST}", f"readout: + {SECOND}"]
    again = readout("fetch", url, *told, "--earlier", "-o", str(tmp_path / "then.txt"))
    assert "not changed since 20" in again.stderr
    compared = readout("diff", str(tmp_path / "then.txt"), str(tmp_path / "now.txt"))
    assert compared.returncode == 0
    assert "compared as versions" in compared.stderr
    assert FIRST in compared.stdout
    assert SECOND in compared.stdout
    assert "differs in wording" in compared.stdout


def test_page_that_changes_without_its_account_is_no_other_version(server: Server, readout: Run) -> None:
    """A counter or a date of today in the page's furniture changes nothing."""
    url, told = server.url("/pt.html"), ["--allow-private", "--issuer", "PT"]
    readout("fetch", url, *told)
    page = PORTUGAL.format(more=FIRST).replace("Copyright of", "4711 visitors. Copyright of")
    server.pages["/pt.html"] = lambda request: request.reply(200, page.encode())
    assert "not changed since 20" in readout("fetch", url, *told).stderr
    done = readout("fetch", url, *told, "--earlier")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no earlier version is kept" in done.stderr


def test_nothing_is_written_but_the_cache_and_the_output(server: Server, readout: Run, tmp_path: Path) -> None:
    """Without a cache and an output no file is left anywhere; with a cache, only there."""
    readout("fetch", server.url("/pt.html"), "--allow-private", "--issuer", "PT", "--no-cache")
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []
    readout("fetch", server.url("/pt.html"), "--allow-private", "--issuer", "PT")
    assert {file.relative_to(tmp_path).parts[0] for file in tmp_path.rglob("*") if file.is_file()} == {"cache"}


def test_cache_that_cannot_be_written_is_one_clear_error(server: Server, readout: Run, tmp_path: Path) -> None:
    """The error names the folder and the option that does without it."""
    (tmp_path / "cache").write_text("a file in the way")
    done = readout("fetch", server.url("/pt.html"), "--allow-private", "--issuer", "PT")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--no-cache" in done.stderr
    assert done.stderr.count("\n") == 1


def test_private_addresses_need_a_word(server: Server, readout: Run) -> None:
    """A page on this machine is not fetched without being told to."""
    done = readout("points", server.url("/pt.html"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "pass --allow-private" in done.stderr


def test_two_processes_may_write_one_cache(server: Server, readout: Run, tmp_path: Path) -> None:
    """Fetches at once lose nothing: every page is there afterwards, whole."""
    from concurrent.futures import ThreadPoolExecutor

    from readout_cli.ingest.web import cache

    with ThreadPoolExecutor(4) as pool:
        url = server.url("/pt.html")
        done = list(pool.map(lambda _: readout("fetch", url, "--allow-private", "--issuer", "PT"), range(4)))
    assert {one.returncode for one in done} == {0}
    kept = cache.versions(tmp_path / "cache", url, max_bytes=10_000)
    assert {version.data for version in kept} == {PORTUGAL.format(more=FIRST).encode()}


def test_terminal_is_shown_nothing_that_it_acts_on(server: Server, tmp_path: Path) -> None:
    """On a terminal the account is printed with its escape sequences and bidirectional controls made visible."""
    evil = PORTUGAL.format(more="Minister Lund agreed \x1b[2J to \u202ethat.")
    server.pages["/pt.html"] = lambda request: request.reply(200, evil.encode())
    main, terminal = pty.openpty()
    arguments = ["fetch", server.url("/pt.html"), "--allow-private", "--issuer", "PT", "--no-cache"]
    command = [sys.executable, "-c", "from readout_cli.cli import main; main()", *arguments]
    subprocess.run(command, stdout=terminal, stderr=subprocess.DEVNULL, check=True, cwd=tmp_path)
    os.close(terminal)
    shown = b""
    with contextlib.suppress(OSError):  # the other end is closed
        while piece := os.read(main, 65536):
            shown += piece
    os.close(main)
    assert b"\\x1b[2J to \\u202ethat." in shown
    assert b"\x1b" not in shown
    assert "\u202e".encode() not in shown
