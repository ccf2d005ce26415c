"""A web server on this machine that serves what a test tells it to."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Page = Callable[["Request"], None]


class Request(BaseHTTPRequestHandler):
    """One request, with what a page needs to answer it."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        """Answer with the page of this path."""
        self.server.seen.append((self.path, dict(self.headers)))
        page = self.server.pages.get(self.path)
        if page is None:
            self.reply(404)
        else:
            page(self)

    def reply(self, status: int, body: bytes = b"", **headers: str) -> None:
        """Send a whole answer; `_` in names of headers stands for a hyphen."""
        self.send_response(status)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """Serves pages by path, and notes what was asked for."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Request)
        self.pages: dict[str, Page] = {}
        self.seen: list[tuple[str, dict[str, str]]] = []

    def url(self, path: str) -> str:
        """Return the address of a path."""
        return f"http://127.0.0.1:{self.server_port}{path}"

    def handle_error(self, *_arguments: object) -> None:
        """Say nothing of readers that hang up."""


@contextmanager
def serving() -> Iterator[Server]:
    """Run a server while a test runs."""
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
