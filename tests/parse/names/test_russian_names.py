"""Russian names in any case come back in the nominative, part by part."""

from __future__ import annotations

import pytest

from bot.models.entity import Gender
from bot.parse.names.russian_names import Hints, nominative_of, parts_of, pieces_of

NO_HINTS = Hints({}, {})


def _read(text, hints=NO_HINTS, support=None):
    pieces = pieces_of(text)
    words, gender = nominative_of(pieces, hints, support or {})
    return parts_of(words, pieces, gender)


NORMAL_FORMS = """
Ицхаку Герцогу → Ицхак Герцог
Ермеком Кошербаевым → Ермек Кошербаев
Касым-Жомарту Токаеву → Касым-Жомарт Токаев
Гидеона Саара → Гидеон Саар
Михаилом Пелливертом → Михаил Пелливерт
Биньямином Нетаньяху → Биньямин Нетаньяху
Тима Кука → Тим Кук
Урсулой фон дер Ляйен → Урсула фон дер Ляйен
Мухаммеда бин Салмана аль-Сауда → Мухаммед бин Салман аль-Сауд
Олафу Шольцу → Олаф Шольц
Александром Вучичем → Александр Вучич
Гульнары Исабековой → Гульнара Исабекова
Марией Захаровой → Мария Захарова
Анны-Марии Берг → Анна-Мария Берг
Льва Толстого → Лев Толстой
Натальи Поклонской → Наталья Поклонская
Джо Байдена → Джо Байден
Ольгой Ковальчук → Ольга Ковальчук
Алексея Миллера → Алексей Миллер
Эльвирой Набиуллиной → Эльвира Набиуллина
"""


@pytest.mark.parametrize("row", NORMAL_FORMS.strip().splitlines())
def test_a_name_comes_back_in_the_nominative(row):
    written, _, wanted = row.partition(" → ")
    assert _read(written).full == wanted


def test_initials_stay_as_they_are_written():
    assert _read("А.Б. Ивановой").full == "А.Б. Иванова"


def test_a_woman_is_told_from_her_name():
    assert _read("Гульнары Исабековой").gender is Gender.FEMALE
