"""Word files: a column an account, every point whole when the file is read again, the same bytes every time."""

from __future__ import annotations

import io
import re
import sys
import time
import zipfile
from typing import TYPE_CHECKING, Any

import docx
import msgspec
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import account, comparison, document, link, point, sample
from hostile import TEXTS, compared, texts
from readout_cli.cli.output import Output
from readout_cli.errors import UsageError
from readout_cli.reports import Options, encoded
from readout_cli.reports.gloss import Gloss
from readout_cli.reports.text import UNPRINTABLE
from readout_cli.reports.xmltext import xml_text
from strategies import comparisons

if TYPE_CHECKING:
    from readout_cli.model import Comparison


def opened(held: Comparison, options: Options | None = None) -> Any:  # noqa: ANN401 - python-docx is untyped
    """Return the file of a comparison as python-docx reads it."""
    return docx.Document(io.BytesIO(encoded(held, "docx", options or Options())))


def cells(file: Any) -> list[list[str]]:  # noqa: ANN401 - python-docx is untyped
    """Return the texts of the table's cells, row by row."""
    return [[cell.text for cell in row.cells] for table in file.tables for row in table.rows]


@settings(max_examples=40)
@given(st.one_of(comparisons(), st.builds(compared, TEXTS, TEXTS)))
def test_every_point_is_whole_in_the_column_of_its_account(held: Comparison) -> None:
    """Read again, the cell of the account has the point's id and, in a paragraph, its exact text."""
    file = opened(held)
    told: dict[str, str] = {}
    for line in cells(file)[1:]:
        for at, one in enumerate(held.accounts, start=1):
            label = None
            for text in line[at].split("\n"):
                found = re.match(rf"({one.key}-\d+) · ", text)
                if found:
                    label = found[1]
                elif label:
                    told[label] = re.sub(r"\[\d+\]$", "", text)
    for identifier, text in texts(held).items():
        assert told[identifier].endswith(xml_text(text))
        assert told[identifier].removesuffix(xml_text(text)) == "" or told[identifier].startswith("[")
    assert not [text for line in cells(file) for text in line if UNPRINTABLE.search(text.replace("\n", ""))]


def test_columns_and_head_of_the_table() -> None:
    """The first row names the accounts and is printed on every page; no row is cut by a page's end."""
    (table,) = opened(sample()).tables
    assert [cell.text for cell in table.rows[0].cells] == ["row", "CN's account", "JP's account"]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None  # noqa: SLF001
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows[1:])  # noqa: SLF001


def test_one_sided_rows_are_labelled_and_shaded() -> None:
    """Words tell what a row is; the shade is that of the account that has it, and shared rows have none."""
    (table,) = opened(sample()).tables
    shades = {}
    for row in table.rows[1:]:
        label = row.cells[0].text.split("\n")
        shades[label[0].split(" ")[0], *label[1:]] = [
            None if (found := cell._tc.tcPr.find(qn("w:shd"))) is None else found.get(qn("w:fill"))  # noqa: SLF001
            for cell in row.cells
        ]
    assert shades["r1", "partial"] == [None, None, None]
    assert shades["r4", "only in CN", "attributed to JP"] == ["DCE9F7", "DCE9F7", None]
    assert shades["r8", "only in JP", "own words"] == ["FCE7D3", None, "FCE7D3"]


def test_words_that_the_other_account_lacks_are_bold_and_underlined() -> None:
    """Inside a row of one language, the difference is seen without colour."""
    (table,) = opened(sample()).tables
    marked = [
        run.text
        for row in table.rows
        for paragraph in row.cells[1].paragraphs
        for run in paragraph.runs
        if run.bold and run.underline
    ]
    assert marked == ["Yi", "will", "two"]


def test_what_differs_stands_under_the_row() -> None:
    """A line across the columns tells the difference."""
    assert ["r2", *["differs in force: CN's account stress (3) → JP's account mention (1)"] * 2] in cells(
        opened(sample())
    )


def test_opening_sources_and_footer() -> None:
    """The page tells who met when, how much is shared, and where each quotation stands."""
    file = opened(sample())
    told = [paragraph.text for paragraph in file.paragraphs]
    assert told[0] == "Accounts of the call of 2020-04-21: China (CN) and Japan (JP)"
    assert "CN reports 7 positions: 1 partial, 1 flipped, 5 only here" in told
    assert "[1] China (CN), paragraph 2, cn.txt" in told
    assert file.sections[0].footer.paragraphs[0].text.endswith(", page ")
    assert file.sections[0].page_width > file.sections[0].page_height


@pytest.mark.parametrize(
    ("language", "font", "attribute", "region"),
    [
        ("zh", "Microsoft YaHei", "eastAsia", "zh-CN"),
        ("ja", "Yu Gothic", "eastAsia", "ja-JP"),
        ("ar", None, "bidi", "ar-SA"),
        ("fr", None, "val", "fr-FR"),
    ],
)
def test_quotations_are_told_in_their_language(language: str, font: str | None, attribute: str, region: str) -> None:
    """Word shows Japanese with Japanese forms of the characters, and lets Arabic run from right to left."""
    held = comparison((account("cn", point("句", "CN"), language=language), account("jp", point("x", "JP"))))
    body = opened(held).element.body
    (run,) = (found for found in body.iter(qn("w:r")) if found.text == "句")
    assert run.rPr.find(qn("w:lang")).get(qn(f"w:{attribute}")) == region
    fonts = run.rPr.find(qn("w:rFonts"))
    assert (None if fonts is None else fonts.get(qn("w:eastAsia"))) == font
    assert (run.getparent().pPr is not None) == (language == "ar")


def test_the_same_comparison_gives_the_same_bytes_whenever_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the archive nor the properties tell the time."""
    first = encoded(sample(), "docx", Options())
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert encoded(sample(), "docx", Options()) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"dcterms" not in re.sub(rb"xmlns:\w+=\S+", b"", archive.read("docProps/core.xml"))


def test_groups_evidence_and_labels_are_shown_on_request() -> None:
    """Each group is a table under its heading; evidence stands under its row, labels under the point."""
    from readout_cli import lexicon

    held = comparison(
        (account("cn", point("a b c", "CN", topics=("health",))), account("jp", point("a b d", "JP"))),
        (link(1, "cn-1", "jp-1"),),
    )
    rows = tuple(msgspec.structs.replace(row, related=("r9",)) for row in held.rows)
    held = msgspec.structs.replace(held, rows=rows)
    file = opened(held, Options(by="kind", explain=True, gloss=Gloss(lexicon.load(), "en")))
    told = "\n".join(text for line in cells(file) for text in line)
    assert "about: " in told
    assert "same issue: r9" in told
    assert "l1: cn-1 ~ jp-1 shared, score 0.80" in told
    assert "shared" in [paragraph.text for paragraph in file.paragraphs]


def test_without_the_library_the_error_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing extra is a line, not a traceback."""
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(UsageError, match=r"pip install 'readout-cli\[documents\]'"):
        encoded(sample(), "docx", Options())


def test_an_account_alone_has_no_such_file() -> None:
    """A table of two columns needs two accounts."""
    with pytest.raises(UsageError, match="there is no docx of this"):
        encoded(document(sample().accounts[0]), "docx", Options())


def test_a_terminal_gets_no_word_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """What no terminal can show is refused before any work, with the option that helps; a pipe may have it."""
    sink = Output(format="docx")
    sink.check()
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    with pytest.raises(UsageError, match=r"-o FILE\.docx"):
        sink.check()
