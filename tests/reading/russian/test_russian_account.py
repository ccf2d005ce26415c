"""A whole Russian account, and what holds of every text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from russian_texts import read

from readout_cli import lexicon
from readout_cli.reading import Known
from readout_cli.reading.russian import reader

# What may stand outside the points, besides marks and white space.
BETWEEN = {"и", "а", "также", "но"}
WORDS = st.sampled_from(
    [
        "С.В.Лавров", "Министр", "иностранных", "дел", "России", "Ван И", "стороны", "отметил", "отметили", "что",
        "который", "и", "а также", "обсудив", "подчёркнуто", "18", "сентября", "2023", "г.", "«порт»", "«", "»", "(",
        ")", ",", ".", ";", "–", ":", "состоялся", "разговор", "с", "по инициативе", "китайской стороны", "155",
        "млрд долларов", "полтора часа", "ё", "Ё", "\n", "\n\n", "1)", "©", "ООН, ШОС", "…", "А", "-", "тот", "он",
        "как", "по словам", "в ходе которых", "минут", "80-летие", "премьер-министр", "Иран", "ИРИ", "!", "?",
        '"', "сообщили в министерстве", "как говорится на сайте", "По его словам", "«Мы ждём.",
        "Министра обороны Дании",
    ]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)


def test_a_whole_account_is_read() -> None:
    """Frame, joint and single positions follow each other with their speakers and acts."""
    reading = read(
        "Стороны с удовлетворением отметили рост улова, условившись открыть порт в мае.",
        "О.Берген изложил норвежскую позицию по квотам. Р.Фалькан, в свою очередь, выразил озабоченность ценами.",
        "Поделиться ссылкой:",
    )
    expected = [
        ("frame", (), ""),
        ("position", ("PT", "NO"), "welcome"),
        ("position", ("PT", "NO"), "agree"),
        ("position", ("NO",), "explain"),
        ("position", ("PT",), "concern"),
        ("furniture", (), ""),
    ]
    actual = [
        (point.role, point.speaker.sides if point.speaker else (), point.act.type if point.act else "")
        for point in reading.points
    ]
    assert expected == actual


@given(TEXTS)
def test_points_tile_any_text(text: str) -> None:
    """Spans are exact, in order, and leave out nothing but marks, white space, list markers and coordinators."""
    points = reader.read(text, start=0, known=Known(), lexicon=lexicon.load(), key="x").points
    ends = [0, *(point.span[1] for point in points)]
    starts = [*(point.span[0] for point in points), len(text)]
    rests = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    exact = all(point.text == text[slice(*point.span)] and point.text.strip() for point in points)
    left = [word for rest in rests for word in rest.split() if any(char.isalpha() for char in word)]
    expected: tuple[bool, bool, list[str]] = (True, True, [])
    actual = (exact, sorted(starts[:-1]) == starts[:-1], [word for word in left if word not in BETWEEN])
    assert expected == actual
