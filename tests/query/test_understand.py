from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from index.dossier import ARTICLES, FACTS, base_of

from bot.index import build_index
from bot.models.query import QuestionType
from bot.models.text import Language
from bot.query import Reader

TODAY = date(2026, 2, 10)
QUESTIONS = (
    "сколько Португалия торгует с Норвегией в 2025 году",
    "что министр транспорта Норвегии сказал о поездах",
    "skolko torguet norvegiya",
    "crjkmrj njhuetn Yjhdtubz",
    "тавараоборот норвеги",
    "who opened the line on January 14",
    "Осло",
    "Норвегияның тауар айналымы қанша",
)
ODD = st.text(alphabet=st.characters(codec=None), max_size=120)


def test_everything_at_once(reader):
    query = reader.understand("Сколько торгавала Португалия с Норвегией в 2025 году, больше 100 млн долларов?")
    assert query.text.startswith("Сколько торгавала")
    assert query.normalised.startswith("сколько торговать")
    assert query.language is Language.RU
    assert query.type is QuestionType.HOW_MUCH
    assert [each.ids for each in query.entities] == [("portugal",), ("norway",)]
    assert [each.ids for each in query.concepts] == [("trade",)]
    assert [str(each) for each in query.periods] == ["2025"]
    assert [(str(each.value), each.unit) for each in query.quantities] == [("100000000", "USD")]
    assert [each.taken for each in query.corrections] == ["торговать"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("торговля", Language.RU),
        ("trade", Language.EN),
        ("тауар айналымы қанша", Language.KK),
        ("skolko torguet norvegiya", Language.RU),
        ("рщц ьгср вщуы Тщкцфн екфву", Language.EN),
        ("42", Language.RU),
        ("", Language.RU),
    ],
)
def test_language_is_that_of_the_mended_text(reader, text, language):
    assert reader.understand(text).language is language


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("кто не торгует с Норвегией", True),
        ("who does not trade", True),
        ("why didn't trains run", True),
        ("не подскажете урожай", False),
        ("урожай", False),
    ],
)
def test_negation_other_than_politeness(reader, text, negated):
    assert reader.understand(text).negated is negated


@pytest.mark.parametrize(("text", "values"), [("2+2", []), ("7", []), ("300", ["300"]), ("3 тоннеля", ["3"])])
def test_bare_small_numbers_tell_nothing(reader, text, values):
    assert [str(each.value) for each in reader.understand(text).quantities] == values


@pytest.mark.parametrize(
    ("text", "period"),
    [("вчера", "2026-02-09"), ("14 января", "2026-01-14"), ("30 декабря", "2025-12-30")],
    ids=["from today", "nearest to the newest article", "across the year"],
)
def test_periods_are_told_from_today_and_the_newest_article(reader, text, period):
    assert [str(each) for each in reader.understand(text).periods] == [period]


@pytest.mark.parametrize(
    ("articles", "anchor"), [(ARTICLES, date(2026, 2, 3)), ((), TODAY)], ids=["newest article", "today without any"]
)
def test_anchor(articles, anchor):
    base = replace(base_of(()), articles={each.id: each for each in articles})
    assert Reader(build_index(base), TODAY).anchor == anchor


def test_a_text_without_words_gives_an_empty_query(reader):
    query = reader.understand("?! 🙂")
    assert not any((query.words, query.entities, query.concepts, query.quantities, query.periods))


@settings(max_examples=200)
@given(text=ODD)
@example(text="\x00\x07\x1b[31m\u202eторговля\u202c")
@example(text="a" * 10_000)
@example(text="сколько " * 1_250)
@example(text="Норвегия-" * 1_000)
@example(text="🚂" * 500)
@example(text="כמה סוחרת נורווגיה? كم")
@example(text="'" * 300)
@example(text="/" * 300)
@example(text="١٢٣ ½ ² Ⅷ")
@example(text="\ud800")
@example(text="\U00017000A")
def test_never_raises(reader, text):
    assert reader.understand(text).text == text


@given(text=st.lists(st.sampled_from([*QUESTIONS, "а", "и", "?"]), max_size=3).map(" ".join))
def test_same_text_gives_an_equal_query(reader, text):
    assert reader.understand(text) == Reader(reader.index, TODAY).understand(text)


@settings(max_examples=15)
@given(facts=st.permutations(FACTS))
def test_order_of_facts_does_not_matter(reader, facts):
    other = Reader(build_index(base_of(facts)), TODAY)
    for question in QUESTIONS:
        assert other.understand(question) == reader.understand(question)
