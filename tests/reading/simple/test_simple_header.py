"""Who met whom, when and how, at simple depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from simple_texts import HEADERS, ISSUERS, document, read

if TYPE_CHECKING:
    from readout_cli.model import Participant

PARAGRAPH = {
    "de": "Beck betonte, dass die Häfen offen bleiben.",
    "fr": "M. Morel a souligné que les ports restent ouverts.",
    "es": "Roldán subrayó que los puertos siguen abiertos.",
    "it": "Bini ha sottolineato che i porti restano aperti.",
    "pt": "Falcão sublinhou que os portos continuam abertos.",
    "nl": "De Boer benadrukte dat de havens open blijven.",
    "pl": "Zaremba podkreślił, że porty pozostają otwarte.",
    "tr": "Aydın, limanların açık kaldığını vurguladı.",
    "ar": "وأكد الحداد أن الموانئ تبقى مفتوحة.",
    "uk": "Бондар наголосив, що порти лишаються відкритими.",
    "th": "นายสมชาย ใจดี เน้นย้ำว่าท่าเรือยังเปิดอยู่",
}


def sides(people: tuple[Participant, ...]) -> list[str | None]:
    """Return the sides of people, in order."""
    return [person.side for person in people]


@pytest.mark.parametrize("language", HEADERS)
def test_date_and_form_are_told(language: str) -> None:
    """The day and the form of the event stand in the first sentence, which is no position."""
    account = read(language, PARAGRAPH[language])
    date, form = account.frame.date, account.frame.form
    assert (date and date.value, form and form.value, account.points[0].role) == ("2021-03-03", "call", "frame")


@pytest.mark.parametrize("language", HEADERS)
def test_people_are_told_by_their_offices(language: str) -> None:
    """A person stands beside an office, and on the side of the country beside it."""
    account = read(language, PARAGRAPH[language])
    assert sides(account.participants) == [ISSUERS.get(language, language.upper()), "NO"]


@pytest.mark.parametrize("language", HEADERS)
def test_names_are_whole(language: str) -> None:
    """A name ends where its last word does, forms of address left out."""
    names = [person.name or "" for person in read(language, PARAGRAPH[language]).participants]
    assert [len(name.split()) for name in names] == [3 if language == "nl" else 2, 2]


@pytest.mark.parametrize("language", HEADERS)
def test_depth_is_told(language: str) -> None:
    """A warning says that the language is read at simple depth."""
    found = document(language, PARAGRAPH[language])
    assert (found.account.depth, found.warnings[0].code) == ("simple", "simple-depth")


def test_warning_names_file_and_language() -> None:
    """Who reads the warning knows what it is about."""
    assert document("de", PARAGRAPH["de"]).warnings[0].message == (
        "de.de.txt: German is read at simple depth: sentences as points, speakers where a name or title tells"
    )


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("de", "Ministerin Lund telefonierte auf Initiative Norwegens 40 Minuten lang mit Minister Beck.", ("NO", 40)),
        ("fr", "L'entretien téléphonique, à la demande de la Norvège, a duré une heure.", ("NO", None)),
        (
            "es",
            "El ministro Roldán y la ministra Lund hablaron por teléfono a petición de Noruega 2 horas.",
            ("NO", 120),
        ),
    ],
)
def test_initiator_and_length_are_told(language: str, sentence: str, expected: tuple[str, int | None]) -> None:
    """Who asked for the call and how long it took are facts of the frame."""
    frame = read(language, PARAGRAPH[language], header=sentence).frame
    minutes = frame.duration_minutes
    assert (frame.initiator and frame.initiator.value, minutes and minutes.value) == expected


@pytest.mark.parametrize(
    ("language", "line", "date"),
    [
        ("de", "5. April 2021 - Pressemitteilung", "2021-04-05"),
        ("tr", "5 Nisan 2021", "2021-04-05"),
        ("fr", "1er avril 2021", "2021-04-01"),
        ("pl", "05.04.2021", "2021-04-05"),
        ("ar", "٥ نيسان/أبريل ٢٠٢١", "2021-04-05"),
    ],
)
def test_date_line_is_frame(language: str, line: str, date: str) -> None:
    """A line with a date by itself tells the day, though it begins like an item of a list."""
    account = read(language, PARAGRAPH[language], header=line)
    found = account.frame.date
    assert (account.points[0].role, account.points[0].text, found and found.value) == ("frame", line, date)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Seite drucken"),
        ("fr", "Partager | Imprimer"),
        ("es", "https://www.example.org/comunicados/4711"),
        ("tr", "Paylaş"),
        ("ar", "طباعة"),
        ("pl", "rzecznik@example.org"),
    ],
)
def test_site_navigation_is_furniture(language: str, line: str) -> None:
    """Buttons and addresses are no part of the account."""
    assert read(language, PARAGRAPH[language], line).points[-1].role == "furniture"
