"""Accounts of a made-up call between Portugal and Norway, in languages that are read at simple depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli import loading
from readout_cli.filters import speaker_code

if TYPE_CHECKING:
    from readout_cli.model import Account, AccountDocument, Point

# What tells the event, by language; the minister is Rui Falcao or Sami Al-Haddad, the other one Astrid Lund of Norway.
HEADERS = {
    "de": "Außenminister Jonas Beck hat am 3. März 2021 mit der norwegischen Außenministerin Astrid Lund telefoniert.",
    "fr": "Le ministre des Affaires étrangères, M. Luc Morel, s'est entretenu le 3 mars 2021 par téléphone avec la "
    "ministre des Affaires étrangères de la Norvège, Mme Astrid Lund.",
    "es": "El ministro de Asuntos Exteriores, Luis Roldán, mantuvo el 3 de marzo de 2021 una conversación telefónica "
    "con la ministra de Asuntos Exteriores de Noruega, Astrid Lund.",
    "it": "Il Ministro degli Esteri, Luca Bini, ha avuto il 3 marzo 2021 un colloquio telefonico con la Ministra degli "
    "Esteri della Norvegia, Astrid Lund.",
    "pt": "O Ministro dos Negócios Estrangeiros, Rui Falcão, teve no dia 3 de março de 2021 uma conversa telefónica "
    "com a Ministra dos Negócios Estrangeiros da Noruega, Astrid Lund.",
    "nl": "Minister van Buitenlandse Zaken Jan de Boer sprak op 3 maart 2021 telefonisch met de Noorse minister van "
    "Buitenlandse Zaken Astrid Lund.",
    "pl": "Minister spraw zagranicznych Jan Zaremba rozmawiał 3 marca 2021 r. telefonicznie z minister spraw "
    "zagranicznych Norwegii Astrid Lund.",
    "tr": "Dışişleri Bakanı Murat Aydın, 3 Mart 2021 tarihinde Norveç Dışişleri Bakanı Astrid Lund ile telefonda "
    "görüştü.",
    "ar": "أجرى وزير الخارجية سامي الحداد اليوم 3 مارس 2021 اتصالاً هاتفياً مع وزيرة خارجية النرويج أستريد لوند.",
    "uk": "Міністр закордонних справ Іван Бондар 3 березня 2021 року провів телефонну розмову з Міністром закордонних "
    "справ Норвегії Астрід Лунд.",
    "th": "เมื่อวันที่ 3 มีนาคม 2564 รัฐมนตรีว่าการกระทรวงการต่างประเทศ นายสมชาย ใจดี หารือทางโทรศัพท์กับ"
    "รัฐมนตรีว่าการกระทรวงการต่างประเทศนอร์เวย์ นางอัสตริด ลุนด์",
}
ISSUERS = {"ar": "EG", "uk": "UA"}


def document(language: str, *paragraphs: str, header: str | None = None) -> AccountDocument:
    """Return the account, read, that a header and paragraphs in a language make."""
    whole = "\n\n".join([HEADERS[language] if header is None else header, *paragraphs]) + "\n"
    issuer = ISSUERS.get(language, language.upper())
    return loading.load_bytes(whole.encode(), name=f"{issuer.lower()}.{language}.txt")


def read(language: str, *paragraphs: str, header: str | None = None) -> Account:
    """Return the account that a header and paragraphs in a language make."""
    return document(language, *paragraphs, header=header).account


def positions(language: str, *paragraphs: str) -> tuple[Point, ...]:
    """Return the positions that the paragraphs hold."""
    return read(language, *paragraphs).positions()


def pieces(language: str, *paragraphs: str) -> list[str]:
    """Return the texts of the positions that the paragraphs hold."""
    return [point.text for point in positions(language, *paragraphs)]


def speakers(language: str, *paragraphs: str) -> list[str]:
    """Return who speaks in each position: a side's code, `both` or `unknown`."""
    return [speaker_code(point) for point in positions(language, *paragraphs)]


def acts(language: str, *paragraphs: str) -> list[tuple[str, int]]:
    """Return type and force of the act of each position."""
    return [(act.type, act.force) for point in positions(language, *paragraphs) if (act := point.act)]
