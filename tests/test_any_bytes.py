"""Any bytes give a result or one clear error: never anything else."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import example, given
from hypothesis import strategies as st

from readout_cli import loading
from readout_cli.errors import ReadoutError

if TYPE_CHECKING:
    from readout_cli.model import AccountDocument

sys.path.insert(0, str(Path(__file__).parent / "ingest"))
from makers import page, pdf, word

TITLE = "Minister Marlo meets with President Lund of Norway"
BODY = ("Minister Marlo met with President Lund of Norway on 3 May 2026.", "Minister Marlo said that trade matters.")
TEXTS = [
    f"{TITLE}\n\n{BODY[0]} {BODY[1]}".encode(),
    f"---\nissuer: CN\ndate: 2026-05-03\n---\n{BODY[1]}".encode(),
    "2026年5月3日，吴明会见挪威外长隆德。吴明表示，中方重视渔业合作。".encode(),
    "高梨大臣から、漁業協力の重要性を述べた。".encode("shift_jis"),
    "나은호 장관은 수산 협력이 중요하다고 강조했다.".encode("euc_kr"),
    "Министр подчеркнул важность рыболовства.".encode("cp1251"),
    page(TITLE, BODY),
    f"# {TITLE}\n\n- {BODY[0]}\n- [{BODY[1]}](https://a.example)\n".encode(),
    pdf(TITLE, BODY),
    word(TITLE, BODY),
]


def _archive(content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", content)
    return out.getvalue()


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Draw a document of some kind in which bytes are exchanged, cut out, or put in."""
    data = bytearray(draw(st.sampled_from(TEXTS)))
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(data)))
        data[at : at + draw(st.integers(0, 40))] = draw(st.binary(max_size=40))
    return bytes(data)


def read(data: bytes) -> AccountDocument | ReadoutError:
    """Read bytes as an account, or return the error that says why they are none."""
    try:
        return loading.load_bytes(data, name="pt")
    except ReadoutError as fault:
        return fault


@given(st.one_of(st.binary(max_size=400), damaged(), st.binary(max_size=200).map(_archive)))
@example(b"<p>\x00</p>")
@example(b"<?xml version='1.0'?><html>")
@example(b"%PDF-1.7\n%%EOF")
@example(b"<html><frameset>")
@example(b"<DOCTYPE \xff\x1dhtml>with Minister Lund</h1>\n<p>MinisteMr arlad>e.oxamp ministry's own<!DO\n<")
@example(b'---\nsource: "http://["\n---\nMinister Marlo said that trade matters.')
@example(b"---\nduration_minutes: 0x" + b"f" * 20_000 + b"\n---\nMinister Marlo said that trade matters.")
@example(b'<html><link rel=canonical href="http://[bad"><p>Minister Marlo said that trade matters.')
@example("<!-- saved from url=(0009)http://a℀.com/ --><p>Minister Marlo said that trade matters.".encode())
@example(b"<html><meta charset=undefined><p>Minister Marlo said \xff.")
@example(b"<p>a<nav>b</nav>\x1b c said d.<div class=share>e</div>&#8; f</p>")
@example("<p>\ud800</p>".encode("utf-8", "surrogatepass"))
@example(b"---\nsource: [x]\n---\nMinister Marlo said that trade matters.")
@example(b"\xff\xfe<\x00p\x00>\x00")
def test_any_bytes_give_a_result_or_one_clear_error(data: bytes) -> None:
    """Whatever the bytes are, there is no traceback: points stand where they say, an error is one line that mends."""
    found = read(data)
    if isinstance(found, ReadoutError):
        assert "\n" not in str(found)
        assert found.mend
    else:
        text = found.account.text
        assert all(text[slice(*point.span)] == point.text for point in found.account.points)
