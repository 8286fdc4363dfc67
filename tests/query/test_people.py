import pytest

from bot.models.query import QuestionType


def named(query):
    return [each.ids for each in query.entities], [each.ids for each in query.concepts]


@pytest.mark.parametrize(
    "text",
    [
        "что министр транспорта Норвегии сказал о поездах",
        "министр транспорта Норвегии и урожай",
        "норвежский министр транспорта о поездах",
        "what did the transport minister of Norway say about trains",
    ],
)
def test_a_described_person_is_named(reader, text):
    assert ("larsen",) in named(reader.understand(text))[0]
    assert ("norway",) not in named(reader.understand(text))[0]


def test_a_description_keeps_its_words(reader):
    query = reader.understand("что министр транспорта Норвегии сказал о поездах")
    assert [(each.text, each.position, each.words) for each in query.entities] == [
        ("министр транспорта норвегии", 1, 3)
    ]


@pytest.mark.parametrize(
    "text", ["кто министр транспорта Норвегии", "министр транспорта Норвегии", "сравни министр транспорта и урожай"]
)
def test_a_question_for_the_role_itself_keeps_the_description(reader, text):
    assert ("transport-minister",) in named(reader.understand(text))[1]


def test_a_description_that_nobody_fits_stays(reader):
    entities, concepts = named(reader.understand("что министр транспорта Португалии сказал о поездах"))
    assert entities == [("portugal",)]
    assert concepts == [("transport-minister",)]


def test_a_country_far_from_the_office_describes_nobody(reader):
    entities, _ = named(reader.understand("министр транспорта вчера долго ехал поездом в Исландию"))
    assert ("iceland",) in entities


@pytest.mark.parametrize(
    "text",
    ["что сказал министр транспорта Норвегии?", "what did the Norwegian transport minister say?"],
)
def test_regression_bare_words_of_an_office_holder(reader, text):
    """«Что сказал министр …?» without a topic was answered with who the minister is."""
    query = reader.understand(text)
    assert [(each.ids, each.speaks) for each in query.entities] == [(("larsen",), True)]
    assert query.type is QuestionType.ANY
    assert not query.wants_role
