"""People, quotations, events, interviews and the source are judged each by its own rule."""

from __future__ import annotations

import pytest

from bot.evaluate.parsing.gold import Gold, GoldArticle
from bot.evaluate.parsing.marks import Field
from bot.evaluate.parsing.names import Known, same_name
from bot.evaluate.parsing.people import event_marks, exchange_marks, people_marks, quote_marks, source_marks

from .bridge import GOLD, drafted, happened, mayor, price, said


@pytest.mark.parametrize(
    ("left", "right", "is_person", "same"),
    [
        pytest.param("Талгат Есенжолов", "Есенжолова", True, True, id="surname in a case"),
        pytest.param("Национальный банк", "Национального банка Кыргызстана", False, True, id="longer name"),
        pytest.param("Армения", "МИД Армении", False, False, id="body of a country"),
        pytest.param("Анна Берг", "Анна Гросс", True, False, id="namesake"),
        pytest.param("Seafarers' Alliance", "the Seafarers' Alliance", False, True, id="article"),
        pytest.param("", "Анна", True, False, id="nothing"),
    ],
)
def test_names(left, right, is_person, same):
    assert same_name(left, right, is_person=is_person) is same


@pytest.mark.parametrize(
    ("drafts", "f1"),
    [
        pytest.param((mayor(),), 1.0, id="right"),
        pytest.param((mayor(position="мэр города"),), 1.0, id="longer office"),
        pytest.param((mayor(position="депутат"),), 0.0, id="another office"),
        pytest.param((mayor(of="bridge"),), 0.0, id="of something else"),
        pytest.param((mayor(person="bridge"),), 0.0, id="somebody else"),
        pytest.param((), 0.0, id="nobody"),
    ],
)
def test_people(gold, drafts, f1):
    article = drafted(*drafts)
    assert people_marks(article, gold, Known(article)).of(Field.PEOPLE).f1 == f1


def test_what_was_said_about_a_figure_may_be_that_figure(gold):
    article = drafted(price(), said())
    assert quote_marks(article, gold, Known(article)).of(Field.QUOTES).recall == 1


def test_words_of_somebody_else_are_told(gold):
    article = drafted(price(), said(speaker="bridge"))
    got = quote_marks(article, gold, Known(article))
    assert (got.of(Field.QUOTES).recall, got.of(Field.QUOTES).precision) == (0.5, 0)
    assert {each.cause for each in got.misses} == {"not found", "invented"}


@pytest.mark.parametrize(
    ("event", "right"),
    [
        pytest.param(happened(), 1, id="right"),
        pytest.param(happened(date="2026-05-06"), 0, id="another day"),
        pytest.param(happened(summary="Что-то было.", excerpt="Прошло 5 мая."), 0, id="another event"),
    ],
)
def test_events(gold, event, right):
    assert event_marks(drafted(event), gold).of(Field.EVENTS).right == right


@pytest.mark.parametrize(
    ("question", "right"),
    [("Долго ли вы ждали его?", 1), ("Сколько стоил мост?", 0), (None, 0)],
    ids=["joined", "to another", "to none"],
)
def test_exchanges(question, right):
    exchanges = [{"question": "Долго ли вы ждали", "answer": "Мы ждали его"}]
    talk = GoldArticle(name="talk", file="t", raw=b"", gold=Gold.model_validate({**GOLD, "exchanges": exchanges}))
    assert exchange_marks(drafted(said(question=question)), talk).of(Field.EXCHANGES).right == right


def test_source(whole, gold):
    assert source_marks(whole, gold).of(Field.SOURCE).recall == 1
    other = whole.model_copy(
        update={"source": whole.source.model_copy(update={"outlet": None, "url": "https://a.example"})}
    )
    got = source_marks(other, gold)
    assert got.of(Field.SOURCE).right == 3
    assert [each.cause for each in got.misses] == ["outlet", "url"]
