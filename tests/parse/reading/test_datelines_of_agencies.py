"""The dateline of an agency: town, day, agency; and sentences that only look like one."""

from __future__ import annotations

import pytest

from bot.parse.reading.datelines import find_dateline

DATELINES = [
    ("БАКУ, 3 мар - Новости-Горизонт. Порт", ("Баку", (None, 3, 3), "Новости-Горизонт")),
    ("МОСКВА, 7 мая. /ГОРИЗОНТ/. Порт", ("Москва", (None, 5, 7), "ГОРИЗОНТ")),
    ("МОСКВА, 7 мая 2026 года - Горизонт - Порт", ("Москва", (2026, 5, 7), "Горизонт")),
    ("Алматы. 7 мая. Горизонт-Казахстан - Порт", ("Алматы", (None, 5, 7), "Горизонт-Казахстан")),
    ("ТАШКЕНТ, 5 янв — Меридиан. Порт", ("Ташкент", (None, 1, 5), "Меридиан")),
    ("7 мая, Минск /Корр. ГОРИЗОНТ/. Порт", ("Минск", (None, 5, 7), "ГОРИЗОНТ")),
    ("БИШКЕК /Горизонт/. Порт", ("Бишкек", None, "Горизонт")),
    ("АСТАНА. ГОРИЗОНТ – Порт", ("Астана", None, "ГОРИЗОНТ")),
    ("Баку, 3 марта, ГОРИЗОНТ - Порт", ("Баку", (None, 3, 3), "ГОРИЗОНТ")),
    ("Киев. 7 мая. ГОРИЗОНТ. Порт", ("Киев", (None, 5, 7), "ГОРИЗОНТ")),
    ("НЬЮ-ЙОРК, 7 мая. /Корр. ГОРИЗОНТ Иван Петров/. Порт", ("Нью-Йорк", (None, 5, 7), "ГОРИЗОНТ")),
    ("АШХАБАД (Горизонт) – Порт", ("Ашхабад", None, "Горизонт")),
    ("САНКТ-ПЕТЕРБУРГ, 12 янв - АиФ-Север. Порт", ("Санкт-Петербург", (None, 1, 12), "АиФ-Север")),
    ("АКТУБА – Порт", ("Актуба", None, None)),
    ("ALMATY, May 7 – Text", ("Almaty", (None, 5, 7), None)),
    ("LONDON (Meridian) - Text", ("London", None, "Meridian")),
    ("LONDON, May 7 (Meridian) - Text", ("London", (None, 5, 7), "Meridian")),
    ("WASHINGTON, Jan. 5, 2026 /Wire/ -- Text", ("Washington", (2026, 1, 5), "Wire")),
    ("TASHKENT, Uzbekistan (AW) — Text", ("Tashkent", None, "AW")),
    ("BAKU, Azerbaijan, March 3. Text", ("Baku", (None, 3, 3), None)),
    ("PARIS/LONDON, May 7 (Meridian) - Text", ("Paris/London", (None, 5, 7), "Meridian")),
    ("SAN FRANCISCO--(TRADE WIRE)--Text", ("San Francisco", None, "TRADE WIRE")),
    ("Geneva, 7 May 2026 – Text", ("Geneva", (2026, 5, 7), None)),
    ("May 7 (Meridian) - Text", (None, (None, 5, 7), "Meridian")),
    ("LONDON — Text", ("London", None, None)),
]


@pytest.mark.parametrize(("text", "expected"), DATELINES, ids=[text for text, _ in DATELINES])
def test_a_dateline_gives_its_town_day_and_agency_and_leaves_the_text(text: str, expected: tuple[object, ...]) -> None:
    line = find_dateline(text)
    assert line is not None
    day = None if line.day is None else (line.day.year, line.day.month, line.day.day)
    assert (line.place, day, line.agency) == expected
    assert text[line.end :] in {"Порт", "Text"}


@pytest.mark.parametrize(
    "text",
    [
        "Москва - столица страны.",
        "США – крупнейший рынок.",
        "МИД – Министерство.",
        "ЕАБР – Евразийский банк.",
        "NATO – The alliance.",
        "ДАННЫЕ – Отчёт за год.",
        "В Баку, 3 марта - открылся порт.",
        "7 мая – праздник.",
        "5 января 2026 года порт закрыли.",
        "On May 7, 2026, the port closed.",
        "Monday, May 7 – The port closed.",
        "Apple – Maker of phones.",
    ],
)
def test_a_sentence_that_only_looks_like_a_dateline_is_left_alone(text: str) -> None:
    assert find_dateline(text) is None
