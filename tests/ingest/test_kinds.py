"""One account in many kinds of document and encodings: the same points come out of each."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from fpdf import FPDF
from makers import page, pdf, word

from readout_cli import loading
from readout_cli.errors import InputError

TITLE = "Foreign Minister Marlo Speaks with Foreign Minister Lund of Norway"
BODY = (
    "On 3 May 2026, Foreign Minister Marlo of Portugal spoke by phone with Foreign Minister Olav Lund of Norway.",
    (
        "Minister Marlo stressed that cooperation on fisheries matters to both countries, and called on Norway to open "
        "its ports to vessels that fly the flag of Portugal before the season begins in the autumn."
    ),
    (
        "Minister Lund welcomed the progress of the talks on energy. He said that Norway would send experts to Lisbon "
        "in June, and thanked Portugal for its help after the storm of last winter."
    ),
    "The two ministers agreed to meet again before the end of the year.",
)
TEXT = "\n\n".join((TITLE, *BODY)) + "\n"
DOCUMENTS = {
    "html": page(TITLE, BODY),
    "docx": word(TITLE, BODY),
    "pdf": pdf(TITLE, BODY),
    "pdf in columns": pdf(TITLE, BODY, columns=2),
    "pdf with broken words": pdf(TITLE, BODY, broken=True),
    "markdown": ("# " + TITLE + "\n\n" + "\n\n".join(BODY).replace("fisheries", "**fisheries**")).encode(),
    "page as Word saves it": page(TITLE, BODY).replace(b"<p>", b"<p class=MsoNormal><span lang=EN-US>"),
}
CHINESE = (
    "吴明会见隆德\n\n2026年5月3日，吴明会见挪威外长隆德。\n\n吴明表示，中方重视渔业合作。隆德表示，挪方愿扩大对话。\n"
)
TRADITIONAL = (
    "吳明會見隆德\n\n2026年5月3日，吳明會見挪威外長隆德。\n\n吳明表示，中方重視漁業合作。隆德表示，挪方願擴大對話。\n"
)
JAPANESE = (
    "高梨外務大臣とルン外相の会談\n\n令和8年5月3日、高梨外務大臣はルン・ノルウェー外相と会談した。\n\n"
    "高梨大臣から、漁業協力の重要性を述べた。\n"
)
KOREAN = (
    "한-노르웨이 외교장관 통화\n\n나은호 외교부 장관은 5.3. 룬 노르웨이 외교장관과 통화했다.\n\n"
    "나 장관은 수산 협력이 중요하다고 강조했다.\n"
)
RUSSIAN = (
    "Переговоры с Министром иностранных дел Норвегии\n\n3 мая 2026 года Министр иностранных дел России И.И.Лесной "
    "провёл переговоры с Министром иностранных дел Норвегии О.Лундом.\n\nИ.И.Лесной подчеркнул важность рыболовства.\n"
)
ENCODED = [
    (CHINESE, "gb18030"),
    (CHINESE, "utf-16"),
    (TRADITIONAL, "big5"),
    (JAPANESE, "shift_jis"),
    (JAPANESE, "euc_jp"),
    (KOREAN, "euc_kr"),
    (RUSSIAN, "cp1251"),
    (TEXT, "cp1252"),
]


def told(data: bytes, name: str, encoding: str | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """Return what each point says and whose position it is."""
    settings = loading.Settings(encoding=encoding)
    account = loading.load_bytes(data, name=name, settings=settings).account
    return [
        (" ".join(point.text.split()), point.speaker.sides if point.speaker else ())
        for point in account.points
        if point.role != "furniture"
    ]


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_every_kind_of_document_gives_the_same_points(kind: str) -> None:
    """Text and speakers of the points do not depend on what the account came in."""
    found = [point for point in told(DOCUMENTS[kind], "pt") if point[0] != "Ministry of Foreign Affairs - Press Office"]
    assert told(TEXT.encode(), "pt.txt") == found


@pytest.mark.parametrize(("text", "encoding"), ENCODED, ids=[encoding for _, encoding in ENCODED])
def test_every_encoding_gives_the_same_points(text: str, encoding: str) -> None:
    """Points do not depend on the encoding, be it named or stated by the page itself."""
    expected = told(text.encode(), "a")
    body = "".join(f"<p>{line}</p>" for line in text.strip().split("\n\n"))
    stated = f"<html><head><meta charset={encoding}></head><body>{body}</body></html>"
    assert expected == told(text.encode(encoding), "a", encoding)
    assert expected == told(stated.encode(encoding), "a")


def test_running_lines_of_a_pdf_are_left_out() -> None:
    """Page numbers and lines that stand on every page are no part of the account."""
    account = loading.load_bytes(pdf(TITLE, BODY * 9), name="pt.pdf").account
    assert "Page 1" not in account.text
    assert "Press Office" not in account.text


def test_list_of_a_word_file_keeps_its_numbers_and_table_its_cells() -> None:
    """What a reader sees before an item stands in the text, and no cell is lost."""
    document = docx.Document()
    for line in (TITLE, *BODY[:1]):
        document.add_paragraph(line)
    for line in BODY[1:3]:
        document.add_paragraph(line, style="List Number")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Place", BODY[3]
    out = io.BytesIO()
    document.save(out)
    account = loading.load_bytes(out.getvalue(), name="pt.docx").account
    expected = [TITLE, BODY[0], f"1. {BODY[1]}", f"2. {BODY[2]}", "Place", BODY[3]]
    assert expected == account.text.strip().split("\n\n")


def test_pdf_of_pictures_says_so() -> None:
    """A scan holds no text, and the error says what to do."""
    sheet = FPDF()
    sheet.add_page()
    sheet.rect(20, 20, 100, 100, style="F")
    with pytest.raises(InputError, match="PDF of pictures, without text; run text recognition"):
        loading.load_bytes(bytes(sheet.output()), name="pt.pdf")


def test_locked_pdf_says_so() -> None:
    """A PDF behind a password is an error that says so."""
    sheet = FPDF()
    sheet.add_page()
    sheet.set_font("Helvetica")
    sheet.write(text=BODY[0])
    sheet.set_encryption("owner", user_password="user")  # noqa: S106 - of a file made here
    with pytest.raises(InputError, match="behind a password"):
        loading.load_bytes(bytes(sheet.output()), name="pt.pdf")


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"%PDF-1.7 and nothing", "a broken PDF"),
        (b"PK\x03\x04rest", "an archive"),
        (word(TITLE, BODY)[:2000], "an archive"),
    ],
)
def test_broken_documents_are_one_error(data: bytes, fault: str) -> None:
    """What cannot be opened is named, with what to do about it."""
    with pytest.raises(InputError, match=fault):
        loading.load_bytes(data, name="pt")


def test_archive_that_unpacks_to_too_much_is_refused() -> None:
    """A Word file that would fill the memory is not unpacked."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 100_000_000)
    with pytest.raises(InputError, match=r"unpacks to 100000000 bytes.*--max-bytes"):
        loading.load_bytes(out.getvalue(), name="pt.docx")
