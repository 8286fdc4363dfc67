import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.app import App
from bot.models.base import Base
from bot.models.entity import Concept, ConceptKind, Entity, EntityKind
from bot.models.text import Localized, Names
from bot.parse.growth import grown_concept, grown_entities, grown_entity, lookalikes
from bot.parse.growth.lookalike import likeness
from bot.render import Style


def entity(name: str, kind: str = "organisation", *, key: str = "new-one") -> Entity:
    return Entity(id=key, kind=EntityKind(kind), name=Localized.model_validate(name))


def concept(name: str, kind: str = "metric", *, key: str = "new-one") -> Concept:
    return Concept(id=key, kind=ConceptKind(kind), name=Localized.model_validate(name))


def base_of(*entities: Entity, concepts: tuple[Concept, ...] = ()) -> Base:
    return Base(
        articles={},
        facts={},
        entities={each.id: each for each in entities},
        concepts={each.id: each for each in concepts},
    )


PEOPLE = """
Гидеон Леви | Леви; Г. Леви; Gideon Levi; G. Levy
Ермек Жансугуров | Жансугуров; Yermek Zhansugurov; Ermek Zhansugurov; Zhansugurov
Дмитрий Соколовский | Соколовский; Dmitry Sokolovsky; Dmitri Sokolovskiy; Sokolovsky
Хелен Паркер | Паркер; Helen Parker; Parker
Майкл Уотсон | Уотсон; Michael Watson; Watson
Сара Джонсон | Sara Johnson; Sarah Johnson; Johnson
Тим Кук | Кук; Tim Cook; T. Cook
Петр Орлов | П. Орлов; Petr Orlov; Orlov
Владимир Мороз | В. Мороз; Vladimir Moroz
Tim Cook | Тим Кук; Кук; Т. Кук; T. Cook
Elon Musk | Илон Маск; Маск; Musk
Michael Watson | Майкл Уотсон; Уотсон; Watson
James Wright | Джеймс Райт; J. Wright
Hans von Steiner | Ханс фон Стайнер; фон Стайнер; von Steiner; Steiner
Zhanna Abdrakhmanova | Жанна Абдрахманова; Абдрахманова; Abdrakhmanova
Yuri Kovalchuk | Юрий Ковальчук; Ковальчук
Bakytzhan Seitkali | Бакытжан Сейткали
Токаев Касым-Жомарт Кемелевич | Касым-Жомарт Токаев; Токаев; Tokayev
"""
ORGANISATIONS = """
Министерство финансов Норвегии | Минфин Норвегии; норвежский Минфин; Ministry of Finance of Norway
Министерство финансов Кении | кенийский Минфин; Kenya's Finance Ministry
Министерство иностранных дел Кении | МИД Кении; кенийский МИД; Foreign Ministry of Kenya
Министерство здравоохранения Чили | Минздрав Чили; Health Ministry of Chile; Chilean Ministry of Health
МИД Норвегии | министерство иностранных дел Норвегии; Norwegian Foreign Ministry
Минфин Кении | министерство финансов Кении; Ministry of Finance of Kenya
Национальный банк Казахстана | Нацбанк; Нацбанк Казахстана; National Bank of Kazakhstan; Central Bank of Kazakhstan
Верховный суд Чили | Supreme Court of Chile; Chile's Supreme Court
Университет Осло | University of Oslo
Банк развития Кении | Development Bank of Kenya
Ministry of Defence of Finland | министерство обороны Финляндии; Минобороны Финляндии
Norway's Foreign Ministry | министерство иностранных дел Норвегии; МИД Норвегии; норвежский МИД
Finnish Energy Ministry | министерство энергетики Финляндии; Минэнерго Финляндии
University of Nairobi | университет Найроби
National Bank of Kenya | национальный банк Кении; Нацбанк Кении
World Health Organization | Всемирная организация здравоохранения; ВОЗ
International Monetary Fund | Международный валютный фонд; МВФ; IMF
Всемирный банк | World Bank
ЕАБР | Евразийский банк развития; Eurasian Development Bank; EDB
Евразийский банк развития | ЕАБР; Eurasian Development Bank; EDB
ОПЕК | OPEC
Северный банк развития | СБР; Northern Development Bank
ООО «Тёмный лес» | Тёмный лес; компания Тёмный лес
АО «Шайтанлог» | Шайтанлог; Shaytanlog
Fjordnet Ltd | Fjordnet
Halden Group | Halden; Халден
Kaspi Bank | Kaspi; Каспи Банк
Apple Inc. | Эппл
Orion Corp. | Орион
Ассоциация морских перевозчиков Норвегии | АМПН
футбольный клуб «Кайрат» | Кайрат; Kairat
"""
OTHERS = """
place | Кызылсай | Kyzylsay; Kyzylsai
place | Шиели | Shieli
place | Ust-Balyk | Уст-Балык
agreement | Соглашение о свободной торговле | free trade agreement; FTA
agreement | memorandum of understanding | меморандум о взаимопонимании
"""
METRICS = """
ВВП | валовой внутренний продукт; GDP; gross domestic product
товарооборот | торговля; trade turnover; bilateral trade
инфляция | уровень инфляции; inflation
безработица | unemployment; jobless rate
экспорт | экспортировать; exports
экспорт зерна | grain exports; exports of grain
добыча нефти | oil production
выручка | revenue
чистая прибыль | net profit; net income
число погибших | количество погибших; death toll; deaths
число вагонов | количество вагонов; сколько вагонов; number of wagons; how many wagons
число делегатов | количество делегатов; сколько делегатов
явка | turnout
осадки | rainfall
население | population
зарплата | salary; wage
базовая ставка | key rate; base rate
пассажиропоток | passenger traffic
net profit | чистая прибыль
population | население; численность населения
turnout | явка
grain exports | экспорт зерна
market share | доля рынка
number of delegates | how many delegates
death toll | число погибших
interest rate | процентная ставка
headcount | число сотрудников
rainfall | осадки
"""
POSITIONS = """
министр финансов | finance minister; minister of finance
министр иностранных дел | глава МИД; foreign minister
генеральный директор | гендиректор; chief executive; CEO
chief executive | генеральный директор; гендиректор
prime minister | премьер-министр; премьер
губернатор | governor
"""
UNITS = """
вагон | wagon; railcar
worker | работник
"""


def rows(table: str) -> list[tuple[str, str]]:
    lines = (line.partition(" | ") for line in table.strip().splitlines())
    return [(name, wanted) for name, _, listed in lines for wanted in listed.split("; ")]


TEXT = "Об этом сообщил Северный банк развития (СБР)."


@pytest.mark.parametrize(("name", "wanted"), rows(PEOPLE))
def test_person_is_called(name, wanted):
    assert wanted in grown_entity(entity(name, "person")).aliases.values()


@pytest.mark.parametrize(("name", "wanted"), rows(ORGANISATIONS))
def test_organisation_is_called(name, wanted):
    assert wanted in grown_entity(entity(name), text=TEXT).aliases.values()


@pytest.mark.parametrize("line", OTHERS.strip().splitlines())
def test_place_or_agreement_is_called(line):
    kind, name, listed = line.split(" | ")
    assert set(listed.split("; ")) <= set(grown_entity(entity(name, kind)).aliases.values())


@pytest.mark.parametrize(("name", "wanted"), rows(METRICS))
def test_metric_is_called(name, wanted):
    assert wanted in grown_concept(concept(name)).synonyms.values()


@pytest.mark.parametrize(("name", "wanted"), rows(POSITIONS))
def test_office_is_called(name, wanted):
    assert wanted in grown_concept(concept(name, "position")).synonyms.values()


@pytest.mark.parametrize(("name", "wanted"), rows(UNITS))
def test_count_noun_is_called(name, wanted):
    assert wanted in grown_concept(concept(name, "unit")).synonyms.values()


@pytest.mark.parametrize(
    ("name", "kind", "refused"),
    [
        ("Владимир Мороз", "person", "Мороз"),
        ("Олег Волков", "person", "Волков"),
        ("Tim Cook", "person", "Cook"),
        ("ООО «Заря»", "organisation", "Заря"),
        ("Apple Inc.", "organisation", "Apple"),
        ("Air Astana", "organisation", "Air"),
        ("Kazakhstan Temir Zholy", "organisation", "Kazakhstan"),
        ("Газпром нефть", "organisation", "Газпром"),
        ("Национальный банк Норвегии", "organisation", "Национальный"),
        ("Ли Ан", "person", "Ан"),
        ("Петр Орлов", "person", "Орлов"),
        ("World Health Organization", "organisation", "WHO"),
    ],
)
def test_everyday_or_shared_word_alone_is_no_name(name, kind, refused):
    assert refused not in grown_entity(entity(name, kind)).aliases.values()


def test_names_of_the_base_win():
    known = base_of(entity("Анна Жансугурова", "person", key="anna"), entity("Жансугуров", "place", key="town"))
    grown = grown_entity(entity("Ермек Жансугуров", "person"), known)
    assert "Жансугуров" not in grown.aliases.values()


def test_entity_of_the_base_stays_as_it_is():
    written = entity("Ермек Жансугуров", "person")
    assert grown_entity(written, base_of(written)) == written


def test_names_written_before_stay_first():
    written = entity("Ермек Жансугуров", "person").model_copy(update={"aliases": Names(ru=("Жансугуров-младший",))})
    assert grown_entity(written).aliases.ru[0] == "Жансугуров-младший"


def test_two_new_people_do_not_share_a_surname():
    first, second = grown_entities(
        (entity("Анна Паркер", "person", key="anna"), entity("Олег Паркер", "person", key="oleg"))
    )
    assert "Паркер" not in (*first.aliases.values(), *second.aliases.values())


def test_office_of_the_base_is_not_torn_apart():
    office = Concept(
        id="minister", kind=ConceptKind.POSITION, name=Localized(ru="министр"), synonyms=Names(ru=("глава МИД",))
    )
    grown = grown_entity(entity("Министерство иностранных дел Кении"), base_of(concepts=(office,)))
    assert not any(each.startswith("МИД") for each in grown.aliases.ru)


def test_synonym_of_another_concept_is_not_taken():
    trade = Concept(
        id="trade", kind=ConceptKind.METRIC, name=Localized(ru="торговля"), synonyms=Names(en=("bilateral trade",))
    )
    grown = grown_concept(concept("товарооборот"), base_of(concepts=(trade,)))
    assert "торговля" not in grown.synonyms.ru
    assert "bilateral trade" not in grown.synonyms.en


def test_growing_twice_adds_nothing():
    once = grown_entity(entity("Министерство финансов Норвегии"))
    again = grown_entity(once)
    assert set(once.aliases.values()) <= set(again.aliases.values())


@given(st.text(max_size=60).filter(str.strip))
@settings(max_examples=100)
def test_no_name_makes_it_raise(name):
    for kind in ("person", "organisation", "place", "agreement"):
        grown_entity(entity(name, kind), text=name)
    grown_concept(concept(name))


ALIKE = [
    ("Ермек Кошербаев", "Ермек Кошербаева", "person"),
    ("Gideon Saar", "Гидеон Саар", "person"),
    ("Gideon Saar", "Gideon Sa'ar", "person"),
    ("Yermek Kosherbayev", "Ermek Kosherbaev", "person"),
    ("Е. Кошербаев", "Yermek Kosherbayev", "person"),
    ("Кошербаев", "Ермек Кошербаев", "person"),
    ("Tim Cook", "Тим Кук", "person"),
    ("Нетаньяху", "Нетаниягу", "person"),
    ("Халык банк", "Halyk Bank", "organisation"),
    ("Казахтелеком", "Kazakhtelecom", "organisation"),
    ("Тельавив", "Тель-Авив", "place"),
]
UNLIKE = [
    ("Анна Ким", "Олег Ким", "person"),
    ("Иван Петров", "Иван Сидоров", "person"),
    ("Герцог", "Герцен", "person"),
    ("Евразийский банк развития", "Азиатский банк развития", "organisation"),
    ("Северный порт", "Южный порт", "organisation"),
    ("Осло", "Рим", "place"),
]


@pytest.mark.parametrize(("one", "other", "kind"), ALIKE)
def test_lookalike_is_told(one, other, kind):
    known = base_of(entity(other, kind, key="known"))
    object.__setattr__(known, "mentioned", frozenset({"known"}))
    assert [each.entity for each in lookalikes(entity(one, kind), known)] == ["known"]


@pytest.mark.parametrize(("one", "other", "kind"), UNLIKE)
def test_different_names_are_not_alike(one, other, kind):
    assert likeness(one, other, kind=EntityKind(kind)) < 0.45


ARTICLE = """
article: {id: fleet, outlet: The Gazette, title: Fleet, published: 2025-03-01, language: ru}
entities:
  - ENTITY
concepts:
  - CONCEPT
facts:
  - {id: fleet-profit, kind: figure, metric: net-profit, value: 41, unit: USD, parties: {of: [halden]},
     period: 2024, summary: {ru: Чистая прибыль компании «Хальдениус» за 2024 год составила 41 доллар.}}
  - {id: fleet-head, kind: role, person: parker, position: {ru: директор}, of: halden,
     summary: {ru: Хелен Паркер — директор компании «Хальдениус».}}
"""


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    folder = tmp_path_factory.mktemp("grown")
    people = grown_entities((entity("Хальдениус", key="halden"), entity("Хелен Паркер", "person", key="parker")))
    metric = grown_concept(concept("чистая прибыль", key="net-profit"))
    text = ARTICLE.replace("  - ENTITY", "\n".join(f"  - {each.model_dump_json(exclude_none=True)}" for each in people))
    text = text.replace("  - CONCEPT", f"  - {metric.model_dump_json(exclude_none=True)}")
    (folder / "fleet.yaml").write_text(text, encoding="utf-8")
    return App.open(folder)


@pytest.mark.parametrize(
    "question",
    [
        "какая чистая прибыль у Хальдениуса за 2024 год?",
        "чистая прибыль Хальдениуса",
        "чистая прибыль Хальдениуса за 2024",
        "чистая прибль Хальдениуса",
        "what was the net profit of Haldenius in 2024?",
        "net income of Haldenius",
        "Haldenius net proift",
    ],
)
def test_figure_of_a_grown_company_is_found(app, question):
    assert "41" in app.render(app.ask(question), Style.TERMINAL).text


@pytest.mark.parametrize(
    "question",
    ["кто такая Хелен Паркер?", "кто такая Паркер?", "кто такая Хелн Паркер", "who is Helen Parker?", "who is Parker?"],
)
def test_grown_person_is_found(app, question):
    assert "Паркер" in app.render(app.ask(question), Style.TERMINAL).text
