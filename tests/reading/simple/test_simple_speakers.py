"""Whose position a sentence reports, at simple depth."""

from __future__ import annotations

import pytest
from simple_texts import pieces, positions, speakers


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("de", "Beck betonte, dass Norwegen ein enger Partner ist.", "DE"),
        ("de", "Ministerin Lund dankte ihrem deutschen Amtskollegen.", "NO"),
        ("de", "Zugleich bekräftigte die norwegische Außenministerin ihre Unterstützung.", "NO"),
        ("de", "Mit Blick auf Norwegen hob der Außenminister die Bedeutung der Häfen hervor.", "DE"),
        ("de", "Beide Minister vereinbarten ein Treffen.", "both"),
        ("de", "Der Außenminister und die norwegische Außenministerin berieten über Fische.", "both"),
        ("fr", "Le ministre a remercié son homologue norvégienne.", "FR"),
        ("fr", "Mme Lund a exprimé sa préoccupation au ministre.", "NO"),
        ("fr", "Les deux ministres sont convenus de se revoir.", "both"),
        ("fr", "La partie norvégienne a condamné l'attaque.", "NO"),
        ("fr", "L'entretien a porté sur la pêche.", "both"),
        ("es", "El ministro agradeció a la ministra noruega su visita.", "ES"),
        ("es", "Por su parte, destacó la ministra Lund la importancia de los puertos.", "NO"),
        ("es", "Ambos ministros acordaron reunirse en mayo.", "both"),
        ("it", "Lund ha ringraziato il Ministro Bini.", "NO"),
        ("it", "Da parte sua, il Ministro ha ribadito il sostegno alla Norvegia.", "IT"),
        ("it", "I due Ministri hanno concordato un incontro.", "both"),
        ("pt", "O Ministro Falcão reiterou o apoio a Noruega.", "PT"),
        ("pt", "Os dois ministros concordaram em reunir-se.", "both"),
        ("nl", "De Noorse minister bedankte minister De Boer.", "NO"),
        ("nl", "Beide ministers spraken af elkaar in mei te zien.", "both"),
        ("pl", "Minister Zaremba podziękował minister Lund za spotkanie.", "PL"),
        ("pl", "Szefowie dyplomacji omówili rybołówstwo.", "both"),
        ("tr", "Bakan Aydın, Lund'a teşekkür etti.", "TR"),
        ("tr", "Norveç Dışişleri Bakanı Lund, Türkiye'nin desteğini memnuniyetle karşıladı.", "NO"),
        ("tr", "İki Bakan, mayıs ayında buluşma konusunda mutabık kaldı.", "both"),
        ("ar", "وأكّد الوزير الحداد لنظيرته النرويجية أهمية الموانئ.", "EG"),
        ("ar", "من جانبها، أعربت الوزيرة لوند عن شكرها لمصر.", "NO"),
        ("ar", "واتفق الجانبان على اللقاء في مايو.", "both"),
        ("uk", "Бондар подякував Лунд за підтримку.", "UA"),
        ("uk", "Сторони домовилися про зустріч.", "both"),
        ("th", "ทั้งสองฝ่ายเห็นพ้องที่จะพบกันในเดือนพฤษภาคม", "both"),
    ],
)
def test_subject_of_the_verb_of_saying_speaks(language: str, sentence: str, expected: str) -> None:
    """A name, an office, a side or both: not who is thanked, told or spoken of."""
    assert speakers(language, sentence) == [expected]


@pytest.mark.parametrize(
    ("language", "paragraph", "expected"),
    [
        ("de", "Lund begrüßte den Beschluss. Sie forderte weitere Schritte. Die Häfen seien zu klein.", ["NO"] * 3),
        ("fr", "Mme Lund a salué la décision. Elle a demandé d'autres mesures.", ["NO"] * 2),
        ("es", "Lund celebró la decisión. Pidió otras medidas.", ["NO"] * 2),
        ("pl", "Lund poparła decyzję. Wezwała do dalszych kroków.", ["NO"] * 2),
        ("tr", "Lund kararı destekledi. Yeni adımlar atılmasını istedi.", ["NO"] * 2),
        ("ar", "ورحبت الوزيرة لوند بالقرار. وطالبت بخطوات أخرى.", ["NO"] * 2),
    ],
)
def test_speaker_is_carried_on(language: str, paragraph: str, expected: list[str]) -> None:
    """Within a paragraph who spoke last goes on, with a pronoun or without."""
    assert speakers(language, paragraph) == expected


def test_pronoun_behind_the_header_is_who_met() -> None:
    """He who begins the sentence that tells the event is meant by a pronoun in the next."""
    assert speakers("de", "Er dankte für die Einladung.") == ["DE"]


def test_nobody_is_guessed() -> None:
    """A sentence without anybody at the start of a paragraph has no speaker."""
    assert speakers("de", "Die Lage auf See ist ernst.") == ["unknown"]


def test_quotation_is_of_who_closes_it() -> None:
    """A quotation of several sentences is one person's, named behind it."""
    said = "«La mer est grande. Elle est à tous», a déclaré Mme Lund."
    assert (pieces("fr", said), speakers("fr", said)) == (
        ["«La mer est grande.", "Elle est à tous», a déclaré Mme Lund."],
        ["NO", "NO"],
    )


def test_scores_tell_how_sure() -> None:
    """A name is surer than a bare office, and that surer than who is carried on."""
    found = positions("de", "Lund begrüßte dies. Der Außenminister begrüßte dies. Zudem begrüßte er dies. Schön.")
    assert [point.speaker.score for point in found if point.speaker] == [0.98, 0.9, 0.85, 0.6]
