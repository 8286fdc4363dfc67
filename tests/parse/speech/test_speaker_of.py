from __future__ import annotations

import pytest

from bot.parse.speech import find_speech, speaker_of
from tests.parse.speech.notation import analysed

ROWS = [
    ("[Орлов|m-orlov] сообщил, что завод даст @5 тонн.", "m-orlov"),
    ("Завод даст @5 тонн, сообщил [Орлов|m-orlov].", "m-orlov"),
    ("«Завод даст @5 тонн», – сказал [Орлов|m-orlov].", "m-orlov"),
    ("По данным [Росстата|o-rosstat], цены выросли на @5%.", "o-rosstat"),
    ("Цены выросли на @5%.", None),
    ("Цены выросли на @5%. [Орлов|m-orlov] назвал рост умеренным.", None),
    ("Цены выросли на @5%. Об этом сообщил [Орлов|m-orlov].", "m-orlov"),
    ("Цены выросли на @5%. ¶ Об этом сообщил [Орлов|m-orlov].", "m-orlov"),
    ("[Орлов|m-orlov] заявил, что рост замедлится. По его словам, он составит @5%.", "m-orlov"),
    ("[Орлов|m-orlov] заявил, что рост составит 3%, а [Белова|f-belova] возразила, что он составит @5%.", "f-belova"),
    ("[Орлов|m-orlov] заявил, что рост составит @3%, а [Белова|f-belova] возразила, что он составит 5%.", "m-orlov"),
    ("Экспорт вырос на @5%, а импорт, по данным [Росстата|o-rosstat], упал на 3%.", None),
    ("Экспорт вырос на 5%, а импорт, по данным [Росстата|o-rosstat], упал на @3%.", "o-rosstat"),
    ("[Минфин|o-minfin] ожидает роста на @4%.", "o-minfin"),
    ("Эксперты считают, что рост составит @4%.", None),
    ("[Орлов|m-orlov] заявил, что, по данным [Росстата|o-rosstat], цены выросли на @5%.", "o-rosstat"),
    ("[Орлов|m-orlov] сообщил следующее: ¶ – доход вырос на @5%; ¶ – расход упал на 3%.", "m-orlov"),
    ("[Орлов|m-orlov] заявил, что завод готов. Рабочих будет @500. По его словам, всех обучат.", "m-orlov"),
    ("[Орлов|m-orlov] заявил, что завод готов. Однако рабочих лишь @500. По его словам, всех обучат.", None),
    ("[Roe|m-roe] said sales rose @5%.", "m-roe"),
    ("Sales rose @5%, [Roe|m-roe] said on Monday.", "m-roe"),
    ("Sales rose @5%, according to [Acme|o-acme].", "o-acme"),
    ("Sales rose @5%.", None),
    ("[Acme|o-acme] expects sales of @$5 million.", "o-acme"),
    ("[Roe|m-roe] said taxes fell 3%, while [Doe|f-doe] said they rose @5%.", "f-doe"),
    ("Officials said @12 people were hurt.", None),
]


@pytest.mark.parametrize(("text", "speaker"), ROWS, ids=[row[0][:50] for row in ROWS])
def test_tells_who_gives_a_figure(text: str, speaker: str | None) -> None:
    analysis = analysed(*text.replace("@", "").split(" ¶ "))
    place = next(number for number, each in enumerate(text.split(" ¶ ")) if "@" in each)
    marked = analysed(*text.split(" ¶ ")).page.paragraphs[place].text
    found = find_speech(analysis)
    assert speaker_of(analysis, found, place, marked.index("@")) == speaker
