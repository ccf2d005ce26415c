"""A program of its own: a PDF on standard input -> its stretches of text and their places, as JSON.

It is run apart, with bounds on memory and time, for a small file may unpack to very much.
"""

from __future__ import annotations

import contextlib
import json
import sys
from typing import Any

MAX_PAGES, MAX_PIECES = 200, 20_000
BYTES, SECONDS = 1_000_000_000, 15
# A letter is looked for so near the place where its line begins.
NEAR = 2.0
# What the library gives for a hyphen that breaks a word.
HYPHENS = str.maketrans(dict.fromkeys("\x02\ufffe\u00ad\u2010", "-"))


def main() -> None:
    """Read, and print what was found or a word for why nothing was."""
    data = sys.stdin.buffer.read()
    with contextlib.suppress(ImportError):  # no such bounds on this system
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    sys.stdout.write(json.dumps(told(data)))


def told(data: bytes) -> dict[str, Any]:
    """Return the stretches of text of each page as (left, bottom, right, top, text), or the fault."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        if len(document) > MAX_PAGES:
            return {"fault": "pages"}
        pages: list[list[Any]] = []
        for page in document:
            pages.append(pieces(page, MAX_PIECES - sum(map(len, pages))))
    except pypdfium2.PdfiumError as fault:
        return {"fault": "locked" if "password" in str(fault).lower() else "broken"}
    except (MemoryError, OverflowError):
        return {"fault": "greedy"}
    return {"pages": pages}


def pieces(page: Any, most: int) -> list[Any]:  # noqa: ANN401 - pypdfium2 has no types
    """Return the stretches of text of a page; raises OverflowError when there are more than `most`."""
    text = page.get_textpage()
    count = text.count_rects()
    if count > most:
        raise OverflowError
    out = []
    for index in range(count):
        left, bottom, right, top = text.get_rect(index)
        words = " ".join(text.get_text_bounded(left, bottom, right, top).translate(HYPHENS).split())
        if not words or top <= bottom:
            continue
        # the box of the letters is lower where none has a stem: that of the font is the same along a line
        letter = text.get_index(left + NEAR, (bottom + top) / 2, NEAR, NEAR)
        if letter is not None:
            _, bottom, _, top = text.get_charbox(letter, loose=True)
        out.append((left, bottom, right, top, words))
    return out


if __name__ == "__main__":
    main()
