from dataclasses import replace

import pytest

from bot.models.fact import Part
from bot.models.query import QuestionType
from bot.query.follow_up import Context, completed, is_elliptical, points_back


@pytest.fixture
def follow(reader, index):
    """Return the readings of a question that follows another."""

    def readings(before, after):
        return completed(reader.understand(after), Context(reader.understand(before)), index)

    return readings


def ids(mentions):
    return [each for mention in mentions for each in mention.ids]


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("а с Норвегией?", True),
        ("а за 2024?", True),
        ("в 2024 году", True),
        ("and Portugal?", True),
        ("what about the harvest?", True),
        ("ал Португалия?", True),
        ("кто это сказал?", True),
        ("сравни с Исландией", True),
        ("когда это было", True),
        ("сколько торгует Норвегия", False),
        ("а кто такой Кошта?", False),
        ("а какой урожай зерна собрали в Португалии", False),
        ("урожай Португалии", False),
        ("когда открыли линию", False),
        ("привет", False),
        ("спасибо", False),
    ],
)
def test_a_question_leans_on_the_one_before(reader, text, leans):
    assert is_elliptical(reader.understand(text)) is leans


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("откуда это?", True),
        ("кто это сказал?", True),
        ("когда?", True),
        ("source?", True),
        ("это", False),
        ("откуда данные об урожае?", False),
        ("когда открыли тоннель", False),
        ("спасибо", False),
        ("когда же это было скажи мне пожалуйста уже", False),
    ],
)
def test_a_bare_question_points_at_the_fact_just_shown(reader, text, back):
    assert points_back(reader.understand(text)) is back


def test_a_complete_question_stands_alone(follow):
    assert follow("урожай Норвегии", "сколько торгует Португалия") == ()


def test_a_new_entity_takes_the_place_of_the_old_one_in_the_same_part(follow):
    first, *others = follow("сколько Португалия торгует с Норвегией", "а с Исландией?")
    assert set(ids(first.entities)) == {"portugal", "iceland"}
    assert ids(first.concepts) == ["trade"]
    assert first.type is QuestionType.HOW_MUCH
    assert [set(ids(each.entities)) for each in others] == [{"norway", "iceland"}, {"iceland"}]


def test_a_new_period_keeps_the_rest(follow):
    (only,) = follow("какой урожай в Португалии в 2025 году", "а за 2024?")
    assert ids(only.entities) == ["portugal"]
    assert [str(each) for each in only.periods] == ["2024"]


def test_a_new_metric_takes_the_place_of_the_old_one(follow):
    first, *_ = follow("торговля Португалии в 2025", "а урожай?")
    assert ids(first.concepts) == ["harvest"]
    assert ids(first.entities) == ["portugal"]


def test_a_new_metric_forgets_parts_and_at_last_the_period(follow):
    first, last = follow("торговля с Португалией в 2025", "а урожай?")
    assert [each.part for each in first.entities] == [None]
    assert [[str(each) for each in reading.periods] for reading in (first, last)] == [["2025"], []]


def test_a_topic_keeps_the_metric(follow):
    first, *_ = follow("торговля Португалии", "а железные дороги?")
    assert ids(first.concepts) == ["railways"]


def test_new_words_drop_the_old_subject(follow):
    first, *_ = follow("урожай Португалии", "а тоннель?")
    assert first.concepts == ()
    assert [each.text for each in first.words] == ["тоннель"]


def test_a_comparison_sets_the_new_beside_the_old(follow):
    first, *_ = follow("урожай Португалии", "сравни с Норвегией")
    assert first.type is QuestionType.COMPARE
    assert ids(first.entities) == ["portugal", "norway"]


@pytest.mark.parametrize(
    ("before", "kept"),
    [
        ("когда открыли линию в Норвегии", QuestionType.WHEN),
        ("все цифры о Норвегии", QuestionType.ANY),
        ("откуда данные о Норвегии", QuestionType.ANY),
    ],
    ids=["kept", "list", "source"],
)
def test_type_of_the_old_question(follow, before, kept):
    assert {each.type for each in follow(before, "а в Португалии?")} == {kept}


def test_inherited_names_what_the_reader_left_out(follow):
    first, *_ = follow("урожай Португалии", "а Норвегии?")
    assert first.inherited == ("урожай",)


def test_negation_and_role_are_kept(reader, index):
    before = replace(reader.understand("министр транспорта Норвегии"), negated=True)
    first, *_ = completed(reader.understand("а Португалии?"), Context(before), index)
    assert first.negated
    assert first.wants_role


def test_without_old_entities_the_new_one_stands_alone(follow):
    assert [ids(each.entities) for each in follow("урожай", "а в Норвегии?")] == [["norway"]]


def test_part_of_the_new_entity_is_its_own(follow):
    first, *_ = follow("инвестиции в Португалию", "а из Норвегии?")
    assert first.entities[0].part is Part.FROM
