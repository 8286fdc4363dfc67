import pytest

from bot.language.rarity import weight
from bot.models.text import Language
from bot.query.linking import capitalised_words, link, read_words


def linked(index, text, **options):
    return link(read_words(text, **options), index)


@pytest.mark.parametrize(
    ("text", "entities", "concepts", "words"),
    [
        ("урожай норвегии", [("norway",)], [("harvest",)], []),
        ("железные дороги порта-хельма", [("port-helm",)], [("railways",)], []),
        ("участники форума исландии", [("iceland",)], [("guests",)], []),
        ("тоннель", [], [], ["тоннель"]),
        ("сколько же пожалуйста", [], [], []),
        ("торговля узбекистана", [("UZ",)], [("trade",)], []),
        ("тонн цена", [], [], ["цена"]),
        ("12 345", [], [], ["12 345"]),
        ("12", [], [], []),
        ("", [], [], []),
    ],
)
def test_longest_phrases_first_and_the_rest_are_words(index, text, entities, concepts, words):
    found = linked(index, text)
    assert [each.ids for each in found.entities] == entities
    assert [each.ids for each in found.concepts] == concepts
    assert [each.text for each in found.words] == words


def test_a_concept_gives_way_to_a_name_that_starts_inside_it(index):
    found = linked(index, "участники форума рыбаков")
    assert [each.ids for each in found.concepts] == [("guests",)]
    assert [(each.ids, each.position) for each in found.entities] == [(("fishers",), 1)]


def test_mentions_know_where_they_stand(index):
    found = linked(index, "а железные дороги в норвегии")
    assert [(each.position, each.words) for each in (*found.concepts, *found.entities)] == [(1, 2), (4, 1)]


@pytest.mark.parametrize(("text", "outside"), [("норвегия", False), ("узбекистан", True), ("лиссабон", False)])
def test_outside_is_what_no_fact_holds(index, text, outside):
    assert [each.outside for each in linked(index, text).entities] == [outside]


@pytest.mark.parametrize(("text", "nominative"), [("норвегия", True), ("норвегии", False)])
def test_nominative_is_the_name_as_it_is_listed(index, text, nominative):
    assert [each.nominative for each in linked(index, text).entities] == [nominative]


def test_claimed_words_name_nothing(index):
    assert linked(index, "норвегия урожай", claimed=[(0, 8)]).entities == ()


def test_asking_words_weigh_nothing_yet_may_be_part_of_a_name(index):
    found = linked(index, "тоннель урожай", asking=[(0, 7)])
    assert found.words == ()
    assert [each.ids for each in found.concepts] == [("harvest",)]


def test_a_concept_that_only_asks_is_dropped_where_something_else_is_named(index):
    asking = [(0, 6)]
    assert linked(index, "урожай норвегия", asking=asking).concepts == ()
    assert [each.ids for each in linked(index, "урожай", asking=asking).concepts] == [("harvest",)]


@pytest.mark.parametrize(
    ("text", "options", "named"),
    [
        ("мы видим мали", {}, []),
        ("мы видим мали", {"capitalised": frozenset({"мали"})}, [("ML",)]),
        ("turkey", {}, [("TR",)]),
    ],
    ids=["everyday word", "written as a name", "english chats seldom capitalise"],
)
def test_everyday_words_that_look_like_countries(index, text, options, named):
    assert [each.ids for each in linked(index, text, **options).entities] == named


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("вчера в Мали видели поезд", {"мали"}),
        ("Мали", set()),
        ("ВСЕ О МАЛИ", set()),
        ("Все О Мали И Поездах", set()),
        ("поезд «Север» идет медленно", {"север"}),
    ],
    ids=["inside", "at the start", "all capitals", "title case", "quoted"],
)
def test_capitalised_words_are_names_where_they_are_the_exception(text, words):
    assert capitalised_words(text) == words


@pytest.mark.parametrize(
    ("word", "noun", "qualifies"),
    [("тоннель", True, False), ("собрали", False, False), ("зерновой", False, True), ("visited", False, False)],
)
def test_what_a_plain_word_may_stand_for(index, word, noun, qualifies):
    (only,) = linked(index, word).words
    assert (only.is_noun, only.qualifies) == (noun, qualifies)


@pytest.mark.parametrize(("word", "known"), [("тоннель", True), ("самолет", False)])
def test_known_words_are_held_by_a_fact(index, word, known):
    (only,) = linked(index, word).words
    assert only.known is known


def test_a_word_of_several_facts_weighs_less_than_the_language_says(index):
    known, unknown = linked(index, "рельсы самолеты").words
    assert known.weight < weight("рельсы")
    assert unknown.weight == weight("самолеты")


def test_kazakh_verbs_weigh_as_verbs(index):
    readings = read_words("ашылды")
    (russian,) = link(readings, index).words
    (kazakh,) = link(readings, index, language=Language.KK).words
    assert kazakh.weight < russian.weight


def test_everyday_word_that_looks_like_a_city_abroad_is_none(reader):
    assert reader.understand("сколько газа купила Норвегия").entities[0].ids == ("norway",)
    assert reader.understand("сколько жителей в Газе").entities[0].ids == ("PS-city-2",)
