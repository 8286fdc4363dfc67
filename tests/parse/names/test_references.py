"""Pronouns and words for offices find the people they mean, in Russian and English."""

# ruff: noqa: E501 - a row of a table stays on one line
from __future__ import annotations

import pytest
from naming_pages import page_of, references_in

from bot.models.text import Language

pytest.importorskip("slovnet", reason="the models of the extra [parse] are not installed")

RUSSIAN = """
Министр энергетики Чили Диего Пардо выступил. По его словам, добыча вырастет. → его > Диего Пардо
Директор завода Анна Берг приехала. Она осмотрела цех. → Она > Анна Берг
Депутат Мария Лис выступила. По ее мнению, закон нужен. → ее > Мария Лис
Мэр Осло Анна Линдбо открыла мост. «Мы рады», – сказала мэр. → мэр > Анна Линдбо
Аналитик Сергей Волков ждет роста. Эксперт назвал причину. → Эксперт > Сергей Волков
Политолог Иван Котов дал прогноз. По мнению политолога, спад неизбежен. → политолога > Иван Котов
Посол Норвегии в Чили Ларс Вик выступил. Дипломат отметил рост торговли. → Дипломат > Ларс Вик
Тренер «Зенита» Олег Романов доволен. «Молодцы», – сказал наставник. → наставник > Олег Романов
Глава МИД Перу Хавьер Пас прилетел. Министр посетил музей. → Министр > Хавьер Пас
Глава МИД Перу Хавьер Пас прилетел. Глава ведомства посетил музей. → Глава ведомства > Хавьер Пас
Президент Чили Диего Пардо подписал закон. Глава государства выступил с речью. → Глава государства > Диего Пардо
Гендиректор «Ветра» Антон Маслов выступил. Глава компании назвал сумму. → Глава компании > Антон Маслов
Адвокат Вадим Гуров подал жалобу. Защитник считает суд неправым. → Защитник > Вадим Гуров
Губернатор Омской области Виталий Шуб провел прием. Чиновник пообещал помочь. → Чиновник > Виталий Шуб
Хирург Анна Лис спасла пациента. Врач работала ночью. → Врач > Анна Лис
Синоптик Евгений Волков ждет морозов. По словам эксперта, похолодает ночью. → эксперта > Евгений Волков
Премьер-министр Эстонии Кая Тамм ушла. Политик вернется осенью. → Политик > Кая Тамм
Футболист Эрик Лунд забил. Он играет третий сезон. → Он > Эрик Лунд
Писатель Олег Зорин умер. Ему было 80 лет. → Ему > Олег Зорин
Астроном Анна Лескова открыла комету. Ей помогли коллеги. → Ей > Анна Лескова
Главный экономист банка «Восход» Павел Леднев выступил. Экономист ждет спада. → Экономист > Павел Леднев
Об этом сказал фермер Марат Ахметов. Он собрал 20 тонн. → Он > Марат Ахметов
Министр обороны Дании Лена Фокс прибыла. Датский министр осмотрела базу. → Датский министр > Лена Фокс
Министр обороны Дании Лена Фокс прибыла. Министр обороны Дании осмотрела базу. → Министр обороны Дании > Лена Фокс
Корабль вышел в море. Он вернется в мае. → -
Компания открыла завод. Она вложила миллион. → -
Цены выросли. Эксперты ждут спада. → -
"""

ENGLISH = """
Acme chief executive Jane Roe spoke on Monday. She said sales rose. → She > Jane Roe
Economist Alan Price was cautious. He expects growth to slow. → He > Alan Price
Economist Alan Price was cautious. His forecast fell. → His > Alan Price
Foreign Minister Anna Lind of Sweden spoke. The minister praised the deal. → The minister > Anna Lind
Norway's ambassador to Chile, Lars Vik, spoke. The diplomat praised the deal. → The diplomat > Lars Vik
Acme chief executive Jane Roe spoke. The executive was upbeat. → The executive > Jane Roe
Goldman Sachs analyst Priya Patel was upbeat. The analyst raised her target. → The analyst > Priya Patel ; her > Priya Patel
Mayor Anna Stone opened the bridge. The mayor thanked the builders. → The mayor > Anna Stone
Head coach Magnus Dahl praised the team. The coach made two changes. → The coach > Magnus Dahl
Surgeon Laura Dunn operated at night. The doctor was tired. → The doctor > Laura Dunn
Senator Mary Walsh voted no. The lawmaker gave no reason. → The lawmaker > Mary Walsh
French President Louise Martin left. The French president will return. → The French president > Louise Martin
Defence lawyer Alan Price spoke. The lawyer will appeal. → The lawyer > Alan Price
Striker Erik Lund scored. He left the pitch late. → He > Erik Lund
Sales rose. The company was pleased. → -
The storm passed. It left damage. → -
"""


def _rows(table):
    return [pytest.param(*row.split(" → "), id=row.split(" → ")[0]) for row in table.strip().splitlines()]


def _plain(found):
    return [each.removeprefix("The ").removeprefix("the ") for each in found]


@pytest.mark.parametrize(("text", "wanted"), _rows(RUSSIAN))
def test_a_russian_reference_finds_its_person(text, wanted):
    assert references_in(text) == ([] if wanted == "-" else wanted.split(" ; "))


@pytest.mark.parametrize(("text", "wanted"), _rows(ENGLISH))
def test_an_english_reference_finds_its_person(text, wanted):
    found = references_in(text, language=Language.EN)
    assert _plain(found) == ([] if wanted == "-" else _plain(wanted.split(" ; ")))


TWO_PEOPLE = """
Министр Чили Диего Пардо и глава «Ветра» Антон Маслов встретились. Министр назвал сумму. → Министр > Диего Пардо
Министр Чили Диего Пардо и глава «Ветра» Антон Маслов встретились. Бизнесмен назвал сумму. → Бизнесмен > Антон Маслов
Иван Котов встретил Анну Берг. Она приехала утром. → Она > Анна Берг
Иван Котов встретил Анну Берг. Он приехал утром. → Он > Иван Котов
Глава МИД Перу Хавьер Пас принял министра Дании Лену Фокс. Глава МИД Перу доволен. → Глава МИД Перу > Хавьер Пас
Министр Дании Лена Фокс ждала. Министр Чили Диего Пардо опоздал. Датский министр молчала. → Датский министр > Лена Фокс
"""


@pytest.mark.parametrize(("text", "wanted"), _rows(TWO_PEOPLE))
def test_of_two_people_the_fitting_one_is_meant(text, wanted):
    assert references_in(text) == [wanted]


def test_a_pronoun_of_the_next_paragraph_finds_its_person():
    assert references_in("Эколог Анна Берг приехала.", "Она взяла пробы.") == ["Она > Анна Берг"]


def test_a_pronoun_inside_quotation_marks_is_left_alone():
    assert references_in("Эколог Анна Берг приехала. «Она опоздала», – сказал водитель.") == []


def test_a_gender_is_learnt_from_a_pronoun():
    from bot.parse.names import analyse

    found = analyse(page_of("Analyst Sasha Reed was upbeat. She raised the target.", language=Language.EN), None)
    assert found.entities["sasha-reed"].gender == "female"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Решение Осло удивило соседей.", "metonym"),
        ("Осло заявил о поддержке сделки.", "metonym"),
        ("Отношения с Осло улучшились.", "metonym"),
        ("Самолет вылетел в Осло.", "name"),
        ("Поезд из Осло опоздал.", "name"),
        ("ОСЛО, 3 мар – Банк снизил ставку.", "name"),
    ],
)
def test_a_capital_means_its_government_only_where_it_acts(text, kind):
    from bot.parse.names import analyse

    assert [each.kind.value for each in analyse(page_of(text), None).mentions][:1] == [kind]
