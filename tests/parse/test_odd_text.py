"""Whatever a file holds, reading it ends in drafts or in a ParseError of one line; a draft's words have their place."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import ParseError
from bot.parse.article import parse_article

pytest.importorskip("slovnet", reason="the models of the extra [parse] are not installed")

HEADS = st.sampled_from(
    (
        "Завод увеличил выпуск\n\nМинистр Иван Петров сказал, что завод выпустил 12 тыс. тонн в 2025 году.\n\n",
        "Plant makes more\n\nMinister John Smith said the plant made 12,000 tonnes in 2025.\n\n",
        "",
    )
)
WORDINGS = """
с 5 до 7 процентов|в 1,8 раза|около 260 млн долл.|- сказал он|по словам министра|«Рост», - говорит|глава МИД|из них 5 –
12–15 мая|в 2025 г.|до 10%|from 5 to 7 percent|half of|$5bn|he said|chief executive|— Почему?|— Да.|, |. |: |вчера
on Monday|на четверть|five times|А. Б. Иванов|J. R. Smith|ЕАБР (|№ 7|1 1 1|5 5%|млн млн
"""
PIECES = st.one_of(
    st.text(alphabet="абвЖЁёqzXY015.,:;!?%$€№«»„“”\"'()[]{}—–-…/*#|<>&_@+= \n\t\u00a0\u0301", max_size=30),
    st.sampled_from(("\n\n", "\n— Да.\n", *(each for line in WORDINGS.split("\n") for each in line.split("|")))),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(head=HEADS, pieces=st.lists(PIECES, max_size=25), glue=st.sampled_from(("", " ")))
def test_any_text_is_read_or_refused_in_one_line(head, pieces, glue):
    raw = (head + glue.join(pieces)).encode()
    try:
        article = parse_article(raw, name="odd.txt", known=None, today=date(2026, 3, 3))
    except ParseError as error:
        assert str(error).startswith("odd.txt:")
        assert "\n" not in str(error)
        return
    assert all(each.fact.excerpt[each.start : each.end] or each.start == each.end for each in article.drafts)
