"""A day or month without a year that lies ahead of the article is the coming one where the sentence looks ahead."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.parse.analysis import Sentence
from bot.parse.measured.when import spotted
from bot.parse.page import Paragraph

TABLE = [
    ("На 28 апреля официальный курс установлен в 87,4 сома.", "2026-04-28"),
    ("К августу доллар подорожает до 89 рублей.", "2026-08"),
    ("К августу планируют сдать 12 домов.", "2026-08"),
    ("Новый зал откроют 1 июля.", "2026-07-01"),
    ("В августе завод продаст 300 станков.", "2026-08"),
    ("The fare rises to $3.25 on Sept. 1.", "2026-09-01"),
    ("The pool will reopen on 1 July with 40 lanes.", "2026-07-01"),
    ("В августе завод продал 300 станков.", "2025-08"),
    ("В декабре выпало 40 мм осадков.", "2025-12"),
    ("The mill sold 300 tonnes in August.", "2025-08"),
    ("10 апреля завод продал 300 станков.", "2026-04-10"),
]


@pytest.mark.parametrize(("text", "period"), TABLE, ids=[text for text, _ in TABLE])
def test_year_that_is_not_told(text, period):
    sentence = Sentence(Paragraph(1, text), 0, len(text))
    (found,) = spotted(sentence, published=dt.date(2026, 4, 27))
    assert str(found.period) == period
