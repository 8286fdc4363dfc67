"""Drafts, all accepted, become a base that is asked the questions of the gold."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.evaluate.parsing.gold import Gold, GoldArticle
from bot.evaluate.parsing.trip import ask_apart, ask_together

from .bridge import FIRST, GOLD, drafted, price

TODAY = dt.date(2026, 5, 7)
SUMMARY = "Мост через Ольху стоил 31,5 млн евро, сообщил мэр Лукас Венер."


def trip(article, gold, ask=ask_apart):
    return ask([(gold, article, TODAY)])


@pytest.mark.parametrize("ask", [ask_apart, ask_together])
def test_figure_is_answered_and_what_is_not_held_refused(gold, ask):
    got = trip(drafted(price(summary=SUMMARY)), gold, ask)
    assert [(each.ask, each.verdict) for each in got.told] == [
        ("сколько стоил мост через Ольху", "right"),
        ("сколько стоил тоннель под Ольхой", "refused"),
    ]
    assert (got.answered, got.refused, got.wrong_figures, got.misses) == (1, 1, 0, ())


def test_another_figure_is_a_wrong_one(gold):
    wrong = drafted(price(summary="Мост через Ольху стоил 3 млн евро.", value=3000000, excerpt=FIRST))
    got = trip(wrong, gold)
    assert got.wrong_figures == 1
    assert [each.cause for each in got.misses] == ["wrong figure"]


def test_what_is_not_drafted_is_refused(gold):
    got = trip(drafted(price(summary="Лукас Венер доволен.", metric="traffic", parties=())), gold)
    assert got.answered == 0
    assert got.wrong_figures == 0


def test_what_the_source_lacks_is_filled_in(gold):
    article = drafted(price(summary=SUMMARY))
    bare = article.model_copy(update={"source": article.source.model_copy(update={"outlet": None, "published": None})})
    assert trip(bare, gold).answered == 1


def test_no_question_is_no_miss():
    silent = GoldArticle(name="s", file="s", raw=b"", gold=Gold.model_validate({**GOLD, "figures": [], "refuse": []}))
    assert trip(drafted(price(summary=SUMMARY)), silent).answered == 1
    assert ask_together([]).told == ()
