import pytest

from bot.models.query import QuestionType


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("сколько вагонов собрали", 1),
        ("сколько компаний приехало", 1),
        ("сколько новых вагонов", 2),
        ("сколько построили", 1),
        ("how many wagons", 2),
        ("қанша вагон", 1),
        ("сколько купила страна вагонов", 3),
        ("сколько стоит", None),
        ("сколько", None),
        ("когда вагон", None),
        ("сколько же там вчера было вагонов", None),
    ],
    ids=[
        "noun",
        "concept",
        "adjective first",
        "deed",
        "english",
        "kazakh",
        "after the verb",
        "unit alone",
        "nothing",
        "no count",
        "too far",
    ],
)
def test_what_is_counted(reader, text, counted):
    assert reader.understand(text).counted == counted


@pytest.mark.parametrize(
    "text",
    [
        "кто министр транспорта Норвегии",
        "министр транспорта",
        "кто возглавляет Дорожное ведомство",
        "кто директор",
        "какая должность у Ларсен",
        "фамилия министра транспорта",
        "who is the transport minister of Norway",
        "кто глава Норвегии",
    ],
)
def test_only_an_office_and_its_holder_will_do(reader, text):
    query = reader.understand(text)
    assert query.wants_role
    assert query.type is QuestionType.WHO


@pytest.mark.parametrize(
    "text",
    [
        "министр транспорта о поездах",
        "кто построил тоннель",
        "урожай Норвегии",
        "когда приедет министр транспорта",
        "должность и урожай",
    ],
)
def test_no_role_is_asked(reader, text):
    assert not reader.understand(text).wants_role


def test_regression_counting_things_of_an_office_holder_asks_for_no_role(reader):
    """«Сколько компаний у министра?» was taken for a question who the minister is."""
    query = reader.understand("сколько компаний у министра?")
    assert query.type is QuestionType.HOW_MUCH
    assert not query.wants_role


def test_words_that_only_ask_for_a_role_lose_their_weight(reader):
    assert reader.understand("какая должность у Ларсен").words == ()


def test_whoever_leads_adds_nothing_beside_a_named_office(reader):
    assert reader.understand("глава министр транспорта Норвегии").words == ()
    assert [each.text for each in reader.understand("кто глава Норвегии").words] == ["глава"]
