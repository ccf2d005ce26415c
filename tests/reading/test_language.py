"""Which language a text is in."""

from __future__ import annotations

import pytest

from readout_cli import lexicon
from readout_cli.reading.language import detect
from texts import HEADER

SENTENCES = {
    "ar": "أجرى الوزير اتصالا هاتفيا مع نظيره وبحث معه سبل فتح الموانئ أمام العبارات بين البلدين.",
    "de": "Die Ministerin sprach am Montag mit ihrem Amtskollegen über die Öffnung der Häfen für die Fähren.",
    "en": "The minister spoke with her counterpart on Monday about the opening of the harbours to the ferries.",
    "es": "La ministra habló el lunes con su homólogo sobre la apertura de los puertos para los transbordadores.",
    "fr": "La ministre s'est entretenue lundi avec son homologue de l'ouverture des ports aux ferries.",
    "it": "La ministra ha parlato lunedì con il suo omologo dell'apertura dei porti ai traghetti.",
    "ja": "大臣は月曜日、相手方の大臣とフェリーのための港の開放について話し合った。",
    "ko": "장관은 월요일 상대측 장관과 여객선을 위한 항구 개방에 관하여 논의하였다.",
    "nl": "De minister sprak maandag met haar ambtgenoot over het openen van de havens voor de veerboten.",
    "pl": "Minister rozmawiała w poniedziałek ze swoim odpowiednikiem o otwarciu portów dla promów oraz o rybach.",
    "pt": "A ministra conversou na segunda-feira com o seu homólogo sobre a abertura dos portos para as balsas.",
    "ru": "Министр в понедельник обсудила со своим коллегой открытие портов для паромов и вопросы рыболовства.",
    "th": "รัฐมนตรีหารือกับรัฐมนตรีอีกฝ่ายเมื่อวันจันทร์เรื่องการเปิดท่าเรือสำหรับเรือข้ามฟาก",
    "tr": "Bakan, pazartesi günü mevkidaşı ile limanların feribotlara açılması için bir görüşme yaptı.",
    "zh": "部长星期一同对方部长就向渡轮开放港口问题交换了意见。",
    "uk": "Міністерка в понеділок обговорила зі своїм колегою відкриття портів для поромів і питання рибальства.",
    "el": "Η υπουργός μίλησε τη Δευτέρα με τον ομόλογό της για το άνοιγμα των λιμανιών.",
    "he": "השרה שוחחה ביום שני עם עמיתה על פתיחת הנמלים למעבורות.",
    "hi": "मंत्री ने सोमवार को अपने समकक्ष के साथ बंदरगाहों को खोलने के बारे में बात की है।",
    "vi": "Bộ trưởng đã điện đàm với người đồng cấp về việc mở các cảng cho phà trong ngày thứ Hai.",
    "id": "Menteri berbicara dengan mitranya pada hari Senin untuk pembukaan pelabuhan dan ini penting.",
    "cs": "Ministryně v pondělí hovořila se svým protějškem tom, že přístavy se otevřou pro trajekty.",
    "sv": "Ministern talade på måndagen med sin kollega om att öppna hamnarna för färjorna och det är en bra sak.",
    "fa": "وزیر روز دوشنبه با همتای خود درباره باز شدن بنادر برای کشتی‌ها گفتگو کرد و این را مهم دانست.",
    "ur": "وزیر نے پیر کو اپنے ہم منصب سے بندرگاہوں کے کھولنے کے بارے میں بات کی اور ان کا شکریہ ادا کیا ہے۔",
    "kk": "Министр дүйсенбіде әріптесімен паромдар үшін порттарды ашу туралы және балық аулау бойынша сөйлесті.",
    "bg": "Министърът разговаря в понеделник със своя колега за отварянето на пристанищата, като това ще се повтори.",
}  # fmt: skip


def language(text: str) -> str:
    """Return the language that a text is found to be in."""
    return detect(text, 0, lexicon.load())


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_is_enough(code: str) -> None:
    """Script, letters and function words tell a language from one sentence on."""
    assert language(SENTENCES[code]) == code


@pytest.mark.parametrize("code", SENTENCES)
def test_headings_and_boilerplate_do_not_mislead(code: str) -> None:
    """English navigation, a title and a footer around an account are the smaller part of it."""
    top = "Home\nMinistry of Foreign Affairs\nPress Releases\nPhone call with the Foreign Minister of Norway\n\n"
    assert language(top + "\n".join([SENTENCES[code]] * 4) + "\n\nShare this page\nCopyright of the Ministry\n") == code


@pytest.mark.parametrize("code", ["ar", "de", "ja", "ru", "tr", "zh"])
def test_a_quotation_does_not_mislead(code: str) -> None:
    """An English account that quotes a sentence in another language is English."""
    assert language(f"{SENTENCES['en']} He wrote: “{SENTENCES[code]}”. {SENTENCES['en']} {SENTENCES['en']}") == "en"


def test_names_in_brackets_do_not_mislead() -> None:
    """Names in Latin letters inside a text in signs are no English."""
    names = "（Astrid Lund）、（Rui Falcao）、（Ministry of Foreign Affairs）"
    assert [language(SENTENCES[code] + names) for code in ("zh", "ja", "ko")] == ["zh", "ja", "ko"]


def test_traditional_signs_are_chinese() -> None:
    """Both ways of writing Chinese are `zh`."""
    assert language("部長星期一與對方部長就向渡輪開放港口問題交換意見。") == "zh"


@pytest.mark.parametrize(
    "text",
    [
        HEADER,
        "Astrid Lund",
        "Rui Falcao, Astrid Lund, Jean de la Cruz, Maria da Costa",
        "\n".join(["Astrid Lund", "Rui Falcao", "Oslo", "Lisbon"] * 10 + ["Visit of the Minister to the harbour"] * 5),
    ],
)
def test_little_latin_is_english(text: str) -> None:
    """Names and headings alone are taken for English."""
    assert language(text) == "en"


@pytest.mark.parametrize(
    "text",
    ["", "12.5 % — 2021", "lorem ipsum dolor sit amet consectetur " * 10, "ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ"],
)
def test_what_is_of_no_known_language_is_undetermined(text: str) -> None:
    """Where nothing speaks for a language none is guessed."""
    assert language(text) == "und"


def test_only_what_follows_the_start_counts() -> None:
    """Front matter is not judged."""
    assert detect("issuer: the of and to in\n" + SENTENCES["de"], 25, lexicon.load()) == "de"
