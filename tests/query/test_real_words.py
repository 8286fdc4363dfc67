"""Words that a language knows are never snapped to words of the base that they resemble, nor are other countries."""

from __future__ import annotations

import pytest

from bot.language.normalise import normalise
from bot.query.mending import mend

RUSSIAN = """
кампания спорт борт рельеф колье колени форма фортуна магистр рубаки дорого ведомость железо кость норма
почта кошка кофта участок инвентарь торговец тоннаж вагонка загон урожденный гость порты корт курорт
министерство компаньон транспарант экспресс эксперт импорт спорить норка роща дом открытка закрутка шлем
"""
ENGLISH = """
hardest harness tribe trace traitor railings quest guessed fishery mister investor helmet coast cast funnel
campaign company's parts fort sport road's officer forms forge fissures portal compare mast costar norms
gulls mush trope whelk bran tern
"""
OUTSIDE = """
Ирландия Исландия Австрия Австралия Нигер Нигерия Словакия Словения Финляндия Гренландия Парагвай Польша
Ireland Iceland Austria Australia Niger Nigeria Slovakia Slovenia Finland Poland Paraguay Netherlands
норвежский португалец ирландский австралийцы finnish irish austrian
"""


@pytest.mark.parametrize("word", RUSSIAN.split())
def test_russian_word_stays(index, word):
    assert mend(word, index).corrections == ()


@pytest.mark.parametrize("word", ENGLISH.split())
def test_english_word_stays(index, word):
    assert mend(word, index).corrections == ()


@pytest.mark.parametrize("name", OUTSIDE.split())
def test_country_stays(index, name):
    assert mend(f"{name} 2025", index).text == f"{normalise(name)} 2025"


@pytest.mark.parametrize(
    "text",
    [
        "сколько на дом рыбы",
        "what is a port of call",
        "in tern we trust",
        "the sea and the land",
        "за воды норвегии",
        "и мост и тоннель",
        "the rail way",
        "а он кто",
        "ни я ни он",
    ],
)
def test_words_that_merely_touch_stay_apart(index, text):
    assert mend(text, index).text.replace("railway", "rail way") == text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("урожайпортугалии", "урожай португалии"),
        ("вНорвегии", "в норвегии"),
        ("ктоминистр", "кто министр"),
        ("theharvest", "the harvest"),
        ("harvestof portugal", "harvest of portugal"),
        ("norway'sharvest", "norway's harvest"),
        ("ав 2024", "а в 2024"),
        ("уро жай", "урожай"),
        ("порту галия", "португалия"),
        ("har vest of nor way", "harvest of norway"),
        ("товаро оборот", "товарооборот"),
    ],
)
def test_glued_and_split_words(index, typed, meant):
    assert mend(typed, index).text == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("экспортр", "экспорт"),
        ("waht", "what"),
        ("whta is the harvest", "what is the harvest"),
        ("скоьлко", "сколько"),
        ("каокй урожай", "какой урожай"),
        ("урожпй", "урожай"),
        ("тоннелль", "тоннель"),
        ("hravest", "harvest"),
        ("hervest", "harvest"),
        ("portugual harvest", "portugal harvest"),
        ("Норвеигя", "норвегия"),
    ],
)
def test_everyday_words_are_mended_too(index, typed, meant):
    assert mend(typed, index).text == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("уpoжaй Hopвeгии", "урожай норвегии"),
        ("hаrvest of Portugаl", "harvest of portugal"),
        ("здравствуйте! подскажите пожалуйста, какой урожай? спасибо", "какой урожай?"),
        ("hey, could you tell me what the harvest is, thanks", "what the harvest is"),
    ],
    ids=["latin letters", "cyrillic letters", "courtesy", "english courtesy"],
)
def test_what_surrounds_letters_and_questions(index, typed, meant):
    assert mend(typed, index).text == meant
