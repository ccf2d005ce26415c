"""Sentences as points, their acts and quantities, at simple depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from simple_texts import HEADERS, acts, pieces, positions

from readout_cli import loading
from readout_cli.loading import Settings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("de", "Beck kommt am 5. April z. B. mit Dr. A. Falk.", "Lund kommt nicht."),
        ("de", "Die Messe fand zum 20. Mal statt.", "Lund kam."),
        ("fr", "M. Morel salue S. Exc. Mme Lund.", "Elle répond !"),
        ("es", "¿Cuándo vendrá la Sra. Lund?", "Nadie lo sabe…"),
        ("it", "L'On. Bini arriva il 5 maggio 2021.", "Lund no."),
        ("pl", "Zaremba przybył 5 maja 2021 r. do Oslo.", "Lund czekała."),
        ("ar", "هل تفتح الموانئ؟", "أكد الحداد ذلك."),
        ("tr", "Aydın “Limanlar açık.” dedi.", "Lund sustu."),
    ],
)
def test_sentence_ends(language: str, first: str, second: str) -> None:
    """Marks of any script end a sentence; abbreviations, initials, ordinals and quotations do not."""
    assert pieces(language, f"{first} {second}") == [first, second]


def test_thai_sentences_begin_with_words_for_it() -> None:
    """Where no mark parts sentences, words that open one do, and lines."""
    said = "รัฐมนตรีขอบคุณนอร์เวย์ ทั้งสองฝ่ายเห็นพ้องที่จะพบกัน"
    assert pieces("th", said) == ["รัฐมนตรีขอบคุณนอร์เวย์", "ทั้งสองฝ่ายเห็นพ้องที่จะพบกัน"]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("de", "Lund dankte.", ("thank", 2)),
        ("de", "Lund verurteilte den Angriff.", ("condemn", 5)),
        ("de", "Lund protestierte nachdrücklich gegen den Bann.", ("protest", 5)),
        ("de", "Lund lehnte den Vorschlag entschieden ab.", ("reject", 5)),
        ("de", "Die Lage ist ernst.", ("state", 2)),
        ("fr", "Mme Lund a exprimé sa vive préoccupation.", ("serious_concern", 4)),
        ("fr", "Mme Lund a fermement condamné l'attaque.", ("condemn", 5)),
        ("es", "Lund reiteró su apoyo.", ("support", 3)),
        ("it", "Lund ha chiesto aiuto.", ("request", 3)),
        ("pt", "Lund rejeitou a proposta.", ("reject", 4)),
        ("nl", "Lund riep de leden op te komen.", ("call_on", 3)),
        ("pl", "Lund zaproponowała spotkanie.", ("propose", 2)),
        ("tr", "Lund kararın önemli olduğunu belirterek teşekkür etti.", ("thank", 2)),
        ("tr", "Lund endişelerini dile getirdi.", ("concern", 3)),
        ("ar", "ودعت لوند إلى اللقاء.", ("call_on", 3)),
        ("uk", "Лунд засудила напад.", ("condemn", 5)),
        ("th", "นางอัสตริด ลุนด์ ขอบคุณไทย", ("thank", 2)),
    ],
)
def test_act_of_the_verb(language: str, sentence: str, expected: tuple[str, int]) -> None:
    """The verb of saying tells the act, an adverb moves its force; without one it is a plain statement."""
    assert acts(language, sentence) == [expected]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("de", "Lund bot 1.500 Tonnen bis zum 5. April an.", [(1500, "tonn"), ("XXXX-04-05", "date")]),
        ("de", "Lund bot 2,5 Mio. Euro und 30 Prozent an.", [(2_500_000, "euro"), (30, "percent")]),
        ("fr", "Mme Lund a offert 20 000 tonnes le 1er avril 2021.", [(20000, "ton"), ("2021-04-01", "date")]),
        ("es", "Lund ofreció dos barcos desde 2019.", [(2, "barc"), (2019, "year")]),
        ("tr", "Lund yüzde 20 indirim önerdi.", [(20, "percent")]),
        ("ar", "وعرضت لوند ٣٠٠ سفينة بنسبة ٢٠٪.", [(300, "سفينة"), (20, "percent")]),
        ("pl", "Lund oferuje 5 statków od 2021-04-05.", [(5, "statków"), ("2021-04-05", "date")]),
        ("it", "Lund ha parlato per 90 minuti il 05/04/2021.", [(90, "minutes"), ("2021-04-05", "date")]),
        ("th", "นางอัสตริด ลุนด์ เสนอ 5 เมษายน 2564", [("2021-04-05", "date")]),
        ("de", "Lund nannte Aktenzeichen 12345678901234567890.", []),
    ],
)
def test_quantities(language: str, sentence: str, expected: list[tuple[float | str, str]]) -> None:
    """Dates, shares, durations, years and counted things have one normal form, in whatever digits."""
    (point,) = positions(language, sentence)
    assert [(quantity.value, quantity.unit) for quantity in point.quantities] == expected


def test_quantities_have_exact_spans() -> None:
    """A quantity says where it stands."""
    (point,) = positions("fr", "Mme Lund a offert 20 000 tonnes le 1er avril 2021.")
    start = point.span[0]
    assert [point.text[q.span[0] - start : q.span[1] - start] for q in point.quantities] == ["20 000", "1er avril 2021"]


def test_negation_is_told() -> None:
    """A sentence that denies something says so."""
    assert [point.negated for point in positions("de", "Lund dankte nicht. Lund dankte.")] == [True, False]


def test_own_verbs_are_laid_over_the_shipped_ones(tmp_path: Path) -> None:
    """A user's own lexicon reaches languages that are read at simple depth."""
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "acts.yaml").write_text("types: {warn: {force: 4, verbs: [grummelte]}}\n", encoding="utf-8")
    settings = Settings(lexicon=str(tmp_path))
    whole = f"{HEADERS['de']}\n\nLund grummelte.\n".encode()
    (point,) = loading.load_bytes(whole, name="de.de.txt", settings=settings).account.positions()
    assert point.act is not None
    assert (point.act.type, point.act.force) == ("warn", 4)
