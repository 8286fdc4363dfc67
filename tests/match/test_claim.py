"""A claim and a text say the same where words, numbers and names agree."""

from __future__ import annotations

import pytest

from bot.match.claim import is_of_like_length, odds_of_same
from bot.match.passage import passage_in, standings

from .texts import Texts

CLAIM = "В порту Бергена открыли новый маяк высотой 40 метров"


def odds(claim, text):
    base = Texts(text, claim)
    terms = base.terms(claim)
    document = base.index.documents[0]
    return odds_of_same(base.read(claim), terms, standings(terms, document), passage_in(document))


def test_the_same_words_say_the_same():
    assert odds(CLAIM, CLAIM) > 3


def test_another_order_says_nearly_the_same():
    assert odds(CLAIM, "Новый маяк высотой 40 метров открыли в порту Бергена") > 3


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("В порту Бергена открыли новый маяк высотой 60 метров", id="another number"),
        pytest.param("В порту Лиссабона открыли новый маяк высотой 40 метров", id="another place"),
        pytest.param("В порту Бергена покрасили старый склад площадью 40 метров", id="another thing"),
    ],
)
def test_less_alike_is_less_sure(text):
    assert odds(CLAIM, text) < odds(CLAIM, CLAIM)


def test_other_words_say_something_else():
    assert odds(CLAIM, "Министр обсудил с рыбаками цены на треску и сельдь") < -3


def test_thing_that_the_whole_base_lacks_weighs_heavily():
    text = Texts("В порту чинят старые лодки")
    terms = text.terms("В порту чинят старые телескопы")
    document = text.index.documents[0]
    sure = odds_of_same(text.read("x"), terms, standings(terms, document), passage_in(document))
    known = [term for term in terms if not term.is_foreign]
    assert len(known) == len(terms) - 1
    assert sure < odds_of_same(text.read("x"), known, standings(known, document), passage_in(document)) - 2


def test_lengths_must_be_alike():
    base = Texts(CLAIM)
    passage = passage_in(base.index.documents[0])
    assert is_of_like_length(base.read("маяк открыли в порту Бергена"), passage)
    assert not is_of_like_length(base.read("маяк открыли"), passage)
